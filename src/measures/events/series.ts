/** What would be seen of a word if its channels used it always as often, on each weekday as on others of its name. */
import type { Series } from './response.ts';

/** Uses of a weekday that count as much as all days together: seven Mondays of a rare word tell little of Mondays. */
const prior = 20;
const week = 7;

/** Units of each channel on each day, row by row. */
export interface Units {
  readonly days: number;
  readonly channels: number;
  readonly n: Float64Array;
}

/** Units of each channel on all days. */
export const totalsOf = ({ days, channels, n }: Units): Float64Array =>
  Float64Array.from({ length: channels }, (_, channel) =>
    n.subarray(channel * days, (channel + 1) * days).reduce((sum, units) => sum + units, 0),
  );

/**
 * @param seen of the word on each day
 * @param byChannel of the word in each channel
 * @param within whether a day lies in the window of an event: weekdays are learnt from the others
 * @param totals of the units, where they are at hand: hundreds of words have the same
 */
export function seriesOf(
  units: Units,
  seen: Float64Array,
  byChannel: Float64Array,
  within: readonly boolean[],
  totals: Float64Array = totalsOf(units),
): Series {
  const { days, channels, n } = units;
  const expected = new Float64Array(days);
  for (let channel = 0; channel < channels; channel++) {
    const own = n.subarray(channel * days, (channel + 1) * days);
    const total = totals[channel] as number;
    const rate = total === 0 ? 0 : (byChannel[channel] ?? 0) / total;
    if (rate === 0) continue;
    for (let day = 0; day < days; day++)
      expected[day] = (expected[day] as number) + rate * (own[day] as number);
  }
  const had = new Float64Array(week);
  const due = new Float64Array(week);
  for (let day = 0; day < days; day++) {
    if (within[day] === true) continue;
    had[day % week] = (had[day % week] as number) + (seen[day] ?? 0);
    due[day % week] = (due[day % week] as number) + (expected[day] as number);
  }
  for (let day = 0; day < days; day++) {
    const [x, e] = [had[day % week] as number, due[day % week] as number];
    expected[day] = ((expected[day] as number) * (x + prior)) / (e + prior);
  }
  return { seen, expected };
}
