import type { Writing } from '../writing.ts';

/** The last parts of a report: vocabularies, how many verdicts could be false, the manifest. */
export const page = {
  lexicons: 'The vocabularies, as used',
  lexiconsIntro:
    'A post counts when it has one of these spellings, however it writes its gaps. A count says where a word stands, not who means it.',
  ownWord: 'own word',
  opponentsWord: 'opponents’ word',
  neutralWord: 'neutral',
  authorUnstated: 'Author not stated',
  byAuthor: ({ author }: { author: string }) => `By ${author}`,
  dateUnstated: 'date not stated',
  control: 'control; ',
  foundIn: (
    {
      terms,
      spellings,
      posts,
      figures,
    }: { terms: number; spellings: number; posts: number; figures: string },
    w: Writing,
  ) =>
    `${w.count(terms)} ${w.plural(terms, { one: 'term', other: 'terms' })}, ${w.count(spellings)} ${w.plural(spellings, { one: 'spelling', other: 'spellings' })}, found in ${figures} ${w.plural(posts, { one: 'post', other: 'posts' })}`,
  sourcesUnstated: 'Sources not stated.',
  sources: ({ sources }: { sources: string }) => `Sources: ${sources}.`,
  bySpelling: ({ label }: { label: string }) => `${label}: posts by spelling`,
  term: 'Term',
  spelling: 'Spelling',
  whoseWord: 'Whose word',
  posts: 'Posts',
  notInside: ({ phrases }: { phrases: string }) => `Not counted inside: ${phrases}.`,

  asCsv: ({ command }: { command: string }) => `This table for a spreadsheet: ${command}`,

  falseVerdicts: 'How many of these verdicts could be false',
  falseOnAverage: (
    {
      tested,
      average,
      chance,
      decided,
    }: { tested: number; average: string; chance: number; decided: number },
    w: Writing,
  ) =>
    `Each claim is tested by itself, with a chance of at most 2.5% of a false “agrees” and of at most 2.5% of a false “shows otherwise”, so that no claim’s answer depends on how many others were asked. With ${w.count(tested)} ${w.plural(tested, { one: 'tested claim', other: 'tested claims' })} that is up to ${average} false verdicts on average, if every true value lay exactly on its threshold, and a chance of up to ${w.percentOf(String(chance))} of at least one (were the claims independent of one another). ${w.count(decided)} ${w.plural(decided, { one: 'claim was', other: 'claims were' })} decided here.`,
  falseBounds:
    'These chances hold for intervals that are of other times or of other channels. Where a number is counted in the frame itself, its limits allow for what is missing at odds of up to 2 and for what that may have been, at 97.5% in each direction.',
  holmNotComputed:
    'Holm’s correction was not computed for these claims: limits that allow for missing posts give no p-value.',
  holmNone: 'None of the decided ones outlasts Holm’s correction for all claims together.',
  holmThese: 'These outlast Holm’s correction for all claims together:',

  manifest: 'How to cite, licence, and what this was made from',
  manifestIntro:
    'The same manifest gives the same report, byte for byte. It holds no clock, machine or path.',
  toCite: 'To cite this report',
  citation: (
    {
      project,
      posts,
      channels,
      period,
      version,
      corpus,
      hash,
    }: {
      project: string;
      posts: number;
      channels: number;
      period: string;
      version: string;
      corpus: string;
      hash: string;
    },
    w: Writing,
  ) =>
    `${w.name(project)}. Report on ${w.count(posts)} ${w.plural(posts, { one: 'post', other: 'posts' })} of ${w.count(channels)} ${w.plural(channels, { one: 'channel', other: 'channels' })}, ${period}. Isogloss ${w.figure(version)}, corpus ${w.code(corpus)}, project ${w.code(hash)}. Whoever cites a single number names its claim and this corpus.`,
  licence: 'Licence',
  licences:
    'Isogloss is free software under the Apache licence 2.0. The posts are their authors’; under which licence this report may be passed on is for whoever publishes it to say.',
  tables: 'Tables for a spreadsheet',
  allTables: ({ command }: { command: string }) =>
    `${command} writes every table of this report as CSV, with a text that says what the columns hold.`,
  program: 'Isogloss',
  engine: 'Engine',
  schema: 'Schema',
  norm: 'Normalisation',
  corpus: 'Corpus',
  project: 'Project',
  seed: 'Seed',
  madeBy: 'Made by',
  parameters: 'Parameters',
};
