import { copyFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { searchLiterals } from '../../src/store/queries/search.ts';
import { readProject, withStudy } from '../../src/work/study.ts';
import { growWords } from '../../src/work/words/grow.ts';
import { runJson } from '../cli/run.ts';
import { surroundings } from './graded.ts';

const posts = '../shared/data/telegram-fa/messages.ndjson.gz';
const example = 'examples/telegram-fa/isogloss.yaml';

/** Every choice of as many. */
function choices<T>(list: readonly T[], size: number): T[][] {
  if (size === 0) return [[]];
  return list.flatMap((one, i) => choices(list.slice(i + 1), size - 1).map((rest) => [one, ...rest]));
}

// Three terms of each vocabulary are given (two where there are three): are the others proposed? The first choice of each;
// with ISOGLOSS_TEST_CHOICES=all every one in turn, which takes seven minutes.
const all = process.env['ISOGLOSS_TEST_CHOICES'] === 'all';
describe.skipIf(!existsSync(posts))(
  'vocabularies of examples/telegram-fa, some of their terms held back',
  () => {
    const folder = mkdtempSync(join(tmpdir(), 'isogloss-held-back-'));
    const places: { lexicon: string; held: string; place: number }[] = [];
    beforeAll(async () => {
      copyFileSync(example, join(folder, 'isogloss.yaml'));
      await runJson('import', posts, '--project', folder);
    }, 600_000);
    afterAll(() => rmSync(folder, { recursive: true, force: true }));

    it.each(['leadership', 'monarchists', 'mojahedin', 'reformists', 'zionist-regime'])(
      '%s',
      async (name) => {
        const entries = readProject(folder).lexicons[name]?.terms ?? [];
        const terms = entries.map((entry) =>
          typeof entry === 'string' ? [entry] : [entry.term, ...(entry.variants ?? [])],
        );
        await withStudy({ ...surroundings, folder, onWait: () => undefined }, async (study) => {
          const every = choices(terms, Math.min(3, terms.length - 1));
          for (const given of all ? every : every.slice(0, 1)) {
            const { rows } = await growWords(study, given.flat(), { limit: 100, minTexts: 5, lines: 0 });
            for (const held of terms.filter((spellings) => !given.includes(spellings))) {
              const literals = (
                await Promise.all(held.map((one) => searchLiterals(study.context.driver, one)))
              ).flat();
              const isHeld = (term: string): boolean =>
                literals.some((literal) =>
                  literal.endsWith(' ') ? literal === ` ${term} ` : ` ${term}`.startsWith(literal),
                );
              places.push({
                lexicon: name,
                held: held[0] as string,
                place: rows.findIndex(({ term }) => isHeld(term)) + 1,
              });
            }
          }
        });
      },
      600_000,
    );

    it('on the whole', () => {
      const within = (n: number): number => places.filter(({ place }) => place > 0 && place <= n).length;
      const table = {
        questions: places.length,
        first10: within(10),
        first20: within(20),
        first100: within(100),
      };
      // The table is the point of the run: docs/words.md has it.
      process.stdout.write(`${JSON.stringify({ ...table, places })}\n`);
      expect(places.length).toBeGreaterThan(all ? 20 : 5);
    });
  },
);
