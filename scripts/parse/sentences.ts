import { lemmaKey, lemmaOf } from '../../src/text/parse/lemmas.ts';
import type { Pack } from '../../src/text/parse/packs/pack.ts';
import type { Piece } from '../../src/text/parse/word.ts';
import type { Gold } from './conllu.ts';

/** The words of a treebank's sentence as pieces, set with a space between. */
export function piecesOf({ forms }: Gold, pack: Pack): Piece[] {
  let at = 0;
  return forms.map((form) => {
    const text = form.replaceAll(' ', '\u00a0');
    const span: [number, number] = [at, at + text.length];
    at = span[1] + 1;
    return { text, norm: pack.norm(text), span };
  });
}

export const classesOf = ({ tags, features }: Gold, pack: Pack): string[] =>
  tags.map((tag, i) => pack.classOf(tag, features[i] ?? '_'));

/** A lemma as it is compared: small letters, in the pack's spelling. */
export const plainLemma = (lemma: string, pack: Pack): string => pack.norm(lemma);

export interface LemmaList {
  readonly lemmas: Record<string, string>;
  readonly verbs: string[];
}

/** What the pack's rules get wrong in a treebank, and the verbs it has. */
export function lemmaList(golds: readonly Gold[], pack: Pack): LemmaList {
  const votes = new Map<string, Map<string, number>>();
  const verbs = new Map<string, number>();
  for (const gold of golds) {
    const classes = classesOf(gold, pack);
    gold.forms.forEach((form, i) => {
      const lemma = plainLemma(gold.lemmas[i] ?? form, pack);
      const tag = gold.tags[i] ?? 'X';
      const typo = /Typo=|Abbr=/.test(gold.features[i] ?? '') || gold.relations[i] === 'goeswith';
      // Names, addresses and slips of writers are no business of a list of lemmas.
      if (lemma === '_' || typo || /^(?:PROPN|X|NUM|SYM|PUNCT)$/.test(tag) || /[@\p{N}$]/u.test(form + lemma))
        return;
      const key = lemmaKey(pack.norm(form), classes[i] ?? 'X');
      const of = votes.get(key) ?? new Map<string, number>();
      of.set(lemma, (of.get(lemma) ?? 0) + 1);
      votes.set(key, of);
      if (tag === 'VERB') verbs.set(lemma, (verbs.get(lemma) ?? 0) + 1);
    });
  }
  const list = { lemmas: {} as Record<string, string>, verbs: [...verbs.keys()].sort() };
  const rules = { lemmas: new Map<string, string>(), verbs: new Set(list.verbs) };
  for (const [key, of] of [...votes].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const [lemma = ''] = [...of].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0] ?? [];
    const bar = key.indexOf('|', 1);
    if (lemmaOf(key.slice(0, bar), key.slice(bar + 1), pack, rules) !== lemma) list.lemmas[key] = lemma;
  }
  return list;
}
