import type { Chunk } from '../model/lines.ts';
import type { JsonCursor } from './cursor.ts';
import { jsonLines } from './json-lines.ts';
import { topLevelValue } from './json-text.ts';
import type { LineBuffer } from './lines.ts';
import type { ChannelSeen, Reading, ReadOptions, Skipped, Source } from './reader.ts';
import { type ChatHead, walkChats } from './telegram-chats.ts';

/**
 * Reads `result.json` of Telegram Desktop ("Machine-readable JSON"): one chat, or a whole account with its
 * chats under `chats.list` and `left_chats.list`. Layout after the program that writes it: telegramdesktop,
 * export_output_json.cpp.
 */
export function readTelegramDesktop(source: Source, options: ReadOptions = {}): Reading {
  const channels: ChannelSeen[] = [];
  const counts: Counts = { private: 0, service: 0 };
  return {
    format: 'telegram-desktop',
    shape: { kind: 'telegram-desktop' },
    channels,
    get skipped(): readonly Skipped[] {
      return [
        { reason: 'private-chat', count: counts.private },
        { reason: 'service-message', count: counts.service },
      ];
    },
    chunks: jsonLines(source, options.chunkBytes, (cursor, out) =>
      walkChats(cursor, source, {
        messages: (head) => copyMessages(cursor, out, head, { channels, counts, picture: options.picture }),
        private: () => counts.private++,
      }),
    ),
  };
}

const typeKey = Buffer.from('"type"');
const unixKey = Buffer.from('"date_unixtime"');

const photoKey = Buffer.from('"photo"');
const idKey = Buffer.from('"id"');

interface Told {
  readonly channels: ChannelSeen[];
  readonly counts: Counts;
  readonly picture: ReadOptions['picture'];
}

interface Counts {
  private: number;
  service: number;
}

function channelOf(channel: string, head: ChatHead): ChannelSeen {
  return {
    channel,
    ...(typeof head.name === 'string' && head.name !== '' ? { title: head.name } : {}),
    ...(head.type === 'public_supergroup' ? { group: true } : {}),
  };
}

async function* copyMessages(
  cursor: JsonCursor,
  out: LineBuffer,
  head: ChatHead,
  { channels, counts, picture }: Told,
): AsyncGenerator<Chunk> {
  const place = channels.push(channelOf(String(head.id), head)) - 1;
  let channel = String(head.id);
  let prefix = prefixOf(channel);
  await cursor.expect(91);
  for (let first = true; await cursor.element(first); first = false) {
    // What is no object is no message: copied as it stands, for the engine to refuse by its place.
    const isObject = cursor.glance() === 123;
    if (isObject) out.write(prefix);
    let body = out.length;
    await cursor.copy(out);
    if (isObject) {
      quoteBare(out, body);
      const old = first ? oldId(head.id, out.data, body, out.length) : null;
      if (old !== null) {
        channels[place] = channelOf(old, head);
        channel = old;
        prefix = prefixOf(old);
        const message = Buffer.from(out.data.subarray(body, out.length));
        out.rollback();
        out.write(prefix);
        body = out.length;
        out.write(message);
      }
      if (topLevelValue(out.data, body, out.length, typeKey) === '"service"') {
        out.rollback();
        counts.service++;
        continue;
      }
      if (picture !== undefined) tellPicture(out, body, channel, picture);
      // The prefix has opened the object: the message's own brace becomes the comma.
      out.data[body] = out.length > body + 2 ? 44 : 32;
    }
    out.endLine();
    if (out.full) yield out.take()!;
  }
}

function tellPicture(
  { data, length }: LineBuffer,
  from: number,
  channel: string,
  tell: NonNullable<ReadOptions['picture']>,
): void {
  const photo = topLevelValue(data, from, length, photoKey);
  const id = Number(topLevelValue(data, from, length, idKey));
  if (photo?.startsWith('"') !== true || !Number.isSafeInteger(id) || id <= 0) return;
  try {
    tell({ channel, id, path: JSON.parse(photo) as string });
  } catch {
    // No JSON: the engine refuses the message by its place.
  }
}

const documentKey = Buffer.from('"document_id":');

/** Version 4.1 of the program wrote the paths of custom emoji without quotes, which no parser takes. */
function quoteBare(out: LineBuffer, from: number): void {
  for (let at = from; ; ) {
    const found = out.data.subarray(0, out.length).indexOf(documentKey, at);
    if (found === -1) return;
    const begin = found + documentKey.length;
    at = begin;
    if (/["\d{[]/.test(String.fromCharCode(out.data[begin] ?? 0))) continue;
    let end = begin;
    // The value ends before the next key or the end of its object; white space was left out already.
    while (end < out.length && out.data[end] !== 125 && !(out.data[end] === 44 && out.data[end + 1] === 34))
      end++;
    const token = out.data.toString('utf8', begin, end);
    if (token === 'null' || token === 'true' || token === 'false') continue;
    const rest = Buffer.from(out.data.subarray(end, out.length));
    out.length = begin;
    out.write(Buffer.from(JSON.stringify(token)));
    at = out.length;
    out.write(rest);
  }
}

function prefixOf(channel: string): Buffer {
  return Buffer.from(`{"_chat":${JSON.stringify(channel)}`);
}

/** Until 2021 the program wrote its own 64-bit number of a peer: the chat's id plus 2 × 2³². */
const oldShift = 2 ** 33;

/**
 * The id a channel has elsewhere, for an export of before 2021: known by the range of the number and by
 * messages that have no `date_unixtime` yet. Null where the id stands as it is.
 */
function oldId(id: unknown, bytes: Buffer, from: number, to: number): string | null {
  const number = Number(id);
  if (!(number > oldShift && number < oldShift + 2 ** 32)) return null;
  return topLevelValue(bytes, from, to, unixKey) === null ? String(number - oldShift) : null;
}
