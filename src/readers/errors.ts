import type { Message } from '../model/said.ts';
import { UserError } from '../model/errors.ts';

/**
 * A file that breaks off or breaks down on the way. Every whole record before that point has already been
 * yielded, so whoever reads can keep what came and report the rest.
 */
export class PartialReadError extends UserError {
  /** Byte of the (decompressed) file where reading ended. */
  readonly position: number;
  /** Whole records yielded before. */
  readonly records: number;

  constructor(
    code: string,
    message: string,
    said: Message,
    at: { position: number; records: number },
    options?: { cause?: unknown },
  ) {
    super(code, message, said, options);
    this.name = 'PartialReadError';
    this.position = at.position;
    this.records = at.records;
  }
}

/** The same mistake, met after whole records were yielded; faults of the program stay what they are. */
export function asPartial(error: unknown, at: { position: number; records: number }): unknown {
  if (error instanceof PartialReadError || !(error instanceof UserError)) return error;
  return new PartialReadError(error.code, error.message, error.said, at, { cause: error });
}
