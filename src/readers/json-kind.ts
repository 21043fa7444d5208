import { UserError } from '../model/errors.ts';
import { JsonCursor } from './cursor.ts';
import { envelopes } from './envelope.ts';
import type { ChatHead } from './telegram-chats.ts';

/** One value a line; the elements of one array; or values one after another, over as many lines as they like. */
export type JsonLayout = 'lines' | 'array' | 'values';

export type JsonLook =
  /** `chat` where the file is the export of one chat and its type stands at the beginning. */
  | { readonly kind: 'telegram-desktop'; readonly chat: ChatHead | null }
  | { readonly kind: 'tgdataset' }
  | {
      readonly kind: 'records';
      readonly layout: JsonLayout;
      readonly records: readonly object[];
      /** Paths of the keys that the records have, two levels deep. */
      readonly keys: ReadonlySet<string>;
      /** The list in one object around it, where the file has one. */
      readonly envelope?: Envelope | undefined;
    };

export interface Envelope {
  readonly path: readonly string[];
  readonly records: readonly object[];
  readonly keys: ReadonlySet<string>;
}

/** Records by which a mapping is chosen. */
const recordsLookedAt = 200;

/** Sections of a whole-account export that can stand before its chats. */
const accountKeys: ReadonlySet<string> = new Set([
  'about',
  'personal_information',
  'profile_pictures',
  'stories',
  'contacts',
  'frequent_contacts',
  'sessions',
  'web_sessions',
  'other_data',
  'chats',
  'left_chats',
]);

/** Looks at the beginning of a JSON text that may be cut off anywhere. */
export async function lookAtJson(head: Buffer, whole: boolean): Promise<JsonLook> {
  const first = head.find((byte) => byte > 32);
  if (first === 0x7b) {
    const top = await topOf(head);
    const known = exportOf(top) ?? (isTgdataset(top) ? { kind: 'tgdataset' as const } : null);
    if (known) return known;
  }
  const envelope = first === 0x7b ? await envelopeOf(head) : undefined;
  const { layout, records } = first === 0x5b ? await arrayOf(head) : await valuesOf(head, whole);
  return { kind: 'records', layout, records, keys: keysOf(records), envelope };
}

async function envelopeOf(head: Buffer): Promise<Envelope | undefined> {
  for (const path of envelopes) {
    const cursor = over(head);
    const records: object[] = [];
    await untilCut(() => enter(cursor, path, records));
    if (records.length > 0) return { path, records, keys: keysOf(records) };
  }
  return undefined;
}

async function enter(
  cursor: JsonCursor,
  [key, ...rest]: readonly string[],
  records: object[],
): Promise<void> {
  for await (const found of cursor.keys()) {
    const begins = await cursor.peek();
    if (found === key && rest.length > 0 && begins === 0x7b) await enter(cursor, rest, records);
    else if (found === key && rest.length === 0 && begins === 0x5b) {
      await cursor.expect(0x5b);
      for (let at = true; records.length < recordsLookedAt && (await cursor.element(at)); at = false) {
        keepObject(await cursor.value(), records);
      }
      return;
    } else await cursor.skip();
  }
}

interface Top {
  /** Keys of the first value, as far as it goes, with the first byte of each key's value. */
  readonly keys: Map<string, number>;
  /** Keys of the first of its values that is an object. */
  readonly inner: Set<string>;
  readonly chat: ChatHead;
}

async function topOf(head: Buffer): Promise<Top> {
  const cursor = over(head);
  const top: Top = {
    keys: new Map(),
    inner: new Set(),
    chat: { type: undefined, id: undefined, name: undefined },
  };
  await untilCut(async () => {
    for await (const key of cursor.keys()) {
      const begins = await cursor.peek();
      top.keys.set(key, begins);
      if (key === 'type') top.chat.type = await cursor.value();
      else if (begins === 0x7b && top.inner.size === 0) {
        for await (const inner of cursor.keys()) {
          top.inner.add(inner);
          await cursor.skip();
        }
      } else await cursor.skip();
    }
  });
  return top;
}

function exportOf({ keys, chat }: Top): JsonLook | null {
  const names = [...keys.keys()];
  if (
    keys.get('messages') === 0x5b &&
    !keys.has('_') &&
    ['name', 'type', 'id'].some((key) => keys.has(key))
  ) {
    return { kind: 'telegram-desktop', chat: chat.type === undefined ? null : chat };
  }
  const account = names.filter((key) => accountKeys.has(key));
  if (
    account.length > 0 &&
    account.length === names.length &&
    !(names.length === 1 && names[0] === 'about')
  ) {
    return { kind: 'telegram-desktop', chat: null };
  }
  return null;
}

function isTgdataset({ keys, inner }: Top): boolean {
  return (
    [...keys].every(([key, begins]) => /^-?[0-9]+$/.test(key) && begins === 0x7b) &&
    ['text_messages', 'generic_media', 'creation_date'].some((key) => inner.has(key))
  );
}

async function arrayOf(head: Buffer): Promise<{ layout: JsonLayout; records: object[] }> {
  const cursor = over(head);
  const records: object[] = [];
  await untilCut(async () => {
    await cursor.expect(0x5b);
    for (let first = true; records.length < recordsLookedAt && (await cursor.element(first)); first = false) {
      keepObject(await cursor.value(), records);
    }
  });
  return { layout: 'array', records };
}

async function valuesOf(head: Buffer, whole: boolean): Promise<{ layout: JsonLayout; records: object[] }> {
  const lines = head.toString('utf8').split('\n');
  if (!whole) lines.pop();
  const records: object[] = [];
  for (const line of lines.slice(0, recordsLookedAt)) {
    try {
      // Python's NaN and Infinity, which JSON does not know, do not hide what a line is.
      keepObject(JSON.parse(line.replaceAll(/([^\\]":\s*)-?(?:NaN|Infinity)\b/g, '$1null')), records);
    } catch {
      // One broken line among good ones is for the engine to refuse.
    }
  }
  if (records.length > 0) return { layout: 'lines', records };
  const cursor = over(head);
  await untilCut(async () => {
    while (records.length < recordsLookedAt && (await cursor.peek()) !== -1) {
      keepObject(await cursor.value(), records);
    }
  });
  return { layout: records.length > 0 ? 'values' : 'lines', records };
}

function keepObject(value: unknown, records: object[]): void {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) records.push(value);
}

function keysOf(records: readonly object[]): ReadonlySet<string> {
  const keys = new Set<string>();
  for (const record of records) {
    for (const [key, value] of Object.entries(record) as [string, unknown][]) {
      keys.add(key);
      if (typeof value !== 'object' || value === null || Array.isArray(value)) continue;
      for (const inner of Object.keys(value)) keys.add(`${key}.${inner}`);
    }
  }
  return keys;
}

function over(head: Buffer): JsonCursor {
  return new JsonCursor(
    (async function* () {
      yield head;
    })(),
    'head',
  );
}

/** The head may end, or stop being JSON, anywhere: what was seen until then counts. */
async function untilCut(look: () => Promise<void>): Promise<void> {
  try {
    await look();
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
  }
}
