import { describe, expect, it } from 'vitest';
import { mannerOf, wordsIn } from '../../src/messages/index.ts';

const [nbsp, rli, pdi, lrm] = ['\u00a0', '\u2067', '\u2069', '\u200e'];
const en = wordsIn(mannerOf({}));
const fa = wordsIn(mannerOf({ language: 'fa' }));
const faLatin = wordsIn(mannerOf({ language: 'fa', digits: 'latin', calendar: 'gregorian' }));

describe('numbers', () => {
  it('are written with each language’s digits and separators', () => {
    expect(en.count(1_204_567)).toBe('1,204,567');
    expect(fa.count(1_204_567)).toBe('۱٬۲۰۴٬۵۶۷');
    expect(faLatin.count(1_204_567)).toBe('1,204,567');
    expect(fa.fixed(-2.34, 2)).toBe(`${lrm}−۲٫۳۴`);
    expect(en.percent(0.6234)).toBe('62.3%');
    expect(fa.percent(0.6234)).toBe(`۶۲٫۳${nbsp}درصد`);
    expect(fa.percentSign(0.6234)).toBe('۶۲٫۳\u200f٪');
    expect(faLatin.percentSign(0.6234)).toBe('62.3\u200f%');
    expect(fa.percent(0.999999999)).toBe(`بیش از ۹۹٫۹۹۹${nbsp}درصد`);
    expect(fa.points(0.034)).toBe(`${lrm}+۳٫۴${nbsp}واحد درصد`);
  });

  it('stand with their interval in one piece that no line breaks', () => {
    expect(en.share({ value: 0.623, low: 0.581, high: 0.66 })).toBe('62.3% (58.1% to 66.0%)');
    expect(fa.share({ value: 0.623, low: 0.581, high: 0.66 })).toBe(
      `${rli}۶۲٫۳ درصد (۵۸٫۱ تا ۶۶٫۰ درصد)${pdi}`.replaceAll(' ', nbsp),
    );
    expect(fa.share({ value: 0.5, low: 0.5, high: 0.5 })).toBe(`۵۰٫۰${nbsp}درصد`);
    expect(fa.share({ value: 0.5, low: null, high: null })).toBe('معلوم نیست');
  });
});

describe('days', () => {
  it('follow the calendar that is asked for', () => {
    // 1 Farvardin 1405 is 21 March 2026 (Iran's official calendar).
    expect(fa.day('2026-03-21')).toBe(`۱${nbsp}فروردین${nbsp}۱۴۰۵`);
    expect(faLatin.day('2026-03-21')).toBe(`21${nbsp}مارس${nbsp}2026`);
    expect(en.day('2026-03-21')).toBe('2026-03-21');
    expect(wordsIn(mannerOf({ calendar: 'jalali' })).day('2026-03-21')).toBe('1 Farvardin 1405');
  });
});

describe('plural forms', () => {
  it('are those of Unicode’s rules for the language', () => {
    const forms = { one: 'a', other: 'b' };
    expect([0, 1, 2].map((n) => en.plural(n, forms))).toEqual(['b', 'a', 'b']);
    expect([0, 1, 2].map((n) => fa.plural(n, forms))).toEqual(['a', 'a', 'b']);
    expect(en.plural(1, { other: 'c' })).toBe('c');
  });
});

describe('lists and names', () => {
  it('are joined and quoted as the language does', () => {
    expect(en.and(['a', 'b', 'c'])).toBe('a, b and c');
    expect(fa.or(['الف', 'ب', 'پ'])).toBe('الف، ب یا پ');
    expect(en.name('a')).toBe('“a”');
    expect(fa.name('a')).toBe('«\u2068a\u2069»');
  });
});
