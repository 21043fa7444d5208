import { describe, expect, it } from 'vitest';
import { withClaimedNumber } from '../../src/claims/verdicts/claimedNumber.ts';
import { english } from '../../src/messages/index.ts';
import type { Detection } from '../../src/model/detection.ts';
import type { Estimate } from '../../src/model/estimate.ts';
import type { ClaimResult } from '../../src/model/verdict.ts';

const share = (low: number, high: number): Estimate => ({
  kind: 'share',
  name: 'share of X',
  value: (low + high) / 2,
  low,
  high,
  level: 0.95,
  target: 'frame',
  unit: 'posts',
  n: 1,
  denominator: 2,
  method: 'by hand',
});
const result = (estimates: Estimate[], type = 'dominates'): ClaimResult =>
  ({ type, verdict: 'supported', estimates, caveats: [] }) as unknown as ClaimResult;
const percent = (low: number | null, high: number | null): Detection['claimed'] => ({
  kind: 'share',
  value: 0.6,
  low,
  high,
  per: null,
  words: '60 percent',
  span: [0, 10],
});
const told = (...given: Parameters<typeof withClaimedNumber>): string[] =>
  withClaimedNumber(...given).caveats.map(english.write);

describe('the number that a sentence gives', () => {
  it('is held against the interval of the first estimate of its kind', () => {
    expect(told(result([share(0.7, 0.8), share(0.5, 0.7)]), percent(0.6, 0.6), [])[0]).toMatch(
      /60 percent.*75\.0% \(70\.0% to 80\.0%\).*does not hold that number/,
    );
    expect(told(result([share(0.5, 0.7)]), percent(0.6, 0.6), [])[0]).toMatch(/interval holds that number/);
  });

  it('has no end where the sentence says "more than"', () => {
    expect(told(result([share(0.7, 0.8)]), percent(0.6, null), [])[0]).toMatch(/interval holds/);
    expect(told(result([share(0.7, 0.8)]), percent(null, 0.6), [])[0]).toMatch(/does not hold/);
  });

  it('is held against every reading', () => {
    const readings = [{ estimate: share(0.7, 0.8) }, { estimate: share(0.5, 0.7) }, {}];
    expect(told(result([]), percent(0.6, 0.6), readings)[0]).toMatch(
      /within 1 of the intervals of 2 readings/,
    );
  });

  it('is not compared with an estimate of another kind', () => {
    expect(told(result([share(0.7, 0.8)], 'outperforms'), percent(0.6, 0.6), [])).toEqual([]);
    expect(told(result([share(0.7, 0.8)]), null, [])).toEqual([]);
  });
});
