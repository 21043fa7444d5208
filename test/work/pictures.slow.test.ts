import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { bandsOf } from '../../src/store/derive/pictures.ts';
import { openStore } from '../../src/store/open.ts';
import { runJson } from '../cli/run.ts';

const folder = mkdtempSync(join(tmpdir(), 'isogloss-pictures-'));
const own = (...parts: string[]): string => join(folder, ...parts);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** One scene as two programs write it, and another scene (test/fixtures/pictures/make.py). */
const [scene, sameScene, otherScene] = ['plain.jpg', 'progressive.jpg', 'odd.jpg'];
const unix = Date.UTC(2026, 0, 5, 10) / 1000;

function exported(name: string, id: number, photos: readonly (string | null)[]): void {
  mkdirSync(own(name, 'photos'), { recursive: true });
  const messages = photos.map((photo, i) => ({
    id: i + 1,
    type: 'message',
    date: '2026-01-05T10:00:00',
    date_unixtime: String(unix + 60 * i + (id % 10)),
    text: '',
    ...(photo === null ? {} : { photo: `photos/${i}.jpg` }),
  }));
  for (const [i, photo] of photos.entries())
    if (photo !== null)
      copyFileSync(
        fileURLToPath(new URL(`../fixtures/pictures/${photo}`, import.meta.url)),
        own(name, 'photos', `${i}.jpg`),
      );
  writeFileSync(
    own(name, 'result.json'),
    JSON.stringify({ name, type: 'public_channel', id, messages }, null, 1),
  );
}

const posts = (ids: readonly object[]): void =>
  writeFileSync(own('posts.ndjson'), ids.map((line) => `${JSON.stringify(line)}\n`).join(''));

interface Copies {
  readonly rows: { readonly posts: number }[];
  readonly summary: { readonly compared: number };
}
const run = <T>(...args: string[]): Promise<T> => runJson<T>(...args, '--project', own('p'));
const copies = (): Promise<Copies> => run('measure', 'near-duplicates', '--object', 'media');
const held = async (): Promise<{ channel: string; id: number }[]> => {
  const store = await openStore({ folder: own('p', '.isogloss') });
  const rows = await store.driver.query<{ channel: string; id: number }>(
    'SELECT channel, id FROM {db:Identifier}.pictures FINAL ORDER BY channel, id',
  );
  await store.close();
  return rows;
};

beforeAll(() => {
  mkdirSync(own('p'));
  writeFileSync(
    own('p', 'isogloss.yaml'),
    'isogloss: 1\nname: pictures\nchannels:\n  "1000000001": {kind: outlet}\n  "1000000002": {kind: outlet}\n',
  );
  exported('one', 1_000_000_001, [scene, otherScene, 'sky.jpg', null]);
  // Of this one photo nothing is left but its beginning.
  exported('two', 1_000_000_002, [sameScene, 'inks.jpg', scene]);
  writeFileSync(own('two', 'photos', '2.jpg'), Buffer.from([0xff, 0xd8, 0xff]));
});

it('photos that show the same are the same, in measures and over erasure, where hashes were asked for', async () => {
  await run('import', own('one'), own('two'));
  await expect(copies()).rejects.toThrow(/--pictures/);
  expect(await held()).toEqual([]);
  const again = await run<{ added: number; unchanged: number }>(
    'import',
    own('one'),
    own('two'),
    '--pictures',
  );
  expect(again).toMatchObject({ added: 0, unchanged: 7 });
  expect(await held()).toEqual([
    { channel: '1000000001', id: 1 },
    { channel: '1000000001', id: 2 },
    { channel: '1000000002', id: 1 },
  ]);
  const found = await copies();
  expect(found.summary.compared).toBe(3);
  expect(found.rows).toMatchObject([{ posts: 2 }]);
  const pairs = await run<{ summary: { pairs: number } }>(
    'measure',
    'coordination',
    '--object',
    'media',
    '--window',
    '60',
    '--min-posts',
    '1',
    '--no-null',
  ); // prettier-ignore
  expect(pairs.summary.pairs).toBe(1);
  // A source that has the platform's number of the same post adds to it, and a channel known by another name keeps its own.
  posts([
    {
      channel: '1000000002',
      handle: 'quay_two',
      id: 1,
      date: '2026-01-05T10:00:02Z',
      text: '',
      mediaIds: ['77'],
    },
    {
      channel: '1000000003',
      handle: 'pier',
      id: 9,
      date: '2026-01-05T10:00:30Z',
      text: '',
      mediaIds: ['77'],
    },
  ]);
  await run('import', own('posts.ndjson'));
  expect((await copies()).rows).toMatchObject([{ posts: 3 }]);
  await run('erase', 'channel', '1000000001', '--reason', 'test');
  expect(await held()).toEqual([{ channel: '1000000002', id: 1 }]);
  // What is erased does not come back.
  await run('import', own('one'), '--pictures');
  expect(await held()).toEqual([{ channel: '1000000002', id: 1 }]);
}, 180_000);

it('hashes of nine bands or more differences have none in common', () => {
  const { words, shifts, widths } = bandsOf(9);
  // Each of the 128 bits stands in one band.
  const bits = words.flatMap((word, i) =>
    Array.from({ length: widths[i] as number }, (_, bit) => 64 * word + (shifts[i] as number) + bit),
  );
  expect(bits.sort((a, b) => a - b)).toEqual(Array.from({ length: 128 }, (_, i) => i));
  expect(words).toHaveLength(9);
});
