/**
 * How well `openDocuments` tells an article from what stands around it, by the measure of trafilatura's evaluation
 * (github.com/adbar/trafilatura, `tests/`): of each page a few passages that must be found and a few that must not,
 * white space made even; precision, recall and F over all passages. The folder has `evaldata.json` (address to
 * `{ file, with, without }`) and the pages in `eval` and `cache`.
 *
 * Pages are in two halves by the first bit of the SHA-256 of the file's name: `--half read` was looked at while the
 * rules were written, `--half unread` was not.
 *
 *     npx rolldown scripts/evaluate-passages.ts --platform node --format esm --dir dist/evaluate
 *     node dist/evaluate/evaluate-passages.js FOLDER [--half read|unread] [--pages]
 *     python3 bench/trafilatura-passages.py FOLDER [read|unread]      # the peer, by its own counting
 */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openDocuments } from '../src/readers/documents/index.ts';

export interface Passages {
  readonly file: string;
  readonly with: readonly string[];
  readonly without: readonly string[];
}

export interface Counts {
  /** Passages of the article that were found, and were not. */
  readonly found: number;
  readonly missed: number;
  /** Passages that are none of it and were given all the same. */
  readonly wrong: number;
}

const even = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();

export function countPassages({ with: wanted, without }: Passages, text: string): Counts {
  const given = even(text);
  const found = wanted.filter((passage) => given.includes(even(passage))).length;
  const wrong = without.filter((passage) => given.includes(even(passage))).length;
  return { found, missed: wanted.length - found, wrong };
}

export function scorePassages(counts: readonly Counts[]): { f: number; precision: number; recall: number } {
  const sum = (key: keyof Counts): number => counts.reduce((total, count) => total + count[key], 0);
  const [found, missed, wrong] = [sum('found'), sum('missed'), sum('wrong')];
  return {
    f: (2 * found) / (2 * found + missed + wrong),
    precision: found / (found + wrong),
    recall: found / (found + missed),
  };
}

export function halfOf(file: string): 'read' | 'unread' {
  return createHash('sha256').update(file).digest()[0]! < 128 ? 'read' : 'unread';
}

async function textOf(path: string): Promise<string> {
  const texts: string[] = [];
  try {
    for await (const { text } of openDocuments(path)) texts.push(text);
  } catch {
    // A page without text has no passage.
  }
  return texts.join('\n\n');
}

async function main([folder, ...flags]: readonly string[]): Promise<void> {
  if (folder === undefined) throw new Error('name the folder of pages');
  const half = flags.includes('--half') ? flags[flags.indexOf('--half') + 1] : null;
  const data = JSON.parse(readFileSync(join(folder, 'evaldata.json'), 'utf8')) as Readonly<
    Record<string, Passages>
  >;
  const pages = Object.values(data).filter(({ file }) => half === null || halfOf(file) === half);
  const counts: (Counts & { file: string })[] = [];
  const start = process.cpuUsage();
  for (const page of pages) {
    const [cached, own] = [join(folder, 'cache', page.file), join(folder, 'eval', page.file)];
    const text = await textOf(existsSync(cached) ? cached : own);
    counts.push({ file: page.file, ...countPassages(page, text) });
  }
  const { user, system } = process.cpuUsage(start);
  const { f, precision, recall } = scorePassages(counts);
  console.log(`F ${f.toFixed(4)}, precision ${precision.toFixed(4)}, recall ${recall.toFixed(4)}`);
  console.log(`${pages.length} pages, ${((user + system) / 1e6).toFixed(1)} s of processor time`);
  if (flags.includes('--pages')) {
    for (const { file, missed, wrong } of counts.filter((count) => count.missed + count.wrong > 0)) {
      console.log(`${file}\tmissed ${missed}\twrong ${wrong}`);
    }
  }
}

// Bundled into another script it is not what was called.
if (/evaluate-passages\.[jt]s$/.test(process.argv[1] ?? '')) await main(process.argv.slice(2));
