import { ensureUnits } from '../../store/derive/matches.ts';
import { type ChannelFacts, type Scope, everything } from '../../store/queries/channels.ts';
import { derivedOnce } from '../../store/derive/alone.ts';
import { clearStale, isDerived, markDerived, runOf, type RunId } from '../../store/derive/runs.ts';
import { corpusHash } from '../../store/derive/corpus.ts';
import type { Driver, Parameters } from '../../store/driver.ts';
import { loadSql } from '../../store/sql.ts';
import { type NearEffects, type NearOptions, ensureNearPairs, nearDefaults } from './build.ts';
import { type Clusters, type LinkedPosts, clusterPosts } from './clusters.ts';
import { integerRows } from './integers.ts';

const sql = (file: string): string => loadSql(import.meta.url, file);

export interface NearFound extends Clusters {
  readonly posts: LinkedPosts;
  /** Names the clusters in `near_clusters`, in the order of `members`, from 0. */
  readonly clusters: RunId;
  /** Posts and distinct texts that were compared. */
  readonly compared: number;
  readonly texts: number;
  readonly setAside: readonly Boilerplate[];
}

/** A beginning (side 0) or an end (side 1) that many texts of a channel have in common. */
export interface Boilerplate {
  readonly channel: string;
  readonly side: number;
  readonly words: number;
  readonly phrase: string;
  /** Texts with it, of those that were read of the channel (at most 2,000). */
  readonly texts: number;
  readonly total: number;
}

/** Clusters of near-duplicates among the posts of a scope, kept for their evidence. */
export async function findNear(
  driver: Driver,
  frame: readonly Pick<ChannelFacts, 'key'>[],
  scope: Scope,
  options: NearOptions & { readonly window: number },
  effects: NearEffects = {},
): Promise<NearFound> {
  const found = await findClusters(driver, frame, scope, options, effects);
  const parameters = parametersOf(found.run, frame, scope);
  const [totals] = await driver.query<{ compared: number; texts: number }>(sql('totals.sql'), { parameters });
  return {
    ...found,
    compared: totals?.compared ?? 0,
    texts: totals?.texts ?? 0,
    setAside: await driver.query<Boilerplate>(sql('setAside.sql'), { parameters }),
  };
}

export const parametersOf = (
  run: RunId,
  frame: readonly Pick<ChannelFacts, 'key'>[],
  scope: Scope,
): Parameters => ({
  run,
  channels: frame.map((facts) => facts.key),
  from: scope.from,
  to: scope.to,
});

/** The clusters alone, without what is told of them. */
export async function findClusters(
  driver: Driver,
  frame: readonly Pick<ChannelFacts, 'key'>[],
  scope: Scope,
  options: NearOptions & { readonly window: number },
  effects: NearEffects = {},
): Promise<Clusters & { readonly run: RunId; readonly posts: LinkedPosts; readonly clusters: RunId }> {
  const run = await ensureNearPairs(driver, options, effects);
  const channels = frame.map((facts) => facts.key);
  const parameters = parametersOf(run, frame, scope);
  const posts = await readPosts(driver, sql('linked.sql'), parameters, effects.signal);
  const near = await readPairs(driver, sql('near.sql'), { run }, effects.signal);
  const found = clusterPosts(posts, near, options.window);
  const clusters = await keepClusters(driver, run, parameters, options.window, found, posts, channels);
  return { ...found, run, posts, clusters };
}

/** @param statement gives number, time, place of the channel, id, in that order */
export async function readPosts(
  driver: Driver,
  statement: string,
  parameters: Parameters,
  signal: AbortSignal | undefined,
): Promise<LinkedPosts> {
  const columns: number[][] = [[], [], [], []];
  for await (const row of integerRows(driver, statement, 4, parameters, signal)) {
    for (const [i, value] of row.entries()) columns[i]?.push(value);
  }
  const column = (i: number): Float64Array => Float64Array.from(columns[i] ?? []);
  return { number: column(0), time: column(1), channel: column(2), id: column(3) };
}

/** @param statement gives the numbers of both */
export async function readPairs(
  driver: Driver,
  statement: string,
  parameters: Parameters,
  signal: AbortSignal | undefined,
): Promise<[number, number][]> {
  const near: [number, number][] = [];
  for await (const row of integerRows(driver, statement, 2, parameters, signal)) {
    near.push([row[0] as number, row[1] as number]);
  }
  return near;
}

/** The name of clusters in `near_clusters`: of a run of pairs, in a scope, within a window. */
const clustersRun = (run: RunId, parameters: Parameters, window: number): RunId =>
  runOf('near clusters', run, JSON.stringify(parameters), String(window));

/** The clusters of the whole corpus at any distance in time, found once for it: those that texts are counted by. */
export async function ensureClusters(driver: Driver, effects: NearEffects = {}): Promise<RunId> {
  const units = await ensureUnits(driver);
  const frame = await driver.query<{ key: string }>(
    'SELECT DISTINCT toString(channel) AS key FROM {db:Identifier}.units WHERE corpus = {units:UInt64} ORDER BY key',
    { parameters: { units } },
  );
  const scope = { ...everything, channels: frame.map(({ key }) => key) };
  const run = await ensureNearPairs(driver, nearDefaults, effects);
  const held = clustersRun(run, parametersOf(run, frame, scope), Infinity);
  if (await isDerived(driver, 'near clusters', held)) return held;
  const found = await findClusters(driver, frame, scope, { ...nearDefaults, window: Infinity }, effects);
  return found.clusters;
}

export async function keepClusters(
  driver: Driver,
  run: RunId,
  parameters: Parameters,
  window: number,
  found: Clusters,
  posts: LinkedPosts,
  channels: readonly string[],
): Promise<RunId> {
  const corpus = await corpusHash(driver);
  const clusters = clustersRun(run, parameters, window);
  return derivedOnce(driver, { maker: 'near', kind: 'near clusters', run: clusters }, async () => {
    await clearStale(driver, ['near clusters'], ['near_clusters'], corpus);
    await writeClusters(driver, clusters, found, posts, channels);
    await markDerived(driver, 'near clusters', clusters, corpus);
  });
}

async function writeClusters(
  driver: Driver,
  clusters: RunId,
  found: Clusters,
  posts: LinkedPosts,
  channels: readonly string[],
): Promise<void> {
  let rows: Record<string, unknown>[] = [];
  for (const [cluster, members] of found.members.entries()) {
    for (const [place, i] of members.entries()) {
      rows.push({
        run: clusters,
        cluster,
        date: posts.time[i],
        channel: channels[posts.channel[i] as number],
        id: posts.id[i],
        first: place === 0 ? 1 : 0,
      });
    }
    if (rows.length < 100_000) continue;
    await driver.insertRows('near_clusters', rows);
    rows = [];
  }
  await driver.insertRows('near_clusters', rows);
}
