import { originalAddress } from '../text/archived.ts';

/** `1.2K` as 1200, `3M` as 3000000; null where it is no number. */
export function countOf(text: string): number | null {
  const found = /^([0-9]+(?:[.,][0-9]+)?)\s*([KMB])?$/i.exec(text.trim());
  if (found === null) return null;
  const scale = { K: 1e3, M: 1e6, B: 1e9 }[(found[2] ?? '').toUpperCase()] ?? 1;
  return Math.round(Number(found[1]!.replace(',', '.')) * scale);
}

/** Handle and post id of a t.me link; null where it is none to a public channel (`t.me/c/…`, other sites). */
export function linkOf(href: string | undefined): { handle: string; id?: number } | null {
  const found =
    /^(?:https?:)?(?:\/\/)?(?:t|telegram)\.(?:me|dog)\/(?:s\/)?([A-Za-z][A-Za-z0-9_]{2,})(?:\/([0-9]+))?(?:[?#/].*)?$/.exec(
      originalAddress(href ?? ''),
    );
  if (found === null) return null;
  return { handle: found[1]!, ...(found[2] === undefined ? {} : { id: Number(found[2]) }) };
}

/** The post replied to, and its channel where that is another. */
export function replyOf(
  href: string | undefined,
  handle: string | undefined,
): { replyTo?: number; replyChannel?: string } {
  const link = linkOf(href);
  if (link?.id === undefined) return {};
  const own = link.handle.toLowerCase() === handle?.toLowerCase();
  return { replyTo: link.id, ...(own ? {} : { replyChannel: link.handle.toLowerCase() }) };
}

/**
 * The channel's numeric id, which the page carries in `data-peer` (`c1005640892_…`) and in the view counter's
 * token `data-view`, JSON in base64url with `c` the id with a minus.
 */
export function channelIdOf(view: string | undefined, peer: string | undefined): string | null {
  const byPeer = /^c([0-9]+)_/.exec(peer ?? '')?.[1];
  if (byPeer !== undefined) return byPeer;
  const token = Buffer.from(view ?? '', 'base64url').toString('latin1');
  return /"c":-([0-9]+)/.exec(token)?.[1] ?? null;
}

/** Whether an address in a text is seen as one wherever texts are searched for them; `news.example/1` is not. */
export const isPlainAddress = (text: string): boolean => /^\s*(?:https?:\/\/|www\.|t\.me\/|@)/i.test(text);

/** A link that the words do not show as an address; those written out, hashtags and mentions are in the text already. */
export function hiddenLink(anchor: { href: string; text: string }): string | null {
  const href = originalAddress(anchor.href);
  if (!/^(https?|tg):/i.test(href)) return null;
  const bare = (url: string) =>
    url
      .trim()
      .toLowerCase()
      .replace(/^https?:\/\//, '')
      .replace(/\/$/, '');
  const text = bare(anchor.text);
  const target = bare(href);
  const shortened = text.endsWith('…') && target.startsWith(text.slice(0, -1));
  const isShown = shortened || text.replace(/^@/, 't.me/') === target;
  if (isShown && isPlainAddress(anchor.text)) return null;
  return href;
}
