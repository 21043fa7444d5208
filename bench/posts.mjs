// A file of many posts for the benchmarks: real ones repeated with other ids, or simulated ones.
import { execFileSync } from 'node:child_process';
import { createReadStream, createWriteStream, existsSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { once } from 'node:events';
import { createGunzip } from 'node:zlib';

const real = '../shared/data/telegram-fa/messages.ndjson.gz';
const isReal = existsSync(real) && !process.argv.includes('--simulated');

/** What was given beside flags, in order. */
export const given = process.argv.slice(2).filter((word) => !word.startsWith('--'));

/** What the posts are, for the head of a table; simulated ones where real ones are missing or not wanted (`--simulated`). */
export const dataName = isReal
  ? 'real ones of telegram-fa, repeated with other ids'
  : 'simulated ones, repeated with other ids';

/** Writes `count` posts as NDJSON into a temporary folder; returns the folder and the file. */
export async function makePosts(count) {
  const folder = mkdtempSync(join(tmpdir(), 'isogloss-bench-'));
  const file = join(folder, 'posts.ndjson');
  const out = createWriteStream(file);
  let written = 0;
  for (let copy = 0; written < count; copy++) {
    const source = isReal ? createReadStream(real).pipe(createGunzip()) : createReadStream(simulated(folder));
    for await (const line of createInterface({ input: source })) {
      const shifted = line.replace(/"id": ?(\d+)/, (_, id) => `"id": ${Number(id) + copy * 10_000_000}`);
      if (!out.write(`${shifted}\n`)) await once(out, 'drain');
      if (++written === count) break;
    }
  }
  out.end();
  await once(out, 'finish');
  return { folder, file };
}

let world;
function simulated(folder) {
  if (world === undefined || !existsSync(world)) {
    execFileSync('node', [
      'bin/isogloss.cjs',
      'simulate',
      '--world',
      'large',
      '--scale',
      '0.2',
      '--out',
      join(folder, 'world'),
    ]);
    world = join(folder, 'world', 'posts.ndjson');
  }
  return world;
}

/** Runs a command and accounts for it: seconds by the clock and of processor time, peak memory in MB. */
export function timed(command, args, options = {}) {
  const script = `import resource,subprocess,sys,time
t=time.time(); r=subprocess.run(sys.argv[1:],stdout=subprocess.PIPE,stderr=subprocess.PIPE)
u=resource.getrusage(resource.RUSAGE_CHILDREN)
print(time.time()-t, u.ru_maxrss/1024, r.returncode, u.ru_utime+u.ru_stime)
print(r.stdout.decode(errors='replace')[-400:]); print(r.stderr.decode(errors='replace')[-400:])`;
  let text;
  try {
    text = execFileSync('python3', ['-c', script, command, ...args], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
      ...options,
    });
  } catch (error) {
    // A peer that is not installed is said to be missing; the rest of the table stands.
    return { failed: /No such file or directory: '[^']+'/.exec(String(error.stderr))?.[0] ?? String(error) };
  }
  const [seconds, memory, status, processor] = (text.split('\n')[0] ?? '').split(' ').map(Number);
  return status === 0
    ? { seconds, memory, processor, output: text.split('\n').slice(1).join('\n').trim() }
    : { failed: text };
}
