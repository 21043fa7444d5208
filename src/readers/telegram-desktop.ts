import { JsonCursor } from './cursor.ts';
import { asPartial } from './errors.ts';
import { topLevelValue } from './json-text.ts';
import { LineBuffer } from './lines.ts';
import type { ChannelSeen, Chunk, Reading, ReadOptions, Skipped, Source } from './reader.ts';
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
    chunks: chunks(source, options.chunkBytes, channels, counts),
  };
}

const typeKey = Buffer.from('"type"');

interface Counts {
  private: number;
  service: number;
}

async function* chunks(
  source: Source,
  chunkBytes: number | undefined,
  channels: ChannelSeen[],
  counts: Counts,
): AsyncGenerator<Chunk> {
  const cursor = new JsonCursor(source.open(), source.name);
  const out = new LineBuffer(chunkBytes);
  try {
    yield* walkChats(cursor, source, {
      messages: (head) => {
        channels.push(channelOf(head));
        return copyMessages(cursor, out, chatId(head), counts);
      },
      private: () => counts.private++,
    });
    await cursor.drain();
    const last = out.take();
    if (last) yield last;
  } catch (error) {
    const last = out.take();
    if (last) yield last;
    throw asPartial(error, { position: cursor.position, records: out.lines });
  } finally {
    await cursor.close();
  }
}

function chatId(head: ChatHead): string {
  return String(head.id);
}

function channelOf(head: ChatHead): ChannelSeen {
  return {
    channel: chatId(head),
    ...(typeof head.name === 'string' && head.name !== '' ? { title: head.name } : {}),
    ...(head.type === 'public_supergroup' ? { group: true } : {}),
  };
}

async function* copyMessages(
  cursor: JsonCursor,
  out: LineBuffer,
  chat: string,
  counts: Counts,
): AsyncGenerator<Chunk> {
  const prefix = Buffer.from(`{"_chat":${JSON.stringify(chat)}`);
  await cursor.expect(91);
  for (let first = true; await cursor.element(first); first = false) {
    // What is no object is no message: copied as it stands, for the engine to refuse by its place.
    const isObject = cursor.glance() === 123;
    if (isObject) out.write(prefix);
    const body = out.length;
    await cursor.copy(out);
    if (isObject) {
      if (topLevelValue(out.data, body, out.length, typeKey) === '"service"') {
        out.rollback();
        counts.service++;
        continue;
      }
      // The prefix has opened the object: the message's own brace becomes the comma.
      out.data[body] = out.length > body + 2 ? 44 : 32;
    }
    out.endLine();
    if (out.full) yield out.take()!;
  }
}
