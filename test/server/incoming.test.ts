import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { sortIn, takeIn, writeWhole } from '../../src/work/incoming.ts';

const folder = mkdtempSync(join(tmpdir(), 'isogloss-incoming-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const bytes = Buffer.from('one two three four');

describe('a file that takes fewer bytes at once than it is given', () => {
  it('gets all of them in their order', async () => {
    const path = join(folder, 'slow');
    const handle = await open(path, 'w');
    // At most five bytes at once, as a nearly full disk or a pipe takes them.
    const slow = {
      write: (piece: Uint8Array, offset: number) =>
        handle.write(piece, offset, Math.min(5, piece.length - offset)),
    };
    await writeWhole(slow, bytes);
    await handle.close();
    expect(readFileSync(path)).toEqual(bytes);
  });

  it('is an error where it takes none', async () => {
    const full = { write: () => Promise.resolve({ bytesWritten: 0 }) };
    await expect(writeWhole(full, bytes)).rejects.toThrow('no more bytes');
  });
});

describe('an upload', () => {
  const pieces = async function* (...all: (string | Error)[]): AsyncGenerator<Uint8Array> {
    for (const piece of all) {
      if (piece instanceof Error) throw piece;
      yield Buffer.from(piece);
    }
  };
  const incoming = (place: string, announced: number) => ({
    folder,
    name: 'posts.csv',
    place,
    bytes: announced,
  });

  it('is taken in as it came', async () => {
    const path = await takeIn(incoming('whole', 6), pieces('abc', 'def'));
    expect(readFileSync(path, 'utf8')).toBe('abcdef');
  });

  it.each([
    ['brings less than was announced', 7, ['abc', 'def']],
    ['brings more', 5, ['abc', 'def']],
    ['breaks off', 0, ['abc', new Error('aborted')]],
    ['brings nothing', 0, []],
  ] as const)('leaves nothing where it %s', async (_, announced, body) => {
    writeFileSync(join(folder, 'other'), '');
    await expect(takeIn(incoming('broken', announced), pieces(...body))).rejects.toThrow();
    expect(readdirSync(join(folder, '.isogloss', 'incoming'))).not.toContain('broken');
  });

  it('of a table without posts is told by its columns, and is no article', async () => {
    const table = ['channel,observed_at,subscribers', 'one,2026-05-01,10', 'two,2026-05-01,20'].join('\n');
    const path = await takeIn({ ...incoming('table', table.length), name: 'subscribers.csv' }, pieces(table));
    await expect(sortIn(folder, path, 'subscribers.csv')).rejects.toThrow(
      /^subscribers\.csv is a table with .*channel.*observed_at.*subscribers.*, and no posts are seen in it/,
    );
    const text =
      'The clubs, it is said, write more.\nThe League, for its part, writes less.\nNobody, alas, counts.\n';
    const other = await takeIn({ ...incoming('text', text.length), name: 'told.txt' }, pieces(text));
    expect(await sortIn(folder, other, 'told.txt')).toMatchObject({ kind: 'article' });
  });
});
