import { message } from '../messages/index.ts';
import { mistake } from '../messages/mistake.ts';
import { UserError } from '../model/errors.ts';
import { type Cluster, type Driver, type QueryOptions, quote } from './driver.ts';

/** What every statement to a server is sent with. */
export const serverSettings = {
  // An insert that is answered has been done, and not put in a queue.
  async_insert: 0,
  // Takes half a second to understand the statement that reads posts; see embedded.ts.
  optimize_and_compare_chain: 0,
} as const;

/** What every statement to a cluster is sent with. */
export const clusterSettings = {
  ...serverSettings,
  // An insert is answered when the shards have its rows.
  distributed_foreground_insert: 1,
  // Each row goes to the shard that its table says, not to the one that it was read on.
  parallel_distributed_insert_select: '0',
  // Else `IN` and `JOIN` look for this node's tables on the shards, or count short.
  prefer_global_in_and_join: 1,
  // Rows of a node that does not answer are never missing without a word.
  skip_unavailable_shards: 0,
  // Replicated tables take equal rows for a repeated insert and drop them; what is removed and derived anew is equal.
  deduplicate_insert: 'disable',
  deduplicate_insert_select: 'disable',
  // A shard is written to and read from by the same replica while it answers: no row is asked for before it is there.
  load_balancing: 'in_order',
  // Removing rows of a large table takes longer than the three minutes after which a server would answer all the same.
  distributed_ddl_task_timeout: '-1',
  ignore_on_cluster_for_replicated_udf_queries: 1,
} as const;

/** What follows the name of a table, a function or a database that every node is to have. */
export const onCluster = (cluster: Cluster | undefined): string =>
  cluster?.replication === 'keeper' ? ` ON CLUSTER ${quote(cluster.name)}` : '';

/** Runs a statement about tables on every node that has to be told of it; `ON CLUSTER` is the statement's own. */
export async function onEveryNode(driver: Driver, sql: string, options?: QueryOptions): Promise<void> {
  for (const node of await driver.nodes()) await node.command(sql, options);
}

/** A shard's node besides the one addressed. */
export interface OtherNode {
  readonly host: string;
  readonly port: number;
}

/**
 * The other nodes of a cluster without replication, by the server's own configuration.
 * @param portName the server's name for the port of the interface we speak
 * @param port where no server says which it listens on
 */
export async function otherNodes(
  driver: Driver,
  cluster: Cluster,
  portName: 'http_port' | 'https_port',
  port: number,
): Promise<OtherNode[]> {
  const shards = await driver.query<{ shard: number; host: string; local: number; replicas: number }>(
    `SELECT shard_num AS shard, min(host_name) AS host, max(is_local) AS local, count() AS replicas
     FROM system.clusters WHERE cluster = {name:String} GROUP BY shard ORDER BY shard`,
    { parameters: { name: cluster.name } },
  );
  if (shards.some(({ replicas }) => replicas > 1)) {
    throw mistake('replicas-without-replication', message('stores.replicas', { name: cluster.name }));
  }
  const ports = await driver
    .query<{ shard: number; port: number }>(
      `SELECT _shard_num AS shard, getServerPort({portName:String}) AS port FROM cluster({name:String}, system.one)`,
      { parameters: { name: cluster.name, portName } },
    )
    .catch((error: unknown) => {
      if (error instanceof UserError) throw error;
      return [];
    });
  const known = new Map(ports.map((row) => [row.shard, row.port]));
  return shards
    .filter(({ local }) => local === 0)
    .map(({ shard, host }) => ({ host, port: known.get(shard) ?? port }));
}

/** Whether server and database are there, and the cluster; each in a sentence if not. */
export async function lookAtServer(driver: Driver): Promise<void> {
  const { cluster, database } = driver;
  const [found] = await driver.query<{ n: number }>(
    'SELECT count() AS n FROM system.databases WHERE name = {db:String}',
  );
  if ((found?.n ?? 0) === 0) throw noDatabase(database, cluster);
  if (cluster === undefined) return;
  const named = await driver.query<{ cluster: string }>(
    'SELECT DISTINCT cluster FROM system.clusters ORDER BY cluster',
  );
  if (named.some((row) => row.cluster === cluster.name)) return;
  const others = named.map((row) => row.cluster);
  throw mistake('no-cluster', message('stores.noCluster', { name: cluster.name, others }));
}

export const noDatabase = (database: string, cluster: Cluster | undefined, host?: string): UserError =>
  mistake(
    'no-database',
    message('stores.noDatabase', {
      host: host ?? null,
      database,
      statement: `CREATE DATABASE ${database}${onCluster(cluster)}`,
      every: cluster?.replication === 'none',
    }),
  );

/**
 * Without replication the small tables stand on one node alone, the one that a project was begun on: through another
 * the project would look empty.
 */
export async function refuseOtherHome(driver: Driver): Promise<void> {
  const { cluster } = driver;
  if (cluster?.replication !== 'none') return;
  const [home] = await driver.query<{ host: string; port: number }>(
    `SELECT host_name AS host, port FROM system.clusters
     WHERE cluster = {name:String} AND is_local = 0 AND shard_num IN
       (SELECT _shard_num FROM cluster({name:String}, system.tables) WHERE database = {db:String} AND name = 'meta')
     LIMIT 1`,
    { parameters: { name: cluster.name } },
  );
  if (home === undefined) return;
  throw mistake('other-node', message('stores.otherNode', { host: home.host, port: String(home.port) }));
}
