import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { runJson } from '../cli/run.ts';
import { type Grade, gradeOf, grown } from './graded.ts';
import { plantedWorld } from './planted.ts';

// The rules were set on worlds 1 to 4; these were not looked at. docs/words.md has the means.
describe('ten worlds with a planted vocabulary', () => {
  const grades: Grade[] = [];
  const mean = (of: (grade: Grade) => number): number =>
    grades.reduce((sum, grade) => sum + of(grade), 0) / grades.length;
  const folders: string[] = [];
  afterAll(() => {
    for (const folder of folders) rmSync(folder, { recursive: true, force: true });
  });

  it.each([11, 12, 13, 14, 15, 16, 17, 18, 19, 20])('world %i', async (seed) => {
    const folder = mkdtempSync(join(tmpdir(), 'isogloss-planted-'));
    folders.push(folder);
    const world = plantedWorld(seed);
    writeFileSync(join(folder, 'isogloss.yaml'), world.project);
    writeFileSync(join(folder, 'posts.ndjson'), world.lines.map((line) => JSON.stringify(line)).join('\n'));
    await runJson('import', join(folder, 'posts.ndjson'), '--project', folder);
    const seeds = world.own.slice(0, 3);
    const grade = gradeOf(await grown(folder, seeds, 20), world, seeds);
    grades.push(grade);
    expect(grade.recall).toBeGreaterThan(0.5);
  });

  it('on the whole', () => {
    const means = {
      precision: mean(({ precision }) => precision),
      recall: mean(({ recall }) => recall),
      opponents: mean(({ opponents }) => opponents),
    };
    // The means are the point of the run.
    process.stdout.write(`${JSON.stringify(means)}\n`);
    expect(means.precision).toBeGreaterThan(0.6);
    expect(means.recall).toBeGreaterThan(0.8);
  });
});
