import { createHash } from 'node:crypto';
import type { DocumentRead } from '../../model/document.ts';
import { firstUnnumbered, type Post } from '../../model/post.ts';

/** A number from `firstUnnumbered` up to 2^53 − 1: no order, and gaps that mean nothing. */
export function idOf(address: string): number {
  const bits = createHash('sha256').update(address).digest().readBigUInt64BE() >> 12n;
  return firstUnnumbered + Number(bits);
}

/**
 * Entries of one address that a feed calls by different names and that say different things are different posts: feeds
 * of podcasts, notices and live pages link all their entries to one page. An article's address stays its number
 * otherwise, since its page, its sitemap and its feed speak of one post, and some feeds rename an entry at each change.
 */
export class Entries {
  private seen = new Map<string, { readonly entry: string; readonly post: Partial<Post> }>();
  private readonly shared = new Set<string>();

  /** The post with a number of its own where its address is not its own; then that of the other entry, too. */
  apart({ entry, url }: DocumentRead, post: Partial<Post>): Partial<Post> {
    if (
      entry === undefined ||
      url === null ||
      entry === url ||
      post.id === undefined ||
      post.id < firstUnnumbered
    )
      return post;
    const address = `${post.channel ?? ''}\n${url}`;
    const other = this.seen.get(address);
    if (other === undefined) this.seen.set(address, { entry, post });
    else if (other.entry !== entry && other.post.text !== post.text) {
      other.post.id = numberOf(url, other.entry);
      this.shared.add(address);
    }
    if (this.shared.has(address) || isHome(url)) post.id = numberOf(url, entry);
    return post;
  }

  /** The posts that came so far are out of reach. */
  forget(): void {
    this.seen = new Map();
  }
}

const numberOf = (url: string, entry: string): number => idOf(`${url}\n${entry}`);

/** A site's front page is no entry's address. */
const isHome = (url: string): boolean =>
  URL.canParse(url) &&
  /^\/(?:index\.\w+)?$/.test(new URL(url).pathname) &&
  new URL(url).search === '' &&
  new URL(url).hash === '';
