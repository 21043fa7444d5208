/** Counting how often an interval holds the truth, over seeded replications. */
import { logBinomialTails } from '../../src/statistics/beta.ts';
import { median } from '../../src/statistics/quantiles.ts';
import { type Random, seededRandom } from '../../src/statistics/random.ts';

export interface Limits {
  readonly low: number | null;
  readonly high: number | null;
}

/** What became of an interval over the replications. */
export class Tally {
  readonly replications: number;
  shown = 0;
  below = 0;
  above = 0;
  readonly widths: number[] = [];

  constructor(replications: number) {
    this.replications = replications;
  }

  add({ low, high }: Limits, truth: number): void {
    if (low === null || high === null) return;
    this.shown += 1;
    // Above: the truth is beyond the upper limit.
    if (truth > high + 1e-12) this.above += 1;
    if (truth < low - 1e-12) this.below += 1;
    this.widths.push(high - low);
  }

  /** Coverage; with * where it is significantly below 93% (exact one-sided binomial, 1%). */
  get coverage(): string {
    if (this.shown < this.replications / 20) return '–';
    const held = this.shown - this.below - this.above;
    const fails = Math.exp(logBinomialTails(held, this.shown, 0.93).atMost) < 0.01;
    return `${percent(held / this.shown)}${fails ? ' *' : ''}`;
  }

  get misses(): string {
    return this.shown < this.replications / 20
      ? '–'
      : `${percent(this.below / this.shown)} / ${percent(this.above / this.shown)}`;
  }

  get width(): string {
    return this.shown < this.replications / 20 ? '–' : median(this.widths).toFixed(3);
  }

  get shownShare(): string {
    return percent(this.shown / this.replications);
  }
}

export const percent = (value: number): string => (100 * value).toFixed(1);
export const logistic = (v: number): number => 1 / (1 + Math.exp(-v));

export function table(header: readonly string[], rows: readonly (readonly string[])[]): string {
  return [header, header.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

/** A run of the tables: every cell has a seed of its own, every replication a stream of it. */
export class Runner {
  readonly replications: number;
  readonly seed: number;
  private cell = 0;

  constructor(replications: number, seed: number) {
    this.replications = replications;
    this.seed = seed;
  }

  repeat(run: (rng: Random) => void): void {
    this.cell += 1;
    for (let i = 0; i < this.replications; i++) run(seededRandom(this.seed + this.cell, i));
  }

  tally(): Tally {
    return new Tally(this.replications);
  }
}
