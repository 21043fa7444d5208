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
      return new PageParser({
        post: (found) => {
          post(found);
          const { channel = '', handle, title } = found;
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
    }),
  };
}
