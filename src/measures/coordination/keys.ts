/**
 * Whole numbers from 0 to below `limit` that are pushed one after another and then counted: in a table where it is not
 * much longer than they are many, else by sorting. A map of as many would be slower and larger.
 */
export class Keys {
  readonly #limit: number;
  #values = new Float64Array(1024);
  #size = 0;

  constructor(limit: number) {
    this.#limit = limit;
  }

  push(key: number): void {
    if (this.#size === this.#values.length) {
      const larger = new Float64Array(2 * this.#size);
      larger.set(this.#values);
      this.#values = larger;
    }
    this.#values[this.#size++] = key;
  }

  /** Each key with how often it was pushed, ascending. Nothing may be pushed afterwards. */
  count(visit: (key: number, count: number) => void): void {
    const keys = this.#values.subarray(0, this.#size);
    if (this.#limit <= 8 * keys.length) return countInTable(keys, this.#limit, visit);
    keys.sort();
    for (let i = 0; i < keys.length; ) {
      const key = keys[i] as number;
      let end = i + 1;
      while (end < keys.length && keys[end] === key) end++;
      visit(key, end - i);
      i = end;
    }
  }
}

function countInTable(keys: Float64Array, limit: number, visit: (key: number, count: number) => void): void {
  const counts = new Int32Array(limit);
  for (let i = 0; i < keys.length; i++) {
    const key = keys[i] as number;
    counts[key] = (counts[key] as number) + 1;
  }
  for (let key = 0; key < limit; key++) {
    const count = counts[key] as number;
    if (count > 0) visit(key, count);
  }
}

/** Rows of numbers of different length behind one another: row r is from `starts[r]` to `starts[r + 1]`. */
export function startsOf(lengths: Int32Array): Int32Array {
  const starts = new Int32Array(lengths.length + 1);
  for (let i = 0; i < lengths.length; i++) starts[i + 1] = (starts[i] as number) + (lengths[i] as number);
  return starts;
}
