/** Small runs of scripts/coverage.ts: worlds in which the intervals are promised to hold their level. */
import { describe, expect, it } from 'vitest';
import { logBinomialTails } from '../../src/statistics/beta.ts';
import { bootstrapDays } from '../../src/statistics/bootstrap.ts';
import { jackknifeDifference, jackknifeShare } from '../../src/statistics/jackknife.ts';
import { mantelHaenszelOverDays } from '../../src/statistics/mantelHaenszel.ts';
import { meanOfDays } from '../../src/statistics/meanOfDays.ts';
import { missingInterval, reachOf } from '../../src/statistics/missingInterval.ts';
import { furthestLimit } from '../../src/statistics/missingRange.ts';
import { poissonRate } from '../../src/statistics/poisson.ts';
import { newcombeDifference, wilson } from '../../src/statistics/proportions.ts';
import { logNormal, normal, type Random, seededRandom } from '../../src/statistics/random.ts';
import { binomial, poisson } from '../../src/statistics/randomCounts.ts';

const RUNS = 400;

interface Limits {
  readonly low: number | null;
  readonly high: number | null;
}

/** Not significantly below 93%: exact, one-sided, 1%. */
function expectHolds(run: (rng: Random) => { limits: Limits; truth: number }): void {
  let [shown, held] = [0, 0];
  for (let i = 0; i < RUNS; i++) {
    const { limits, truth } = run(seededRandom(41, i));
    if (limits.low === null || limits.high === null) continue;
    shown += 1;
    if (limits.low <= truth && truth <= limits.high) held += 1;
  }
  expect(shown).toBeGreaterThan(RUNS / 4);
  expect(logBinomialTails(held, shown, 0.93).atMost, `${held} of ${shown}`).toBeGreaterThan(Math.log(0.01));
}

const logistic = (v: number): number => 1 / (1 + Math.exp(-v));

describe('intervals hold', () => {
  for (const channels of [5, 8, 12, 22])
    it(`a share over ${channels} channels, equal and lognormal in size`, () => {
      for (const spread of [0, channels === 5 ? 0.4 : 1])
        expectHolds((rng) => {
          const n = Array.from({ length: channels }, () => Math.ceil(300 * logNormal(rng, 0, spread)));
          const x = n.map((size) => binomial(rng, size, logistic(normal(rng))));
          return { limits: jackknifeShare(x, n), truth: 0.5 };
        });
    });
  it('a difference of shares over 12 channels', () => {
    expectHolds((rng) => {
      const n = Array.from({ length: 12 }, () => Math.ceil(300 * logNormal(rng, 0, 0.7)));
      const x = n.map((size) => binomial(rng, size, logistic(normal(rng))));
      const y = n.map((size, i) => binomial(rng, size - (x[i] as number), logistic(normal(rng))));
      // E[y] = ½ · ½, as the two draws of a channel are independent.
      return { limits: jackknifeDifference(x, y, n), truth: 0.25 };
    });
  });
  it('independent shares, rates and their differences', () => {
    expectHolds((rng) => ({ limits: wilson(binomial(rng, 40, 0.2), 40), truth: 0.2 }));
    expectHolds((rng) => ({ limits: poissonRate(poisson(rng, 3)), truth: 3 }));
    expectHolds((rng) => ({
      limits: newcombeDifference(binomial(rng, 30, 0.4), 30, binomial(rng, 50, 0.1), 50),
      truth: 0.3,
    }));
  });
  it('the mean of 20 independent days, by the expanded bootstrap', () => {
    expectHolds((rng) => {
      const values = Array.from({ length: 20 }, () => normal(rng));
      const average = (days: readonly number[]): number =>
        days.reduce((t, d) => t + (values[d] as number), 0) / days.length;
      return { limits: bootstrapDays(rng, 20, average, { blockLength: 1, replications: 199 }), truth: 0 };
    });
  });
  it('the mean of 100 days of which each is like the one before', () => {
    expectHolds((rng) => {
      let state = normal(rng);
      const values = Array.from({ length: 100 }, () => {
        state = 0.4 * state + Math.sqrt(1 - 0.16) * normal(rng);
        return state;
      });
      return { limits: meanOfDays(values, { days: 'neighbours' }), truth: 0 };
    });
  });
  it('a common odds ratio whose tables share a day, over 12 days', () => {
    expectHolds((rng) => {
      const days = Array.from({ length: 12 }, () => {
        const shift = normal(rng, 0, 0.7);
        return Array.from({ length: 4 }, () => {
          const a = binomial(rng, 12, logistic(shift));
          const c = binomial(rng, 40, logistic(0));
          return { exposedWith: a, exposedWithout: 12 - a, unexposedWith: c, unexposedWithout: 40 - c };
        });
      });
      // Rows and columns can change places without a change of the world: the common ratio is 1.
      return { limits: mantelHaenszelOverDays(days), truth: 1 };
    });
  });
  it('a share with posts missing at twice the odds, the edge of what is assumed', () => {
    expectHolds((rng) => {
      const channels = Array.from({ length: 8 }, () => {
        const p = logistic(normal(rng));
        const odds = (2 * p) / (1 - p);
        return {
          x: binomial(rng, 200, p),
          n: 200,
          missing: 80,
          hidden: binomial(rng, 80, odds / (1 + odds)),
        };
      });
      const truth = channels.reduce((t, c) => t + c.x + c.hidden, 0) / (8 * 280);
      const { intervalLow, intervalHigh } = missingInterval(channels);
      return { limits: { low: intervalLow, high: intervalHigh }, truth };
    });
  });
  it('the same where each channel has one side alone, and few posts have either', () => {
    // All posts of a channel are missing alike, 200 of 1,200 expected, a fiftieth of them with its own side.
    expectHolds((rng) => {
      const channels = Array.from({ length: 6 }, (_, c) => {
        const [n, gone] = [20 + 20 * c, binomial(rng, 1000 + 1000 * c, 0.2)];
        const others = 800 + 800 * c - n;
        const hidden = binomial(rng, gone, n / (n + others));
        return { x: c % 2 === 0 ? n : 0, n, hidden, others, missing: (gone * n) / (n + others) };
      });
      const of = (x: boolean): number =>
        channels.reduce((t, c) => t + (x && c.x === 0 ? 0 : c.n + c.hidden), 0);
      const { intervalLow, intervalHigh } = missingInterval(channels, 1);
      return { limits: { low: intervalLow, high: intervalHigh }, truth: of(true) / of(false) };
    });
  });
  it('a share where few posts stand beside many missing, and the true numbers lie at the end that is worst for it', () => {
    // The middle channel misses none and the last all it may, three posts for each that is seen, at the edge of the odds.
    for (const seen of [50, 200, 1000])
      expectHolds((rng) => {
        const x = binomial(rng, seen, 0.58 / (0.58 + 0.42 / 2));
        const hidden = binomial(rng, 3 * seen, 0.58);
        const channels = [
          { x: 1500, n: 3000, least: 0, most: 0 },
          { x: 600, n: 600, least: 0, most: 600 },
          { x, n: seen, least: 0, most: 3 * seen },
        ];
        const of = { k: 2, paired: false, reach: reachOf(0.95) };
        const limits = {
          low: furthestLimit(channels, { ...of, end: 'low' }),
          high: furthestLimit(channels, { ...of, end: 'high' }),
        };
        return { limits, truth: (2100 + x + hidden) / (3600 + 4 * seen) };
      });
  });
});
