import type { Driver } from '../driver.ts';
import { type PostKey, type ShownPost, keysFirst } from './posts.ts';

/** A wording of a post that was seen. Times are UTC, ISO 8601. */
export interface PostVersion extends PostKey {
  /** Of its content, in hexadecimal digits. */
  readonly hash: string;
  readonly edited: string;
  readonly observed: string;
  readonly text: string;
}

/** All wordings of a few posts that were seen: the earlier ones, and last the one that stands, without its text. */
export async function versionsOf(driver: Driver, posts: readonly ShownPost[]): Promise<PostVersion[]> {
  if (posts.length === 0) return [];
  const earlier = await driver.query<PostVersion>(
    `SELECT channel, id, digits AS hash, changed AS edited, looked AS observed, text
     FROM
     (
       SELECT channel, id, lower(hex(hash)) AS digits, formatDateTime(edited, '%Y-%m-%dT%H:%i:%SZ') AS changed,
         formatDateTime(observed, '%Y-%m-%dT%H:%i:%SZ') AS looked, text
       FROM {db:Identifier}.post_versions FINAL
       WHERE (channel, id) IN (SELECT arrayJoin(arrayZip({channels:Array(String)}, {ids:Array(UInt64)})))
     )
     ORDER BY channel, id, changed, looked, digits`,
    {
      parameters: { channels: posts.map((k) => k.channel), ids: posts.map((k) => k.id) },
      settings: keysFirst,
    },
  );
  return posts.flatMap(({ channel, id, standing }) => [
    // What stands is among the earlier ones as well.
    ...earlier.filter((one) => one.channel === channel && one.id === id && one.hash !== standing.hash),
    { channel, id, ...standing, text: '' },
  ]);
}
