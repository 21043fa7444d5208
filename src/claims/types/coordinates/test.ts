import type { MeasureContext } from '../../../measures/measure.ts';
import type { ClaimSource } from '../../../model/project.ts';
import type { ClaimResult } from '../../../model/verdict.ts';
import { type Ask, objectOf, readAsk, sourceFor, windowOf } from './ask.ts';
import { testSome } from './some.ts';
import { someRule } from './wording.ts';
import { leastOdds, leastPairs } from './rule.ts';
import { tooCoarse, untestable } from './testable.ts';
import { testWhole, wholeRule } from './whole.ts';
import { emptyFrame, emptyResult, notTestable } from '../../verdicts/result.ts';
import { count } from '../../../messages/numbers.ts';

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
  const result = (rest: Partial<ClaimResult>): ClaimResult => ({
    ...emptyResult(id, claim, rule, used),
    frame: source.frame,
    ...rest,
  });
  if (claim.by === undefined) {
    return result(
      notTestable('the claim does not name the channels that are said to post together', [
        'name X’s community in the claim (by)',
      ]),
    );
  }
  if (source.frame.channels === 0) return result(emptyFrame(claim));
  const label = claim.label ?? project.communities[claim.by]?.label ?? claim.by;
  const coarse = tooCoarse(window, source.frame.resolution);
  if (coarse !== undefined) return result(coarse);
  const ask = await readAsk(context, claim, source, window);
  if ('refused' in ask) return result(notTestable(ask.refused, ['name fewer days or channels']));
  const cannot = untestable(ask, claim.by, label);
  if (cannot !== undefined) return result(cannot);
  const test = form === 'whole' ? testWhole : testSome;
  const tested = await test(context, ask, claim.by, label, threshold);
  return result({
    ...tested,
    caveats: [...controlled(tested), ...(tested.caveats ?? []), ...caveatsOf(ask)],
  });
}

/** A test that other communities pass too says little of X. */
function controlled({ verdict, checks }: Partial<ClaimResult>): string[] {
  const passed = (checks ?? []).filter((c) => c.name.startsWith('control: ') && c.verdict === 'supported');
  if (verdict !== 'supported' || passed.length === 0) return [];
  return [
    `${passed.length} other ${passed.length === 1 ? 'community passes' : 'communities pass'} the same test.`,
  ];
}

/** What was set apart is told, with its number. */
function caveatsOf({ apart, object }: Ask): string[] {
  return [
    'Channels that take from one source, or post by one schedule or feed, give the same pattern as channels that agree.',
    `Set apart before: ${object === 'forward' ? '' : 'forwards that say so, '}${count(apart.openCopies.length)} texts of which half of the copies say whose they are, and ${count(apart.onTheClock.length)} channels that post by the clock.`,
  ];
}
