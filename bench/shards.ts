// How the work divides over the nodes of a cluster: the same posts through the embedded engine and on one, two and three shards,
// each a process of its own on this machine, without replication. Seconds by the clock say little where shards share processors; what
// divides is processor time and memory of each node. Build it first; Node 20 runs no TypeScript:
//   npm run build && npx rolldown bench/shards.ts --format esm --platform node --dir dist/bench-shards
//   cp test/cluster/node.mjs dist/bench-shards/ && node dist/bench-shards/shards.js [--posts 1000000] [--shards 1,2,3]
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type Cluster, startCluster } from '../test/cluster/nodes.ts';

const { values } = parseArgs({
  options: {
    posts: { type: 'string', default: '1000000' },
    shards: { type: 'string', default: '1,2,3' },
  },
});

/** Posts of the world "large" at scale 1, within a tenth. */
const atScaleOne = 1_000_000;

const work: readonly (readonly [string, (file: string) => readonly string[]])[] = [
  ['import', (file) => ['import', file]],
  ['near-duplicates, made', () => ['measure', 'near-duplicates']],
  ['share', () => ['measure', 'share', '--lexicon', 'harbour']],
  ['coordination, text, an hour', () => ['measure', 'coordination', '--object', 'text', '--window', '3600']],
  ['cadence', () => ['measure', 'cadence']],
  ['search, the first: the index', () => ['search', 'ferry']],
  ['search, a word', () => ['search', 'harbour']],
];

/** What one step took: by the clock, of processor time of the program and of each node, and the peak memory of each so far. */
interface Taken {
  readonly clock: number;
  readonly program: number;
  readonly nodes: readonly number[];
  /** MB: of the program, then of each node. */
  readonly memory: readonly number[];
  readonly said: string;
}

/** Processor seconds of a running process. */
function processorOf(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
    .replace(/^.*\) /, '')
    .split(' ');
  // utime and stime of proc(5), the 14th and 15th field, in ticks of a hundredth.
  return (Number(fields[11]) + Number(fields[12])) / 100;
}

const peakOf = (pid: number): number =>
  Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024;

const folder = mkdtempSync(join(tmpdir(), 'isogloss-shards-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
const world = join(folder, 'world');
const scale = String(Number(values.posts) / atScaleOne);
execFileSync('node', ['bin/isogloss.cjs', 'simulate', '--world', 'large', '--scale', scale, '--out', world], {
  stdio: 'ignore',
});
const file = join(world, 'posts.ndjson');

function run(args: readonly string[], pids: readonly number[]): Taken {
  const usage = join(folder, 'usage');
  const hook = `data:text/javascript,${encodeURIComponent(`
    import { writeFileSync } from 'node:fs';
    process.on('exit', () => {
      const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
      writeFileSync(${JSON.stringify(usage)}, JSON.stringify([(userCPUTime + systemCPUTime) / 1e6, maxRSS / 1024]));
    });`)}`;
  const before = pids.map(processorOf);
  const start = performance.now();
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', hook, 'bin/isogloss.cjs', ...args, '--json'],
    { encoding: 'utf8', maxBuffer: 2 ** 28, stdio: ['ignore', 'pipe', 'pipe'] },
  );
  const clock = (performance.now() - start) / 1000;
  if (status !== 0) throw new Error(`${args.join(' ')}: ${stderr}`);
  const [program, memory] = JSON.parse(readFileSync(usage, 'utf8')) as [number, number];
  return {
    clock,
    program,
    nodes: pids.map((pid, i) => processorOf(pid) - (before[i] ?? 0)),
    memory: [memory, ...pids.map(peakOf)],
    said: stdout,
  };
}

async function steps(cluster?: Cluster): Promise<Taken[]> {
  const project = join(folder, 'project');
  rmSync(project, { recursive: true, force: true });
  mkdirSync(project);
  cpSync(join(world, 'isogloss.yaml'), join(project, 'isogloss.yaml'));
  await cluster?.create('shared');
  const store = cluster === undefined ? [] : ['--store', cluster.url('shared')];
  const pids = cluster?.nodes.map((node) => node.pid()) ?? [];
  const taken: Taken[] = [];
  for (const [name, args] of work) {
    taken.push(run([...args(file), '--project', project, ...store], pids));
    process.stderr.write(`${pids.length} shards, ${name}: ${taken.at(-1)?.clock.toFixed(1)} s\n`);
  }
  return taken;
}

const rowsHeld = "SELECT sum(total_rows) FROM system.tables WHERE database = 'shared'";
const columns = new Map<string, Taken[]>([['embedded', await steps()]]);
const held: string[] = [];
for (const shards of values.shards.split(',').map(Number)) {
  const cluster = await startCluster(shards);
  try {
    columns.set(`${shards} shard${shards === 1 ? '' : 's'}`, await steps(cluster));
    // A connection kept from before may have been closed since: the second try has another.
    const counts = await Promise.all(
      cluster.nodes.map((node) => node.ask(rowsHeld).catch(() => node.ask(rowsHeld))),
    );
    held.push(`${shards}: ${counts.map((n) => Number(n).toLocaleString('en')).join(', ')} rows`);
  } finally {
    await cluster.stop();
  }
}

const cell = ({ clock, program, nodes, memory }: Taken): string => {
  const [own = 0, ...others] = memory;
  const seconds = [program, ...nodes].map((n) => n.toFixed(1));
  const mb = [own, ...others].map((n) => Math.round(n).toLocaleString('en'));
  return `${clock.toFixed(1)} s; ${seconds.join(' + ')}; ${mb.join(' + ')} MB`;
};
console.log(`| | ${[...columns.keys()].join(' | ')} |`);
console.log(`|---|${[...columns].map(() => '---|').join('')}`);
for (const [i, [name]] of work.entries())
  console.log(`| ${name} | ${[...columns.values()].map((taken) => cell(taken[i] as Taken)).join(' | ')} |`);
const [first, ...others] = columns.values();
const told = (taken: Taken | undefined): string =>
  (taken?.said ?? '').replaceAll(/"(?:seconds|made|took)":[^,}]+/g, '');
const unlike = others.flatMap((taken) =>
  work.flatMap(([name], i) => (told(taken[i]) === told(first?.[i]) ? [] : [name])),
);
console.log(
  `\nBy the clock; processor seconds of the program, then of each node; peak memory of the same, a node's since it was started. Rows of the tables by node, ${held.join('; ')}. ${unlike.length === 0 ? 'Every command said the same.' : `Not the same as embedded: ${[...new Set(unlike)].join(', ')}.`}`,
);
