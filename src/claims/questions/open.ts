import { restIn } from '../detect/rest.ts';
import { openTime } from '../detect/times.ts';
import { openTopic } from '../detect/topicSaid.ts';
import type { OpenClaim } from './asking.ts';
import { type Open, openOf } from './needs.ts';

/** Parameters that a claim leaves open: what its text lacks and nobody has given since. */
export function openIn({
  detection,
  claim,
  edited,
}: Pick<OpenClaim, 'detection' | 'claim' | 'edited'>): Open[] {
  const topic = edited === true || openTopic(claim) === undefined ? [] : ['topic' as const];
  if (detection === null)
    return [
      ...openOf(claim.type, claim),
      ...topic,
      ...(openTime(claim) !== undefined ? ['period' as const] : []),
    ];
  const lacking = new Set(detection.missing.map(({ parameter }) => parameter));
  const open = openOf(claim.type, claim).filter(
    // "More than everyone else": who they are is known when X is.
    (name, _, all) =>
      name !== 'rivals' || !all.includes('x') || restIn(claim.type, claim.text ?? '') === undefined,
  );
  // "In most groups" of no community more than another is no gap; of some that the text names and nobody knows, it is.
  if (lacking.has('within') && claim.within === undefined && !open.includes('within')) open.push('within');
  // A time of the sentence is never passed over: its days stand in the claim, or are asked for.
  if (detection.filled.time !== undefined && claim.period === undefined) open.push('period');
  return [...open, ...topic];
}
