import { lemmaKey, lemmaOf, longestEnding } from '../../src/text/parse/lemmas.ts';
import type { Pack } from '../../src/text/parse/packs/pack.ts';
import { isClosed } from '../../src/text/parse/tagging.ts';
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

export const refined = (name: string, norm: string, pack: Pack): string => pack.refine?.(name, norm) ?? name;

/** A lemma as it is compared: small letters, in the pack's spelling. */
export const plainLemma = (lemma: string, pack: Pack): string => pack.norm(lemma);

export interface LemmaList {
  readonly lemmas: Record<string, string>;
  readonly endings: Record<string, string>;
  readonly verbs: string[];
}

type Votes = Map<string, Map<string, number>>;

function vote(votes: Votes, key: string, value: string, weight = 1): void {
  const of = votes.get(key) ?? new Map<string, number>();
  of.set(value, (of.get(value) ?? 0) + weight);
  votes.set(key, of);
}

const sorted = <V>(map: ReadonlyMap<string, V>): [string, V][] =>
  [...map].sort(([a], [b]) => (a < b ? -1 : 1));

const winner = (of: ReadonlyMap<string, number>): readonly [string, number] =>
  [...of].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0] ?? ['', 0];

/** What the pack's rules, or the endings, get wrong in a treebank; the endings; and the verbs it has. */
export function lemmaList(golds: readonly Gold[], pack: Pack): LemmaList {
  const votes: Votes = new Map();
  const verbs = new Set<string>();
  for (const gold of golds) {
    gold.forms.forEach((form, i) => {
      const tag = gold.tags[i] ?? 'X';
      const norm = pack.norm(form);
      const lemma = plainLemma(gold.lemmas[i] ?? form, pack);
      const slip = /Typo=|Abbr=/.test(gold.features[i] ?? '') || gold.relations[i] === 'goeswith';
      // Addresses and slips of writers are no business of a list of lemmas.
      if (lemma === '_' || slip || /^(?:X|SYM|PUNCT)$/.test(tag) || /[@\p{N}$]/u.test(form + lemma)) return;
      if (tag === 'PROPN' && pack.lemma !== undefined) return;
      vote(votes, lemmaKey(norm, refined(pack.classOf(tag, gold.features[i] ?? '_'), norm, pack)), lemma);
      if (tag === 'VERB') verbs.add(lemma);
    });
  }
  const rules = {
    lemmas: new Map(),
    endings: new Map(pack.lemma === undefined ? endingsOf(votes) : []),
    verbs,
  };
  const lemmas: Record<string, string> = {};
  for (const [key, of] of sorted(votes)) {
    const [lemma, count] = winner(of);
    const [norm, name] = split(key);
    // A name stands in the list only if it is common: there are too many.
    const rare = name.startsWith('PROPN') && count < 3;
    if (!rare && lemmaOf(norm, name, pack, rules) !== lemma) lemmas[key] = lemma;
  }
  return { lemmas, endings: Object.fromEntries(sorted(rules.endings)), verbs: [...verbs].sort() };
}

const split = (key: string): [string, string] => {
  const bar = key.indexOf('|', 1);
  return [key.slice(0, bar), key.slice(bar + 1)];
};

/** The change from form to lemma that most forms with an ending have, where it is not that of the shorter ending. */
function endingsOf(votes: Votes): Map<string, string> {
  const changes: Votes = new Map();
  for (const [key, of] of votes) {
    const [norm, name] = split(key);
    const [lemma] = winner(of);
    let same = 0;
    while (same < Math.min(norm.length, lemma.length) && norm[same] === lemma[same]) same++;
    if (norm.length - same > 9) continue;
    const change = `${norm.length - same}${lemma.slice(same)}`;
    for (const of of new Set([name, name.split('|', 1)[0] ?? 'X']))
      for (let length = 1; length <= Math.min(longestEnding, norm.length); length++)
        vote(changes, lemmaKey(norm.slice(-length), of), change);
  }
  const endings = new Map<string, string>();
  const byLength = [...changes].sort(([a], [b]) => a.indexOf('|', 1) - b.indexOf('|', 1) || (a < b ? -1 : 1));
  for (const [key, of] of byLength) {
    const [change, count] = winner(of);
    const [ending, name] = split(key);
    let shorter: string | undefined;
    for (let from = 1; from < ending.length && shorter === undefined; from++)
      shorter = endings.get(lemmaKey(ending.slice(from), name));
    if (change !== shorter && (count > 1 || ending.length < 3)) endings.set(key, change);
  }
  return endings;
}

/** Words seen 100 times or more that have one class in 99.7 percent. */
export function certainOf(
  sentences: readonly (readonly Piece[])[],
  truths: readonly Int32Array[],
): Map<string, number> {
  const counts = new Map<string, Map<number, number>>();
  sentences.forEach((pieces, s) => {
    pieces.forEach(({ norm }, i) => {
      const of = counts.get(norm) ?? new Map<number, number>();
      const label = truths[s]?.[i] ?? 0;
      of.set(label, (of.get(label) ?? 0) + 1);
      counts.set(norm, of);
    });
  });
  const found = new Map<string, number>();
  for (const [norm, of] of [...counts].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const all = [...of.values()].reduce((sum, n) => sum + n, 0);
    const [label = 0, most = 0] = [...of].sort((a, b) => b[1] - a[1])[0] ?? [];
    if (all >= 100 && most >= all * 0.997) found.set(norm, label);
  }
  return found;
}

/** Words seen twice or more in a class that takes no new words, and marks seen so in one that is not for marks. */
export function closedOf(golds: readonly Gold[], pack: Pack): string[] {
  const counts = new Map<string, number>();
  for (const { forms, tags } of golds)
    forms.forEach((form, i) => {
      const tag = tags[i] ?? 'X';
      const odd = !/[\p{L}\p{N}]/u.test(form) && !/^(?:PUNCT|SYM|X)$/.test(tag);
      if (isClosed(tag) || odd) counts.set(pack.norm(form), (counts.get(pack.norm(form)) ?? 0) + 1);
    });
  return [...counts]
    .filter(([, count]) => count > 1)
    .map(([norm]) => norm)
    .sort();
}
