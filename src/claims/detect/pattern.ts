import { type Word, foldWord } from './words.ts';

/**
 * Patterns over words, as data. Elements stand apart by spaces: `word`, `word*` (any ending), `@set` (a word or
 * phrase of a named set), `a|b` (one of these), a trailing `?` (may be missing), `..4` (up to four words between).
 */
type Element =
  | { readonly kind: 'words'; readonly test: WordSet; readonly optional: boolean }
  | { readonly kind: 'gap'; readonly most: number };

/** Words, beginnings of words, and phrases of two or more words, of one set. */
interface WordSet {
  readonly exact: ReadonlySet<string>;
  readonly prefixes: readonly string[];
  readonly phrases: readonly (readonly string[])[];
  /** Words asked for lately, and whether one of the beginnings is theirs. */
  readonly begun: Map<string, boolean>;
}

export interface Pattern {
  readonly source: string;
  readonly elements: readonly Element[];
}

/** Where a pattern was found: positions in the scope, and of these the ones that its words took. */
export interface Match {
  readonly first: number;
  readonly last: number;
  readonly taken: readonly number[];
}

export type Sets = Readonly<Record<string, readonly string[]>>;

export function compile(source: string, sets: Sets): Pattern {
  const elements = source.split(' ').map((part): Element => {
    const gap = /^\.\.(\d+)$/.exec(part);
    if (gap !== null) return { kind: 'gap', most: Number(gap[1]) };
    const optional = part.endsWith('?');
    const words = (optional ? part.slice(0, -1) : part).split('|').flatMap((one) => {
      if (!one.startsWith('@')) return [one.replaceAll('_', ' ')];
      const set = sets[one.slice(1)];
      if (set === undefined) throw new RangeError(`the pattern "${source}" names no known set: ${one}`);
      return set;
    });
    return { kind: 'words', test: wordSet(words), optional };
  });
  return { source, elements };
}

export function wordSet(words: readonly string[]): WordSet {
  const single = words.filter((w) => !w.includes(' '));
  return {
    exact: new Set(single.filter((w) => !w.endsWith('*')).map(foldWord)),
    prefixes: single.filter((w) => w.endsWith('*')).map((w) => foldWord(w.slice(0, -1))),
    phrases: words.filter((w) => w.includes(' ')).map((w) => w.split(' ').map(foldWord)),
    begun: new Map(),
  };
}

/** Words that are remembered, of a set or an index, and the longest that is. */
const mostMet = 20_000;
const longestMet = 40;

export function inSet({ exact, prefixes, begun }: WordSet, norm: string): boolean {
  if (exact.has(norm)) return true;
  if (prefixes.length === 0) return false;
  let found = begun.get(norm);
  if (found === undefined) {
    found = prefixes.some((prefix) => norm.startsWith(prefix));
    if (begun.size >= mostMet) begun.clear();
    if (norm.length <= longestMet) begun.set(norm, found);
  }
  return found;
}

/** A gap or a phrase does not reach over these. */
const stops = /[;:!?؟؛]|\.(?=\s)|\n\s*\n/;

/** The pattern at a position of the scope, the shortest way; undefined where it is not there. */
export function matchPattern(scope: readonly Word[], at: number, { elements }: Pattern): Match | undefined {
  const taken = follow(scope, at, elements, 0, at);
  return taken === undefined ? undefined : { first: at, last: taken.at(-1) ?? at, taken };
}

function follow(
  scope: readonly Word[],
  at: number,
  elements: readonly Element[],
  step: number,
  start: number,
): number[] | undefined {
  const element = elements[step];
  if (element === undefined) return [];
  if (element.kind === 'gap') {
    for (let skip = 0; skip <= element.most; skip++) {
      if (skip > 0 && stops.test(scope[at + skip - 1]?.gap ?? ';')) return undefined;
      const rest = follow(scope, at + skip, elements, step + 1, start);
      if (rest !== undefined) return rest;
    }
    return undefined;
  }
  for (const length of lengths(scope, at, element.test)) {
    if (at > start && stops.test(scope[at]?.gap ?? '')) continue;
    const rest = follow(scope, at + length, elements, step + 1, start);
    if (rest !== undefined)
      return length === 1 ? [at, ...rest] : [...Array.from({ length }, (_, i) => at + i), ...rest];
  }
  return element.optional ? follow(scope, at, elements, step + 1, start) : undefined;
}

const nothing: readonly number[] = [];
const aWord: readonly number[] = [1];

/** How many words from here on one of the set takes. */
function lengths(scope: readonly Word[], at: number, set: WordSet): readonly number[] {
  const norm = scope[at]?.norm;
  if (norm === undefined) return nothing;
  if (set.phrases.length === 0) return inSet(set, norm) ? aWord : nothing;
  const found = set.phrases
    .filter((phrase) => phrase.every((word, i) => scope[at + i]?.norm === word))
    .map((phrase) => phrase.length);
  return inSet(set, norm) ? [...found, 1] : found;
}

/** Patterns by the words they can begin with: a long text is looked through once. */
export class PatternIndex<T extends { readonly pattern: Pattern }> {
  readonly #exact = new Map<string, T[]>();
  readonly #met = new Map<string, readonly T[]>();
  readonly #prefixes: { readonly prefix: string; readonly entry: T }[] = [];

  constructor(entries: readonly T[]) {
    for (const entry of entries) this.#add(entry, 0);
  }

  #add(entry: T, step: number): void {
    const first = entry.pattern.elements[step];
    if (first === undefined || first.kind === 'gap') {
      throw new RangeError(`the pattern "${entry.pattern.source}" does not begin with a word`);
    }
    const { exact, phrases, prefixes } = first.test;
    for (const word of new Set([...exact, ...phrases.map((phrase) => phrase[0] ?? '')])) {
      this.#exact.set(word, [...(this.#exact.get(word) ?? []), entry]);
    }
    for (const prefix of prefixes) this.#prefixes.push({ prefix, entry });
    if (first.optional) this.#add(entry, step + 1);
  }

  /** Entries whose pattern may begin with this word. */
  at(norm: string): readonly T[] {
    const known = this.#met.get(norm);
    if (known !== undefined) return known;
    const found = new Set(this.#exact.get(norm));
    for (const { prefix, entry } of this.#prefixes) if (norm.startsWith(prefix)) found.add(entry);
    const entries = [...found];
    if (this.#met.size >= mostMet) this.#met.clear();
    if (norm.length <= longestMet) this.#met.set(norm, entries);
    return entries;
  }
}
