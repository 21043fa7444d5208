/**
 * Weights of features for the classes of a decision: a hash table from a feature's key to the row of the classes
 * it speaks for or against.
 */
export interface Scores {
  readonly classes: number;
  /** Adds the weights of the features to `totals`, which it sets to 0 first. */
  readonly sum: (keys: Int32Array, count: number, totals: Int32Array) => void;
}

/** A row before it is written: class and weight (−127 to 127) in pairs. */
export interface Row {
  readonly key: number;
  readonly entries: readonly (readonly [number, number])[];
}

/**
 * Layout: classes (4 bytes, little endian), rows (4), then the columns one after another, because they compress
 * better apart: differences of the rising keys (varint), entries a row (1 byte), classes (1), weights (1, signed).
 */
export function writeScores(classes: number, rows: readonly Row[]): Uint8Array {
  const sorted = rows.toSorted((a, b) => a.key - b.key);
  const keys: number[] = [];
  const counts: number[] = [];
  const labels: number[] = [];
  const weights: number[] = [];
  let last = 0;
  for (const { key, entries } of sorted) {
    for (let rest = key - last; ; rest >>>= 7) {
      if (rest < 128) {
        keys.push(rest);
        break;
      }
      keys.push((rest & 127) | 128);
    }
    last = key;
    counts.push(entries.length);
    for (const [label, weight] of entries) {
      labels.push(label);
      weights.push(weight & 255);
    }
  }
  const bytes = new Uint8Array(12 + keys.length + counts.length + labels.length + weights.length);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, classes, true);
  view.setUint32(4, sorted.length, true);
  view.setUint32(8, labels.length, true);
  let at = 12;
  for (const column of [keys, counts, labels, weights]) {
    bytes.set(column, at);
    at += column.length;
  }
  return bytes;
}

export function readScores(bytes: Uint8Array): Scores {
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  const classes = view.getUint32(0, true);
  const rows = view.getUint32(4, true);
  const size = view.getUint32(8, true);
  let at = 12;
  let key = 0;
  const keys = new Int32Array(rows);
  for (let row = 0; row < rows; row++) {
    let shift = 0;
    for (;;) {
      const byte = bytes[at++] ?? 0;
      key += (byte & 127) << shift;
      if (byte < 128) break;
      shift += 7;
    }
    keys[row] = key;
  }
  const counts = bytes.subarray(at, at + rows);
  const labels = bytes.subarray(at + rows, at + rows + size);
  const weights = Int8Array.from(bytes.subarray(at + rows + size, at + rows + size * 2));
  return {
    classes,
    sum: classes <= 3 ? few(keys, counts, labels, weights) : many(keys, counts, labels, weights),
  };
}

/** Places of a hash table, a power of two: half full at most, so that what is not there is found missing soon. */
function places(rows: number): number {
  let bits = 10;
  while (2 ** bits < rows * 2) bits++;
  return bits;
}

/** Features that a decision has at most. */
const mostAtOnce = 128;

function many(keys: Int32Array, counts: Uint8Array, labels: Uint8Array, weights: Int8Array): Scores['sum'] {
  const mask = 2 ** places(keys.length) - 1;
  // Key, and start and number of its entries, side by side: one line of the cache for both.
  const table = new Int32Array((mask + 1) * 2);
  let start = 0;
  for (let row = 0; row < keys.length; row++) {
    let slot = (keys[row] as number) & mask;
    while (table[slot * 2] !== 0) slot = (slot + 1) & mask;
    table[slot * 2] = keys[row] as number;
    table[slot * 2 + 1] = (start << 8) | (counts[row] as number);
    start += counts[row] as number;
  }
  // Weight and class in one number.
  const entries = Int16Array.from(labels, (label, i) => ((weights[i] as number) << 8) | label);
  const room = new Int32Array(mostAtOnce);
  return (wanted, count, totals) => {
    totals.fill(0);
    // All first places are asked for before any is looked at, so that the memory is waited for once and not for each.
    for (let i = 0; i < count; i++) room[i] = table[((wanted[i] as number) & mask) * 2] as number;
    for (let i = 0; i < count; i++) {
      const key = wanted[i] as number;
      let found = room[i] as number;
      if (found === 0) continue;
      let slot = key & mask;
      while (found !== key && found !== 0) {
        slot = (slot + 1) & mask;
        found = table[slot * 2] as number;
      }
      if (found === 0) continue;
      const row = table[slot * 2 + 1] as number;
      const from = row >>> 8;
      const to = from + (row & 255);
      for (let j = from; j < to; j++) {
        const entry = entries[j] as number;
        const label = entry & 255;
        totals[label] = (totals[label] as number) + (entry >> 8);
      }
    }
  };
}

/**
 * Up to three classes: a place is 8 bits of the key that its number does not tell, and the weights, a byte each. A
 * key in a run of taken places is mistaken for another in one of 256 places.
 */
function few(keys: Int32Array, counts: Uint8Array, labels: Uint8Array, weights: Int8Array): Scores['sum'] {
  const bits = Math.max(20, places(keys.length));
  const mask = 2 ** bits - 1;
  const table = new Int32Array(mask + 1);
  let start = 0;
  for (let row = 0; row < keys.length; row++) {
    const key = keys[row] as number;
    let packed = ((key >>> bits) & 255) << 24;
    for (const end = start + (counts[row] as number); start < end; start++)
      packed |= ((weights[start] as number) & 255) << ((labels[start] as number) * 8);
    let slot = key & mask;
    while (table[slot] !== 0) slot = (slot + 1) & mask;
    table[slot] = packed;
  }
  const room = new Int32Array(mostAtOnce);
  return (wanted, count, totals) => {
    let first = 0;
    let second = 0;
    let third = 0;
    for (let i = 0; i < count; i++) room[i] = table[(wanted[i] as number) & mask] as number;
    for (let i = 0; i < count; i++) {
      let packed = room[i] as number;
      if (packed === 0) continue;
      const key = wanted[i] as number;
      const rest = (key >>> bits) & 255;
      for (let slot = key & mask; packed !== 0 && packed >>> 24 !== rest; ) {
        slot = (slot + 1) & mask;
        packed = table[slot] as number;
      }
      first += (packed << 24) >> 24;
      second += (packed << 16) >> 24;
      third += (packed << 8) >> 24;
    }
    totals[0] = first;
    totals[1] = second;
    totals[2] = third;
  };
}

/** The class with the largest total; the first of several. */
export function best(totals: Int32Array, count: number): number {
  let at = 0;
  for (let i = 1; i < count; i++) if ((totals[i] as number) > (totals[at] as number)) at = i;
  return at;
}
