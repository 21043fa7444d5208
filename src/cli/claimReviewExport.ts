import type { Words } from '../messages/index.ts';
import type { ClaimReviewExport } from '../work/exporting/claimReview.ts';
import { print } from './session.ts';

export function printClaimReview(words: Words, { file, reviews, unsigned, url }: ClaimReviewExport): void {
  print(words.say('terminal.reviews', { file, reviews }));
  if (unsigned.length > 0) print(words.say('terminal.unsigned', { ids: unsigned }));
  if (url === null) print(words.say('terminal.nameAddress', { option: '--url' }));
}
