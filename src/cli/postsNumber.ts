import { message } from '../messages/index.ts';
import { mistake } from '../messages/mistake.ts';

/** Posts asked for behind each number of a report. @throws {UserError} for what is no whole number above 0 */
export function postsNumber(given: string): number {
  const n = Number(given);
  if (!Number.isInteger(n) || n < 1 || n > 1_000_000)
    throw mistake('bad-posts', message('asked.postsNumber', { given }));
  return n;
}
