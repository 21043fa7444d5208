import { message } from '../messages/index.ts';
import { mistake } from '../messages/mistake.ts';
import { daySchema } from '../model/project.ts';

/** From when to when, as options or a claim name it. */
export interface Days {
  /** A day in the project's zone, or a moment. */
  readonly from?: string | undefined;
  /** The last day, or a moment not included. */
  readonly to?: string | undefined;
  /** From a command line: what cannot be is refused. A claim may speak of any time, of which there are no posts then. */
  readonly typed?: boolean;
}

/** Times that something can have. */
export interface Times {
  /** Epoch seconds; `to` is not included. */
  readonly from: number;
  readonly to: number;
  /** Years whose days may be asked for, the last included. */
  readonly years: readonly [number, number];
  /** What has these times, for messages. */
  readonly of: 'posts' | 'share tables';
}

/** The engine's DateTime. */
export const timesOfPosts: Times = { from: 0, to: 2 ** 32 - 1, years: [1970, 2105], of: 'posts' };
/** A share table's may lie before 1970. */
export const timesOfShares: Times = {
  from: -(2 ** 52),
  to: 2 ** 52,
  years: [1000, 9999],
  of: 'share tables',
};

/**
 * The days asked for as epoch seconds, `to` exclusive; all times where no day is named.
 * @throws UserError where a typed day is none, is outside of all times, or the last comes before the first
 */
export function boundsOf(days: Days, zone: string, times: Times): { from: number; to: number } {
  const { from, to, typed = false } = days;
  if (typed) {
    check('from', from, times);
    check('to', to, times);
  }
  const first = from === undefined ? times.from : startOf(from, zone, 0);
  const end = to === undefined ? times.to : startOf(to, zone, 1);
  if (typed && from !== undefined && to !== undefined && first >= end) {
    throw mistake('from-after-to', message('mistakes.fromAfterTo', { from, to }));
  }
  // A zone east of Greenwich begins 1970 before the engine does.
  const within = (time: number): number => Math.min(Math.max(time, times.from), times.to);
  return { from: within(first), to: within(end) };
}

function check(name: 'from' | 'to', text: string | undefined, { years: [first, last], of }: Times): void {
  if (text === undefined) return;
  if (!daySchema.safeParse(text).success) {
    throw mistake(
      `bad-${name}`,
      message('mistakes.badDay', { option: `--${name}`, text, moment: text.includes('T') }),
    );
  }
  const year = Number(text.slice(0, 4));
  if (year < first || year > last) {
    throw mistake(
      `bad-${name}`,
      message('options.otherYears', { option: `--${name}`, text, of, first, last }),
    );
  }
}

/** Epoch seconds at which a day begins in a zone (plus `days`), or of a moment. */
export function startOf(text: string, zone: string, days: number): number {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return Math.floor(Date.parse(text) / 1000);
  const day = new Date(`${text}T00:00:00Z`);
  day.setUTCDate(day.getUTCDate() + days);
  // The zone's offset at that midnight, found by asking twice: once at UTC midnight, once at the guess.
  let guess = day.getTime() - offset(day.getTime(), zone);
  guess = day.getTime() - offset(guess, zone);
  return Math.floor(guess / 1000);
}

function offset(moment: number, zone: string): number {
  const parts = Object.fromEntries(
    new Intl.DateTimeFormat('en-US', {
      timeZone: zone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    })
      .formatToParts(moment)
      .map(({ type, value }) => [type, Number(value)]),
  ); // prettier-ignore
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = parts;
  return Date.UTC(year, month - 1, day, hour, minute, second) - Math.floor(moment / 1000) * 1000;
}
