import type { Samples } from './index.ts';

const place = { say: 'yaml.place', name: 'Zagros', line: 3, column: 12 } as const;
const missing = { say: 'yaml.missing' } as const;
const kinds = [
  'text',
  'number',
  'whole number',
  'boolean',
  'section',
  'day',
  'moment',
  'address',
  'another kind',
  'another form',
] as const;
/** Codes of the YAML reader, and one that a later version may have. */
const faults = [
  'ALIAS_PROPS',
  'BAD_ALIAS',
  'BAD_DQ_ESCAPE',
  'BAD_INDENT',
  'BAD_SCALAR_START',
  'BLOCK_AS_IMPLICIT_KEY',
  'BLOCK_IN_FLOW',
  'DUPLICATE_KEY',
  'KEY_OVER_1024_CHARS',
  'MISSING_CHAR',
  'MULTILINE_IMPLICIT_KEY',
  'MULTIPLE_DOCS',
  'TAB_AS_INDENT',
  'UNEXPECTED_TOKEN',
  'BAD_COLLECTION_TYPE',
  'ANOTHER',
];

export const yaml: Samples<'yaml'> = {
  place: [
    { name: 'Zagros', line: 3, column: 12 },
    { name: 'Zagros', line: null, column: null },
  ],
  syntax: faults.map((fault) => ({ place, fault, text: 'Alborz' })),
  twice: [{ place, key: 'Zagros' }],
  aliases: [{ name: 'Zagros' }],
  wrong: [
    { place, path: '', what: missing },
    { place, path: 'Damavand.Alborz', what: missing },
    { place, path: 'Damavand', what: { say: 'yaml.unknownKey', meant: 'Alborz' } },
  ],
  unknownKey: [{ meant: null }, { meant: 'Alborz' }],
  needed: kinds.map((kind) => ({ kind })),
  oneOf: [{ known: ['Zagros'] }, { known: ['Zagros', 'Alborz', 'Damavand'] }],
  least: [
    { n: 1, included: true },
    { n: 0, included: false },
  ],
  most: [{ n: 4 }],
  either: [{ whats: [missing, { say: 'yaml.empty' }] }],
  noProject: [{ name: 'Zagros' }],
  noZone: [{ zone: 'Zagros' }],
  periodTurned: [{ from: '2026-05-12', to: '2026-05-11' }],
  noSuch: [
    { kind: 'community', name: 'Zagros', known: [], meant: null },
    { kind: 'lexicon', name: 'Zagros', known: ['Alborz'], meant: 'Alborz' },
    { kind: 'event', name: 'Zagros', known: ['Alborz', 'Damavand'], meant: null },
    { kind: 'lexicon or community', name: 'Zagros', known: ['Alborz', 'Damavand'], meant: null },
  ],
};
