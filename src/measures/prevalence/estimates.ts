import { withoutValue } from '../measure.ts';
import { message } from '../../messages/index.ts';
import type { Said } from '../../model/said.ts';
import type { Estimate } from '../../model/estimate.ts';
import { missingBounds, tilt } from '../../statistics/missing.ts';
import { reachOf } from '../../statistics/missingInterval.ts';
import { normalQuantile } from '../../statistics/normal.ts';
import { clopperPearson } from '../../statistics/proportions.ts';
import { type ChannelPart, missingOdds } from '../share/estimates.ts';
import { chanceOfOwnUse } from './thinned.ts';

/** One channel read as far as all others: chance of at least one use, and the bounds missing posts leave it. */
export interface ChannelUse {
  readonly channel: string;
  /** Units held, and those with the vocabulary. */
  readonly units: number;
  readonly matches: number;
  /** False where it has fewer units than are read: nothing is known of it at this effort. */
  readonly observable: boolean;
  readonly value: number;
  /** Bounds of what is expected with the missing posts, and what no missing posts can pass. */
  readonly low: number;
  readonly high: number;
  readonly least: number;
  readonly most: number;
  /** Variance at either bound. */
  readonly varianceLow: number;
  readonly varianceHigh: number;
}

/** How often a match is own use, and any other unit is: value and limits, from a coded sample. */
export interface UseRates {
  readonly precision: { readonly value: number; readonly low: number; readonly high: number };
  readonly missed: { readonly value: number; readonly low: number; readonly high: number };
}

/** An occurrence is taken for a use, and nothing else is. */
const asOccurring: UseRates = {
  precision: { value: 1, low: 1, high: 1 },
  missed: { value: 0, low: 0, high: 0 },
};

/** A channel's chance of use in `effort` units. Without enough units it may be anything. */
export function useOf(part: ChannelPart, effort: number, rates: UseRates = asOccurring): ChannelUse {
  const base = { channel: part.channel, units: part.n, matches: part.x };
  const none = { varianceLow: 0, varianceHigh: 0 };
  if (part.n < effort)
    return { ...base, ...none, observable: false, value: 0, low: 0, high: 1, least: 0, most: 1 };
  const chance = (end: 'value' | 'low' | 'high', matches: number, units: number): number =>
    chanceOfOwnUse(matches, units, effort, rates.precision[end], rates.missed[end]);
  const value = chance('value', part.x, part.n);
  const [held, most] = [chance('low', part.x, part.n), chance('high', part.x, part.n)];
  // As for a share: how many posts are missing is itself a range, so the hull over none, the fewest and the most.
  const ends = [part.missingLeast, part.missing]
    .filter((missing) => missing > 0)
    .map((m) => endsOf(part, m, chance));
  return {
    ...base,
    observable: true,
    value,
    low: Math.min(value, held, ...ends.map(({ low }) => low)),
    high: Math.max(value, most, ...ends.map(({ high }) => high)),
    least: Math.min(value, held, ...ends.map(({ least }) => least)),
    most: Math.max(value, most, ...ends.map(({ most }) => most)),
    varianceLow: Math.max(0, ...ends.map(({ varianceLow }) => varianceLow)),
    varianceHigh: Math.max(0, ...ends.map(({ varianceHigh }) => varianceHigh)),
  };
}

/**
 * Bounds of the chance with so many posts missing, and its variance at either end: the missing matches are a draw,
 * at odds that are themselves estimated, as in `missingInterval`.
 */
function endsOf(
  { x, n }: ChannelPart,
  missing: number,
  of: (end: 'low' | 'high', matches: number, units: number) => number,
) {
  const all = n + missing;
  const chance = (end: 'low' | 'high', matches: number): number => of(end, Math.min(all, matches), all);
  const bounds = missingBounds([{ x, n, missing }], missingOdds);
  const variance = (end: 'low' | 'high', k: number): number => {
    const p = tilt((x + 0.5) / (n - x + 0.5), k);
    const sd = Math.sqrt(1 / (x + 0.5) + 1 / (n - x + 0.5));
    const spread = Math.sqrt(missing * p * (1 - p) + (missing * p * (1 - p) * sd) ** 2);
    // By how much one standard deviation moves the chance, to either side of what is expected.
    const centre = x + missing * p;
    const low = Math.max(x, centre - spread);
    const high = Math.min(all, centre + spread);
    return ((chance(end, high) - chance(end, low)) / 2) ** 2;
  };
  return {
    low: chance('low', bounds.low * all),
    high: chance('high', bounds.high * all),
    least: chance('low', x),
    most: chance('high', x + missing),
    varianceLow: variance('low', 1 / missingOdds),
    varianceHigh: variance('high', missingOdds),
  };
}

export function usesOf(parts: readonly ChannelPart[], effort: number, rates?: UseRates): ChannelUse[] {
  return parts.map((part) => useOf(part, effort, rates));
}

/**
 * Share of channels with own use at equal effort. Its value is that of the channels read; those with too few
 * units stand in its bounds, once as not using it and once as using it.
 */
export function prevalence(
  name: Said,
  unit: Said,
  uses: readonly ChannelUse[],
  effort: number,
  level = 0.95,
): Estimate {
  const read = uses.filter((use) => use.observable);
  const base = {
    kind: 'share',
    name,
    level,
    target: 'frame',
    unit,
    n: read.reduce((sum, use) => sum + use.value, 0),
    denominator: read.length,
  } as const;
  if (uses.length === 0)
    return {
      ...base,
      ...withoutValue(message('estimates.noChannels')),
    };
  const unread = uses.length - read.length;
  const note =
    unread === 0
      ? {}
      : { note: message('estimates.fewerUnits', { channels: unread, of: uses.length, effort }) };
  if (read.length === 0)
    return { ...base, value: null, low: 0, high: 1, method: message('estimates.none'), ...note };
  const value = base.n / read.length;
  const { low, high } = limitsOf(uses, base.level);
  return {
    ...base,
    value,
    // Rounding of the means must not put the value outside.
    low: Math.min(value, low),
    high: Math.max(value, high),
    method: methodOf(uses, effort),
    ...note,
  };
}

/** Bounds widened for the draw that the missing posts are, at either end as in `missingInterval`. */
function limitsOf(uses: readonly ChannelUse[], level: number): { low: number; high: number } {
  const mean = (end: 'low' | 'high' | 'least' | 'most'): number =>
    uses.reduce((sum, use) => sum + use[end], 0) / uses.length;
  const error = (end: 'varianceLow' | 'varianceHigh'): number =>
    Math.sqrt(uses.reduce((sum, use) => sum + use[end], 0)) / uses.length;
  const reach = reachOf(level);
  return {
    low: Math.max(mean('least'), mean('low') - reach * error('varianceLow')),
    high: Math.min(mean('most'), mean('high') + reach * error('varianceHigh')),
  };
}

const methodOf = (uses: readonly ChannelUse[], effort: number): Said =>
  message('estimates.expectation', {
    effort,
    missing: uses.some((use) => use.observable && use.high > use.low),
    unread: uses.some((use) => !use.observable),
    odds: missingOdds,
  });

/**
 * The precision of the vocabulary at which the prevalence in the channels read falls to `threshold`, the same in
 * every channel; null where it is below already or no precision does.
 */
export function tippingPrecision(
  parts: readonly ChannelPart[],
  effort: number,
  threshold: number,
): number | null {
  const at = (value: number): number => {
    const precision = { value, low: value, high: value };
    const uses = usesOf(parts, effort, { ...asOccurring, precision });
    return uses.reduce((sum, use) => sum + use.low, 0) / uses.length;
  };
  if (parts.length === 0 || at(1) <= threshold || at(0) > threshold) return null;
  let [low, high] = [0, 1];
  for (let i = 0; i < 50; i++) {
    const middle = (low + high) / 2;
    if (at(middle) > threshold) high = middle;
    else low = middle;
  }
  return high;
}

/**
 * Share of texts that may match falsely in a vocabulary nobody has coded: the upper exact limit of its rate in
 * channels that are no side of the question, as if every match there were false. Null without any such texts.
 */
export function falseMatchCeiling(parts: readonly ChannelPart[]): number | null {
  const n = parts.reduce((sum, part) => sum + part.n, 0);
  const x = parts.reduce((sum, part) => sum + part.x, 0);
  return n === 0 ? null : clopperPearson(x, n).high;
}

/** Chance that a channel without any own use is taken for one that has it: 1 − (1 − f)^m. */
export function falselyFound(falseMatchRate: number, effort: number): number {
  return -Math.expm1(effort * Math.log1p(-falseMatchRate));
}

/**
 * Upper 97.5% limit of the prevalence that false matches alone give in channels of so many units, f of which match
 * falsely on average: expected, and by the draw that the matches of these few channels are (Poisson; a part m/N of them
 * is read). Against what is expected alone, communities that never used the words were said to be reached in 5 to 7%
 * of worlds.
 */
export function falselyFoundLimit(falseMatchRate: number, units: readonly number[], effort: number): number {
  if (units.length === 0) return 0;
  let [expected, variance] = [0, 0];
  for (const n of units) {
    // A channel that cannot be read so far stands in the lower bound as not using the words.
    if (n < effort) continue;
    const [read, matches] = [effort / n, n * falseMatchRate];
    expected += -Math.expm1(-matches * read);
    variance += Math.exp(-matches * read * (2 - read)) - Math.exp(-2 * matches * read);
  }
  const reach = -normalQuantile(0.025) * Math.sqrt(Math.max(0, variance));
  return Math.min(1, (expected + reach) / units.length);
}
