// Every measure once at size: seconds, processor time and peak memory of each, in a process of its own, on simulated
// posts of which a fifth carry what other channels carry too. The load of the machine stands beside each.
// npm run build && node bench/measures.mjs [posts 2700000] [channels 481] [--keep DIR] [--only NAME]
// What several stand on (units, matches, near-duplicates) is made by the first that asks and kept: the order says who.
import { mkdtempSync, rmSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { carriedProject, measureApart } from './carried.mjs';

const words = process.argv.slice(2);
const option = (name) => {
  const at = words.indexOf(name);
  return at === -1 ? undefined : words.splice(at, 2)[1];
};
const [kept, only] = [option('--keep'), option('--only')];
const [posts = 2_700_000, channels = 481] = words.map(Number);
const folder = kept ?? mkdtempSync(join(tmpdir(), 'isogloss-bench-measures-'));
await carriedProject(
  folder,
  posts,
  channels,
  `events:
  spring: { date: 2026-03-20, source: https://example.org/spring }
  may: { date: 2026-05-10, source: https://example.org/may }
`,
);

const lexicon = 'rare';
/** @type {[string, object][]} */
const work = [
  ['share', { lexicon }],
  ['cadence', {}],
  ['adoption', { lexicon }],
  ['events', { lexicon }],
  ['coordination', { object: 'url', window: 3600, minPosts: 2 }],
  ['coordination', { object: 'text', window: 3600, minPosts: 2 }],
  ['near-duplicates', {}],
  ['spread', { limit: 50 }],
  ['lead-lag', { by: 'channel' }],
  ['lead-lag', { by: 'community' }],
];
console.log('| measure | s | s of processors | MB | rows | load before |\n|---|---|---|---|---|---|');
for (const [name, options] of work.filter(([name]) => only === undefined || name === only)) {
  const load = loadavg()[0].toFixed(1);
  const told = `${name}${Object.keys(options).length === 0 ? '' : ` ${JSON.stringify(options)}`}`;
  try {
    const { wall, cpu, peak, rows } = measureApart(folder, name, options);
    console.log(
      `| ${told} | ${wall.toFixed(1)} | ${cpu.toFixed(1)} | ${Math.round(peak)} | ${rows} | ${load} |`,
    );
  } catch (error) {
    console.log(`| ${told} | failed: ${String(error).slice(0, 300)} |`);
  }
}
if (kept === undefined) rmSync(folder, { recursive: true, force: true });
