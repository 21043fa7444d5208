import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { projectSchema } from '../../src/model/project.ts';
import type { Truth } from '../../src/simulation/truth.ts';
import { worldNamed } from '../../src/simulation/worlds/index.ts';
import { writeWorld } from '../../src/simulation/write.ts';
import { channels } from '../../src/store/queries/channels.ts';
import { empty, importFile, ownStore } from './support.ts';

// Worlds know what was published: albums marked and not, service items, deleted posts, outages.
const { folder, store } = await ownStore();
const project = projectSchema.parse({ isogloss: 1, name: 'test' });

it('the true completeness of 19 channels in 20 lies in their range', async () => {
  const outside: string[] = [];
  let rated = 0;
  for (const [world, seed] of [
    ['demo', 1],
    ['demo', 2],
    ['null', 1],
    ['null', 2],
  ] as const) {
    await empty(store);
    await writeWorld(worldNamed(world), seed, folder.path);
    await importFile(store, join(folder.path, 'posts.ndjson'));
    const truth = JSON.parse(readFileSync(join(folder.path, 'truth.json'), 'utf8')) as Truth;
    const found = new Map((await channels(store.driver, project)).map((facts) => [facts.key, facts]));
    for (const { channel, completeness } of truth.channels) {
      const range = found.get(channel)?.completeness;
      if (range === undefined || range === null) continue;
      rated++;
      if (completeness < range[0] - 1e-9 || completeness > range[1] + 1e-9) outside.push(channel);
    }
  }
  expect(rated).toBe(96);
  expect(outside.length).toBeLessThanOrEqual(4);
});
