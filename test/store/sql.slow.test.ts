import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { measures } from '../../src/measures/index.ts';
import { parseProject } from '../../src/project/projectFile.ts';
import { readFileSync } from 'node:fs';
import { postExtractor } from '../../src/work/program/extractor.ts';
import { scaled, worldNamed } from '../../src/simulation/worlds/index.ts';
import { writeWorld } from '../../src/simulation/write.ts';
import { ensureStatements } from '../../src/store/derive/statements.ts';
import { createStage } from '../../src/store/ingest/workTables.ts';
import { dummyParameters, type Ran, recording, selectOf, sqlFiles } from './statements.ts';
import { importFile, ownStore } from './support.ts';

const { folder, store } = await ownStore();
const ran: Ran[] = [];
/** Tables that exist only while something is imported. */
const work = {
  stage: 'stage_1',
  touched: 'touched_t',
  merged: 'merged_t',
  fresh: 'fresh_t',
  lines: 'lines_t',
};

beforeAll(async () => {
  await writeWorld(scaled(worldNamed('demo'), 0.5), 1, folder.path);
  await importFile(store, join(folder.path, 'posts.ndjson'));
  await createStage(store.driver, 1);
  for (const table of [work.touched, work.fresh]) {
    await store.driver.command(
      `CREATE TABLE {db:Identifier}.{table:Identifier} (channel LowCardinality(String), id UInt64, held UInt8, differs UInt8) ENGINE = Memory`,
      { parameters: { table } },
    );
  }
  await store.driver.command(`CREATE TABLE {db:Identifier}.lines_t (n UInt64, line String) ENGINE = Memory`);
  await store.driver.command('CREATE TABLE {db:Identifier}.merged_t AS isogloss.posts ENGINE = Memory');
  // Every measure runs once as a user would run it; what it asked of the engine is asked again below.
  const project = parseProject('isogloss.yaml', readFileSync(join(folder.path, 'isogloss.yaml'), 'utf8'));
  // What is still to be read is another matter at the second asking: everything is read before.
  await ensureStatements(store.driver, await postExtractor());
  const recorder = recording(store.driver);
  const [lexicon] = Object.keys(project.lexicons);
  const [community] = Object.keys(project.communities);
  for (const measure of Object.values(measures)) {
    for (const options of [{ lexicon }, { lexicon, by: 'week' }, { lexicon, community }, {}]) {
      await measure
        .run(
          {
            driver: recorder.driver,
            project,
            version: 'test',
            code: 'test',
            extractor: postExtractor,
          },
          options,
        )
        .catch((error: unknown) => {
          // A measure may want other options, and says so; anything else is a fault.
          if ((error as { code?: unknown }).code === undefined || (error as Error).name !== 'UserError')
            throw error;
        });
    }
  }
  ran.push(...recorder.ran);
}, 300_000);

describe('every statement file', () => {
  it.each(sqlFiles().map((file) => [file.path, file.sql]))(
    '%s is bound by the engine',
    async (_path, sql) => {
      const select = selectOf(sql);
      await store.driver.query(`EXPLAIN QUERY TREE ${select.replace(/;\s*$/, '')}`, {
        parameters: dummyParameters(select, work),
      });
    },
  );
});

const overTables = (sql: string): boolean =>
  /\{db:Identifier\}\.(units|matches|words|posts|shares|post_versions|statements)\b/.test(sql) ||
  // What episodes are read by; the book-keeping of derived tables says another thing each time.
  (sql.includes('}.co_shares') && /\{(members|carried):UInt64\}/.test(sql));

describe('what measures ask of the engine', () => {
  const asked = (): Ran[] => {
    const seen = new Map<string, Ran>();
    for (const one of ran) {
      if (overTables(one.sql)) seen.set(JSON.stringify([one.sql, one.options?.parameters]), one);
    }
    return [...seen.values()];
  };

  it('is something', () => {
    expect(asked().length).toBeGreaterThan(5);
  });

  it('gives the same with one thread, with four, and with as many as it took', async () => {
    for (const { sql, options, rows } of asked()) {
      if (/\bSETTINGS\b/.test(sql)) continue;
      for (const threads of [1, 4]) {
        const again = await store.driver.query(sql, {
          ...options,
          settings: { ...options?.settings, max_threads: threads },
        });
        expect([sql, again]).toEqual([sql, rows]);
      }
    }
  });

  it('gives the same over two shards', async () => {
    for (const table of ['units', 'matches', 'words', 'posts', 'post_versions', 'shares', 'co_shares']) {
      const final = ['units', 'matches', 'words', 'co_shares'].includes(table) ? '' : 'FINAL';
      const key = table.endsWith('shares') ? 'object' : 'channel';
      await store.driver.command(
        `CREATE OR REPLACE VIEW isogloss.${table}_by_shard AS
         SELECT * FROM isogloss.${table} ${final} WHERE cityHash64(toString(${key})) % 2 = shardNum() - 1`,
      );
    }
    // Both shards hold channels, or nothing would be shown here.
    const halves = await store.driver.query<{ channels: number }>(
      `SELECT shardNum() AS shard, uniqExact(channel) AS channels FROM remote('127.0.0.1,localhost', 'isogloss', 'units_by_shard') GROUP BY shard`,
    );
    expect(halves.filter((half) => half.channels > 3)).toHaveLength(2);
    for (const { sql, options, rows } of asked()) {
      const sharded = sql.replaceAll(
        /\{db:Identifier\}\.(units|matches|words|posts|post_versions|shares|co_shares)\b(\s+FINAL)?/g,
        (_, table: string) => `remote('127.0.0.1,localhost', 'isogloss', '${table}_by_shard')`,
      );
      expect([sql, await store.driver.query(sharded, options)]).toEqual([sql, rows]);
    }
  });
});
