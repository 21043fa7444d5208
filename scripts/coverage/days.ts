/** Worlds of days: means of daily values, and odds ratios whose tables share a day. */
import { bootstrapDays } from '../../src/statistics/bootstrap.ts';
import { meanOfDays } from '../../src/statistics/meanOfDays.ts';
import {
  mantelHaenszel,
  mantelHaenszelOverDays,
  type TwoByTwo,
} from '../../src/statistics/mantelHaenszel.ts';
import { normal, type Random, seededRandom } from '../../src/statistics/random.ts';
import { binomial, poisson } from '../../src/statistics/randomCounts.ts';
import { type Runner, table, type Tally } from './tally.ts';

/** Daily values with autocorrelation phi: normal, or exponentiated. */
function daily(rng: Random, days: number, phi: number, skewed: boolean): number[] {
  let state = normal(rng);
  return Array.from({ length: days }, () => {
    const value = skewed ? Math.exp(state) : state;
    state = phi * state + Math.sqrt(1 - phi * phi) * normal(rng);
    return value;
  });
}

export function overDays(runner: Runner): string {
  const rows: string[][] = [];
  for (const skewed of [false, true])
    for (const phi of [0, 0.4])
      for (const days of [10, 20, 40, 100]) {
        const [percentile, bca, expanded, t, alike] = Array.from({ length: 5 }, () => runner.tally()) as [
          Tally,
          Tally,
          Tally,
          Tally,
          Tally,
        ];
        const truth = skewed ? Math.exp(0.5) : 0;
        runner.repeat((rng) => {
          const values = daily(rng, days, phi, skewed);
          const statistic = (indices: readonly number[]): number => {
            let total = 0;
            for (const i of indices) total += values[i] as number;
            return total / indices.length;
          };
          const blocks = phi === 0 ? { blockLength: 1, replications: 399 } : { replications: 399 };
          percentile.add(bootstrapDays(rng, days, statistic, { ...blocks, interval: 'percentile' }), truth);
          expanded.add(bootstrapDays(rng, days, statistic, blocks), truth);
          bca.add(bootstrapDays(rng, days, statistic, { ...blocks, interval: 'bca' }), truth);
          t.add(meanOfDays(values), truth);
          alike.add(meanOfDays(values, { days: 'neighbours' }), truth);
        });
        rows.push([
          String(days),
          skewed ? 'lognormal' : 'normal',
          String(phi),
          percentile.coverage,
          bca.coverage,
          expanded.coverage,
          t.coverage,
          alike.coverage,
          percentile.width,
          bca.width,
          expanded.width,
          t.width,
          alike.width,
        ]);
      }
  return table(
    [
      'days',
      'values',
      'autocorrelation',
      'percentile: coverage %',
      'BCa: coverage %',
      'expanded: coverage %',
      't: coverage %',
      't, neighbours: coverage %',
      'widths: percentile',
      'BCa',
      'expanded',
      't',
      't, neighbours',
    ],
    rows,
  );
}

export function oddsRatios(runner: Runner): string {
  const rows: string[][] = [];
  for (const spread of [0, 0.7]) {
    const day = (rng: Random): TwoByTwo[] => {
      // All tables of a day share how much it favours coinciding inside: what independence leaves out.
      const ratio = 1.5 * Math.exp(spread * normal(rng));
      return Array.from({ length: 6 }, () => {
        const base = Math.exp(normal(rng, -2, 0.5));
        const [inside, outside] = [2 + poisson(rng, 12), 5 + poisson(rng, 40)];
        const odds = base * ratio;
        const a = binomial(rng, inside, odds / (1 + odds));
        const c = binomial(rng, outside, base / (1 + base));
        return {
          exposedWith: a,
          exposedWithout: inside - a,
          unexposedWith: c,
          unexposedWithout: outside - c,
        };
      });
    };
    // The truth is what 40,000 days give: a common ratio of days that differ has no closed form.
    const rng = seededRandom(runner.seed, 1);
    const truth =
      spread === 0
        ? 1.5
        : (mantelHaenszel(Array.from({ length: 40_000 }, () => day(rng)).flat()).value ?? 1.5);
    for (const days of [5, 10, 20, 60]) {
      const [rbg, jackknife] = [runner.tally(), runner.tally()];
      runner.repeat((rng) => {
        const perDay = Array.from({ length: days }, () => day(rng));
        rbg.add(mantelHaenszel(perDay.flat()), truth);
        jackknife.add(mantelHaenszelOverDays(perDay), truth);
      });
      rows.push([
        String(days),
        String(spread),
        truth.toFixed(2),
        rbg.coverage,
        jackknife.coverage,
        rbg.width,
        jackknife.width,
      ]);
    }
  }
  return table(
    [
      'days',
      'spread of the days’ log odds ratios',
      'odds ratio',
      'Robins-Breslow-Greenland: coverage %',
      'jackknife over days: coverage %',
      'width',
      'width',
    ],
    rows,
  );
}
