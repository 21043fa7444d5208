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
  // Half full at most, so that a feature that is not there is found missing soon.
  let slots = 1024;
  while (slots < rows * 2) slots *= 2;
  const mask = slots - 1;
  // Key and row side by side: one line of the cache for both.
  const table = new Int32Array(slots * 2);
  const starts = new Int32Array(rows + 1);
  let at = 12;
  let key = 0;
  for (let row = 0; row < rows; row++) {
    let shift = 0;
    for (;;) {
      const byte = bytes[at++] ?? 0;
      key += (byte & 127) << shift;
      if (byte < 128) break;
      shift += 7;
    }
    let slot = key & mask;
    while (table[slot * 2] !== 0) slot = (slot + 1) & mask;
    table[slot * 2] = key;
    table[slot * 2 + 1] = row;
  }
  for (let row = 0; row < rows; row++) starts[row + 1] = (starts[row] ?? 0) + (bytes[at++] ?? 0);
  // Class and weight in one number: weight << 8 | class.
  const entries = new Int16Array(size);
  for (let i = 0; i < size; i++) {
    const weight = ((bytes[at + size + i] ?? 0) << 24) >> 24;
    entries[i] = (weight << 8) | (bytes[at + i] ?? 0);
  }
  return {
    classes,
    sum: classes <= 3 ? few(table, mask, starts, entries) : many(table, mask, starts, entries),
  };
}

function many(table: Int32Array, mask: number, starts: Int32Array, entries: Int16Array): Scores['sum'] {
  return (keys, count, totals) => {
    totals.fill(0);
    for (let i = 0; i < count; i++) {
      const key = keys[i] as number;
      let slot = key & mask;
      let found = table[slot * 2] as number;
      while (found !== key && found !== 0) {
        slot = (slot + 1) & mask;
        found = table[slot * 2] as number;
      }
      if (found === 0) continue;
      const row = table[slot * 2 + 1] as number;
      const end = starts[row + 1] as number;
      for (let j = starts[row] as number; j < end; j++) {
        const entry = entries[j] as number;
        const label = entry & 255;
        totals[label] = (totals[label] as number) + (entry >> 8);
      }
    }
  };
}

/** Up to three classes: the weights stand beside the key, a byte each, in the place of the row's number. */
function few(table: Int32Array, mask: number, starts: Int32Array, entries: Int16Array): Scores['sum'] {
  for (let slot = 0; slot <= mask; slot++) {
    if (table[slot * 2] === 0) continue;
    const row = table[slot * 2 + 1] as number;
    let packed = 0;
    for (let j = starts[row] as number; j < (starts[row + 1] as number); j++) {
      const entry = entries[j] as number;
      packed |= ((entry >> 8) & 255) << ((entry & 255) * 8);
    }
    table[slot * 2 + 1] = packed;
  }
  return (keys, count, totals) => {
    let [first, second, third] = [0, 0, 0];
    for (let i = 0; i < count; i++) {
      const key = keys[i] as number;
      let slot = key & mask;
      let found = table[slot * 2] as number;
      while (found !== key && found !== 0) {
        slot = (slot + 1) & mask;
        found = table[slot * 2] as number;
      }
      if (found === 0) continue;
      const packed = table[slot * 2 + 1] as number;
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
