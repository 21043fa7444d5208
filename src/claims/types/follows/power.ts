import type { MeasureContext } from '../../../measures/measure.ts';
import { leastPrecedence } from '../../../measures/lead-lag/precedence.ts';
import { message } from '../../../messages/index.ts';
import type { Said } from '../../../model/said.ts';
import type { ClaimSource } from '../../../model/project.ts';
import { effectiveCount } from '../../../statistics/describe.ts';
import { reachByWeeks } from '../../../statistics/ratioByWeeks.ts';
import { readAsked } from './ask.ts';
import { untestable } from './testable.ts';

/** How much oftener one would have to be earlier to be found so with a chance of 80%; the order is not looked at. */
export async function followsPower(context: MeasureContext, claim: ClaimSource): Promise<Said[]> {
  const asked = await readAsked(context, claim);
  if ('cannot' in asked) return [asked.cannot.reason ?? ''];
  const { couple } = asked;
  const cannot = untestable(asked);
  if (cannot !== undefined) return [message('verdicts.powerCannot', { reason: cannot.reason ?? '' })];
  const sizes = couple.weeks.map(({ n }) => n);
  const reach = reachByWeeks(sizes, 1);
  const from = (claim.threshold ?? leastPrecedence) + reach;
  return [
    message('follows.powerHead', {
      things: couple.episodes,
      days: couple.days,
      weeks: sizes.length,
      effective: effectiveCount(sizes),
    }),
    message('follows.powerFrom', { from: from >= 1 ? null : from }),
  ];
}
