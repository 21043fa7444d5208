import type { Pack } from './packs/pack.ts';

/** The key under which a form of a class has a lemma of its own. */
export const lemmaKey = (norm: string, name: string): string => `${norm}|${name}`;

/** Lemmas by form, then by class. */
export type LemmaTable = ReadonlyMap<string, ReadonlyMap<string, string>>;

/** Of a list by keys as in `lemmaKey`. */
export function lemmaTable(list: Readonly<Record<string, string>>): LemmaTable {
  const table = new Map<string, Map<string, string>>();
  for (const [key, lemma] of Object.entries(list)) {
    const bar = key.indexOf('|', 1);
    const norm = key.slice(0, bar);
    const of = table.get(norm) ?? new Map<string, string>();
    of.set(key.slice(bar + 1), lemma);
    table.set(norm, of);
  }
  return table;
}

export interface LemmaLists {
  /** What the pack's rules, or the endings, do not give. */
  readonly lemmas: LemmaTable;
  /** Endings: "ами|NOUN|Case=Ins|Number=Plur" to "3а", three letters off and "а" on. */
  readonly endings: ReadonlyMap<string, string>;
  /** Lemmas of verbs in the treebanks. */
  readonly verbs: ReadonlySet<string>;
}

/** The longest ending by which a lemma is found. */
export const longestEnding = 6;

/** The lemma of a form of a class: of the treebanks' list if it is there, else by the pack's rules, else by endings. */
export function lemmaOf(
  norm: string,
  name: string,
  pack: Pack,
  { lemmas, verbs, endings }: LemmaLists,
): string {
  const listed = lemmas.get(norm)?.get(name);
  if (listed !== undefined) return listed;
  const bar = name.indexOf('|');
  const tag = bar < 0 ? name : name.slice(0, bar);
  if (pack.lemma === undefined) return byEnding(norm, name, endings) ?? byEnding(norm, tag, endings) ?? norm;
  return pack.lemma(norm, tag, bar < 0 ? '' : name.slice(bar + 1), (lemma) => verbs.has(lemma));
}

function byEnding(norm: string, name: string, endings: ReadonlyMap<string, string>): string | undefined {
  for (let length = Math.min(longestEnding, norm.length); length > 0; length--) {
    const change = endings.get(lemmaKey(norm.slice(-length), name));
    const off = Number(change?.charAt(0) ?? 0);
    if (change !== undefined && off <= norm.length) return norm.slice(0, norm.length - off) + change.slice(1);
  }
  return undefined;
}
