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
import { message } from '../../../messages/index.ts';
import type { Said } from '../../../model/said.ts';
import type { Estimate } from '../../../model/estimate.ts';
import type { Check, ClaimResult } from '../../../model/verdict.ts';
import { type Answer, type Ask, askedOtherwise, sharedOf } from './ask.ts';
import { leastOdds, wholeVerdict } from './rule.ts';
import { askedAgain } from '../../verdicts/checks.ts';
import { imprecise, unlessFragile } from '../../verdicts/decide.ts';
import { boundsOf, decided, notTestable } from '../../verdicts/result.ts';

export const wholeRule = (threshold: number, window: number): Said =>
  message('coordinates.wholeRule', { threshold, window });

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
    return notTestable(message('coordinates.unmatched', { matched, channels: members.size, label }), [
      message('coordinates.asQuick'),
    ]);
  }
  const days = tablesOf(ask);
  if (days.length < leastDays) {
    return notTestable(message('coordinates.tooFewDays', { days: days.length, label, least: leastDays }), [
      message('coordinates.moreDaysOrAsQuick'),
    ]);
  }
  const odds = wholeOddsRatio(days);
  const verdict = wholeVerdict(odds, threshold);
  const answer = (again: Ask): Answer => {
    const found = wholeOddsRatio(tablesOf(again));
    return { value: finite(found.value), verdict: wholeVerdict(found, threshold) };
  };
  const resized = (name: Said, window: number): Check => {
    const again = answer({ ...ask, window });
    return askedAgain(name, again, verdict);
  };
  const checks = [
    resized(message('coordinates.halfWindow'), ask.window / 2),
    resized(message('coordinates.twiceWindow'), ask.window * 2),
    ...(await askedOtherwise(context, ask, community, verdict, answer)),
  ];
  const decision = unlessFragile(
    verdict === 'undecided'
      ? imprecise(message('verdicts.imprecise', { why: odds.reason ?? message('coordinates.openThreshold') }))
      : { verdict },
    checks,
  );
  const estimate = estimateOf(ask, days.length);
  return {
    ...decided(decision),
    p: verdict === 'undecided' ? null : pAgainst(odds, threshold, days.length),
    wording: wordingOf(ask, estimate, label),
    toCollect: decision.verdict === 'undecided' ? [message('verdicts.moreDays')] : [],
    estimates: [estimate],
    checks,
  };
}

const finite = (value: number | null): number | null =>
  value === null || !Number.isFinite(value) ? null : value;

/** Methods by the names that the odds ratio carries. */
const methods: Readonly<Record<string, Said>> = {
  'Mantel-Haenszel, delete-one-day jackknife, log scale, t': message('rows.overDays'),
  'Mantel-Haenszel, delete-one-day jackknife, log scale, t, outer limits with and without skewness':
    message('rows.overDaysOuter'),
  'Mantel-Haenszel, one diagonal on one day or none: Garwood for it, t over days for the other, MOVER':
    message('rows.fewDays'),
};

function estimateOf(ask: Ask, days: number): Estimate {
  const tables = tablesOf(ask);
  const odds = wholeOddsRatio(tables);
  const all = tables.flat();
  return {
    kind: 'ratio',
    name: message('estimates.oddsRatio'),
    value: finite(odds.value),
    low: finite(odds.low),
    high: finite(odds.high),
    level: odds.level,
    target: 'process',
    unit: message('estimates.oddsUnit'),
    n: all.reduce((sum, t) => sum + t.exposedWith, 0),
    denominator: all.reduce((sum, t) => sum + t.exposedWith + t.exposedWithout, 0),
    method: methods[odds.method] ?? odds.method,
    note: message('rows.daysAnd', { days, reason: odds.reason }),
  };
}

const wordingOf = ({ object, window }: Ask, odds: Estimate, label: string): Said =>
  message('coordinates.wholeWording', { label, object: sharedOf(object), window, odds: boundsOf(odds) });
