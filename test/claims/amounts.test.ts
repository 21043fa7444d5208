import { describe, expect, it } from 'vitest';
import { english } from '../../src/claims/detect/amounts/en.ts';
import { persian } from '../../src/claims/detect/amounts/fa.ts';
import type { AmountPack } from '../../src/claims/detect/amounts/pack.ts';
import { amountsOf } from '../../src/claims/detect/amounts/read.ts';
import { russian } from '../../src/claims/detect/amounts/ru.ts';
import { wordsOf } from '../../src/claims/detect/words.ts';

/** Amounts as "kind value [low, high] per". */
const read = (text: string, pack: AmountPack): string =>
  amountsOf(wordsOf(text), pack)
    .map(({ kind, value, low, high, per }) => {
      const number = (n: number | null): string => (n === null ? '?' : String(Number(n.toFixed(4))));
      const limits = low === value && high === value ? '' : ` [${number(low)}, ${number(high)}]`;
      return `${kind} ${number(value)}${limits}${per === null ? '' : ` a ${per}`}`;
    })
    .join('; ');

describe('amounts', () => {
  it.each([
    ['a dozen accounts wrote four fifths of it', 'count 12; share 0.8'],
    ['Only 0.1 percent of users shared 80% of the fake news.', 'share 0.001 [?, 0.001]; share 0.8'],
    ['one in five groups', 'share 0.2'],
    ['19 of the top 20 posts', 'share 0.95'],
    ['two thirds of the posts and half of the replies', 'share 0.6667; share 0.5'],
    ['three times as many posts as the others', 'ratio 3'],
    ['17.5× more than', 'ratio 17.5'],
    ['outnumbered their rivals three to one', 'ratio 3'],
    ['a five-to-one margin over them', 'ratio 5'],
    ['posts ran 4:1 against the bill', 'ratio 4'],
    ['fell from three to one', 'count 3'],
    ['a fivefold rise after, then a 19-fold one', 'ratio 5; ratio 19'],
    ['mentions doubled', 'ratio 2'],
    ['5,200 comments in one day', 'count 5200 a day'],
    ['they tweet 60 times per day on average', 'count 60 a day'],
    ['averaging a comment every thirty-six seconds', 'count 0.0278 a second'],
    ['more than 316,000 comments', 'count 316000 [316000, ?]'],
    ['up to 50 tweets', 'count 50 [?, 50]'],
    ['between 500 and 2,000 users', 'count 1250 [500, 2000]'],
    ['10 to 20 messages', 'count 15 [10, 20]'],
    ['3.6 million articles, 2bn views, 316k posts', 'count 3600000; count 2000000000; count 316000'],
    ['two hundred and fifty channels', 'count 250'],
    // years and dates are no amounts
    ['on May 11, 2024, since 2019', ''],
  ])('English: %s', (text, expected) => {
    expect(read(text, english)).toBe(expected);
  });
  it.each([
    ['۸۰ درصد پست‌ها', 'share 0.8'],
    ['سه برابر بیشتر', 'ratio 3'],
    ['به نسبت سه به یک', 'ratio 3'],
    ['روزانه ۵۰۰ پیام', 'count 500'],
    ['دو هزار و پانصد پست', 'count 2500'],
  ])('Persian: %s', (text, expected) => {
    expect(read(text, persian)).toBe(expected);
  });
  it.each([
    ['80 процентов постов', 'share 0.8'],
    ['в три раза больше', 'ratio 3'],
    ['в соотношении три к одному', 'ratio 3'],
    ['число публикаций выросло вдвое', 'ratio 2'],
    ['3,5 тысячи сообщений', 'count 3500'],
    ['1 200 постов в день', 'count 1200 a day'],
  ])('Russian: %s', (text, expected) => {
    expect(read(text, russian)).toBe(expected);
  });
});
