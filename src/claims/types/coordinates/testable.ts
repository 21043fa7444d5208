/** Whether posts can test a claim of concert at all: asked before its test, and before its power is told. */
import { leastAttainable, smallestP } from '../../../measures/coordination/some.ts';
import type { MeasureContext } from '../../../measures/measure.ts';
import { message } from '../../../messages/index.ts';
import type { ClaimSource } from '../../../model/project.ts';
import type { ClaimResult } from '../../../model/verdict.ts';
import { type Ask, least, readAsk, sharedOf, sourceFor } from './ask.ts';
import { leastPairs } from './rule.ts';
import { find } from './some.ts';
import { notTestable } from '../../verdicts/result.ts';

/** Half of the window is asked too, and must be told apart by the stamps as well. */
export function tooCoarse(window: number, resolution: number | null): Partial<ClaimResult> | undefined {
  if (resolution === null || resolution <= window / 2) return undefined;
  return notTestable(message('verdicts.coarseStamps', { resolution, half: window / 2 }), [
    message('verdicts.finerStamps'),
  ]);
}

/** Whether C has channels enough that share enough. */
export function untestable(ask: Ask, community: string, label: string): Partial<ClaimResult> | undefined {
  const { members, shared, object, source } = ask;
  const held = [...source.facts.values()].filter((facts) => facts.communities.includes(community)).length;
  if (members.size < least.channels) {
    const said = { label, object: sharedOf(object), without: held - members.size };
    return notTestable(
      message('coordinates.tooFewChannels', { ...said, channels: members.size, least: least.channels }),
      [message('coordinates.moreChannelsOf', { label })],
    );
  }
  const objects = inCommon({ members, shared });
  if (objects < least.objects) {
    const said = { label, object: sharedOf(object) };
    return notTestable(message('coordinates.tooFewObjects', { ...said, objects, least: least.objects }), [
      message('verdicts.moreDays'),
    ]);
  }
  return undefined;
}

/** Objects that two of C's channels or more share. */
const inCommon = ({ members, shared }: Pick<Ask, 'members' | 'shared'>): number =>
  shared.objects.filter(({ accounts }) => accounts.filter((a) => members.has(a)).length > 1).length;

/** Whether what C's channels share could decide at all. */
function couldDecide(
  ask: Ask,
  { by = '', form, threshold = leastPairs }: ClaimSource,
  label: string,
): boolean {
  if (untestable(ask, by, label) !== undefined) return false;
  return form === 'whole' || (smallestP(find(ask).pairs, threshold) ?? 1) < leastAttainable;
}

/**
 * What cannot be tested by texts, with what is known of forwards: whoever sees the same texts in these channels takes
 * them for texts in common, and is told why they are none and how to ask of them.
 */
export async function besideForwards(
  context: MeasureContext,
  claim: ClaimSource,
  label: string,
  { object, window }: Pick<Ask, 'object' | 'window'>,
  cannot: Partial<ClaimResult>,
): Promise<Partial<ClaimResult>> {
  const { reason, toCollect = [] } = cannot;
  if (object !== 'text' || reason === undefined) return cannot;
  const passedOn: ClaimSource = { ...claim, object: 'forward' };
  const ask = await readAsk(context, passedOn, await sourceFor(context, passedOn), window);
  const forwards = 'refused' in ask ? 0 : inCommon(ask);
  if (forwards === 0) return cannot;
  const enough = !('refused' in ask) && couldDecide(ask, claim, label);
  return notTestable(message('coordinates.forwardsApart', { why: reason, forwards, enough }), [
    ...(enough ? [message('coordinates.askOfForwards')] : []),
    ...toCollect,
  ]);
}
