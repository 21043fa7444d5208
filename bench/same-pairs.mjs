// The same pairs as CooRTweet (R with data.table, igraph), edge by edge, in random tables with all that is awkward: ids
// in Persian and Cyrillic, ids that look like numbers, quotes, equal rows, equal and negative times, posts that are
// their own object, rows in any order. The tables share no id, so they stand in one file.
// npm run build && node bench/same-pairs.mjs [tables] [--seed 1] [--coortweet FOLDER]
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { coordination } from '../dist/measures/coordination/coordination.js';
import { projectSchema } from '../dist/model/project.js';
import { seededRandom, shuffle, uniformInteger } from '../dist/statistics/random.js';
import { openStore } from '../dist/store/open.js';
import { importTable, optionsOf } from './shares.mjs';

const words = process.argv.slice(2);
const option = optionsOf(words);
const seed = Number(option('seed', 1));
const coortweet = option('coortweet', '');
const tables = Number(words[0] ?? 300);

const random = seededRandom(seed);
const upTo = (n) => uniformInteger(random, n);
const accounts = (table) => [
  `کاربر‌${table}`,
  `автор ${table}`,
  `0${table}7`,
  `${table}7`,
  `"${table}"`,
  `a,${table}`,
  `a${table}`,
  `A${table}`,
];
const rows = [];
for (let table = 0; table < tables; table++) {
  const names = accounts(table).slice(0, 2 + upTo(7));
  const objects = 1 + upTo(5);
  const span = [3, 30, 200, 4000][upTo(4)];
  for (let i = 0; i < 4 + upTo(36); i++) {
    const account = names[upTo(names.length)];
    const object = `o${table}-${upTo(objects)}`;
    const content =
      upTo(10) === 0
        ? object
        : upTo(8) === 0
          ? `c${table}-${upTo(3)}`
          : `c${table}-${names.indexOf(account)}-${i}`;
    const row = [object, account, content, upTo(span) - 40];
    rows.push(row);
    if (upTo(9) === 0) rows.push(row);
  }
}
const folder = mkdtempSync(join(tmpdir(), 'isogloss-bench-same-pairs-'));
const file = join(folder, 'shares.csv');
const quoted = (value) => `"${String(value).replaceAll('"', '""')}"`;
const lines = shuffle(random, rows).map(([o, a, c, t]) => `${[o, a, c].map(quoted).join(',')},${t}`);
writeFileSync(file, `${['object_id,account_id,content_id,timestamp_share', ...lines].join('\n')}\n`);

const settings = [0, 1, 10, 60].flatMap((window) =>
  [1, 2, 3, 5].flatMap((minPosts) => [0, 1].map((loops) => ({ window, minPosts, loops }))),
);
const nameOf = ({ window, minPosts, loops }) => `${window}/${minPosts}/${loops}`;
const out = join(folder, 'edges.tsv');
writeFileSync(out, '');
const script = resolve('bench', 'coortweet-edges.R');
const ran = spawnSync('Rscript', [script, file, out, coortweet, ...settings.map(nameOf)], {
  encoding: 'utf8',
  env: { ...process.env, LC_ALL: 'C.UTF-8' },
});
if (ran.status !== 0) {
  console.log(`CooRTweet could not run: ${ran.error?.message ?? ran.stderr.trim().split('\n').at(-1)}`);
  process.exit(1);
}
const inOrder = (a, b) => (a < b ? [a, b] : [b, a]);
const theirs = new Map();
for (const line of readFileSync(out, 'utf8').split('\n').filter(Boolean)) {
  const [setting, a, b, seconds] = line.split('\t');
  // A field with a quote in it is still quoted twice over by the reader of the table.
  const ends = inOrder(...[a, b].map((name) => name.replaceAll('""', '"')));
  const key = [setting, ...ends].join('\t');
  const edge = theirs.get(key) ?? { pairs: 0, seconds: 0 };
  theirs.set(key, { pairs: edge.pairs + 1, seconds: edge.seconds + Number(seconds) });
}

const project = join(folder, 'project');
importTable(file, project);
const store = await openStore({ folder: join(project, '.isogloss') });
const context = {
  driver: store.driver,
  project: projectSchema.parse({ isogloss: 1, name: 'bench' }),
  version: 'bench',
};
let [pairs, edges, others] = [0, 0, 0];
for (const setting of settings) {
  const found = await coordination.run(context, { ...setting, loops: setting.loops === 1, null: false });
  edges += found.rows.length;
  for (const row of found.rows) {
    const key = [nameOf(setting), ...inOrder(row.a, row.b)].join('\t');
    const seconds = row.estimates.find(({ name }) => name === 'seconds apart');
    const their = theirs.get(key);
    theirs.delete(key);
    pairs += row.pairs;
    // With one pair the seconds are not estimated.
    if (their?.pairs === row.pairs && (seconds === undefined || seconds.n === their.seconds)) continue;
    if (others++ < 5) console.log('other:', key, row.pairs, seconds?.n, 'CooRTweet:', their);
  }
}
await store.close();
for (const key of [...theirs.keys()].slice(0, 5)) console.log('only CooRTweet:', key, theirs.get(key));
console.log(
  `${tables} tables, ${rows.length} rows, ${settings.length} settings: ${edges} edges of ${pairs} pairs, ${others} other than CooRTweet’s, ${theirs.size} that only CooRTweet has`,
);
rmSync(folder, { recursive: true, force: true });
process.exitCode = others + theirs.size === 0 ? 0 : 1;
