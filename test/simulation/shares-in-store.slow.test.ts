import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type DrawnObjects, drawObjects } from '../../scripts/calibrate/timing.ts';
import { coordination } from '../../src/measures/coordination/coordination.ts';
import { type TimingFactors, timingCell } from '../../src/simulation/worlds/cells.ts';
import { seededRandom } from '../../src/statistics/random.ts';
import { runJson } from '../cli/run.ts';
import { openCorpus } from '../measures/corpus.ts';

const project = 'isogloss: 1\nname: drawn\n';
const nameOf = (account: number): string => `c${String(account).padStart(2, '0')}`;

/** Objects that each pair shares at any distance, and within the window: counted one by one. */
function counted({ objects }: DrawnObjects, window: number): Map<string, [shared: number, within: number]> {
  const counts = new Map<string, [number, number]>();
  for (const { accounts, times } of objects) {
    for (const [j, a] of accounts.entries()) {
      for (const [k, b] of accounts.entries()) {
        if (a >= b) continue;
        const pair = `${nameOf(a)} ${nameOf(b)}`;
        const [shared, within] = counts.get(pair) ?? [0, 0];
        const near = Math.abs((times[j] as number) - (times[k] as number)) <= window;
        counts.set(pair, [shared + 1, within + (near ? 1 : 0)]);
      }
    }
  }
  return counts;
}

const worlds: [string, TimingFactors, number][] = [
  ['slow news and a group', { channels: 9, days: 10, news: 20, group: { size: 3, difficulty: 'easy' } }, 60],
  ['quick news in whole minutes', { channels: 12, days: 8, news: 20, decay: 90, stamps: 60 }, 300],
  ['posters on the clock', { channels: 12, days: 20, news: 20, clocks: 0.25 }, 60],
];

// The calibration draws objects and never a post: what it counts must be what the store counts of the same shares.
describe('objects as the calibration draws them', () => {
  for (const [i, [what, factors, window]] of worlds.entries()) {
    it(`are counted by the store as they are: ${what}`, async () => {
      const drawn = drawObjects(timingCell(factors), seededRandom(808, i));
      const rows = drawn.objects.flatMap(({ accounts, times }, object) =>
        accounts.map((account, j) => `o${object},${nameOf(account)},s${object}-${account},${times[j]}`),
      );
      const folder = mkdtempSync(join(tmpdir(), 'isogloss-drawn-'));
      writeFileSync(join(folder, 'isogloss.yaml'), project);
      writeFileSync(
        join(folder, 'drawn.csv'),
        `object_id,account_id,content_id,timestamp_share\n${rows.join('\n')}\n`,
      );
      await runJson('import', join(folder, 'drawn.csv'), '--project', folder);
      const corpus = await openCorpus(folder, project);
      try {
        const finding = await coordination.run(corpus.context, { window, minPosts: 1 });
        const expected = counted(drawn, window);
        const found = finding.rows.map((row) => ({ pair: `${String(row['a'])} ${String(row['b'])}`, row }));
        expect(found.length).toBeGreaterThan(20);
        expect(new Map(found.map(({ pair, row }) => [pair, row['pairs']]))).toEqual(
          new Map([...expected].flatMap(([pair, [, within]]) => (within > 0 ? [[pair, within]] : []))),
        );
        const clocks = [...drawn.clocks].map(nameOf).sort();
        expect(clocks).toHaveLength(12 * (factors.clocks ?? 0));
        const { setApart } = finding.summary as { setApart: { onTheClock: string[] } };
        expect(setApart.onTheClock).toEqual(clocks);
        const tested = found.filter(({ row }) => row['shared'] !== null);
        // All but pairs of channels on the clock, and those with one object in common.
        const kept = [...expected].filter(
          ([pair, [shared, within]]) =>
            shared >= 2 && within > 0 && !pair.split(' ').some((name) => clocks.includes(name)),
        );
        expect(new Map(tested.map(({ pair, row }) => [pair, [row['shared'], row['objects']]]))).toEqual(
          new Map(kept),
        );
      } finally {
        await corpus.close();
      }
    });
  }
});
