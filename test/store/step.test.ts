import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { ownStore } from './support.ts';

const { store } = await ownStore();
beforeAll(async () => {
  const { driver } = store;
  // 20 channels of 50,000 posts, and a stage that brings the next hundred of each and repeats a hundred.
  await driver.command(
    `INSERT INTO {db:Identifier}.posts (channel, id, import)
     SELECT concat('c', toString(intDiv(number, 50000))), number % 50000, 1 FROM numbers(1000000)`,
  );
  for (const table of ['stage_2', 'merged_2']) {
    await driver.command(
      `CREATE TABLE {db:Identifier}.{table:Identifier} AS isogloss.posts ENGINE = MergeTree ORDER BY (channel, id)`,
      { parameters: { table } },
    );
    await driver.command(
      `INSERT INTO {db:Identifier}.{table:Identifier} (channel, id, import)
       SELECT concat('c', toString(number % 20)), 49900 + intDiv(number, 20), 2 FROM numbers(4000)`,
      { parameters: { table } },
    );
  }
});

/** Rows of `posts` that the engine would look at for the part of a statement that reads them. */
async function rowsRead(file: string): Promise<number> {
  const text = readFileSync(new URL(`../../src/store/ingest/${file}`, import.meta.url), 'utf8');
  const [part] =
    /SELECT [^()]* FROM \{db:Identifier\}\.posts FINAL\s+WHERE (?:[^()]|\((?:[^()]|\([^()]*\))*\))*/.exec(
      text,
    ) ?? ['no such part'];
  const plan = await store.driver.query<{ explain: string }>(
    `EXPLAIN indexes = 1 ${part.replace(/UNION ALL[\s\S]*/, '')}`,
    {
      parameters: { stage: 'stage_2', merged: 'merged_2', touched: 'merged_2' },
    },
  );
  const granules = plan.flatMap(({ explain }) => /Granules: (\d+)\//.exec(explain)?.[1] ?? []);
  expect(granules.length).toBeGreaterThan(0);
  return Number(granules[0]) * 8192;
}

describe('comparing a stage with what is held', () => {
  it.each(['classify.sql', 'changes.sql', 'fresh.sql', 'versions.sql'])(
    '%s reads the blocks in which the stage has keys, not the corpus',
    async (file) => {
      // A granule of 8,192 rows a channel at most, and one more where a channel begins in it.
      expect(await rowsRead(file)).toBeLessThanOrEqual(41 * 8192);
    },
  );
});

it('no statement has comparisons worked out from one another, which takes longer than the rest of reading posts', async () => {
  const [own, other] = await Promise.all(
    [1, 2].map(() =>
      store.driver.query<{ value: string }>(
        "SELECT value FROM system.settings WHERE name = 'optimize_and_compare_chain'",
      ),
    ),
  );
  expect([own, other]).toEqual([[{ value: '0' }], [{ value: '0' }]]);
});
