import { type Configuration, arcOf, stackAt } from './configuration.ts';
import { keyOf, mix } from './hash.ts';

/** What the parser knows of the words: hashes with a place for the root (`n`) and for no word (`n + 1`). */
export interface Known {
  /** Lemmas. */
  readonly lemmas: Int32Array;
  /** Universal tags. */
  readonly tags: Int32Array;
  /** Tags with features. */
  readonly classes: Int32Array;
}

/** The most features a decision has. */
export const moveFeatures = 72;
export const labelFeatures = 40;

const capped = (distance: number): number => (distance > 10 ? 7 : distance > 5 ? 6 : distance);

/**
 * Keys of the features on which the next move depends; their number. Templates after Zhang & Nivre (2011,
 * "Transition-based dependency parsing with rich non-local features"), with the two top words of the stack in
 * the place of a word and its head, because arc-hybrid attaches to either side of the top.
 */
export function moveKeys(c: Configuration, known: Known, keys: Int32Array): number {
  const { lemmas: w, tags: t, classes: f } = known;
  const no = c.n + 1;
  const at = (i: number): number => (i < 0 ? no : i);
  const s0 = at(stackAt(c, 0));
  const s1 = at(stackAt(c, 1));
  const s2 = at(stackAt(c, 2));
  const b0 = c.next;
  const b1 = b0 < c.n ? b0 + 1 : no;
  const b2 = b1 < c.n ? b1 + 1 : no;
  const b3 = b2 < c.n ? b2 + 1 : no;
  const child = (of: Int32Array, i: number): number => (i > c.n ? no : at(of[i] as number));
  const count = (of: Int32Array, i: number): number => (i > c.n ? 9 : (of[i] as number));
  const label = (i: number): number => (i >= c.n ? 99 : (c.relations[i] as number));
  const s0l = child(c.left1, s0);
  const s0r = child(c.right1, s0);
  const s1l = child(c.left1, s1);
  const s1r = child(c.right1, s1);
  const b0l = child(c.left1, b0);
  const s0r2 = child(c.right2, s0);
  const s0w = w[s0] as number;
  const s1w = w[s1] as number;
  const b0w = w[b0] as number;
  const s0f = f[s0] as number;
  const s1f = f[s1] as number;
  const s2f = f[s2] as number;
  const b0f = f[b0] as number;
  const b1f = f[b1] as number;
  const b1w = w[b1] as number;
  const b2f = f[b2] as number;
  const s0t = t[s0] as number;
  const s1t = t[s1] as number;
  const b0t = t[b0] as number;
  const s0b0 = s0 === no ? 8 : capped(b0 - s0);
  const s1s0 = s1 === no ? 8 : capped(s0 - s1);
  const s0v = count(c.rights, s0) * 16 + count(c.lefts, s0);
  let n = 0;
  const one = (a: number): void => {
    keys[n] = keyOf(mix(n + 101, a));
    n++;
  };
  const two = (a: number, b: number): void => {
    keys[n] = keyOf(mix(mix(n + 101, a), b));
    n++;
  };
  const three = (a: number, b: number, d: number): void => {
    keys[n] = keyOf(mix(mix(mix(n + 101, a), b), d));
    n++;
  };
  const four = (a: number, b: number, d: number, e: number): void => {
    keys[n] = keyOf(mix(mix(mix(mix(n + 101, a), b), d), e));
    n++;
  };
  // single words
  two(s0w, s0t);
  one(s0f);
  two(s1w, s1t);
  one(s1f);
  two(w[s2] as number, s2f);
  one(s2f);
  two(b0w, b0t);
  one(b0f);
  two(b1w, b1f);
  one(b1f);
  one(b2f);
  // pairs
  four(s0w, s0t, b0w, b0t);
  three(s0w, s0t, b0f);
  three(s0f, b0w, b0t);
  two(s0f, b0f);
  four(s1w, s1t, s0w, s0t);
  three(s1w, s1t, s0f);
  three(s1f, s0w, s0t);
  two(s1f, s0f);
  two(s1f, b0f);
  three(s1f, b0w, b0t);
  two(b0f, b1f);
  three(b0w, b0t, b1f);
  two(b0w, b1w);
  // three and more
  three(s0f, b0f, b1f);
  three(s1f, s0f, b0f);
  three(b0f, b1f, b2f);
  four(s1t, s0t, b0t, t[b1] as number);
  four(s0t, b0t, t[b1] as number, t[b2] as number);
  four(t[s2] as number, s1t, s0t, b0t);
  four(s0f, b0f, b1f, t[b3] as number);
  three(s0w, b0f, b1f);
  three(s1f, b0f, b1f);
  // dependents
  three(s0f, f[s0r] as number, b0f);
  three(s1f, f[s1r] as number, s0f);
  three(s0f, b0f, f[b0l] as number);
  three(s1f, s0f, f[s0r] as number);
  four(s1w, s1t, w[s0l] as number, s0t);
  three(s1f, w[s0l] as number, s0f);
  three(s1t, w[s0l] as number, s0w);
  four(t[s2] as number, s1t, w[s0l] as number, b0t);
  three(w[s2] as number, w[s0l] as number, s1t);
  four(s0t, t[s0r] as number, t[s0r2] as number, b0t);
  three(s0w, w[s0r] as number, b0f);
  // relations
  three(s0t, label(s0l), label(s0r));
  three(s1t, label(s1l), label(s1r));
  three(b0t, label(b0l), s0t);
  three(b0f, label(b0l), s0f);
  three(s0t, s0 > c.n ? 0 : (c.leftSet[s0] as number), b0t);
  three(s0t, s0 > c.n ? 0 : (c.rightSet[s0] as number), b0t);
  three(b0t, c.leftSet[b0] as number, s0t);
  three(s1f, s1 > c.n ? 0 : (c.leftSet[s1] as number), b0f);
  // valency and distance
  two(s0w, s0v);
  two(s0f, s0v);
  two(s1f, count(c.rights, s1));
  two(b0f, count(c.lefts, b0));
  two(b0w, count(c.lefts, b0));
  three(s0f, b0f, s0b0);
  two(s0w, s0b0);
  two(b0w, s0b0);
  four(s1t, s0t, b0t, s1s0 * 16 + s0b0);
  // what stands right before the words in question: commas and brackets among them
  four(s0t, b0t, t[s0 > 0 && s0 < c.n ? s0 - 1 : no] as number, t[b0 > 0 ? b0 - 1 : no] as number);
  three(s1f, w[s0 > 0 && s0 < c.n ? s0 - 1 : no] as number, s0f);
  three(c.depth > 4 ? 4 : c.depth, s0t, b0t);
  return n;
}

/** Keys of the features on which the relation depends that a move to the left or right makes; their number. */
export function labelKeys(c: Configuration, move: number, known: Known, keys: Int32Array): number {
  const { lemmas: w, tags: t, classes: f } = known;
  const no = c.n + 1;
  const [h, d] = arcOf(c, move);
  const at = (i: number): number => (i < 0 ? no : i);
  const label = (i: number): number => (i >= c.n ? 99 : (c.relations[i] as number));
  const dl = at(c.left1[d] as number);
  const dl2 = at(c.left2[d] as number);
  const dr = at(c.right1[d] as number);
  const side = move === 1 ? c.left1 : c.right1;
  const sister = at(side[h] as number);
  const hl = at(c.left1[h] as number);
  const hw = w[h] as number;
  const dw = w[d] as number;
  const hf = f[h] as number;
  const df = f[d] as number;
  const ht = t[h] as number;
  const dt = t[d] as number;
  const distance = capped(Math.abs(h - d));
  const before = d > 0 ? d - 1 : no;
  const after = d + 1 < c.n ? d + 1 : no;
  let n = 0;
  const add = (hash: number): void => {
    keys[n] = keyOf(mix(mix(n + 301, move), hash));
    n++;
  };
  const two = (a: number, b: number): number => mix(mix(7, a), b);
  const three = (a: number, b: number, e: number): number => mix(two(a, b), e);
  const four = (a: number, b: number, e: number, g: number): number => mix(three(a, b, e), g);
  add(two(dw, dt));
  add(two(hw, ht));
  add(df);
  add(hf);
  add(two(hf, df));
  add(three(hw, ht, df));
  add(three(hf, dw, dt));
  add(four(hw, ht, dw, dt));
  add(three(hf, df, distance));
  add(three(ht, dw, distance));
  add(three(df, w[dl] as number, hf));
  add(three(df, f[dl] as number, hf));
  add(three(w[dl] as number, hw, dt));
  add(three(dw, w[dl] as number, ht));
  add(three(dt, w[dr] as number, ht));
  add(three(df, f[dr] as number, hf));
  add(three(dt, label(dl), label(dr)));
  add(four(dt, label(dl), label(dl2), ht));
  add(three(dt, w[dl2] as number, ht));
  add(three(dt, c.leftSet[d] as number, ht));
  add(three(dt, c.rightSet[d] as number, ht));
  add(three(hf, df, label(sister)));
  add(three(hf, df, f[sister] as number));
  add(three(hw, label(sister), dt));
  add(three(ht, dt, c.leftSet[h] as number));
  add(three(ht, dt, c.rightSet[h] as number));
  add(three(hf, df, label(hl)));
  add(three(hf, df, w[hl] as number));
  add(three(ht, df, t[before] as number));
  add(three(ht, dt, w[before] as number));
  add(three(ht, df, t[after] as number));
  add(four(ht, dt, t[before] as number, t[after] as number));
  add(three(hw, dt, w[before] as number));
  add(three(dw, t[after] as number, ht));
  add(two(dw, w[before] as number));
  add(two(dw, w[after] as number));
  add(four(ht, dt, c.lefts[h] as number, c.rights[h] as number));
  add(three(dt, c.lefts[d] as number, c.rights[d] as number));
  return n;
}
