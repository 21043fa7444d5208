import { message } from '../../messages/index.ts';
import type { Said } from '../../model/said.ts';
import type { Driver, Parameters } from '../../store/driver.ts';
import { corpusHash } from '../../store/derive/corpus.ts';
import { derivedOnce } from '../../store/derive/alone.ts';
import { type RunId, clearStale, markDerived, runOf } from '../../store/derive/runs.ts';
import { emptyTable, hideRows } from '../../store/remove.ts';
import { loadSql } from '../../store/sql.ts';

const sql = (file: string): string => loadSql(import.meta.url, file);

export interface NearOptions {
  /** Least Jaccard index of the shingles of two near texts, in millionths. */
  readonly threshold: number;
  /** Posts with fewer words, links, handles and boilerplate apart, are not compared. */
  readonly minWords: number;
}

export const nearDefaults: NearOptions = { threshold: 800_000, minWords: 5 };

/** Drops what a run needed while it was made. A table that holds nothing else is emptied: a delete rewrites it. */
async function empty(driver: Driver, table: string, run: RunId): Promise<void> {
  const parameters = { run };
  const others =
    driver.cluster === undefined
      ? await driver.query<{ n: number }>(
          `SELECT count() AS n FROM (SELECT 1 FROM {db:Identifier}.${table} WHERE run != {run:UInt64} LIMIT 1)`,
          { parameters },
        )
      : [{ n: 1 }];
  if (others[0]?.n === 0) await emptyTable(driver, table);
  else await hideRows(driver, table, 'run = {run:UInt64}', parameters);
}

export interface NearEffects {
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((stage: Said, done: number, total: number) => void) | undefined;
  /** Texts whose rarest shingles are joined at once. */
  readonly slice?: number;
}

/** Tables of a run that are kept, and those needed only while it is made. */
const kept = ['near_boilerplate', 'near_posts', 'near_pairs', 'near_clusters'];
const passing = ['near_words', 'near_ends', 'near_cores', 'near_texts', 'near_frequencies', 'near_sets'];
/** Texts whose rarest shingles are joined at once: about 0.5 KB a text. */
const sliceSize = 1_000_000;

/**
 * Finds all pairs of near texts in the whole corpus, once for corpus and options; returns the run to join by:
 * `near_posts` (post to number of text), `near_pairs`, `near_boilerplate`.
 */
export async function ensureNearPairs(
  driver: Driver,
  options: NearOptions = nearDefaults,
  effects: NearEffects = {},
): Promise<RunId> {
  const corpus = await corpusHash(driver);
  const run = runOf('near', '1', corpus, String(options.threshold), String(options.minWords));
  return derivedOnce(driver, { maker: 'near', run }, () => makePairs(driver, options, effects, run, corpus));
}

async function makePairs(
  driver: Driver,
  options: NearOptions,
  effects: NearEffects,
  run: RunId,
  corpus: string,
): Promise<void> {
  await clearStale(driver, ['near', 'near clusters'], [...kept, ...passing], corpus);
  const parameters: Parameters = { run, threshold: options.threshold, min_words: options.minWords };
  const step = async (file: string, more: Parameters = {}): Promise<void> => {
    effects.signal?.throwIfAborted();
    await driver.command(sql(file), {
      parameters: { ...parameters, ...more },
      settings: { max_threads: 2, max_insert_threads: 1, min_insert_block_size_bytes: 67_108_864 },
      tag: `near ${run}`,
      ...(effects.signal === undefined ? {} : { signal: effects.signal }),
    });
  };
  const stages = ['words.sql', 'ends.sql', 'boilerplate.sql', 'cores.sql', 'texts.sql', 'frequencies.sql'];
  for (const [i, file] of stages.entries()) {
    effects.onProgress?.(message('stages.nearTexts'), i, stages.length + 2);
    await step(file);
  }
  const [texts] = await driver.query<{ n: number }>(
    'SELECT count() AS n FROM {db:Identifier}.near_texts WHERE run = {run:UInt64}',
    { parameters: { run } },
  );
  effects.onProgress?.(message('stages.nearShingles'), stages.length, stages.length + 2);
  await step('sets.sql');
  effects.onProgress?.(
    message('stages.comparing', { measure: 'near-duplicates' }),
    stages.length + 1,
    stages.length + 2,
  );
  // Of no use once the pairs are made of them.
  const candidates = String(Number(run) + 1);
  const slices = Math.max(1, Math.ceil((texts?.n ?? 0) / (effects.slice ?? sliceSize)));
  for (let part = 0; part < slices; part++) await step('candidates.sql', { part, parts: slices, candidates });
  await step('pairs.sql', { candidates });
  await hideRows(driver, 'near_pairs', 'run = {candidates:UInt64}', { candidates });
  await step('posts.sql');
  for (const table of passing) await empty(driver, table, run);
  await markDerived(driver, 'near', run, corpus);
}
