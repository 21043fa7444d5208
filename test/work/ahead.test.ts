import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { ensureRepeats } from '../../src/measures/near-duplicates/repeats.ts';
import { compileLexicon } from '../../src/store/derive/lexicon.ts';
import { ensureMatches } from '../../src/store/derive/matches.ts';
import { makeAhead } from '../../src/work/ahead.ts';
import { type Study, withStudy } from '../../src/work/study.ts';
import { surroundings } from '../measures/graded.ts';
import { importFile } from '../store/support.ts';

const folder = mkdtempSync(join(tmpdir(), 'isogloss-ahead-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Tables that a statement inserts into. */
async function filledBy(study: Study, work: () => Promise<unknown>): Promise<string[]> {
  const { driver } = study.context;
  const filled: string[] = [];
  const watched = new Proxy(driver, {
    get: (target, name) => {
      const value = Reflect.get(target, name) as unknown;
      if (typeof value !== 'function') return value;
      return (sql: unknown, ...rest: unknown[]) => {
        const [, table] = /INSERT INTO \{db:Identifier\}\.(\w+)/.exec(String(sql)) ?? [];
        if (table !== undefined) filled.push(table);
        return Reflect.apply(value, target, [sql, ...rest]) as unknown;
      };
    },
  });
  Object.assign(study.context, { driver: watched });
  await work().finally(() => Object.assign(study.context, { driver }));
  return filled;
}

it('leaves nothing to make, and nothing begun where it is ended', async () => {
  writeFileSync(
    join(folder, 'isogloss.yaml'),
    'isogloss: 1\nname: ferries\nlexicons:\n  ferries:\n    label: ferries\n    terms: [ferry]\n',
  );
  const posts = Array.from({ length: 40 }, (_, i) =>
    JSON.stringify({
      channel: i % 2 === 0 ? 'pier' : 'dock',
      id: i + 1,
      date: new Date(Date.UTC(2026, 2, 1 + (i % 30), 10)).toISOString(),
      text: `The ferry of the harbour leaves late, number ${i >> 1}.`,
    }),
  );
  writeFileSync(join(folder, 'posts.ndjson'), posts.join('\n'));
  await withStudy(
    { ...surroundings, folder, onNote: () => undefined, onWait: () => undefined },
    async (study) => {
      await importFile(study.store, join(folder, 'posts.ndjson'));
      const make = async (): Promise<void> => {
        const { driver, project } = study.context;
        const { ferries } = project.lexicons;
        await ensureRepeats(driver);
        await ensureMatches(driver, await compileLexicon(driver, 'ferries', ferries!));
      };
      const ended = AbortSignal.abort();
      expect(await filledBy(study, () => makeAhead(study, ended))).toEqual([]);
      const made = await filledBy(study, () => makeAhead(study, new AbortController().signal));
      expect(made).toEqual(expect.arrayContaining(['units', 'near_clusters', 'matches']));
      expect(await filledBy(study, make)).toEqual([]);
    },
  );
}, 120_000);
