import { assert, property, stringMatching } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseDate } from '../../src/readers/documents/dates.ts';

describe('dates as documents write them', () => {
  test.each([
    ['2019-11-20T06:35:39+00:00', '2019-11-20T06:35:39+00:00'],
    ['2019-11-20T06:35:39.123Z', '2019-11-20T06:35:39Z'],
    ['2019-11-20 06:35', '2019-11-20T06:35'],
    ['20191120', '2019-11-20'],
    ['Feb. 28, 2019', '2019-02-28'],
    ['Feb. 29, 2019', null],
    ['Sept. 3rd, 2020 at 5:07 p.m.', '2020-09-03T17:07'],
    ['12:05 AM, 1 January 2020', '2020-01-01T00:05'],
    ['Sun, 06 Nov 1994 08:49:37 GMT', '1994-11-06T08:49:37Z'],
    // Zones of RFC 822, section 5.1, and names in their place.
    ['Wed, 02 Oct 2002 08:00:00 EST', '2002-10-02T08:00:00-05:00'],
    ['Wed, 02 Oct 2002 08:00:00 pdt', '2002-10-02T08:00:00-07:00'],
    ['2 Oct 2002 8:00 UT', '2002-10-02T08:00Z'],
    ['Wed, 02 Oct 2002 08:00:00 CEST', '2002-10-02T08:00:00+02:00'],
    ['Wed, 02 Oct 2002 08:00:00 GMT+0530', '2002-10-02T08:00:00+05:30'],
    ['Wed, 02 Oct 2002 08:00:00 UTC-3', '2002-10-02T08:00:00-03:00'],
    ['2002-10-02T08:00:00+05', '2002-10-02T08:00:00+05:00'],
    ['2002-10-02 08:00 Established', '2002-10-02T08:00'],
    ['Wed, 02 Oct 02 13:00 GMT', '2002-10-02T13:00Z'],
    ['2 Oct 68 13:00:00 +0200', '1968-10-02T13:00:00+02:00'],
    ['2002-12-31T24:00:00Z', '2003-01-01T00:00:00Z'],
    ['2002-12-31T24:01:00Z', '2002-12-31'],
    ['28 février 2019', '2019-02-28'],
    ['28. Februar 2019', '2019-02-28'],
    ['28 de febrero de 2019', '2019-02-28'],
    ['28 февраля 2019 г.', '2019-02-28'],
    ['28.02.2019', '2019-02-28'],
    ['28/02/2019', '2019-02-28'],
    ['02/28/2019', '2019-02-28'],
    // Which is the month cannot be told.
    ['03/04/2019', null],
    ['2019年2月28日', '2019-02-28'],
    ['no date', null],
    ['2019', null],
  ])('%s', (written, iso) => {
    expect(parseDate(written)?.iso ?? null).toBe(iso);
  });

  // The calendar of the University of Tehran: new year 1403 on 20 March 2024; 22 Bahman 1357 is 11 February 1979.
  test.each([
    ['۱ فروردین ۱۴۰۳', '2024-03-20'],
    ['۱۴۰۳/۰۱/۰۱', '2024-03-20'],
    ['1403-01-01T08:00:00+03:30', '2024-03-20T08:00:00+03:30'],
    ['یکشنبه ۲۲ بهمن ۱۳۵۷', '1979-02-11'],
    ['۳۰ اسفند ۱۴۰۲', null],
  ])('%s is Jalali', (written, iso) => {
    expect(parseDate(written)).toEqual(iso === null ? null : { iso, calendar: 'jalali' });
  });

  test('any text gives a real day or none', () => {
    assert(
      property(stringMatching(/^[0-9۰-۹/.:\- TZa-zآ-ی]{0,40}$/), (text) => {
        const date = parseDate(text);
        if (date === null) return;
        const day = new Date(`${date.iso.slice(0, 10)}T00:00:00Z`);
        expect(day.toISOString().slice(0, 10)).toBe(date.iso.slice(0, 10));
      }),
    );
  });
});
