/** Worlds of coded and of missing posts. */
import { sum } from '../../src/statistics/describe.ts';
import { designBased } from '../../src/statistics/designBased.ts';
import { krippendorff } from '../../src/statistics/krippendorff.ts';
import { missingInterval } from '../../src/statistics/missingInterval.ts';
import { beta, uniform } from '../../src/statistics/random.ts';
import { binomial, hypergeometric } from '../../src/statistics/randomCounts.ts';
import { type Runner, table } from './tally.ts';

export function coding(runner: Runner): string {
  const rows: string[][] = [];
  for (const [rate, missed, unmatched] of [
    [0.1, 0.01, 300],
    [0.1, 0.001, 300],
    [0.02, 0.002, 300],
    [0.3, 0.05, 300],
    [0.1, 0.001, 1000],
  ] as const) {
    const [mover, t] = [runner.tally(), runner.tally()];
    const [matchedSize, otherSize] = [4000, 60_000];
    const [wrong, hidden] = [Math.round(rate * matchedSize), Math.round(missed * otherSize)];
    const truth = (matchedSize - wrong + hidden) / (matchedSize + otherSize);
    runner.repeat((rng) => {
      const label = (k: number, n: number, y: number, m: number): { y: number; m: number }[] =>
        Array.from({ length: n }, (_, i) => ({ y: i < k ? y : m, m }));
      const strata = [
        {
          name: 'matched',
          size: matchedSize,
          labelled: matchedSize,
          sample: label(hypergeometric(rng, wrong, matchedSize - wrong, 200), 200, 0, 1),
        },
        {
          name: 'unmatched',
          size: otherSize,
          labelled: 0,
          sample: label(hypergeometric(rng, hidden, otherSize - hidden, unmatched), unmatched, 1, 0),
        },
      ];
      mover.add(designBased(strata), truth);
      t.add(designBased(strata, { interval: 't' }), truth);
    });
    rows.push([
      String(rate),
      String(missed),
      `200 + ${unmatched}`,
      mover.coverage,
      mover.misses,
      mover.width,
      t.coverage,
      t.misses,
      t.width,
    ]);
  }
  return table(
    [
      'matches wrong',
      'others missed',
      'coded',
      'MOVER: coverage %',
      'missed',
      'width',
      'design variance: coverage %',
      'missed',
      'width',
    ],
    rows,
  );
}

export function agreement(runner: Runner): string {
  const rows: string[][] = [];
  for (const units of [50, 100, 200])
    for (const [prevalence, accuracy] of [
      [0.5, 0.95],
      [0.1, 0.95],
      [0.5, 0.8],
    ] as const) {
      const tally = runner.tally();
      const agree = accuracy ** 2 + (1 - accuracy) ** 2;
      const positive = prevalence * accuracy + (1 - prevalence) * (1 - accuracy);
      // In the limit of many units α is Scott's π.
      const truth = 1 - (1 - agree) / (2 * positive * (1 - positive));
      runner.repeat((rng) => {
        const codings = Array.from({ length: units }, () => {
          const own = uniform(rng) < prevalence;
          const code = (): number => Number(uniform(rng) < accuracy ? own : !own);
          return [code(), code()];
        });
        tally.add(krippendorff(rng, codings, { replications: 399 }), truth);
      });
      rows.push([
        String(units),
        String(prevalence),
        String(accuracy),
        truth.toFixed(3),
        tally.coverage,
        tally.misses,
        tally.width,
      ]);
    }
  return table(['units', 'prevalence', 'coder right', 'α', 'coverage %', 'missed', 'width'], rows);
}

export function missing(runner: Runner): string {
  const rows: string[][] = [];
  for (const share of [0.5, 0.05])
    for (const [seen, lost] of [
      [1000, 90],
      [300, 130],
      [30, 270],
    ] as const)
      for (const ratio of [1, 0.5, 2]) {
        const [bounds, interval] = [runner.tally(), runner.tally()];
        runner.repeat((rng) => {
          const channels = Array.from({ length: 12 }, () => {
            const own = beta(rng, share * 8, (1 - share) * 8);
            const odds = (own / (1 - own)) * ratio;
            const x = binomial(rng, seen, own);
            const hidden = binomial(rng, lost, own === 1 ? 1 : odds / (1 + odds));
            return { x, n: seen, missing: lost, hidden };
          });
          const truth = sum(channels.map((c) => c.x + c.hidden)) / (12 * (seen + lost));
          const made = missingInterval(channels);
          bounds.add(made, truth);
          interval.add({ low: made.intervalLow, high: made.intervalHigh }, truth);
        });
        rows.push([
          String(share),
          `${seen} + ${lost}`,
          String(ratio),
          bounds.coverage,
          bounds.width,
          interval.coverage,
          interval.misses,
          interval.width,
        ]);
      }
  return table(
    [
      'share',
      'posts of each of 12 channels, seen + missing',
      'true odds ratio',
      'bounds: held %',
      'width',
      'interval: coverage %',
      'missed',
      'width',
    ],
    rows,
  );
}
