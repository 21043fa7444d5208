import { refuseTwoCalendars } from '../../src/readers/calendars.ts';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { UserError } from '../../src/model/errors.ts';
import type { Mapping } from '../../src/model/mapping.ts';
import { detect, type DetectOptions, openSource, read } from '../../src/readers/index.ts';
import { collect, memory } from './support.ts';

const found = (content: string | Uint8Array, options?: DetectOptions) =>
  detect(memory(content, [1000], 'posts.x'), options);

async function sentence(
  content: string | Uint8Array,
  options?: DetectOptions,
): Promise<{ code: string; message: string }> {
  try {
    await found(content, options);
  } catch (error) {
    return error as { code: string; message: string };
  }
  throw new Error('was recognised');
}

const mappingName = async (content: string) => {
  const { format, shape } = await found(content);
  return [format, shape?.kind, shape !== null && 'mapping' in shape ? shape.mapping.name : ''];
};

describe('formats are known by what is in them', () => {
  test.each([
    ['one chat', '{"name":"n","type":"public_channel","id":1,"messages":[]}'],
    ['one chat, keys sorted', '{\n "id": 1,\n "messages": [{"id":1,"text":"'],
    ['a whole account', '{"about":"x","personal_information":{"user_id":1},"contacts":{"list":['],
    [
      'a whole account with chats alone',
      '{"chats":{"list":[{"name":"n","type":"public_channel","id":1,"messages":[]}]}}',
    ],
  ])('telegram-desktop: %s', async (_, text) => {
    expect(await found(text)).toMatchObject({
      format: 'telegram-desktop',
      shape: { kind: 'telegram-desktop' },
    });
  });

  test('telegram-html and Parquet', async () => {
    expect((await found('\n<!DOCTYPE html><div class="tgme_widget_message" data-post="a/1">')).format).toBe(
      'telegram-html',
    );
    expect(await found('PAR1....')).toMatchObject({ format: 'parquet', shape: null });
  });

  test('our own form', async () => {
    const post = '{"channel":"1","id":1,"date":"2024-01-01T00:00:00Z","text":"x"}';
    expect(await found(`${post}\n${post}\n`)).toMatchObject({ format: 'ndjson', shape: { kind: 'post' } });
    // A time that is not ours, or a key of another's: mapped.
    expect(await mappingName(post.replace('Z"', '+03:30"'))).toEqual(['ndjson', 'mapped', 'posts']);
    expect(await mappingName(post.replace('}', ',"first_seen":"2024-01-01T00:00:00Z"}'))).toEqual([
      'ndjson',
      'mapped',
      'posts',
    ]);
  });

  test.each([
    [
      'posts',
      '{"channel":"a","id":1,"date":"2024-01-01","text":"","views":null,"media":[],"first_seen":"x"}',
    ],
    ['sender-id', '{"message_id":1,"sender_id":-1001,"text":"","date":"x","channel":"A"}'],
    [
      'telethon',
      '{"_":"Message","id":1,"peer_id":{"_":"PeerChannel","channel_id":5},"date":"x","message":"m","views":1}',
    ],
    ['telethon', '{"id":1,"to_id":{"channel_id":5},"date":"x","message":"m","fwd_from":{"channel_id":2}}'],
    [
      'pyrogram',
      '{"_":"Message","id":1,"chat":{"id":-1005,"type":"ChatType.CHANNEL"},"date":"2024-01-01 00:00:00","text":""}',
    ],
    ['channel-id', '{"channel_id":5,"id":1,"date":"x","message":"m"}'],
    ['shares', '{"object_id":"o","account_id":"a","content_id":"c","timestamp_share":1}'],
  ])('NDJSON of %s', async (name, line) => {
    expect((await mappingName(`${line}\n${line}\n`))[2]).toBe(name);
    expect((await found(`[${line},\n${line}]`)).container).toEqual({ kind: 'json', layout: 'array' });
    const indented = JSON.stringify(JSON.parse(line), null, 2);
    expect((await found(`${indented}\n${indented}\n`)).container).toEqual({ kind: 'json', layout: 'values' });
  });

  test.each([
    ['telegram-table', 'csv', 'channel_id,channel_name,msg_id,cleaned_message,date,views'],
    ['4cat', 'csv', 'id,thread_id,chat,author,body,reply_to,views,timestamp,unix_timestamp'],
    ['posts', 'csv', 'text,date,channel,id'],
    ['shares', 'shares', 'timestamp_share,object_id,account_id,content_id'],
  ])('a table of %s', async (name, format, header) => {
    const row = header.replaceAll(/[^,]+/g, 'x');
    const detection = await found(`\uFEFF${header}\r\n${row}\r\n`);
    expect(detection).toMatchObject({
      format,
      shape: { mapping: { name }, columns: header.split(',') },
      container: { kind: 'table', table: { rowsFrom: header.length + 2 } },
    });
    const { lines } = await collect(read(memory(`\uFEFF${header}\r\n${row}\r\n`, [5]), detection).chunks);
    expect(lines).toEqual([JSON.stringify(row.split(','))]);
  });

  test('the beginning may end anywhere', async () => {
    const long = `${JSON.stringify({ channel_id: 5, id: 1, date: 'x', message: 'й'.repeat(600_000) })}\n`;
    expect((await mappingName(`{"channel_id":5,"id":1,"date":"x","message":"m"}\n${long}`))[2]).toBe(
      'channel-id',
    );
  });
});

describe('what the user says goes before', () => {
  const mapping: Mapping = {
    name: 'mine',
    fields: { channel: { constant: 'c' }, id: 'no', date: 'when', text: 'what' },
  };

  test('a mapping', async () => {
    expect(await found('no,when,what\n1,2,3\n', { mapping })).toMatchObject({
      format: 'csv',
      shape: { kind: 'mapped', mapping, columns: ['no', 'when', 'what'] },
    });
    expect(await found('{"no":1,"when":2}\n', { mapping })).toMatchObject({
      format: 'ndjson',
      shape: { mapping },
    });
    expect(await found('PAR1', { mapping })).toMatchObject({ format: 'parquet', shape: { mapping } });
  });

  test('a column that a mapping names and the table lacks', async () => {
    const { code, message } = await sentence('no,date,what\n1,2,3\n', { mapping });
    expect(code).toBe('no-such-column');
    expect(message).toBe(
      'posts.x has no column "when", which the mapping names for "date". Columns seen: no, date, what.',
    );
  });

  test('a format that the content is not', async () => {
    const { message } = await sentence('{"channel":"1","id":1,"date":"2024-01-01T00:00:00Z","text":"x"}', {
      format: 'telegram-desktop',
    });
    expect(message).toBe(
      'posts.x is not telegram-desktop: its content looks like ndjson; leave --format out or name another file.',
    );
  });
});

describe('what cannot be read is said in one sentence', () => {
  const utf16 = Buffer.from('\uFEFFid,text\n1,слово\n', 'utf16le');
  const cp1251 = Buffer.from([
    ...Buffer.from('id,text\n1,'),
    0xef,
    0xf0,
    0xe8,
    0xe2,
    0xe5,
    0xf2,
    0x20,
    0xed,
    0xe0,
    0xf0,
    0xee,
    0xe4,
    10,
  ]);
  // سلام دنیا as windows-1256 has it, with its yeh.
  const cp1256 = Buffer.from([
    ...Buffer.from('id,text\n1,'),
    0xd3,
    0xe1,
    0xc7,
    0xe3,
    0x20,
    0xcf,
    0xe4,
    0xed,
    0xc7,
    10,
  ]);

  test.each([
    ['nothing', '', 'empty-file', 'is empty'],
    ['white space', ' \n\n', 'empty-file', 'nothing but white space'],
    ['a ZIP', Buffer.from([0x50, 0x4b, 3, 4, 0, 0]), 'other-kind', 'a ZIP archive'],
    [
      'Zstandard',
      Buffer.from([0x28, 0xb5, 0x2f, 0xfd, 0]),
      'other-kind',
      'Zstandard, which cannot be read: unpack it (zstd -d)',
    ],
    ['a PDF', '%PDF-1.7', 'other-kind', 'a PDF'],
    ['an image', Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10]), 'other-kind', 'an image'],
    ['bytes', Buffer.from([1, 0, 0, 2, 0, 3, 0, 0]), 'wrong-encoding', 'is not text'],
    [
      'UTF-16',
      utf16,
      'wrong-encoding',
      'it looks like UTF-16LE: save it as UTF-8 (iconv -f UTF-16LE -t UTF-8)',
    ],
    ['UTF-16 without a mark', utf16.subarray(2), 'wrong-encoding', 'it looks like UTF-16LE'],
    ['UTF-16, the other way', Buffer.from(utf16).swap16(), 'wrong-encoding', 'it looks like UTF-16BE'],
    ['windows-1251', cp1251, 'wrong-encoding', 'it looks like windows-1251'],
    ['windows-1256', cp1256, 'wrong-encoding', 'it looks like windows-1256'],
    [
      'another page',
      '<html><body><p>x</p></body></html>',
      'other-kind',
      'is a web page, but not one of t.me/s/CHANNEL',
    ],
    [
      'an HTML export',
      '<html><div class="page_body chat_page"><div class="history">',
      'which-chat',
      'say so with --public, and name it with --channel NAME',
    ],
    [
      'a private chat',
      '{"name":"Someone","type":"personal_chat","id":1,"messages":[',
      'private-chat',
      'is the export of a personal chat',
    ],
    ['words', 'just some words', 'unknown-format', 'no table with a header'],
  ])('%s', async (_, content, code, part) => {
    const error = await sentence(content);
    expect(error.code).toBe(code);
    expect(error.message).toContain('posts.x');
    expect(error.message).toContain(part);
    expect(error.message).not.toContain('Someone');
  });

  test('a broken letter or a stray zero byte does not condemn a file', async () => {
    const text = 'channel,id,date,text\n' + 'c,1,2024-01-01,слово за слово\n'.repeat(200);
    const bytes = Buffer.concat([
      Buffer.from(text),
      Buffer.from([0xd0, 0x0a]),
      Buffer.from('c,1,x,\u0000\n'),
      Buffer.from(text),
    ]);
    expect((await found(bytes)).format).toBe('csv');
  });

  test.each(['{}}', '{"a"}\n', '{"a":1},\n{"a":2}', '{,', '[,', '[}', '{"a":}', '}', ']'])(
    'broken JSON is no reason to look for ever: %s',
    async (text) => {
      expect((await sentence(text)).message).toContain('posts.x');
    },
  );

  test('whatever a file holds, it is recognised and read, or refused in a sentence', async () => {
    const anything = fc.oneof(
      fc.uint8Array({ maxLength: 200 }),
      fc.string({ unit: 'binary', maxLength: 100 }).map((text) => Buffer.from(text)),
      fc
        .array(
          fc.constantFrom(
            '{',
            '}',
            '[',
            ']',
            ',',
            ':',
            '"',
            '\\',
            '\n',
            '1',
            '"messages"',
            '"type"',
            '"public_channel"',
            '"id"',
            '"chats"',
            '"list"',
            'channel',
            'id',
            'date',
            'text',
            ';',
            '<div class="tgme_widget_message" data-post="a/1">',
            '</div>',
          ),
          { maxLength: 40 },
        )
        .map((parts) => Buffer.from(parts.join(''))),
    );
    await fc.assert(
      fc.asyncProperty(anything, fc.integer({ min: 1, max: 50 }), async (bytes, size) => {
        const source = memory(bytes, [size]);
        try {
          const detection = await detect(source);
          if (detection.container.kind === 'parquet') return;
          const { error } = await collect(read(source, detection, { chunkBytes: 20 }).chunks);
          if (error !== null) expect(error).toBeInstanceOf(UserError);
        } catch (error) {
          expect(error).toBeInstanceOf(UserError);
        }
      }),
      { numRuns: 1000 },
    );
  });

  test('JSON that breaks off within its first record', async () => {
    expect((await sentence('{"a": [1,2')).message).toBe(
      'posts.x: it begins as JSON, and no whole record with named fields stands in it: it may be cut off or broken. Export or copy it again; a mapping does not help.',
    );
  });
  test('columns and keys that no mapping fits', async () => {
    expect((await sentence('a,b,c\n1,2,3\n')).message).toBe(
      'posts.x: no mapping fits. Columns seen: a, b, c. Write a mapping file ("fields:" with channel, id, date and text, or for a share table "shares:" with object, account, content and time, each naming where it stands) and pass it with --map.',
    );
    expect((await sentence('{"a":1,"b":{"c":2}}\n')).message).toContain(
      'posts.x: no mapping fits. Keys seen: a, b. ',
    );
  });
});

test('of a file that is damaged in its head what comes before is judged', async () => {
  const lines = '{"channel":"quay","id":1,"date":"2027-03-01T08:00:00Z","text":"открыто"}\n'.repeat(20);
  const damaged = gzipSync(Buffer.concat([Buffer.from(lines), Buffer.alloc(400, 0xfe)]));
  damaged.fill(0, damaged.length - 8, damaged.length - 4);
  const folder = mkdtempSync(join(tmpdir(), 'isogloss-'));
  const path = join(folder, 'posts.ndjson.gz');
  writeFileSync(path, damaged);
  expect(await detect(await openSource(path, 'posts.ndjson.gz'))).toMatchObject({ format: 'ndjson' });
  rmSync(folder, { recursive: true });
});

describe('a column of dates of which two calendars have years', () => {
  const table = (...dates: string[]): string =>
    `channel,id,date,text\n${dates.map((date, i) => `a,${i},${date},words`).join('\n')}\n`;

  test('is asked about where its years stand on both sides', async () => {
    expect((await sentence(table('1415/03/01', '12/04/1447'))).message).toContain('from 1415 to 1447');
    expect((await sentence(table('۱۴۰۴/۰۱/۰۱', '١٤٤٧/٠٤/١٢'))).code).toBe('which-calendar');
  });

  test('is asked about within nested JSON, too', async () => {
    const rows = ['1415/03/01', '12/04/1447'].map((at, id) => ({
      channel: 'a',
      id,
      message: { date: at },
      text: 'words',
    }));
    const mapping = {
      records: 'lines',
      fields: { channel: 'channel', id: 'id', date: 'message.date', text: 'text' },
    };
    expect(() => refuseTwoCalendars('a.ndjson', mapping as never, rows)).toThrow('from 1415 to 1447');
  });

  test.each([
    ['all are of one', ['1402/03/01', '1404/04/12']],
    ['the era stands behind them', ['1415/03/01هـ', '1447/04/12هـ']],
    ['they are ours', ['2025-01-01', '2026-01-01']],
  ])('is not where %s', async (_, dates) => {
    expect((await found(table(...dates))).format).toBe('csv');
  });

  test('is not where a mapping says which it is', async () => {
    const fields = { channel: 'channel', id: 'id', text: 'text', date: { from: 'date', time: 'hijri' } };
    const mapping = { name: 'hijri', fields } as Mapping;
    expect((await found(table('1415/03/01', '1447/04/12'), { mapping })).format).toBe('csv');
  });
});

test('a page saved with all that belongs to it (MHTML) is told as that, whatever stands in it', async () => {
  const mail = `From: <Saved by Blink>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="x"\r\n\r\n--x
Content-Type: text/html\r\n\r\n<!DOCTYPE html><html><div class=3D"tgme_widget_message" data-post=3D"quay/1"></div></html>`;
  expect(await sentence(mail)).toMatchObject({
    code: 'other-kind',
    message: expect.stringContaining('MHTML'),
  });
});
