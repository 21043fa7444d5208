/**
 * How much of the text of news pages `openDocuments` finds, and how much beside it: the measure of the
 * Scrapinghub article extraction benchmark (github.com/scrapinghub/article-extraction-benchmark), on its pages.
 * The folder has `html/ID.html.gz` and `ground-truth.json.gz` (ID to `{ articleBody }`).
 *
 *     npx rolldown scripts/evaluate-articles.ts --platform node --format esm --dir dist/evaluate
 *     node dist/evaluate/evaluate-articles.js FOLDER [--readability] [--pages]
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { openDocuments } from '../src/readers/documents/index.ts';
import { seededRandom, uniformInteger } from '../src/statistics/random.ts';

/** Shingles found rightly, wrongly, and missed, on one page. */
export interface PageScore {
  readonly found: number;
  readonly wrong: number;
  readonly missed: number;
}

/** Runs of four words with how often each occurs; the one run there is where a text has fewer words. */
export function shingles(text: string, length = 4): Map<string, number> {
  const words = text.match(/[\p{L}\p{N}_]+/gu) ?? [];
  const counts = new Map<string, number>();
  if (words.length === 0) return counts;
  for (let i = 0; i < Math.max(1, words.length - length + 1); i++) {
    const shingle = words.slice(i, i + length).join(' ');
    counts.set(shingle, (counts.get(shingle) ?? 0) + 1);
  }
  return counts;
}

export function scorePage(truth: string, predicted: string): PageScore {
  const [of, given] = [shingles(truth), shingles(predicted)];
  let [found, wrong, missed] = [0, 0, 0];
  for (const [shingle, count] of of) {
    const both = Math.min(count, given.get(shingle) ?? 0);
    found += both;
    missed += count - both;
  }
  for (const [shingle, count] of given) wrong += Math.max(0, count - (of.get(shingle) ?? 0));
  return { found, wrong, missed };
}

export interface Score {
  readonly f1: number;
  readonly precision: number;
  readonly recall: number;
  /** Share of pages without any difference. */
  readonly accuracy: number;
}

/**
 * Precision and recall of each page, averaged over the pages, and the F1 of these averages: long pages weigh as
 * much as short ones. A page for which nothing was predicted counts for recall alone, as in the benchmark.
 */
export function scoreAll(pages: readonly PageScore[]): Score {
  const mean = (values: readonly number[]): number =>
    values.reduce((sum, value) => sum + value, 0) / values.length;
  const precision = mean(
    pages.filter(({ found, wrong }) => found + wrong > 0).map(({ found, wrong }) => found / (found + wrong)),
  );
  const recall = mean(
    pages
      .filter(({ found, missed }) => found + missed > 0)
      .map(({ found, missed }) => found / (found + missed)),
  );
  return {
    f1: (2 * precision * recall) / (precision + recall),
    precision,
    recall,
    accuracy: mean(pages.map(({ wrong, missed }) => (wrong === 0 && missed === 0 ? 1 : 0))),
  };
}

/** Standard deviation of each figure over pages drawn again. */
function spread(pages: readonly PageScore[], draws = 1000): Score {
  const rng = seededRandom(20191120);
  const scores = Array.from({ length: draws }, () =>
    scoreAll(pages.map(() => pages[uniformInteger(rng, pages.length)]!)),
  );
  const deviation = (key: keyof Score): number => {
    const mean = scores.reduce((sum, score) => sum + score[key], 0) / draws;
    return Math.sqrt(scores.reduce((sum, score) => sum + (score[key] - mean) ** 2, 0) / (draws - 1));
  };
  return {
    f1: deviation('f1'),
    precision: deviation('precision'),
    recall: deviation('recall'),
    accuracy: deviation('accuracy'),
  };
}

async function textOf(path: string): Promise<string> {
  const texts: string[] = [];
  try {
    for await (const { text } of openDocuments(path)) texts.push(text);
  } catch {
    // A page without text has no words.
  }
  return texts.join('\n\n');
}

function byReadability(path: string): string {
  const { document } = parseHTML(gunzipSync(readFileSync(path)).toString('utf8'));
  return new Readability(document).parse()?.textContent ?? '';
}

async function main([folder, ...flags]: readonly string[]): Promise<void> {
  if (folder === undefined) throw new Error('name the folder of pages');
  const json = gunzipSync(readFileSync(join(folder, 'ground-truth.json.gz'))).toString('utf8');
  const truth = JSON.parse(json) as Readonly<Record<string, { articleBody: string }>>;
  const pages: (PageScore & { id: string })[] = [];
  const start = process.cpuUsage();
  for (const [id, { articleBody }] of Object.entries(truth)) {
    const path = join(folder, 'html', `${id}.html.gz`);
    const text = flags.includes('--readability') ? byReadability(path) : await textOf(path);
    pages.push({ id, ...scorePage(articleBody, text) });
  }
  const { user, system } = process.cpuUsage(start);
  const [score, deviation] = [scoreAll(pages), spread(pages)];
  for (const key of ['f1', 'precision', 'recall', 'accuracy'] as const) {
    console.log(`${key.padEnd(10)} ${score[key].toFixed(3)} ± ${deviation[key].toFixed(3)}`);
  }
  console.log(
    `${pages.length} pages, ${((user + system) / 1000 / pages.length).toFixed(1)} ms of processor each`,
  );
  if (flags.includes('--pages')) {
    const f1 = ({ found, wrong, missed }: PageScore): number => (2 * found) / (2 * found + wrong + missed);
    for (const page of pages.toSorted((a, b) => f1(a) - f1(b)).slice(0, 30)) {
      console.log(`${page.id.slice(0, 8)} ${f1(page).toFixed(3)} wrong ${page.wrong} missed ${page.missed}`);
    }
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await main(process.argv.slice(2));
