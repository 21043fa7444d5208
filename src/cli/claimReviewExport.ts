import type { ClaimReviewExport } from '../work/exporting/claimReview.ts';
import { print } from './session.ts';

export function printClaimReview({ file, reviews, unsigned, url }: ClaimReviewExport): void {
  print(
    `${file}: ${reviews} ${reviews === 1 ? 'verdict' : 'verdicts'} signed off, as schema.org ClaimReview.`,
  );
  if (unsigned.length > 0) print(`Not in it, for nobody signed them off: ${unsigned.join(', ')}.`);
  if (url === null) {
    print('Search engines ask for the page the review stands on: name it with --url once it is known.');
  }
}
