import type { Driver } from '../driver.ts';
import { literalsOf } from '../derive/lexicon.ts';
import { normalise } from '../normalise.ts';

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
  readonly total: number;
  readonly rows: { channel: string; id: number }[];
  readonly cursor: string | null;
}

/** Posts with any of the literals, newest first; the cursor says after which post the next page begins. */
export async function searchPosts(
  driver: Driver,
  literals: readonly string[],
  options: { channels: readonly string[]; limit: number; cursor?: string | undefined },
): Promise<SearchPage> {
  const [date = '4294967295', channel = '', id = '0'] = (options.cursor ?? '')
    .split('~')
    .filter((p) => p !== '');
  const parameters = {
    literals: [...literals],
    channels: [...options.channels],
    limit: options.limit,
    date: Number(date),
    channel,
    id: Number(id),
  }; // prettier-ignore
  const where = `multiSearchAny(norm, {literals:Array(String)})
    AND (empty({channels:Array(String)}) OR channel IN {channels:Array(String)})`;
  const [count] = await driver.query<{ total: number }>(
    `SELECT count() AS total FROM {db:Identifier}.posts FINAL WHERE ${where}`,
    { parameters },
  );
  const rows = await driver.query<{ channel: string; id: number; s: number }>(
    `SELECT channel, id, toUnixTimestamp(date) AS s FROM {db:Identifier}.posts FINAL
     WHERE ${where} AND (-toInt64(toUnixTimestamp(date)), channel, id) > (-toInt64({date:UInt32}), {channel:String}, {id:UInt64})
     ORDER BY date DESC, channel, id LIMIT {limit:UInt32}`,
    { parameters },
  );
  const last = rows.at(-1);
  return {
    total: count?.total ?? 0,
    rows: rows.map(({ channel, id }) => ({ channel, id })),
    cursor: last === undefined || rows.length < options.limit ? null : `${last.s}~${last.channel}~${last.id}`,
  };
}
