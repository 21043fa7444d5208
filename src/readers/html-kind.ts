import { message } from '../messages/index.ts';
import { mistake } from '../messages/mistake.ts';

/** A saved page of t.me/s/CHANNEL, by the classes Telegram's own widgets have. */
export function isTelegramPage(head: Buffer): boolean {
  return head.includes('tgme_widget_message') || head.includes('tgme_channel_info');
}

/** Says what a page is that is none of t.me/s. */
export function refuseOtherPages(head: Buffer, name: string): never {
  const text = head.toString('latin1');
  if (/<(rss|feed|rdf:RDF)[\s>]/.test(text)) {
    throw mistake('other-kind', message('files.aFeed', { name }));
  }
  if (/<(?:urlset|sitemapindex)[\s>]/.test(text)) {
    throw mistake('sitemap', message('files.aSitemap', { name }));
  }
  if (/tgme_page/.test(text)) throw mistake('no-preview', message('files.card', { name, of: cardOf(text) }));
  throw mistake('other-kind', message('files.aWebPage', { name }));
}

type Card = 'channel' | 'group' | 'bot' | 'nobody' | 'person' | 'page';

/** What a card at t.me/NAME is of, by its parts and by its English words. */
function cardOf(text: string): Card {
  const extra = [...text.matchAll(/class="tgme_page_extra"[^>]*>([^<]*)</g)]
    .map(([, words]) => words)
    .join(' ');
  if (/class="tgme_page_context_link"/.test(text) || /subscriber/i.test(extra)) return 'channel';
  if (/\bmembers?\b/i.test(extra)) return 'group';
  if (/monthly users?/i.test(extra) || />\s*Start Bot\s*</i.test(text)) return 'bot';
  if (/og:title" content="Telegram: Contact @/i.test(text)) return 'nobody';
  if (/>\s*Send Message\s*</i.test(text)) return 'person';
  return 'page';
}
