import { UserError } from '../model/errors.ts';

/** A saved page of t.me/s/CHANNEL, by the classes Telegram's own widgets have. */
export function isTelegramPage(head: Buffer): boolean {
  return head.includes('tgme_widget_message') || head.includes('tgme_channel_info');
}

/** Says what a page is that is none of t.me/s. */
export function refuseOtherPages(head: Buffer, name: string): never {
  const text = head.toString('latin1');
  if (/<(rss|feed|rdf:RDF)[\s>]/.test(text)) {
    throw new UserError('other-kind', `${name} is a feed, not a file of Telegram posts.`);
  }
  if (/<(?:urlset|sitemapindex)[\s>]/.test(text)) {
    throw new UserError(
      'sitemap',
      `${name} is a sitemap, a list of addresses without posts: "isogloss collect add ADDRESS" asks a site for the pages that it names.`,
    );
  }
  if (/tgme_page/.test(text)) throw new UserError('no-preview', `${name} ${cardOf(text)}`);
  throw new UserError('other-kind', `${name} is a web page, but not one of t.me/s/CHANNEL with its posts.`);
}

/** What a card at t.me/NAME is of, by its parts and by its English words. */
function cardOf(text: string): string {
  const extra = [...text.matchAll(/class="tgme_page_extra"[^>]*>([^<]*)</g)]
    .map(([, words]) => words)
    .join(' ');
  if (/class="tgme_page_context_link"/.test(text) || /subscriber/i.test(extra))
    return 'is the card of a channel, without posts: save the page t.me/s/CHANNEL instead (some channels allow none).';
  if (/\bmembers?\b/i.test(extra))
    return 'is the card of a group, which has no page of posts: export the group with Telegram Desktop.';
  if (/monthly users?/i.test(extra) || />\s*Start Bot\s*</i.test(text))
    return 'is the card of a bot: nothing is taken in of persons and bots.';
  if (/og:title" content="Telegram: Contact @/i.test(text))
    return 'is what t.me shows for a name that nobody has: look at how the name is written.';
  if (/>\s*Send Message\s*</i.test(text))
    return 'is the card of a person: nothing is taken in of persons and bots.';
  return 'is a t.me page without posts: save the preview at t.me/s/CHANNEL instead (some channels allow none).';
}
