/**
 * Worlds that go the whole way: simulated posts with texts (three languages, albums, forwards, gaps, minute stamps), the
 * commands that import, match and test them, and the truth beside what they print. The other cells are drawn as
 * counts and times; here is seen that texts and store give the same.
 */
import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { english } from '../../src/messages/index.ts';
import { compareWithTruth } from '../../src/simulation/compare.ts';
import type { Truth } from '../../src/simulation/truth.ts';
import type { CheckResult } from '../../src/model/check.ts';
import type { Estimate } from '../../src/model/estimate.ts';
import type { ClaimResult } from '../../src/model/verdict.ts';

/** What became of one claim of one world. */
export interface ThroughClaim {
  readonly claim: string;
  readonly type: string;
  readonly outcome: 'agrees' | 'open' | 'differs';
  /** Intervals given of values that the truth has, and those that hold it. */
  readonly shown: number;
  readonly held: number;
  /** Counts compared with those of the truth, and those that are the same. */
  readonly counts: number;
  readonly same: number;
}

export interface ThroughWorld {
  readonly through: number;
  readonly claims: readonly ThroughClaim[];
}

export const throughWorlds = 20;

const run = promisify(execFile);

/** Draws one world; `program` is bin/isogloss.cjs. */
export async function throughWorld(program: string, seed: number, world: number): Promise<ThroughWorld> {
  const folder = mkdtempSync(join(tmpdir(), 'isogloss-through-'));
  const isogloss = async (...words: string[]): Promise<string> =>
    (await run('node', [program, ...words], { maxBuffer: 1e9 })).stdout;
  try {
    await isogloss('simulate', '--out', folder, '--seed', String(seed + world), '--json');
    await isogloss('import', join(folder, 'posts.ndjson'), '--project', folder, '--json');
    const truth = JSON.parse(readFileSync(join(folder, 'truth.json'), 'utf8')) as Truth;
    const tested = await isogloss('claims', 'test', '--project', folder, '--json');
    const { rows } = JSON.parse(tested) as { rows: ClaimResult[] };
    const article = ['check', join(folder, 'article.html'), '--out', join(folder, 'out'), '--no-ledger'];
    const checked = JSON.parse(await isogloss(...article, '--project', folder, '--json')) as CheckResult;
    const sentences = compareWithTruth(checked, truth.article).map(
      ({ claim, type, outcome }): ThroughClaim => ({
        claim: claim ?? 'not found',
        type: type ?? 'none: what no post can test',
        outcome,
        ...nothing,
      }),
    );
    return { through: world, claims: [...rows.map((row) => planted(row, truth)), ...sentences] };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const nothing = { shown: 0, held: 0, counts: 0, same: 0 };

function planted(row: ClaimResult, { claims }: Truth): ThroughClaim {
  const { id, type, verdict } = row;
  const truth = claims[id];
  const silent = verdict === 'undecided' || verdict === 'not testable';
  const outcome =
    verdict === truth?.expected
      ? 'agrees'
      : silent && truth?.expected !== 'not testable'
        ? 'open'
        : 'differs';
  // A plurality against several rivals has one value each, the truth that against the first of them.
  if (truth?.published === undefined || (!isShare(row) && truth.published.posts.rivals.length > 1))
    return { claim: id, type, outcome, ...nothing };
  let [shown, held, counts, same] = [0, 0, 0, 0];
  for (const [unit, prefix] of [
    ['distinct', 'distinct texts, once a channel with'],
    ['posts', 'posts with'],
  ] as const) {
    const estimate = row.estimates.find(
      (e) => e.target === 'frame' && english.write(e.unit).startsWith(prefix),
    );
    if (estimate === undefined) continue;
    const { value } = truth.published[unit];
    if (estimate.low !== null && estimate.high !== null) {
      shown++;
      if (value !== null && holds(estimate, value)) held++;
    }
    const { x, any } = truth.held?.[unit] ?? { x: -1, any: -1 };
    counts += 2;
    same += Number(estimate.n === x) + Number(estimate.denominator === any);
  }
  return { claim: id, type, outcome, shown, held, counts, same };
}

const isShare = ({ parameters }: ClaimResult): boolean => parameters['form'] === 'majority';

const holds = ({ low, high }: Estimate, value: number): boolean =>
  low !== null && high !== null && low - 1e-12 <= value && value <= high + 1e-12;
