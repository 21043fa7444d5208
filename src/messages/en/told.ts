import type { Writing } from '../writing.ts';

const claimsOf = (n: number, w: Writing): string =>
  `${w.n(n)} ${w.plural(n, { one: 'claim', other: 'claims' })}`;

/** What commands tell a person in a terminal of a check, a report, the demo. */
export const told = {
  counts: (
    { statements, claims, tested }: { statements: number; claims: number; tested: string },
    w: Writing,
  ) =>
    `${w.n(statements)} ${w.plural(statements, { one: 'statement', other: 'statements' })}, ${claimsOf(claims, w)}. ${tested}`,
  claimsIn: ({ name, claims }: { name: string; claims: number }, w: Writing) =>
    claims === 0
      ? `${name}: no claim found.`
      : `${name}: ${claimsOf(claims, w)} found, now held against the posts.`,
  described: ({ who, as }: { who: string; as: string }) => `${who}, described by the article as ${as}`,
  inItsOwnVoice: ({ who }: { who: string }) => `${who}, in its own voice`,
  speaker: ({ who, through, status }: { who: string; through: readonly string[]; status: string }) =>
    `${who}${through.length === 0 ? '' : `; quoted by ${through.join(', then ')}`}; source: ${status}`,
  found: ({ words, rule, kind }: { words: string; rule: string; kind: string }, w: Writing) =>
    `Found by ${w.name(words)} (${rule}); ${kind}.`,
  leftOut: ({ text }: { text: string }) => `Edited: left out, ${text}.`,
  putIn: ({ text }: { text: string }) => `Edited: put in, ${text}.`,
  countedBy: ({ command }: { command: string }, w: Writing) => `Counted by: ${w.code(command)}`,
  mark: ({ mark }: { mark: string }) => `Ledger: ${mark}.`,
  sideBySide: ({ why }: { why: string }) => `Side by side, for ${why}:`,
  oneSide: ({ who, text, verdict }: { who: string; text: string; verdict: string }, w: Writing) =>
    `${who}: ${w.name(text)} (${verdict})`,
  possible: 'Sentences that may be claims, not tested:',
  toSign: ({ command }: { command: string }) =>
    `Whoever has read a verdict and its posts can answer for it by name: ${command}`,
  setAside: ({ n }: { n: number }, w: Writing) => `Set aside in the ledger: ${w.n(n)}.`,
  toCollect: 'To decide more, collect or say:',
  ledger: (
    { file, added, renewed, marked }: { file: string; added: number; renewed: number; marked: number },
    w: Writing,
  ) =>
    `${file}: ${w.n(added)} added, ${w.n(renewed)} renewed, ${w.n(marked)} marked. Correct it there, and check again.`,
  reportFollows: 'Tested; the report is being written.',
  changedMeanwhile:
    'The posts changed after that, by another command: all is counted anew, and what follows is of the posts as they are now.',
  reportAt: ({ path }: { path: string }) =>
    `${path}: the report. Open it in a browser; it needs nothing else.`,
  reportOf: ({ path, claims, channels }: { path: string; claims: number; channels: number }, w: Writing) =>
    `${path}: ${claimsOf(claims, w)}, ${w.n(channels)} ${w.plural(channels, { one: 'channel', other: 'channels' })}. Open it in a browser; it needs nothing else.`,

  truth: ({ file }: { file: string }) => `The article and the truth planted in this world (${file}):`,
  asPlanted: 'as planted',
  leftOpen: 'left open',
  notAsPlanted: 'NOT AS PLANTED',
  compared: (
    {
      outcome,
      words,
      speaker,
      said,
      planted,
    }: { outcome: string; words: string; speaker: string; said: string; planted: string | null },
    w: Writing,
  ) => `${outcome}: ${w.name(words)} (${speaker}): ${said}${planted === null ? '' : `; planted: ${planted}`}`,
  notFound: 'not found',
  noClaim: 'no claim',
  outcomes: (
    {
      claims,
      planted,
      open,
      otherwise,
    }: { claims: number; planted: number; open: number; otherwise: number },
    w: Writing,
  ) =>
    `${claimsOf(claims, w)}: ${w.n(planted)} as planted, ${w.n(open)} left open, ${w.n(otherwise)} otherwise.`,
  theApp: ({ command }: { command: string }) => `The same in the app: ${command}`,
  theReport: ({ path }: { path: string }) => `The report: ${path}`,
  simulated: (
    {
      folder,
      world,
      seed,
      channels,
      published,
      held,
      records,
      claims,
      files,
    }: {
      folder: string;
      world: string;
      seed: number;
      channels: number;
      published: number;
      held: number;
      records: number;
      claims: number;
      files: { posts: string; project: string; truth: string };
    },
    w: Writing,
  ) =>
    `${folder}: the world "${world}", seed ${w.n(seed)}: ${w.n(channels)} ${w.plural(channels, { one: 'channel', other: 'channels' })}, ${w.n(published)} ${w.plural(published, { one: 'post', other: 'posts' })} published, ${w.n(held)} of them in ${files.posts} (${w.n(records)} ${w.plural(records, { one: 'record', other: 'records' })}), ${claimsOf(claims, w)} in ${files.project}, the truth in ${files.truth}.`,
  noInterval: 'no interval',
  shows: ({ what }: { what: string }) => `Shows: ${what}.`,
  doesNotShow: ({ what }: { what: string }) => `Does not show: ${what}.`,
};
