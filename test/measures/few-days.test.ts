/** The odds ratio of concert where one diagonal of the tables stands on one day or none. */
import { describe, expect, it } from 'vitest';
import { oddsOfFewDays } from '../../src/measures/coordination/few-days.ts';
import type { OddsRatio, TwoByTwo } from '../../src/statistics/mantelHaenszel.ts';

const table = (
  exposedWith: number,
  exposedWithout: number,
  unexposedWith: number,
  unexposedWithout: number,
): TwoByTwo => ({ exposedWith, exposedWithout, unexposedWith, unexposedWithout });
const times = (n: number, one: TwoByTwo): TwoByTwo[][] => Array.from({ length: n }, () => [one]);
/** Garwood's upper limit of a Poisson mean at 0 seen, 95%: −ln 0.025; both at 1: 0.0253 and 5.5716 (SciPy, chi2). */
const ofNone = -Math.log(0.025);
const [least, most] = [0.025317807984289897, 5.571643390938795];
/** 97.5% of Student's t on 5 degrees of freedom. */
const t5 = 2.5705818366147395;

const errorOf = (found: OddsRatio | null): number =>
  found !== null && 'standardErrorOfLog' in found ? found.standardErrorOfLog : NaN;

describe('odds of few days', () => {
  it('have an upper limit where no exposed pair meets', () => {
    // Each day bc/n = 2·3/10 = 0.6 and ad/n = 0. A pair more would bring 1·5/10 = 0.5, a day of the others 0.6 on average.
    const found = oddsOfFewDays(times(6, table(0, 2, 3, 5)), 0.95);
    expect(found?.value).toBeCloseTo(0.3 / 3.6, 12);
    expect(found?.low).toBe(0);
    expect(found?.high).toBeCloseTo((ofNone * 0.6) / 3.6, 10);
    expect(errorOf(found)).toBeCloseTo(Math.log((ofNone * 0.6) / 0.3) / t5, 8);
    expect([found?.level, found?.reason]).toEqual([0.95, null]);
  });

  it('take what one pair more would bring where that is more', () => {
    // 1·9/12 = 0.75 against 1·2/12 a day.
    const found = oddsOfFewDays(times(6, table(0, 1, 2, 9)), 0.95);
    expect(found?.value).toBeCloseTo(0.375 / 1, 12);
    expect(found?.high).toBeCloseTo(ofNone * 0.75, 10);
  });

  it('widen by how much the days of the other diagonal differ', () => {
    // Five days of 0.6 and one of 1.2: mean 0.7, variance (5·0.01 + 0.25)/5 = 0.06, t·√(0.06/6)/0.7.
    const days = [...times(5, table(0, 2, 3, 5)), [table(0, 4, 3, 3)]];
    const found = oddsOfFewDays(days, 0.95);
    const up = Math.hypot(Math.log((ofNone * 0.7) / 0.35), (t5 * 0.1) / 0.7);
    expect(found?.value).toBeCloseTo(0.35 / 4.2, 12);
    expect(found?.high).toBeCloseTo((0.35 / 4.2) * Math.exp(up), 9);
    expect(errorOf(found)).toBeCloseTo(up / t5, 8);
  });

  it('have a lower limit where no other pair meets', () => {
    const found = oddsOfFewDays(times(6, table(3, 0, 5, 2)), 0.95);
    // ad/n = 0.6 a day, bc/n = 0; a pair more would bring 1·5/10.
    expect(found?.value).toBeCloseTo(3.6 / 0.3, 12);
    expect(found?.low).toBeCloseTo(3.6 / (ofNone * 0.6), 10);
    expect(found?.high).toBe(Infinity);
  });

  it('have both limits where one day stands on it', () => {
    // On one of six days ad/n = 4·5/14; on each bc/n = 0.6 but there, 2·3/14.
    const days = [...times(5, table(0, 2, 3, 5)), [table(4, 2, 3, 5)]];
    const found = oddsOfFewDays(days, 0.95);
    const [above, below] = [20 / 14, 3 + 6 / 14];
    // A pair more: at most 4·5/14, which is the day itself.
    const mean = below / 6;
    const variance = (5 * (0.6 - mean) ** 2 + (6 / 14 - mean) ** 2) / 5;
    const reach = (t5 * Math.sqrt(variance / 6)) / mean;
    const value = above / below;
    expect(found?.value).toBeCloseTo(value, 12);
    expect(found?.low).toBeCloseTo(value * Math.exp(-Math.hypot(Math.log(1 / least), reach)), 9);
    expect(found?.high).toBeCloseTo(value * Math.exp(Math.hypot(Math.log(most), reach)), 9);
  });

  it('add up the tables of a day', () => {
    const halves = Array.from({ length: 6 }, () => [table(0, 2, 3, 5), table(0, 2, 3, 5)]);
    const found = oddsOfFewDays(halves, 0.95);
    // 1.2 a day: twice as much of both.
    expect(found?.value).toBeCloseTo(0.6 / 7.2, 12);
    expect(found?.high).toBeCloseTo((ofNone * 1.2) / 7.2, 10);
  });

  it('are none where both diagonals stand on days enough, or the other on too few', () => {
    const met = table(1, 2, 3, 5);
    const not = table(0, 2, 3, 5);
    expect(oddsOfFewDays([[met], [met], ...times(6, not)], 0.95)).toBeNull();
    expect(oddsOfFewDays([[met], ...times(6, not)], 0.95)).not.toBeNull();
    expect(oddsOfFewDays(times(4, not), 0.95)).toBeNull();
    expect(oddsOfFewDays(times(5, not), 0.95)).not.toBeNull();
  });
});
