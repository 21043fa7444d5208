import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import { seededRandom, uniform } from '../../src/statistics/random.ts';
import { contents, importFile, openIn, temporaryFolder, writeLines } from './support.ts';
import { temporaryFolder as other } from './support.ts';

const built = existsSync('dist/cli/main.js');
const whole = temporaryFolder();
const killed = other();
afterAll(() => {
  whole.remove();
  killed.remove();
});

const lines = Array.from({ length: 60_000 }, (_, i) => ({
  channel: `channel${i % 7}`,
  id: Math.floor(i / 7) + 1,
  date: new Date(Date.UTC(2026, 0, 1) + i * 1000).toISOString(),
  text: `post ${i} says something of its own, at some length so that there is work to do ${'x'.repeat(i % 200)}`,
}));
// A few keys stand twice, with other texts: the slower way of publishing has to survive a kill as well.
const repeated = lines
  .slice(0, 500)
  .map((line) => ({ ...line, text: `${line.text} (edited)`, edited: '2026-03-01T00:00:00Z' }));

function importAndKill(file: string, project: string, after: number): Promise<boolean> {
  return new Promise((resolve) => {
    const child = spawn('node', ['bin/isogloss.cjs', 'import', file, '--project', project], {
      stdio: 'ignore',
    });
    const timer = setTimeout(() => child.kill('SIGKILL'), after);
    child.once('exit', (_, signal) => {
      clearTimeout(timer);
      resolve(signal === 'SIGKILL');
    });
  });
}

describe('an import that is killed', () => {
  it.skipIf(!built)(
    'loses nothing and doubles nothing when it is run again (needs the built program: npm run build)',
    async () => {
      const file = writeLines(killed.path, 'posts.ndjson', [...lines, ...repeated]);
      const random = seededRandom(7);
      let kills = 0;
      for (let i = 0; i < 14; i++) {
        const wait = 250 + uniform(random) * 2500;
        if (await importAndKill(file, killed.path, wait)) kills++;
      }
      expect(kills).toBeGreaterThan(3);
      const store = await openIn(killed.path);
      const last = await importFile(store, file);
      const held = await contents(store);
      // Wherever the kills fell, the posts are those of one whole import.
      expect(held.posts).toHaveLength(lines.length);
      expect(held.versions).toHaveLength(repeated.length * 2);
      expect(last.read).toBe(lines.length + repeated.length);
      expect(last.added === lines.length || last.unchanged === last.read).toBe(true);
      const tables = await store.driver.query<{ name: string }>(
        `SELECT name FROM system.tables WHERE database = 'isogloss' AND match(name, '^(stage|touched|merged|fresh|lines)_')`,
      );
      expect(tables).toEqual([]);
      await store.close();
    },
    240_000,
  );
});
