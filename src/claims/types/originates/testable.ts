/** Whether posts can tell who is first at all: asked before it is looked at. */
import { leastCascades, leastWeeks } from '../../../measures/spread/origins.ts';
import { message } from '../../../messages/index.ts';
import type { ClaimResult } from '../../../model/verdict.ts';
import { notTestable } from '../../verdicts/result.ts';

export function untestable(
  cascades: number,
  weeks: number,
  leftOut: number,
): Partial<ClaimResult> | undefined {
  const more = [
    message('follows.moreWeeks'),
    ...(leftOut > cascades ? [message('follows.missingPosts')] : []),
  ];
  if (cascades < leastCascades) {
    return notTestable(message('originates.tooFew', { cascades, leftOut, least: leastCascades }), more);
  }
  return weeks < leastWeeks
    ? notTestable(message('originates.tooShort', { weeks, least: leastWeeks }), more)
    : undefined;
}
