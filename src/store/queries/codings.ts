import type { Driver, Parameters } from '../driver.ts';
import { eraseRows } from '../remove.ts';

/** What a person said of a post: no text of it, only which one, what, who as they name themselves, and the day. */
export interface StoredCoding {
  readonly lexicon: string;
  readonly channel: string;
  readonly id: number;
  readonly coder: string;
  readonly code: string;
  readonly day: string;
  /** What they noted beside it, in one line; counts for nothing. */
  readonly note?: string | undefined;
}

/** What stands in place of codes that differ, and who said so. */
export type StoredSettlement = Omit<StoredCoding, 'coder'> & { readonly by: string };

/**
 * Begin the keys of codings among the project's notes, and of what was settled. No part holds a tab: names and channel
 * keys have none.
 */
const kind = 'coding';
const settledKind = 'settled';
const tab = '\t';
const ofBoth = `(startsWith(key, '${kind}\\t') OR startsWith(key, '${settledKind}\\t'))`;

/** All codings of a lexicon, in the order of channel, id and coder. */
export async function readCodings(driver: Driver, lexicon: string): Promise<StoredCoding[]> {
  const rows = await readNotes(driver, kind, lexicon);
  return rows
    .map(({ rest: [coder = ''], value: [code = '', day = '', note = ''], ...post }) =>
      noted({ lexicon, ...post, coder, code, day }, note),
    )
    .filter(({ code }) => code !== '');
}

/** Lexicons of which texts were read, by their keys. */
export async function codedLexicons(driver: Driver): Promise<string[]> {
  const rows = await driver.query<{ lexicon: string }>(
    "SELECT DISTINCT splitByChar('\\t', key)[2] AS lexicon FROM {db:Identifier}.meta FINAL WHERE startsWith(key, {prefix:String}) ORDER BY lexicon",
    { parameters: { prefix: `${kind}${tab}` } },
  );
  return rows.map(({ lexicon }) => lexicon);
}

/** What was settled of a lexicon, in the order of channel and id. */
export async function readSettled(driver: Driver, lexicon: string): Promise<StoredSettlement[]> {
  const rows = await readNotes(driver, settledKind, lexicon);
  return rows
    .map(({ value: [code = '', day = '', by = '', note = ''], channel, id }) =>
      noted({ lexicon, channel, id, by, code, day }, note),
    )
    .filter(({ code }) => code !== '');
}

const noted = <T extends object>(said: T, note: string): T & { readonly note?: string } =>
  note === '' ? said : { ...said, note };

interface Note {
  readonly channel: string;
  readonly id: number;
  readonly rest: readonly string[];
  readonly value: readonly string[];
}

async function readNotes(driver: Driver, of: string, lexicon: string): Promise<Note[]> {
  const rows = await driver.query<{ key: string; value: string }>(
    'SELECT key, value FROM {db:Identifier}.meta FINAL WHERE startsWith(key, {prefix:String}) ORDER BY key',
    { parameters: { prefix: [of, lexicon, ''].join(tab) } },
  );
  if (rows.length === 0) return [];
  // A channel may have got another key since, the platform's number for its handle.
  const aliases = await driver.query<{ alias: string; channel: string }>(
    'SELECT alias, channel FROM {db:Identifier}.aliases FINAL',
  );
  const now = new Map(aliases.map(({ alias, channel }) => [alias, channel]));
  return rows.map(({ key, value }) => {
    const [, , channel = '', id = '', ...rest] = key.split(tab);
    return { channel: now.get(channel) ?? channel, id: Number(id), rest, value: value.split(tab) };
  });
}

/** Begins the keys of who reads at an address of their own: of a vocabulary, by name. Results do not rest on it. */
const guestKind = 'guest';

/** Who reads of a vocabulary by invitation; what they say is for themselves to see and to change. */
export async function readGuests(driver: Driver, lexicon: string): Promise<string[]> {
  const rows = await driver.query<{ key: string }>(
    'SELECT key FROM {db:Identifier}.meta FINAL WHERE startsWith(key, {prefix:String}) ORDER BY key',
    { parameters: { prefix: [guestKind, lexicon, ''].join(tab) } },
  );
  return rows.map(({ key }) => key.split(tab)[2] ?? '');
}

export async function writeGuest(driver: Driver, lexicon: string, coder: string): Promise<void> {
  await writeNotes(driver, [{ key: [guestKind, lexicon, coder].join(tab), value: '' }]);
}

/** The hash where nobody has coded anything. */
export const noCodings = '0';

/** A hash of all codings and settlements, whatever their order and their notes: what rests on them is as it was while it stays the same. */
export async function codingsHash(driver: Driver): Promise<string> {
  const [row] = await driver.query<{ hash: string }>(
    `SELECT toString(sum(cityHash64(key, extract(value, '^[^\\t]*(?:\\t[^\\t]*)?')))) AS hash FROM {db:Identifier}.meta FINAL
     WHERE ${ofBoth}`,
  );
  return row?.hash ?? noCodings;
}

/** Keeps codings; a later one of the same coder and post takes the place of the earlier, an empty one takes it back. */
export async function writeCodings(driver: Driver, codings: readonly StoredCoding[]): Promise<void> {
  await writeNotes(
    driver,
    codings.map(({ lexicon, channel, id, coder, code, day, note = '' }) => ({
      key: [kind, lexicon, channel, id, coder].join(tab),
      value: [code, day, ...(note === '' ? [] : [note])].join(tab),
    })),
  );
}

/** Keeps what was settled; a later decision of a post takes the place of the earlier, an empty one takes it back. */
export async function writeSettled(driver: Driver, settled: readonly StoredSettlement[]): Promise<void> {
  await writeNotes(
    driver,
    settled.map(({ lexicon, channel, id, by, code, day, note = '' }) => ({
      key: [settledKind, lexicon, channel, id].join(tab),
      value: [code, day, by, ...(note === '' ? [] : [note])].join(tab),
    })),
  );
}

async function writeNotes(
  driver: Driver,
  notes: readonly { readonly key: string; readonly value: string }[],
): Promise<void> {
  if (notes.length === 0) return;
  const [last] = await driver.query<{ rev: number }>(
    'SELECT toUInt64(max(rev)) AS rev FROM {db:Identifier}.meta',
  );
  await driver.insertRows(
    'meta',
    notes.map((note) => ({ ...note, rev: (last?.rev ?? 0) + 1 })),
  );
}

/** Removes the codings and settlements of posts that are erased, and those under a key that no post has any more. */
export async function eraseCodings(
  driver: Driver,
  target: { readonly where: string; readonly parameters: Parameters },
): Promise<void> {
  const post = `splitByChar('\\t', key)[3], toUInt64OrZero(splitByChar('\\t', key)[4])`;
  const found = await driver.query<{ key: string }>(
    `SELECT DISTINCT key FROM {db:Identifier}.meta
     WHERE ${ofBoth} AND (
       (${post}) GLOBAL IN (SELECT channel, id FROM {db:Identifier}.posts FINAL WHERE ${target.where})
       OR splitByChar('\\t', key)[3] GLOBAL NOT IN (SELECT channel FROM {db:Identifier}.posts FINAL))
     ORDER BY key`,
    { parameters: target.parameters },
  );
  if (found.length > 0)
    await eraseRows(driver, 'meta', 'key IN {keys:Array(String)}', { keys: found.map(({ key }) => key) });
}
