/**
 * Hawkes processes fitted here and by hawkesbook (PyPI) on the same events: estimates and seconds side by side.
 *
 *     node bench/hawkes.mjs [PYTHON] [events of the large one]
 *
 * Three of them: drawn in 3 dimensions, real cascades of retweets (../shared/data/cascades, laid one after another, in two
 * dimensions: accounts of under and over 1,000 followers), drawn in 20 dimensions.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { fitHawkes } from '../dist/statistics/hawkes/fit.js';
import { constantBackground } from '../dist/statistics/hawkes/model.js';
import { simulateHawkes } from '../dist/statistics/hawkes/simulate.js';
import { seededRandom } from '../dist/statistics/random.js';

const python = process.argv[2] ?? 'python3';
const large = Number(process.argv[3] ?? 1_000_000);
const cascades = new URL('../../shared/data/cascades/auspol_cascades.csv.gz', import.meta.url);

/** α of every pair 0.6/d on average, every second pair none. */
function drawn(dimensions, events, seed) {
  const random = seededRandom(seed);
  const alpha = Float64Array.from({ length: dimensions ** 2 }, (_, i) =>
    (i + Math.floor(i / dimensions)) % 2 === 0 ? 1.2 / dimensions : 0,
  );
  const rate = 0.001;
  const model = {
    mu: new Float64Array(dimensions).fill(rate),
    alpha,
    decay: 1 / 600,
    factors: new Float64Array(),
  };
  const end = (events * 0.4) / (dimensions * rate);
  return { events: simulateHawkes(random, model, constantBackground(), end, false), truth: model };
}

function real() {
  const lines = gunzipSync(readFileSync(cascades)).toString('utf8').trim().split('\n').slice(1);
  const [times, marks] = [[], []];
  let [offset, last, before] = [0, 0, ''];
  for (const line of lines) {
    const [cascade, magnitude, time] = line.split(',');
    if (cascade !== before) offset = before === '' ? 0 : last + 86_400;
    before = cascade;
    last = offset + Number(time);
    times.push(last);
    marks.push(Number(magnitude) >= 1000 ? 1 : 0);
  }
  const order = [...times.keys()].sort((a, b) => times[a] - times[b] || a - b);
  return {
    times: Float64Array.from(order, (i) => times[i]),
    marks: Int32Array.from(order, (i) => marks[i]),
    dimensions: 2,
    end: last + 86_400,
    discrete: false,
  };
}

function byPeer(events, fit) {
  const folder = mkdtempSync(join(tmpdir(), 'isogloss-hawkes-'));
  const write = (name, values) => writeFileSync(join(folder, name), Buffer.from(values.buffer));
  write('times.f64', events.times);
  write('marks.i32', events.marks);
  write('fit.f64', Float64Array.from([...fit.mu, ...fit.alpha, fit.decay]));
  const script = fileURLToPath(new URL('hawkes.py', import.meta.url));
  const run = spawnSync(python, [script, folder, String(events.dimensions), String(events.end)], {
    encoding: 'utf8',
    maxBuffer: 1e8,
    timeout: 900_000,
  });
  rmSync(folder, { recursive: true });
  return run.status === 0 ? JSON.parse(run.stdout.trim().split('\n').at(-1)) : undefined;
}

const most = (a, b) => [...a].reduce((max, value, i) => Math.max(max, Math.abs(value - b[i])), 0);
const listed = (values) => [...values].map((value) => value.toFixed(4)).join(' ');

function compare(name, events, truth) {
  const [began, used] = [performance.now(), process.cpuUsage()];
  const fit = fitHawkes(events, constantBackground(), { delay: 600 });
  const seconds = (performance.now() - began) / 1000;
  const cpu = process.cpuUsage(used).user / 1e6;
  const memory = process.memoryUsage().rss / 2 ** 20;
  console.log(
    `${name}: ${events.times.length} events in ${events.dimensions} dimensions; here ${seconds.toFixed(2)} s (processor ${cpu.toFixed(2)} s), ${fit.passes} passes, converged ${fit.converged}, ${memory.toFixed(0)} MB; mean delay ${(1 / fit.decay).toFixed(1)} s, spectral radius ${fit.branching.toFixed(3)}`,
  );
  if (truth !== undefined)
    console.log(`  largest difference of α from the truth ${most(fit.alpha, truth.alpha).toFixed(4)}`);
  const peer = byPeer(events, fit);
  if (peer === undefined) return console.log('  hawkesbook: not installed, or it failed');
  console.log(
    `  log-likelihood of these estimates: here ${fit.logLikelihood.toFixed(3)}, hawkesbook ${peer.atOurs.toFixed(3)} (${peer.secondsOfOne.toFixed(3)} s)`,
  );
  if (peer.found === null) return;
  const { alpha, mu, decay, likelihood, seconds: theirs } = peer.found;
  console.log(
    `  maximum by hawkesbook and SciPy: ${theirs.toFixed(2)} s, log-likelihood ${likelihood.toFixed(3)}; largest difference of α ${most(fit.alpha, alpha).toFixed(5)}, of μ (parts) ${most(
      fit.mu.map((value, i) => value / mu[i]),
      mu.map(() => 1),
    ).toFixed(5)}, of the decay ${Math.abs(fit.decay / decay - 1).toFixed(5)}`,
  );
  console.log(`  α here       ${listed(fit.alpha)}\n  α hawkesbook ${listed(alpha)}`);
}

const small = drawn(3, 20_000, 1);
compare('drawn', small.events, small.truth);
if (existsSync(cascades)) compare('retweets', real());
const wide = drawn(20, large, 2);
compare('drawn, wide', wide.events, wide.truth);
