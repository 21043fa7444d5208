import { cpSync, existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CheckResult } from '../../src/model/check.ts';
import { runJson } from '../cli/run.ts';

const data = '../shared/data';
const articles = `${data}/claims/articles`;
const posts = `${data}/telegram-fa/messages.ndjson.gz`;
const isThere = existsSync(articles) && existsSync(posts);

/**
 * Real articles with every third of the Persian example's posts: what a person sees at the first run, with nothing answered. A table
 * of the same with all posts is printed by `scripts/open-claims.mjs`. No text of the articles stands here.
 */
describe.skipIf(!isThere)('claims of real articles (skipped where ../shared/data is absent)', () => {
  let folder = '';

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'isogloss-open-'));
    cpSync('examples/telegram-fa', folder, { recursive: true });
    const lines = gunzipSync(readFileSync(posts)).toString().trimEnd().split('\n');
    const some = join(folder, 'some.ndjson');
    writeFileSync(some, `${lines.filter((_, i) => i % 3 === 0).join('\n')}\n`);
    await runJson('import', some, '--project', folder);
  }, 600_000);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it.each(isThere ? readdirSync(articles).sort() : [])(
    'of %s end in a verdict, in readings, or in two questions with candidates at most',
    async (name) => {
      const result = await runJson<CheckResult>(
        'check',
        join(articles, name),
        '--no-ledger',
        '--project',
        folder,
        '--out',
        join(folder, 'out'),
      );
      expect(result.claims.length).toBeGreaterThan(0);
      const dead = result.claims.flatMap(({ id, state, questions, readings }) =>
        state === 'not testable' || readings.length > 0 || questions.length <= 2 ? [] : [id],
      );
      expect(dead).toEqual([]);
      for (const { state, questions, readings, wording, verdict } of result.claims) {
        // Posts cannot test it: then it says why. Otherwise nothing is left without a way on.
        if (state === 'not testable') expect(wording).not.toBe('');
        else if (state === 'needs you') expect(questions.length + readings.length).toBeGreaterThan(0);
        else expect(['supported', 'contradicted', 'undecided', 'not testable']).toContain(verdict);
        for (const { candidates, lacks, ask } of questions) {
          expect(ask).not.toBe('');
          expect(candidates.length + lacks.length).toBeGreaterThan(0);
          expect(new Set(candidates.map(({ value }) => value)).size).toBe(candidates.length);
        }
      }
    },
    600_000,
  );

  it('of concert by whom no community is called: tested under readings, and the report draws their network', async () => {
    const text = join(folder, 'concert.txt');
    writeFileSync(text, 'According to the report, the Persian news channels post in concert on Telegram.\n');
    const { claims } = await runJson<CheckResult>(
      'check',
      text,
      '--no-ledger',
      '--project',
      folder,
      '--out',
      join(folder, 'out'),
    );
    expect(claims).toMatchObject([{ type: 'coordinates', verdict: 'undecided' }]);
    expect(claims[0]?.readings.length).toBeGreaterThan(0);
    // Whoever it is of, it is the same network: two minutes, since every time of these posts ends in :00.
    expect(claims[0]?.parameters).toEqual({ object: 'text', window: 120 });
  }, 600_000);
});
