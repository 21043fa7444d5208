import { type Word, foldWord } from '../words.ts';
import {
  type Plain,
  type Ready,
  exactly,
  isDate,
  isYear,
  normAt,
  numberAt,
  rangeAt,
  readyOf,
} from './numbers.ts';
import type { AmountPack } from './pack.ts';

/** What a number is a number of: things, a part of a whole, a ratio to something else, times. */
export type AmountKind = 'count' | 'share' | 'ratio';

/** A number that a text gives, with how far it may be from it. */
export interface Amount {
  readonly kind: AmountKind;
  /** Positions in the scope, `[first, last]`. */
  readonly first: number;
  readonly last: number;
  /** As said; of a range or a vague word the middle. Shares are fractions of 1. */
  readonly value: number;
  readonly low: number | null;
  readonly high: number | null;
  /** The unit of time it is counted by: "70 times a day", "one every 36 seconds" (then it is its inverse). */
  readonly per: string | null;
}

/** All amounts of a scope in order. Years and dates are none. */
export function amountsOf(words: readonly Word[], pack: AmountPack): Amount[] {
  const r = readyOf(pack);
  const found: Amount[] = [];
  for (let at = 0; at < words.length; at++) {
    const amount = amountAt(words, at, r);
    if (amount === undefined) continue;
    found.push(amount);
    at = amount.last;
  }
  return found;
}

function amountAt(words: readonly Word[], at: number, r: Ready): Amount | undefined {
  const norm = normAt(words, at);
  const multiple = r.multiples.get(norm);
  if (multiple !== undefined)
    return bounded(words, at, { kind: 'ratio', last: at, ...exactly(multiple), per: null }, r);
  const fraction = fractionAt(words, at, r);
  if (fraction !== undefined) return bounded(words, at, fraction, r);
  const number = rangeAt(words, at, r);
  if (number === undefined) return undefined;
  const { last, value, low, high } = number;
  const next = normAt(words, last + 1);
  const sign = words[last + 1]?.gap ?? '';
  const one = value > 1 ? toOneAfter(words, at, last, r) : undefined;
  if (one !== undefined)
    return bounded(words, at, { kind: 'ratio', last: one, value, low, high, per: null }, r);
  if (
    r.sets.percent.has(next) ||
    /^\s?[%٪]/.test(sign) ||
    (next === 'per' && normAt(words, last + 2) === 'cent')
  ) {
    const end = r.sets.percent.has(next) ? last + 1 : next === 'per' && !/[%٪]/.test(sign) ? last + 2 : last;
    return bounded(
      words,
      at,
      { kind: 'share', last: end, value: value / 100, low: low / 100, high: high / 100, per: null },
      r,
    );
  }
  // "one in five", "19 of the top 20"
  const of = r.sets.outOf.has(next) || (next === 'out' && r.sets.outOf.has(normAt(words, last + 2)));
  if (of) {
    const whole = wholeAfter(words, last + 1, r);
    if (whole !== undefined && whole.value > value && value >= 1) {
      const share = value / whole.value;
      return bounded(words, at, { kind: 'share', last: whole.last, ...exactly(share), per: null }, r);
    }
  }
  if (r.sets.times.has(next) && /^\s?$/.test(sign)) {
    const rate = rateAfter(words, last + 2, r);
    const kind = rate === null ? 'ratio' : 'count';
    return bounded(words, at, { kind, last: last + 1, value, low, high, per: rate }, r);
  }
  if (/^\s?[×✕]/.test(sign))
    return bounded(words, at, { kind: 'ratio', last, value, low, high, per: null }, r);
  if (r.sets.fold.has(next) && /^[-\s]?$/.test(sign)) {
    return bounded(words, at, { kind: 'ratio', last: last + 1, value, low, high, per: null }, r);
  }
  if (number.digits && isDate(words, at, last, value, r)) return undefined;
  // "every 36 seconds"
  if (r.units.has(next)) {
    const unit = r.units.get(next) ?? '';
    const every = /^(?:every|each|هر|каждые|каждую)$/.test(normAt(words, at - 1));
    if (!every || value <= 0) return undefined;
    return { kind: 'count', first: at, last: last + 1, ...exactly(1 / value), per: unit };
  }
  const per = rateWithin(words, last + 1, r);
  // "a second one", "no one": a word for one that counts nothing.
  if (value === 1 && !number.digits && per === null && last === at) return undefined;
  return bounded(words, at, { kind: 'count', last, value, low, high, per }, r);
}

/** "three to one", "three-to-one", "3:1": where the one stands; a way "from three to one" is no ratio. */
function toOneAfter(words: readonly Word[], at: number, last: number, r: Ready): number | undefined {
  if (/^(?:from|از|с|со)$/.test(normAt(words, at - 1))) return undefined;
  const gap = (i: number): string => words[i]?.gap ?? '.';
  if (gap(last + 1) === ':') return isOne(words, last + 1) ? last + 1 : undefined;
  const joint = normAt(words, last + 1);
  if (!(r.sets.to.has(joint) || joint === 'к') || !isOne(words, last + 2)) return undefined;
  return /^[-\s]$/.test(gap(last + 1)) && /^[-\s]$/.test(gap(last + 2)) ? last + 2 : undefined;
}

/** One by itself: no "one third", no "1,200", no "1:30". */
const isOne = (words: readonly Word[], at: number): boolean =>
  /^(?:one|1|یک|۱|одному)$/.test(normAt(words, at)) && !/^[:.,/]\S?$/.test(words[at + 1]?.gap ?? '');

/** "a third", "two thirds", "four fifths of". */
function fractionAt(words: readonly Word[], at: number, r: Ready): Omit<Amount, 'first'> | undefined {
  const plain = r.fractions.get(normAt(words, at));
  const before = normAt(words, at - 1);
  if (plain !== undefined) {
    const named =
      plain >= 0.5 ||
      // A third part and nothing else, whatever stands before it: «به یک‌سوم», «на треть».
      /^(?:یکسوم|یکچهارم|трет[ьи]|четверт[ьи])$/.test(normAt(words, at)) ||
      /^(?:a|one|یک|около|почти)$/.test(before) ||
      r.pack.of.some((w) => foldWord(w) === normAt(words, at + 1));
    return named ? { kind: 'share', last: at, ...exactly(plain), per: null } : undefined;
  }
  const many = r.numbers.get(normAt(words, at));
  const part = r.fractions.get(normAt(words, at + 1));
  if (many === undefined || part === undefined || many * part > 1) return undefined;
  return { kind: 'share', last: at + 1, ...exactly(many * part), per: null };
}

/** The whole of "19 of the top 20", "one in every five": a number within four words after. */
function wholeAfter(words: readonly Word[], at: number, r: Ready): Plain | undefined {
  for (let i = at + 1; i <= at + 3; i++) {
    if (!/^\s?$/.test(words[i]?.gap ?? '.')) return undefined;
    const number = numberAt(words, i, r);
    if (number !== undefined)
      return number.low === number.high && !(number.digits && isYear(number.value)) ? number : undefined;
  }
  return undefined;
}

/** "a day", "per hour", "each and every day" from a place on. */
function rateAfter(words: readonly Word[], at: number, r: Ready): string | null {
  const daily = r.rates.get(normAt(words, at));
  if (daily !== undefined) return daily;
  for (let i = at; i <= at + 3; i++) {
    if (!r.sets.per.has(normAt(words, i))) continue;
    const unit = r.units.get(normAt(words, i + 1));
    if (unit !== undefined) return unit;
  }
  return null;
}

/** The same within seven words, not over a mark: "1,391 comments across 65 channels in one day". */
function rateWithin(words: readonly Word[], from: number, r: Ready): string | null {
  for (let i = from; i <= from + 6; i++) {
    if (/[;:.!?]/.test(words[i]?.gap ?? '.') || numberAt(words, i, r)?.digits === true) return null;
    const daily = r.rates.get(normAt(words, i));
    if (daily !== undefined) return daily;
    const unit = r.sets.per.has(normAt(words, i)) ? r.units.get(normAt(words, i + 1)) : undefined;
    if (unit !== undefined) return unit;
  }
  return null;
}

/** "more than", "up to" before the number. */
function bounded(words: readonly Word[], at: number, amount: Omit<Amount, 'first'>, r: Ready): Amount {
  const stands = (phrases: readonly (readonly string[])[]): boolean =>
    phrases.some((phrase) => phrase.every((word, i) => normAt(words, at - phrase.length + i) === word));
  const exact = amount.low === amount.high;
  if (stands(r.over) && exact) return { ...amount, first: at, high: null };
  if (stands(r.under) && exact) return { ...amount, first: at, low: null };
  return { ...amount, first: at };
}
