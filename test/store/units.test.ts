import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { ensureUnits, forget } from '../../src/store/derive/matches.ts';
import type { Driver } from '../../src/store/driver.ts';
import { importFile, ownStore } from './support.ts';

const { folder, store } = await ownStore();

it('are the same, of some channels at a time or of all at once', async () => {
  // Copies within a channel and across, forwards, albums told by their seconds.
  const posts = Array.from({ length: 240 }, (_, i) => ({
    channel: `channel_${i % 6}`,
    id: Math.floor(i / 6) + 1,
    date: new Date(Date.UTC(2026, 2, 1, 10) + Math.floor(i / 18) * 61_000).toISOString(),
    text: i % 7 === 0 ? '' : `Ferries run again, says notice ${i % 11}.`,
    ...(i % 13 === 0 ? { forwardedFrom: 'channel_5' } : {}),
    media: i % 3 === 0 ? ['photo'] : [],
  }));
  const path = join(folder.path, 'posts.ndjson');
  writeFileSync(path, posts.map((post) => `${JSON.stringify(post)}\n`).join(''));
  await importFile(store, path);
  const statements: number[] = [];
  const { driver } = store;
  const counted: Driver = Object.create(driver) as Driver;
  counted.query = (...given) => driver.query(...given);
  counted.command = (...given) => {
    if (given[0].includes('INTO {db:Identifier}.units'))
      statements.push(((given[1]?.parameters?.['channels'] ?? []) as string[]).length);
    return driver.command(...given);
  };
  const made = async (atOnce: number): Promise<unknown[]> => {
    await forget(driver, 'units');
    await ensureUnits(counted, atOnce);
    return driver.query('SELECT * FROM {db:Identifier}.units ORDER BY channel, id');
  };
  const whole = await made(1_000_000);
  expect(whole.length).toBe(posts.length);
  // A channel with more posts than asked for; two that have as many; what is left over.
  for (const atOnce of [1, 80, 170]) expect(await made(atOnce)).toEqual(whole);
  expect(statements).toEqual([6, 1, 1, 1, 1, 1, 1, 2, 2, 2, 4, 2]);
});
