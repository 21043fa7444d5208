import { isValidJalaaliDate, toGregorian } from 'jalaali-js';
import { describe, expect, it } from 'vitest';
import { type TimeKind, timeColumns, timeSql } from '../../src/store/ingest/time.ts';
import { ownStore } from './support.ts';

const { store } = await ownStore();

/** The moments that texts are read as, ISO 8601; null where one is no time. */
async function moments(
  texts: readonly string[],
  zone = 'UTC',
  kind: TimeKind = 'auto',
): Promise<(string | null)[]> {
  const rows = await store.driver.query<{ s: number | null }>(
    `SELECT ${timeSql('text', '{zone:String}', kind, { plain: 'u', written: 'w', calendarDay: 'j' })} AS s
     FROM (SELECT *, ${timeColumns.calendarDay('w', kind)} AS j
       FROM (SELECT *, ${timeColumns.written('text', kind, 'u')} AS w
         FROM (SELECT *, ${timeColumns.plain('text', kind)} AS u
           FROM (SELECT arrayJoin({texts:Array(String)}) AS text))))`,
    { parameters: { texts: [...texts], zone } },
  );
  return rows.map(({ s }) => (s === null ? null : new Date(s * 1000).toISOString().replace('.000Z', 'Z')));
}

describe('times', () => {
  it.each([
    ['2024-01-05T10:20:30Z', '2024-01-05T10:20:30Z'],
    ['2024-01-05T10:20:30+00:00', '2024-01-05T10:20:30Z'],
    ['2024-01-05T10:20:30.987Z', '2024-01-05T10:20:30Z'],
    ['2024-01-05 10:20:30', '2024-01-05T06:50:30Z'],
    ['2024-01-05', '2024-01-04T20:30:00Z'],
    ['2024-01-05T10:20:30-08:00', '2024-01-05T18:20:30Z'],
    ['  2024-01-05T10:20:30Z ', '2024-01-05T10:20:30Z'],
    ['2024/1/5 7:08', '2024-01-05T03:38:00Z'],
    ['5.1.2024 07:08', '2024-01-05T03:38:00Z'],
    ['Fri, 05 Jan 2024 10:00:00 +0300', '2024-01-05T07:00:00Z'],
    ['۲۰۲۴-۰۱-۰۵ ۱۰:۲۰', '2024-01-05T06:50:00Z'],
    // Iran kept summer time until 2022: 4:30 ahead in summer.
    ['2021-07-01 12:00:00', '2021-07-01T07:30:00Z'],
    ['2023-07-01 12:00:00', '2023-07-01T08:30:00Z'],
    ['1704450030', '2024-01-05T10:20:30Z'],
    ['1704450030.5', '2024-01-05T10:20:30Z'],
    ['1704450030987', '2024-01-05T10:20:30Z'],
    ['1402/10/15 ۱۰:۲۰', '2024-01-05T06:50:00Z'],
    ['۱۴۰۲-۱۰-۱۵', '2024-01-04T20:30:00Z'],
    ['1402/10/15، 10:20:30', '2024-01-05T06:50:30Z'],
    ['15/10/1402', '2024-01-04T20:30:00Z'],
    // Dates on which the Saudi Press Agency told of events, by both calendars.
    ['01/09/1445', '2024-03-10T20:30:00Z'],
    ['١٤٤٥/٠٩/٠١ ١٠:٢٠', '2024-03-11T06:50:00Z'],
    ['1445-09-01', '2024-03-10T20:30:00Z'],
    ['1/9/1445هـ', '2024-03-10T20:30:00Z'],
    ['1/9/1445 هـ', '2024-03-10T20:30:00Z'],
    // The era says which calendar it is where the year alone would say the other.
    ['1/1/1418هـ', '1997-05-07T19:30:00Z'],
    ['1418/01/01 ه.ق', '1997-05-07T19:30:00Z'],
    ['1402/10/15 ه.ش', '2024-01-04T20:30:00Z'],
  ])('%s in Tehran is %s', async (text, moment) => {
    expect(await moments([text], 'Asia/Tehran')).toEqual([moment]);
  });

  it.each([
    '',
    'yesterday',
    '2024',
    '20240105',
    '0',
    '-5',
    '99999999',
    '2024-02-30',
    '2023-02-29',
    '2024-04-31',
    '2024-13-02',
    '2024-00-10',
    '2024-01-00',
    '2024/1/32',
    '2024-01-05T24:00:00Z',
    '2024-01-05T25:00:00Z',
    '2024-01-05 10:60',
    '2024-01-05T10:20:61Z',
    '1969-12-31T23:59:59Z',
    '2107-01-01',
    '2106-06-01T00:00:00Z',
    '03/04/2024',
    '12.31.2023',
    '2024-01-05T10:20:30Z and more',
    '1402/12/30',
    '1402/13/01',
    '1402/07/31',
    '1402/01/32',
    '1402/00/10',
    '1402/10/15 25:10',
    '1300/01/01',
    '1348/10/10',
    '1499/12/31',
    '1402/10',
    // The ninth month of 1446 has 29 days.
    '30/09/1446',
    '01/13/1446',
    '12/04/1501',
  ])('%s is none', async (text) => {
    expect(await moments([text])).toEqual([null]);
  }); // prettier-ignore

  it('epochs are read as the mapping says: no guess by their length', async () => {
    expect(await moments(['86400', '1704450030', 'x', ''], 'UTC', 'epoch')).toEqual([
      '1970-01-02T00:00:00Z',
      '2024-01-05T10:20:30Z',
      null,
      null,
    ]);
    expect(await moments(['1704450030987', '86400000'], 'UTC', 'epoch-ms')).toEqual([
      '2024-01-05T10:20:30Z',
      '1970-01-02T00:00:00Z',
    ]);
  });

  it('every Jalali day from 1300 to 1497 is the day jalaali-js gives, or none', async () => {
    const texts: string[] = [];
    const expected: (string | null)[] = [];
    for (let year = 1300; year <= 1497; year++) {
      for (let month = 1; month <= 12; month++) {
        for (let day = 1; day <= 32; day++) {
          texts.push(`${year}/${month}/${day}`);
          const valid = isValidJalaaliDate(year, month, day);
          const { gy, gm, gd } = valid ? toGregorian(year, month, day) : { gy: 0, gm: 0, gd: 0 };
          const moment = new Date(Date.UTC(gy, gm - 1, gd));
          // The engine's times hold the years 1970 to 2105.
          const held = valid && moment.getTime() > 0 && moment.getUTCFullYear() < 2106;
          expected.push(held ? moment.toISOString().replace('.000Z', 'Z') : null);
        }
      }
    }
    const found = await moments(texts, 'UTC', 'jalali');
    const wrong = texts.filter((_, i) => found[i] !== expected[i]);
    expect(wrong).toEqual([]);
    expect(found.filter((moment) => moment !== null).length).toBeGreaterThan(49_000);
  }, 60_000);

  it('every Hijri day from 1390 to 1500 is the day ICU gives, or none', async () => {
    const calendar = new Intl.DateTimeFormat('en-u-ca-islamic-umalqura-nu-latn', {
      timeZone: 'UTC',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
    });
    const days = new Map<string, string>();
    for (let day = 0; day < 40_000; day++) {
      const date = new Date(day * 86_400_000);
      const [month, dayOfMonth, year] = calendar
        .formatToParts(date)
        .filter(({ type }) => ['year', 'month', 'day'].includes(type))
        .map(({ value }) => Number(value));
      days.set(`${year}/${month}/${dayOfMonth}`, date.toISOString().replace('.000Z', 'Z'));
    }
    const texts = Array.from({ length: 111 * 12 * 31 }, (_, i) =>
      [1390 + Math.floor(i / 372), (Math.floor(i / 31) % 12) + 1, (i % 31) + 1].join('/'),
    );
    const found = await moments(texts, 'UTC', 'hijri');
    expect(texts.filter((text, i) => found[i] !== (days.get(text) ?? null))).toEqual([]);
    expect(found.filter((moment) => moment !== null).length).toBeGreaterThan(39_000);
  }, 60_000);
});
