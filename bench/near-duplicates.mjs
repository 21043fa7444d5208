// Near-duplicate texts at Jaccard 0.8: our time and memory with and without a window of an hour, and what peers take on
// what they can manage: datasketch (MinHash and LSH, 128 permutations, on the same sets of shingles) and the co-similarity of
// coordination-network-toolkit (words as tokens, its own measure, all pairs within the window).
// npm run build && node bench/near-duplicates.mjs [posts …] [--peers MOST] [--similarity MOST]
// Peers run where Python has them (PYTHON names another one). Every post of a copy gets words of its own, so that
// texts repeated to make a million do not turn into a million equal ones.
import { execFileSync, spawnSync } from 'node:child_process';
import { createReadStream, createWriteStream, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { makePosts } from './posts.mjs';

const root = resolve('.');
const words = process.argv.slice(2);
const option = (name, otherwise) => {
  const at = words.indexOf(`--${name}`);
  return at === -1 ? otherwise : Number(words.splice(at, 2)[1]);
};
const mostOfPeers = option('peers', 100_000);
const mostOfSimilarity = option('similarity', 20_000);
const sizes = words.filter((word) => /^\d+$/.test(word)).map(Number);
if (sizes.length === 0) sizes.push(20_000, 100_000, 1_000_000);
const python = process.env.PYTHON ?? 'python3';
const folder = mkdtempSync(join(tmpdir(), 'isogloss-bench-near-'));

/** The measure's time and the process's peak memory; with the sets of shingles and the pairs, where peers want them. */
const ours = `
process.env.UV_THREADPOOL_SIZE = '16';
const [, , project, options] = process.argv;
(async () => {
  const { openStore } = await import(${JSON.stringify(join(root, 'dist/store/open.js'))});
  const { nearDuplicates } = await import(${JSON.stringify(join(root, 'dist/measures/near-duplicates/near-duplicates.js'))});
  const { projectSchema } = await import(${JSON.stringify(join(root, 'dist/model/project.js'))});
  const store = await openStore({ folder: require('path').join(project, '.isogloss') });
  const context = { driver: store.driver, project: projectSchema.parse({ isogloss: 1, name: 'bench' }), version: 'bench' };
  const began = performance.now();
  const used = process.cpuUsage();
  const { summary } = await nearDuplicates.run(context, JSON.parse(options));
  const { user, system } = process.cpuUsage(used);
  const wall = (performance.now() - began) / 1000;
  const [near] = await store.driver.query('SELECT count() AS pairs FROM {db:Identifier}.near_pairs');
  await store.close();
  console.log(JSON.stringify({ wall, cpu: (user + system) / 1e6, peak: process.resourceUsage().maxRSS / 1024, pairs: near.pairs, summary }));
})();`;
writeFileSync(join(folder, 'ours.cjs'), ours);

const shingle = `
import json, re, sys, time
def posts(path):
    for line in open(path, encoding='utf-8'):
        p = json.loads(line)
        text = re.sub(r'https?://\\S+|www\\.\\S+|@\\w+', ' ', p.get('text') or '').lower()
        w = re.findall(r'\\w+', text)
        if len(w) >= 5: yield p, w
`;
const peers = {
  datasketch: `${shingle}
from datasketch import MinHash, MinHashLSH
t = time.time(); lsh = MinHashLSH(threshold=0.8, num_perm=128); pairs = 0; seen = {}
for p, w in posts(sys.argv[1]):
    s = frozenset(' '.join(w[i:i+3]) for i in range(len(w)-2))
    if s in seen: continue
    k = len(seen); seen[s] = k
    m = MinHash(num_perm=128); m.update_batch([x.encode() for x in s])
    pairs += len(lsh.query(m)); lsh.insert(k, m)
print('FOUND', json.dumps({'wall': time.time() - t, 'cpu': time.process_time(), 'pairs': pairs}))`,
  similarity: `${shingle}
import csv, sqlite3, datetime
from coordination_network_toolkit import preprocess, compute_networks
from coordination_network_toolkit.similarity import tokenize
table, db = sys.argv[1] + '.csv', sys.argv[1] + '.db'
out = csv.writer(open(table, 'w', encoding='utf-8', newline=''))
out.writerow('message_id user_id username repost_id reply_id message timestamp urls'.split())
for i, (p, w) in enumerate(posts(sys.argv[1])):
    stamp = datetime.datetime.fromisoformat(p['date'].replace('Z', '+00:00')).timestamp()
    out.writerow([i, p['channel'], p['channel'], '', '', ' '.join(w), stamp, ''])
out = None
preprocess.preprocess_csv_files(db, [table])
t = time.time()
compute_networks.compute_co_similar_tweet(db, 3600, min_edge_weight=1, n_threads=2, similarity_threshold=0.8)
t = time.time() - t
print('FOUND', json.dumps({'wall': t, 'pairs': sqlite3.connect(db).execute('select count(*) from co_similar_tweet_network').fetchone()[0]}))`,
};

function peer(name, file) {
  const ran = spawnSync(python, ['-c', peers[name], file], { encoding: 'utf8', maxBuffer: 1e9 });
  const found = /FOUND (.*)/.exec(ran.stdout ?? '')?.[1];
  if (found === undefined) console.log(`${name}: not run (${(ran.stderr ?? '').trim().slice(-200)})`);
  return found === undefined ? undefined : JSON.parse(found);
}

/** Each copy after the first with a mark on every second word: no shingle of three words is another copy's. */
async function distinctPosts(count) {
  const made = await makePosts(count);
  const file = join(folder, `${count}.ndjson`);
  const out = createWriteStream(file);
  let copy = 0;
  let n = 0;
  const seen = new Set();
  for await (const line of createInterface({ input: createReadStream(made.file) })) {
    const post = JSON.parse(line);
    const key = `${post.channel}/${post.id % 10_000_000}`;
    if (seen.has(key)) {
      seen.clear();
      copy++;
    }
    seen.add(key);
    if (copy > 0 && typeof post.text === 'string' && post.text !== '') {
      const tokens = post.text.split(/(\s+)/);
      post.text = tokens.map((token, i) => (i % 4 === 0 ? `${token}q${copy}` : token)).join('');
    }
    if (!out.write(`${JSON.stringify(post)}\n`)) await once(out, 'drain');
    n++;
  }
  out.end();
  await once(out, 'finish');
  rmSync(made.folder, { recursive: true, force: true });
  return { file, n };
}

const print = (...cells) =>
  console.log(
    cells.map((cell, i) => (i === 0 ? String(cell).padEnd(12) : String(cell).padStart(14))).join(''),
  );
print(
  'posts',
  'import s',
  'near pairs',
  'wall s',
  'CPU s',
  'peak MB',
  'hour, wall',
  'hour, CPU',
  'datasketch',
  'its pairs',
  'CNT, hour',
  'ratio',
);
for (const count of sizes) {
  const { file, n } = await distinctPosts(count);
  const project = join(folder, `p${count}`);
  mkdirSync(project);
  const began = performance.now();
  execFileSync('node', ['bin/isogloss.cjs', 'import', file, '--project', project, '--json']);
  const imported = (performance.now() - began) / 1000;
  const run = (options) => {
    const of = join(folder, `run${count}`);
    execFileSync('cp', ['-r', project, of]);
    const text = execFileSync('node', [join(folder, 'ours.cjs'), of, JSON.stringify(options)], {
      encoding: 'utf8',
      maxBuffer: 1e9,
    });
    rmSync(of, { recursive: true, force: true });
    return JSON.parse(text.trim().split('\n').at(-1));
  };
  const all = run({});
  const hour = run({ window: 3600 });
  const lsh = n <= mostOfPeers ? peer('datasketch', file) : undefined;
  const similar = n <= mostOfSimilarity ? peer('similarity', file) : undefined;
  print(
    n.toLocaleString('en'),
    imported.toFixed(1),
    all.pairs,
    all.wall.toFixed(1),
    all.cpu.toFixed(1),
    all.peak.toFixed(0),
    hour.wall.toFixed(1),
    hour.cpu.toFixed(1),
    lsh?.wall.toFixed(1) ?? '',
    lsh?.pairs ?? '',
    similar?.wall.toFixed(1) ?? '',
    similar === undefined ? '' : `${(similar.wall / hour.wall).toFixed(0)}x`,
  );
  rmSync(file);
  rmSync(project, { recursive: true, force: true });
}
rmSync(folder, { recursive: true, force: true });
