import type { Writing } from '../writing.ts';

const statements = (n: number, w: Writing): string =>
  `${w.count(n)} ${w.plural(n, { one: 'statement', other: 'statements' })}`;

/** A document with what is said in it, who says it, and how a sentence became a claim. */
export const article = {
  documents: 'The documents',
  document: 'The document',
  intro:
    'What somebody is said to have said is underlined; words that posts could measure lead to their claim. Roles and places are as the document gives them.',
  notNamed: 'not named',
  somebody: 'Somebody not named',
  somebodyInText: 'somebody not named',
  publication: 'The publication',
  publicationInText: 'the publication',
  inItsOwnVoice: 'in its own voice',
  whoSpeaks: 'Who speaks',
  whoSpeaksIn: ({ document }: { document: string }) => `Who speaks in ${document}`,
  described: ({ n }: { n: number }, w: Writing) =>
    `${statements(n, w)}; roles, affiliations and places are described by the document`,
  speaker: 'Speaker',
  role: 'Role',
  affiliation: 'Affiliation',
  place: 'Place',
  statements: 'Statements',
  source: 'Source',
  claims: 'Claims',
  sideBySide: 'Side by side',
  contradict: 'Claims that contradict one another',
  oneSays: 'One says',
  anotherSays: 'Another says',
  whyNotBoth: 'Why both cannot be so',
  denied: 'one says what the other denies',
  everywhere: 'one finds everywhere what the other does not find in one place',
  eachFirst: 'each puts another first',

  /** Where words came from. */
  original: 'original seen',
  interested: 'quoted by an interested party',
  notFound: 'not found',
  direct: 'direct',
  indirect: 'indirect',
  mixed: 'mixed',
  chainNamed: ({ speaker, by, status }: { speaker: string; by: readonly string[]; status: string }) =>
    `${speaker}${by.map((name) => `, quoted by ${name}`).join('')}. Source: ${status}.`,
  chain: ({ through, status }: { through: readonly string[]; status: string }) =>
    `Through ${through.join(', then ')}. Source: ${status}.`,
  seenIn: ({ status, posts, channel }: { status: string; posts: number; channel: string }, w: Writing) =>
    `${status} (in ${w.count(posts)} ${w.plural(posts, { one: 'post', other: 'posts' })} of ${channel})`,
  leftOut: ({ text }: { text: string }) => `left out at ${text}`,
  putIn: ({ text }: { text: string }) => `put in: ${text}`,
  changed: ({ edits }: { edits: string }) => `Words ${edits}.`,
  allStatements: ({ n }: { n: number }, w: Writing) =>
    `All ${statements(n, w)}, with what introduces them and where they come from`,
  introduced: ({ cue, kind }: { cue: string; kind: string }) => `(${cue}, ${kind})`,
  notIntroduced: ({ kind }: { kind: string }) => `(nothing introduces it, ${kind})`,

  howRead: 'How it was read',
  byWhom: 'By whom',
  wordsOfClaim: 'The words that made it a claim',
  readAs: ({ words, kind, rule }: { words: string; kind: string; rule: string }) =>
    `${words} (${kind}; rule ${rule})`,
  noType: 'of no type that posts can measure',
  typed: ({ type }: { type: string }, w: Writing) => `read as ${w.name(type)}`,
  deniesType: ({ type }: { type: string }, w: Writing) => `read as a denial of ${w.name(type)}`,
  who: 'Who or what',
  compared: 'Compared with',
  where: 'Where',
  when: 'When',
  missing: 'Missing',
  edited: 'Left out or put in',
  meaning: ({ text, names }: { text: string; names: string }) => `${text}: ${names}`,
  throughText: ({ text, behind }: { text: string; behind: string }) => `${text}, through ${behind}`,
};
