import { forwardedPatterns, postedWhereShared } from './packs/forwarded.ts';
import type { UntestableRule } from './packs/pack.ts';
import { type Match, inSet, wordSet } from './pattern.ts';
import type { Word } from './words.ts';

/** How often somebody is forwarded is of no type: what each type counts are posts and their words. */
export const forwardsRule: UntestableRule = {
  id: 'forwards',
  reason: 'forwards',
  patterns: forwardedPatterns,
};

const posted = wordSet(postedWhereShared);

/** "The most shared hashtag": words and news are shared by whoever posts them. "Shared more than 2,000 times" compares nobody. */
export function isPosted(words: readonly Word[], { first, last, taken }: Match): boolean {
  const isPostedAt = ({ norm }: Word): boolean => inSet(posted, norm);
  if (words.slice(last + 1, last + 2).some(isPostedAt)) return true;
  if (!taken.some((at) => words[at]?.norm === 'shared')) return false;
  const [than, number] = words.slice(last + 1);
  return (
    words.slice(Math.max(0, first - 8), last).some(isPostedAt) ||
    (than?.norm === 'than' && /^\d/.test(number?.norm ?? ''))
  );
}
