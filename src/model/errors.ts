/**
 * A mistake that its user can mend: bad input, a wrong option, a full disk.
 * Commands print `message` as one sentence and exit with 1; everything else is a fault of the program (2).
 */
export class UserError extends Error {
  /** Stable, for scripts: `not-a-date`, `private-chat`, `project-locked` … */
  readonly code: string;

  constructor(code: string, message: string, options?: { cause?: unknown }) {
    super(message, options);
    this.name = 'UserError';
    this.code = code;
  }
}
