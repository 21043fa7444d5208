import type { Language } from './languages.ts';
import { type Bounded, type Digits, type Numbers, inDigits, numbersIn, percentMark } from './numbers.ts';
import { type CalendarName, type NamedDay, clockIn, daysIn } from './days.ts';

/** How the program speaks: its language, which digits, and by which calendar it names days. */
export interface Manner {
  readonly language: Language;
  readonly digits: Digits;
  readonly calendar: CalendarName;
  /** IANA name of the zone whose days and hours are told. */
  readonly zone: string;
}

/** What a sentence may do with its parameters: numbers, days, names and lists, as its language writes them. */
export interface Writing extends Numbers {
  readonly manner: Manner;
  readonly direction: 'ltr' | 'rtl';
  /** A value with its interval, never broken and in its own direction; a census has none. */
  readonly share: (estimate: Bounded) => string;
  readonly difference: (estimate: Bounded) => string;
  /** Two numbers as ends of an interval: `0.71 to 0.83`. */
  readonly range: (low: string, high: string) => string;
  /** `62.3% (58.1% to 66.0%)`, of numbers already written. */
  readonly around: (value: string, low: string, high: string) => string;
  /** A day as a sentence names it: 2026-05-11; of a moment, the day in the reader's zone. */
  readonly day: (time: string) => string;
  /** A moment in that zone: 2026-05-11 14:03. */
  readonly moment: (time: string) => string;
  /** A day or moment as the project file has it. */
  readonly asGiven: (day: string) => string;
  /** What is typed or stands in a file, in its own direction. */
  readonly code: (text: string) => string;
  /** A name from outside, in quotation marks and in its own direction. */
  readonly name: (name: string) => string;
  /** A name without quotation marks, in its own direction. */
  readonly bare: (name: string) => string;
  readonly plural: (n: number, forms: Forms) => string;
  readonly and: (items: readonly string[]) => string;
  readonly or: (items: readonly string[]) => string;
  /** Figures already written in Latin digits. */
  readonly figure: (text: string) => string;
  /** `92` as 92%. */
  readonly percentOf: (figures: string) => string;
  /** A number without the unit that follows it, as the first of two limits has it. */
  readonly withoutUnit: (text: string) => string;
  /** A day of a calendar: 11 May 2026, or 11 May where the year stands elsewhere. */
  readonly datum: (day: NamedDay, year: boolean) => string;
  /** `a, b`. */
  readonly commas: (items: readonly string[]) => string;
  /** `a; b`. */
  readonly semicolons: (items: readonly string[]) => string;
}

/** Words for one and for many, as `Intl.PluralRules` tells them apart. */
export type Forms = { readonly other: string } & Partial<Readonly<Record<Intl.LDMLPluralRule, string>>>;

/** Unicode's isolates: a name in its own direction, figures from right to left as the sentence runs. */
const [leftToRight, rightToLeft, ownDirection, end] = ['\u2066', '\u2067', '\u2068', '\u2069'];

const words = {
  en: {
    to: 'to',
    and: 'and',
    or: 'or',
    comma: ', ',
    semicolon: '; ',
    unknown: 'not known',
    quotes: ['“', '”'],
  },
  fa: {
    to: 'تا',
    and: 'و',
    or: 'یا',
    comma: '، ',
    semicolon: '؛ ',
    unknown: 'معلوم نیست',
    quotes: ['«', '»'],
  },
} as const;

/** How a language writes. Pure: the same manner gives the same words on every machine. */
export function writingIn(manner: Manner): Writing {
  const { language } = manner;
  const { to, and, or, comma, semicolon, unknown, quotes } = words[language];
  const numbers = numbersIn(language, manner.digits);
  const rules = new Intl.PluralRules(language);
  const mirrored = language === 'fa';
  const whole = (text: string): string =>
    mirrored ? `${rightToLeft}${text.replaceAll(' ', '\u00a0')}${end}` : text;
  const range = (low: string, high: string): string => whole(`${low} ${to} ${high}`);
  const around = (value: string, low: string, high: string): string =>
    whole(`${value} (${low} ${to} ${high})`);
  // Persian names the unit once for both limits: ۵۸٫۱ تا ۶۶٫۰ درصد.
  const unit = /\u00a0\S.*$/u;
  const bounded =
    (write: (n: number) => string) =>
    ({ value, low, high }: Bounded): string => {
      if (value === null || low === null || high === null) return unknown;
      if (low === high) return write(value);
      return around(write(value), write(low).replace(mirrored ? unit : / points$/, ''), write(high));
    };
  const joined = (items: readonly string[], last: string): string =>
    items.length < 2 ? (items[0] ?? '') : `${items.slice(0, -1).join(comma)} ${last} ${items.at(-1)}`;
  const writeDay = daysIn(manner, numbers.n);
  const clock = clockIn(manner.zone);
  const writeMoment = (time: string): string => {
    const at = clock(time);
    return at === ''
      ? writeDay(time)
      : `${writeDay(time)}${mirrored ? comma : ' '}${inDigits(at, manner.digits)}`;
  };
  const bare = (name: string): string => (mirrored ? `${ownDirection}${name}${end}` : name);
  return {
    manner,
    direction: mirrored ? 'rtl' : 'ltr',
    ...numbers,
    share: bounded(numbers.percent),
    difference: bounded(numbers.points),
    range,
    around,
    day: writeDay,
    moment: writeMoment,
    figure: (text) => inDigits(text, manner.digits),
    percentOf: (text) =>
      inDigits(`${text}%`, manner.digits).replace('%', mirrored ? percentMark(manner.digits) : '%'),
    withoutUnit: (text) => text.replace(mirrored ? unit : / points$/, ''),
    datum: ({ day, month, year }, withYear) =>
      `${numbers.n(day)} ${month}${withYear ? ` ${numbers.n(year)}` : ''}`,
    asGiven: (day) => (/^\d{4}-\d{2}-\d{2}$/.test(day) ? writeDay(day) : day),
    code: (text) => (mirrored ? `${leftToRight}${text}${end}` : text),
    name: (name) => `${quotes[0]}${bare(name)}${quotes[1]}`,
    bare,
    plural: (n, forms) => forms[rules.select(n)] ?? forms.other,
    and: (items) => joined(items, and),
    or: (items) => joined(items, or),
    commas: (items) => items.join(comma),
    semicolons: (items) => items.join(semicolon),
  };
}
