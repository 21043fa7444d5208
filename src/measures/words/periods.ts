import { message } from '../../messages/index.ts';
import { mistake } from '../../messages/mistake.ts';
import { notKnown } from '../../messages/given.ts';
import type { ChannelFacts, Scope } from '../../store/queries/channels.ts';
import { startOf } from '../days.ts';
import { jalaliMonth, jalaliWeek, jalaliYear } from '../share/jalali.ts';

export interface WordPeriod {
  readonly key: string;
  /** Epoch seconds, `to` exclusive. */
  readonly from: number;
  readonly to: number;
}

const keysOfDay: Readonly<Record<string, (day: string) => string>> = {
  day: (day) => day,
  week: monday,
  month: (day) => day.slice(0, 7),
  year: (day) => day.slice(0, 4),
  'jalali-week': jalaliWeek,
  'jalali-month': jalaliMonth,
  'jalali-year': jalaliYear,
};

/** Names of the groupings that are periods. */
export const periodNames: readonly string[] = Object.keys(keysOfDay);

/** More sets than anybody reads; each costs a comparison a post. */
const mostPeriods = 400;

/** The periods of a grouping in which the channels have posts, one after the other. */
export function periodsOf(
  frame: readonly ChannelFacts[],
  scope: Scope,
  by: string,
  zone: string,
): WordPeriod[] {
  if (keysOfDay[by] === undefined) {
    throw notKnown('unknown-grouping', '--by', by, [...periodNames, 'community', 'channel', 'language']);
  }
  const seen = frame.filter((facts) => facts.posts > 0);
  if (seen.length === 0) return [];
  const first = Math.max(scope.from, Math.min(...seen.map((facts) => Date.parse(facts.from) / 1000)));
  const last = Math.min(scope.to - 1, Math.max(...seen.map((facts) => Date.parse(facts.to) / 1000)));
  const periods = periodsBetween(first, last, by, zone);
  if (periods.length > mostPeriods) {
    throw mistake(
      'too-many-periods',
      message('options.tooManyPeriods', { by, periods: periods.length, most: mostPeriods }),
    );
  }
  return periods;
}

/** The periods of a grouping from the day of one second to the day of another; the first and last are cut to these days. */
export function periodsBetween(first: number, last: number, by: string, zone: string): WordPeriod[] {
  const keyOf = keysOfDay[by];
  if (keyOf === undefined) throw new RangeError(`no periods "${by}"`);
  const inZone = new Intl.DateTimeFormat('en-CA', { timeZone: zone, dateStyle: 'short' });
  const dayOf = (second: number): string => inZone.format(new Date(second * 1000));
  const end = dayOf(last);
  const starts: { key: string; day: string }[] = [];
  for (let day = dayOf(first); day <= end; day = next(day)) {
    const key = keyOf(day);
    if (starts.at(-1)?.key !== key) starts.push({ key, day });
  }
  return starts.map(({ key, day }, i) => ({
    key,
    from: startOf(day, zone, 0),
    to: startOf(starts[i + 1]?.day ?? next(end), zone, 0),
  }));
}

function next(day: string): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + 1);
  return date.toISOString().slice(0, 10);
}

function monday(day: string): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() - ((date.getUTCDay() + 6) % 7));
  return date.toISOString().slice(0, 10);
}
