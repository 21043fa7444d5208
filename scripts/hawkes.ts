/**
 * Bias and coverage of the parts of events that a Hawkes process gives to each cause, in drawn processes; prints a table.
 *
 *     npx rolldown scripts/hawkes.ts --platform node --format esm --file dist/hawkes.mjs && node dist/hawkes.mjs [replications] [seed]
 */
import { fitHawkes } from '../src/statistics/hawkes/fit.ts';
import { goodnessOfFit } from '../src/statistics/hawkes/goodness.ts';
import { type Background, type Hawkes, constantBackground } from '../src/statistics/hawkes/model.ts';
import { simulateHawkes } from '../src/statistics/hawkes/simulate.ts';
import { seededRandom } from '../src/statistics/random.ts';

const replications = Number(process.argv[2] ?? 60);
const seed = Number(process.argv[3] ?? 20261129);
const drawnOfEach = 39;
const day = 1440;

/** Three sides, bins of a minute: the second follows the first, the third nobody. */
const alpha = [0.2, 0, 0, 0.4, 0.1, 0, 0, 0, 0.3];
const model: Hawkes = {
  mu: new Float64Array([0.012, 0.008, 0.01]),
  alpha: new Float64Array(alpha),
  decay: 1 / 30,
  factors: new Float64Array(),
};

/** Nights of a tenth of the day's talk, and one hour of thirty times as much. */
const rhythmic = (days: number, told: boolean): Background => {
  const hours = 24 * days;
  const rhythm = Float64Array.from({ length: hours }, (_, hour) => (hour % 24 < 7 ? 0.1 : 1));
  const mean = rhythm.reduce((sum, height) => sum + height, 0) / hours;
  return {
    from: Float64Array.from({ length: hours }, (_, hour) => 60 * hour),
    rhythm: rhythm.map((height) => height / mean),
    shock: Int32Array.from({ length: hours }, (_, hour) => (told && hour === 12 * days + 12 ? 0 : -1)),
    shocks: told ? 1 : 0,
  };
};

interface World {
  readonly name: string;
  readonly days: number;
  readonly drawn: Background;
  readonly fitted: Background;
  readonly factors: readonly number[];
}

const days = 40;
const flat = constantBackground();
const worlds: readonly World[] = [
  { name: 'as it is fitted', days, drawn: flat, fitted: flat, factors: [] },
  {
    name: 'rhythm and a shock, both told',
    days,
    drawn: rhythmic(days, true),
    fitted: rhythmic(days, true),
    factors: [30],
  },
  {
    name: 'rhythm told, shock not',
    days,
    drawn: rhythmic(days, true),
    fitted: rhythmic(days, false),
    factors: [30],
  },
  { name: 'rhythm not told', days, drawn: rhythmic(days, false), fitted: flat, factors: [] },
];

const parts = [
  ['second by first', 1, 0],
  ['first by first', 0, 0],
  ['first by second', 0, 1],
] as const;

const part = (brought: Float64Array, own: Float64Array, to: number, from: number): number =>
  (brought[3 * to + from] as number) /
  ((own[to] as number) + [0, 1, 2].reduce((sum, l) => sum + (brought[3 * to + l] as number), 0));

/** Of the process itself: rates (I − α)⁻¹ μ by hand, as the first and third bring only what they receive from themselves. */
const [mu0, mu1] = [0.012, 0.008];
const first = mu0 / 0.8;
const second = (mu1 + 0.4 * first) / 0.9;
const truths = [(0.4 * first) / second, 0.2, 0];

for (const [at, { name, drawn, fitted, factors }] of worlds.entries()) {
  const sums = parts.map(() => ({ value: 0, covered: 0 }));
  let [rejected, events] = [0, 0];
  for (let round = 0; round < replications; round++) {
    const random = seededRandom(seed + at, round);
    const world = { ...model, factors: Float64Array.from(factors) };
    const talk = simulateHawkes(random, world, drawn, days * day, true);
    events += talk.times.length / replications;
    const fit = fitHawkes(talk, fitted, { delay: 30 });
    const { fits, p } = goodnessOfFit(random, talk, fitted, fit, { delay: 30 }, drawnOfEach);
    if (p <= 0.05) rejected += 1;
    for (const [i, [, to, from]] of parts.entries()) {
      const sum = sums[i] as { value: number; covered: number };
      const value = part(fit.brought, fit.own, to, from);
      const values = fits.map((one) => part(one.brought, one.own, to, from)).sort((a, b) => a - b);
      const truth = truths[i] as number;
      sum.value += value / replications;
      // The least and the largest of 39: 95%. What is less than half a use is none.
      const least = Math.min(value, values[0] as number);
      const uses = talk.marks.filter((mark) => mark === to).length;
      if ((least * uses < 0.5 ? 0 : least) <= truth && truth <= Math.max(value, values.at(-1) as number))
        sum.covered += 1;
    }
  }
  const cells = sums.map(
    ({ value, covered }, i) =>
      `${(100 * (truths[i] as number)).toFixed(1)} → ${(100 * value).toFixed(1)}, ${Math.round((100 * covered) / replications)}%`,
  );
  process.stdout.write(
    `| ${name} | ${Math.round(events)} | ${cells.join(' | ')} | ${Math.round((100 * rejected) / replications)}% |\n`,
  );
}
