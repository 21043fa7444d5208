// Simulated posts of which a fifth carry a text, an address or a forward that other channels carry too, and measures
// of them, each in a process of its own.
import { spawnSync } from 'node:child_process';
import { createWriteStream, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { once } from 'node:events';
import { join, resolve } from 'node:path';

const root = resolve('.');

// A generator of its own (mulberry32), so that the same numbers give the same file.
let state;
const random = () => {
  state = (state + 0x6d2b79f5) | 0;
  let t = Math.imul(state ^ (state >>> 15), 1 | state);
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
  return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
};
const whole = (n) => Math.floor(random() * n);
const start = Date.UTC(2026, 0, 5) / 1000;
const days = 180;
const text = () => Array.from({ length: 12 + whole(20) }, () => `w${whole(60_000)}`).join(' ');

/** Writes them as NDJSON; the same numbers give the same file. */
export async function writeCarried(file, posts, channels) {
  state = 20_261_128;
  const out = createWriteStream(file);
  const last = new Float64Array(channels).fill(1000);
  const perDay = Math.ceil(posts / days);
  let written = 0;
  for (let d = 0; d < days && written < posts; d++) {
    const rows = [];
    while (rows.length < perDay) {
      const time = start + d * 86_400 + whole(86_000);
      if (random() > 0.05) {
        rows.push({ c: whole(channels), time, text: text() });
        continue;
      }
      // Something that several carry, one after the other.
      const carriers = 2 + Math.floor(-3 * Math.log(1 - random() * 0.98));
      const kind = random();
      const words = text();
      const url = `https://news.example/${d}/${whole(1e9)}`;
      const first = whole(channels);
      const source = { c: first, time, text: kind < 0.5 ? words : `${text()} ${url}` };
      rows.push(source);
      for (let i = 1; i < carriers; i++) {
        const lag = Math.floor(-1800 * Math.log(1 - random()));
        const copy = { c: whole(channels), time: Math.min(time + lag, start + (d + 1) * 86_400 - 1) };
        if (kind < 0.35) rows.push({ ...copy, text: words });
        else if (kind < 0.5) rows.push({ ...copy, text: words, of: source });
        else rows.push({ ...copy, text: `${text()} ${url}` });
      }
    }
    rows.sort((a, b) => a.time - b.time || a.c - b.c);
    let piece = '';
    for (const row of rows) {
      last[row.c] += random() < 0.02 ? 2 : 1;
      row.id = last[row.c];
      const forward =
        row.of?.id === undefined
          ? {}
          : {
              forwardedFrom: `channel_${row.of.c}`,
              forwardedFromId: `channel_${row.of.c}`,
              forwardedId: row.of.id,
            };
      const date = new Date(row.time * 1000).toISOString().replace('.000Z', 'Z');
      piece += `${JSON.stringify({ channel: `channel_${row.c}`, id: row.id, date, text: row.text, ...forward })}\n`;
    }
    written += rows.length;
    if (!out.write(piece)) await once(out, 'drain');
  }
  out.end();
  await once(out, 'finish');
  return written;
}

/** What a project of such posts says of them. */
export const carriedYaml = (channels, more = '') => `isogloss: 1
name: bench
channels:
${Array.from({ length: channels }, (_, c) => `  channel_${c}: { kind: outlet }`).join('\n')}
communities:
${Array.from(
  { length: 8 },
  (_, k) =>
    `  part-${k}: { channels: [${Array.from({ length: channels }, (_c, c) => c)
      .filter((c) => c % 8 === k)
      .map((c) => `channel_${c}`)
      .join(', ')}] }`,
).join('\n')}
lexicons:
  rare: { terms: [w17, w4711, w59999] }
claims:
  after: { type: follows, by: part-1, rivals: [part-0] }
  first: { type: originates, by: part-0 }
${more}`;

/** A project of these posts in a folder, imported; one that is there is taken as it is. */
export async function carriedProject(folder, posts, channels, more = '') {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'isogloss.yaml'), carriedYaml(channels, more));
  if (existsSync(join(folder, '.isogloss'))) return;
  const file = join(folder, 'posts.ndjson');
  console.log(`${await writeCarried(file, posts, channels)} posts of ${channels} channels`);
  const began = performance.now();
  const child = spawnSync(
    'node',
    [join(root, 'bin/isogloss.cjs'), 'import', file, '--project', folder, '--json'],
    {
      encoding: 'utf8',
    },
  );
  if (child.status !== 0) throw new Error(child.stderr);
  console.log(`import: ${((performance.now() - began) / 1000).toFixed(1)} s`);
  rmSync(file);
}

/** Measures or tests in a process of its own. */
const program = `process.env.UV_THREADPOOL_SIZE = '16';
const { readFileSync } = require('node:fs');
(async () => {
  const dist = ${JSON.stringify(join(root, 'dist'))};
  const { openStore } = await import(dist + '/store/open.js');
  const { parseProject } = await import(dist + '/project/projectFile.js');
  const { measures } = await import(dist + '/measures/index.js');
  const { testClaim } = await import(dist + '/claims/testClaims.js');
  const [, , folder, name, options] = process.argv;
  const project = parseProject('isogloss.yaml', readFileSync(folder + '/isogloss.yaml', 'utf8'));
  const store = await openStore({ folder: folder + '/.isogloss' });
  const context = { driver: store.driver, project, version: 'bench', code: 'bench' };
  const began = performance.now();
  const used = process.cpuUsage();
  const found = measures[name] === undefined
    ? await testClaim(context, name, project.claims[name])
    : await measures[name].run(context, JSON.parse(options));
  const wall = (performance.now() - began) / 1000;
  const { user, system } = process.cpuUsage(used);
  await store.close();
  const cpu = (user + system) / 1e6;
  console.log(JSON.stringify({ wall, cpu, peak: process.resourceUsage().maxRSS / 1024, rows: found.rows?.length ?? found.verdict }));
})();`;

/** A measure, or a claim of the project: seconds, seconds of processors, peak memory in MB, rows or verdict. */
export function measureApart(folder, name, options = {}) {
  const measured = join(folder, 'measured.cjs');
  writeFileSync(measured, program);
  const child = spawnSync('node', [measured, folder, name, JSON.stringify(options)], { encoding: 'utf8' });
  if (child.status !== 0) throw new Error(child.stderr);
  return JSON.parse(child.stdout);
}
