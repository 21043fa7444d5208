import type { Driver } from '../driver.ts';
import { type PostKey, keysFirst } from './posts.ts';

/** A wording of a post that was seen. Times are UTC, ISO 8601. */
export interface PostVersion extends PostKey {
  /** Of its content, in hexadecimal digits. */
  readonly hash: string;
  readonly edited: string;
  readonly observed: string;
  readonly text: string;
}

const columns = `channel, id, lower(hex(hash)) AS digits, formatDateTime(edited, '%Y-%m-%dT%H:%i:%SZ') AS changed,
  formatDateTime(observed, '%Y-%m-%dT%H:%i:%SZ') AS looked`;
const asked = '(channel, id) IN (SELECT arrayJoin(arrayZip({channels:Array(String)}, {ids:Array(UInt64)})))';

/** All wordings of a few posts that were seen: the earlier ones, and last the one that stands, without its text. */
export async function versionsOf(driver: Driver, keys: readonly PostKey[]): Promise<PostVersion[]> {
  if (keys.length === 0) return [];
  const parameters = { channels: keys.map((k) => k.channel), ids: keys.map((k) => k.id) };
  const rows = await driver.query<PostKey & Record<'digits' | 'changed' | 'looked' | 'text', string>>(
    `SELECT channel, id, digits, changed, looked, text
     FROM
     (
       SELECT ${columns}, text, 0 AS stands FROM {db:Identifier}.post_versions FINAL WHERE ${asked}
       UNION ALL
       SELECT ${columns}, '' AS text, 1 AS stands FROM {db:Identifier}.posts FINAL WHERE ${asked}
     )
     ORDER BY channel, id, stands, changed, looked, digits`,
    { parameters, settings: keysFirst },
  );
  const standing = new Map(rows.map((row) => [`${row.channel}/${row.id}`, row.digits]));
  return rows.flatMap(({ channel, id, digits, changed, looked, text }, i) => {
    const next = rows[i + 1];
    const isLast = next === undefined || next.channel !== channel || next.id !== id;
    // What stands is among the earlier ones as well.
    if (!isLast && standing.get(`${channel}/${id}`) === digits) return [];
    return [{ channel, id, hash: digits, edited: changed, observed: looked, text }];
  });
}
