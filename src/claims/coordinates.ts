import type { MeasureContext } from '../measures/measure.ts';
import type { ClaimSource } from '../model/project.ts';
import type { ClaimResult } from '../model/verdict.ts';
import { type Ask, least, nameOfObject, objectOf, readAsk, sourceFor, windowOf } from './coordinates-ask.ts';
import { someRule, testSome } from './coordinates-some.ts';
import { leastOdds, leastPairs } from './coordinates-verdict.ts';
import { testWhole, wholeRule } from './coordinates-whole.ts';
import { emptyFrame, emptyResult, notTestable } from './result.ts';
import { count } from './wording.ts';

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
  const { resolution } = source.frame;
  // Half of the window is asked too, and must be told apart by the stamps as well.
  if (resolution !== null && resolution > window / 2) {
    return result(
      notTestable(
        `the time stamps tell only every ${resolution} seconds apart, and half of the window is ${window / 2}`,
        ['a source with finer time stamps, or a claim with a longer window'],
      ),
    );
  }
  const ask = await readAsk(context, claim, source, window);
  if ('refused' in ask) return result(notTestable(ask.refused, ['name fewer days or channels']));
  const held = [...source.facts.values()].filter((facts) => facts.communities.includes(claim.by ?? ''));
  const cannot = untestable(ask, held.length, label);
  if (cannot !== undefined) return result(cannot);
  const test = form === 'whole' ? testWhole : testSome;
  const tested = await test(context, ask, claim.by, label, threshold);
  return result({ ...tested, caveats: [...controlled(tested), ...caveatsOf(ask)] });
}

/** Whether C has channels enough that share enough. */
function untestable(ask: Ask, held: number, label: string): Partial<ClaimResult> | undefined {
  const { members, shared, object } = ask;
  if (members.size < least.channels) {
    const clock = held - members.size;
    return notTestable(
      `${members.size} channels of “${label}” share ${nameOfObject[object] ?? 'objects'} with others${clock > 0 ? ` (${clock} share none, or post by the clock)` : ''}; ${least.channels} are the least that can decide`,
      [`posts of more channels of “${label}”`],
    );
  }
  const objects = shared.objects.filter(({ accounts }) => accounts.filter((a) => members.has(a)).length > 1);
  if (objects.length < least.objects) {
    return notTestable(
      `channels of “${label}” have ${objects.length} ${nameOfObject[object] ?? 'objects'} in common; ${least.objects} are the least that can decide`,
      ['more days of the same channels'],
    );
  }
  return undefined;
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
