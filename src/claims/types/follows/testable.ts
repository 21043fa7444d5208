/** Whether posts can tell an order at all: asked before any order is looked at. */
import { least } from '../../../measures/lead-lag/precedence.ts';
import { tie } from '../../../measures/episodes/episodes.ts';
import type { ClaimResult } from '../../../model/verdict.ts';
import { notTestable } from '../../verdicts/result.ts';
import { type Asked, grainsOf } from './ask.ts';

/** Share of ties from which on coarse time stamps hide an order rather than show that there is none. */
const mostTied = 0.25;

export function untestable({ a, b, channels, couple }: Asked): Partial<ClaimResult> | undefined {
  const { episodes, days, weeks, leftOut } = couple;
  const both = `“${a.label}” and “${b.label}”`;
  const more = [
    'more weeks of the same channels',
    ...(leftOut > episodes / 2 ? ['the posts that the gaps in the ids show to be missing'] : []),
  ];
  if (episodes < least.episodes) {
    return notTestable(
      `${both} carry ${episodes} things in common, observed whole from a day before to a day after (${leftOut} more were not); ${least.episodes} are the least that can decide`,
      more,
    );
  }
  if (weeks.length < least.weeks || days < least.days) {
    return notTestable(
      `what ${both} carry in common stands on ${days} days of ${weeks.length} weeks; ${least.days} days of ${least.weeks} weeks are the least that can decide`,
      more,
    );
  }
  const grain = Math.max(...grainsOf(channels));
  const apart = weeks.reduce((sum, { earlier, later }) => sum + earlier + later, 0);
  if (grain > tie && 1 - apart / episodes > mostTied) {
    return notTestable(
      `the time stamps tell only every ${grain} seconds apart, and ${episodes - apart} of ${episodes} things fall together within that`,
      ['a source with finer time stamps'],
    );
  }
  return undefined;
}
