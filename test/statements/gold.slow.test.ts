import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { evaluateArticles, type Evaluation } from '../../src/statements/evaluation/evaluate.ts';
import { goldArticleSchema, type GoldArticle } from '../../src/statements/evaluation/goldArticle.ts';
import { extractStatements } from '../../src/statements/index.ts';
import { join } from './gold/join.mjs';

const data = fileURLToPath(new URL('../../../shared/data/', import.meta.url));
const news = `${data}quotes/news-en-dev.ndjson.gz`;
const politics = `${data}quotes/politics-en-dev.ndjson.gz`;
const telegram = `${data}telegram-fa/messages.ndjson.gz`;
const why = 'the labelled articles are not here (see docs/evaluation.md)';

const read = (path: string): GoldArticle[] =>
  gunzipSync(readFileSync(path))
    .toString('utf8')
    .trim()
    .split('\n')
    .map((line) => goldArticleSchema.parse(JSON.parse(line)));
const evaluate = (articles: readonly GoldArticle[]): Evaluation =>
  evaluateArticles(articles, (a) => extractStatements(a.text, a.id));

// Floors under the figures of docs/evaluation.md, so that a change of the rules that costs much is seen. The Gender Gap
// Tracker's own system has 0.837 and 0.761 on the set this half comes from.
describe('against labelled statements', () => {
  it.skipIf(!existsSync(news))(`beats the published system on English news; skipped where ${why}`, () => {
    const [loose, strict] = evaluate(read(news)).thresholds;
    expect(loose?.f1).toBeGreaterThan(0.89);
    expect(strict?.f1).toBeGreaterThan(0.87);
    expect(loose?.speakerWords).toBeGreaterThan(0.865);
  });

  it.skipIf(!existsSync(politics))(
    `holds its ground on attributions of every kind; skipped where ${why}`,
    () => {
      const [loose] = evaluate(read(politics)).thresholds;
      expect(loose?.f1).toBeGreaterThan(0.66);
    },
  );

  it.skipIf(!existsSync(telegram))(`holds its ground on Persian posts; skipped where ${why}`, async () => {
    const labels = fileURLToPath(new URL('gold/fa-dev.ndjson', import.meta.url));
    const articles = (await join(labels, telegram)).map((a: unknown) => goldArticleSchema.parse(a));
    const [loose, strict] = evaluate(articles).thresholds;
    expect(loose?.f1).toBeGreaterThan(0.85);
    expect(strict?.f1).toBeGreaterThan(0.83);
    expect(loose?.speaker).toBeGreaterThan(0.85);
  });
});
