// Co-sharing beside its peers in one run: CooRTweet on a real share table, coordination-network-toolkit on skewed
// ones of 10^5 to 10^7 shares, with our time and memory as they grow. Least of several runs, wall and processor time.
// npm run build && node bench/coordination.mjs [shares …] [--only real|skewed] [--window 60] [--table FILE] [--times 3]
//   [--coortweet FOLDER]  sources of CooRTweet (R with data.table and igraph runs them); without it its installed
//                         package; without R the time that expected.json states, which is of another run
//   [--limit 1000]      edges listed of the skewed tables; all are counted
//   [--cnt MOST]          coordination-network-toolkit (PyPI; PYTHON names its Python) up to MOST shares
import { execFileSync, spawnSync } from 'node:child_process';
import {
  createReadStream,
  createWriteStream,
  existsSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { gunzipSync } from 'node:zlib';
import { importTable, optionsOf } from './shares.mjs';

const folder = mkdtempSync(join(tmpdir(), 'isogloss-bench-coordination-'));
const root = resolve('.');
const words = process.argv.slice(2);
const option = optionsOf(words);
const window = Number(option('window', 60));
const known = option('table', '../shared/data/coordination/russian_coord_tweets.csv.gz');
const times = Number(option('times', 3));
const coortweet = option('coortweet', '');
const withCnt = Number(option('cnt', 0));
const only = option('only', '');
const limit = Number(option('limit', 1000));
const sizes = words.filter((word) => /^\d+$/.test(word)).map(Number);
if (sizes.length === 0) sizes.push(100_000, 1_000_000, 10_000_000);

/**
 * The measure's own time, the most memory a statement took by the engine's count, and the process's own peak, in a
 * process of its own. The JSON of all that was found is made apart, once.
 */
const ours = `
process.env.UV_THREADPOOL_SIZE = '16';
const [, , project, options] = process.argv;
(async () => {
  const { openStore } = await import(${JSON.stringify(join(root, 'dist/store/open.js'))});
  const { coordination } = await import(${JSON.stringify(join(root, 'dist/measures/coordination/coordination.js'))});
  const { projectSchema } = await import(${JSON.stringify(join(root, 'dist/model/project.js'))});
  const store = await openStore({ folder: require('path').join(project, '.isogloss') });
  const context = { driver: store.driver, project: projectSchema.parse({ isogloss: 1, name: 'bench' }), version: 'bench' };
  const { times, ...own } = JSON.parse(options);
  const seconds = [];
  const cpu = [];
  let [found, query, asking] = [undefined, 0, false];
  const look = async () => {
    if (asking) return;
    asking = true;
    const own = "query NOT LIKE '%system.processes%'";
    const [row] = await store.driver
      .query("SELECT max(peak_memory_usage) AS peak FROM system.processes WHERE " + own)
      .catch(() => []);
    query = Math.max(query, Number(row?.peak ?? 0) / 2 ** 20);
    asking = false;
  };
  let watch;
  for (let i = 0; i < times; i++) {
    // Looking takes time: only while the last run goes on.
    if (i === times - 1) watch = setInterval(look, 100);
    await store.driver.command('TRUNCATE TABLE {db:Identifier}.co_shares');
    await store.driver.command('TRUNCATE TABLE {db:Identifier}.derived');
    const began = performance.now();
    const used = process.cpuUsage();
    found = await coordination.run(context, own);
    seconds.push((performance.now() - began) / 1000);
    const { user, system } = process.cpuUsage(used);
    cpu.push((user + system) / 1e6);
  }
  clearInterval(watch);
  const peak = process.resourceUsage().maxRSS / 1024;
  const began = performance.now();
  const bytes = JSON.stringify(found).length;
  const json = (performance.now() - began) / 1000;
  await store.close();
  const { summary } = found;
  console.log(JSON.stringify({ seconds: Math.min(...seconds), cpu: Math.min(...cpu), peak, query, json, bytes, summary }));
})();`;
writeFileSync(join(folder, 'ours.cjs'), ours);
const measure = (project, options) =>
  JSON.parse(
    execFileSync('node', [join(folder, 'ours.cjs'), project, JSON.stringify(options)], {
      encoding: 'utf8',
      maxBuffer: 1e9,
    })
      .trim()
      .split('\n')
      .at(-1),
  );
const print = (...cells) =>
  console.log(
    cells.map((cell, i) => (i === 0 ? String(cell).padEnd(34) : String(cell).padStart(13))).join(''),
  );

const ratio = (peer, own) => (peer === undefined ? '' : `${(peer / own).toFixed(0)}x`);
if (only !== 'skewed' && existsSync(known)) {
  const { results, peerSeconds } = JSON.parse(readFileSync(join(known, '..', 'expected.json'), 'utf8'));
  const project = join(folder, 'known');
  importTable(known, project);
  const ran = cooRTweet(results.map(({ window: w, minPosts }) => `${w}/${minPosts}`));
  print(
    '\nreal table, window/min posts',
    'pairs',
    'nodes',
    'edges',
    'same',
    'wall s',
    'CooRTweet',
    'ratio',
    'CPU s',
    'CooRTweet',
    'ratio',
    'JSON s',
    'with null',
  );
  for (const { window: w, minPosts, ...published } of results) {
    const plain = measure(project, { window: w, minPosts, null: false, times: times + 2 });
    const tested = measure(project, { window: w, minPosts, times });
    const { summary } = plain;
    const peer = ran.get(`${w}/${minPosts}`);
    const expected = [published, ...(peer === undefined ? [] : [peer])];
    const same = expected.every(
      ({ pairs, nodes, edges }) =>
        summary.pairs === pairs && summary.nodes === nodes && summary.edges === edges,
    );
    const wall = peer?.wall ?? peerSeconds?.[`${w}/${minPosts}`];
    print(
      `${w}/${minPosts}`,
      summary.pairs,
      summary.nodes,
      summary.edges,
      same ? 'yes' : 'NO',
      plain.seconds.toFixed(3),
      wall?.toFixed(1) ?? '',
      ratio(wall, plain.seconds),
      plain.cpu.toFixed(3),
      peer?.cpu.toFixed(1) ?? '',
      ratio(peer?.cpu, plain.cpu),
      plain.json.toFixed(3),
      tested.seconds.toFixed(2),
    ); // prettier-ignore
  }
  console.log(
    ran.size > 0
      ? 'CooRTweet: its functions as they are, run here after ours, reading of the table apart.'
      : 'CooRTweet was not run here: its seconds are those that expected.json states.',
  );
}

/** What CooRTweet finds and how long it takes, by setting; nothing where it cannot run. */
function cooRTweet(settings) {
  const table = join(folder, 'known.csv');
  const bytes = readFileSync(known);
  writeFileSync(table, known.endsWith('.gz') ? gunzipSync(bytes) : bytes);
  const script = join(root, 'bench', 'coortweet.R');
  const ran = spawnSync('Rscript', [script, table, String(times), coortweet, ...settings], {
    encoding: 'utf8',
  });
  if (ran.status !== 0) {
    console.log(`CooRTweet: ${ran.error?.message ?? ran.stderr.trim().split('\n').at(-1)}`);
    return new Map();
  }
  const lines = ran.stdout.trim().split('\n').map(JSON.parse);
  return new Map(lines.map((line) => [line.setting, line]));
}

/** A few objects are shared by very many: object i as often as 1/i^0.9, most shares soon after the first. */
async function writeTable(file, count) {
  const out = createWriteStream(file);
  out.write('object_id,account_id,content_id,timestamp_share\n');
  let state = 20260511;
  const random = () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  const objects = count / 10;
  const accounts = Math.max(1000, count / 20);
  const period = 90 * 86_400;
  let lines = [];
  for (let i = 0; i < count; i++) {
    // Inverse of the distribution function of the continuous power law.
    const object = Math.floor(((objects ** 0.1 - 1) * random() + 1) ** 10);
    const start = Math.imul(object, 2654435761) >>> 0;
    const time = Math.floor((start / 4294967296) * period + -Math.log(1 - random()) * 6 * 3600);
    lines.push(`o${object},a${Math.floor(random() ** 2 * accounts)},c${i},${time}`);
    if (lines.length === 20_000) {
      if (!out.write(`${lines.join('\n')}\n`)) await once(out, 'drain');
      lines = [];
    }
  }
  out.end(lines.length === 0 ? '' : `${lines.join('\n')}\n`);
  await once(out, 'close');
}

if (only !== 'real')
  print(
    `\nskewed shares, window ${window} s`,
    'import s',
    'pairs',
    'edges',
    'not expanded',
    'wall s',
    'CPU s',
    'process MB',
    'query MB',
    'CNT wall',
    'ratio',
    'same edges',
  );
for (const count of only === 'real' ? [] : sizes) {
  const file = join(folder, `${count}.csv`);
  await writeTable(file, count);
  const project = join(folder, `p${count}`);
  const seconds = importTable(file, project);
  const found = measure(project, {
    window,
    minPosts: 2,
    null: false,
    limit,
    times: count > 2e6 ? 1 : times,
  });
  const peer = count <= withCnt ? await toolkit(file, count) : undefined;
  // The toolkit knows no least number of posts: its edges are compared with those of one post and more.
  const alike =
    peer === undefined ? found : measure(project, { window, minPosts: 1, null: false, limit, times });
  print(
    count.toLocaleString('en'),
    seconds.toFixed(1),
    found.summary.pairs,
    found.summary.edges,
    found.summary.notExpanded.length,
    found.seconds.toFixed(2),
    found.cpu.toFixed(2),
    found.peak.toFixed(0),
    found.query.toFixed(0),
    peer?.wall.toFixed(1) ?? '',
    ratio(peer?.wall, alike.seconds),
    peer === undefined ? '' : peer.edges === alike.summary.edges ? 'yes' : `${peer.edges}`,
  ); // prettier-ignore
  rmSync(file);
  rmSync(project, { recursive: true, force: true });
}

/** Time and edges of coordination-network-toolkit's co-retweet network on the same table, its import apart. */
async function toolkit(file, count) {
  const python = process.env.PYTHON ?? 'python3';
  const table = join(folder, 'cnt.csv');
  const out = createWriteStream(table);
  out.write('message_id,user_id,username,repost_id,reply_id,message,timestamp,urls\n');
  let first = true;
  for await (const line of createInterface({ input: createReadStream(file) })) {
    if (first) {
      first = false;
      continue;
    }
    const [object, account, content, time] = line.split(',');
    if (!out.write(`${content},${account},${account},${object},,x,${time},\n`)) await once(out, 'drain');
  }
  out.end();
  await once(out, 'close');
  const script = `
import json, sqlite3, sys, time
from coordination_network_toolkit import preprocess, compute_networks
db = sys.argv[2]
preprocess.preprocess_csv_files(db, [sys.argv[1]])
t = time.time()
compute_networks.compute_co_retweet_parallel(db, ${window}, n_threads=2, min_edge_weight=1)
t = time.time() - t
n, = sqlite3.connect(db).execute('select count(*) from (select distinct min(user_1, user_2), max(user_1, user_2) from co_retweet_network where user_1 != user_2)').fetchone()
print('FOUND', json.dumps({'wall': t, 'edges': n}))`;
  const ran = spawnSync(python, ['-c', script, table, join(folder, `cnt${count}.db`)], { encoding: 'utf8' });
  const found = /FOUND (.*)/.exec(ran.stdout ?? '')?.[1];
  if (found === undefined)
    console.log(`coordination-network-toolkit: not run (${(ran.stderr ?? '').trim().slice(-160)})`);
  return found === undefined ? undefined : JSON.parse(found);
}
rmSync(folder, { recursive: true, force: true });
