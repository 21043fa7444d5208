import { type Configuration, arcOf } from './configuration.ts';
import { type Known, capped } from './features.ts';
import { classKeysOf, templatesOf } from './templates.ts';

/** What a relation may depend on, named as in features.ts: h the head, d the dependent, p and n the words before and after it, sl and sf its sister. */
const labelValues =
  'hw ht hf dw dt df distance dlw dlf drw drf dll drl dl2l dl2w dls drs sl sf hls hrs hll hlw pt pw nt nw hln hrn dln drn'.split(
    ' ',
  );
const labelTemplates = templatesOf(
  `
dw dt
hw ht
df
hf
hf df
hw ht df
hf dw dt
hw ht dw dt
hf df distance
ht dw distance
df dlw hf
df dlf hf
dlw hw dt
dw dlw ht
dt drw ht
df drf hf
dt dll drl
dt dll dl2l ht
dt dl2w ht
dt dls ht
dt drs ht
hf df sl
hf df sf
hw sl dt
ht dt hls
ht dt hrs
hf df hll
hf df hlw
ht df pt
ht dt pw
ht df nt
ht dt pt nt
hw dt pw
dw nt ht
dw pw
dw nw
ht dt hln hrn
dt dln drn
`,
  labelValues,
  301,
);

/** The most features a relation has, and the values that they join. */
export const labelFeatures = labelTemplates.size;
export const labelRoom = labelValues.length;

/** Keys of the features on which the relation depends that a move to the left or right makes; their number. */
export function labelKeys(
  c: Configuration,
  move: number,
  { lemmas: w, tags: t, classes: f }: Known,
  keys: Int32Array,
  v = new Int32Array(labelRoom),
): number {
  const no = c.n + 1;
  const [h, d] = arcOf(c, move);
  const at = (i: number): number => (i < 0 ? no : i);
  const label = (i: number): number => (i >= c.n ? 99 : (c.relations[i] as number));
  const dl = at(c.left1[d] as number);
  const dl2 = at(c.left2[d] as number);
  const dr = at(c.right1[d] as number);
  const sister = at((move === 1 ? c.left1 : c.right1)[h] as number);
  const hl = at(c.left1[h] as number);
  const before = d > 0 ? d - 1 : no;
  const after = d + 1 < c.n ? d + 1 : no;
  let i = 0;
  v[i++] = w[h] as number;
  v[i++] = t[h] as number;
  v[i++] = f[h] as number;
  v[i++] = w[d] as number;
  v[i++] = t[d] as number;
  v[i++] = f[d] as number;
  v[i++] = capped(Math.abs(h - d));
  v[i++] = w[dl] as number;
  v[i++] = f[dl] as number;
  v[i++] = w[dr] as number;
  v[i++] = f[dr] as number;
  v[i++] = label(dl);
  v[i++] = label(dr);
  v[i++] = label(dl2);
  v[i++] = w[dl2] as number;
  v[i++] = c.leftSet[d] as number;
  v[i++] = c.rightSet[d] as number;
  v[i++] = label(sister);
  v[i++] = f[sister] as number;
  v[i++] = c.leftSet[h] as number;
  v[i++] = c.rightSet[h] as number;
  v[i++] = label(hl);
  v[i++] = w[hl] as number;
  v[i++] = t[before] as number;
  v[i++] = w[before] as number;
  v[i++] = t[after] as number;
  v[i++] = w[after] as number;
  v[i++] = c.lefts[h] as number;
  v[i++] = c.rights[h] as number;
  v[i++] = c.lefts[d] as number;
  v[i] = c.rights[d] as number;
  return classKeysOf(labelTemplates, move, v, keys);
}
