import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { seededRandom, uniform } from '../../src/statistics/random.ts';
import type { Store } from '../../src/store/open.ts';
import { verifyStore } from '../../src/store/verify.ts';
import { contents, importFile, openIn, temporaryFolder, writeLines } from './support.ts';

// A disk of 32 MB in memory, where the rights of this process allow one.
const folder = temporaryFolder();
const disk = join(folder.path, 'disk');
mkdirSync(disk);
const mounted = ((): boolean => {
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=32m', 'tmpfs', disk], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
})();
let store: Store | undefined;
afterAll(async () => {
  await store?.close();
  if (mounted) execFileSync('umount', ['-l', disk]);
  folder.remove();
});

const date = '2026-01-01T00:00:00Z';
/** Posts of random letters, which no codec makes much smaller. */
function noise(channel: string, posts: number): object[] {
  const random = seededRandom(3);
  const text = (): string =>
    Array.from({ length: 300 }, () => Math.floor(uniform(random) * 2 ** 32).toString(36)).join(' ');
  return Array.from({ length: posts }, (_, i) => ({ channel, id: i + 1, date, text: text() }));
}

describe('a full disk', () => {
  it.skipIf(!mounted)(
    'is told in one sentence; what was held before is whole (skipped where no disk can be mounted)',
    async () => {
      const small = writeLines(folder.path, 'small.ndjson', noise('alpha', 200));
      const large = writeLines(folder.path, 'large.ndjson', noise('beta', 24_000));
      store = await openIn(disk);
      expect(await importFile(store, small)).toMatchObject({ added: 200 });
      const before = await contents(store);
      for (const streamed of [false, true]) {
        await expect(importFile(store, large, streamed)).rejects.toMatchObject({
          name: 'UserError',
          code: 'disk-full',
          message: expect.stringMatching(
            /^The disk that holds the project is full\. Nothing that was imported before is lost/,
          ) as string,
        });
        expect(await contents(store)).toEqual(before);
        expect((await verifyStore(store.driver)).differences).toEqual([]);
      }
      // Room is left again, without anybody's help: what was begun has been cleared away.
      expect(await importFile(store, small)).toMatchObject({ added: 0, unchanged: 200 });
      expect(
        await importFile(store, writeLines(folder.path, 'more.ndjson', noise('gamma', 300))),
      ).toMatchObject({ added: 300 });
      const left = await store.driver.query(
        `SELECT name FROM system.tables WHERE database = 'isogloss' AND match(name, '_[0-9]+$')`,
      );
      expect(left).toEqual([]);
    },
    120_000,
  );
});
