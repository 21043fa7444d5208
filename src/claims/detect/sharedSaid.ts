import type { ClaimSource, ClaimType } from '../../model/project.ts';

/** What of a text is the same and how near in time, as a claim has it. */
type Shared = Pick<ClaimSource, 'object' | 'window'>;

/** Types that ask what is shared, and types that ask how soon. */
const ofObjects: ReadonlySet<ClaimType> = new Set(['coordinates']);
const ofWindows: ReadonlySet<ClaimType> = new Set(['coordinates', 'follows']);

const same = String.raw`(?:same|identical|matching|common|duplicate)`;
const objects: readonly (readonly [NonNullable<ClaimSource['object']>, RegExp])[] = [
  [
    'url',
    new RegExp(
      String.raw`\b${same}\s+(?:\S+\s+){0,2}(?:links?|urls?|hyperlinks?|web ?addresses|web ?pages?)\b|\b(?:links?|urls?)\s+(?:to|of)\s+the\s+same\b|(?:همان|یک|همین|واحد)\s*(?:لینک|پیوند|نشانی)|(?:لینک|پیوند|نشانی)\S*\s+(?:یکسان|مشترک|واحد|مشابه|یکسانی|مشترکی)|(?:одн\p{L}+ и т\p{L}+ же|т\p{L}+ же(?: самы\p{L}+)?|одинаков\p{L}+|общи\p{L}+)\s+(?:\p{L}+\s+)?ссыл\p{L}+`,
      'iu',
    ),
  ],
  [
    'hashtags',
    new RegExp(
      String.raw`\b${same}\s+(?:\S+\s+){0,2}hashtags?\b|(?:همان|یک|همین)\s*هشتگ|هشتگ\S*\s+(?:یکسان|مشترک|واحد|مشابه)|(?:одн\p{L}+ и т\p{L}+ же|т\p{L}+ же|одинаков\p{L}+)\s+(?:\p{L}+\s+)?х[эе]штег\p{L}*`,
      'iu',
    ),
  ],
  [
    'forward',
    new RegExp(
      String.raw`\bforward(?:s|ed|ing)?\s+(?:\S+\s+){0,2}(?:the\s+)?${same}\s+(?:\S+\s+){0,2}(?:posts?|messages?|items?|contents?)\b|\b${same}\s+forwards\b|(?:همان|یک)\s*(?:پست|پیام)\S*\s+را\s+(?:فوروارد|بازفرست|هدایت)|пересыла\p{L}+\s+(?:одн\p{L}+ и т\p{L}+ же|т\p{L}+ же|одинаков\p{L}+)`,
      'iu',
    ),
  ],
];

const seconds: readonly (readonly [number, RegExp])[] = [
  [1, /^(?:seconds?|ثانیه|секунд)/iu],
  [60, /^(?:minutes?|دقیقه|минут)/iu],
  [3600, /^(?:hours?|ساعت|час)/iu],
  [86_400, /^(?:days?|روز|сут|день|дня|дней)/iu],
];

const numbers: Readonly<Record<string, number>> = Object.fromEntries(
  (
    [
      [1, 'a an one single the یک یه одной одну одного один одна'],
      [2, 'two دو двух две два'],
      [3, 'three سه трёх трех три'],
      [4, 'four چهار четырёх четырех четыре'],
      [5, 'five پنج пяти пять'],
      [6, 'six شش шести шесть'],
      [7, 'seven هفت семи семь'],
      [8, 'eight هشت восьми восемь'],
      [9, 'nine نه девяти девять'],
      [10, 'ten ده десяти десять'],
      [12, 'twelve دوازده двенадцати двенадцать'],
      [15, 'fifteen پانزده пятнадцати пятнадцать'],
      [20, 'twenty بیست двадцати двадцать'],
      [24, 'twenty-four بیست‌وچهار'],
      [30, 'thirty سی тридцати тридцать'],
      [45, 'forty-five'],
      [48, 'forty-eight'],
      [60, 'sixty شصت шестидесяти шестьдесят'],
      [90, 'ninety نود'],
    ] as const
  ).flatMap(([value, words]) => words.split(' ').map((word) => [word, value] as const)),
);

const units = String.raw`(?<unit>seconds?|minutes?|hours?|days?|ثانیه|دقیقه|ساعت|روز|секунд\p{L}*|минут\p{L}*|час\p{L}*|суток|сутки|дня|дней|день)`;
const number = String.raw`(?<n>\d+|[\p{L}\u200c-]+)`;
/** How near in time: "within five minutes of each other", "less than an hour apart", «در فاصلهٔ پنج دقیقه», «в течение пяти минут». */
const windows: readonly RegExp[] = [
  String.raw`\b(?:within|inside(?: of)?|(?:in )?under|(?:in )?less than|(?:in )?fewer than|no more than|at most)\s+(?:about\s+|the\s+same\s+|(?:the\s+)?space\s+of\s+)?${number}\s+${units}\b(?!\s+(?:ago|earlier|before the|of (?:the|its|their|publication|war|posting)))`,
  String.raw`\b${number}\s+${units}\s+(?:apart|of (?:each|one an)other|after (?:each|one an)other)\b`,
  String.raw`(?:در|ظرف|طی)\s+(?:(?:فاصله|فاصلهٔ|فاصله‌ی|عرض|کمتر از|مدت)\s+)?(?:کمتر از\s+)?${number}\s+${units}(?!\p{L})`,
  String.raw`(?<!\p{L})(?:в течение|в пределах|с разницей (?:в|не более)|с интервалом (?:в|не более)|менее чем за|за)\s+${number}\s+${units}`,
].map((pattern) => new RegExp(pattern, 'iu'));
const halfHour = /\b(?:within|in|under|less than)\s+half an hour\b|نیم ساعت|получаса/iu;

/**
 * What a sentence says is shared, and how near in time: "the same link within five minutes" is no text within the minute. Nothing
 * where it does not say; then the type's own stands.
 */
export function sharedSaid(type: ClaimType, text: string): Shared {
  const object = ofObjects.has(type) ? objects.find(([, pattern]) => pattern.test(text))?.[0] : undefined;
  const window = ofWindows.has(type) ? windowSaid(text)?.seconds : undefined;
  return { ...(object === undefined ? {} : { object }), ...(window === undefined ? {} : { window }) };
}

/** A lag that a text names, with where it stands. */
export function windowSaid(
  text: string,
): { readonly seconds: number; readonly span: readonly [number, number] } | undefined {
  const half = halfHour.exec(text);
  if (half !== null) return { seconds: 1800, span: [half.index, half.index + half[0].length] };
  for (const pattern of windows) {
    const found = pattern.exec(text);
    const { n = '', unit = '' } = found?.groups ?? {};
    const value = /^\d+$/.test(n) ? Number(n) : numbers[n.toLowerCase()];
    const of = seconds.find(([, name]) => name.test(unit))?.[0];
    if (found !== null && value !== undefined && value > 0 && of !== undefined)
      return { seconds: value * of, span: [found.index, found.index + found[0].length] };
  }
  return undefined;
}

/** Whether words that look like a time are how soon one follows another, which says no days. */
export const isLag = (type: ClaimType, text: string, [from, to]: readonly [number, number]): boolean => {
  if (!ofWindows.has(type)) return false;
  const lag = windowSaid(text.slice(Math.max(0, from - 30), to + 30));
  if (lag === undefined) return false;
  const start = Math.max(0, from - 30);
  return from < start + lag.span[1] && to > start + lag.span[0];
};
