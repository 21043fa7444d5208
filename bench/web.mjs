// The app's speeds beside their limits: start, first bytes of pages, swaps, candidates, counts, one claim tested again,
// the script's and the pages' sizes, how long the event loop stands still, memory.
// npm run build && node bench/web.mjs [FOLDER] [ARTICLE]   FOLDER: a project with posts (copied); the demo world without it
// node bench/web.mjs --posts 1000000 [ARTICLE]   so many posts, real or simulated, in the Persian example's project; pages may take 1 s
import { spawn } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { makePosts, timed as run } from './posts.mjs';

const folder = mkdtempSync(join(tmpdir(), 'isogloss-web-'));
const asked = process.argv.slice(2);
const count = asked[0] === '--posts' ? Number(asked[1]) : undefined;
const [given, article] = count === undefined ? asked : ['examples/telegram-fa', asked[2]];
if (given !== undefined) cpSync(given, folder, { recursive: true });
if (count !== undefined) {
  const made = await makePosts(count);
  const { failed } = run('node', ['bin/isogloss.cjs', 'import', '--project', folder, made.file]);
  rmSync(made.folder, { recursive: true, force: true });
  if (failed !== undefined) throw new Error(failed);
}
// What the command takes is measured on posts that nothing was asked of yet, as the app's are.
const untouched = count === undefined && given !== undefined ? `${folder}-command` : undefined;
if (untouched !== undefined) cpSync(folder, untouched, { recursive: true });

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
const started = spent();
const headers = { Authorization: `Bearer ${address.token}` };
/** Asks; a connection that was closed as it was used again, as on a very busy machine, is asked anew where nothing is changed by it. */
const ask = async (path, init = {}, again = init.method === undefined) => {
  try {
    const answer = await fetch(address.base + path, { ...init, headers: { ...headers, ...init.headers } });
    return { text: await answer.text(), answer };
  } catch (error) {
    if (again) return ask(path, init, false);
    throw error;
  }
};
// Nothing that was begun outlives this script.
process.once('exit', () => child.kill('SIGKILL'));
const json = async (path, init) => JSON.parse((await ask(path, init)).text);
const idle = async () => {
  for (;;) {
    const { rows } = await json('/api/v1/jobs');
    if (rows.every(({ state }) => state !== 'running' && state !== 'waiting')) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
};
/** Milliseconds of processor time that the whole server has had, the engine's threads included. */
function spent() {
  const path = `/proc/${child.pid}/stat`;
  if (!existsSync(path)) return Number.NaN;
  const fields = readFileSync(path, 'utf8')
    .replace(/^.*\) /, '')
    .split(' ');
  return (Number(fields[11]) + Number(fields[12])) * 10;
}
/**
 * The 95th of a hundred, in milliseconds, of so many runs, and the processor time that one takes on average: other work
 * on the machine makes the first longer, and changes little in the second.
 */
async function timed(work, runs = 40) {
  const times = [];
  const before = spent();
  for (let i = 0; i < runs; i++) {
    const from = performance.now();
    await work();
    times.push(performance.now() - from);
  }
  const p95 = times.sort((a, b) => a - b)[Math.ceil(runs * 0.95) - 1];
  return { p95, processor: (spent() - before) / runs };
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
/** Milliseconds of a page where a million posts are held, as the plan has it; its own limit otherwise. */
const page = (limit) => (project.frame.posts >= 1_000_000 ? 1000 : limit);
const [one] = (await json('/api/v1/articles')).rows;
const rows = [];
const row = (what, value, limit, unit, processor) => {
  const told = (n) => (n === undefined ? '' : `${Math.round(n * 10) / 10} ${unit}`);
  const one = {
    what,
    value: told(value),
    processor: told(processor),
    limit: `${limit} ${unit}`,
    holds: value <= limit,
  };
  rows.push(one);
  // What was measured is not lost where something later ends the run.
  process.stderr.write(`${Object.values(one).join(' | ')}\n`);
};
const p95 = async (what, limit, work) => {
  const { p95: value, processor } = await timed(work);
  row(`${what}, p95`, value, limit, 'ms', processor);
};

row('start', start / 1000, 1.5, 's', started / 1000);
await p95('nothing but a page that is not there', page(150), () => ask('/assets/none'));
await p95('first byte of the desk', page(150), () => ask('/'));
await p95('first byte of the claims', page(150), () => ask('/claims'));
await p95('first byte of the posts', page(150), () => ask('/posts'));
await p95('first byte of the words', page(150), () => ask('/words'));
const [vocabulary] = /\/words\/[^"/]+(?=")/.exec((await ask('/words')).text) ?? [];
if (vocabulary !== undefined) await p95('first byte of a vocabulary', page(150), () => ask(vocabulary));
await p95('first byte of the edges', page(150), () => ask('/edges'));
await p95('first byte of the report’s page', page(150), () => ask('/report'));
const sought = ['جنگ', 'تهران', 'harbour'];
let turn = 0;
await p95('a search in posts', page(150), () =>
  ask(`/posts?q=${encodeURIComponent(sought[turn++ % sought.length])}`),
);
if (one !== undefined) {
  const at = `/articles/${one.id}`;
  await p95('first byte of an article', page(150), () => ask(at));
  const test = async (claim) => {
    await ask(`${at}/test`, { method: 'POST', body: new URLSearchParams({ claim }) });
    await idle();
  };
  const stood = await longest(() => test(''));
  row('event loop works on something else while claims are tested', stood.busy, 50, 'ms');
  row('… and a page waits, other work on the machine included', stood.most, 50, 'ms');
  row('an article’s page without fonts, gzipped', gzipSync((await ask(at)).text).length / 1000, 60, 'kB');
}
/** A claim with posts behind its numbers; one of the project’s own is tested where there is none. */
async function claimWithPosts() {
  const all = (await json('/api/v1/claims')).rows;
  const found = all.find(({ result }) => result !== null && result.evidence.length > 0);
  if (found !== undefined) return found;
  const own = all.find(({ state, article: of }) => state === 'ready' && of === null);
  if (own === undefined) return undefined;
  await ask(`/claims/${encodeURIComponent(own.id)}/test`, { method: 'POST' });
  await idle();
  return json(`/api/v1/claims/${encodeURIComponent(own.id)}`);
}
const tested = await claimWithPosts();
if (tested?.result?.evidence?.length > 0) {
  const own = `/claims/${encodeURIComponent(tested.id)}`;
  await p95('first byte of a claim', page(150), () => ask(own));
  // Another number, sample, page or channel each time.
  const panels = tested.result.evidence.flatMap((_, i) =>
    ['', '&all=1'].map((more) => `${own}?posts=${i}${more}`),
  );
  let panel = 0;
  await p95('posts behind a number', page(100), () => ask(panels[panel++ % panels.length]));
  const test = async () => {
    await ask(`${own}/test`, { method: 'POST' });
    await idle();
  };
  // Of another version of the program nothing is kept: the first test is no test again.
  await test();
  const [from, had] = [performance.now(), spent()];
  await test();
  row('one claim tested again', (performance.now() - from) / 1000, 2, 's', (spent() - had) / 1000);
  row('a claim’s page without fonts, gzipped', gzipSync((await ask(own)).text).length / 1000, 60, 'kB');
}
if (one !== undefined) {
  const stood = await longest(async () => {
    await ask('/report', { method: 'POST', body: new URLSearchParams({ of: one.id }) });
    await idle();
  });
  row('event loop works on something else while a report is made', stood.busy, 50, 'ms');
  row('… and a page waits, other work on the machine included', stood.most, 50, 'ms');
}
const typed = ['harbour', 'light', 'تهران', 'جنگ', 'خبر', 'mountain'];
let word = 0;
await p95('counts of words that are typed', page(300), () =>
  ask(`/words/preview?q=${encodeURIComponent(typed[word++ % typed.length])}`),
);
await p95('candidates for a name', page(500), () =>
  ask(`/names?q=${encodeURIComponent(typed[word++ % typed.length].slice(0, 3))}`),
);
const script = readdirSync('dist/web')
  .filter((name) => name.endsWith('.js'))
  .map((name) => gzipSync(readFileSync(join('dist/web', name))).length);
row('scripts, gzipped', script.reduce((a, b) => a + b, 0) / 1000, 15, 'kB');
const status = `/proc/${child.pid}/status`;
const memory = existsSync(status)
  ? Number(/VmHWM:\s+(\d+)/.exec(readFileSync(status, 'utf8'))?.[1] ?? 0) / 1000
  : Number.NaN;
child.kill('SIGINT');
await new Promise((resolve) => child.once('exit', resolve));
// The same claims by the command, which keeps nothing open for pages.
if (untouched !== undefined) {
  const command = run('node', ['bin/isogloss.cjs', 'claims', 'test', '--project', untouched]);
  rmSync(untouched, { recursive: true, force: true });
  if (command.memory !== undefined) row('most memory', memory, Math.round(command.memory) + 50, 'MB');
}
process.stdout.write(
  `${project.frame.posts} posts of ${project.frame.channels} channels; most memory ${Math.round(memory)} MB\n`,
);
console.table(rows);
rmSync(folder, { recursive: true, force: true });
