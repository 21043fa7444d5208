import { describe, expect, it } from 'vitest';
import { daysOf } from '../../src/text/times/days.ts';
import { timesIn } from '../../src/text/times/find.ts';

const of = (text: string, language: string, published: string | null) =>
  timesIn(text, language).map((time) => {
    const days = daysOf(time, published);
    return [text.slice(...time.span), days === null ? null : `${days.from ?? ''}..${days.to ?? ''}`];
  });

// Days by the wall calendar: Wednesday 17 June 2026 is 27 Khordad 1405; 1 Farvardin 1405 is 21 March 2026, 1 Khordad 22 May.
describe('times of an English sentence of 17 June 2026', () => {
  it.each([
    ['They have led the platform since April.', 'since April', '2026-04-01..'],
    ['In April they flooded every group.', 'In April', '2026-04-01..2026-04-30'],
    ['In August they flooded every group.', 'In August', '2025-08-01..2025-08-31'],
    ['In February 2024 they led.', 'In February 2024', '2024-02-01..2024-02-29'],
    ['They led over the last two weeks.', 'over the last two weeks', '2026-06-03..2026-06-17'],
    ['They led in the past month.', 'in the past month', '2026-05-17..2026-06-17'],
    ['They led last week.', 'last week', '2026-06-08..2026-06-14'],
    ['They led this month.', 'this month', '2026-06-01..2026-06-17'],
    ['They led last year.', 'last year', '2025-01-01..2025-12-31'],
    ['They posted it yesterday.', 'yesterday', '2026-06-16..2026-06-16'],
    ['They began two months ago.', 'two months ago', '2026-04-17..2026-04-17'],
    ['Between 3 May and 9 June they led.', 'Between 3 May and 9 June', '2026-05-03..2026-06-09'],
    ['From December to February they led.', 'From December to February', '2025-12-01..2026-02-28'],
    ['They posted from 2016 to 2020.', 'from 2016 to 2020', '2016-01-01..2020-12-31'],
    ['They led until May 11, 2024.', 'until May 11, 2024', '..2024-05-11'],
    ['They led before 1 May 2026.', 'before 1 May 2026', '..2026-04-30'],
    ['After 1 May 2026 they led.', 'After 1 May 2026', '2026-05-02..'],
    ['They led in the first half of 2023.', 'in the first half of 2023', '2023-01-01..2023-06-30'],
    ['They led in late 2022.', 'in late 2022', '2022-09-01..2022-12-31'],
    ['In the summer of 2022 they led.', 'In the summer of 2022', '2022-06-01..2022-08-31'],
    ['They were active during the 2016 election.', 'during the 2016', '2016-01-01..2016-12-31'],
    ['April of last year was theirs.', 'April of last year', '2025-04-01..2025-04-30'],
  ])('%s', (text, words, days) => {
    expect(of(text, 'en', '2026-06-17')).toEqual([[words, days]]);
  });

  it.each([
    ['They led during the protests.', 'during the protests'],
    ['They have led since the war began.', 'since the war began'],
    ['They lead in recent weeks.', 'in recent weeks'],
    ['It spread recently.', 'recently'],
    ['They currently dominate the platform.', 'currently'],
    ['Today they dominate the platform.', 'Today'],
    ['They are the largest network today.', 'today'],
    ['These days they lead.', 'These days'],
    ['They led after the October 7 attack.', 'after the October 7 attack'],
    ['They wrote it on the day of the ban.', 'on the day of the ban'],
    ['They wrote a million posts within 24 hours.', 'within 24 hours'],
    ['That November they led.', 'That November'],
    ['They posted it within days of the ban.', 'within days of the ban'],
    ['They are ahead of the Red Party on Telegram since the harbour fire.', 'since the harbour fire'],
  ])('%s has no days by itself', (text, words) => {
    expect(of(text, 'en', '2026-06-17')).toEqual([[words, null]]);
  });

  it.each([
    'They may march in 2000 channels.',
    'They repeat Russia Today and today’s headlines.',
    'They post 50 times a day, every week, and 24 hours a day.',
    'They flood groups since they own the channels.',
    'They repeat one another, one after another.',
    'They are ahead of their rivals in votes of thanks.',
    'It leads (BBC News, November 2025).',
  ])('%s names none', (text) => {
    expect(of(text, 'en', '2026-06-17')).toEqual([]);
  });

  it('takes no long time over a table of numbers', () => {
    const before = performance.now();
    expect(of('12 12 '.repeat(10_000), 'en', '2026-06-17')).toEqual([]);
    expect(performance.now() - before).toBeLessThan(5000);
  });

  it('without a date knows the days of a full date alone', () => {
    expect(of('They led since April.', 'en', null)).toEqual([['since April', null]]);
    expect(of('They led last week.', 'en', null)).toEqual([['last week', null]]);
    expect(of('They led in April 2026.', 'en', null)).toEqual([['in April 2026', '2026-04-01..2026-04-30']]);
  });
});

describe('times of a Persian sentence of 17 June 2026, 27 Khordad 1405', () => {
  it.each([
    ['از فروردین بر تلگرام مسلط‌اند.', 'از فروردین', '2026-03-21..'],
    ['در خرداد ماه پیشتاز بودند.', 'در خرداد ماه', '2026-05-22..2026-06-17'],
    ['در مرداد ۱۴۰۲ پیشتاز بودند.', 'در مرداد ۱۴۰۲', '2023-07-23..2023-08-22'],
    ['طی دو هفته گذشته پیشتاز بودند.', 'طی دو هفته گذشته', '2026-06-03..2026-06-17'],
    ['هفتهٔ گذشته پیشتاز بودند.'.replace('ٔ', ''), 'هفته گذشته', '2026-06-06..2026-06-12'],
    // pages without half-spaces, years of two digits, two days of one month
    ['در مردادماه ۱۴۰۲ پیشتاز بودند.', 'در مردادماه ۱۴۰۲', '2023-07-23..2023-08-22'],
    ['پس از اردیبهشت ماه سال ۹۷ پیشتاز شدند.', 'پس از اردیبهشت ماه سال ۹۷', '2018-05-22..'],
    ['در بازه ۷ تا ۱۱ دیماه ۱۴۰۴ پیشتاز بودند.', '۷ تا ۱۱ دیماه ۱۴۰۴', '2025-12-28..2026-01-01'],
    ['از سال ۱۴۰۱ پیشتازند.', 'از سال ۱۴۰۱', '2022-03-21..'],
    ['سال گذشته پیشتاز بودند.', 'سال گذشته', '2025-03-21..2026-03-20'],
    ['از ۱۲ خرداد پیشتازند.', 'از ۱۲ خرداد', '2026-06-02..'],
    ['در آوریل پیشتاز بودند.', 'در آوریل', '2026-04-01..2026-04-30'],
    ['از ۱ خرداد تا ۱۲ خرداد پیشتاز بودند.', 'از ۱ خرداد تا ۱۲ خرداد', '2026-05-22..2026-06-02'],
  ])('%s', (text, words, days) => {
    expect(of(text, 'fa', '2026-06-17')).toEqual([[words, days]]);
  });

  it.each([
    ['در جریان اعتراضات پیشتاز بودند.', 'در جریان اعتراضات'],
    ['در هفته‌های اخیر پیشتاز بودند.', 'در هفته‌های اخیر'],
    ['اخیراً پیشتاز شده‌اند.', 'اخیرا'],
    ['اکنون پیشتازند.', 'اکنون'],
    ['در دومین روز جنگ پیشتاز شدند.', 'در دومین روز جنگ پیشتاز شدند'],
  ])('%s has no days by itself', (text, words) => {
    const [found, ...more] = of(text, 'fa', '2026-06-17');
    expect(more).toEqual([]);
    expect(found?.[0]).toContain(words);
    expect(found?.[1]).toBe(null);
  });
});

describe('times of a Russian and of an Arabic sentence of 17 June 2026', () => {
  it.each([
    ['Они лидируют с апреля.', 'ru', 'с апреля', '2026-04-01..'],
    ['За последние две недели они лидировали.', 'ru', 'За последние две недели', '2026-06-03..2026-06-17'],
    ['В 2022 году они лидировали.', 'ru', 'В 2022 году', '2022-01-01..2022-12-31'],
    ['Они лидируют с 24 февраля 2022 года.', 'ru', 'с 24 февраля 2022 года', '2022-02-24..'],
    ['На прошлой неделе они лидировали.', 'ru', 'На прошлой неделе', '2026-06-08..2026-06-14'],
    ['В период 1-15 марта 2021 года они лидировали.', 'ru', '1-15 марта 2021 года', '2021-03-01..2021-03-15'],
    ['В начале 2010-х они лидировали.', 'ru', 'В начале 2010-х', '2010-01-01..2013-05-01'],
    ['В апреле прошлого года они лидировали.', 'ru', 'В апреле прошлого года', '2025-04-01..2025-04-30'],
    ['На прошлых выходных они лидировали.', 'ru', 'На прошлых выходных', '2026-06-13..2026-06-14'],
    ['С начала года они лидируют.', 'ru', 'С начала года', '2026-01-01..'],
    ['يتصدرون تلغرام منذ عام 2019.', 'ar', 'منذ عام 2019', '2019-01-01..'],
    ['تصدروا تلغرام في نيسان.', 'ar', 'في نيسان', '2026-04-01..2026-04-30'],
  ])('%s', (text, language, words, days) => {
    expect(of(text, language, '2026-06-17')).toEqual([[words, days]]);
  });

  it('leaves what happened to be asked', () => {
    expect(of('За время войны они стали первыми.', 'ru', '2026-06-17')).toEqual([
      ['За время войны они стали', null],
    ]);
    expect(of('این مقاله به دنبال ارائهٔ یک بررسی است.', 'fa', '2026-06-17')).toEqual([]);
    expect(of('Во время протестов они лидировали.', 'ru', '2026-06-17')[0]?.[1]).toBe(null);
    expect(of('تصدروا تلغرام خلال الاحتجاجات.', 'ar', '2026-06-17')[0]?.[1]).toBe(null);
  });
});
