import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { nullWords } from '../../src/model/nullWords.ts';
import { contents, empty, importFile, writeLines, ownStore } from './support.ts';

const { folder, store } = await ownStore({ emptied: true });

function csv(name: string, rows: readonly string[]): string {
  const path = join(folder.path, name);
  writeFileSync(path, `${rows.join('\n')}\n`);
  return path;
}

const head = 'channel,id,date,text,forwarded_from,forwarded_id,views,links';
const day = '2027-03-01T08:00:00Z';

describe('words for "nothing" in cells', () => {
  it('are the same as empty cells, whichever of them a table has', async () => {
    const rows = (nothing: string): string[] => [
      head,
      `quay,1,${day},open,${nothing},${nothing},12,${nothing}`,
      `quay,2,${day},${nothing},pier,7,${nothing},https://a.example/1`,
    ];
    await importFile(store, csv('empty.csv', rows('')));
    const expected = await contents(store);
    expect(expected.posts).toMatchObject([
      { forward: 0, views: 12 },
      { forward: 1, text: '', views: null },
    ]);
    for (const [i, word] of nullWords.entries()) {
      await empty(store);
      expect(await importFile(store, csv(`word-${i}.csv`, rows(word)))).toMatchObject({
        added: 2,
        rejected: 0,
      });
      expect(await contents(store)).toEqual(expected);
    }
  }, 120_000);

  it('are a text where the table has other words for nothing, or none', async () => {
    await importFile(store, csv('said.csv', [head, `quay,1,${day},None,,,12,`, `quay,2,${day},NA,,,,`]));
    expect((await contents(store)).posts).toMatchObject([{ text: 'None' }, { text: 'NA' }]);
  });

  it('are known in NDJSON by what its records have', async () => {
    const post = { channel: 'quay', date: day, media: 'nan' };
    await importFile(
      store,
      writeLines(folder.path, 'nan.ndjson', [
        { ...post, id: 1, text: 'open', forwarded_from: 'nan' },
        { ...post, id: 2, text: 'nan', forwarded_from: 'pier' },
      ]),
    );
    expect((await contents(store)).posts).toMatchObject([
      { forward: 0, media: [], text: 'open' },
      { forward: 1, media: [], text: '' },
    ]);
  });

  it('are no object, account or content of a share', async () => {
    const path = csv('shares.csv', [
      'object_id,account_id,content_id,timestamp_share',
      'NA,ann,c1,1000',
      'o,None,c2,1001',
      'o,ann,c3,NA',
      'o,ann,c4,1002',
    ]);
    expect(await importFile(store, path)).toMatchObject({ added: 1, rejected: 3 });
  });
});
