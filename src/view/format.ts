import type { Words } from '../messages/index.ts';
import type { WrittenEstimate } from '../model/estimate.ts';
import { namedDay } from '../messages/days.ts';
import { isoDay, partsIn } from '../messages/time.ts';
import type { Kind } from './kinds.ts';

const three = new Intl.NumberFormat('en', { maximumSignificantDigits: 3 });
const hundredths = new Intl.NumberFormat('en', { maximumFractionDigits: 2 });
const whole = new Intl.NumberFormat('en', { maximumFractionDigits: 0 });

/** Two decimals, as sentences have it; very small and large ones by three digits. */
const ratioText = (value: number): string =>
  (Math.abs(value) >= 0.1 && Math.abs(value) < 100 ? hundredths : three).format(value);

export interface ShownEstimate {
  readonly value: string;
  /** `58.1% to 66.0%`; null where there is no interval. */
  readonly interval: string | null;
  /** Whether the interval has no width because everything was counted. */
  readonly census: boolean;
}

type Shown = Pick<WrittenEstimate, 'value' | 'low' | 'high' | 'kind' | 'census'>;

/** How values and days stand in a page of one language. */
export interface Format {
  /** 1204567.4 as 1,204,567. */
  readonly whole: (value: number) => string;
  /** A value as its kind is written. */
  readonly valueText: (value: number, kind: Kind) => string;
  /** A value never goes without its interval, or without the word that there is none. */
  readonly shown: (estimate: Shown) => ShownEstimate;
  /** A threshold is a chosen number: 50%, not 50.0%. */
  readonly thresholdText: (value: number, kind: Kind) => string;
  /** 0.9236 as 92%, never rounded to a whole it is not. */
  readonly roughPercent: (share: number) => string;
  readonly rangeOfPercents: (range: readonly [number, number]) => string;
  /** `11 May 2026`, in the project's time zone; what is no time stays as it is. */
  readonly dayText: (moment: string) => string;
  /** `11 May 2026, 14:03`. */
  readonly momentText: (time: string) => string;
  /** `11 May to 22 Aug 2026`. */
  readonly periodText: (from: string | null, to: string | null) => string;
  /** How finely a source tells times. */
  readonly resolutionText: (seconds: number | null) => string;
  /** The same after "to the": `second`, `5 minutes`. */
  readonly grainText: (seconds: number | null) => string;
}

export function formatIn(w: Words): Format {
  const { zone } = w.manner;
  const wholeText = (value: number): string => w.figure(whole.format(value));
  const valueText = (value: number, kind: Kind): string => {
    if (kind === 'share') return w.percentSign(value);
    if (kind === 'difference') return w.points(value);
    if (kind === 'ratio') return `×${w.figure(ratioText(value))}`;
    return Number.isInteger(value) || Math.abs(value) >= 1000
      ? wholeText(value)
      : w.figure(three.format(value));
  };
  const roughPercent = (value: number): string => {
    const rounded = Math.round(value * 100);
    return (rounded === 100 && value < 1) || (rounded === 0 && value > 0)
      ? w.percentSign(value)
      : w.percentOf(String(rounded));
  };
  const dayText = (moment: string): string => {
    const iso = isoDay(moment, zone);
    const named = namedDay(iso, w.manner.language, w.manner.calendar);
    return named === undefined ? moment : w.datum(named, true);
  };
  return {
    whole: wholeText,
    valueText,
    shown: ({ value, low, high, kind, census = false }) => {
      const text = withDigits(w, valueText, kind, low, high);
      return {
        value: value === null ? w.say('values.notKnown') : text(value),
        interval: intervalText(w, { low, high, census }, kind, text),
        census: census && low !== null && low === high,
      };
    },
    thresholdText: (value, kind) =>
      kind === 'difference' && value === 0
        ? w.n(0)
        : valueText(value, kind).replace(/[.٫][0۰](?=\P{N}|$)/u, ''),
    roughPercent,
    rangeOfPercents: ([low, high]) => {
      const [a, b] = [roughPercent(low), roughPercent(high)];
      return a === b ? a : w.range(a, b);
    },
    dayText,
    momentText: (time) => {
      const p = partsIn(time, zone);
      return p === undefined ? time : w.commas([dayText(time), w.figure(`${p['hour']}:${p['minute']}`)]);
    },
    periodText: (from, to) => {
      if (from === null || to === null) return w.say('values.noPosts');
      const [a, b] = [dayText(from), dayText(to)];
      if (a === b) return a;
      const [first, last] = [from, to].map((time) =>
        namedDay(isoDay(time, zone), w.manner.language, w.manner.calendar),
      );
      const short = first !== undefined && last !== undefined && first.year === last.year;
      return w.range(short ? w.datum(first, false) : a, b);
    },
    resolutionText: (seconds) => {
      if (seconds === null) return w.say('values.notKnown');
      const [n, unit] = grain(seconds);
      return w.say('values.grain', { n, unit });
    },
    grainText: (seconds) => {
      if (seconds === null) return w.say('values.notKnown');
      const [n, unit] = grain(seconds);
      return w.say('values.toThe', { n, unit });
    },
  };
}

function grain(seconds: number): [number, 'day' | 'hour' | 'minute' | 'second'] {
  if (seconds % 86_400 === 0) return [seconds / 86_400, 'day'];
  if (seconds % 3600 === 0) return [seconds / 3600, 'hour'];
  if (seconds % 60 === 0) return [seconds / 60, 'minute'];
  return [seconds, 'second'];
}

function intervalText(
  w: Words,
  { low, high, census }: { low: number | null; high: number | null; census: boolean },
  kind: Kind,
  text: (v: number) => string,
): string | null {
  if (low === null) return high === null ? null : w.say('values.upTo', { high: text(high) });
  if (high === null) return w.say('values.from', { low: text(low) });
  if (low === high) return w.say(census ? 'values.census' : 'values.noWidth');
  return w.range(kind === 'difference' ? w.withoutUnit(text(low)) : text(low), text(high));
}

/** Shares with enough digits to tell the limits of their interval apart: 0.10% to 0.12%, not 0.1% to 0.1%. */
function withDigits(
  w: Words,
  valueText: Format['valueText'],
  kind: Kind,
  low: number | null,
  high: number | null,
): (v: number) => string {
  const plain = (v: number): string => valueText(v, kind);
  if (kind !== 'share' || low === null || high === null || low === high || plain(low) !== plain(high))
    return plain;
  const digits = [2, 3, 4, 5].find((d) => (low * 100).toFixed(d) !== (high * 100).toFixed(d));
  return digits === undefined ? plain : (v) => w.percentOf((v * 100).toFixed(digits));
}

/** Whether a value may be printed: one without any limit is a bare number and may not. */
export const printable = ({ value, low, high }: Pick<WrittenEstimate, 'value' | 'low' | 'high'>): boolean =>
  value !== null && (low !== null || high !== null);

/** A name as part of an id: letters and digits of any script, the rest as "-". */
export const anchor = (name: string): string => name.replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-|-$/g, '');

/** A sentence begins with a capital where its script has them. */
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
