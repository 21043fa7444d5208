// A word, a phrase and a prefix in a million posts: by the posts themselves and by the index, first page and total.
// npm run build && node bench/search.mjs [posts]
import { mkdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { given, makePosts, timed } from './posts.mjs';

process.env.UV_THREADPOOL_SIZE = '16';
const dist = (path) => import(join(resolve('.'), 'dist', path));
const { openStore } = await dist('store/open.js');
const { searchLiterals, searchPage, searchTotal } = await dist('store/queries/search.js');
const { ensureIndex } = await dist('store/search/index.js');

const terms = ['گلزنی', 'ایران', 'تیم ملی', 'گلزن*', 'strike', 'climate bloc', 'harb*'];
const { folder, file } = await makePosts(Number(given[0] ?? 1_000_000));
const project = join(folder, 'project');
mkdirSync(project);
timed('node', ['bin/isogloss.cjs', 'import', file, '--project', project, '--json']);
const { driver, close } = await openStore({ folder: join(project, '.isogloss') });

/** The fastest of five runs, in ms. */
async function fastest(work) {
  let best = Infinity;
  for (let run = 0; run < 5; run++) {
    const start = performance.now();
    await work();
    best = Math.min(best, performance.now() - start);
  }
  return best;
}

async function measured() {
  const rows = new Map();
  for (const term of terms) {
    const literals = await searchLiterals(driver, term);
    const total = await searchTotal(driver, literals, {});
    const page = await fastest(() => searchPage(driver, literals, { channels: [], limit: 20 }));
    rows.set(term, { total, page, count: await fastest(() => searchTotal(driver, literals, {})) });
  }
  return rows;
}

const before = await measured();
const cpu = process.cpuUsage();
const start = performance.now();
await ensureIndex(driver);
const { user, system } = process.cpuUsage(cpu);
console.log(
  `index made in ${((performance.now() - start) / 1000).toFixed(1)} s (${((user + system) / 1e6).toFixed(1)} s of processor time)`,
);
const after = await measured();
console.log('term'.padEnd(14), 'posts'.padStart(8), 'page: posts, index (ms)', 'total: posts, index (ms)');
for (const [term, old] of before) {
  const now = after.get(term);
  if (now.total !== old.total) throw new Error(`${term}: ${old.total} posts, by the index ${now.total}`);
  if (old.total === 0) continue;
  const pair = (a, b) => `${a.toFixed(0)} ${b.toFixed(0)}`.padStart(22);
  console.log(
    term.padEnd(14),
    String(old.total).padStart(8),
    pair(old.page, now.page),
    pair(old.count, now.count),
  );
}
await close();
rmSync(folder, { recursive: true, force: true });
