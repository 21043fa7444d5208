import { describe, expect, it } from 'vitest';
import { daysOf } from '../../src/text/times/days.ts';
import { timesIn } from '../../src/text/times/find.ts';

const days = (text: string, language = 'en'): string =>
  timesIn(text, language)
    .map((time) => daysOf(time, '2026-11-01'))
    .map((found) => (found === null ? '?' : `${found.from ?? ''}..${found.to ?? ''}`))
    .join(' ');
const year = (from: number, to = from): string => `${from}-01-01..${to}-12-31`;

describe('a year without a month', () => {
  it.each([
    ['In 2024 the channels spoke more often of it.', year(2024)],
    ['In 2024 channels spoke more often of it.', year(2024)],
    ['During 2024 the channels spoke more often of it.', year(2024)],
    ['Throughout 2023 channels spoke more often of it.', year(2023)],
    ['Since 2022 groups mention it more often.', '2022-01-01..'],
    ['Before 2022 the channels mentioned it more often.', '..2021-12-31'],
    ['Between 2021 and 2023 posts mentioned it more often.', year(2021, 2023)],
    ['From 2021 to 2023 the posts mentioned it more often.', year(2021, 2023)],
    ['In both 2023 and 2024 users mentioned it.', year(2023, 2024)],
    ['In 2023–24 users mentioned it.', year(2023, 2024)],
    ['In the year 2024 the channels mentioned it.', year(2024)],
    ['All through 2024 it was mentioned.', year(2024)],
    ['As early as 2021 the channels mentioned it.', year(2021)],
    ['2024 saw it mentioned more often.', year(2024)],
    ['In the first half of 2024 the channels mentioned it.', '2024-01-01..2024-06-30'],
    ['In H2 2024 the channels mentioned it.', '2024-07-01..2024-12-31'],
    ['In the last quarter of 2024 the channels mentioned it.', '2024-10-01..2024-12-31'],
    ['In the second half of last year it was mentioned.', '2025-07-01..2025-12-31'],
    ['In the first three months of 2024 it was mentioned.', '2024-01-01..2024-03-31'],
  ])('is a time: %s', (text, expected) => {
    expect(days(text)).toBe(expected);
  });

  it.each([
    ['در ۱۴۰۲ کانال‌ها بیشتر از او نام بردند.', '2023-03-21..2024-03-19'],
    ['سال ۱۴۰۲ این کانال‌ها بیشتر از او نام بردند.', '2023-03-21..2024-03-19'],
    ['در سراسر سال ۱۴۰۲ پست‌ها از او نام بردند.', '2023-03-21..2024-03-19'],
    ['سال ۲۰۲۴ کانال‌ها بیشتر از او نام بردند.', year(2024)],
    ['از سال ۱۴۰۰ تا ۱۴۰۲ کانال‌ها بیشتر از او نام بردند.', '2021-03-21..2024-03-19'],
    ['در سال‌های ۱۴۰۱ و ۱۴۰۲ کانال‌ها از او نام بردند.', '2022-03-21..2024-03-19'],
    ['در نیمهٔ نخست ۱۴۰۲ از او نام بردند.', '2023-03-21..2023-09-22'],
    ['در سه‌ماههٔ دوم سال ۲۰۲۴ از او نام بردند.', '2024-04-01..2024-06-30'],
    ['در نیمه آخر سال ۱۴۰۲ از او نام بردند.', '2023-09-23..2024-03-19'],
  ])('is a time in Persian: %s', (text, expected) => {
    expect(days(text, 'fa')).toBe(expected);
  });

  it.each([
    ['В 2024 году каналы чаще упоминали его.', year(2024)],
    ['В 2024 каналы чаще упоминали его.', year(2024)],
    ['На протяжении 2023 года каналы чаще упоминали его.', year(2023)],
    ['В 2024 г. каналы чаще упоминали его.', year(2024)],
    ['Между 2021 и 2023 годами каналы чаще упоминали его.', year(2021, 2023)],
    ['В первой половине 2024 года каналы чаще упоминали его.', '2024-01-01..2024-06-30'],
    ['В третьем квартале 2024 года каналы чаще упоминали его.', '2024-07-01..2024-09-30'],
    ['В последнем квартале 2024 года каналы чаще упоминали его.', '2024-10-01..2024-12-31'],
  ])('is a time in Russian: %s', (text, expected) => {
    expect(days(text, 'ru')).toBe(expected);
  });

  it.each([
    ['It was mentioned in 2024 posts.', 'en'],
    ['In 2000 channels it was mentioned.', 'en'],
    ['In 2000 public channels it was mentioned.', 'en'],
    ['In 2024 channels the word is used.', 'en'],
    ['In 2024 channels Trump was mentioned.', 'en'],
    ['Most of 2000 channels mentioned it.', 'en'],
    ['Between 2000 and 3000 posts mentioned it.', 'en'],
    ['در ۲۰۰۰ کانال از او نام بردند.', 'fa'],
    ['در ۱۴۰۰ پست از او نام بردند.', 'fa'],
    ['В 2000 каналах его упоминали.', 'ru'],
    ['В 2024 постах его упоминали.', 'ru'],
  ])('is none where it counts something: %s', (text, language) => {
    expect(days(text, language)).toBe('');
  });
});
