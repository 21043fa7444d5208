/** Whether posts can test a claim of concert at all: asked before its test, and before its power is told. */
import { message } from '../../../messages/index.ts';
import type { ClaimResult } from '../../../model/verdict.ts';
import { type Ask, least, sharedOf } from './ask.ts';
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
  const objects = shared.objects.filter(({ accounts }) => accounts.filter((a) => members.has(a)).length > 1);
  if (objects.length < least.objects) {
    const said = { label, object: sharedOf(object) };
    return notTestable(
      message('coordinates.tooFewObjects', { ...said, objects: objects.length, least: least.objects }),
      [message('verdicts.moreDays')],
    );
  }
  return undefined;
}
