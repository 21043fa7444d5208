// One corpus as one file, as many files, and with some rows twice: processor time and peak memory as ratios of the
// one clean file, in one run.
// npm run build && node bench/many-files.mjs [posts] [files] [--simulated]
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { dataName, given, makePosts, timed } from './posts.mjs';

const posts = Number(given[0] ?? 300_000);
const files = Number(given[1] ?? 100);

const { folder, file } = await makePosts(posts);
try {
  const rows = readFileSync(file, 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
  const cell = (value) =>
    value === null || value === undefined ? '' : `"${String(value).replaceAll('"', '""')}"`;
  const columns = ['channel', 'id', 'date', 'text', 'forwarded_from', 'views'];
  const csv = (some) =>
    `${columns.join(',')}\n${some.map((row) => columns.map((name) => cell(row[name])).join(',')).join('\n')}\n`;
  const write = (name, some) => {
    const path = join(folder, name);
    writeFileSync(path, csv(some));
    return path;
  };
  const size = Math.ceil(rows.length / files);
  const byDate = rows.toSorted((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
  const slices = (some, kind) =>
    Array.from({ length: files }, (_, i) => write(`${kind}-${i}.csv`, some.slice(i * size, (i + 1) * size)));
  const twice = rows.filter((_, i) => i % 111 === 0);
  const cases = [
    { name: 'one file', paths: [write('one.csv', rows)] },
    { name: 'one file, 0.9% of its rows twice', paths: [write('twice.csv', [...rows, ...twice])] },
    { name: `${files} files, one after another in each channel`, paths: slices(rows, 'part') },
    { name: `${files} files by date, all channels in each`, paths: slices(byDate, 'day') },
    {
      name: 'the same, 0.9% of its rows twice in another file',
      paths: [...slices(byDate, 'day'), write('again.csv', twice)],
    },
  ];
  console.log(`${posts.toLocaleString('en')} posts: ${dataName}\n`);
  let base;
  for (const { name, paths } of cases) {
    const project = join(folder, 'project');
    mkdirSync(project);
    const run = timed('node', ['bin/isogloss.cjs', 'import', ...paths, '--project', project, '--json']);
    rmSync(project, { recursive: true });
    if (run.failed) {
      console.log(`${name.padEnd(52)} failed: ${run.failed.slice(0, 300)}`);
      continue;
    }
    base ??= run;
    console.log(
      `${name.padEnd(52)} ${run.processor.toFixed(1).padStart(6)} s of processor time, ${(run.processor / base.processor).toFixed(2)} times one file; ${run.seconds.toFixed(1)} s; ${Math.round(run.memory)} MB`,
    );
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
