import { type Word, foldWord } from '../words.ts';
import type { AmountPack } from './pack.ts';

export interface Ready {
  readonly pack: AmountPack;
  readonly numbers: ReadonlyMap<string, number>;
  readonly scales: ReadonlyMap<string, number>;
  readonly vague: ReadonlyMap<string, readonly [number, number]>;
  readonly fractions: ReadonlyMap<string, number>;
  readonly multiples: ReadonlyMap<string, number>;
  readonly units: ReadonlyMap<string, string>;
  readonly rates: ReadonlyMap<string, string>;
  readonly sets: Readonly<
    Record<'percent' | 'outOf' | 'times' | 'fold' | 'per' | 'to' | 'and', ReadonlySet<string>>
  >;
  readonly over: readonly (readonly string[])[];
  readonly under: readonly (readonly string[])[];
}

const ready = new Map<AmountPack, Ready>();

export function readyOf(pack: AmountPack): Ready {
  const known = ready.get(pack);
  if (known !== undefined) return known;
  const map = <T>(record: Readonly<Record<string, T>>): ReadonlyMap<string, T> =>
    new Map(Object.entries(record).map(([word, value]) => [foldWord(word), value]));
  const set = (words: readonly string[]): ReadonlySet<string> => new Set(words.map(foldWord));
  const phrases = (words: readonly string[]): string[][] => words.map((w) => w.split(' ').map(foldWord));
  const made: Ready = {
    pack,
    numbers: map(pack.numbers),
    scales: map(pack.scales),
    vague: map(pack.vague),
    fractions: map(pack.fractions),
    multiples: map(pack.multiples),
    units: map(pack.units),
    rates: map(pack.rates),
    sets: {
      percent: set(pack.percent),
      outOf: set(pack.outOf),
      times: set(pack.times),
      fold: set(pack.fold),
      per: set(pack.per),
      to: set(pack.to),
      and: set(pack.and),
    },
    over: phrases(pack.over),
    under: phrases(pack.under),
  };
  ready.set(pack, made);
  return made;
}

/** A number as it stands: its last word and its limits. */
export interface Plain {
  readonly last: number;
  readonly value: number;
  readonly low: number;
  readonly high: number;
  /** Written with digits and nothing else: may be a year. */
  readonly digits: boolean;
}

export const exactly = (value: number): { value: number; low: number; high: number } => ({
  value,
  low: value,
  high: value,
});

export const normAt = (words: readonly Word[], at: number): string => words[at]?.norm ?? '';

export function rangeAt(words: readonly Word[], at: number, r: Ready): Plain | undefined {
  const from = numberAt(words, at, r);
  if (from === undefined) return undefined;
  const joint = normAt(words, from.last + 1);
  const dash = /^\s?[-–—]\s?$/.test(words[from.last + 1]?.gap ?? '');
  const between = /^(?:between|بین|между)$/.test(normAt(words, at - 1));
  const joined = r.sets.to.has(joint) || (between && r.sets.and.has(joint));
  const to = dash
    ? numberAt(words, from.last + 1, r)
    : joined
      ? numberAt(words, from.last + 2, r)
      : undefined;
  if (to === undefined || to.value <= from.value) return from;
  return {
    last: to.last,
    value: (from.value + to.value) / 2,
    low: from.low,
    high: to.high,
    digits: from.digits,
  };
}

/** A number in digits ("1,391", "3.6 million", "316k") or words ("two hundred"), or a vague one ("dozens"). */
export function numberAt(words: readonly Word[], at: number, r: Ready): Plain | undefined {
  const norm = normAt(words, at);
  const vague = r.vague.get(norm);
  if (vague !== undefined) {
    // "hundreds of thousands", "tens of millions"
    const more = r.vague.get(normAt(words, at + 2));
    const [low, high] = vague;
    if (more !== undefined && r.pack.of.map(foldWord).includes(normAt(words, at + 1)) && more[0] >= 200) {
      const scale = more[0] / 2;
      return {
        last: at + 2,
        value: Math.sqrt(low * high) * scale,
        low: low * scale,
        high: high * scale,
        digits: false,
      };
    }
    return { last: at, value: Math.sqrt(low * high), low, high, digits: false };
  }
  const digits = digitsAt(words, at, r);
  let value =
    digits?.value ?? r.numbers.get(norm) ?? (norm === 'half' ? undefined : scaleAlone(words, at, r));
  let last = digits?.last ?? at;
  if (value === undefined) return undefined;
  let scaled = false;
  for (;;) {
    const scale = r.scales.get(normAt(words, last + 1));
    const more = r.numbers.get(normAt(words, last + 1));
    if (scale !== undefined && /^[\s-]?$/.test(words[last + 1]?.gap ?? '')) value *= scale;
    else if (
      more !== undefined &&
      digits === undefined &&
      more < value &&
      /^[\s-]$/.test(words[last + 1]?.gap ?? '')
    )
      value += more;
    else if (
      r.sets.and.has(normAt(words, last + 1)) &&
      digits === undefined &&
      (r.numbers.get(normAt(words, last + 2)) ?? Infinity) < value
    ) {
      value += r.numbers.get(normAt(words, last + 2)) ?? 0;
      last++;
    } else break;
    scaled = true;
    last++;
  }
  return { last, ...exactly(value), digits: digits?.grouped === false && !scaled };
}

/** "a thousand", "a million". */
function scaleAlone(words: readonly Word[], at: number, r: Ready): number | undefined {
  const scale = r.scales.get(normAt(words, at));
  if (scale === undefined || normAt(words, at).length < 3) return undefined;
  return /^(?:a|one|یک)$/.test(normAt(words, at - 1)) || r.pack !== undefined ? scale : undefined;
}

const isPoint = (gap: string, next: string, { pack }: Ready): boolean =>
  /^[.٫]$/.test(gap) || (pack.decimalComma === true && gap === ',' && next.length < 3);

function digitsAt(
  words: readonly Word[],
  at: number,
  r: Ready,
): { value: number; last: number; grouped: boolean } | undefined {
  const match = /^(\d{1,3}(?:[,٬]\d{3})+|\d+)([.٫]\d+)?([a-zа-я]*)$/.exec(normAt(words, at));
  if (match === null) return undefined;
  const [, whole = '', part = '', letters = ''] = match;
  const scale = letters === '' || letters === 'x' ? 1 : r.scales.get(letters);
  if (scale === undefined) return undefined;
  let text = whole.replaceAll(/[,٬]/g, '') + part.replace('٫', '.');
  let last = at;
  let grouped = /[,٬]/.test(whole);
  if (letters !== '') return { value: Number(text) * scale, last, grouped: grouped || text.includes('.') };
  for (;;) {
    const gap = words[last + 1]?.gap ?? '';
    const next = normAt(words, last + 1);
    if (
      /^[,٬،' \u00a0\u202f]$/.test(gap) &&
      /^\d{3}$/.test(next) &&
      text.length <= 3 * (last - at + 1) &&
      !text.includes('.')
    ) {
      text += next;
      grouped = true;
    } else if (isPoint(gap, next, r) && /^\d+$/.test(next) && !text.includes('.')) text += `.${next}`;
    else if (/^[.٫]$/.test(gap) && /^\d+[kmb]n?$/.test(next) && !text.includes('.')) {
      const value =
        Number(`${text}.${next.replace(/\D+$/, '')}`) * (r.scales.get(next.replace(/^\d+/, '')) ?? 1);
      return { value, last: last + 1, grouped: true };
    } else break;
    last++;
  }
  return { value: Number(text) * scale, last, grouped: grouped || text.includes('.') };
}

export const isYear = (value: number): boolean =>
  Number.isInteger(value) && ((value >= 1300 && value <= 1420) || (value >= 1900 && value <= 2100));

const months =
  /^(?:january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|января|февраля|марта|апреля|мая|июня|июля|августа|сентября|октября|ноября|декабря|فروردین|اردیبهشت|خرداد|تیر|مرداد|شهریور|مهر|ابان|آبان|اذر|آذر|دی|بهمن|اسفند)$/;

export function isDate(words: readonly Word[], at: number, last: number, value: number, r: Ready): boolean {
  const [before, after] = [normAt(words, at - 1), normAt(words, last + 1)];
  if (months.test(before) || (months.test(after) && value <= 31)) return true;
  if (/[:/]/.test(words[at]?.gap ?? '') || /^[:/]/.test(words[last + 1]?.gap ?? '')) return true;
  if (!isYear(value) || last !== at) return false;
  return (
    !r.units.has(after) &&
    !/^(?:posts|tweets|accounts|comments|messages|channels|users|times|پست|پیام|کانال|حساب|каналов|постов|сообщений)$/.test(
      after,
    )
  );
}
