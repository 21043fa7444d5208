import { wholeGiven, wordGiven } from '../messages/given.ts';
import { type ShownClaims, shownClaims } from '../work/reporting/signed.ts';

/** Posts asked for behind each number of a report. @throws {UserError} for what is no whole number above 0 */
export const postsGiven = (given: string): number =>
  wholeGiven('--posts', given, { least: 1, most: 1_000_000 });

/** Which claims a report shows; those left out are counted in it. */
export const onlyGiven = (given: string): ShownClaims => wordGiven('--only', given, shownClaims);
