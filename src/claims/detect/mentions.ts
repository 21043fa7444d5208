import type { Link } from '../../model/detection.ts';
import type { Gazetteer, Party } from './gazetteer.ts';
import { linksOf } from './gazetteer.ts';
import type { PackIndex, SetName } from './pack-index.ts';
import { inSet } from './pattern.ts';
import { isManner } from './manner.ts';
import type { Word } from './words.ts';

export type Head = 'channels' | 'words' | 'mentions' | 'people';
const heads: readonly Head[] = ['words', 'channels', 'mentions', 'people'];

/** Somebody or something that a clause speaks of: a name of the project, a pronoun, or "this vocabulary". */
export interface Mention {
  /** Positions in the scope of the whole phrase, `[first, last]`. */
  readonly first: number;
  readonly last: number;
  readonly party: Party | null;
  readonly links: readonly Link[];
  readonly pronoun: 'we' | 'they' | 'that' | null;
  /** The noun that says what of it is meant: "the Union’s channels". */
  readonly head: Head | null;
  /** The preposition that leads it in. */
  readonly preposition: string | null;
  /** A mark of the object follows (را). */
  readonly object: boolean;
}

/** All mentions of a scope, in order. */
export function mentionsOf(scope: readonly Word[], gazetteer: Gazetteer, index: PackIndex): Mention[] {
  const is = (name: SetName, at: number): boolean => inSet(index.sets[name], scope[at]?.norm ?? '');
  const found = gazetteer.find(scope).flatMap((name): Mention[] => {
    const around = phraseOf(scope, name.first, name.last, index);
    const phrase = { ...around, head: around.head ?? headWithin(scope, name, index) };
    if (name.weak && phrase.head === null) return [];
    const { party } = name;
    return [{ ...phrase, party, links: linksOf(name), pronoun: null }];
  });
  const taken = (at: number): boolean => found.some(({ first, last }) => at >= first && at <= last);
  for (let at = 0; at < scope.length; at++) {
    if (taken(at)) continue;
    const own = suffixed(scope[at]?.norm ?? '', index);
    const pronoun = is('we', at) ? 'we' : is('they', at) ? 'they' : (own?.pronoun ?? null);
    if (pronoun !== null) {
      const phrase = phraseOf(scope, at, at, index);
      found.push({ ...phrase, head: own?.head ?? phrase.head, party: null, links: [], pronoun });
      at = phrase.last;
    } else if (is('demonstratives', at) || (is('determiners', at) && index.pack.language === 'en')) {
      const noun = [at + 1, at + 2].find((next) => is('words', next) && !taken(next));
      // The slogan “…” is the one quoted, and points back to none.
      const quoted = noun !== undefined && /[“"«„‘]$|^[”"»]/u.test(scope[noun + 1]?.gap ?? '');
      if (noun === undefined || quoted || is('genitives', noun + 1)) continue;
      found.push({
        ...phraseOf(scope, at, noun, index),
        head: 'words',
        party: null,
        links: [],
        pronoun: 'that',
      });
      at = noun;
    }
  }
  return found.sort((a, b) => a.first - b.first);
}

/** "Channels of the Mountain League" may be the name itself: its first or last word says what of somebody is meant. */
function headWithin(
  scope: readonly Word[],
  { first, last }: { first: number; last: number },
  index: PackIndex,
): Head | null {
  if (first === last) return null;
  const kinds = heads.filter((kind) => kind !== 'people');
  const at = (place: number): Head | undefined =>
    kinds.find((kind) => inSet(index.sets[kind], scope[place]?.norm ?? ''));
  return at(first) ?? at(last) ?? null;
}

/** «کانال‌هایشان», «شعارهایمان»: the possessive is the noun's ending. */
function suffixed(norm: string, index: PackIndex): { pronoun: 'we' | 'they'; head: Head } | null {
  const match = /^(.{3,}?)(?:ی)?(شان|مان)$/.exec(norm);
  if (match === null || !/^[\u0600-\u06ff]/.test(norm)) return null;
  const head = heads.find((kind) => inSet(index.sets[kind], match[1] ?? ''));
  return head === undefined ? null : { pronoun: match[2] === 'مان' ? 'we' : 'they', head };
}

/** The noun phrase around a name: its head, what leads it in, whether it is an object. */
function phraseOf(
  scope: readonly Word[],
  from: number,
  to: number,
  index: PackIndex,
): Omit<Mention, 'party' | 'links' | 'pronoun'> {
  const is = (name: SetName, at: number): boolean => inSet(index.sets[name], scope[at]?.norm ?? '');
  const joined = (at: number): boolean => /^[\s"“”«»'’‘()\u200c-]*$/.test(scope[at]?.gap ?? '.');
  const headAt = (at: number): Head | null => heads.find((kind) => is(kind, at)) ?? null;
  let [first, last] = [from, to];
  let head: Head | null = null;
  if (index.pack.genitives.length > 0) {
    // "the Union’s loud slogans", "Union channels", "their own groups"
    for (let at = to + 1; at <= to + 3 && joined(at) && !is('prepositions', at); at++) {
      if (headAt(at) === null || isManner(scope, at)) continue;
      const owns = scope[to]?.possessive === true || is('possessives', to);
      if ((at > to + 1 || is('they', to) || is('we', to)) && !owns) break;
      [head, last] = [headAt(at), at];
      break;
    }
    let at = first - 1;
    while (is('determiners', at) && joined(at + 1)) at--;
    if (head === null && is('genitives', at)) {
      // "The channels, ahead of the League" are not the League's.
      const bound = (n: number): boolean => joined(at) && (n === at - 1 || joined(n + 1));
      const noun = [at - 1, at - 2].find((n) => headAt(n) !== null && bound(n));
      if (noun !== undefined) [head, first] = [headAt(noun), noun];
    }
  } else {
    // «کانال‌های اتحاد بندر»: the noun stands before, bound to it by an ezafe that is not written
    for (let at = from - 1; at >= from - 2 && joined(at + 1) && !is('prepositions', at); at--) {
      if (headAt(at) === null) continue;
      [head, first] = [headAt(at), at];
      break;
    }
  }
  // "talk about the Union": it is mentioned.
  let topic = first - 1;
  while (is('determiners', topic) && joined(topic + 1)) topic--;
  if (head === null && is('topics', topic) && (is('talk', topic - 1) || headAt(topic - 1) === 'mentions')) {
    [head, first] = ['mentions', topic - 1];
  }
  let before = first - 1;
  let adjectives = 0;
  let determined = false;
  while (before >= 0 && joined(before + 1)) {
    if (is('prepositions', before)) break;
    // "said that the channels …": what stands before a determiner leads the clause in.
    if (determined && is('complementizers', before)) break;
    if (is('determiners', before) || is('quantifiers', before)) {
      first = before;
      determined = true;
    } else if (determined || head === null || adjectives++ > 0 || !is('determiners', before - 1)) break;
    before--;
  }
  const led = before >= 0 && joined(before + 1) && is('prepositions', before);
  return {
    first,
    last,
    head,
    preposition: led ? (scope[before]?.norm ?? null) : null,
    object: is('objectMarks', last + 1),
  };
}
