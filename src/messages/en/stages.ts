import type { Writing } from '../writing.ts';

/** What is being done, beside a bar. */
export const stages = {
  couples: 'couples',
  drawn: 'drawn processes',
  counting: ({ measure }: { measure: string }, w: Writing) => `${w.code(measure)}: counting`,
  comparing: ({ measure }: { measure: string }, w: Writing) => `${w.code(measure)}: comparing`,
  placebo: ({ unit }: { unit: string }, w: Writing) => `placebo words, ${w.bare(unit)}`,
  nearTexts: 'near-duplicates: reading texts',
  nearShingles: 'near-duplicates: sorting shingles',
  pairs: 'pairs',
  chance: 'what chance makes',
  clusters: 'clusters',
  carried: 'what is carried',
  episodes: 'episodes',
  repeats: 'statements: who repeats',
  ways: 'ways',
  claim: ({ id }: { id: string }, w: Writing) => `claim ${w.bare(id)}`,
  claims: 'claims',
  posts: 'posts',
  vocabularies: 'vocabularies',
  days: 'days simulated',
  reading: ({ name }: { name: string }, w: Writing) => `reading ${w.bare(name)}`,
  company: 'words: looking for company',
  lines: 'words: reading lines',
  answersAgain: 'reading kept answers again',
  indexing: 'indexing for search',
  pictures: ({ name }: { name: string }, w: Writing) => `${w.bare(name)}: hashes of photos`,
  filling: ({ table }: { table: string }, w: Writing) => `filling ${w.code(table)}`,
  checking: ({ file }: { file: string }, w: Writing) => `checking ${w.bare(file)}`,
  exporting: ({ table }: { table: string }, w: Writing) => `exporting ${w.code(table)}`,
  statements: 'statements: reading posts',
  importing: (
    {
      file,
      stage,
      records,
    }: { file: string; stage: 'reading' | 'comparing' | 'publishing'; records: number },
    w: Writing,
  ) =>
    `${w.bare(file)}: ${stage}, ${w.count(records)} ${w.plural(records, { one: 'record', other: 'records' })}`,
};
