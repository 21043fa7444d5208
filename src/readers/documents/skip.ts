import type { Said } from '../../model/said.ts';
import { UserError } from '../../model/errors.ts';

/** What was passed over among several: a page without text in an archive, a picture in a folder. */
export interface SkippedDocument {
  readonly name: string;
  /** Stable, for scripts: `no-text`, `other-kind`, `too-long`, `broken-record` … */
  readonly code: string;
  /** One sentence. */
  readonly reason: Said;
}

export type Skip = (skipped: SkippedDocument) => void;

/** An error in one of several documents; faults of the program stay what they are. */
export function asSkip(error: unknown, name: string): SkippedDocument {
  if (!(error instanceof UserError)) throw error;
  return { name, code: error.code, reason: error.said };
}

/** Names of the documents in one file: its name with the address or number of each, never twice the same. */
export class Names {
  private readonly file: string;
  private readonly given = new Set<string>();
  private count = 0;

  constructor(file: string) {
    this.file = file;
  }

  next(address: string | null): string {
    this.count++;
    const own =
      address === null || this.given.has(address)
        ? `${address === null ? '' : `${address} `}${this.count}`
        : address;
    this.given.add(own);
    return `${this.file}#${own}`;
  }
}
