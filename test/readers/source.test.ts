import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, describe, expect, test } from 'vitest';
import { openSource, type Source } from '../../src/readers/index.ts';

const folder = mkdtempSync(join(tmpdir(), 'isogloss-'));
afterAll(() => rmSync(folder, { recursive: true }));

function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

async function bytesOf(source: Source): Promise<Buffer> {
  const pieces: Buffer[] = [];
  for await (const piece of source.open()) pieces.push(piece);
  return Buffer.concat(pieces);
}

const content = Buffer.from(Array.from({ length: 20_000 }, (_, i) => `line ${i} ${i * i}\n`).join(''));
const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

describe('a file', () => {
  test('its bytes, as often as one likes, with progress and the hash of what is on disk', async () => {
    const source = await openSource(file('plain', content), 'plain');
    expect(source).toMatchObject({ name: 'plain', size: content.length, compressed: false });
    expect((await bytesOf(source)).equals(content)).toBe(true);
    expect(source.bytesRead).toBe(content.length);
    expect(await source.digest()).toBe(sha256(content));
    expect((await bytesOf(source)).equals(content)).toBe(true);
  });

  test('the hash needs no pass before it, and a pass left early does not spoil it', async () => {
    const source = await openSource(file('plain', content));
    for await (const piece of source.open()) if (piece.length > 0) break;
    expect(await source.digest()).toBe(sha256(content));
  });

  test('gzip by its first bytes whatever its name, all members, hashed as it lies on disk', async () => {
    const packed = Buffer.concat([gzipSync(content), gzipSync('the second member')]);
    const source = await openSource(file('no-such-ending', packed));
    expect(source.compressed).toBe(true);
    expect((await bytesOf(source)).toString()).toBe(`${content.toString()}the second member`);
    expect(source.bytesRead).toBe(packed.length);
    expect(await source.digest()).toBe(sha256(packed));
  });

  const zeros = (count: number) => Buffer.alloc(count);
  const [first, second] = [gzipSync('{"first":1}\n'), gzipSync('{"second":2}\n')];
  test.each([
    ['after the last member', [first, second, zeros(512)], '{"first":1}\n{"second":2}\n'],
    ['one byte of them', [first, zeros(1)], '{"first":1}\n'],
    ['more of them than a piece holds', [first, zeros(300_000)], '{"first":1}\n'],
    [
      'between members',
      [first, zeros(1000), second, zeros(70_000), first],
      '{"first":1}\n{"second":2}\n{"first":1}\n',
    ],
    ['where a piece ends', [gzipSync(zeros(0)), zeros(64 * 1024 - 20), second], '{"second":2}\n'],
  ])('gzip with zero bytes %s', async (_, parts, text) => {
    const source = await openSource(file('padded.gz', Buffer.concat(parts)));
    expect((await bytesOf(source)).toString()).toBe(text);
  });

  test('what swells a thousandfold comes in pieces', async () => {
    const source = await openSource(file('zeros.gz', gzipSync(Buffer.alloc(80_000_000))));
    let total = 0;
    let largest = 0;
    for await (const piece of source.open()) {
      total += piece.length;
      largest = Math.max(largest, piece.length);
    }
    expect(total).toBe(80_000_000);
    expect(largest).toBeLessThanOrEqual(256 * 1024);
  });
});

describe('what cannot be opened is said in one sentence', () => {
  test.each([
    ['a folder', () => folder, 'directory', 'is a folder'],
    ['no such file', () => join(folder, 'none'), 'no-such-file', 'does not exist'],
    ['an empty file', () => file('empty', ''), 'empty-file', 'is empty'],
  ])('%s', async (_, path, code, part) => {
    await expect(openSource(path(), 'given.json')).rejects.toMatchObject({ code });
    await expect(openSource(path(), 'given.json')).rejects.toThrow(`given.json ${part}`);
  });

  test('of a damaged file all members but the damaged one come, however small it is, and what that one holds before', async () => {
    const members = Array.from({ length: 50 }, (_, i) => gzipSync(`{"member":${i}}\n`));
    const before = Array.from({ length: 30 }, (_, i) => `{"member":${i}}\n`).join('');
    const after = Array.from({ length: 19 }, (_, i) => `{"member":${31 + i}}\n`).join('');
    const damaged = Buffer.from(members[30]!);
    // The checksum stands in the last eight bytes (RFC 1952, section 2.3.1): the member itself can be read.
    damaged.fill(0xff, damaged.length - 8, damaged.length - 4);
    const headless = Buffer.from(members[30]!);
    headless.fill(0xff, 0, 4);
    for (const [bad, more] of [
      [damaged, '{"member":30}\n'],
      [headless, ''],
      [Buffer.from('no member at all'), ''],
    ] as const) {
      const packed = Buffer.concat([...members.slice(0, 30), bad, ...members.slice(31)]);
      const source = await openSource(file('members.gz', packed), 'members.gz');
      const pieces: Buffer[] = [];
      const pass = async () => {
        for await (const piece of source.open()) pieces.push(piece);
      };
      await expect(pass()).rejects.toMatchObject({ code: 'broken-gz' });
      expect(Buffer.concat(pieces).toString()).toBe(before + more + after);
      expect(await source.digest()).toBe(sha256(packed));
    }
  });

  test('what a damaged member broke off with stands on a line of its own, and nothing more is told lost', async () => {
    const broken = gzipSync('{"id":0');
    broken.fill(0xff, broken.length - 8, broken.length - 4);
    const half = Buffer.concat([broken, gzipSync('{"id":3}\n')]);
    const source = await openSource(file('half.gz', half), 'half.gz');
    const pieces: Buffer[] = [];
    const pass = async () => {
      for await (const piece of source.open()) pieces.push(piece);
    };
    await expect(pass()).rejects.toThrow(/was read whole, but a checksum in it/);
    expect(Buffer.concat(pieces).toString()).toBe('{"id":0\n{"id":3}\n');
  });

  test('a wrong checksum loses nothing, and that is what is said, of each damaged place', async () => {
    const [one, two, three] = [0, 1, 2].map((i) => gzipSync(`{"member":${i}}\n`)) as [Buffer, Buffer, Buffer];
    const wrong = (member: Buffer): Buffer => {
      const bytes = Buffer.from(member);
      bytes.fill(0xff, bytes.length - 8, bytes.length - 4);
      return bytes;
    };
    const headless = Buffer.from(one).fill(0xff, 0, 4);
    const all = '{"member":0}\n{"member":1}\n{"member":2}\n';
    const nothing = /was read whole, but a checksum in it, at byte \d+, does not hold .* nothing is missing/;
    for (const [parts, said, came] of [
      [[one, wrong(two), three], nothing, all],
      [[one, two, wrong(three)], nothing, all],
      [[wrong(one), wrong(two), three], /but 2 checksums in it do not hold/, all],
      [
        [one, headless, wrong(two), three],
        /damaged in 2 places.*: from 1 of them .* lost, at 1 nothing is missing/,
        all,
      ],
    ] as const) {
      const source = await openSource(file('checks.gz', Buffer.concat(parts)), 'checks.gz');
      const pieces: Buffer[] = [];
      const pass = async () => {
        for await (const piece of source.open()) pieces.push(piece);
      };
      await expect(pass()).rejects.toThrow(said);
      expect(Buffer.concat(pieces).toString()).toBe(came);
    }
  });

  test('gzip cut off, and damaged, after what came before', async () => {
    const packed = gzipSync(content);
    const damaged = Buffer.from(packed);
    damaged.fill(0xff, packed.length / 2, packed.length / 2 + 200);
    for (const [bytes, code] of [
      [packed.subarray(0, packed.length - 100), 'truncated-gz'],
      [damaged, 'broken-gz'],
    ] as const) {
      const source = await openSource(file('broken.gz', bytes), 'broken.gz');
      const pieces: Buffer[] = [];
      const pass = async () => {
        for await (const piece of source.open()) pieces.push(piece);
      };
      await expect(pass()).rejects.toMatchObject({ code });
      const came = Buffer.concat(pieces);
      expect(came.length).toBeGreaterThan(content.length / 3);
      expect(came.subarray(0, content.length / 3).equals(content.subarray(0, content.length / 3))).toBe(true);
      expect(await source.digest()).toBe(sha256(bytes));
    }
  });
});
