import { message } from '../../messages/index.ts';
import { mistake } from '../../messages/mistake.ts';
import type { Code } from '../../measures/coding/codes.ts';

/** Letters of a note. */
const mostNote = 500;

/** A code and what was noted beside it; null takes the code back. */
export interface Judgement {
  readonly code: Code | null;
  readonly note: string;
}

/** As it is kept: a note in one line, and none without a code. */
export const judgementOf = ({ code, note = '' }: { code: Code | null; note?: string }): Judgement => ({
  code,
  note: code === null ? '' : note.replaceAll(/\s+/g, ' ').trim().slice(0, mostNote),
});

/**
 * The name a person reads under.
 * @throws {UserError} where there is none, or none that can be kept
 */
export function nameGiven(given: string): string {
  const name = given.trim();
  if (name !== '' && !/[\t\n]/.test(name)) return name;
  throw mistake('no-coder', message('asked.readerName'));
}
