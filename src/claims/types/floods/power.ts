import { cellsOf } from '../../../measures/cadence/compare.ts';
import { channelDays, defaultWindow, observe } from '../../../measures/cadence/days.ts';
import { reachOfRatio } from '../../../measures/cadence/power.ts';
import type { MeasureContext } from '../../../measures/measure.ts';
import { frameFor } from '../../../measures/scope.ts';
import { randomFor } from '../../../measures/seed.ts';
import type { Said } from '../../../model/said.ts';
import { message } from '../../../messages/index.ts';
import type { ClaimSource } from '../../../model/project.ts';
import { wishOf } from '../wish.ts';
import { sidesOf } from './testable.ts';

/** Which ratio to each comparable community would be found with a chance of 80%. */
export async function floodsPower(context: MeasureContext, claim: ClaimSource): Promise<Said[]> {
  const sides = sidesOf(context.project, claim);
  if ('cannot' in sides) return [sides.cannot.reason ?? ''];
  const { scope, frame } = await frameFor(context.driver, context.project, {
    ...wishOf(claim),
    communities: sides.slice(1).map(({ key }) => key),
  });
  const observation = await observe(context, scope, frame);
  const table = await channelDays(context, observation, 'posts', claim.window ?? defaultWindow);
  return sides.slice(1).map(({ key, label }) => {
    const channels = observation.channels.filter(({ facts }) => facts.communities.includes(key));
    const dates = [...new Set(channels.flatMap(({ days }) => days))].sort((a, b) => a - b);
    const cells = cellsOf(table, new Set(channels.map(({ facts }) => facts.key)), dates);
    const rng = randomFor(context.project.seed, 'power', key);
    const ratio = reachOfRatio(rng, cells, dates.length, claim.threshold ?? 1.25);
    const days = dates.length;
    return ratio === null
      ? message('floods.powerNone', { label, days })
      : message('floods.powerRatio', { label, days, ratio });
  });
}
