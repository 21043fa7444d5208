import type { Chunk } from '../model/lines.ts';
import type { JsonCursor } from './cursor.ts';
import { jsonLines } from './json-lines.ts';
import type { LineBuffer } from './lines.ts';
import { topLevelValue } from './json-text.ts';
import { tgdatasetMapping } from './built-in.ts';
import type { ChannelSeen, Reading, ReadOptions, Source } from './reader.ts';

/**
 * Reads TGDataset (La Morgia et al. 2023, doi 10.48550/arXiv.2303.05345): one object whose keys are channel
 * ids, each with `text_messages` and `generic_media`, objects keyed by message id. Each line is the message with `_chat`
 * and `_id` put in front and, for media, `_media` and `_media_id` put behind. A post with text and media stands in both:
 * of its two lines the one tells the text, the other the medium, and the store makes one post of them.
 */
export function readTgdataset(source: Source, options: ReadOptions = {}): Reading {
  const channels: ChannelSeen[] = [];
  return {
    format: 'tgdataset',
    shape: { kind: 'mapped', mapping: tgdatasetMapping },
    channels,
    skipped: [],
    chunks: jsonLines(source, options.chunkBytes, (cursor, out) => dataset(cursor, out, channels)),
  };
}

async function* dataset(cursor: JsonCursor, out: LineBuffer, channels: ChannelSeen[]): AsyncGenerator<Chunk> {
  for await (const channel of cursor.keys()) {
    const facts: { handle?: string; title?: string } = {};
    for await (const key of cursor.keys()) {
      if (key === 'username' || key === 'title') {
        const value = await cursor.value();
        if (typeof value === 'string' && value !== '') facts[key === 'title' ? 'title' : 'handle'] = value;
      } else if (key === 'text_messages' || key === 'generic_media') {
        yield* messages(cursor, out, { channel, facts, media: key === 'generic_media' });
      } else {
        await cursor.skip();
      }
    }
    channels.push({ channel, ...facts });
  }
}

async function* messages(
  cursor: JsonCursor,
  out: LineBuffer,
  of: { channel: string; facts: { handle?: string; title?: string }; media: boolean },
): AsyncGenerator<Chunk> {
  for await (const id of cursor.keys()) {
    const front = {
      _chat: of.channel,
      ...(of.facts.handle === undefined ? {} : { _handle: of.facts.handle }),
      ...(of.facts.title === undefined ? {} : { _title: of.facts.title }),
      _id: id,
    };
    const isObject = (await cursor.peek()) === 123;
    const line = out.start;
    if (isObject) out.write(Buffer.from(JSON.stringify(front).slice(0, -1)));
    const body = out.length;
    await cursor.copy(out);
    if (isObject) {
      out.data[body] = out.length > body + 2 ? 44 : 32;
      if (of.media) {
        // The kind of medium is known by its file's extension, which the message itself names.
        const kind = mediumOf(topLevelValue(out.data, line, out.length, extensionKey));
        const mediaId = packedId(topLevelValue(out.data, line, out.length, mediaIdKey));
        out.length--;
        out.write(Buffer.from(`,"_media":"${kind}"${mediaId === null ? '' : `,"_media_id":"${mediaId}"`}}`));
      }
    }
    out.endLine();
    if (out.full) yield out.take()!;
  }
}

const mediaIdKey = Buffer.from('"media_id"');
const extensionKey = Buffer.from('"extension"');

const kinds: readonly [RegExp, string][] = [
  [/^"\.(jpe?g?|png|webp|bmp|heic)"$/i, 'photo'],
  [/^"\.(mp4|mov|avi|mkv|webm|m4v|3gp|mpe?g)"$/i, 'video'],
  [/^"\.(mp3|m4a|wav|flac|aac)"$/i, 'audio'],
  [/^"\.(og[ag]|oga|opus)"$/i, 'voice'],
];

function mediumOf(extension: string | null): string {
  return kinds.find(([pattern]) => pattern.test(extension ?? ''))?.[1] ?? 'document';
}

/**
 * The platform's number of a file, which Telethon's file ids hold: base64 of bytes in which a zero is followed by how many
 * zeros it stands for; kind and data centre of 4 bytes each, then the number of 8.
 */
export function packedId(quoted: string | null): string | null {
  const text = /^"([A-Za-z0-9_-]{12,})"$/.exec(quoted ?? '')?.[1];
  if (text === undefined) return null;
  const packed = Buffer.from(text, 'base64url');
  const bytes: number[] = [];
  for (let i = 0; i < packed.length; i++) {
    const byte = packed[i]!;
    if (byte !== 0) bytes.push(byte);
    else bytes.push(...Array.from({ length: packed[++i] ?? 0 }, () => 0));
  }
  return bytes.length < 16 ? null : Buffer.from(bytes).readBigInt64LE(8).toString();
}
