import { describe, expect, test } from 'vitest';
import type { Estimate } from '../../src/model/estimate.ts';
import { english, inZone, mannerOf, message, wordsIn } from '../../src/messages/index.ts';
import { formatIn } from '../../src/view/format.ts';
import { withCensus } from '../../src/view/kinds.ts';

const { rangeOfPercents, resolutionText, roughPercent, thresholdText, valueText, ...utc } = formatIn(english);
const shown = (raw: Estimate) => {
  const { value, interval } = utc.shown(english.writeAll(withCensus(raw)));
  return { value, interval };
};
const day = (moment: string, zone: string): string => formatIn(inZone(english, zone)).dayText(moment);
const moment = (time: string, zone: string): string => formatIn(inZone(english, zone)).momentText(time);
const period = (from: string | null, to: string | null, zone: string): string =>
  formatIn(inZone(english, zone)).periodText(from, to);
const persian = formatIn(wordsIn(mannerOf({ language: 'fa', zone: 'Asia/Tehran' })));

const estimate = (part: Partial<Estimate>): Estimate => ({
  kind: 'share',
  name: 'share of X',
  value: 0.5,
  low: 0.4,
  high: 0.6,
  level: 0.95,
  target: 'frame',
  unit: 'posts',
  n: 5,
  denominator: 10,
  method: 'bounds',
  ...part,
});

describe('estimates in print', () => {
  test('a value carries its interval', () => {
    expect(shown(estimate({ value: 0.617, low: 0.586, high: 0.645 }))).toEqual({
      value: '61.7%',
      interval: '58.6% to 64.5%',
    });
    expect(shown(estimate({ kind: 'difference', value: -0.012, low: -0.047, high: 0.021 }))).toEqual({
      value: '−1.2 points',
      interval: '−4.7 to +2.1 points',
    });
    expect(shown(estimate({ kind: 'ratio', value: 1.25, low: 1.1, high: null }))).toEqual({
      value: '×1.25',
      interval: 'from ×1.1',
    });
  }); // prettier-ignore

  test('limits that differ are told apart', () => {
    expect(shown(estimate({ value: 0.00112, low: 0.00102, high: 0.00124 }))).toEqual({
      value: '0.11%',
      interval: '0.10% to 0.12%',
    });
  }); // prettier-ignore

  test('a width of nothing is a census only where the method counts', () => {
    const point = { value: 0.5, low: 0.5, high: 0.5 };
    expect(shown(estimate({ ...point, method: message('estimates.census') })).interval).toBe('census');
    expect(shown(estimate({ ...point, method: 'jackknife' })).interval).toBe('no width');
  });

  test('nothing known is not zero', () => {
    expect(shown(estimate({ value: null, low: null, high: null }))).toEqual({
      value: 'not known',
      interval: null,
    });
  });

  test('large numbers are grouped, small ones keep three digits', () => {
    expect(valueText(138_489, 'number')).toBe('138,489');
    expect(valueText(0.012345, 'number')).toBe('0.0123');
    expect(thresholdText(0.5, 'share')).toBe('50%');
    expect(thresholdText(0, 'difference')).toBe('0');
    expect(thresholdText(1.25, 'ratio')).toBe('×1.25');
  });

  test('never rounded to a whole it is not', () => {
    expect(roughPercent(0.92)).toBe('92%');
    expect(roughPercent(0.9996)).toBe('99.96%');
    expect(roughPercent(1)).toBe('100%');
    expect(rangeOfPercents([0.912, 0.968])).toBe('91% to 97%');
    expect(rangeOfPercents([0.912, 0.9125])).toBe('91%');
  });
});

describe('times', () => {
  // Tehran is 3:30 ahead of UTC the whole year since 2022; Berlin 2:00 in summer.
  test('days are the project’s', () => {
    expect(day('2031-05-30T20:41:00Z', 'UTC')).toBe('30 May 2031');
    expect(day('2031-05-30T20:41:00Z', 'Asia/Tehran')).toBe('31 May 2031');
    expect(moment('2031-05-30T20:41:00Z', 'Asia/Tehran')).toBe('31 May 2031, 00:11');
    expect(moment('2031-07-01T23:05:00Z', 'Europe/Berlin')).toBe('2 Jul 2031, 01:05');
  });
  test('a day by itself stays that day in every zone', () => {
    expect(day('2031-05-30', 'Pacific/Kiritimati')).toBe('30 May 2031');
    expect(day('2031-05-30', 'Pacific/Pago_Pago')).toBe('30 May 2031');
  });
  test('periods', () => {
    expect(period('2031-03-01T05:00:00Z', '2031-05-30T00:00:00Z', 'UTC')).toBe('1 Mar to 30 May 2031');
    expect(period('2030-12-31T05:00:00Z', '2031-05-30T00:00:00Z', 'UTC')).toBe('31 Dec 2030 to 30 May 2031');
    expect(period('2031-05-30T01:00:00Z', '2031-05-30T09:00:00Z', 'UTC')).toBe('30 May 2031');
    expect(period(null, null, 'UTC')).toBe('no posts');
  });
  test('resolution', () => {
    expect([1, 60, 3600, 86_400, 120, null].map(resolutionText)).toEqual([
      '1 second',
      '1 minute',
      '1 hour',
      '1 day',
      '2 minutes',
      'not known',
    ]); // prettier-ignore
  });
  test('by the Jalali calendar', () => {
    // 1 Farvardin 1410 is 21 March 2031; Tehran's day begins at 20:30 UTC (timeanddate.com, Iran's official calendar).
    expect(persian.dayText('2031-03-20T20:41:00Z')).toBe('۱ فروردین ۱۴۱۰');
    expect(persian.momentText('2031-03-20T20:41:00Z')).toBe('۱ فروردین ۱۴۱۰، ۰۰:۱۱');
    expect(persian.periodText('2031-03-21T05:00:00Z', '2031-05-30T00:00:00Z')).toBe(
      '\u2067۱ فروردین تا ۹ خرداد ۱۴۱۰\u2069'.replaceAll(' ', '\u00a0'),
    );
  });
});
