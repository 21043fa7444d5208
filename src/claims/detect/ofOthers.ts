import type { Detection } from '../../model/detection.ts';
import type { ClaimType } from '../../model/project.ts';
import { audienceRule, changeRules, isAside, viewsRule } from './audience.ts';
import { type Clause, isIn, range } from './clause.ts';
import type { Barred } from './detection.ts';
import { forwardsRule, isPosted } from './forwards.ts';
import { type Found, apart } from './look-up.ts';
import { attributes, audienceSets } from './packs/audience.ts';
import { forwardedSets } from './packs/forwarded.ts';
import type { UntestableRule } from './packs/pack.ts';
import {
  type Match,
  type Pattern,
  PatternIndex,
  type Sets,
  compile,
  inSet,
  matchPattern,
  wordSet,
} from './pattern.ts';
import type { Word } from './words.ts';

/** What others do with somebody's posts, as a sentence says it: how often they are forwarded, viewed, liked, followed. */
export type OfOthers = Found<UntestableRule>;

interface Kind {
  readonly rule: UntestableRule;
  readonly sets: Sets;
  /** Whether a match says another thing. */
  readonly isNone: (words: readonly Word[], match: Match) => boolean;
}

const kinds: readonly Kind[] = [
  { rule: forwardsRule, sets: forwardedSets, isNone: isPosted },
  ...[viewsRule, audienceRule, ...changeRules].map((rule) => ({ rule, sets: audienceSets, isNone: isAside })),
];

let index: PatternIndex<Kind & { readonly pattern: Pattern }> | undefined;

/** What a scope says of what others do. */
export function ofOthersIn(words: readonly Word[]): OfOthers[] {
  index ??= new PatternIndex(
    kinds.flatMap((kind) =>
      kind.rule.patterns.map((source) => ({ ...kind, pattern: compile(source, kind.sets) })),
    ),
  );
  const patterns = index;
  const found = words.flatMap(({ norm }, at) =>
    patterns.at(norm).flatMap(({ pattern, rule, isNone }): OfOthers[] => {
      const match = matchPattern(words, at, pattern);
      return match === undefined || isNone(words, match) ? [] : [{ rule, match }];
    }),
  );
  return apart(found);
}

/** Types that are decided by how much there is of something: which is posts, and not what others do with them. */
const ofAmounts: ReadonlySet<ClaimType> = new Set(['dominates', 'outperforms', 'floods', 'responds']);

/**
 * What bars a clause that has the words of a type and says it of what others do. † "The most forwarded channel" was tested on how
 * much it posts. Who was first to forward something, and who passes on whose posts, have types of their own.
 * @param filling with X: "the most viewed channel | floods Telegram" says of a channel that it floods
 */
export function barredByOthers(
  type: ClaimType,
  clause: Clause,
  said: readonly OfOthers[],
  filling: Pick<Detection, 'filled'>,
): Barred | undefined {
  const { match, from, to, scope } = clause;
  const found = said.find(
    ({ match: one }) =>
      // "The most viewed posts come from the Union", and not "it was forwarded by the Union before anybody had it".
      (type !== 'originates' || (one.last < match.first && isMost(scope, one))) &&
      (one.taken.some((at) => match.taken.includes(at)) ||
        ((ofAmounts.has(type) || type === 'originates') &&
          one.first >= from &&
          one.last <= to &&
          !isApart(clause, one) &&
          !isAttribute(scope, one, filling))),
  );
  return found === undefined ? undefined : { reason: found.rule.reason, match: found.match };
}

/** "The most viewed channel | floods Telegram": it stands in whom the claim is of, and says which one that is. */
export const isAttribute = (
  scope: readonly Word[],
  { first, last, taken }: Match,
  { filled: { x } }: Pick<Detection, 'filled'>,
): boolean =>
  x !== undefined &&
  (scope[first]?.start ?? 0) >= x.span[0] &&
  (scope[last]?.end ?? 0) <= x.span[1] &&
  taken.some((at) => inSet(attributive, scope[at]?.norm ?? ''));

const isMost = (scope: readonly Word[], { first, taken }: Match): boolean =>
  /^(?:most|least|самы\p{L}+|сам[аоу]\p{L}*|наиболее|پر.+)$/u.test(scope[first]?.norm ?? '') &&
  taken.some((at) => inSet(attributive, scope[at]?.norm ?? ''));

const attributive = wordSet(attributes);

const reasons = new Set(kinds.map(({ rule }) => rule.reason));

/** Whether a claim is told as one of what others do. */
export const isOfOthers = ({ notTestable }: Detection): boolean =>
  notTestable !== null && reasons.has(notTestable.reason);

/** Whether it is told also where the sentence has the words of no type. */
export const isComparing = ({ rule }: OfOthers): boolean => !changeRules.includes(rule);

/** "They dominate Telegram, | and the other is the most forwarded." */
function isApart(clause: Clause, other: Match): boolean {
  const [before, after] = other.first < clause.match.first ? [other, clause.match] : [clause.match, other];
  return range(before.last + 1, after.first - 1).some(
    (at) => isIn(clause, 'joining', at) && /[,،]/.test(clause.scope[at]?.gap ?? ''),
  );
}
