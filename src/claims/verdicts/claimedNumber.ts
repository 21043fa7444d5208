import { message } from '../../messages/index.ts';
import type { Detection } from '../../model/detection.ts';
import type { Estimate } from '../../model/estimate.ts';
import type { Message } from '../../model/said.ts';
import type { ClaimResult } from '../../model/verdict.ts';

/** Types whose first estimate is what such a number is of: a share of posts, times as many posts. */
const comparable: Readonly<Record<string, 'share' | 'ratio'>> = { dominates: 'share', floods: 'ratio' };

type Number = NonNullable<Detection['claimed']>;
type Interval = Pick<Estimate, 'value' | 'low' | 'high'> & { readonly low: number; readonly high: number };

/** A verdict is on a threshold; where the sentence gives a number, whether the interval holds that is told, too. */
export function withClaimedNumber<R extends ClaimResult>(
  result: R,
  claimed: Detection['claimed'],
  readings: readonly { readonly estimate?: Estimate | null | undefined }[],
): R {
  const said = claimed === null ? null : numberHeld(result, claimed, readings);
  return said === null ? result : { ...result, caveats: [said, ...result.caveats] };
}

function numberHeld(
  { type, estimates, verdict }: ClaimResult,
  claimed: Number,
  readings: readonly { readonly estimate?: Estimate | null | undefined }[],
): Message | null {
  if (verdict === 'not testable' || comparable[type] !== claimed.kind) return null;
  const counted = readings.length > 0 ? readings.flatMap(({ estimate }) => estimate ?? []) : estimates;
  const fitting = counted.filter(({ kind, target }) => kind === claimed.kind && target !== 'transfer');
  const intervals = (readings.length > 0 ? fitting : fitting.slice(0, 1)).filter(
    (one): one is Estimate & Interval => one.low !== null && one.high !== null,
  );
  const [only] = intervals;
  if (only === undefined) return null;
  const { words, kind } = claimed;
  const holding = intervals.filter((one) => holds(one, claimed)).length;
  if (intervals.length > 1)
    return message('verdicts.numbersHeld', { words, of: intervals.length, n: holding });
  const { value, low, high } = only;
  return message('verdicts.numberHeld', { words, kind, value: value ?? low, low, high, held: holding === 1 });
}

/** "More than 60 percent" has no upper end: any number in its range may be meant. */
const holds = (interval: Interval, { low, high }: Number): boolean =>
  interval.high >= (low ?? -Infinity) && interval.low <= (high ?? Infinity);
