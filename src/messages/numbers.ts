import type { Language } from './languages.ts';

export const digitNames = ['latin', 'persian'] as const;
export type Digits = (typeof digitNames)[number];

/** A value with its limits, as far as they are known. */
export interface Bounded {
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
}

/** Numbers as one language writes them, with one kind of digits. */
export interface Numbers {
  /** 1204567 as 1,204,567. */
  readonly count: (n: number) => string;
  /** A number as it is: 12, 0.4. */
  readonly n: (n: number) => string;
  readonly fixed: (n: number, decimals: number) => string;
  /** In a sentence: 62.3%, ۶۲٫۳ درصد. */
  readonly percent: (share: number) => string;
  /** A share that was chosen: 50.0%, ۵۰ درصد. */
  readonly threshold: (share: number) => string;
  /** In a table or on an axis: 62.3%, ۶۲٫۳٪. */
  readonly percentSign: (share: number) => string;
  readonly points: (difference: number) => string;
}

const persian: Readonly<Record<string, string>> = { ',': '٬', '.': '٫' };

/** Latin figures in another script's; letters around them stay. */
export const inDigits = (text: string, digits: Digits): string =>
  digits === 'latin'
    ? text
    : text
        .replaceAll(/(?<=\d)[.,](?=\d)/g, (mark) => persian[mark] ?? mark)
        .replaceAll(/\d/g, (digit) => String.fromCodePoint(0x06f0 + Number(digit)));

/**
 * The sign left of its number, as Persian prints it, whatever stands before: without the mark it changes sides with the
 * letter before the number (Unicode's bidirectional algorithm, rules W2 and W5).
 */
export const percentMark = (digits: Digits): string => `\u200f${digits === 'persian' ? '٪' : '%'}`;

export function numbersIn(language: Language, digits: Digits): Numbers {
  const figures = (text: string): string => inDigits(text, digits);
  // A sign stands before its number in both directions of writing: the mark keeps it there.
  const signed = (text: string): string => (language === 'fa' ? `\u200e${figures(text)}` : text);
  if (language === 'en') {
    return {
      count: (n) => figures(count(Math.round(n))),
      n: (n) => figures(String(n)),
      fixed: (n, decimals) => figures(n.toFixed(decimals)),
      percent: (share) => figures(percent(share)),
      threshold: (share) => figures(percent(share)),
      percentSign: (share) => figures(percent(share)),
      points: (difference) => figures(points(difference)),
    };
  }
  const ofHundred = (share: number): string =>
    figures(
      percent(share)
        .replace(/^over (.*)$/, 'بیش از $1')
        .replace(/^under (.*)$/, 'کمتر از $1'),
    );
  const minus = (text: string): string =>
    text.startsWith('-') ? signed(text.replace('-', '−')) : figures(text);
  return {
    count: (n) => figures(count(Math.round(n))),
    n: (n) => minus(String(n)),
    fixed: (n, decimals) => minus(n.toFixed(decimals)),
    percent: (share) => ofHundred(share).replace('%', '\u00a0درصد'),
    threshold: (share) => figures(percent(share).replace(/\.0%/, '%')).replace('%', '\u00a0درصد'),
    percentSign: (share) => ofHundred(share).replace('%', percentMark(digits)),
    points: (difference) => `${signed(points(difference).replace(' points', ''))}\u00a0واحد درصد`,
  };
}

/** 1204567 as 1,204,567, the same on every machine. */
export const count = (n: number): string => String(n).replaceAll(/\B(?=(\d{3})+$)/g, ',');

/** 0.6234 as 62.3%; never rounded to a whole it is not: 0.9996 is 99.96%, what is nearer still is "over 99.999%". */
export function percent(value: number): string {
  if (value === 0 || value === 1) return `${value * 100}%`;
  for (let digits = 1; digits < 6; digits++) {
    const text = (value * 100).toFixed(digits);
    if (Number(text) !== 0 && Number(text) !== 100) return `${text}%`;
  }
  return value > 0.5 ? 'over 99.999%' : 'under 0.001%';
}

export const points = (value: number): string => {
  const digits = Math.abs(value * 100).toFixed(1);
  return digits === '0.0' ? '0.0 points' : `${value < 0 ? '−' : '+'}${digits} points`;
};
