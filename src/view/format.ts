import { percent, points } from '../messages/numbers.ts';
import type { Estimate } from '../model/estimate.ts';

/** How a value is written: a share of a whole, a difference of two shares, a ratio, or a plain number. */
export type Kind = 'share' | 'difference' | 'ratio' | 'number';

/**
 * A value's kind, from the words of its name and unit; where these say nothing, a value that is its own
 * numerator over its own denominator is a share.
 */
export function kindOf(estimate: Estimate): Kind {
  const words = `${estimate.name} ${estimate.unit}`.toLowerCase();
  if (/\bratio|\bodds\b|\btimes as\b/.test(words)) return 'ratio';
  if (/ less | minus |\bdifference/.test(words)) return 'difference';
  if (
    /\b(?:an?|per) (?:second|minute|hour|day|week|month|year)\b|^(?:seconds|minutes|hours|days)\b/.test(words)
  )
    return 'number';
  if (/^(?:share|fraction|proportion|prevalence)\b/.test(words)) return 'share';
  const { value, n, denominator } = estimate;
  if (value === null) return denominator > 0 && n <= denominator ? 'share' : 'number';
  const own = denominator > 0 ? n / denominator : Number.NaN;
  return value >= 0 && value <= 1 && Math.abs(own - value) < 1e-9 ? 'share' : 'number';
}

const whole = new Intl.NumberFormat('en', { maximumFractionDigits: 0 });
const three = new Intl.NumberFormat('en', { maximumSignificantDigits: 3 });

export const count = (value: number): string => whole.format(value);

/** A value as its kind is written. */
export function valueText(value: number, kind: Kind): string {
  if (kind === 'share') return percent(value);
  if (kind === 'difference') return points(value);
  if (kind === 'ratio') return `×${three.format(value)}`;
  return Number.isInteger(value)
    ? count(value)
    : Math.abs(value) >= 1000
      ? count(value)
      : three.format(value);
}

export interface ShownEstimate {
  readonly value: string;
  /** `58.1% to 66.0%`; null where there is no interval, `census` where it has no width. */
  readonly interval: string | null;
}

/** Whether a value may be printed: one without any limit is a bare number and may not. */
export const printable = ({ value, low, high }: Estimate): boolean =>
  value !== null && (low !== null || high !== null);

/** A value never goes without its interval, or without the word that there is none. */
export function shown(estimate: Estimate): ShownEstimate {
  const kind = kindOf(estimate);
  const { value, low, high } = estimate;
  const text = withDigits(kind, low, high);
  return { value: value === null ? 'not known' : text(value), interval: intervalText(estimate, kind, text) };
}

function intervalText(estimate: Estimate, kind: Kind, text: (v: number) => string): string | null {
  const { low, high } = estimate;
  if (low === null) return high === null ? null : `up to ${text(high)}`;
  if (high === null) return `from ${text(low)}`;
  if (low === high) return isCensus(estimate) ? 'census' : 'no width';
  return `${kind === 'difference' ? text(low).replace(/ points$/, '') : text(low)} to ${text(high)}`;
}

/** Shares with enough digits to tell the limits of their interval apart: 0.10% to 0.12%, not 0.1% to 0.1%. */
function withDigits(kind: Kind, low: number | null, high: number | null): (v: number) => string {
  const plain = (v: number): string => valueText(v, kind);
  if (kind !== 'share' || low === null || high === null || low === high || plain(low) !== plain(high))
    return plain;
  const digits = [2, 3, 4, 5].find((d) => (low * 100).toFixed(d) !== (high * 100).toFixed(d));
  return digits === undefined ? plain : (v) => `${(v * 100).toFixed(digits)}%`;
}

/** A threshold is a chosen number: 50%, not 50.0%. */
export const thresholdText = (value: number, kind: Kind): string =>
  kind === 'difference' && value === 0 ? '0' : valueText(value, kind).replace(/\.0(?=\D|$)/, '');

const isCensus = (estimate: Estimate): boolean => /census|counted/i.test(estimate.method);

/** 0.9236 as 92%, never rounded to a whole it is not. */
export function roughPercent(value: number): string {
  const rounded = Math.round(value * 100);
  return (rounded === 100 && value < 1) || (rounded === 0 && value > 0) ? percent(value) : `${rounded}%`;
}

export function rangeOfPercents([low, high]: readonly [number, number]): string {
  const [a, b] = [roughPercent(low), roughPercent(high)];
  return a === b ? a : `${a} to ${b}`;
}

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const clocks = new Map<string, Intl.DateTimeFormat>();

function partsIn(moment: string, zone: string): Record<string, string> | undefined {
  const date = new Date(moment);
  if (Number.isNaN(date.getTime())) return undefined;
  let clock = clocks.get(zone);
  if (clock === undefined) {
    clock = new Intl.DateTimeFormat('en-GB', {
      timeZone: zone,
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
      hourCycle: 'h23',
      calendar: 'gregory',
    });
    clocks.set(zone, clock);
  }
  return Object.fromEntries(clock.formatToParts(date).map(({ type, value }) => [type, value]));
}

/** `11 May 2026`, in the project's time zone; what is no time stays as it is. */
export function day(moment: string, zone: string): string {
  const p = partsIn(
    /^\d{4}-\d{2}-\d{2}$/.test(moment) ? `${moment}T12:00:00Z` : moment,
    /T/.test(moment) ? zone : 'UTC',
  );
  if (p === undefined) return moment;
  return `${Number(p['day'])} ${months[Number(p['month']) - 1]} ${p['year']}`;
}

/** `11 May 2026, 14:03`, in the project's time zone. */
export function moment(time: string, zone: string): string {
  const p = partsIn(time, zone);
  return p === undefined ? time : `${day(time, zone)}, ${p['hour']}:${p['minute']}`;
}

/** `11 May to 22 Aug 2026`. */
export function period(from: string | null, to: string | null, zone: string): string {
  if (from === null || to === null) return 'no posts';
  const [a, b] = [day(from, zone), day(to, zone)];
  if (a === b) return a;
  return a.slice(-4) === b.slice(-4) ? `${a.slice(0, -5)} to ${b}` : `${a} to ${b}`;
}

/** How finely a source tells times. */
export function resolutionText(seconds: number | null): string {
  if (seconds === null) return 'not known';
  if (seconds % 86_400 === 0) return plural(seconds / 86_400, 'day');
  if (seconds % 3600 === 0) return plural(seconds / 3600, 'hour');
  if (seconds % 60 === 0) return plural(seconds / 60, 'minute');
  return plural(seconds, 'second');
}

export const plural = (n: number, one: string, many = `${one}s`): string =>
  `${count(n)} ${n === 1 ? one : many}`;

/** `a`, `a and b`, `a, b and c`. */
export function listed(items: readonly string[]): string {
  return items.length < 2 ? (items[0] ?? '') : `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`;
}

/** A name as part of an id: letters and digits of any script, the rest as "-". */
export const anchor = (name: string): string => name.replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-|-$/g, '');

/** A sentence begins with a capital where its script has them. */
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** A moment's day in a time zone, as `2026-05-11`. */
export function isoDay(time: string, zone: string): string {
  const p = partsIn(time, zone);
  return p === undefined ? time : `${p['year']}-${p['month']}-${p['day']}`;
}
