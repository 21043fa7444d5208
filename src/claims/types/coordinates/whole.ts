import {
  leastDays,
  leastMatched,
  matchedMembers,
  pAgainst,
  quicknessOf,
  wholeOddsRatio,
  wholeTables,
} from '../../../measures/coordination/whole.ts';
import type { MeasureContext } from '../../../measures/measure.ts';
import type { Estimate } from '../../../model/estimate.ts';
import { askedAgain } from '../../verdicts/checks.ts';
import type { Check, ClaimResult } from '../../../model/verdict.ts';
import { type Answer, type Ask, askedOtherwise, nameOfObject } from './ask.ts';
import { leastOdds, wholeVerdict } from './rule.ts';
import { unlessFragile } from '../../verdicts/decide.ts';
import { decided, notTestable } from '../../verdicts/result.ts';

export const wholeRule = (threshold: number, window: number): string =>
  `Supported when, among pairs of channels that share an object, the odds of doing so within ${window} seconds are over ${threshold} times as high for two of X’s as for one of X’s and another, over the whole 95% interval with days as draws (Mantel-Haenszel, by object and by the quickness of both), and in every check (a channel left out may not turn it round); contradicted when the interval is below.`;

/** Tables of pairs, by day. */
export const tablesOf = ({ shared, members, window }: Ask) =>
  wholeTables(shared.objects, members, quicknessOf(shared.objects, shared.hashes.length, window), window);

/** Form `whole`: does all of C share objects within the window oftener among itself than with others as quick? */
export async function testWhole(
  context: MeasureContext,
  ask: Ask,
  community: string,
  label: string,
  threshold: number = leastOdds,
): Promise<Partial<ClaimResult>> {
  const { shared, members, window } = ask;
  const matched = matchedMembers(members, quicknessOf(shared.objects, shared.hashes.length, window));
  if (matched < leastMatched * members.size) {
    return notTestable(
      `only ${matched} of ${members.size} channels of “${label}” can be compared with another channel as quick; half of them are the least, since being quick alone brings channels close in time`,
      ['other channels that take up the same things as quickly'],
    );
  }
  const days = tablesOf(ask);
  if (days.length < leastDays) {
    return notTestable(
      `on ${days.length} days two channels of “${label}” share an object that another as quick shares too, some within the window and some not; ${leastDays} are the least that can decide`,
      ['more days, or other channels that take up the same things as quickly'],
    );
  }
  const odds = wholeOddsRatio(days);
  const verdict = wholeVerdict(odds, threshold);
  const answer = (again: Ask): Answer => {
    const found = wholeOddsRatio(tablesOf(again));
    return { value: finite(found.value), verdict: wholeVerdict(found, threshold) };
  };
  const resized = (name: string, window: number): Check => {
    const again = answer({ ...ask, window });
    return askedAgain(name, again, verdict);
  };
  const checks = [
    resized('half the window', ask.window / 2),
    resized('twice the window', ask.window * 2),
    ...(await askedOtherwise(context, ask, community, verdict, answer)),
  ];
  const decision = unlessFragile(
    verdict === 'undecided'
      ? { verdict, reason: `imprecise: ${odds.reason ?? 'the interval includes the threshold'}` }
      : { verdict },
    checks,
  );
  const estimate = estimateOf(ask, days.length);
  return {
    ...decided(decision),
    p: verdict === 'undecided' ? null : pAgainst(odds, threshold, days.length),
    wording: wordingOf(ask, estimate, label),
    toCollect: decision.verdict === 'undecided' ? ['more days of the same channels'] : [],
    estimates: [estimate],
    checks,
  };
}

const finite = (value: number | null): number | null =>
  value === null || !Number.isFinite(value) ? null : value;

function estimateOf(ask: Ask, days: number): Estimate {
  const tables = tablesOf(ask);
  const odds = wholeOddsRatio(tables);
  const all = tables.flat();
  return {
    name: 'odds ratio of “within the window”',
    value: finite(odds.value),
    low: finite(odds.low),
    high: finite(odds.high),
    level: odds.level,
    target: 'process',
    unit: 'odds for two of X’s channels to odds for one of X’s and another',
    n: all.reduce((sum, t) => sum + t.exposedWith, 0),
    denominator: all.reduce((sum, t) => sum + t.exposedWith + t.exposedWithout, 0),
    method: odds.method,
    note: `${days} days${odds.reason === null ? '' : `; ${odds.reason}`}`,
  };
}

function wordingOf({ object, window }: Ask, odds: Estimate, label: string): string {
  const what = nameOfObject[object] ?? 'objects';
  return `Two channels of “${label}” that publish the same ${what} do so within ${window} seconds with ${timesOf(odds)} of one of them and another channel as quick (95% interval, days as draws). This does not show agreement, common control or fake accounts.`;
}

/** A side of the interval without a limit is said, and not left out. */
function timesOf({ value, low, high }: Pick<Estimate, 'value' | 'low' | 'high'>): string {
  if (value === null || low === null) return 'odds that cannot be compared here with those';
  const range = high === null ? `${low.toFixed(2)} or more` : `${low.toFixed(2)} to ${high.toFixed(2)}`;
  return `${value.toFixed(2)} times (${range}) the odds`;
}
