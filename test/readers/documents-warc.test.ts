import { brotliCompressSync, gzipSync } from 'node:zlib';
import { assert, asyncProperty, integer } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readWarc } from '../../src/readers/documents/warc.ts';
import { openFiles } from './documents-support.ts';
import { english } from '../../src/messages/index.ts';

const bytes = (text: string | Uint8Array): Buffer => Buffer.from(text as string);

/** A record after ISO 28500:2017, annex B. */
function record(type: string, url: string, contentType: string, block: Buffer): Buffer {
  return Buffer.concat([
    bytes(`WARC/1.1\r\nWARC-Type: ${type}\r\nWARC-Target-URI: ${url}\r\nWARC-Record-ID: <urn:uuid:0>\r\n`),
    bytes(`Content-Type: ${contentType}\r\nContent-Length: ${block.length}\r\n\r\n`),
    block,
    bytes('\r\n\r\n'),
  ]);
}

function response(
  url: string,
  body: Buffer,
  headers = 'Content-Type: text/html; charset=utf-8',
  status = '200 OK',
): Buffer {
  const http = Buffer.concat([bytes(`HTTP/1.1 ${status}\r\n${headers}\r\n\r\n`), body]);
  return record('response', url, 'application/http;msgtype=response', http);
}

const page = (n: number): Buffer =>
  bytes(`<html><body><p>Page ${n} has a sentence, and it is this one.</p></body></html>`);
const text = (n: number): string => `Page ${n} has a sentence, and it is this one.`;

/** RFC 9112, section 7.1: two chunks and the last. */
const chunked = (body: Buffer): Buffer => {
  const [a, b] = [body.subarray(0, 20), body.subarray(20)];
  return Buffer.concat([
    bytes(`14;ext=1\r\n`),
    a,
    bytes(`\r\n${b.length.toString(16)}\r\n`),
    b,
    bytes('\r\n0\r\n\r\n'),
  ]);
};

const html = 'Content-Type: text/html';
const archive = [
  record('warcinfo', 'x', 'application/warc-fields', bytes('software: test\r\n')),
  response('https://e.example/1', page(1)),
  record(
    'request',
    'https://e.example/1',
    'application/http;msgtype=request',
    bytes('GET / HTTP/1.1\r\n\r\n'),
  ),
  response('https://e.example/2', chunked(page(2)), `${html}\r\nTransfer-Encoding: chunked`),
  response(
    'https://e.example/3',
    chunked(gzipSync(page(3))),
    `${html}\r\nTransfer-Encoding: chunked\r\nContent-Encoding: gzip`,
  ),
  response('https://e.example/4', brotliCompressSync(page(4)), `${html}\r\nContent-Encoding: br`),
  // The header is kept where the program that archived the page had already decoded it.
  response('https://e.example/5', page(5), `${html}\r\nTransfer-Encoding: chunked\r\nContent-Encoding: gzip`),
  response('https://e.example/404', page(404), html, '404 Not Found'),
  response('https://e.example/x.png', bytes('\x89PNG'), 'Content-Type: image/png'),
  response('https://e.example/empty', bytes('<html></html>')),
  record('resource', 'metadata://program/log.txt', 'text/plain', bytes('a log')),
  record('resource', 'https://e.example/6', 'text/html', page(6)),
  response(
    'https://e.example/feed',
    bytes(
      '<rss><channel><item><link>https://e.example/i</link><description>An item.</description></item></channel></rss>',
    ),
    'Content-Type: application/rss+xml',
  ),
];

describe('WARC', () => {
  test.each([
    ['as it is', Buffer.concat(archive)],
    [
      'each record compressed by itself, as the standard recommends',
      Buffer.concat(archive.map((part) => gzipSync(part))),
    ],
    ['compressed as one', gzipSync(Buffer.concat(archive))],
  ])('%s', async (_, content) => {
    const { documents, skipped, error } = await openFiles({ 'x.warc': content }, 'x.warc');
    expect(error).toBe(null);
    expect(documents.map(({ name, text: words }) => [name, words])).toEqual([
      ...[1, 2, 3, 4, 5, 6].map((n) => [`x.warc#https://e.example/${n}`, text(n)]),
      ['x.warc#https://e.example/feed#https://e.example/i', 'An item.'],
    ]);
    expect(documents[0]).toMatchObject({ url: 'https://e.example/1', outlet: 'e.example', kind: 'article' });
    expect(skipped).toMatchObject([{ name: 'x.warc#https://e.example/empty', code: 'no-text' }]);
  });

  test('records do not depend on how the bytes come', async () => {
    const content = Buffer.concat(archive);
    const read = async (size: number): Promise<[number, number][]> => {
      async function* pieces(): AsyncGenerator<Buffer> {
        for (let at = 0; at < content.length; at += size) yield content.subarray(at, at + size);
      }
      const found: [number, number][] = [];
      const options = { types: new Set(['response']), mostBytes: 1000, gap: () => expect.fail('a gap') };
      for await (const { number, block } of readWarc(pieces(), 'x', options))
        found.push([number, block.length]);
      return found;
    };
    const expected = await read(content.length);
    expect(expected.map(([number]) => number)).toEqual([2, 4, 5, 6, 7, 8, 9, 10, 13]);
    await assert(
      asyncProperty(integer({ min: 1, max: 900 }), async (size) => {
        expect(await read(size)).toEqual(expected);
      }),
      { numRuns: 20 },
    );
  });

  test('goes on after a damaged record, and says so', async () => {
    const damaged = Buffer.concat([archive[1]!, bytes('not a record\r\n'), archive[3]!, archive[4]!]);
    const { documents, skipped } = await openFiles({ 'x.warc': damaged }, 'x.warc');
    expect(documents.map(({ text: words }) => words)).toEqual([text(1), text(2), text(3)]);
    expect(skipped).toMatchObject([{ code: 'broken-record' }]);
    expect(english.write(skipped[0]!.reason)).toBe('Record 2 of x.warc is damaged.');
  });

  test('breaks off: what is whole is read, and the rest is told', async () => {
    const whole = Buffer.concat(archive.slice(0, 4).map((part) => gzipSync(part)));
    const { documents, skipped, error } = await openFiles(
      { 'x.warc.gz': whole.subarray(0, -20) },
      'x.warc.gz',
    );
    expect(error).toBe(null);
    expect(documents.map(({ text: words }) => words)).toEqual([text(1)]);
    expect(skipped).toMatchObject([{ code: 'truncated-gz' }]);
  });

  test('with nothing to read: one clear sentence', async () => {
    const { error } = await openFiles({ 'x.warc': archive[0]! }, 'x.warc');
    expect(error).toMatchObject({ name: 'UserError', code: 'no-documents' });
  });
});
