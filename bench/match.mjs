// 1,000 terms over a million posts: the engine's matching beside ripgrep and pyahocorasick, matching alone.
// npm run build && node bench/match.mjs [posts]
import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { makePosts, timed } from './posts.mjs';

const count = Number(process.argv[2] ?? 1_000_000);
const root = resolve('.');
const { folder, file } = await makePosts(count);
const project = join(folder, 'project');
mkdirSync(project);
execFileSync('node', ['bin/isogloss.cjs', 'import', file, '--project', project]);

const ours = `
process.env.UV_THREADPOOL_SIZE = '16';
import(${JSON.stringify(join(root, 'dist/store/open.js'))}).then(async ({ openStore }) => {
  const { driver, close } = await openStore({ folder: process.argv[2] });
  // Terms as frequent as a study's are: the 1,000 words from rank 200 on, as they stand in normalised text.
  const terms = (await driver.query("SELECT tok, count() AS n FROM (SELECT arrayJoin(splitByChar(' ', norm)) AS tok FROM {db:Identifier}.posts LIMIT 3000000) WHERE lengthUTF8(tok) > 3 AND match(tok, '^[ا-یa-z]+$') GROUP BY tok ORDER BY n DESC, tok LIMIT 1000 OFFSET 200")).map((r) => r.tok);
  require('fs').writeFileSync(process.argv[3], terms.join('\\n'));
  require('fs').writeFileSync(process.argv[4], '');
  for await (const bytes of driver.stream('SELECT norm FROM {db:Identifier}.posts', 'TSVRaw')) require('fs').appendFileSync(process.argv[4], bytes);
  const sql = 'SELECT sum(length(multiMatchAllIndices(norm, {literals:Array(String)}))) AS hits FROM {db:Identifier}.posts';
  let best = Infinity, hits = 0;
  for (let i = 0; i < 3; i++) {
    const t = performance.now();
    hits = (await driver.query(sql, { parameters: { literals: terms.map((w) => ' ' + w + ' ') } }))[0].hits;
    best = Math.min(best, (performance.now() - t) / 1000);
  }
  console.log(JSON.stringify({ seconds: best, hits }));
  await close();
});`;
writeFileSync(join(folder, 'ours.cjs'), ours);
const terms = join(folder, 'terms.txt');
const norms = join(folder, 'norms.txt');
const own = JSON.parse(
  execFileSync('node', [join(folder, 'ours.cjs'), join(project, '.isogloss'), terms, norms], {
    encoding: 'utf8',
  }),
);

const python = `
import ahocorasick, sys, time
A = ahocorasick.Automaton()
for i, t in enumerate(open(sys.argv[1], encoding='utf8').read().split('\\n')): A.add_word(' ' + t + ' ', i)
A.make_automaton()
lines = open(sys.argv[2], encoding='utf8').read().split('\\n')
t = time.time(); hits = 0
for line in lines: hits += len({i for _, i in A.iter(line)})
print(time.time() - t, hits)`;
writeFileSync(join(folder, 'aho.py'), python);

console.log(`\n1,000 terms over ${count.toLocaleString('en')} posts`);
console.log(`isogloss, in the engine         ${own.seconds.toFixed(2)} s, ${own.hits} terms found in posts`);
// On the raw file a word has no space of its own on both sides: ripgrep is given the bare words.
const rg = timed('rg', ['-c', '-F', '-f', terms, file]);
console.log(
  rg.failed
    ? `ripgrep: not run (${rg.failed.slice(0, 120)})`
    : `rg -c -F on the raw file         ${rg.seconds.toFixed(2)} s; isogloss takes ${(own.seconds / rg.seconds).toFixed(2)} times that`,
);
const aho = timed(process.env.PYTHON ?? 'python3', [join(folder, 'aho.py'), terms, norms]);
if (aho.failed) console.log(`pyahocorasick: not run (${aho.failed.slice(0, 120)})`);
else {
  const [seconds, hits] = aho.output.split(' ').map(Number);
  console.log(
    `pyahocorasick, matching alone   ${seconds.toFixed(2)} s, ${hits} found; ${(seconds / own.seconds).toFixed(2)} times isogloss's`,
  );
}
rmSync(folder, { recursive: true, force: true });
