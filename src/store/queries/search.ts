import { message } from '../../messages/index.ts';
import { mistake } from '../../messages/mistake.ts';
import { literalsOf } from '../derive/lexicon.ts';
import type { Driver } from '../driver.ts';
import { normalise } from '../normalise.ts';
import { type Condition, indexed, joined, scanned } from '../search/condition.ts';
import type { SearchQuery } from '../search/query.ts';
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

/** Where and when is looked; no channels are all. Times in epoch seconds, `to` exclusive. */
export interface SearchScope {
  readonly channels?: readonly string[];
  readonly from?: number;
  readonly to?: number;
}

export interface SearchOptions extends SearchScope {
  readonly limit: number;
  readonly cursor?: string | undefined;
}

/** Any of some literals, or what a query joins; or every post. */
type Wanted = readonly string[] | SearchQuery | 'every post';

/** Where to look: the index, or the posts themselves where it does not say what they say. Both answer the same. */
async function place(driver: Driver, wanted: Wanted): Promise<Condition & { readonly from: string }> {
  if (wanted === 'every post') return { from: '{db:Identifier}.posts FINAL', sql: '1', parameters: {} };
  const ready = await isIndexed(driver);
  const at = (literals: readonly string[], name?: string): Promise<Condition> =>
    ready ? indexed(driver, literals, name) : Promise.resolve(scanned(literals, name));
  const condition =
    'kind' in wanted
      ? await joined(wanted, async (term, name) => {
          const literals = await searchLiterals(driver, term);
          return literals.length === 0 ? { sql: '0', parameters: {} } : at(literals, name);
        })
      : await at(wanted);
  return { from: ready ? '{db:Identifier}.search' : '{db:Identifier}.posts FINAL', ...condition };
}

const within = `(empty({channels:Array(String)}) OR channel IN {channels:Array(String)})
  AND date >= toDateTime({from:UInt32}, 'UTC') AND date < toDateTime({to:UInt32}, 'UTC')`;
const bounds = ({ channels = [], from = 0, to = 2 ** 32 - 1 }: SearchScope) => ({ channels, from, to });

interface Place {
  /** Epoch seconds. */
  readonly date: number;
  readonly channel: string;
  readonly id: number;
}

const beforeAll: Place = { date: 2 ** 32 - 1, channel: '', id: 0 };

/** @throws {UserError} for what no page gave */
function placeOf(cursor: string): Place {
  const [, date = '', channel = '', id = ''] = /^(\d{1,10})~(.*)~(\d{1,18})$/su.exec(cursor) ?? [];
  if (date === '' || Number(date) > beforeAll.date) throw mistake('bad-cursor', message('asked.noPage'));
  return { date: Number(date), channel, id: Number(id) };
}

/** Posts with any of the literals, newest first; the cursor says after which post the next page begins. */
export async function searchPage(
  driver: Driver,
  wanted: Wanted,
  options: SearchOptions,
): Promise<SearchPage> {
  const { cursor = '' } = options;
  const after = cursor === '' ? beforeAll : placeOf(cursor);
  const { from, sql, parameters } = await place(driver, wanted);
  // The two conditions on the date say less than the one on all three, but the index's order answers them.
  const rows = await driver.query<{ channel: string; id: number; s: number }>(
    `SELECT channel, id, toUnixTimestamp(date) AS s FROM ${from}
     WHERE ${sql} AND ${within} AND date <= toDateTime({date:UInt32}, 'UTC')
       AND (-toInt64(toUnixTimestamp(date)), channel, id) > (-toInt64({date:UInt32}), {channel:String}, {id:UInt64})
     ORDER BY date DESC, channel, id LIMIT {limit:UInt32}`,
    {
      parameters: {
        ...parameters,
        ...bounds(options),
        limit: options.limit,
        ...after,
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
export async function searchTotal(driver: Driver, wanted: Wanted, scope: SearchScope): Promise<number> {
  const { from, sql, parameters } = await place(driver, wanted);
  const [count] = await driver.query<{ total: number }>(
    `SELECT count() AS total FROM ${from} WHERE ${sql} AND ${within}`,
    { parameters: { ...parameters, ...bounds(scope) } },
  );
  return count?.total ?? 0;
}
