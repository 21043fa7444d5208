/** Whether posts can tell who is first at all: asked before it is looked at. */
import { leastCascades, leastWeeks } from '../../../measures/spread/origins.ts';
import type { ClaimResult } from '../../../model/verdict.ts';
import { notTestable } from '../../verdicts/result.ts';

export function untestable(
  cascades: number,
  weeks: number,
  leftOut: number,
): Partial<ClaimResult> | undefined {
  const more = [
    'more weeks of the same channels',
    ...(leftOut > cascades ? ['the posts that the gaps in the ids show to be missing'] : []),
  ];
  if (cascades < leastCascades) {
    return notTestable(
      `${cascades} cascades of three channels and two communities were observed whole (${leftOut} more fall within a day after an outage of one of their channels); ${leastCascades} are the least that can decide`,
      more,
    );
  }
  return weeks < leastWeeks
    ? notTestable(`the cascades stand in ${weeks} weeks; ${leastWeeks} are the least that can decide`, more)
    : undefined;
}
