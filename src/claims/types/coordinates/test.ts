import type { MeasureContext } from '../../../measures/measure.ts';
import type { Said } from '../../../model/said.ts';
import type { ClaimSource } from '../../../model/project.ts';
import type { ClaimResult } from '../../../model/verdict.ts';
import { type Ask, sharedOf, objectOf, readAsk, sourceFor, windowOf } from './ask.ts';
import { someRule, testSome } from './some.ts';
import { leastOdds, leastPairs } from './rule.ts';
import { besideForwards, tooCoarse, untestable } from './testable.ts';
import { testWhole, wholeRule } from './whole.ts';
import { timingCaveats } from '../../verdicts/frameCaveats.ts';
import { emptyFrame, emptyResult, notTestable, resultIn } from '../../verdicts/result.ts';
import { message } from '../../../messages/index.ts';

/** Tests `coordinates`: X's channels publish the same things close in time, some of them or all. */
export async function testCoordinates(
  context: MeasureContext,
  id: string,
  claim: ClaimSource,
): Promise<ClaimResult> {
  const { project } = context;
  const form = claim.form === 'whole' ? 'whole' : 'some';
  const source = await sourceFor(context, claim);
  const window = windowOf(claim, source.frame.resolution);
  const threshold = claim.threshold ?? (form === 'whole' ? leastOdds : leastPairs);
  const rule = form === 'whole' ? wholeRule(threshold, window) : someRule(threshold, window);
  const used = { form, object: objectOf(claim), window, threshold };
  const result = resultIn(emptyResult(id, claim, rule, used), source.frame);
  if (claim.by === undefined) {
    return result(notTestable(message('coordinates.noX'), [message('coordinates.nameX')]));
  }
  if (source.frame.posts === 0) return result(emptyFrame(claim));
  const label = claim.label ?? project.communities[claim.by]?.label ?? claim.by;
  const coarse = tooCoarse(window, source.frame.resolution);
  if (coarse !== undefined) return result(coarse);
  const ask = await readAsk(context, claim, source, window);
  if ('refused' in ask) return result(notTestable(ask.refused, [message('coordinates.fewerDaysOrChannels')]));
  const cannot = untestable(ask, claim.by, label);
  if (cannot !== undefined) return result(await besideForwards(context, claim, label, ask, cannot));
  const test = form === 'whole' ? testWhole : testSome;
  const tested = await test(context, ask, claim.by, label, threshold);
  return result({
    ...tested,
    caveats: [
      ...controlled(tested),
      ...(tested.caveats ?? []),
      ...caveatsOf(ask),
      ...timingCaveats([...source.facts.values()]),
    ],
  });
}

/** A test that other communities pass too says little of X. */
function controlled({ verdict, checks }: Partial<ClaimResult>): Said[] {
  const passed = (checks ?? []).filter((c) => c.control === true && c.verdict === 'supported');
  if (verdict !== 'supported' || passed.length === 0) return [];
  return [message('coordinates.othersPass', { communities: passed.length })];
}

/** What was set apart is told, with its number. */
function caveatsOf({ apart, object }: Ask): Said[] {
  return [
    message('coordinates.oneSource'),
    message('coordinates.setApart', {
      object: sharedOf(object),
      texts: apart.openCopies.length,
      channels: apart.onTheClock.length,
      loads: apart.loads.length,
    }),
  ];
}
