import type { Detection } from '../../model/detection.ts';
import type { ClaimType } from '../../model/project.ts';
import { type Clause, isIn, range } from './clause.ts';
import type { Barred } from './detection.ts';
import { apart } from './look-up.ts';
import { forwardedPatterns, forwardedSets, postedWhereShared } from './packs/forwarded.ts';
import type { UntestableRule } from './packs/pack.ts';
import { type Match, type Pattern, PatternIndex, compile, inSet, matchPattern, wordSet } from './pattern.ts';
import type { Word } from './words.ts';

/** How often somebody is forwarded is of no type: what each type counts are posts and their words. */
export const forwardsRule: UntestableRule = {
  id: 'forwards',
  reason: 'forwards',
  patterns: forwardedPatterns,
};

const posted = wordSet(postedWhereShared);
let index: PatternIndex<{ readonly pattern: Pattern }> | undefined;

/** What a scope says of how often somebody is forwarded. */
export function forwardsIn(words: readonly Word[]): Match[] {
  index ??= new PatternIndex(
    forwardsRule.patterns.map((source) => ({ pattern: compile(source, forwardedSets) })),
  );
  const patterns = index;
  const found = words.flatMap(({ norm }, at) =>
    patterns.at(norm).flatMap(({ pattern }) => {
      const match = matchPattern(words, at, pattern);
      return match === undefined || isPosted(words, match) ? [] : [{ rule: forwardsRule, match }];
    }),
  );
  return apart(found).map(({ match }) => match);
}

/** "The most shared hashtag": words and news are shared by whoever posts them. "Shared more than 2,000 times" compares nobody. */
function isPosted(words: readonly Word[], { first, last, taken }: Match): boolean {
  const isPostedAt = ({ norm }: Word): boolean => inSet(posted, norm);
  if (words.slice(last + 1, last + 2).some(isPostedAt)) return true;
  if (!taken.some((at) => words[at]?.norm === 'shared')) return false;
  const [than, number] = words.slice(last + 1);
  return (
    words.slice(Math.max(0, first - 8), last).some(isPostedAt) ||
    (than?.norm === 'than' && /^\d/.test(number?.norm ?? ''))
  );
}

/** Types that are decided by how much there is of something: which is posts, and not forwards. */
const ofAmounts: ReadonlySet<ClaimType> = new Set(['dominates', 'outperforms', 'floods', 'responds']);

/**
 * What bars a clause that has the words of a type and says it of forwards. † "The most forwarded channel" was tested on how much
 * it posts. Who was first to forward something, and who passes on whose posts, have types of their own.
 */
export function barredByForwards(
  type: ClaimType,
  clause: Clause,
  forwards: readonly Match[],
): Barred | undefined {
  if (type === 'originates') return undefined;
  const { match, from, to } = clause;
  const said = forwards.find(
    (one) =>
      one.taken.some((at) => match.taken.includes(at)) ||
      (ofAmounts.has(type) && one.first >= from && one.last <= to && !isApart(clause, one)),
  );
  return said === undefined ? undefined : { reason: forwardsRule.reason, match: said };
}

export const isOfForwards = ({ notTestable }: Detection): boolean =>
  notTestable?.reason === forwardsRule.reason;

/** "They dominate Telegram, | and the other is the most forwarded." */
function isApart(clause: Clause, forwards: Match): boolean {
  const [before, after] =
    forwards.first < clause.match.first ? [forwards, clause.match] : [clause.match, forwards];
  return range(before.last + 1, after.first - 1).some(
    (at) => isIn(clause, 'joining', at) && /[,،]/.test(clause.scope[at]?.gap ?? ''),
  );
}
