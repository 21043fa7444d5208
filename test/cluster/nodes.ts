import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** A server of a cluster in tests: one process on loopback. */
export interface Node {
  readonly http: number;
  readonly tcp: number;
  /** Of its process, while it runs. */
  pid(): number;
  /** Runs one statement and gives what it prints; an error of the server is thrown. */
  ask(sql: string): Promise<string>;
  /** As a machine that loses its power. */
  kill(): Promise<void>;
  /** The same node with the data it had. */
  start(): Promise<void>;
  /** Whether the engine's library ended the process by itself. */
  hasEnded(): boolean;
}

export interface Cluster {
  /** Its name in the servers' configuration. */
  readonly name: string;
  readonly nodes: readonly Node[];
  /** `--store` for a database on it. */
  url(database: string): string;
  /** An empty database on every node. */
  create(database: string): Promise<void>;
  drop(database: string): Promise<void>;
  stop(): Promise<void>;
}

const library = (): string => {
  const require = createRequire(createRequire(import.meta.url).resolve('chdb'));
  const name = `@chdb/lib-${process.platform}-${process.arch}-gnu`;
  return join(dirname(require.resolve(`${name}/package.json`)), 'libchdb.so');
};

/** Whether a cluster can be started here: the library is that of Linux. */
export const canStart = process.platform === 'linux';

/** Ports that are free now; all are held until the last is found, so that no two are the same. */
async function freePorts(count: number): Promise<number[]> {
  const servers = await Promise.all(
    Array.from(
      { length: count },
      () =>
        new Promise<ReturnType<typeof createServer>>((resolve, reject) => {
          const server = createServer().once('error', reject);
          server.listen(0, '127.0.0.1', () => resolve(server));
        }),
    ),
  );
  const ports = servers.map((server) => (server.address() as AddressInfo).port);
  await Promise.all(servers.map((server) => new Promise((resolve) => server.close(resolve))));
  return ports;
}

/** Starts servers that know each other as a cluster of one shard each, without replication: the library has no Keeper. */
export async function startCluster(shards: number): Promise<Cluster> {
  const folder = mkdtempSync(join(tmpdir(), 'isogloss-cluster-'));
  const ports = await freePorts(shards * 2);
  const name = 'shards';
  const tcp = ports.slice(0, shards);
  const config = join(folder, 'config.xml');
  const shard = (port: number): string =>
    `<shard><replica><host>127.0.0.1</host><port>${port}</port></replica></shard>`;
  writeFileSync(
    config,
    `<clickhouse><remote_servers><${name}>${tcp.map(shard).join('')}</${name}></remote_servers></clickhouse>`,
  );
  const nodes = tcp.map((port, i) =>
    makeNode(join(folder, `node-${i + 1}`), config, port, ports[shards + i] ?? 0),
  );
  const stop = async (): Promise<void> => {
    await Promise.all(nodes.map((node) => node.kill()));
    rmSync(folder, { recursive: true, force: true });
  };
  const everywhere = async (sql: string): Promise<void> => {
    for (const node of nodes) await node.ask(sql);
  };
  try {
    await Promise.all(nodes.map((node) => node.start()));
  } catch (error) {
    await stop();
    throw error;
  }
  return {
    name,
    nodes,
    url: (database) => `http://127.0.0.1:${nodes[0]?.http}/${database}?cluster=${name}&replication=none`,
    create: (database) => everywhere(`CREATE DATABASE ${database} ENGINE = Atomic`),
    drop: (database) => everywhere(`DROP DATABASE IF EXISTS ${database} SYNC`),
    stop,
  };
}

function makeNode(folder: string, config: string, tcp: number, http: number): Node {
  let child: ChildProcess | undefined;
  let isEnded = false;
  const log = `${folder}.log`;
  const ask = async (sql: string): Promise<string> => {
    const response = await fetch(`http://127.0.0.1:${http}/`, { method: 'POST', body: sql });
    const text = await response.text();
    if (!response.ok) throw new Error(text);
    return text;
  };
  return {
    http,
    tcp,
    pid: () => child?.pid ?? 0,
    ask,
    hasEnded: () => isEnded,
    async start() {
      mkdirSync(folder, { recursive: true });
      const serve =
        'SYSTEM START LISTEN TCP; SYSTEM START LISTEN HTTP; SELECT sleepEachRow(1) FROM numbers(7200) SETTINGS function_sleep_max_microseconds_per_block = 0, max_block_size = 1 FORMAT Null';
      const program = join(dirname(fileURLToPath(import.meta.url)), 'node.mjs');
      const args = [program, library(), 'clickhouse', '--config-file', config, '--path', folder];
      const listen = ['--listen_host', '127.0.0.1', '--tcp_port', String(tcp), '--http_port', String(http)];
      const started = spawn(process.execPath, [...args, ...listen, '--query', serve], {
        stdio: ['ignore', openSync(log, 'a'), openSync(log, 'a')],
      });
      child = started;
      started.once('exit', (code, signal) => {
        // Not by us: what it said last is all there is to find the cause by.
        if (child !== started) return;
        isEnded = true;
        process.stderr.write(`a node ended (${code ?? signal}): ${readFileSync(log, 'utf8').slice(-6000)}\n`);
      });
      for (let i = 0; i < 300; i++) {
        if (started.exitCode !== null) break;
        if (
          await ask('SELECT 1').then(
            () => true,
            () => false,
          )
        )
          return;
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
      throw new Error(`a node of the cluster did not start: ${readFileSync(log, 'utf8').slice(-2000)}`);
    },
    async kill() {
      const dying = child;
      child = undefined;
      if (dying === undefined || dying.exitCode !== null || dying.signalCode !== null) return;
      const ended = new Promise((resolve) => dying.once('exit', resolve));
      dying.kill('SIGKILL');
      await ended;
    },
  };
}
