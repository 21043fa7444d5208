import { message } from '../messages/index.ts';
import { mistake } from '../messages/mistake.ts';
import { StringDecoder } from 'node:string_decoder';
import { withoutBom } from './bytes.ts';
import { asPartial } from './errors.ts';
import { LineBuffer } from './lines.ts';
import type { ChannelSeen, Chunk, Reading, ReadOptions, Shape, Skipped, Source } from './reader.ts';
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
    chunks: chunks(source, channels, state, options),
  };
}

async function* chunks(
  source: Source,
  channels: ChannelSeen[],
  state: { service: number },
  options: ReadOptions,
): AsyncGenerator<Chunk> {
  const out = new LineBuffer(options.chunkBytes);
  const seen = new Set<string>();
  const parser = new PageParser({
    post: (post) => {
      out.write(Buffer.from(JSON.stringify(post)));
      out.endLine();
      const channel = post.channel ?? '';
      if (seen.has(channel)) return;
      seen.add(channel);
      channels.push({
        channel,
        ...(post.handle === undefined ? {} : { handle: post.handle }),
        ...(post.title === undefined ? {} : { title: post.title }),
      });
    },
    service: () => state.service++,
  });
  const decoder = new StringDecoder('utf8');
  let passed = 0;
  try {
    for await (const piece of withoutBom(source.open())) {
      parser.write(decoder.write(piece));
      passed += piece.length;
      if (out.full) yield out.take()!;
    }
    if (!parser.end()) {
      throw mistake('truncated', message('files.cutPage', { name: source.name, at: passed }));
    }
    const last = out.take();
    if (last) yield last;
  } catch (error) {
    const last = out.take();
    if (last) yield last;
    throw asPartial(error, { position: passed, records: out.lines });
  }
}
