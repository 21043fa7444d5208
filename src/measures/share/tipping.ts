import { tippingPrecision } from '../../statistics/missing.ts';
import { tippingOdds } from '../../statistics/missingRange.ts';
import type { ChannelPart } from './estimates.ts';
import { mayHoldUnits, unitRanges } from './frame.ts';
import type { SideCount } from './sides.ts';

/** Odds ratio of the missing posts at which a share, or a difference of shares, reaches a threshold. */
export function tippingOddsIn(parts: readonly ChannelPart[], threshold: number, difference: boolean): number {
  const used = parts.filter(mayHoldUnits);
  return tippingOdds((end, k) => unitRanges(used, end, k, difference), threshold, difference);
}

/**
 * Precision of one vocabulary at which the share reaches the threshold, the other's held at 1: of X's where
 * the share is above it, of the rivals' where it is below. Null where no precision does.
 */
export function tippingPrecisionIn(
  counts: readonly SideCount[],
  any: number,
  rivals: number,
  threshold: number,
  difference: boolean,
): { of: 'x' | 'rivals'; value: number } | null {
  const texts = (of: (side: number) => boolean): number =>
    counts.reduce((total, c) => total + (of(c.side) ? c.texts : 0), 0);
  const onlyX = texts((side) => (side & 1) !== 0 && (side & rivals) === 0);
  const onlyRival = texts((side) => (side & 1) === 0 && (side & rivals) !== 0);
  const both = texts((side) => (side & 1) !== 0 && (side & rivals) !== 0);
  const neither = texts((side) => (side & any) !== 0 && (side & 1) === 0 && (side & rivals) === 0);
  const { ofX, ofRivals } = tippingPrecision({ onlyX, onlyRival, both, neither }, threshold, {
    denominator: 'sides',
    difference,
  });
  if (ofX !== null && ofX < 1) return { of: 'x', value: ofX };
  return ofRivals !== null && ofRivals < 1 ? { of: 'rivals', value: ofRivals } : null;
}
