import type { Writing } from '../writing.ts';

const postsOf = (n: number, w: Writing): string =>
  `${w.count(n)} ${w.plural(n, { one: 'post', other: 'posts' })}`;

/** 0.912 to 0.968, in percent; one number where both are the same. */
const between = ([low, high]: readonly [number, number], w: Writing): string =>
  low === high ? w.percentSign(low) : w.range(w.percentSign(low), w.percentSign(high));

type Grain = 'second' | 'minute' | 'hour' | 'day';

/** What commands tell of files, channels and words: import, channels, lexicon, search, statements, verify, erase. */
export const corpus = {
  none: 'none',
  notKnown: 'not known',
  more: ({ n }: { n: number }, w: Writing) => `… and ${w.count(n)} more`,

  ready: ({ path, folder }: { path: string; folder: string }, w: Writing) =>
    `${w.bare(path)} is ready. Next: ${w.code(`isogloss import FILE --project ${folder}`)}; then fill in channels and words.`,
  imported: (
    {
      file,
      format,
      read,
      added,
      updated,
      unchanged,
      repeated,
      rejected,
      skipped,
    }: {
      file: string;
      format: string;
      read: number;
      added: number;
      updated: number;
      unchanged: number;
      repeated: number;
      rejected: number;
      skipped: number;
    },
    w: Writing,
  ) =>
    `${w.bare(file)} (${w.code(format)}): ${w.count(read)} ${w.plural(read, { one: 'record', other: 'records' })}: ${w.commas(
      [
        `${w.count(added)} added`,
        `${w.count(updated)} updated`,
        `${w.count(unchanged)} unchanged${repeated === 0 ? '' : ` (${w.count(repeated)} stand twice in the file)`}`,
        `${w.count(rejected)} rejected`,
        `${w.count(skipped)} skipped`,
      ],
    )}.`,
  rejected: ({ record, reason }: { record: number; reason: string }, w: Writing) =>
    `record ${w.count(record)}: ${w.bare(reason)}`,
  tookNothing: ({ file, rejected, first }: { file: string; rejected: number; first: string }, w: Writing) =>
    `${w.bare(file)}: nothing was taken in; ${w.plural(rejected, { one: 'its one record was', other: `all ${w.count(rejected)} ${w.plural(rejected, { one: 'record was', other: 'records were' })}` })} rejected (the first: ${w.bare(first)}).`,

  noPosts: ({ command }: { command: string }, w: Writing) =>
    `No posts yet. ${w.code(`"${command}"`)} takes them in.`,
  channel: 'channel',
  communities: 'communities',
  posts: 'posts',
  from: 'from',
  to: 'to',
  complete: 'complete',
  outages: 'outages',
  stamps: 'stamps',
  bulkLoads: 'bulk loads',
  grain: ({ grain }: { grain: Grain }) => `${grain}s`,
  percents: ({ range }: { range: readonly [number, number] }, w: Writing) => between(range, w),
  frame: (
    {
      channels,
      held,
      complete,
      chosenBy,
    }: { channels: number; held: number; complete: readonly [number, number] | null; chosenBy: string },
    w: Writing,
  ) =>
    `${w.count(channels)} ${w.plural(channels, { one: 'channel', other: 'channels' })}, ${postsOf(held, w)}, ${complete === null ? 'completeness not known' : `${between(complete, w)} complete`}; chosen by: ${w.bare(chosenBy)}.`,
  completeIs:
    'Complete: posts held of those published, from gaps in the ids. Low: every id missing outside of albums was a post. High: every second short gap hid one.',

  spelling: 'spelling',
  term: 'term',
  form: 'form',
  texts: 'texts',
  channels: 'channels',
  neverFound: ({ spellings }: { spellings: readonly string[] }, w: Writing) =>
    `Never found: ${w.commas(spellings.map(w.bare))}.`,
  found: ({ total, cursor }: { total: number; cursor: string | null }, w: Writing) =>
    `${postsOf(total, w)}.${cursor === null ? '' : ` More with ${w.code(`--cursor "${cursor}"`)}.`}`,
  statements: ({ n }: { n: number }, w: Writing) =>
    `${w.count(n)} ${w.plural(n, { one: 'statement', other: 'statements' })}`,
  statementsIn: ({ name, n }: { name: string; n: number }, w: Writing) =>
    `${w.bare(name)}: ${w.count(n)} ${w.plural(n, { one: 'statement', other: 'statements' })}`,
  nobodyNamed: 'not named',
  noCue: 'no cue',
  statementKind: ({ kind }: { kind: 'direct' | 'indirect' | 'mixed' }) => kind as string,

  checked: ({ entries, records, texts }: { entries: number; records: number; texts: number }, w: Writing) =>
    `${w.count(entries)} ${w.plural(entries, { one: 'entry', other: 'entries' })} of the ledger, ${w.count(records)} ${w.plural(records, { one: 'record', other: 'records' })} and ${w.count(texts)} ${w.plural(texts, { one: 'text', other: 'texts' })} checked.`,
  original: ({ file, state }: { file: string; state: 'unchanged' | 'changed' | 'not found' }, w: Writing) =>
    `The original ${w.bare(file)}: ${state}.`,
  unchanged: 'Unchanged since import. (That Telegram sent it, this cannot show.)',
  erasureCut: ({ entry }: { entry: number }, w: Writing) =>
    `The erasure of entry ${w.n(entry)} was cut short: run ${w.code('"isogloss erase"')} again.`,
  entryChanged: ({ entry, file }: { entry: number; file: string }, w: Writing) =>
    `The ledger's entry ${w.n(entry)} (${w.bare(file)}) was changed: its hash does not fit.`,
  recordsChanged: ({ entry }: { entry: number }, w: Writing) =>
    `What is kept of the records of import ${w.n(entry)} is not what was taken in.`,
  textChanged: ({ post, table }: { post: string; table: string }, w: Writing) =>
    `The text of ${w.code(post)} (${w.code(table)}) was changed: its hash does not fit.`,
  notHeld: ({ post, entry }: { post: string; entry: number }, w: Writing) =>
    `${w.code(post)} of import ${w.n(entry)} is not held as it was taken in.`,
  shareNotHeld: ({ record, entry }: { record: number; entry: number }, w: Writing) =>
    `Row ${w.n(record)} of the share table of import ${w.n(entry)} is not held as it was taken in.`,
  erased: ({ n }: { n: number }, w: Writing) =>
    `${postsOf(n, w)} and all that was derived from them are erased; a tombstone with the reason stays.`,
};
