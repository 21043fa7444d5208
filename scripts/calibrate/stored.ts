/**
 * Cells whose worlds only texts in a store can show: copies of one template, and control vocabularies. Many small worlds
 * stand in one corpus, each with channels and a claim of its own, so that one import serves them all.
 */
import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { english } from '../../src/messages/index.ts';
import type { ClaimResult } from '../../src/model/verdict.ts';
import { chance, poisson } from '../../src/simulation/draws.ts';
import { type Random, normal, seededRandom, uniform, uniformInteger } from '../../src/statistics/random.ts';
import { type Tally, add, emptyTally } from './tally.ts';

interface Factors {
  /** Of the words of a template so many are others in every copy; null: no templates. */
  readonly changed: number | null;
  /** Log odds of X against its rival among all other texts, in the mean over worlds. */
  readonly lead: number;
  /** The same of the control's words; null: no control. */
  readonly control: number | null;
}

export interface StoredCell {
  readonly id: string;
  readonly factors: Factors;
}

export const storedCells: readonly StoredCell[] = [
  ...[0, 0.05, 0.1, 0.2, 0.5].map((changed) => ({
    id: `template, ${changed * 100}% of its words changed, and those at both ends`,
    factors: { changed, lead: -0.3, control: null },
  })),
  { id: 'control as frequent as the rival', factors: { changed: null, lead: 1, control: 0 } },
  { id: 'control that leads, too', factors: { changed: null, lead: 1, control: 1 } },
];

const channels = 6;
/** Texts of a channel beside copies, each with one of the words; copies of the template in each of two channels. */
const [own, copies] = [20, 45];
/** Part of the posts that is not held, in gaps of few ids. */
const lost = 0.05;

interface Post {
  readonly channel: string;
  readonly id: number;
  readonly date: string;
  readonly text: string;
}

interface World {
  readonly posts: readonly Post[];
  /** Of all that was published: shares of X among X and rival, and of the control among control and rival. */
  readonly truth: { readonly texts: number; readonly posts: number; readonly control: number };
}

const word = (random: Random): string =>
  Array.from({ length: 6 }, () => String.fromCharCode(97 + uniformInteger(random, 26))).join('');
const words = (random: Random, n: number): string[] => Array.from({ length: n }, () => word(random));
const logistic = (v: number): number => 1 / (1 + Math.exp(-v));

/** One world: its channels have X, the rival and the control in other proportions each; two of them copy a template with X. */
function worldOf(random: Random, { changed, lead, control }: Factors, name: string): World {
  const posts: Post[] = [];
  const counts = { x: 0, rival: 0, control: 0, copies: 0, templates: 0 };
  const [mean, ofControl] = [lead + 0.5 * normal(random), (control ?? 0) + 0.5 * normal(random)];
  const body = words(random, 40);
  for (let c = 0; c < channels; c++) {
    const p = logistic(mean + 0.7 * normal(random));
    const q = logistic(ofControl + 0.7 * normal(random));
    const texts: string[] = [];
    for (let i = 0; i < own; i++) {
      const rest = words(random, 14);
      const first = chance(random, p);
      counts[first ? 'x' : 'rival']++;
      texts.push([...rest, first ? 'lantern' : 'mountain'].join(' '));
      // As many texts with the control beside those of the rival as its odds say.
      if (control === null || first) continue;
      for (let n = poisson(random, q / (1 - q)); n > 0; n--) {
        counts.control++;
        texts.push([...words(random, 14), 'harbour'].join(' '));
      }
    }
    if (changed !== null && c < 2) {
      counts.templates++;
      for (let i = 0; i < copies; i++) {
        counts.copies++;
        const filled = body.map((one) => (chance(random, changed) ? word(random) : one));
        texts.push(
          [word(random), ...filled.slice(0, 20), 'lantern', ...filled.slice(20), word(random)].join(' '),
        );
      }
    }
    // In any order, over sixty days.
    const order = texts.map((text) => ({ text, at: uniform(random) })).sort((a, b) => a.at - b.at);
    for (const [i, { text, at }] of order.entries()) {
      if (chance(random, lost)) continue;
      const date = new Date(Date.UTC(2026, 0, 1) + Math.round(at * 5_184_000) * 1000).toISOString();
      posts.push({ channel: `${name}c${c}`, id: i + 1, date, text });
    }
  }
  const { x, rival } = counts;
  const truth = {
    texts: (x + counts.templates) / (x + counts.templates + rival),
    posts: (x + counts.copies) / (x + counts.copies + rival),
    control: counts.control / (counts.control + rival),
  };
  return { posts, truth };
}

const run = promisify(execFile);

export interface StoredTally extends Tally {
  /** Claims supported where a control was told to pass too; controls that do, and those told that do not. */
  told: number;
  passing: number;
  toldFalsely: number;
}

/** Draws so many worlds of a cell; `program` is bin/isogloss.cjs. */
export async function drawStored(
  program: string,
  { factors }: StoredCell,
  seed: number,
  worlds: number,
): Promise<StoredTally> {
  const folder = mkdtempSync(join(tmpdir(), 'isogloss-stored-'));
  const isogloss = async (...args: string[]): Promise<string> =>
    (await run('node', [program, ...args, '--project', folder, '--json'], { maxBuffer: 1e9 })).stdout;
  try {
    const drawn = Array.from({ length: worlds }, (_, w) => worldOf(seededRandom(seed, w), factors, `w${w}`));
    writeFileSync(join(folder, 'isogloss.yaml'), projectOf(worlds, factors.control !== null));
    const lines = drawn.flatMap(({ posts }) => posts.map((post) => `${JSON.stringify(post)}\n`));
    writeFileSync(join(folder, 'posts.ndjson'), lines.join(''));
    await isogloss('import', join(folder, 'posts.ndjson'));
    const { rows } = JSON.parse(await isogloss('claims', 'test')) as { rows: ClaimResult[] };
    const tally = { ...emptyTally(), told: 0, passing: 0, toldFalsely: 0 };
    for (const row of rows) grade(tally, row, (drawn[Number(row.id.slice(1))] as World).truth);
    return tally;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function projectOf(worlds: number, control: boolean): string {
  const all = Array.from({ length: worlds }, (_, w) => w);
  const members = Array.from({ length: channels }, (_, c) => c);
  return [
    'isogloss: 1\nname: many small worlds\nlexicons:\n  lantern: { terms: [lantern] }\n  mountain: { terms: [mountain] }',
    ...(control ? ['  harbour: { terms: [harbour], control: true }'] : []),
    'communities:',
    ...all.map((w) => `  s${w}: { channels: [${members.map((c) => `w${w}c${c}`).join(', ')}] }`),
    'claims:',
    ...all.map((w) => `  q${w}: { type: dominates, words: lantern, rivals: [mountain], within: [s${w}] }`),
    '',
  ].join('\n');
}

function grade(tally: StoredTally, row: ClaimResult, truth: World['truth']): void {
  const [texts] = row.estimates;
  const { verdict } = row;
  add(tally, {
    low: texts?.low ?? null,
    high: texts?.high ?? null,
    truth: truth.texts,
    ...(verdict === 'not testable' ? {} : { verdict }),
    mayBe: {
      supported: truth.texts > 0.5 && truth.posts > 0.5,
      contradicted: truth.texts < 0.5 || truth.posts < 0.5,
    },
  });
  if (verdict !== 'supported') return;
  const passes = row.checks.some((check) => check.control === true && check.verdict === 'supported');
  const written = english.writeAll(row).caveats.some((caveat) => caveat.includes('passes the same test'));
  if (passes !== written) throw new Error(`${row.id}: a control that passes and what is told of it differ`);
  if (truth.control > 0.5) tally.passing++;
  if (passes) tally.told++;
  if (passes && truth.control <= 0.5) tally.toldFalsely++;
}
