import { keys as keyCount } from '../../src/text/parse/hash.ts';
import { type Row, type Scores, readScores, writeScores } from '../../src/text/parse/scores.ts';

/**
 * Weights while they are learned: the averaged perceptron (Collins 2002, doi 10.3115/1118693.1118694) over the
 * features that a first pass has counted often enough.
 */
export class Learner {
  readonly classes: number;
  private counts = new Uint8Array(keyCount);
  /** A hash table: keys, each beside the number of its row. */
  private table = new Int32Array(2);
  private mask = 0;
  private weights = new Int32Array(0);
  private sums = new Float64Array(0);
  private time = 1;

  constructor(classes: number) {
    this.classes = classes;
  }

  count(keys: Int32Array, n: number): void {
    for (let i = 0; i < n; i++) {
      const key = keys[i] as number;
      if ((this.counts[key] as number) < 255) this.counts[key] = (this.counts[key] as number) + 1;
    }
  }

  /** Ends the counting: features seen at least `least` times are learned. */
  keep(least: number): number {
    let size = 0;
    for (const count of this.counts) if (count >= least) size++;
    let slots = 1024;
    while (slots < size * 2) slots *= 2;
    this.table = new Int32Array(slots * 2);
    this.mask = slots - 1;
    let row = 0;
    for (let key = 0; key < this.counts.length; key++) {
      if ((this.counts[key] as number) < least) continue;
      let slot = key & this.mask;
      while (this.table[slot * 2] !== 0) slot = (slot + 1) & this.mask;
      this.table[slot * 2] = key;
      this.table[slot * 2 + 1] = row++;
    }
    this.counts = new Uint8Array(0);
    this.weights = new Int32Array(size * this.classes);
    this.sums = new Float64Array(size * this.classes);
    return size;
  }

  /** Numbers of the rows of those features that are learned. */
  find(keys: Int32Array, n: number): Int32Array {
    const rows = new Int32Array(n);
    let found = 0;
    for (let i = 0; i < n; i++) {
      const key = keys[i] as number;
      let slot = key & this.mask;
      while (this.table[slot * 2] !== key && this.table[slot * 2] !== 0) slot = (slot + 1) & this.mask;
      if (this.table[slot * 2] === key) rows[found++] = this.table[slot * 2 + 1] as number;
    }
    return rows.subarray(0, found);
  }

  totals(rows: Int32Array, into: Int32Array): void {
    into.fill(0);
    for (const row of rows) {
      const at = row * this.classes;
      for (let label = 0; label < this.classes; label++)
        into[label] = (into[label] as number) + (this.weights[at + label] as number);
    }
  }

  update(rows: Int32Array, truth: number, guess: number): void {
    this.time++;
    if (truth === guess) return;
    for (const row of rows) {
      this.add(row * this.classes + truth, 1);
      this.add(row * this.classes + guess, -1);
    }
  }

  private add(at: number, by: number): void {
    this.weights[at] = (this.weights[at] as number) + by;
    this.sums[at] = (this.sums[at] as number) + by * this.time;
  }

  /** Averaged weights, whole numbers of at most 127, without those below `least` of the scale. */
  write(least: number): Uint8Array {
    const average = (at: number): number =>
      (this.weights[at] as number) - (this.sums[at] as number) / this.time;
    const sizes = Float64Array.from(this.weights, (_, at) => Math.abs(average(at)))
      .filter((size) => size > 0)
      .sort();
    // The scale leaves the largest 1 in 2,000 of the weights clipped: a few outliers would flatten all others.
    const scale = 127 / (sizes[Math.floor(sizes.length * 0.9995)] ?? 1);
    const rows: Row[] = [];
    for (let slot = 0; slot <= this.mask; slot++) {
      const key = this.table[slot * 2] as number;
      if (key === 0) continue;
      const row = this.table[slot * 2 + 1] as number;
      const entries: [number, number][] = [];
      for (let label = 0; label < this.classes; label++) {
        const weight = Math.round(average(row * this.classes + label) * scale);
        if (Math.abs(weight) >= least) entries.push([label, Math.max(-127, Math.min(127, weight))]);
      }
      if (entries.length > 0) rows.push({ key, entries });
    }
    return writeScores(this.classes, rows);
  }

  scores(least: number): Scores {
    return readScores(this.write(least));
  }
}
