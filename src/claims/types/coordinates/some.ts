import { edgesOf } from '../../../measures/coordination/edges.ts';
import {
  type MemberPair,
  type SomeFound,
  leastAttainable,
  pOfAtLeast,
  smallestP,
  somePairs,
} from '../../../measures/coordination/some.ts';
import { unusualLevel } from '../../../measures/coordination/windows.ts';
import { ratioOfObjects } from '../../../measures/coordination/rows.ts';
import { type MeasureContext, plainCount } from '../../../measures/measure.ts';
import { message } from '../../../messages/index.ts';
import type { Said } from '../../../model/said.ts';
import type { Estimate } from '../../../model/estimate.ts';
import type { Check, ClaimResult, Verdict } from '../../../model/verdict.ts';
import { type Answer, type Ask, askedOtherwise, sharedOf } from './ask.ts';
import { leastOutside, leastPairs, mostBelow, someVerdict } from './rule.ts';
import { imprecise, unlessFragile } from '../../verdicts/decide.ts';
import { decided, notTestable } from '../../verdicts/result.ts';

export const someRule = (pairs: number, window: number): Said =>
  message('coordinates.someRule', {
    pairs,
    window,
    level: unusualLevel,
    below: mostBelow,
    outside: leastOutside,
  });

/** Pairs of C's channels as the window finds them. */
export const find = ({ shared, members, window }: Ask): SomeFound =>
  somePairs(shared.objects, shared.hashes.length, shared.communities, members, window);

/** Form `some`: do at least three pairs of C's channels share objects close in time unusually often? */
export async function testSome(
  context: MeasureContext,
  ask: Ask,
  community: string,
  label: string,
  pairs: number = leastPairs,
): Promise<Partial<ClaimResult>> {
  const found = find(ask);
  const attainable = smallestP(found.pairs, pairs) ?? 1;
  if (attainable >= leastAttainable) {
    return notTestable(
      message('coordinates.unattainable', { pairs, label, p: attainable, least: leastAttainable }),
      [message('verdicts.moreDays')],
    );
  }
  const verdict = someVerdict(found, pairs);
  // Three channels have three pairs, and two of them one: a channel left out takes its pairs with it. What must not
  // happen is that all of them hang on it.
  const answer = (again: Ask, out = false): Answer => {
    const { unusual, ...rest } = find(again);
    const enough = out && verdict === 'supported' ? 1 : pairs;
    return { value: unusual, verdict: someVerdict({ unusual, ...rest }, enough) };
  };
  const checks = [
    atWindow(found, 0, find({ ...ask, window: ask.window / 2 }), pairs, verdict),
    atWindow(found, 2, find({ ...ask, window: ask.window * 2 }), pairs, verdict),
    ...(await askedOtherwise(context, ask, community, verdict, answer)),
  ];
  const decision = unlessFragile(
    verdict === 'undecided'
      ? imprecise(message('verdicts.imprecise', { why: whyOpen(found, pairs) }))
      : { verdict },
    checks,
  );
  return {
    ...decided(decision),
    p: verdict === 'supported' ? pOfAtLeast(found.pairs, pairs) : null,
    wording: wordingOf(ask, found, label),
    caveats: carriedByOthers(found),
    toCollect:
      decision.verdict !== 'undecided'
        ? []
        : [message(isAlone(found, pairs) ? 'coordinates.readPosts' : 'verdicts.moreDays')],
    estimates: estimatesOf(found),
    checks,
    evidence: await evidenceOf(context, ask, found.pairs),
  };
}

/**
 * At half or twice the window. Supported asks for pairs that are unusual at all three already; what was contradicted
 * must be shown not to be much above what is expected at this window too.
 * @param alone what is found with this window as the claim's own
 */
function atWindow(found: SomeFound, w: 0 | 2, alone: SomeFound, pairs: number, verdict: Verdict): Check {
  const unusual = found.pairs.filter(({ at }) => at[w].q <= unusualLevel).length;
  const notAbove = alone.below >= mostBelow * alone.testable;
  const kept = verdict === 'supported' || (verdict === 'contradicted' && !notAbove) ? 'undecided' : verdict;
  const again = unusual >= pairs ? 'supported' : kept;
  return {
    name: message(w === 0 ? 'coordinates.halfWindow' : 'coordinates.twiceWindow'),
    value: unusual,
    verdict: again,
    flips: verdict === 'contradicted' && again !== 'contradicted',
  };
}

/** Whether there would be pairs enough with those that rest on what nobody else carries. */
const isAlone = ({ unusual, alone }: SomeFound, pairs: number): boolean =>
  unusual < pairs && unusual + alone >= pairs;

/** Beside all that says "oftener than news explains". */
const carriedByOthers = ({ unusual, alone }: SomeFound): Said[] =>
  unusual + alone === 0
    ? []
    : [
        message('coordinates.liveEvents'),
        ...(alone === 0 ? [] : [message('coordinates.aloneNotCounted', { alone, pairs: unusual + alone })]),
      ];

function whyOpen(found: SomeFound, pairs: number): Said {
  const { unusual, alone, testable, below, outside } = found;
  if (isAlone(found, pairs)) return message('coordinates.openAlone', { alone });
  if (testable < pairs) return message('coordinates.openTestable', { unusual, testable });
  if ((outside ?? 0) < leastOutside) return message('coordinates.openItself', { own: 1 - (outside ?? 0) });
  return message('coordinates.openBelow', { unusual, testable, below });
}

const number = (name: Said, value: number, denominator: number, unit: Said): Estimate =>
  plainCount(name, value, unit, { denominator });

function estimatesOf({ pairs, unusual, alone, testable, below }: SomeFound): Estimate[] {
  const [observed, expected] = [sum(pairs, 'observed'), sum(pairs, 'expected')];
  return [
    number(message('estimates.unusualPairs'), unusual, pairs.length, message('estimates.pairsOfX')),
    number(message('estimates.unusualByOthers'), alone, pairs.length, message('estimates.pairsOfX')),
    number(message('estimates.testablePairs'), testable, pairs.length, message('estimates.pairsExpected')),
    number(message('estimates.belowPairs'), below, testable, message('estimates.testablePairs')),
    ...(expected > 0 ? [ratioOfObjects(observed, expected, expected > sum(pairs, 'exchanged'))] : []),
  ];
}

const sum = (pairs: readonly MemberPair[], key: 'observed' | 'expected' | 'exchanged'): number =>
  pairs.reduce((total, { at }) => total + at[1][key], 0);

const wordingOf = ({ object, window, members }: Ask, found: SomeFound, label: string): Said =>
  message('coordinates.someWording', {
    pairs: found.pairs.length,
    channels: members.size,
    label,
    object: sharedOf(object),
    unusual: found.unusual,
    window,
    testable: found.testable,
  });

/** The posts behind the unusual pairs. Channels are not named here: who they are is for those who read the posts. */
async function evidenceOf(
  context: MeasureContext,
  { source, shared, window }: Ask,
  pairs: readonly MemberPair[],
): Promise<ClaimResult['evidence']> {
  const unusual = pairs.filter((pair) => pair.unusual || pair.alone);
  if (unusual.length === 0) return [];
  const list = await edgesOf(context.driver, source.run, {
    window,
    minPosts: 1,
    minWeight: 1,
    loops: false,
    budget: 50_000_000,
    limit: 200_000,
    null: false,
  });
  const edges = new Map(list.edges.all().map((edge) => [inOrder(edge.low, edge.high), edge]));
  const key = (i: number): string => source.facts.get(shared.hashes[i] ?? '')?.key ?? '';
  return unusual.flatMap(({ a, b }, i) => {
    const edge = edges.get(inOrder(shared.hashes[a] ?? '', shared.hashes[b] ?? ''));
    if (edge === undefined) return [];
    return [
      {
        label: message('coordinates.unusualPair', { number: i + 1, of: unusual.length }),
        query: 'coordination',
        parameters: { ...list.parameters, a: key(a), b: key(b) },
        total: edge.posts,
      },
    ];
  });
}

const inOrder = (x: string, y: string): string => (x < y ? `${x}|${y}` : `${y}|${x}`);
