// The app's speeds beside their limits: start, first bytes of pages, swaps, candidates, counts, one claim tested again,
// the script's and the pages' sizes, how long the event loop stands still, memory.
// npm run build && node bench/web.mjs [FOLDER] [ARTICLE]   FOLDER: a project with posts (copied); the demo world without it
import { spawn } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { gzipSync } from 'node:zlib';

const folder = mkdtempSync(join(tmpdir(), 'isogloss-web-'));
const [given, article] = process.argv.slice(2);
if (given !== undefined) cpSync(given, folder, { recursive: true });

const begun = performance.now();
const child = spawn(
  'node',
  ['bin/isogloss.cjs', 'serve', folder, '--no-open', ...(given === undefined ? ['--demo'] : [])],
  {
    stdio: ['ignore', 'pipe', 'inherit'],
  },
);
const address = await new Promise((resolve, reject) => {
  let told = '';
  child.stdout.on('data', (piece) => {
    told += piece;
    const found = /(http:\S+)\/\?t=(\S+)/.exec(told);
    if (found !== null) resolve({ base: found[1], token: found[2] });
  });
  child.once('exit', () => reject(new Error(told)));
});
const start = performance.now() - begun;
const headers = { Authorization: `Bearer ${address.token}` };
const ask = async (path, init = {}) => {
  const answer = await fetch(address.base + path, { ...init, headers: { ...headers, ...init.headers } });
  return { text: await answer.text(), answer };
};
const json = async (path, init) => JSON.parse((await ask(path, init)).text);
const idle = async () => {
  for (;;) {
    const { rows } = await json('/api/v1/jobs');
    if (rows.every(({ state }) => state !== 'running' && state !== 'waiting')) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
};
/** The 95th of a hundred, in milliseconds, of so many runs. */
async function p95(work, runs = 40) {
  const times = [];
  for (let i = 0; i < runs; i++) {
    const from = performance.now();
    await work();
    times.push(performance.now() - from);
  }
  return times.sort((a, b) => a - b)[Math.ceil(runs * 0.95) - 1];
}
/** Milliseconds of processor time that the thread which answers has had; not a number where the system does not tell. */
function worked() {
  const path = `/proc/${child.pid}/task/${child.pid}/schedstat`;
  return existsSync(path) ? Number(readFileSync(path, 'utf8').split(' ')[0]) / 1e6 : Number.NaN;
}
/**
 * The longest that a page which asks nothing of the engine has to wait while something else is done, and the most that
 * the thread which answers worked during one such wait: other work on the machine makes the first longer, not the second.
 */
async function longest(work) {
  const doing = { over: false };
  const end = work().finally(() => {
    doing.over = true;
  });
  let [most, busy] = [0, 0];
  while (!doing.over) {
    const [from, before] = [performance.now(), worked()];
    await ask('/assets/none');
    const waited = performance.now() - from;
    most = Math.max(most, waited);
    busy = Math.max(busy, worked() - before);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  await end;
  return { most, busy };
}

await idle();
if (article !== undefined)
  await ask(`/api/v1/files?name=${encodeURIComponent(basename(article))}`, {
    method: 'POST',
    body: readFileSync(article),
  });
await idle();
const project = await json('/api/v1/project');
const [one] = (await json('/api/v1/articles')).rows;
const rows = [];
const row = (what, value, limit, unit) =>
  rows.push({
    what,
    value: `${Math.round(value * 10) / 10} ${unit}`,
    limit: `${limit} ${unit}`,
    holds: value <= limit,
  });

row('start', start / 1000, 1.5, 's');
row('first byte of the desk, p95', await p95(() => ask('/')), 150, 'ms');
if (one !== undefined) {
  const page = `/articles/${one.id}`;
  row('first byte of an article, p95', await p95(() => ask(page)), 150, 'ms');
  const test = async (claim) => {
    await ask(`${page}/test`, { method: 'POST', body: new URLSearchParams({ claim }) });
    await idle();
  };
  const stood = await longest(() => test(''));
  row('event loop works on something else while claims are tested', stood.busy, 50, 'ms');
  row('… and a page waits, other work on the machine included', stood.most, 50, 'ms');
  const tested = (await json('/api/v1/claims')).rows.find(
    ({ state, result }) => state === 'tested' && result?.evidence.length > 0,
  );
  if (tested !== undefined) {
    const own = `/claims/${encodeURIComponent(tested.id)}`;
    row('first byte of a claim, p95', await p95(() => ask(own)), 150, 'ms');
    // Another number, sample, page or channel each time.
    const panels = tested.result.evidence.flatMap((_, i) =>
      ['', '&all=1'].map((more) => `${own}?posts=${i}${more}`),
    );
    let panel = 0;
    row('posts behind a number, p95', await p95(() => ask(panels[panel++ % panels.length])), 100, 'ms');
    const from = performance.now();
    await ask(`${own}/test`, { method: 'POST' });
    await idle();
    row('one claim tested again', (performance.now() - from) / 1000, 2, 's');
    row('a claim’s page without fonts, gzipped', gzipSync((await ask(own)).text).length / 1000, 60, 'kB');
  }
  row('an article’s page without fonts, gzipped', gzipSync((await ask(page)).text).length / 1000, 60, 'kB');
}
if (one !== undefined) {
  const stood = await longest(async () => {
    await ask('/report', { method: 'POST', body: new URLSearchParams({ of: one.id }) });
    await idle();
  });
  row('event loop works on something else while a report is made', stood.busy, 50, 'ms');
  row('… and a page waits, other work on the machine included', stood.most, 50, 'ms');
}
row('counts of words that are typed, p95', await p95(() => ask('/words/preview?q=harbour')), 300, 'ms');
const script = readdirSync('dist/web')
  .filter((name) => name.endsWith('.js'))
  .map((name) => gzipSync(readFileSync(join('dist/web', name))).length);
row('scripts, gzipped', script.reduce((a, b) => a + b, 0) / 1000, 15, 'kB');
const status = `/proc/${child.pid}/status`;
const memory = existsSync(status)
  ? Number(/VmHWM:\s+(\d+)/.exec(readFileSync(status, 'utf8'))?.[1] ?? 0) / 1000
  : Number.NaN;
process.stdout.write(
  `${project.frame.posts} posts of ${project.frame.channels} channels; most memory ${Math.round(memory)} MB\n`,
);
console.table(rows);
child.kill('SIGINT');
await new Promise((resolve) => child.once('exit', resolve));
rmSync(folder, { recursive: true, force: true });
