import type { MeasureContext } from '../../../measures/measure.ts';
import type { ChannelFacts } from '../../../measures/scope.ts';
import type { SideCount } from '../../../measures/share/sides.ts';
import type { ClaimSource, Side } from '../../../model/project.ts';
import { message } from '../../../messages/index.ts';
import type { ClaimResult } from '../../../model/verdict.ts';
import { emptyFrame, holdsNothing, notTestable, unfound } from '../../verdicts/result.ts';
import { minimumUnits, sum } from './counts.ts';

export function cannotDecide(
  context: MeasureContext,
  claim: ClaimSource,
  sides: readonly Side[],
  frame: readonly ChannelFacts[],
): Partial<ClaimResult> | undefined {
  const [own, ...rivals] = sides;
  if (own === undefined || (own.by === undefined && own.words === undefined && own.about === undefined)) {
    return notTestable(message('shares.noX'), [message('shares.nameX')]);
  }
  if (rivals.length === 0) {
    return notTestable(message('shares.noRival'), [message('shares.nameRivals')]);
  }
  const hostile = sides.find(({ words }) => context.project.lexicons[words ?? '']?.terms.length === 0);
  if (hostile !== undefined) {
    return notTestable(message('verdicts.hostileWords', { lexicon: hostile.words ?? '' }), [
      message('verdicts.nameOwnWords'),
    ]);
  }
  // Of several the sentence has to say whether each is meant, or all of them together.
  if (claim.type === 'outperforms' && rivals.length !== 1 && claim.form === undefined) {
    return notTestable(message('shares.tooManyRivals'), [message('shares.nameOneRival')]);
  }
  if (holdsNothing(frame)) return emptyFrame(claim);
  for (const side of sides) {
    if (side.by === undefined || frame.some((channel) => channel.communities.includes(side.by ?? '')))
      continue;
    return notTestable(
      message('verdicts.noChannelOf', { label: context.project.communities[side.by]?.label ?? side.by }),
      [message('verdicts.collectChannelsOf', { label: side.by })],
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
  const textsOf = (i: number): number => sum(counts, 'texts', (s) => (s & (1 << i)) !== 0);
  const wordsOf = (side: Side): string | undefined => side.words ?? side.about;
  // Of several sides with the same words one alone may have none: then it is known that posts say it.
  const found = new Set(sides.flatMap((side, i) => (textsOf(i) > 0 ? (wordsOf(side) ?? []) : [])));
  const index = sides.findIndex(
    (side, i) => wordsOf(side) !== undefined && textsOf(i) === 0 && !found.has(wordsOf(side) ?? ''),
  );
  if (index === -1) return undefined;
  return unfound(labels[index] ?? '');
}

export const tooFew = (units: number, labels: readonly string[]): Partial<ClaimResult> =>
  notTestable(message('shares.tooFew', { units, labels, least: minimumUnits }), [
    message('shares.collectTimes', { times: Math.ceil(minimumUnits / Math.max(1, units)) }),
  ]);
