import { expect, it } from 'vitest';
import { readMeta, schemaVersion } from '../../src/store/migrations/migrate.ts';
import { allTables } from '../../src/store/migrations/laterTables.ts';
import { verifyStore } from '../../src/store/verify.ts';
import { contents, ownStore } from './support.ts';

// A store as the last program of schema 2 wrote it (fixtures/make.mjs): that of schema 1, and statements of a post.
const { store } = await ownStore({ from: 'schema-2' });

it('a store of schema 2 opens with its statements, and has every table as a new store has it', async () => {
  const { driver } = store;
  expect(await readMeta(driver, 'schema')).toBe(String(schemaVersion));
  expect((await contents(store)).posts).toHaveLength(41);
  expect((await verifyStore(driver)).differences).toEqual([]);
  expect(
    await driver.query(
      `SELECT channel, id, name, standing, content_from, content_to, name_norm
       FROM {db:Identifier}.statements FINAL`,
    ),
  ).toEqual([
    {
      channel: 'tidewater',
      id: 90,
      name: 'Ida Moss',
      standing: expect.any(String) as string,
      content_from: 0,
      content_to: 26,
      name_norm: ' ida moss ',
    },
  ]);
  const count = async (table: string) =>
    (
      await driver.query<{ n: number }>(`SELECT count() AS n FROM {db:Identifier}.{table:Identifier}`, {
        parameters: { table },
      })
    )[0]?.n;
  expect(await count('statement_posts')).toBe(41);
  for (const { name } of allTables) expect([name, await count(name)]).toEqual([name, expect.any(Number)]);
});
