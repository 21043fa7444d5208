import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { PartialReadError } from '../../src/readers/index.ts';
import { readTelegramDesktop } from '../../src/readers/telegram-desktop.ts';
import { collect, memory } from './support.ts';

const channel = (messages: string, type = 'public_channel', id = '1234567890') =>
  `{\n "name": "A \\"channel\\"",\n "type": "${type}",\n "id": ${id},\n "messages": [${messages}]\n}\n`;

async function readAll(text: string, sizes?: readonly number[], chunkBytes?: number) {
  const reading = readTelegramDesktop(
    memory(text, sizes, 'result.json'),
    chunkBytes === undefined ? {} : { chunkBytes },
  );
  const read = await collect(reading.chunks);
  const skipped = Object.fromEntries(reading.skipped.map(({ reason, count }) => [reason, count]));
  return { ...read, channels: reading.channels, skipped };
}

describe('one chat', () => {
  test('messages become lines, with the chat in front and no white space between tokens', async () => {
    const text = channel(`
  {
   "id": 7,
   "type": "message",
   "text": [
    "two  spaces,\\n",
    {
     "type": "bold",
     "text": "a \\"quoted\\" } ] \\\\"
    }
   ]
  },
  {"id":8,"type":"message","text":""}
 `);
    const { lines, channels, error } = await readAll(text);
    expect(error).toBeNull();
    expect(lines).toEqual([
      String.raw`{"_chat":"1234567890","id":7,"type":"message","text":["two  spaces,\n",{"type":"bold","text":"a \"quoted\" } ] \\"}]}`,
      '{"_chat":"1234567890","id":8,"type":"message","text":""}',
    ]);
    expect(channels).toEqual([{ channel: '1234567890', title: 'A "channel"' }]);
  });

  test('service messages are passed over and counted, also where the type stands late', async () => {
    const text = channel(
      '{"id":1,"type":"service","action":"create_channel"},{"t":"\\"}","type":"service"},{"text":{"type":"service"},"type":"message"},{"id":2,"members":[["x"]],"type":"service"}',
    );
    const { lines, skipped } = await readAll(text);
    expect(lines).toEqual(['{"_chat":"1234567890","text":{"type":"service"},"type":"message"}']);
    expect(skipped).toEqual({ 'private-chat': 0, 'service-message': 3 });
  });

  test('a group is marked as one; an empty chat is a channel without lines', async () => {
    const { lines, channels } = await readAll(channel('', 'public_supergroup'));
    expect(lines).toEqual([]);
    expect(channels).toEqual([{ channel: '1234567890', title: 'A "channel"', group: true }]);
  });

  test('what JSON forbids in a string becomes an escape: bare control characters and \\x1F', async () => {
    const { lines } = await readAll(channel('{"a":"tab\there","b":"\\x1F","c":"\\\\x1F"}'));
    expect(lines).toEqual([String.raw`{"_chat":"1234567890","a":"tab\there","b":"\u001F","c":"\\x1F"}`]);
    expect(JSON.parse(lines[0]!)).toEqual({ _chat: '1234567890', a: 'tab\there', b: '\u001f', c: '\\x1F' });
  });

  test('what is no message keeps its place for the engine to refuse', async () => {
    const { lines } = await readAll(channel('null, 7 ,{},"x",[1, 2]'));
    expect(lines).toEqual(['null', '7', '{"_chat":"1234567890" }', '"x"', '[1,2]']);
  });

  test('an id of before 2021 is brought to the form it has elsewhere', async () => {
    // 9999969886 = 2 × 2^32 + 1410035294
    const old = await readAll(
      channel('{"id":1,"type":"message","from_id":9999969886},{"id":2}', 'public_channel', '9999969886'),
    );
    expect(old.channels[0]?.channel).toBe('1410035294');
    expect(old.lines).toEqual([
      '{"_chat":"1410035294","id":1,"type":"message","from_id":9999969886}',
      '{"_chat":"1410035294","id":2}',
    ]);
    const now = await readAll(channel('{"id":1,"date_unixtime":"1"}', 'public_channel', '9999969886'));
    expect(now.channels[0]?.channel).toBe('9999969886');
  });

  test.each([
    'personal_chat',
    'private_group',
    'private_supergroup',
    'private_channel',
    'bot_chat',
    'saved_messages',
    'anything',
  ])('a %s is refused', async (type) => {
    const { lines, error, channels } = await readAll(channel('{"id":1,"text":"secret"}', type));
    expect(lines).toEqual([]);
    expect(channels).toEqual([]);
    expect(error).toMatchObject({ code: 'private-chat' });
    expect(String(error)).toContain('result.json is the export of a');
    expect(String(error)).not.toContain('channel\\"');
  });

  test('a file that names no type is refused too', async () => {
    const { lines, error } = await readAll('{"id":5,"messages":[{"id":1,"text":"?"}]}');
    expect(lines).toEqual([]);
    expect(String(error)).toContain('result.json does not say whether its chat is public');
  });

  test('keys sorted anew: the type is looked for before a message is kept', async () => {
    const sorted = (type: string) => `{"id":5,"messages":[{"id":1}],"name":"N","type":"${type}"}`;
    expect((await readAll(sorted('public_channel'))).lines).toEqual(['{"_chat":"5","id":1}']);
    expect((await readAll(sorted('personal_chat'))).error).toMatchObject({ code: 'private-chat' });
  });
});

describe('a whole account', () => {
  const chat = (type: string, id: number, text: string, name = `name ${id}`) =>
    `{"name":"${name}","type":"${type}","id":${id},"messages":[{"id":1,"text":"${text}"},{"id":2,"type":"service"}]}`;
  const account = (chats: string[], left: string[]) =>
    `{"about":"x","personal_information":{"first_name":"Own"},"contacts":{"list":[{"first_name":"Else"}]},` +
    `"chats":{"about":"y","list":[${chats.join(',')}]},"left_chats":{"about":"z","list":[${left.join(',')}]}}`;

  test('public chats come in, private ones are passed over and counted, nothing of them is kept', async () => {
    const { lines, channels, skipped, error } = await readAll(
      account(
        [
          chat('personal_chat', 1, 'secret', 'Hidden Name'),
          chat('public_channel', 2, 'open'),
          '{"type":"saved_messages","id":3,"messages":[{"id":1,"text":"secret"}]}',
          '{"name":null,"type":null,"id":4,"messages":[]}',
        ],
        [chat('public_supergroup', 5, 'group'), chat('private_channel', 6, 'secret')],
      ),
    );
    expect(error).toBeNull();
    expect(lines).toEqual(['{"_chat":"2","id":1,"text":"open"}', '{"_chat":"5","id":1,"text":"group"}']);
    expect(channels).toEqual([
      { channel: '2', title: 'name 2' },
      { channel: '5', title: 'name 5', group: true },
    ]);
    expect(skipped).toEqual({ 'private-chat': 4, 'service-message': 2 });
  });

  test('with keys sorted anew too', async () => {
    const sorted = (type: string, id: number) =>
      `{"id":${id},"messages":[{"id":1}],"name":"n${id}","type":"${type}"}`;
    const { lines, skipped } = await readAll(
      account([sorted('private_group', 1), sorted('public_channel', 2)], [sorted('public_channel', 3)]),
    );
    expect(lines).toEqual(['{"_chat":"2","id":1}', '{"_chat":"3","id":1}']);
    expect(skipped['private-chat']).toBe(1);
  });

  test('no chats at all is said in one sentence', async () => {
    const { error } = await readAll('{"about":"x","contacts":{"list":[]}}');
    expect(error).toMatchObject({ code: 'no-chats' });
  });
});

describe('a file cut off', () => {
  test('yields what is whole before, then names the place', async () => {
    const whole = channel('{"id":1,"text":"a"},{"id":2,"text":"b"},{"id":3,"text":"c"}');
    const at = whole.indexOf('"c"');
    const { lines, error } = await readAll(whole.slice(0, at));
    expect(lines).toEqual([
      '{"_chat":"1234567890","id":1,"text":"a"}',
      '{"_chat":"1234567890","id":2,"text":"b"}',
    ]);
    expect(error).toBeInstanceOf(PartialReadError);
    expect(error).toMatchObject({ code: 'truncated', position: at, records: 2 });
    expect(String(error)).toContain(`result.json ends in the middle, at byte ${at}`);
  });

  test('cut at any byte, the lines are a beginning of all lines and the end is said', async () => {
    const whole = channel(
      '{"id":1,"t":"é\\\\"},\n{"id":2,"type":"service"},{"id":3,"t":[{"x":"}"}]}',
    ).trimEnd();
    const all = (await readAll(whole)).lines;
    for (let at = 1; at < Buffer.byteLength(whole); at++) {
      const reading = readTelegramDesktop(memory(Buffer.from(whole).subarray(0, at), [7]));
      const { lines, error } = await collect(reading.chunks);
      expect(all.slice(0, lines.length)).toEqual(lines);
      expect(error).toBeInstanceOf(PartialReadError);
    }
  });

  test('damage in the middle is named by its byte', async () => {
    const { lines, error } = await readAll(channel('{"id":1} {"id":2}'));
    expect(lines).toEqual(['{"_chat":"1234567890","id":1}']);
    expect(error).toMatchObject({ code: 'broken-json', records: 1 });
  });
});

test('any messages, however they are indented and cut into pieces, give the same lines', async () => {
  // Strings made of what JSON's own signs are made of.
  const text = fc.string({
    unit: fc.constantFrom('"', '\\', '{', '}', '[', ']', ',', ':', '\n', '\u0001', 'a', 'ش', '😀'),
  });
  const { value } = fc.letrec<{ value: unknown }>((tie) => ({
    value: fc.oneof(
      { maxDepth: 3 },
      text,
      fc.integer(),
      fc.double({ noNaN: true, noDefaultInfinity: true }).map((n) => n + 0),
      fc.boolean(),
      fc.constant(null),
      fc.array(tie('value'), { maxLength: 3 }),
      fc.dictionary(text, tie('value'), { maxKeys: 3 }),
    ),
  }));
  const message = fc.dictionary(
    fc.oneof(text, fc.constant('type')),
    fc.oneof(value, fc.constant('service')),
    { maxKeys: 4 },
  );
  await fc.assert(
    fc.asyncProperty(
      fc.array(message, { maxLength: 8 }),
      fc.nat({ max: 3 }),
      fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 5 }),
      fc.integer({ min: 1, max: 200 }),
      async (messages, indent, sizes, chunkBytes) => {
        // A private chat with the same messages stands before: whatever is in it, its end is found.
        const hidden = `{"type":"private_group","id":1,"messages":${JSON.stringify(messages, null, indent)}}`;
        const kept = messages.filter((m) => m['type'] !== 'service' && !('_chat' in m));
        const text = JSON.stringify(
          { name: 'n', type: 'public_channel', id: 9, messages: kept },
          null,
          indent,
        );
        const account = `{"chats":{"list":[${hidden},${text}]}}`;
        expect((await readAll(account, sizes, chunkBytes)).lines).toEqual((await readAll(text)).lines);
        const { lines, error, numbered } = await readAll(text, sizes, chunkBytes);
        expect(error).toBeNull();
        expect(numbered).toBe(true);
        // The oracle: JSON's own writer.
        expect(lines.map((line) => JSON.parse(line) as unknown)).toEqual(
          kept.map((m) => ({ _chat: '9', ...(JSON.parse(JSON.stringify(m)) as object) })),
        );
      },
    ),
  );
});
