import { type Configuration, stackAt } from './configuration.ts';
import { keysOf, templatesOf } from './templates.ts';

/** What the parser knows of the words: hashes with a place for the root (`n`) and for no word (`n + 1`). */
export interface Known {
  /** Lemmas. */
  readonly lemmas: Int32Array;
  /** Universal tags. */
  readonly tags: Int32Array;
  /** Tags with features. */
  readonly classes: Int32Array;
}

/**
 * What a move may depend on, in the order in which `moveKeys` lists it: s0, s1, s2 are the top words of the stack, b0 to b3 the
 * next words; w the lemma, t the tag, f the tag with features; l, r, r2 the outermost dependents, ll and rl their
 * relations, ls and rs all relations of a side, rn and ln how many; p the word before.
 */
const moveValues =
  's0w s0t s0f s1w s1t s1f s2w s2t s2f b0w b0t b0f b1w b1t b1f b2t b2f b3t s0rf s1rf b0lf s0lw s0rt s0r2t s0rw s0ll s0rl s1ll s1rl b0ll s0ls s0rs b0ls s1ls s0v s1rn b0ln s0b0 gaps s0pt b0pt s0pw depth'.split(
    ' ',
  );

/**
 * The features on which the next move depends: single words, pairs, three and more, dependents, relations, valency and
 * distance, what stands right before the words in question. After Zhang & Nivre (2011, "Transition-based dependency parsing
 * with rich non-local features"), with the two top words of the stack in the place of a word and its head, because
 * arc-hybrid attaches to either side of the top.
 */
const moveTemplates = templatesOf(
  `
s0w s0t
s0f
s1w s1t
s1f
s2w s2f
s2f
b0w b0t
b0f
b1w b1f
b1f
b2f
s0w s0t b0w b0t
s0w s0t b0f
s0f b0w b0t
s0f b0f
s1w s1t s0w s0t
s1w s1t s0f
s1f s0w s0t
s1f s0f
s1f b0f
s1f b0w b0t
b0f b1f
b0w b0t b1f
b0w b1w
s0f b0f b1f
s1f s0f b0f
b0f b1f b2f
s1t s0t b0t b1t
s0t b0t b1t b2t
s2t s1t s0t b0t
s0f b0f b1f b3t
s0w b0f b1f
s1f b0f b1f
s0f s0rf b0f
s1f s1rf s0f
s0f b0f b0lf
s1f s0f s0rf
s1w s1t s0lw s0t
s1f s0lw s0f
s1t s0lw s0w
s2t s1t s0lw b0t
s2w s0lw s1t
s0t s0rt s0r2t b0t
s0w s0rw b0f
s0t s0ll s0rl
s1t s1ll s1rl
b0t b0ll s0t
b0f b0ll s0f
s0t s0ls b0t
s0t s0rs b0t
b0t b0ls s0t
s1f s1ls b0f
s0w s0v
s0f s0v
s1f s1rn
b0f b0ln
b0w b0ln
s0f b0f s0b0
s0w s0b0
b0w s0b0
s1t s0t b0t gaps
s0t b0t s0pt b0pt
s1f s0pw s0f
depth s0t b0t
`,
  moveValues,
  101,
);

/** The most features a move has, and the values that they join. */
export const moveFeatures = moveTemplates.size;
export const moveRoom = moveValues.length;

export const capped = (distance: number): number => (distance > 10 ? 7 : distance > 5 ? 6 : distance);

/** Keys of the features on which the next move depends; their number. `v` is room for their values. */
export function moveKeys(
  c: Configuration,
  { lemmas: w, tags: t, classes: f }: Known,
  keys: Int32Array,
  v = new Int32Array(moveRoom),
): number {
  const { n, left1, right1, relations } = c;
  const no = n + 1;
  const at = (i: number): number => (i < 0 ? no : i);
  const s0 = at(stackAt(c, 0));
  const s1 = at(stackAt(c, 1));
  const s2 = at(stackAt(c, 2));
  const b0 = c.next;
  const b1 = b0 < n ? b0 + 1 : no;
  const b2 = b1 < n ? b1 + 1 : no;
  const b3 = b2 < n ? b2 + 1 : no;
  const child = (of: Int32Array, i: number): number => (i > n ? no : at(of[i] as number));
  const label = (i: number): number => (i >= n ? 99 : (relations[i] as number));
  const s0l = child(left1, s0);
  const s0r = child(right1, s0);
  const s1l = child(left1, s1);
  const s1r = child(right1, s1);
  const b0l = child(left1, b0);
  const s0r2 = child(c.right2, s0);
  const before = s0 > 0 && s0 < n ? s0 - 1 : no;
  const s0b0 = s0 === no ? 8 : capped(b0 - s0);
  const s1s0 = s1 === no ? 8 : capped(s0 - s1);
  let i = 0;
  v[i++] = w[s0] as number;
  v[i++] = t[s0] as number;
  v[i++] = f[s0] as number;
  v[i++] = w[s1] as number;
  v[i++] = t[s1] as number;
  v[i++] = f[s1] as number;
  v[i++] = w[s2] as number;
  v[i++] = t[s2] as number;
  v[i++] = f[s2] as number;
  v[i++] = w[b0] as number;
  v[i++] = t[b0] as number;
  v[i++] = f[b0] as number;
  v[i++] = w[b1] as number;
  v[i++] = t[b1] as number;
  v[i++] = f[b1] as number;
  v[i++] = t[b2] as number;
  v[i++] = f[b2] as number;
  v[i++] = t[b3] as number;
  v[i++] = f[s0r] as number;
  v[i++] = f[s1r] as number;
  v[i++] = f[b0l] as number;
  v[i++] = w[s0l] as number;
  v[i++] = t[s0r] as number;
  v[i++] = t[s0r2] as number;
  v[i++] = w[s0r] as number;
  v[i++] = label(s0l);
  v[i++] = label(s0r);
  v[i++] = label(s1l);
  v[i++] = label(s1r);
  v[i++] = label(b0l);
  v[i++] = s0 > n ? 0 : (c.leftSet[s0] as number);
  v[i++] = s0 > n ? 0 : (c.rightSet[s0] as number);
  v[i++] = c.leftSet[b0] as number;
  v[i++] = s1 > n ? 0 : (c.leftSet[s1] as number);
  v[i++] = s0 > n ? 9 * 16 + 9 : (c.rights[s0] as number) * 16 + (c.lefts[s0] as number);
  v[i++] = s1 > n ? 9 : (c.rights[s1] as number);
  v[i++] = c.lefts[b0] as number;
  v[i++] = s0b0;
  v[i++] = s1s0 * 16 + s0b0;
  v[i++] = t[before] as number;
  v[i++] = t[b0 > 0 ? b0 - 1 : no] as number;
  v[i++] = w[before] as number;
  v[i] = c.depth > 4 ? 4 : c.depth;
  return keysOf(moveTemplates, v, keys);
}
