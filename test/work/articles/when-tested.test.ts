import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { projectSchema } from '../../../src/model/project.ts';
import type { ClaimResult } from '../../../src/model/verdict.ts';
import type { Driver } from '../../../src/store/driver.ts';
import { keepTested, keptResult } from '../../../src/work/articles/results.ts';
import type { Study } from '../../../src/work/study.ts';

const folder = mkdtempSync(join(tmpdir(), 'isogloss-when-'));
const project = (terms: readonly string[]) =>
  projectSchema.parse({
    isogloss: 1,
    name: 'when',
    lexicons: { lantern: { terms: [...terms] }, mountain: { terms: ['mountain'] } },
    claims: { own: { type: 'dominates', words: 'lantern', rivals: ['mountain'] } },
  });
const driver = { query: () => Promise.resolve([]), command: () => Promise.resolve() } as unknown as Driver;
const tested = (of: Partial<ClaimResult>): ClaimResult =>
  ({
    id: 'own',
    type: 'dominates',
    verdict: 'supported',
    estimates: [],
    checks: [],
    exploratory: false,
    ...of,
  }) as never;

/** Keeps what a test at that minute gave; when it is told to have been tested. */
async function told(
  minute: number,
  of: Partial<ClaimResult>,
  terms = ['lantern'],
): Promise<string | undefined> {
  const now = (): Date => new Date(Date.UTC(2026, 11, 1, 0, minute));
  const own = project(terms);
  await keepTested(
    { folder, project: own, context: { driver, project: own, code: 'x' }, now } as unknown as Study,
    [tested(of)],
  );
  return keptResult(folder, 'own')?.at.slice(14, 16);
}

test('a result keeps the time it was first tested only while its seal is the same, and what is told of the seal', async () => {
  expect(await told(49, {})).toBe('49');
  // Made again, as a report does: a signature stands under that time.
  expect(await told(50, {})).toBe('49');
  // The same numbers, of a question that was fixed after three looks: they are not those of 00:49.
  expect(await told(51, { exploratory: true, runsBefore: 3 })).toBe('51');
  expect(await told(52, { exploratory: true, runsBefore: 3 })).toBe('51');
  // Another question with the same numbers.
  expect(await told(53, { exploratory: true, runsBefore: 3 }, ['lantern', 'lamp'])).toBe('53');
  expect(await told(54, { exploratory: true, runsBefore: 4 }, ['lantern', 'lamp'])).toBe('54');
});
