import type { MeasureContext } from '../../../measures/measure.ts';
import { originRatios } from '../../../measures/spread/origins.ts';
import { message } from '../../../messages/index.ts';
import type { Said } from '../../../model/said.ts';
import type { ClaimSource } from '../../../model/project.ts';
import { reachByWeeks } from '../../../statistics/ratioByWeeks.ts';
import { originsIn, readAsked } from './ask.ts';
import { leastShare } from './rule.ts';
import { untestable } from './testable.ts';

/** From which share of first copies on it would be found with a chance of 80%; who is first is not looked at. */
export async function originatesPower(context: MeasureContext, claim: ClaimSource): Promise<Said[]> {
  const asked = await readAsked(context, claim);
  if ('cannot' in asked) return [asked.cannot.reason ?? ''];
  const { origins, leftOut } = originsIn(asked);
  const { cascades, weeks } = originRatios(origins);
  const cannot = untestable(cascades, weeks, leftOut);
  if (cannot !== undefined) return [message('verdicts.powerCannot', { reason: cannot.reason ?? '' })];
  const sizes = [...new Set(origins.map(({ week }) => week))].map(
    (week) => origins.filter((origin) => origin.week === week).length,
  );
  const part = origins.reduce((sum, origin) => sum + origin.part, 0) / origins.length;
  const from = (claim.threshold ?? leastShare) + reachByWeeks(sizes, 0.5);
  return [
    message('originates.powerHead', { cascades, weeks, part, label: asked.label }),
    message('originates.powerFrom', { from: from >= 1 ? null : from }),
  ];
}
