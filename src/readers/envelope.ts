import type { Chunk } from '../model/lines.ts';
import type { JsonCursor } from './cursor.ts';
import { jsonLines } from './json-lines.ts';
import type { LineBuffer } from './lines.ts';
import type { ChannelSeen, ReadOptions, Source } from './reader.ts';

/** Where answers of interfaces have their records, within one object around them. */
export const envelopes: readonly (readonly string[])[] = [
  ['messages'],
  ['posts'],
  ['data'],
  ['results'],
  ['items'],
  ['hits', 'hits'],
];

/**
 * The records of one object around a list (`{"_": "messages.ChannelMessages", "messages": […], "chats": […]}`), each as a
 * line. Of what stands beside the list only the names of channels are read: `users` are persons.
 */
export function readEnvelope(
  source: Source,
  path: readonly string[],
  channels: ChannelSeen[],
  options: ReadOptions = {},
): AsyncGenerator<Chunk> {
  return jsonLines(source, options.chunkBytes, (cursor, out) => within(cursor, out, path, channels));
}

async function* within(
  cursor: JsonCursor,
  out: LineBuffer,
  [key, ...rest]: readonly string[],
  channels: ChannelSeen[],
): AsyncGenerator<Chunk> {
  for await (const found of cursor.keys()) {
    if (found === key && rest.length > 0) yield* within(cursor, out, rest, channels);
    else if (found === key) yield* elements(cursor, out);
    else if (found === 'chats' && key === 'messages') channels.push(...named(await cursor.value()));
    else await cursor.skip();
  }
}

async function* elements(cursor: JsonCursor, out: LineBuffer): AsyncGenerator<Chunk> {
  await cursor.expect(0x5b);
  for (let first = true; await cursor.element(first); first = false) {
    await cursor.copy(out);
    out.endLine();
    if (out.full) yield out.take()!;
  }
}

/** Channels that have a public name, of a list of Telethon's chats. */
function named(chats: unknown): ChannelSeen[] {
  if (!Array.isArray(chats)) return [];
  return (chats as unknown[]).flatMap((chat) => {
    if (typeof chat !== 'object' || chat === null) return [];
    const { _, id, username, title } = chat as Record<string, unknown>;
    if (_ !== 'Channel' || typeof id !== 'number' || typeof username !== 'string') return [];
    return [{ channel: String(id), handle: username, ...(typeof title === 'string' ? { title } : {}) }];
  });
}
