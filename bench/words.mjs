// Term counts and keyness beside scikit-learn's CountVectorizer with the same statistics in NumPy, on the same normalised
// texts, and a collocate table of a frequent word: seconds and peak memory, one after the other, each a process.
// npm run build && node bench/words.mjs [posts] [python]   (python with scikit-learn, NumPy and SciPy; left out without it)
import { execFileSync } from 'node:child_process';
import { createWriteStream, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { once } from 'node:events';
import { join, resolve } from 'node:path';
import { dataName, makePosts, timed } from './posts.mjs';

process.env.UV_THREADPOOL_SIZE = '16';
const dist = (path) => import(join(resolve('.'), 'dist', path));
const { openStore } = await dist('store/open.js');
const { ensureWords } = await dist('store/derive/words.js');

const count = Number(process.argv[2] ?? 340_000);
const python = process.argv[3] ?? 'python3';
const { folder, file } = await makePosts(count);
const project = join(folder, 'project');
mkdirSync(project);
const isogloss = (...args) =>
  timed('node', ['bin/isogloss.cjs', ...args, '--project', project, '--json'], {});
isogloss('import', file);

// Half of the channels against the others; and the texts as both sides count them, into a file for the peer.
const store = await openStore({ folder: join(project, '.isogloss') });
const channels = (
  await store.driver.query('SELECT DISTINCT toString(channel) AS c FROM {db:Identifier}.posts ORDER BY c')
).map(({ c }) => c);
const half = channels.filter((_, i) => i % 2 === 0);
let start = performance.now();
await ensureWords(store.driver);
const derived = (performance.now() - start) / 1000;
const [{ tokens, posts }] = await store.driver.query(
  `SELECT sum(countSubstrings(norm, ' ') - 1) AS tokens, count() AS posts FROM {db:Identifier}.words WHERE norm.size > 2`,
);
const [{ word }] = await store.driver.query(
  `SELECT arrayJoin(splitByChar(' ', trimBoth(norm))) AS word, count() AS n FROM {db:Identifier}.words
   WHERE norm.size > 2 GROUP BY word HAVING lengthUTF8(word) > 3 ORDER BY n DESC, word LIMIT 1`,
);
const texts = join(folder, 'texts.tsv');
const out = createWriteStream(texts);
for await (const piece of store.driver.stream(
  `SELECT toString(channel), trimBoth(norm) FROM {db:Identifier}.words WHERE norm.size > 2`,
  'TSVRaw',
))
  if (!out.write(piece)) await once(out, 'drain');
out.end();
await once(out, 'finish');
await store.close();
writeFileSync(
  join(project, 'isogloss.yaml'),
  `isogloss: 1\nname: Bench\ncommunities:\n  half: { channels: [${half.join(', ')}] }\n`,
);

console.log(`${dataName}: ${posts} texts, ${tokens} words, ${channels.length} channels`);
console.log(`table of words made in ${derived.toFixed(1)} s, once a corpus (not counted below)`);
const line = (name, { seconds, processor, memory }) =>
  console.log(
    name.padEnd(44),
    `${seconds.toFixed(1)} s`,
    `${processor.toFixed(1)} s of processor`,
    `${memory.toFixed(0)} MB`,
  );
const ours = isogloss('measure', 'keyness', '--of', 'half', '--copies', '--stop', 'none', '--limit', '1000');
line('isogloss measure keyness', ours);
try {
  execFileSync(python, ['-c', 'import sklearn, numpy, scipy'], { stdio: 'ignore' });
  const peer = timed(python, ['bench/words-peer.py', texts, half.join(',')]);
  line('CountVectorizer and NumPy', peer);
  console.log(
    `ratio ${(peer.processor / ours.processor).toFixed(1)} in processor time, ${(peer.seconds / ours.seconds).toFixed(1)} by the clock, ${(ours.memory / peer.memory).toFixed(2)} of its memory`,
  );
} catch (error) {
  console.log(`CountVectorizer: left out, ${String(error.message).split('\n')[0]}`);
}
line(
  `collocates of the most frequent long word`,
  isogloss('measure', 'collocates', '--term', word, '--copies', '--stop', 'none'),
);
rmSync(folder, { recursive: true, force: true });
