import type { MeasureContext } from '../../../measures/measure.ts';
import type { ChannelFacts } from '../../../measures/scope.ts';
import type { SideCount } from '../../../measures/share/sides.ts';
import type { ClaimSource, Side } from '../../../model/project.ts';
import { type ClaimResult, plainVerdict } from '../../../model/verdict.ts';
import { sum } from './counts.ts';

/** Fewer distinct texts than this with any of the sides decide nothing. A first choice, to be fixed by power curves. */
export const minimumUnits = 30;

const notTestable = (reason: string, toCollect: string[]): Partial<ClaimResult> => ({
  verdict: 'not testable',
  plain: plainVerdict['not testable'],
  reason,
  wording: `These posts cannot test this: ${reason}.`,
  toCollect,
});

export function cannotDecide(
  context: MeasureContext,
  claim: ClaimSource,
  sides: readonly Side[],
  frame: readonly ChannelFacts[],
): Partial<ClaimResult> | undefined {
  const [own, ...rivals] = sides;
  if (own === undefined || (own.by === undefined && own.words === undefined && own.about === undefined)) {
    return notTestable('the claim does not say what is X’s', [
      'name X’s channels (by), vocabulary (words) or mentions (about)',
    ]);
  }
  if (rivals.length === 0) {
    return notTestable('no rival is named, and “more than whom” is part of the claim', [
      'name the rivals in the claim (rivals)',
    ]);
  }
  const hostile = sides.find(({ words }) => context.project.lexicons[words ?? '']?.terms.length === 0);
  if (hostile !== undefined) {
    return notTestable(`every term of “${hostile.words}” is its opponents’ word: none shows own use`, [
      'a vocabulary of X’s own words (words), or a claim about mentions of X (about)',
    ]);
  }
  if (claim.type === 'outperforms' && rivals.length !== 1) {
    return notTestable('outperforms compares two, and more rivals are named', [
      'name one rival, or use dominates',
    ]);
  }
  if (frame.length === 0) {
    const asked = [claim.period?.from, claim.period?.to].filter((day) => day !== undefined).join(' to ');
    return notTestable(
      asked === ''
        ? 'the corpus holds no posts of the channels named'
        : `the corpus holds no posts of ${asked}: the same question of another time could be asked`,
      ['posts of the channels and the time the claim speaks of'],
    );
  }
  for (const side of sides) {
    if (side.by === undefined || frame.some((channel) => channel.communities.includes(side.by ?? '')))
      continue;
    return notTestable(
      `no channel of “${context.project.communities[side.by]?.label ?? side.by}” is in the corpus`,
      [`posts of the channels of “${side.by}”`],
    );
  }
  return undefined;
}

/** A vocabulary that was never found may be wrong or may not be used: which, these posts cannot say. */
export function neverFound(
  sides: readonly Side[],
  labels: readonly string[],
  counts: readonly SideCount[],
): Partial<ClaimResult> | undefined {
  const index = sides.findIndex(
    (side, i) =>
      (side.words ?? side.about) !== undefined && sum(counts, 'texts', (s) => (s & (1 << i)) !== 0) === 0,
  );
  if (index === -1) return undefined;
  return notTestable(
    `no post has a word of “${labels[index]}”, so it is not known whether its vocabulary finds what it should`,
    [`read a sample of posts for “${labels[index]}” and widen its lexicon, or collect channels that use it`],
  );
}

export const tooFew = (units: number, labels: readonly string[]): Partial<ClaimResult> =>
  notTestable(
    `only ${units} distinct texts have any of ${labels.map((l) => `“${l}”`).join(', ')}; ${minimumUnits} are the least that can decide`,
    [
      `about ${Math.ceil(minimumUnits / Math.max(1, units))} times as many posts: more days, or more channels of the same kind`,
    ],
  );
