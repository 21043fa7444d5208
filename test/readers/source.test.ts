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
