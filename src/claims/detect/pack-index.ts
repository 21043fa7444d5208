import { type Pattern, PatternIndex, compile, wordSet } from './pattern.ts';
import { english } from './packs/en.ts';
import { persian } from './packs/fa.ts';
import type { ClaimPack, ClaimRule, UntestableRule } from './packs/pack.ts';
import type { Word } from './words.ts';
import { scriptWords } from '../../text/arabicScript.ts';

type Words = ReturnType<typeof wordSet>;

interface Compiled<T> {
  readonly pattern: Pattern;
  readonly rule: T;
}

/** A language pack made ready for looking up. */
export interface PackIndex {
  readonly pack: ClaimPack;
  readonly rules: PatternIndex<Compiled<ClaimRule>>;
  readonly untestable: PatternIndex<Compiled<UntestableRule>>;
  readonly sets: Readonly<Record<SetName, Words>>;
}

const setNames = {
  negationsBefore: (p: ClaimPack) => p.negations.before,
  negationsAfter: (p: ClaimPack) => p.negations.after,
  denials: (p: ClaimPack) => p.denials,
  future: (p: ClaimPack) => p.future,
  possible: (p: ClaimPack) => p.possible,
  conditions: (p: ClaimPack) => p.conditions,
  barriers: (p: ClaimPack) => p.barriers,
  joining: (p: ClaimPack) => p.joining,
  auxiliaries: (p: ClaimPack) => p.auxiliaries,
  complementizers: (p: ClaimPack) => p.complementizers,
  prepositions: (p: ClaimPack) => p.prepositions,
  places: (p: ClaimPack) => p.places,
  objectMarks: (p: ClaimPack) => p.objectMarks,
  determiners: (p: ClaimPack) => p.determiners,
  quantifiers: (p: ClaimPack) => p.quantifiers,
  genitives: (p: ClaimPack) => p.genitives,
  topics: (p: ClaimPack) => p.topics,
  we: (p: ClaimPack) => p.pronouns.we,
  they: (p: ClaimPack) => p.pronouns.they,
  possessives: (p: ClaimPack) => p.possessives,
  channels: (p: ClaimPack) => p.heads.channels,
  words: (p: ClaimPack) => p.heads.words,
  mentions: (p: ClaimPack) => p.heads.mentions,
  people: (p: ClaimPack) => p.heads.people,
  demonstratives: (p: ClaimPack) => p.demonstratives,
  everywhere: (p: ClaimPack) => p.everywhere,
  relays: (p: ClaimPack) => p.relays,
  here: (p: ClaimPack) => p.platforms.here,
  elsewhere: (p: ClaimPack) => p.platforms.elsewhere,
  talk: (p: ClaimPack) => p.talk,
  publicTalk: (p: ClaimPack) => p.publicTalk,
  subject: (p: ClaimPack) => p.subject,
  since: (p: ClaimPack) => p.time.since,
  in: (p: ClaimPack) => p.time.in,
};
export type SetName = keyof typeof setNames;

const compiled = new Map<string, PackIndex>();

export const packs: readonly ClaimPack[] = [english, persian];

function indexOf(pack: ClaimPack): PackIndex {
  const known = compiled.get(pack.language);
  if (known !== undefined) return known;
  const all = <T extends { readonly patterns: readonly string[] }>(rules: readonly T[]): Compiled<T>[] =>
    rules.flatMap((rule) => rule.patterns.map((source) => ({ rule, pattern: compile(source, pack.sets) })));
  const index: PackIndex = {
    pack,
    rules: new PatternIndex(all(pack.rules)),
    untestable: new PatternIndex(all(pack.untestable)),
    sets: Object.fromEntries(
      Object.entries(setNames).map(([name, of]) => [name, wordSet(of(pack))]),
    ) as unknown as Record<SetName, Words>,
  };
  compiled.set(pack.language, index);
  return index;
}

/** The pack for a stretch of words, by their letters. */
export function packFor(words: readonly Word[]): PackIndex {
  const arabic = words.filter(({ norm }) => /^[\u0600-\u06ff]/.test(norm)).length;
  return indexOf(arabic * 2 > words.length ? persian : english);
}

/** The language of a stretch of words by their letters: Cyrillic is Russian; Arabic script is Persian unless its letters are Arabic's own. */
export function languageOf(words: readonly Word[]): string {
  const count = (pattern: RegExp): number => words.filter(({ norm }) => pattern.test(norm)).length;
  if (count(/^[\u0400-\u04ff]/) * 2 > words.length) return 'ru';
  if (count(/^[\u0600-\u06ff]/) * 2 <= words.length) return 'en';
  const script = scriptWords(words.map(({ norm }) => norm));
  return script.arabic > script.persian ? 'ar' : 'fa';
}
