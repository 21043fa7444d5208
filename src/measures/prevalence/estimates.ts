import type { Estimate } from '../../model/estimate.ts';
import { missingBounds } from '../../statistics/missing.ts';
import { clopperPearson } from '../../statistics/proportions.ts';
import { type ChannelPart, missingOdds } from '../share/estimates.ts';
import { chanceOfUse } from './effort.ts';

/** One channel read as far as all others: chance of at least one use, and the bounds missing posts leave it. */
export interface ChannelUse {
  readonly channel: string;
  /** Units held, and those with the vocabulary. */
  readonly units: number;
  readonly matches: number;
  /** False where it has fewer units than are read: nothing is known of it at this effort. */
  readonly observable: boolean;
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/** A channel's chance of use in `effort` units. Without enough units it may be anything. */
export function useOf(part: ChannelPart, effort: number): ChannelUse {
  const base = { channel: part.channel, units: part.n, matches: part.x };
  if (part.n < effort) return { ...base, observable: false, value: 0, low: 0, high: 1 };
  const value = chanceOfUse(part.x, part.n, effort);
  // As for a share: how many posts are missing is itself a range, so the hull over none, the fewest and the most.
  const ends = [part.missingLeast, part.missing].flatMap((missing) => {
    if (missing <= 0) return [];
    const all = part.n + missing;
    const { low, high } = missingBounds([{ x: part.x, n: part.n, missing }], missingOdds);
    return [low, high].map((share) => chanceOfUse(Math.min(all, share * all), all, effort));
  });
  return {
    ...base,
    observable: true,
    value,
    low: Math.min(value, ...ends),
    high: Math.max(value, ...ends),
  };
}

export function usesOf(parts: readonly ChannelPart[], effort: number): ChannelUse[] {
  return parts.map((part) => useOf(part, effort));
}

/**
 * Share of channels with own use at equal effort. Its value is that of the channels read; those with too few
 * units stand in its bounds, once as not using it and once as using it.
 */
export function prevalence(
  name: string,
  unit: string,
  uses: readonly ChannelUse[],
  effort: number,
): Estimate {
  const read = uses.filter((use) => use.observable);
  const base = {
    name,
    level: 0.95,
    target: 'frame',
    unit,
    n: read.reduce((sum, use) => sum + use.value, 0),
    denominator: read.length,
  } as const;
  if (uses.length === 0)
    return { ...base, value: null, low: null, high: null, method: 'none', note: 'no channels in the frame' };
  const unread = uses.length - read.length;
  const mean = (end: 'low' | 'high'): number => uses.reduce((sum, use) => sum + use[end], 0) / uses.length;
  const note =
    unread === 0 ? {} : { note: `${unread} of ${uses.length} channels have fewer than ${effort} units` };
  if (read.length === 0) return { ...base, value: null, low: 0, high: 1, method: 'none', ...note };
  const value = base.n / read.length;
  return {
    ...base,
    value,
    // Rounding of the means must not put the value outside.
    low: Math.min(value, mean('low')),
    high: Math.max(value, mean('high')),
    method: methodOf(uses, effort),
    ...note,
  };
}

function methodOf(uses: readonly ChannelUse[], effort: number): string {
  const expectation = `expectation over all draws of ${effort} units a channel (hypergeometric)`;
  const bounds = [
    ...(uses.some((use) => use.observable && use.high > use.low)
      ? [`missing posts at ½ to ${missingOdds} times the odds of those held`]
      : []),
    ...(uses.some((use) => !use.observable) ? ['channels with too few units as either'] : []),
  ];
  return bounds.length === 0
    ? `${expectation}; census of the frame: no post known to be missing`
    : `${expectation}; bounds, not a confidence interval: ${bounds.join(', ')}`;
}

/**
 * The precision of the vocabulary at which the prevalence in the channels read falls to `threshold`, the same in
 * every channel; null where it is below already or no precision does.
 */
export function tippingPrecision(
  parts: readonly ChannelPart[],
  effort: number,
  threshold: number,
): number | null {
  const at = (precision: number): number => {
    const uses = usesOf(
      parts.map((part) => ({ ...part, x: part.x * precision })),
      effort,
    );
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
