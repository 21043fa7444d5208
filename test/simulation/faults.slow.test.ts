import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { rolldown } from 'rolldown';
import { afterAll, describe, expect, it } from 'vitest';
import { type Fault, faults } from '../../scripts/calibrate/faults.ts';
import { judge } from '../../scripts/calibrate/judge.ts';
import { faulty, plant } from '../../scripts/calibrate/plant.ts';
import type * as Cells from '../../scripts/calibrate/cells.ts';
import type * as Run from '../../scripts/calibrate/run.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const vitest = join(root, 'node_modules/vitest/vitest.mjs');

/** Failed tests of files in the tree at a folder. */
async function failedIn(folder: string, ...tests: string[]): Promise<number> {
  const args = [vitest, 'run', '--root', folder, '--maxWorkers=1', '--reporter=json', ...tests];
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

// Beside the packages, which what is built imports.
mkdirSync(join(root, 'node_modules/.cache'), { recursive: true });
const out = mkdtempSync(join(root, 'node_modules/.cache/isogloss-faults-'));
afterAll(() => rmSync(out, { recursive: true, force: true }));

/** What draws cells, of the source as it is or with a fault in it, built as scripts are: quicker than a copy of the tree, module by module. */
async function drawing(fault: Fault | null): Promise<typeof Cells & typeof Run> {
  const own = join(out, fault === null ? 'none' : fault.name.replaceAll(' ', '-'));
  const place = fault === null ? null : join(root, fault.file);
  let isPlanted = false;
  const build = await rolldown({
    input: { cells: join(root, 'scripts/calibrate/cells.ts'), run: join(root, 'scripts/calibrate/run.ts') },
    platform: 'node',
    external: (id) => !/^[./]/.test(id),
    plugins: [
      {
        name: 'planting',
        load(id) {
          if (id !== place || fault === null) return null;
          isPlanted = true;
          return faulty(readFileSync(id, 'utf8'), fault);
        },
        transform: (code, id) => code.replaceAll('import.meta.url', JSON.stringify(pathToFileURL(id).href)),
      },
    ],
  });
  await build.write({ dir: own, format: 'esm', entryFileNames: '[name].mjs', chunkFileNames: '[name].mjs' });
  await build.close();
  // A file that is not built would prove nothing.
  expect(isPlanted).toBe(fault !== null);
  const load = (name: string): Promise<unknown> => import(pathToFileURL(join(own, `${name}.mjs`)).href);
  return { ...((await load('cells')) as typeof Cells), ...((await load('run')) as typeof Run) };
}
const asItIs = await drawing(null);

/** Whether a cell fails. */
function fails({ cells, drawCell }: typeof asItIs, id: string, replications: number): boolean {
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
    expect(fails(asItIs, cell, replications)).toBe(false);
    expect(fails(await drawing(fault), cell, replications)).toBe(true);
  });

  it('is what the tests fail of: a copy as it is passes them', async () => {
    const files = new Set(faults.flatMap(({ seen }) => ('tests' in seen ? [seen.tests] : [])));
    expect(await failedIn(plant(root, null), ...files)).toBe(0);
  });

  it.each(faults.filter(({ seen }) => 'tests' in seen))('is seen by a test: $name', async (fault) => {
    const { tests } = seenBy.get(fault.name) as { tests: string };
    expect(await failedIn(plant(root, fault), tests)).toBeGreaterThan(0);
  });
});
