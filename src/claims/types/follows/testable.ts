/** Whether posts can tell an order at all: asked before any order is looked at. */
import { least } from '../../../measures/lead-lag/precedence.ts';
import { tie } from '../../../measures/episodes/episodes.ts';
import { message } from '../../../messages/index.ts';
import type { ClaimResult } from '../../../model/verdict.ts';
import { notTestable } from '../../verdicts/result.ts';
import { type Asked, grainsOf } from './ask.ts';

/** Share of ties from which on coarse time stamps hide an order rather than show that there is none. */
const mostTied = 0.25;

export function untestable({ a, b, channels, couple }: Asked): Partial<ClaimResult> | undefined {
  const { episodes, days, weeks, leftOut } = couple;
  const sides = { a: a.label, b: b.label };
  const more = [
    message('follows.moreWeeks'),
    ...(leftOut > episodes / 2 ? [message('follows.missingPosts')] : []),
  ];
  if (episodes < least.episodes) {
    const few = { ...sides, things: episodes, leftOut, least: least.episodes };
    return notTestable(message('follows.tooFew', few), more);
  }
  if (weeks.length < least.weeks || days < least.days) {
    const short = { ...sides, days, weeks: weeks.length, leastDays: least.days, leastWeeks: least.weeks };
    return notTestable(message('follows.tooShort', short), more);
  }
  const grain = Math.max(...grainsOf(channels));
  const tied = episodes - weeks.reduce((sum, { earlier, later }) => sum + earlier + later, 0);
  if (grain > tie && tied / episodes > mostTied) {
    return notTestable(message('follows.tied', { grain, tied, things: episodes }), [
      message('follows.finerStamps'),
    ]);
  }
  return undefined;
}
