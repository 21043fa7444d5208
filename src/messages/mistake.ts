import { UserError } from '../model/errors.ts';
import type { Message } from '../model/said.ts';
import { english } from './index.ts';

/**
 * A mistake that its user can mend, as a sentence that is said in the reader's language; `message` has it in English, for
 * logs and for programs.
 */
export const mistake = (code: string, said: Message, options?: { cause?: unknown }): UserError =>
  new UserError(code, english.write(said), said, options);
