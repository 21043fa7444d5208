import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contents, empty, importFile, writeLines, ownStore } from './support.ts';

const { folder, store } = await ownStore();

const moment = fc.integer({ min: 0, max: 5 }).map((h) => `2026-02-01T0${h}:00:00Z`);
/** Few keys and few texts, so that versions, repeats and ties are common. */
const sighting = fc.record(
  {
    channel: fc.constantFrom('alpha', 'beta'),
    id: fc.integer({ min: 1, max: 8 }),
    date: fc.constantFrom('2026-01-01T00:00:00Z', '2026-01-01T03:30:00Z'),
    text: fc.constantFrom('one', 'two', 'two words', 'two\n\nwords', 'twowords', ''),
    links: fc.subarray(['https://a.example/', 'https://b.example/']),
    edited: moment,
    views: fc.integer({ min: 0, max: 9 }),
    reactions: fc.integer({ min: 0, max: 3 }),
    firstSeen: moment,
    lastSeen: moment,
    media: fc.subarray(['photo', 'video']),
  },
  { requiredKeys: ['channel', 'id', 'date', 'text'] },
);

describe('the order of imports', () => {
  it('has no part in what is held, and repeating them changes nothing', async () => {
    let run = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(sighting, { minLength: 6, maxLength: 24 }), { minLength: 2, maxLength: 4 }),
        fc.infiniteStream(fc.nat()),
        async (files, random) => {
          run++;
          const paths = files.map((lines, i) => writeLines(folder.path, `${run}-${i}.ndjson`, lines));
          await empty(store);
          for (const path of paths) await importFile(store, path);
          const once = await contents(store);
          const shuffled = [...paths, ...paths.slice(0, 1)]
            .map((path) => ({ path, at: random.next().value ?? 0 }))
            .sort((a, b) => a.at - b.at);
          await empty(store);
          for (const { path } of shuffled) await importFile(store, path);
          expect(await contents(store)).toEqual(once);
          // Whatever was there already is unchanged now, to the last record.
          for (const path of paths) {
            const entry = await importFile(store, path);
            expect([entry.added, entry.updated, entry.unchanged]).toEqual([0, 0, entry.read]);
          }
          expect(await contents(store)).toEqual(once);
        },
      ),
      // An import takes its time whatever is in it: many posts in few runs.
      { numRuns: 6, seed: 20260101, endOnFailure: true },
    );
  }, 600_000);

  it('keeps the version that was edited last, and every text there was', async () => {
    await empty(store);
    const post = { channel: 'alpha', id: 1, date: '2026-01-01T00:00:00Z' };
    const newer = writeLines(folder.path, 'newer.ndjson', [
      { ...post, text: 'after', edited: '2026-02-01T02:00:00Z', views: 5 },
    ]);
    const older = writeLines(folder.path, 'older.ndjson', [{ ...post, text: 'before', views: 7 }]);
    expect(await importFile(store, newer)).toMatchObject({ added: 1, updated: 0, unchanged: 0 });
    expect(await importFile(store, older)).toMatchObject({ added: 0, updated: 1, unchanged: 0 });
    const { posts, versions } = await contents(store);
    expect(posts).toMatchObject([{ text: 'after', views: 7 }]);
    expect(versions.map((v) => (v as { text: string }).text).sort()).toEqual(['after', 'before']);
  });
});
