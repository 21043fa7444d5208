import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { scoreAll, scorePage, shingles } from '../../scripts/evaluate-articles.ts';
import { openDocuments } from '../../src/readers/documents/index.ts';

const folder = fileURLToPath(new URL('../../../shared/data/articles/', import.meta.url));

describe('the measure', () => {
  test('counts runs of four words', () => {
    expect([...shingles('a b, c D e')]).toEqual([
      ['a b c D', 1],
      ['b c D e', 1],
    ]);
    expect([...shingles('a b')]).toEqual([['a b', 1]]);
    expect([...shingles('a a a a a a')]).toEqual([['a a a a', 3]]);
    expect(shingles(' … ').size).toBe(0);
  });

  test('precision and recall by page, then averaged, then F1', () => {
    // By hand: the first page 1 of 2 right and 1 of 1 found, the second all right and 1 of 2 found.
    const pages = [scorePage('a b c d', 'a b c d e'), scorePage('a b c d e', 'a b c d')];
    expect(pages).toEqual([
      { found: 1, wrong: 1, missed: 0 },
      { found: 1, wrong: 0, missed: 1 },
    ]);
    expect(scoreAll(pages)).toEqual({ f1: 0.75, precision: 0.75, recall: 0.75, accuracy: 0 });
    // A page without a prediction has no precision.
    const none = scorePage('a b c d', '');
    expect(scoreAll([scorePage('a b c d', 'a b c d'), none])).toMatchObject({ precision: 1, recall: 0.5 });
  });
});

describe('the article extraction benchmark', () => {
  // The pages are not part of the project: without them this test is left out.
  test.skipIf(!existsSync(folder))(
    'F1 is above that of Readability (0.947) and of trafilatura (0.958)',
    async () => {
      const json = gunzipSync(readFileSync(`${folder}ground-truth.json.gz`)).toString('utf8');
      const truth = JSON.parse(json) as Readonly<Record<string, { articleBody: string }>>;
      const pages = [];
      for (const [id, { articleBody }] of Object.entries(truth)) {
        for await (const { text } of openDocuments(`${folder}html/${id}.html.gz`)) {
          pages.push(scorePage(articleBody, text));
        }
      }
      expect(pages).toHaveLength(181);
      const score = scoreAll(pages);
      expect(score.f1).toBeGreaterThan(0.97);
      expect(Math.min(score.precision, score.recall)).toBeGreaterThan(0.96);
    },
  );
});
