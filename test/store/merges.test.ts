import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { openEmbedded } from '../../src/store/embedded.ts';
import type { Driver } from '../../src/store/driver.ts';
import { changesRows } from '../../src/store/merges.ts';

const folder = mkdtempSync(join(tmpdir(), 'isogloss-merges-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function parts(driver: Driver): Promise<number> {
  const [row] = await driver.query<{ n: number }>(
    `SELECT count() AS n FROM system.parts WHERE database = {db:String} AND table = 'rows' AND active`,
  );
  return row?.n ?? 0;
}

const sleep = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));

describe('merges', () => {
  it('wait in a process that has just opened the store, until rows are to be changed', async () => {
    const first = await openEmbedded(folder);
    await first.command(
      'CREATE TABLE {db:Identifier}.rows (id UInt64, text String) ENGINE = MergeTree ORDER BY id',
    );
    await first.close();

    const second = await openEmbedded(folder);
    for (let id = 0; id < 10; id++) await second.insertRows('rows', [{ id, text: 'x' }]);
    await sleep(500);
    expect(await parts(second)).toBe(10);
    await second.command('ALTER TABLE {db:Identifier}.rows DELETE WHERE id = 3', {
      settings: { mutations_sync: 2 },
    });
    expect(await second.query('SELECT count() AS n FROM {db:Identifier}.rows')).toEqual([{ n: 9 }]);
    for (let looks = 0; looks < 50 && (await parts(second)) > 5; looks++) await sleep(100);
    expect(await parts(second)).toBeLessThan(6);
    await second.close();
  });

  it.each([
    ['ALTER TABLE x DELETE WHERE 1', true],
    ['  ALTER TABLE `a`.x UPDATE import = 1 WHERE 1', true],
    ['DELETE FROM x WHERE 1', true],
    ['ALTER TABLE x ADD COLUMN y UInt8', true],
    ['ALTER TABLE x ATTACH PARTITION tuple() FROM y', false],
    ["SELECT 'ALTER'", false],
    ['INSERT INTO x SELECT 1', false],
  ])('%s needs them: %s', (sql, needs) => {
    expect(changesRows(sql)).toBe(needs);
  });
});
