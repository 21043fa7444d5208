import type { Model } from './model.ts';
import type { Pack } from './packs/pack.ts';

/** The key under which a form of a class has a lemma of its own. */
export const lemmaKey = (norm: string, name: string): string => `${norm}|${name}`;

/** The lemma of a form of a class: of the treebanks' list if it is there, else by the pack's rules. */
export function lemmaOf(
  norm: string,
  name: string,
  pack: Pack,
  { lemmas, verbs }: Pick<Model, 'lemmas' | 'verbs'>,
): string {
  const listed = lemmas.get(lemmaKey(norm, name));
  if (listed !== undefined) return listed;
  const bar = name.indexOf('|');
  const tag = bar < 0 ? name : name.slice(0, bar);
  return pack.lemma(norm, tag, bar < 0 ? '' : name.slice(bar + 1), (lemma) => verbs.has(lemma));
}
