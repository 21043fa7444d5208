import type { Said } from './said.ts';

/**
 * A mistake that its user can mend: bad input, a wrong option, a full disk.
 * Commands print what it says as one sentence and exit with 1; everything else is a fault of the program (2).
 */
export class UserError extends Error {
  /** Stable, for scripts: `not-a-date`, `private-chat`, `project-locked` … */
  readonly code: string;
  /** The sentence as it can be said in the reader's language; in English where it is no message. */
  readonly said: Said;

  constructor(code: string, message: string, options?: { cause?: unknown; said?: Said }) {
    super(message, options);
    this.name = 'UserError';
    this.code = code;
    this.said = options?.said ?? message;
  }
}
