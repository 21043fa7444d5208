import { PageParser } from '../telegram-page.ts';
import type { Post } from '../../model/post.ts';
import { isTelegramPage } from '../html-kind.ts';

/** What an archived page of a Telegram channel holds. */
export interface ChannelPage {
  readonly posts: readonly Partial<Post>[];
  readonly services: number;
}

/** Told of each page of a channel in an archive: its posts are the channel's, and it is no article. */
export type PageSeen = (page: ChannelPage) => void;

/**
 * The posts of a page of t.me/s that an archive holds; null where the bytes are none.
 * @param taken when the archive took it, ISO 8601: the posts were seen then
 */
export function channelPage(body: Buffer, taken: string | null): ChannelPage | null {
  if (!isTelegramPage(body)) return null;
  const posts: Partial<Post>[] = [];
  let services = 0;
  const parser = new PageParser({ post: (post) => posts.push(post), service: () => services++ });
  parser.write(body.toString('utf8'));
  parser.end();
  if (posts.length + services === 0) return null;
  const time = taken === null ? Number.NaN : Date.parse(taken);
  if (Number.isNaN(time)) return { posts, services };
  const lastSeen = new Date(time).toISOString().replace(/[.]\d+Z$/, 'Z');
  return { posts: posts.map((post) => ({ ...post, lastSeen })), services };
}
