import { literalsOf } from '../derive/lexicon.ts';
import type { Driver } from '../driver.ts';
import { normalise } from '../normalise.ts';
import { type Condition, indexed, scanned } from '../search/condition.ts';
import { isIndexed } from '../search/index.ts';

/** Normalised literals of what a person typed: a word, a phrase, a prefix `word*`. */
export async function searchLiterals(driver: Driver, term: string): Promise<string[]> {
  const pieces = [...new Set(term.replace(/\*$/, '').split(/[\s\u200c\u200b\u00a0]+/u))].filter(
    (p) => p !== '',
  );
  const norms = pieces.length === 0 ? [] : await normalise(driver, pieces);
  const byPiece = new Map(pieces.map((piece, i) => [piece, norms[i] ?? '']));
  return literalsOf(term, (piece) => byPiece.get(piece) ?? '');
}

export interface SearchPage {
  readonly rows: { channel: string; id: number }[];
  readonly cursor: string | null;
}

export interface SearchOptions {
  readonly channels: readonly string[];
  readonly limit: number;
  readonly cursor?: string | undefined;
}

/** Where to look: the index, or the posts themselves where it does not say what they say. Both answer the same. */
async function place(
  driver: Driver,
  literals: readonly string[],
): Promise<Condition & { readonly from: string }> {
  return (await isIndexed(driver))
    ? { from: '{db:Identifier}.search', ...(await indexed(driver, literals)) }
    : { from: '{db:Identifier}.posts FINAL', ...scanned(literals) };
}

const within = '(empty({channels:Array(String)}) OR channel IN {channels:Array(String)})';

/** Posts with any of the literals, newest first; the cursor says after which post the next page begins. */
export async function searchPage(
  driver: Driver,
  literals: readonly string[],
  options: SearchOptions,
): Promise<SearchPage> {
  const [date = '4294967295', channel = '', id = '0'] = (options.cursor ?? '')
    .split('~')
    .filter((p) => p !== '');
  const { from, sql, parameters } = await place(driver, literals);
  // The two conditions on the date say less than the one on all three, but the index's order answers them.
  const rows = await driver.query<{ channel: string; id: number; s: number }>(
    `SELECT channel, id, toUnixTimestamp(date) AS s FROM ${from}
     WHERE ${sql} AND ${within} AND date <= toDateTime({date:UInt32}, 'UTC')
       AND (-toInt64(toUnixTimestamp(date)), channel, id) > (-toInt64({date:UInt32}), {channel:String}, {id:UInt64})
     ORDER BY date DESC, channel, id LIMIT {limit:UInt32}`,
    {
      parameters: {
        ...parameters,
        channels: options.channels,
        limit: options.limit,
        date: Number(date),
        channel,
        id: Number(id),
      },
    },
  );
  const last = rows.at(-1);
  return {
    rows: rows.map(({ channel: key, id: number }) => ({ channel: key, id: number })),
    cursor: last === undefined || rows.length < options.limit ? null : `${last.s}~${last.channel}~${last.id}`,
  };
}

/** How many posts there are with any of the literals. */
export async function searchTotal(
  driver: Driver,
  literals: readonly string[],
  channels: readonly string[],
): Promise<number> {
  const { from, sql, parameters } = await place(driver, literals);
  const [count] = await driver.query<{ total: number }>(
    `SELECT count() AS total FROM ${from} WHERE ${sql} AND ${within}`,
    { parameters: { ...parameters, channels } },
  );
  return count?.total ?? 0;
}
