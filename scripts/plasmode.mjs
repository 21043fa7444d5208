/**
 * Counts and times of a real corpus, without a text or a name, for the plasmodes of the calibration. PROJECT is
 * examples/telegram-fa with its posts imported; channels are numbers, in no order that says which is which.
 *
 *     npm run build && node scripts/plasmode.mjs PROJECT
 */
import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { channelDays, observe } from '../dist/measures/cadence/days.js';
import { readShared, setApartOf } from '../dist/measures/coordination/shared.js';
import { sharesOf } from '../dist/measures/coordination/source.js';
import { frameFor } from '../dist/measures/scope.js';
import { countSides, prepareSides } from '../dist/measures/share/sides.js';
import { readProject } from '../dist/cli/session.js';
import { openStore } from '../dist/store/open.js';

const folder = resolve(process.argv[2] ?? '.');
const project = readProject(folder);
const store = await openStore({ folder: join(folder, '.isogloss') });
const context = { driver: store.driver, project, version: 'plasmode', code: '', extractor: '' };
try {
  const { scope, frame } = await frameFor(store.driver, project, {});
  const days = await daysOf(scope, frame);
  const objects = await objectsOf();
  const shares = await sharesOfSides(scope, frame);
  const file = new URL('calibrate/plasmode/telegram-fa.json', import.meta.url);
  writeFileSync(file, `${JSON.stringify({ days, objects, shares })}\n`);
} finally {
  await store.close();
}

/** Of each channel with 60 whole days or more: [day, posts, followed, close] from its first day on. */
async function daysOf(scope, frame) {
  const rows = await channelDays(context, await observe(context, scope, frame), 'posts', 600);
  const byChannel = Map.groupBy === undefined ? group(rows) : Map.groupBy(rows, (row) => row.channel);
  const kept = [...byChannel.values()].filter((own) => own.length >= 60);
  const first = Math.min(...kept.flatMap((own) => own.map((row) => row.day)));
  return shuffled(kept.map((own) => own.map((row) => [row.day - first, row.posts, row.followed, row.close])));
}

function group(rows) {
  const groups = new Map();
  for (const row of rows) groups.set(row.channel, [...(groups.get(row.channel) ?? []), row]);
  return groups;
}

/** Texts of two channels or more: seconds of the first copy since the first of all, then channel and lag of each. */
async function objectsOf() {
  const source = await sharesOf(context, {}, 'text', 1);
  const apart = await setApartOf(
    store.driver,
    source.run,
    'text',
    [...source.facts.values()],
    project.timezone,
  );
  const shared = await readShared(store.driver, source.run, apart, source.communities, project.seed);
  const start = Math.min(...shared.objects.map(({ times }) => times[0]));
  const renamed = shuffled(shared.hashes.map((_, i) => i));
  return shared.objects
    .map(({ accounts, times }) => [
      times[0] - start,
      ...accounts.flatMap((account, i) => [renamed[account], times[i] - times[0]]),
    ])
    .sort((x, y) => x[0] - y[0]);
}

/** Of each channel texts and posts with the first vocabulary alone, the second alone, both, and neither. */
async function sharesOfSides(scope, frame) {
  const sides = [{ about: 'leadership' }, { about: 'reformists' }];
  const prepared = await prepareSides(store.driver, project, frame, scope, sides);
  const counts = await countSides(store.driver, prepared, '', project.timezone);
  return shuffled(
    frame.map(({ key, posts }) => {
      const of = (side, unit) => counts.find((c) => c.channel === key && c.side === side)?.[unit] ?? 0;
      const both = (unit) => [1, 2, 3].map((side) => of(side, unit));
      return { posts, byTexts: both('texts'), byPosts: both('posts') };
    }),
  );
}

/** In an order of its own: by a sequence that says nothing of the channels. */
function shuffled(list) {
  let state = 7;
  return list
    .map((item) => [(state = (state * 48_271) % 2_147_483_647), item])
    .sort(([x], [y]) => x - y)
    .map(([, item]) => item);
}
