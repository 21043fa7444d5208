import type { Grammar } from '../../../text/parse/grammar/grammar.ts';
import type { ParsedSentence } from '../../../text/parse/parsed.ts';
import type { AmountPack } from '../amounts/pack.ts';
import { type Amount, amountsOf } from '../amounts/read.ts';
import { type Word, foldWord } from '../words.ts';
import type { ClassName } from './classes.ts';
import type { Filler, RoleName } from './roles.ts';
import { type Hit, type Lexicon, hitsOf } from './lexicon.ts';

/** A parsed sentence with the classes of its words and its amounts; all positions are of the parse. */
export interface Sight {
  readonly sentence: ParsedSentence;
  readonly grammar: Grammar;
  readonly prepositions: Language['prepositions'];
  /** Dependents of each word. */
  readonly below: readonly (readonly number[])[];
  readonly classes: readonly ReadonlySet<ClassName>[];
  /** Classes that a word of many meanings may be of. */
  readonly weak: readonly ReadonlySet<ClassName>[];
  readonly hits: readonly Hit[];
  readonly amounts: readonly Amount[];
  /** What is known already of the nouns that fill roles, by the position of their head. */
  readonly fillers: Map<number, Filler>;
  /** The words without marks, for what is looked up by their order. */
  readonly words: readonly Word[];
  /** Position in the parse of each of these. */
  readonly at: readonly number[];
}

/** What a language brings to the reading of frames. */
export interface Language {
  readonly lexicon: Lexicon;
  readonly amounts: AmountPack;
  readonly grammar: Grammar;
  /** Which role a preposition or a conjunction of time leads in. */
  readonly prepositions: Readonly<Record<string, RoleName>>;
}

export function sightOf(
  text: string,
  sentence: ParsedSentence,
  { lexicon, amounts: pack, grammar, prepositions }: Language,
): Sight {
  const words: Word[] = [];
  const at: number[] = [];
  let end = sentence.span[0];
  for (const [i, token] of sentence.words.entries()) {
    const norm = foldWord(token.text.replace(/^[#@]/, ''));
    if (token.tag === 'PUNCT' || norm === '' || !/[\p{L}\p{N}%]/u.test(norm)) continue;
    const [start, stop] = token.span;
    words.push({
      norm,
      start,
      end: stop,
      gap: text.slice(end, start),
      capital: /^\p{Lu}/u.test(token.text),
      possessive: false,
    });
    at.push(i);
    end = stop;
  }
  const below: number[][] = sentence.words.map(() => []);
  for (const [i, { head }] of sentence.words.entries()) below[head]?.push(i);
  const classes = sentence.words.map(() => new Set<ClassName>());
  const weak = sentence.words.map(() => new Set<ClassName>());
  const hits: Hit[] = [];
  for (const hit of longest(hitsOf(words, lexicon))) {
    const [first, last] = [at[hit.first] ?? 0, at[hit.last] ?? 0];
    const word = sentence.words[hit.verb ? first : last];
    const tag = word?.tag ?? 'X';
    const noun =
      /^(?:NOUN|PROPN|ADJ|X|PRON)$/.test(tag) || /^(?:nsubj|obj|obl|nmod)/.test(word?.relation ?? '');
    const own = hit.verb ? /^(?:VERB|AUX|ADJ)$/.test(tag) : !hit.noun || noun;
    if (!own) continue;
    // "May 11", "Will Smith"
    if (
      (hit.name === 'hedge' || hit.name === 'future') &&
      hit.first > 0 &&
      words[hit.first]?.capital === true
    )
      continue;
    hits.push({ ...hit, first, last });
    // The word on which the rest hangs is the one that is of the class.
    const top = topOf(sentence, first, last);
    const of = hit.weak ? weak : classes;
    of[top]?.add(hit.name);
    if (hit.verb && top !== first) of[first]?.add(hit.name);
  }
  // A light verb says what its noun or adjective says.
  for (const [i, { relation, head }] of sentence.words.entries()) {
    if (relation !== 'compound:lvc' && relation !== 'compound:lv') continue;
    for (const name of classes[i] ?? []) classes[head]?.add(name);
    for (const name of weak[i] ?? []) weak[head]?.add(name);
  }
  const amounts = amountsOf(words, pack).map((a) => ({
    ...a,
    first: at[a.first] ?? 0,
    last: at[a.last] ?? 0,
  }));
  for (const amount of amounts) countIn(sentence, classes, amount);
  const fillers = new Map<number, Filler>();
  return { sentence, grammar, prepositions, below, classes, weak, hits, amounts, fillers, words, at };
}

/** Of the words `[first, last]` the one whose head lies outside of them. */
function topOf({ words }: ParsedSentence, first: number, last: number): number {
  for (let i = last; i >= first; i--) {
    const head = words[i]?.head ?? -1;
    if ((head < first || head > last) && words[i]?.tag !== 'ADP' && words[i]?.tag !== 'DET') return i;
  }
  return last;
}

const named: ReadonlySet<ClassName> = new Set([
  'talk',
  'falsehood',
  'talker',
  'crowd',
  'media',
  'puppet',
  'platform',
  'mainstream',
]);

/** "social media" is no media: of nouns inside of a longer one that is known the longer counts. */
function longest(hits: readonly Hit[]): Hit[] {
  const wide = hits.filter(({ name, first, last }) => last > first && named.has(name));
  return hits.filter(
    (hit) =>
      !named.has(hit.name) ||
      !wide.some(
        ({ first, last }) => first <= hit.first && last >= hit.last && last - first > hit.last - hit.first,
      ),
  );
}

/** Marks the noun of talk that an amount counts or parts, within five words after it; a ratio marks its own word. */
function countIn(
  { words }: ParsedSentence,
  classes: readonly Set<ClassName>[],
  { kind, last }: Amount,
): void {
  if (kind === 'ratio') {
    classes[last]?.add('multiplied');
    return;
  }
  for (let i = last + 1; i <= last + 5 && words[i]?.tag !== 'VERB' && words[i]?.tag !== 'PUNCT'; i++) {
    if (classes[i]?.has('talk') !== true && classes[i]?.has('falsehood') !== true) continue;
    classes[i]?.add(kind === 'share' ? 'parted' : 'counted');
    return;
  }
}
