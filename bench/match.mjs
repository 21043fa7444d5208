// 1,000 terms over a million posts: the engine's matching beside ripgrep and pyahocorasick, matching alone.
// npm run build && node bench/match.mjs [posts] [--simulated]
import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { dataName, given, makePosts, timed } from './posts.mjs';

const count = Number(given[0] ?? 1_000_000);
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
  const best = async (sql, parameters) => {
    let found = { seconds: Infinity, processor: Infinity };
    for (let i = 0; i < 5; i++) {
      const t = performance.now();
      const used = process.cpuUsage();
      const [row] = await driver.query(sql, { parameters });
      const { user, system } = process.cpuUsage(used);
      found = { ...row, seconds: Math.min(found.seconds, (performance.now() - t) / 1000), processor: Math.min(found.processor, (user + system) / 1e6) };
    }
    return found;
  };
  const own = await best(sql, { literals: terms.map((w) => ' ' + w + ' ') });
  // The floor: the same column read and decompressed, and nothing looked for.
  const scan = await best('SELECT sum(length(norm)) AS bytes FROM {db:Identifier}.posts WHERE NOT ignore(norm)', {});
  console.log(JSON.stringify({ ...own, scan }));
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
t = time.time(); p = time.process_time(); hits = 0
for line in lines: hits += len({i for _, i in A.iter(line)})
print(time.time() - t, hits, time.process_time() - p)`;
writeFileSync(join(folder, 'aho.py'), python);

console.log(`\n1,000 terms over ${count.toLocaleString('en')} posts: ${dataName}`);
const told = (name, run, more) =>
  console.log(
    `${name.padEnd(34)} ${run.processor.toFixed(2).padStart(6)} s of processors ${run.seconds.toFixed(2).padStart(6)} s${more}`,
  );
told('isogloss, in the engine', own, `; ${own.hits} terms found in posts`);
told('the column read, nothing looked for', own.scan, `; ${Math.round(own.scan.bytes / 1e6)} MB`);
// On the raw file a word has no space of its own on both sides: ripgrep is given the bare words. It counts lines, and
// goes on to the next at the first word; with -o it tells every one, as the engine does.
for (const { name, flags } of [
  { name: 'rg -c -F on the raw file', flags: '-c -F' },
  { name: 'rg -o -F, every one told', flags: '-o -F' },
]) {
  const runs = [1, 2, 3].map(() =>
    timed('sh', ['-c', `rg ${flags} -f "$1" "$2" | tail -c 100`, 'sh', terms, file]),
  );
  const run = runs.find(({ failed }) => failed) ?? {
    seconds: Math.min(...runs.map(({ seconds }) => seconds)),
    processor: Math.min(...runs.map(({ processor }) => processor)),
  };
  if (run.failed) console.log(`${name}: not run (${run.failed.slice(0, 120)})`);
  else
    told(
      name,
      run,
      `; isogloss takes ${(own.processor / run.processor).toFixed(2)} times its processor time`,
    );
}
const aho = timed(process.env.PYTHON ?? 'python3', [join(folder, 'aho.py'), terms, norms]);
if (aho.failed) console.log(`pyahocorasick: not run (${aho.failed.slice(0, 120)})`);
else {
  const [seconds, hits, processor] = aho.output.split(' ').map(Number);
  told(
    'pyahocorasick, matching alone',
    { seconds, processor },
    `; ${hits} found; ${(processor / own.processor).toFixed(2)} times isogloss's processor time`,
  );
}
rmSync(folder, { recursive: true, force: true });
