// How time and memory grow with the number of posts: simulated worlds of 300 channels at several sizes through the whole
// program, and the exponent of growth by least squares on logarithms. Processor time beside the clock, since the clock
// of a busy machine says little.
// npm run build && node bench/scale.mjs [posts …] [--carried] [--store URL]
// With --carried posts of which a fifth carry what other channels carry too (carried.mjs).
// With --store the same on a server or cluster, whose database has to be empty and is not cleared: one size at a time.
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { carriedYaml, writeCarried } from './carried.mjs';
import { timed } from './posts.mjs';

const args = process.argv.slice(2);
const at = args.indexOf('--store');
const store = at === -1 ? [] : ['--store', args[at + 1]];
const isCarried = args.includes('--carried');
const given = args
  .filter((_, i) => at === -1 || (i !== at && i !== at + 1))
  .map(Number)
  .filter(Boolean);
const sizes = given.length > 0 ? given : [100_000, 300_000, 1_000_000];
/** Posts of the world "large" at scale 1, within a tenth. */
const atScaleOne = 1_000_000;

const work = [
  { name: 'import', command: (file) => ['import', file] },
  { name: 'near-duplicates, made', command: () => ['measure', 'near-duplicates'] },
  {
    name: 'share, near-duplicates made already',
    command: () => ['measure', 'share', '--lexicon', isCarried ? 'rare' : 'harbour'],
  },
  {
    name: 'coordination, text, an hour',
    command: () => ['measure', 'coordination', '--object', 'text', '--window', '3600'],
  },
  { name: 'search, the first: the index', command: () => ['search', isCarried ? 'w17' : 'ferry'] },
  { name: 'search, a word', command: () => ['search', isCarried ? 'w4711' : 'harbour'] },
];

/** Slope of y over x by least squares. */
function slope(points) {
  const mean = (values) => values.reduce((a, b) => a + b, 0) / values.length;
  const [mx, my] = [mean(points.map(([x]) => x)), mean(points.map(([, y]) => y))];
  const up = points.reduce((sum, [x, y]) => sum + (x - mx) * (y - my), 0);
  return up / points.reduce((sum, [x]) => sum + (x - mx) ** 2, 0);
}

const rows = new Map(work.map(({ name }) => [name, []]));
const posts = [];
for (const size of sizes) {
  const folder = mkdtempSync(join(tmpdir(), 'isogloss-scale-'));
  const project = join(folder, 'project');
  mkdirSync(project);
  const file = isCarried ? await carried(folder, project, size) : simulated(folder, project, size);
  posts.push(lines(file));
  for (const { name, command } of work) {
    const result = timed('node', [
      'bin/isogloss.cjs',
      ...command(file),
      '--json',
      '--project',
      project,
      ...store,
    ]);
    if (result.failed) throw new Error(`${name} at ${size}: ${result.failed}`);
    rows.get(name).push(result);
    process.stderr.write(
      `${size} ${name}: ${result.seconds.toFixed(1)} s (${result.processor.toFixed(1)} s), ${result.memory.toFixed(0)} MB\n`,
    );
  }
  rmSync(folder, { recursive: true, force: true });
}

function simulated(folder, project, size) {
  const world = join(folder, 'world');
  const scale = String(size / atScaleOne);
  const args = ['simulate', '--world', 'large', '--scale', scale, '--out', world];
  execFileSync('node', ['bin/isogloss.cjs', ...args], { stdio: 'ignore' });
  cpSync(join(world, 'isogloss.yaml'), join(project, 'isogloss.yaml'));
  return join(world, 'posts.ndjson');
}

async function carried(folder, project, size) {
  const file = join(folder, 'posts.ndjson');
  writeFileSync(join(project, 'isogloss.yaml'), carriedYaml(300));
  await writeCarried(file, size, 300);
  return file;
}

function lines(file) {
  return Number(execFileSync('wc', ['-l', file], { encoding: 'utf8' }).split(' ')[0]);
}

const count = (n) => n.toLocaleString('en');
console.log(`| | ${posts.map((n) => `${count(n)} posts`).join(' | ')} | exponent of processor time |`);
console.log(`|---|${posts.map(() => '---|').join('')}---|`);
for (const [name, results] of rows) {
  const cells = results.map(
    (r) => `${r.seconds.toFixed(1)} s (${r.processor.toFixed(1)} s), ${count(Math.round(r.memory))} MB`,
  );
  const exponent =
    posts.length < 2
      ? ''
      : slope(posts.map((n, i) => [Math.log(n), Math.log(results[i].processor)])).toFixed(2);
  console.log(`| ${name} | ${cells.join(' | ')} | ${exponent} |`);
}
console.log(
  '\nSeconds by the clock, in brackets of processor time of the program (on a server its own are not in it), peak memory.',
);
