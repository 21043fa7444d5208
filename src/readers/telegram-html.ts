import type { Shape } from '../model/lines.ts';
import { linesOfPage } from './page-lines.ts';
import type { ChannelSeen, Reading, ReadOptions, Skipped, Source } from './reader.ts';
import { PageParser } from './telegram-page.ts';

/** A page tells whether a post has links, media, an origin or a reply, also by showing none. */
export const pageShape: Shape = { kind: 'post', rank: 3, carried: ['links', 'media', 'forward', 'replyTo'] };

/** Reads saved pages of t.me/s/CHANNEL: each message becomes a line of our own form. */
export function readTelegramHtml(source: Source, options: ReadOptions = {}): Reading {
  const channels: ChannelSeen[] = [];
  const state = { service: 0 };
  return {
    format: 'telegram-html',
    shape: pageShape,
    channels,
    get skipped(): readonly Skipped[] {
      return [{ reason: 'service-message', count: state.service }];
    },
    chunks: linesOfPage(source, options, 'files.cutPage', (post) => {
      const seen = new Set<string>();
      let found = 0;
      const parser = new PageParser({
        post: (one) => {
          post(one);
          found += one.id === undefined ? 0 : 1;
          const { channel = '', handle, title } = one;
          if (seen.has(channel)) return;
          seen.add(channel);
          channels.push({
            channel,
            ...(handle === undefined ? {} : { handle }),
            ...(title === undefined ? {} : { title }),
          });
        },
        service: () => state.service++,
      });
      return counting(parser, () => found + state.service);
    }),
  };
}

/** An address of a message, in whatever quotes: also where the page's source stands in it as text. */
const address = /data-post=(?:"|'|&quot;|&#34;|\\")?([\w-]+\/\d+)(?=["'&\s>\\])/g;
/** Letters that an address may take. */
const longest = 200;

/**
 * Counts the messages in a page's bytes beside those that its parser finds: where Telegram has changed the page, or this
 * is its source, nothing found is not nothing there.
 */
function counting(parser: PageParser, found: () => number): ReturnType<Parameters<typeof linesOfPage>[3]> {
  const raw = new Set<string>();
  let rest = '';
  return {
    write(text) {
      const all = rest + text;
      for (const [, place = ''] of all.matchAll(address)) raw.add(place);
      rest = all.slice(-longest);
      parser.write(text);
    },
    end: () => parser.end(),
    counted: () => ({ raw: raw.size, found: found() }),
  };
}
