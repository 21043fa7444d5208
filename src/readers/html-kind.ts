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
  if (/tgme_page/.test(text)) {
    throw new UserError(
      'no-preview',
      `${name} is a t.me page without posts: save the preview at t.me/s/CHANNEL instead (some channels allow none).`,
    );
  }
  throw new UserError('other-kind', `${name} is a web page, but not one of t.me/s/CHANNEL with its posts.`);
}
