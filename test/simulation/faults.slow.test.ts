import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { faults } from '../../scripts/calibrate/faults.ts';
import { judge } from '../../scripts/calibrate/judge.ts';
import { plant } from '../../scripts/calibrate/plant.ts';
import type * as Cells from '../../scripts/calibrate/cells.ts';
import type * as Run from '../../scripts/calibrate/run.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const vitest = join(root, 'node_modules/vitest/vitest.mjs');

/** Failed tests of a file in the tree at a folder. */
async function failedIn(folder: string, tests: string): Promise<number> {
  const args = [vitest, 'run', '--root', folder, '--maxWorkers=1', '--reporter=json', tests];
  const { stdout } = await promisify(execFile)(process.execPath, args, {
    maxBuffer: 1e8,
    env: { ...process.env, ISOGLOSS_TESTS: '' },
  }).catch((failed: { stdout: string }) => failed);
  const { numFailedTests, numTotalTests } = JSON.parse(stdout.slice(stdout.indexOf('{'))) as {
    numFailedTests: number;
    numTotalTests: number;
  };
  expect(numTotalTests).toBeGreaterThan(0);
  return numFailedTests;
}

/** Whether a cell fails, drawn by the source at a folder. */
async function fails(folder: string, id: string, replications: number): Promise<boolean> {
  const { cells } = (await import(join(folder, 'scripts/calibrate/cells.ts'))) as typeof Cells;
  const { drawCell } = (await import(join(folder, 'scripts/calibrate/run.ts'))) as typeof Run;
  const cell = cells().find((one) => one.id === id);
  if (cell === undefined) throw new Error(`there is no cell "${id}"`);
  const tally = drawCell({ seed: 77, tallies: {} }, cell, replications);
  return judge([cell], { seed: 77, tallies: { [id]: tally } }).some(
    ({ undercovers, errs, exceeds }) => undercovers || errs || exceeds.length > 0,
  );
}

describe('a deliberate fault, planted in the source', () => {
  const seenBy = new Map(faults.map((fault) => [fault.name, fault.seen]));
  it.each(faults.filter(({ seen }) => 'cell' in seen))('is seen by the calibration: $name', async (fault) => {
    const { cell, replications } = seenBy.get(fault.name) as { cell: string; replications: number };
    expect(await fails(root, cell, replications)).toBe(false);
    expect(await fails(plant(root, fault), cell, replications)).toBe(true);
  });

  it('is what the tests fail of: a copy as it is passes them', async () => {
    const files = new Set(faults.flatMap(({ seen }) => ('tests' in seen ? [seen.tests] : [])));
    const folder = plant(root, null);
    for (const tests of files) expect([tests, await failedIn(folder, tests)]).toEqual([tests, 0]);
  });

  it.each(faults.filter(({ seen }) => 'tests' in seen))('is seen by a test: $name', async (fault) => {
    const { tests } = seenBy.get(fault.name) as { tests: string };
    expect(await failedIn(plant(root, fault), tests)).toBeGreaterThan(0);
  });
});
