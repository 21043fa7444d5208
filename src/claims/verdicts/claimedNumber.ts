import { message } from '../../messages/index.ts';
import type { Detection } from '../../model/detection.ts';
import type { Estimate } from '../../model/estimate.ts';
import type { Message } from '../../model/said.ts';
import { isOfChannels } from '../detect/amounts/ofChannels.ts';
import type { ClaimResult } from '../../model/verdict.ts';

type Number = NonNullable<Detection['claimed']>;
interface Interval {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/** What a type counts first: a part of the posts or of the channels, or so many times as much. */
const counts: Readonly<
  Record<string, { readonly kind: 'share' | 'ratio'; readonly of: 'posts' | 'channels' }>
> = {
  dominates: { kind: 'share', of: 'posts' },
  ubiquitous: { kind: 'share', of: 'channels' },
  penetrates: { kind: 'share', of: 'channels' },
  outperforms: { kind: 'ratio', of: 'posts' },
  floods: { kind: 'ratio', of: 'posts' },
  responds: { kind: 'ratio', of: 'posts' },
};

/** A verdict is on a threshold; where the sentence gives a number, whether the interval holds that is told, too. */
export function withClaimedNumber<R extends ClaimResult>(
  result: R,
  claimed: Detection['claimed'],
  readings: readonly { readonly estimate?: Estimate | null | undefined }[],
): R {
  const said = claimed === null ? null : numberHeld(result, claimed, readings);
  return said === null ? result : { ...result, caveats: [said, ...result.caveats] };
}

/** "Three times fewer than" is no third and no three of what is counted where the sentence denies: it is not compared. */
export const unlessDenied = (claimed: Detection['claimed'], negated: boolean): Detection['claimed'] =>
  negated && claimed?.kind === 'ratio' ? null : claimed;

function numberHeld(
  { type, estimates, verdict, text }: ClaimResult,
  claimed: Number,
  readings: readonly { readonly estimate?: Estimate | null | undefined }[],
): Message | null {
  const counted = counts[type];
  if (verdict === 'not testable' || counted?.kind !== claimed.kind) return null;
  if ((counted.of === 'channels') !== isOfChannels(text ?? '', claimed.words)) return null;
  const intervals =
    readings.length > 0
      ? readings.flatMap(({ estimate }) => (estimate === null ? [] : (intervalOf(type, estimate) ?? [])))
      : (onlyInterval(type, estimates) ?? []);
  const all = [intervals].flat();
  const [only] = all;
  if (only === undefined) return null;
  const { words, kind } = claimed;
  const holding = all.filter((one) => holds(one, claimed)).length;
  if (all.length > 1) return message('verdicts.numbersHeld', { words, of: all.length, n: holding });
  return message('verdicts.numberHeld', { words, kind, ...only, held: holding === 1 });
}

/** The first interval of the kind that is counted; of several rivals or communities none is that of the sentence. */
function onlyInterval(type: string, estimates: readonly Estimate[]): Interval | undefined {
  const usable = estimates.flatMap((one) => {
    const interval = intervalOf(type, one);
    return interval === undefined ? [] : [{ one, interval }];
  });
  const [first] = usable;
  const unit = JSON.stringify(first?.one.unit);
  const isPlural =
    type !== 'dominates' &&
    usable.some(
      ({ one }) =>
        JSON.stringify(one.unit) === unit && JSON.stringify(one.name) !== JSON.stringify(first?.one.name),
    );
  return isPlural ? undefined : first?.interval;
}

/** An estimate as the number that sentences give. */
function intervalOf(type: string, estimate: Estimate | undefined): Interval | undefined {
  if (estimate === undefined || estimate.target === 'transfer') return undefined;
  const { kind, value, low, high } = estimate;
  if (low === null || high === null) return undefined;
  if (type === 'outperforms') return timesAsMuch(estimate);
  if (kind !== counts[type]?.kind) return undefined;
  return { value: value ?? low, low, high };
}

/**
 * X's share less its rival's, d, as how many times as much X is: (s + d) / (s − d), with s both shares together, which is
 * over 1 where some units are of both. Nothing where the rival may have none.
 */
function timesAsMuch({ kind, value, low, high, n, denominator }: Estimate): Interval | undefined {
  if (kind !== 'difference' || value === null || low === null || high === null) return undefined;
  if (n === null || denominator === null || denominator <= 0) return undefined;
  const both = 2 * (n / denominator) - value;
  if (both - high <= 0) return undefined;
  const times = (d: number): number => Math.max(0, both + d) / (both - d);
  return { value: times(value), low: times(low), high: times(high) };
}

/** "More than 60 percent" has no upper end: any number in its range may be meant. */
const holds = (interval: Interval, { low, high }: Number): boolean =>
  interval.high >= (low ?? -Infinity) && interval.low <= (high ?? Infinity);
