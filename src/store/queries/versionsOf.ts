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

/** Wordings of a few posts that were kept when they were replaced, the one that stands perhaps among them. */
export async function wordingsOf(driver: Driver, posts: readonly PostKey[]): Promise<PostVersion[]> {
  if (posts.length === 0) return [];
  return driver.query<PostVersion>(
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
}

/** All wordings of posts that were seen: the earlier ones, and last the one that stands, without its text. */
export const withStanding = (posts: readonly ShownPost[], earlier: readonly PostVersion[]): PostVersion[] =>
  posts.flatMap(({ channel, id, standing }) => [
    ...earlier.filter((one) => one.channel === channel && one.id === id && one.hash !== standing.hash),
    { channel, id, ...standing, text: '' },
  ]);
