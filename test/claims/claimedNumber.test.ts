import { describe, expect, it } from 'vitest';
import { claimedIn } from '../../src/claims/detect/amounts/claimed.ts';
import { unlessDenied, withClaimedNumber } from '../../src/claims/verdicts/claimedNumber.ts';
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

  it('of a lead is how many times as much, of both sides together', () => {
    // 30 texts of X, 10 of the rival, 2 of them of both: 38 in all, so 30/38 − 10/38 = 20/38, and 30/10 = 3 times.
    const lead = {
      ...share(10 / 38, 30 / 38),
      kind: 'difference',
      value: 20 / 38,
      n: 30,
      denominator: 38,
    } as Estimate;
    const times = (low: number, high: number): Detection['claimed'] => ({
      ...(percent(low, high) as NonNullable<Detection['claimed']>),
      kind: 'ratio',
      words: 'three times',
    });
    // At 10/38 it is (40 + 10) / (40 − 10) = 1.67 times, at 30/38 (40 + 30) / (40 − 30) = 7.
    expect(told(result([lead], 'outperforms'), times(3, 3), [])[0]).toMatch(
      /3 \(1\.67 to 7\).*holds that number/,
    );
    expect(told(result([lead], 'outperforms'), times(8, 8), [])[0]).toMatch(/does not hold/);
    // Of two rivals none is that of the sentence.
    const other = { ...lead, name: 'another' } as Estimate;
    expect(told(result([lead, other], 'outperforms'), times(3, 3), [])).toEqual([]);
    // A rival that may have nothing has no upper end.
    expect(told(result([{ ...lead, high: 1.1 }], 'outperforms'), times(3, 3), [])).toEqual([]);
  });

  it('of channels is held against channels, of posts against posts', () => {
    const claimed = percent(0.6, 0.6);
    const of = (type: string, text: string): string[] =>
      told({ ...result([share(0.5, 0.7)], type), text }, claimed, []);
    expect(of('ubiquitous', 'They are in 60 percent of all channels.')[0]).toMatch(/holds that number/);
    expect(of('dominates', 'They are named in 60 percent of all channels.')).toEqual([]);
    expect(of('dominates', 'They hold 60 percent of the posts.')[0]).toMatch(/holds that number/);
    expect(of('ubiquitous', 'They hold 60 percent of the posts.')).toEqual([]);
  });

  it.each([
    ['The Greens post twice as much as the Reds.', 'outperforms', 'ratio', 2],
    ['The Greens wrote three times as many messages as the Reds.', 'outperforms', 'ratio', 3],
    ['سبزها ۶۰ درصد پیام‌ها را نوشته‌اند.', 'dominates', 'share', 0.6],
    ['The Greens are in 12 of the 20 channels.', 'ubiquitous', 'share', 0.6],
  ] as const)('is read in a sentence that a person took: %s', (text, type, kind, value) => {
    expect(claimedIn(text, type)).toMatchObject({ kind, value });
  });

  it.each([
    ['The Greens post much more than the Reds.', 'outperforms'],
    ['The Greens post twice, or three times as much.', 'outperforms'],
    ['The Greens sent 60 messages.', 'dominates'],
  ] as const)('is none where there is none, or more than one: %s', (text, type) => {
    expect(claimedIn(text, type)).toBe(null);
  });

  it('that is denied is not compared', () => {
    expect(
      unlessDenied({ ...(percent(3, 3) as NonNullable<Detection['claimed']>), kind: 'ratio' }, true),
    ).toBe(null);
    expect(unlessDenied(percent(0.6, 0.6), true)).not.toBe(null);
  });
});
