import { objectGiven } from '../options.ts';
import { corpusHash } from '../../store/derive/corpus.ts';
import { type RunId, ensureUnits } from '../../store/derive/matches.ts';
import { ensurePictures } from '../../store/derive/pictures.ts';
import { derivedOnce } from '../../store/derive/alone.ts';
import { markDerived, runOf } from '../../store/derive/runs.ts';
import { type Driver, EngineError, type Parameters } from '../../store/driver.ts';
import { emptyTable, hideRows } from '../../store/remove.ts';
import { loadSql } from '../../store/sql.ts';
import { nearDefaults } from '../near-duplicates/build.ts';
import { findNear } from '../near-duplicates/find.ts';
import { type MeasureOptions, stableJson } from '../measure.ts';
import { refuseWithoutNumbers } from '../media-numbers.ts';

/** What two posts may have in common. */
export const objectKinds = ['url', 'forward', 'text', 'hashtags', 'media', 'shares'] as const;
export type ObjectKind = (typeof objectKinds)[number];

/** Which shares are looked at: times in epoch seconds, `to` exclusive; channels by key, of share tables none. */
export interface ShareScope {
  readonly object: ObjectKind;
  readonly channels: readonly string[];
  readonly from: number;
  readonly to: number;
  /** Fewest rows of an account. */
  readonly minPosts: number;
  /** Only posts that have a vocabulary: where its places were found. */
  readonly within?: RunId | undefined;
}

/** Derived shares of one kind and scope in `co_shares`. */
export type ShareRun = string;

export const sql = (file: string): string => loadSql(import.meta.url, file);

/** The kind asked for, or the one a project has: share tables where it holds no post. */
export async function objectOf(driver: Driver, wish: MeasureOptions[string]): Promise<ObjectKind> {
  if (wish === undefined) {
    const [held] = await driver.query<{ posts: number; shares: number }>(
      `SELECT (SELECT count() FROM (SELECT 1 FROM {db:Identifier}.posts LIMIT 1)) AS posts,
         (SELECT count() FROM (SELECT 1 FROM {db:Identifier}.shares LIMIT 1)) AS shares`,
    );
    return (held?.posts ?? 0) === 0 && (held?.shares ?? 0) > 0 ? 'shares' : 'text';
  }
  const found = objectGiven(wish, objectKinds);
  if (found === 'media') await refuseWithoutNumbers(driver);
  return found;
}

/** Makes the shares of a scope, once for it and the corpus. */
export async function ensureShares(driver: Driver, scope: ShareScope): Promise<ShareRun> {
  const corpus = await corpusHash(driver);
  const units = scope.object === 'shares' ? '0' : await ensureUnits(driver);
  return derive(
    driver,
    Promise.resolve(corpus),
    [corpus, ['shares', scope]],
    sql(`${scope.object}.sql`),
    async (run) => ({
      run,
      corpus: units,
      channels: scope.channels,
      from: scope.from,
      to: scope.to,
      min_posts: scope.minPosts,
      within: scope.within ?? '0',
      ...(scope.object === 'text' ? { clusters: await nearClusters(driver, scope) } : {}),
      ...(scope.object === 'media' ? { pictures: await ensurePictures(driver) } : {}),
    }),
  );
}

/** Texts that are the same but for small changes are one object, however far apart they are in time. */
export async function nearClusters(
  driver: Driver,
  { channels, from, to }: Pick<ShareScope, 'channels' | 'from' | 'to'>,
): Promise<string> {
  const frame = channels.map((key) => ({ key }));
  const found = await findNear(driver, frame, { channels, from, to }, { ...nearDefaults, window: Infinity });
  return found.clusters;
}

/** Of a run's shares those whose posts stand in a pair. */
export async function ensureMatched(
  driver: Driver,
  parameters: Parameters & { readonly run: ShareRun },
): Promise<ShareRun> {
  const make = (file: string): Promise<ShareRun> =>
    derive(driver, corpusHash(driver), ['matched, by place', parameters], sql(file), (matched) =>
      Promise.resolve({ ...parameters, matched }),
    );
  try {
    return await make('matched.sql');
  } catch (error) {
    if (!(error instanceof EngineError && error.code === thrownInSql)) throw error;
    return make('matched-join.sql');
  }
}

/** ClickHouse's number of what `throwIf` throws. */
const thrownInSql = 395;

const kind = 'co_shares';

/**
 * Fills `co_shares` by a statement, once.
 * @param names what is derived and of what; a run's name has its corpus in it
 */
export async function derive(
  driver: Driver,
  known: Promise<string>,
  names: unknown,
  statement: string,
  parametersOf: (run: ShareRun) => Promise<Parameters>,
): Promise<ShareRun> {
  const run = runOf(stableJson(names));
  const corpus = await known;
  return derivedOnce(driver, { maker: kind, run }, async () => {
    if (await stale(driver, corpus, run)) await forget(driver, corpus, run);
    await driver.command(statement, {
      parameters: await parametersOf(run),
      settings: { max_threads: 2, max_insert_threads: 1 },
    });
    await markDerived(driver, kind, run, corpus);
  });
}

/** Whether there is what speaks of a corpus that is no more, or what an attempt that was cut short left behind. */
async function stale(driver: Driver, corpus: string, run: ShareRun): Promise<boolean> {
  const [found] = await driver.query<{ n: number }>(
    `SELECT count() AS n FROM {db:Identifier}.co_shares
     WHERE run = {run:UInt64} OR run NOT IN
       (SELECT run FROM {db:Identifier}.derived FINAL WHERE kind = {kind:String} AND corpus = {corpus:UInt64})`,
    { parameters: { kind, run, corpus } },
  );
  return (found?.n ?? 0) > 0;
}

/** Drops it. */
async function forget(driver: Driver, corpus: string, run: ShareRun): Promise<void> {
  const kept = await driver.query<{ kept: string }>(
    `SELECT toString(run) AS kept FROM {db:Identifier}.derived FINAL
     WHERE kind = {kind:String} AND corpus = {corpus:UInt64} AND run != {run:UInt64} ORDER BY kept`,
    { parameters: { kind, run, corpus } },
  );
  const runs = kept.map((row) => row.kept);
  if (runs.length === 0) await emptyTable(driver, kind);
  else await hideRows(driver, kind, 'NOT has({runs:Array(String)}, toString(run))', { runs });
  await hideRows(driver, 'derived', 'kind = {kind:String} AND corpus != {corpus:UInt64}', { kind, corpus });
}
