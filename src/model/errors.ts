import type { Message } from './said.ts';

/**
 * A mistake that its user can mend: bad input, a wrong option, a full disk.
 * Commands print what it says as one sentence and exit with 1; everything else is a fault of the program (2).
 * It is made by `mistake` (messages/mistake.ts), which writes `message`, the sentence in English for logs and programs.
 */
export class UserError extends Error {
  /** Stable, for scripts: `not-a-date`, `private-chat`, `project-locked` … */
  readonly code: string;
  /** The sentence as it is said in the reader's language. */
  readonly said: Message;

  constructor(code: string, message: string, said: Message, options?: { cause?: unknown }) {
    super(message, options);
    this.name = 'UserError';
    this.code = code;
    this.said = said;
  }
}
