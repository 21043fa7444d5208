import { wholeGiven } from '../messages/given.ts';

/** Posts asked for behind each number of a report. @throws {UserError} for what is no whole number above 0 */
export const postsGiven = (given: string): number =>
  wholeGiven('--posts', given, { least: 1, most: 1_000_000 });
