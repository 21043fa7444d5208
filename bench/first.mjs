// Who was first and who follows, at size: seconds and peak memory of lead-lag, spread, adoption and of the claims, on
// simulated posts: a fifth of them carry a text, an address or a forward that other channels carry too.
// npm run build && node bench/first.mjs [posts 2700000] [channels 481] [--keep DIR]
// What every measure stands on (near-duplicates, joined objects, episodes) is made by the first that asks and then kept:
// it is timed by itself.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { carriedProject, measureApart } from './carried.mjs';

const words = process.argv.slice(2);
const keepAt = words.indexOf('--keep');
const kept = keepAt === -1 ? undefined : words.splice(keepAt, 2)[1];
const [posts = 2_700_000, channels = 481] = words.map(Number);
const folder = kept ?? mkdtempSync(join(tmpdir(), 'isogloss-bench-first-'));
await carriedProject(folder, posts, channels);

const measure = (name, options = {}) => {
  const { wall, cpu, peak, rows } = measureApart(folder, name, options);
  console.log(
    `${name} ${JSON.stringify(options)}: ${wall.toFixed(1)} s (${cpu.toFixed(1)} s of processors), ${Math.round(peak)} MB, ${rows}`,
  );
};

measure('near-duplicates');
measure('spread', { limit: 50 });
measure('spread', { limit: 50 });
measure('lead-lag', { by: 'channel' });
measure('lead-lag', { by: 'community' });
measure('lead-lag', { by: 'community', lexicon: 'rare' });
measure('adoption', { lexicon: 'rare' });
measure('after');
measure('first');
if (kept === undefined) rmSync(folder, { recursive: true, force: true });
