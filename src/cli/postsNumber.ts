import { UserError } from '../model/errors.ts';

/** Posts asked for behind each number of a report. @throws {UserError} for what is no whole number above 0 */
export function postsNumber(given: string): number {
  const n = Number(given);
  if (!Number.isInteger(n) || n < 1 || n > 1_000_000)
    throw new UserError('bad-posts', `--posts is "${given}": give a whole number from 1 to 1000000.`);
  return n;
}
