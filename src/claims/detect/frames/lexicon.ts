import { type Pattern, compile, matchPattern } from '../pattern.ts';
import { type Word, foldWord } from '../words.ts';
import { type ClassName, type ClassPack, classNames } from './classes.ts';
import type { Inflection } from './inflect.ts';

/** A class found in words: positions `[first, last]` in the scope. */
export interface Hit {
  readonly name: ClassName;
  readonly first: number;
  readonly last: number;
  readonly verb: boolean;
  readonly noun: boolean;
  /** A word of many meanings, of this class only where the roles say so. */
  readonly weak: boolean;
}

interface Entry {
  readonly name: ClassName;
  readonly verb: boolean;
  readonly noun: boolean;
  readonly weak: boolean;
  /** Undefined for a single word. */
  readonly pattern: Pattern | undefined;
}

/** The classes of a language made ready for looking up by first word. */
export interface Lexicon {
  readonly exact: ReadonlyMap<string, readonly Entry[]>;
  /** Beginnings of words, by their first three letters. */
  readonly prefixes: ReadonlyMap<string, readonly (Entry & { readonly prefix: string })[]>;
  /** Words met lately, with the entries that may begin with them. */
  readonly met: Map<string, readonly Entry[]>;
}

export function lexiconOf(pack: ClassPack, forms: Inflection): Lexicon {
  const exact = new Map<string, Entry[]>();
  const prefixes = new Map<string, (Entry & { prefix: string })[]>();
  const put = (word: string, entry: Entry): void => {
    if (word.endsWith('*')) {
      const prefix = foldWord(word.slice(0, -1));
      const key = prefix.slice(0, 3);
      prefixes.set(key, [...(prefixes.get(key) ?? []), { ...entry, prefix }]);
      return;
    }
    const norm = foldWord(word);
    const list = exact.get(norm);
    if (list === undefined) exact.set(norm, [entry]);
    else if (
      !list.some(
        (e) =>
          e.name === entry.name &&
          e.pattern === entry.pattern &&
          e.verb === entry.verb &&
          e.noun === entry.noun,
      )
    )
      list.push(entry);
  };
  for (const name of classNames) {
    if (!(name in pack)) continue;
    for (const listed of pack[name as keyof ClassPack]
      .split(',')
      .map((text) => text.trim().replaceAll(/\s+/g, ' '))) {
      if (listed === '') continue;
      const weak = listed.startsWith('~');
      const item = weak ? listed.slice(1) : listed;
      const source = inflected(item, forms);
      const [first = ''] = source.split(' ');
      const words = first.replace(/\?$/, '').split('|');
      const entry = {
        name,
        verb: item.startsWith('v:'),
        noun: item.startsWith('n:'),
        weak,
        pattern: source.includes(' ') ? compile(source, {}) : undefined,
      };
      for (const word of words) put(word, entry);
    }
  }
  return { exact, prefixes, met: new Map() };
}

/** `v:pick up` with all forms of its first word, `n:talking point` with those of its last. */
function inflected(item: string, { noun, verb }: Inflection): string {
  const parts = item.split(' ');
  const plain = !/[|?]|\.\.\d/.test(item) && (item.match(/[nv]:/g)?.length ?? 0) === 1;
  if (plain && item.startsWith('n:') && parts.length > 1) {
    const bare = item.slice(2).split(' ');
    return [...bare.slice(0, -1), noun(bare.at(-1) ?? '').join('|')].join(' ');
  }
  return parts
    .map((part) => {
      const optional = part.endsWith('?');
      const words = (optional ? part.slice(0, -1) : part).split('|').flatMap((word) => {
        if (word.startsWith('v:')) return verb(word.slice(2));
        return word.startsWith('n:') ? noun(word.slice(2)) : [word];
      });
      return words.join('|') + (optional ? '?' : '');
    })
    .join(' ');
}

/** All classes of a scope's words in order; a word may be of several. */
export function hitsOf(words: readonly Word[], lexicon: Lexicon): Hit[] {
  const hits: Hit[] = [];
  for (let at = 0; at < words.length; at++)
    for (const entry of entriesAt(lexicon, words[at]?.norm ?? '')) add(hits, words, at, entry);
  return hits;
}

const mostMet = 20_000;
const longestMet = 40;

function entriesAt({ exact, prefixes, met }: Lexicon, norm: string): readonly Entry[] {
  const known = met.get(norm);
  if (known !== undefined) return known;
  const begun = (prefixes.get(norm.slice(0, 3)) ?? []).filter(({ prefix }) => norm.startsWith(prefix));
  const entries = [...(exact.get(norm) ?? []), ...begun];
  if (met.size >= mostMet) met.clear();
  if (norm.length <= longestMet) met.set(norm, entries);
  return entries;
}

function add(
  hits: Hit[],
  words: readonly Word[],
  at: number,
  { name, verb, noun, weak, pattern }: Entry,
): void {
  const last = pattern === undefined ? at : matchPattern(words, at, pattern)?.last;
  if (last === undefined) return;
  const same = hits.findLastIndex(
    (hit) => hit.name === name && hit.first === at && hit.verb === verb && hit.noun === noun,
  );
  if (same === -1) hits.push({ name, first: at, last, verb, noun, weak });
  else if (last > (hits[same]?.last ?? at)) hits[same] = { name, first: at, last, verb, noun, weak };
}
