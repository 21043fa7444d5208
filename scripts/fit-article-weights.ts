/**
 * Fits the weights of `src/readers/documents/weights.ts` (logistic regression with a ridge, by Newton's method) on
 * pages that others labelled, and prints the file. Of each set only the half that may be read is used.
 *
 *     npx rolldown scripts/fit-article-weights.ts --platform node --format esm --dir dist/fit
 *     node dist/fit/fit-article-weights.js PASSAGES ARTICLES PAGES > src/readers/documents/weights.ts
 *
 * PASSAGES: `tests` of github.com/adbar/trafilatura (passages that belong to the article and that do not; the half
 * of `halfOf`). ARTICLES: the Scrapinghub benchmark as evaluate-articles.ts reads it (every second page). PAGES:
 * github.com/Murrough-Foley/web-content-extraction-benchmark (its articles for development; CC BY 4.0).
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { Block } from '../src/readers/documents/blocks.ts';
import { Choice } from '../src/readers/documents/choose.ts';
import { decodeMarkup } from '../src/readers/documents/decode.ts';
import { metadataOf } from '../src/readers/documents/metadata.ts';
import { parsePage } from '../src/readers/documents/tree.ts';
import { weights } from '../src/readers/documents/weights.ts';
import { halfOf, type Passages } from './evaluate-passages.ts';

/** A block with what speaks for it, whether it is part of the article, and how much that counts. */
interface Example {
  readonly values: Float64Array;
  readonly label: 0 | 1;
  readonly weight: number;
}
/** What is known of a page's blocks; null where a block is not labelled. */
type Labels = (blocks: readonly Block[]) => readonly ({ label: 0 | 1; weight: number } | null)[];

const features = Object.keys(weights) as (keyof typeof weights)[];
const place = new Map(features.map((feature, i) => [feature, i]));
const even = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();

function examplesOf(bytes: Uint8Array, labels: Labels): Example[] {
  const page = parsePage(decodeMarkup(bytes));
  const choice = new Choice(page, metadataOf(page, null));
  const found = choice.byRules('names');
  const evidence = choice.evidenceBeside(found);
  return labels(found.part.whole).flatMap((known, i) => {
    if (known === null || known.weight === 0 || evidence.excludes(i)) return [];
    const values = new Float64Array(features.length);
    values[0] = 1;
    evidence.of(i, (feature, value = 1) => {
      values[place.get(feature)!] = value;
    });
    return [{ values, ...known }];
  });
}

/** A passage that must be found stands in the block with most text beside links of those that hold it. */
function byPassages({ with: wanted, without }: Passages): Labels {
  return (blocks) => {
    const texts = blocks.map(({ text }) => even(text));
    const holding = (passage: string): number[] =>
      texts.flatMap((text, i) => (text.includes(even(passage)) ? [i] : []));
    const labels: ({ label: 0 | 1; weight: number } | null)[] = texts.map(() => null);
    for (const at of without.map(holding)) {
      for (const i of at) labels[i] = { label: 0, weight: Math.max(labels[i]?.weight ?? 0, 1 / at.length) };
    }
    const own = ({ size, linked }: Block): number => size - 2 * linked;
    for (const at of wanted.map(holding)) {
      const best = at.toSorted((a, b) => own(blocks[b]!) - own(blocks[a]!))[0];
      if (best === undefined) continue;
      const before = labels[best]?.label === 1 ? labels[best].weight : 0;
      labels[best] = { label: 1, weight: Math.min(2, before + 1) };
    }
    return labels;
  };
}

/** Blocks are labelled by the share of their runs of words that the article has; those between are left out. */
function byText(
  article: string,
  run: number,
  [least, most]: readonly [number, number],
  each: number,
): Labels {
  const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}_]+/gu) ?? [];
  const runsOf = (words: readonly string[]): string[] =>
    words.slice(0, Math.max(0, words.length - run + 1)).map((_, i) => words.slice(i, i + run).join(' '));
  const of = new Set(runsOf(wordsOf(article)));
  const lines = new Set(article.split('\n').map((line) => wordsOf(line).join(' ')));
  const flat = ` ${wordsOf(article).join(' ')} `;
  return (blocks) => {
    const labels = blocks.map(({ text }) => {
      const words = wordsOf(text);
      if (words.length === 0) return null;
      const weight = Math.sqrt(words.length);
      if (words.length < run) {
        const phrase = words.join(' ');
        if (lines.has(phrase)) return { label: 1 as const, weight };
        return flat.includes(` ${phrase} `) ? null : { label: 0 as const, weight };
      }
      const runs = runsOf(words);
      const share = runs.filter((words) => of.has(words)).length / runs.length;
      return share >= most
        ? { label: 1 as const, weight }
        : share < least
          ? { label: 0 as const, weight }
          : null;
    });
    const sum = labels.reduce((total, known) => total + (known?.weight ?? 0), 0);
    return labels.map((known) => (known === null ? null : { ...known, weight: (known.weight / sum) * each }));
  };
}

/** Weight of a page whose whole text is labelled; a page of passages has up to six, each of weight 1. */
const pageWeight = 12;
/** Share of that for pages that are labelled with less care. */
const looser = 0.1;

function* examples(passages: string, articles: string, pages: string): Generator<Example> {
  const data = JSON.parse(readFileSync(join(passages, 'evaldata.json'), 'utf8')) as Record<string, Passages>;
  for (const page of Object.values(data).filter(({ file }) => halfOf(file) === 'read')) {
    const cached = join(passages, 'cache', page.file);
    const path = existsSync(cached) ? cached : join(passages, 'eval', page.file);
    yield* examplesOf(readFileSync(path), byPassages(page));
  }
  const read = (path: string): Buffer => gunzipSync(readFileSync(path));
  const truth = JSON.parse(read(join(articles, 'ground-truth.json.gz')).toString('utf8')) as Record<
    string,
    { articleBody: string }
  >;
  for (const [i, [id, { articleBody }]] of Object.entries(truth).entries()) {
    if (i % 2 !== 0) continue;
    yield* examplesOf(
      read(join(articles, 'html', `${id}.html.gz`)),
      byText(articleBody, 4, [0.5, 0.5], pageWeight),
    );
  }
  const { files } = JSON.parse(readFileSync(join(pages, 'metadata.json'), 'utf8')) as {
    files: Record<string, { split: string; page_type: string; spa: boolean }>;
  };
  for (const [id, { split, page_type: kind, spa }] of Object.entries(files)) {
    if (split !== 'dev' || kind !== 'article' || spa) continue;
    const path = join(pages, 'dev', 'ground-truth', `${id}.json`);
    const known = JSON.parse(readFileSync(path, 'utf8')) as { ground_truth: { main_content: string | null } };
    const text = known.ground_truth.main_content ?? '';
    if (text.split(/\s+/).length < 80) continue;
    yield* examplesOf(
      read(join(pages, 'dev', 'html', `${id}.html.gz`)),
      byText(text, 3, [0.3, 0.6], pageWeight * looser),
    );
  }
}

/** Strength of the ridge, chosen by five-fold cross-validation over pages; the bias has none. */
const ridge = 2;

function fit(data: readonly Example[]): Float64Array {
  const size = features.length;
  const beta = new Float64Array(size);
  for (let step = 0; step < 30; step++) {
    const hessian = Array.from({ length: size }, (_, i) => {
      const row = new Float64Array(size);
      row[i] = i === 0 ? 1e-9 : ridge;
      return row;
    });
    const gradient = Float64Array.from(beta, (value, i) => (i === 0 ? 0 : -ridge * value));
    for (const { values, label, weight } of data) {
      const used = [...values.keys()].filter((i) => values[i] !== 0);
      const p = 1 / (1 + Math.exp(-used.reduce((sum, i) => sum + beta[i]! * values[i]!, 0)));
      for (const i of used) {
        gradient[i]! += weight * (label - p) * values[i]!;
        const row = hessian[i]!;
        for (const k of used) row[k]! += weight * p * (1 - p) * values[i]! * values[k]!;
      }
    }
    const change = solve(hessian, gradient);
    for (const [i, value] of change.entries()) beta[i]! += value;
    if (Math.max(...change.map(Math.abs)) < 1e-6) break;
  }
  return beta;
}

/** Solves a positive definite system by Cholesky's decomposition. */
function solve(matrix: readonly Float64Array[], right: Float64Array): Float64Array {
  const n = right.length;
  const lower = matrix.map((row) => Float64Array.from(row));
  for (let i = 0; i < n; i++) {
    for (let k = 0; k <= i; k++) {
      let sum = lower[i]![k]!;
      for (let j = 0; j < k; j++) sum -= lower[i]![j]! * lower[k]![j]!;
      lower[i]![k] = i === k ? Math.sqrt(sum) : sum / lower[k]![k]!;
    }
  }
  const x = Float64Array.from(right);
  for (let i = 0; i < n; i++) {
    for (let k = 0; k < i; k++) x[i]! -= lower[i]![k]! * x[k]!;
    x[i]! /= lower[i]![i]!;
  }
  for (let i = n - 1; i >= 0; i--) {
    for (let k = i + 1; k < n; k++) x[i]! -= lower[k]![i]! * x[k]!;
    x[i]! /= lower[i]![i]!;
  }
  return x;
}

const [passages, articles, pages] = process.argv.slice(2);
if (passages === undefined || articles === undefined || pages === undefined)
  throw new Error('name the folders of passages, articles and pages');
const beta = fit([...examples(passages, articles, pages)]);
const lines = features.map((feature, i) => {
  const name = /^[A-Za-z]\w*$/.test(feature) ? feature : `'${feature}'`;
  return `  ${name}: ${Number(beta[i]!.toFixed(2))},`;
});
console.log(`/**
 * What each piece of evidence adds to the logarithm of the odds that a block is part of the article; it is 0 or 1, or a
 * share between them, and \`evidence.ts\` says what it is. Fitted by \`scripts/fit-article-weights.ts\` on pages that others
 * labelled (docs/evaluation.md, "Article text"), which writes this file.
 */
export const weights = {
${lines.join('\n')}
};

/** A piece of evidence, by its name. */
export type Feature = keyof typeof weights;`);
