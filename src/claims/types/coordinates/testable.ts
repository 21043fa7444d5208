/** Whether posts can test a claim of concert at all: asked before its test, and before its power is told. */
import type { ClaimResult } from '../../../model/verdict.ts';
import { type Ask, least, nameOfObject } from './ask.ts';
import { notTestable } from '../../verdicts/result.ts';

/** Half of the window is asked too, and must be told apart by the stamps as well. */
export function tooCoarse(window: number, resolution: number | null): Partial<ClaimResult> | undefined {
  if (resolution === null || resolution <= window / 2) return undefined;
  return notTestable(
    `the time stamps tell only every ${resolution} seconds apart, and half of the window is ${window / 2}`,
    ['a source with finer time stamps, or a claim with a longer window'],
  );
}

/** Whether C has channels enough that share enough. */
export function untestable(ask: Ask, community: string, label: string): Partial<ClaimResult> | undefined {
  const { members, shared, object, source } = ask;
  const held = [...source.facts.values()].filter((facts) => facts.communities.includes(community)).length;
  if (members.size < least.channels) {
    const clock = held - members.size;
    return notTestable(
      `${members.size} channels of “${label}” share ${nameOfObject[object] ?? 'objects'} with others${clock > 0 ? ` (${clock} share none, or post by the clock)` : ''}; ${least.channels} are the least that can decide`,
      [`posts of more channels of “${label}”`],
    );
  }
  const objects = shared.objects.filter(({ accounts }) => accounts.filter((a) => members.has(a)).length > 1);
  if (objects.length < least.objects) {
    return notTestable(
      `channels of “${label}” have ${objects.length} ${nameOfObject[object] ?? 'objects'} in common; ${least.objects} are the least that can decide`,
      ['more days of the same channels'],
    );
  }
  return undefined;
}
