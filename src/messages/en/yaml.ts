import type { Writing } from '../writing.ts';

/** What may be needed at a place of a file. */
export type Kind =
  | 'text'
  | 'number'
  | 'whole number'
  | 'boolean'
  | 'section'
  | 'day'
  | 'moment'
  | 'address'
  | 'another kind'
  | 'another form';

const kinds: Readonly<Record<Kind, string>> = {
  text: 'text is needed',
  number: 'a number is needed',
  'whole number': 'a whole number is needed',
  boolean: 'true or false is needed',
  section: 'a section with lines of "word: value" is needed',
  day: 'a day like 2026-05-11 is needed',
  moment: 'a moment like 2026-05-11T08:00:00Z is needed',
  address: 'an address is needed',
  'another kind': 'something of another kind is needed',
  'another form': 'it is not written as it has to be',
};

/** Files that a person writes: isogloss.yaml, claims.yaml, collect.yaml, edges.yaml, mappings. Sentences begin with where. */
export const yaml = {
  place: (
    { name, line, column }: { name: string; line: number | null; column: number | null },
    w: Writing,
  ) => (line === null || column === null ? name : `${name}, line ${w.n(line)}, column ${w.n(column)}`),
  syntax: ({ place, text }: { place: string; fault: string; text: string }) => `${place}: ${text}.`,
  twice: ({ place, key }: { place: string; key: string }, w: Writing) =>
    `${place}: ${w.code(`${key}:`)} stands a second time: put what is under it under the first.`,
  aliases: ({ name }: { name: string }) =>
    `${name}: its aliases stand for too much: write out what they stand for.`,
  wrong: ({ place, path, what }: { place: string; path: string; what: string }) =>
    `${place}: ${path === '' ? '' : `${path}: `}${what}${what.endsWith('?') ? '' : '.'}`,

  unknownKey: ({ meant }: { meant: string | null }, w: Writing) =>
    `is not known here; check the spelling${meant === null ? '' : `. Did you mean ${w.name(meant)}?`}`,
  missing: 'is missing',
  listNeeded: 'is one value where a list is needed: write it in brackets, as [one, another]',
  needed: ({ kind }: { kind: Kind }) => kinds[kind],
  oneOf: ({ known }: { known: readonly string[] }, w: Writing) =>
    `use ${w.or(known.map((one) => `"${one}"`))}`,
  empty: 'is empty',
  least: ({ n, included }: { n: number; included: boolean }, w: Writing) =>
    included ? `a number of at least ${w.n(n)} is needed` : `a number above ${w.n(n)} is needed`,
  most: ({ n }: { n: number }, w: Writing) => `a number of at most ${w.n(n)} is needed`,
  either: ({ whats }: { whats: readonly string[] }) => whats.join(', or '),

  nameLetters: 'letters, digits, "-", "_" and "." only',
  noTerms: 'a lexicon needs at least one term',
  noChannels: 'a community needs at least one channel',
  version: 'the only version so far is 1',
  mappingNeeds: 'a mapping needs at least channel, id and date',

  noProject: ({ name }: { name: string }) =>
    `${name} is no project: it needs at least "isogloss: 1" and "name:".`,
  noZone: ({ zone }: { zone: string }) =>
    `"${zone}" is no time zone; write one like "Europe/Berlin" or "Asia/Tehran"`,
  periodTurned: ({ from, to }: { from: string; to: string }) =>
    `${from} is after "to" (${to}); exchange them, or correct one`,
  noSuch: (
    {
      kind,
      name,
      known,
      meant,
    }: {
      kind: 'community' | 'lexicon' | 'event' | 'lexicon or community';
      name: string;
      known: readonly string[];
      meant: string | null;
    },
    w: Writing,
  ) =>
    `there is no ${kind} "${name}". Known: ${known.length === 0 ? 'none' : w.commas(known)}${meant === null ? '' : `. Did you mean ${w.name(meant)}?`}`,
};
