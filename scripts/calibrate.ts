/**
 * How often intervals hold the truth and verdicts err, in worlds where it is known; writes docs/calibration.md.
 * May be stopped at any time: what was drawn is kept in docs/calibration.ndjson (not in the repository) and gone on from.
 *
 *     npm run calibrate -- [--replications 2000] [--verdicts 10000] [--minutes 60] [--seed 20261126]
 *                          [--threads 2] [--only PATTERN] [--state FILE]
 */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { cells as allCells, curves as allCurves } from './calibrate/cells.ts';
import { type Fault, faults } from './calibrate/faults.ts';
import { plant } from './calibrate/plant.ts';
import { type Wanted, drawAll, inThread, serve } from './calibrate/pool.ts';
import { type FaultRun, judge, report } from './calibrate/report.ts';
import { type State, readState, writeState } from './calibrate/run.ts';
import { throughWorld, throughWorlds } from './calibrate/through.ts';

const { values } = parseArgs({
  options: {
    replications: { type: 'string', default: '2000' },
    verdicts: { type: 'string', default: '10000' },
    state: { type: 'string', default: '' },
    minutes: { type: 'string', default: '600' },
    seed: { type: 'string', default: '20261126' },
    threads: { type: 'string', default: String(availableParallelism()) },
    only: { type: 'string', default: '' },
  },
});
const replications = Number(values.replications);
const until = performance.now() + 60_000 * Number(values.minutes);
const docs = new URL('../docs/', import.meta.url);
const stateFile = values.state === '' ? fileURLToPath(new URL('calibration.ndjson', docs)) : values.state;

const only = new RegExp(values.only, 'u');
const cells = allCells().filter((cell) => only.test(cell.id));
const curves = allCurves();
const seed = Number(values.seed);
const held = existsSync(stateFile) ? readState(readFileSync(stateFile, 'utf8')) : undefined;
// Another seed is another calibration: nothing of the first may be counted in it.
const state: State = held?.seed === seed ? { through: [], ...held } : { seed, tallies: {}, through: [] };

const wanted = { coverage: replications, verdicts: Number(values.verdicts) };

const powerReplications = Math.min(400, replications);
const faultReplications = Math.min(200, replications);

/** Where news lasts an error a fifth too small makes 8% of 5%: that takes ten times as many replications to see. */
const lasting = ['floods difference 28 8 40 0.5', 'floods difference 60 8 40 0.5'];
const lastingReplications = Math.min(10 * faultReplications, replications);
/** A part of the cells that meets every fault: that in which it is seen, copies, channels few and many, quick and slow. */
const seenIn = faults.flatMap(({ seen }) => ('cell' in seen ? [seen.cell] : []));
const forFaults = allCells().filter(
  ({ id }) =>
    seenIn.includes(id) ||
    id.endsWith(' copies') ||
    id === 'floods difference 28 8 40 0' ||
    ['share-frame 8 equal tenth perfect odds 2', 'share-transfer 12 equal tenth imperfect'].includes(id) ||
    id === 'prevalence 8 3000 0.1 2 0.0023' ||
    [
      'coordination whole boundary 12 days',
      'coordination some slow fast',
      'follows order 104 days, memory 0.5',
      ...lasting,
    ].includes(id),
);

const power = curves.flatMap((curve) => curve.rows.flatMap((row) => row.points.map(({ cell }) => cell)));

if (inThread) serve([...allCells(), ...power]);
else await calibrate();

async function calibrate(): Promise<void> {
  await draw(state, [
    ...cells.map((cell) => ({ cell, n: Math.min(replications, cell.most ?? replications) })),
    ...power.filter(({ id }) => only.test(id)).map((cell) => ({ cell, n: powerReplications })),
  ]);
  // A verdict errs in a fortieth of worlds at most: to see a thirtieth takes more of them than a coverage does.
  const verdicts = cells.filter((cell) => cell.boundary === true && cell.excludedBy === undefined);
  await draw(
    state,
    verdicts.map((cell) => ({ cell, n: Number(values.verdicts) })),
  );
  if (only.test('through text and store')) await goThrough();
  const faultRuns: FaultRun[] = [];
  for (const fault of [null, ...faults.filter(({ seen }) => 'cell' in seen)])
    faultRuns.push(await faultRun(fault));
  writeFileSync(new URL('calibration.md', docs), report(allCells(), curves, state, wanted, faultRuns));
  process.stderr.write('docs/calibration.md written.\n');
}

async function draw(into: State, wanted: readonly Wanted[], by = new URL(import.meta.url)): Promise<void> {
  const kept = into === state;
  await drawAll(into, wanted, by, {
    threads: Number(values.threads),
    batch: 50,
    over: () => kept && performance.now() > until,
    drawn: (round, task, tasks, id) => {
      if (!kept || task % 40 !== 0) return;
      save();
      progress(`${round} replications, cell ${task + 1} of ${tasks}: ${id}`);
    },
  });
  if (kept) save();
}

async function goThrough(): Promise<void> {
  const program = fileURLToPath(new URL('../bin/isogloss.cjs', import.meta.url));
  const worlds = state.through ?? [];
  while (worlds.length < throughWorlds && performance.now() <= until) {
    worlds.push(await throughWorld(program, seed, worlds.length));
    save();
    progress(`world ${worlds.length} of ${throughWorlds} through text and store`);
  }
}

/** Beside it first: what is cut short while writing leaves the state as it was. */
function save(): void {
  writeFileSync(`${stateFile}.part`, writeState(state));
  renameSync(`${stateFile}.part`, stateFile);
}

function progress(text: string): void {
  if (process.stderr.isTTY) process.stderr.write(`\r\u001B[K${text}`);
  else process.stderr.write(`${text}\n`);
}

/** The calibration of a copy of the program that has the fault in it. */
function builtWith(fault: Fault): URL {
  const root = fileURLToPath(new URL('..', docs));
  const folder = plant(root, fault);
  const built = join(folder, 'calibrate.mjs');
  const args = [
    join(folder, 'scripts/calibrate.ts'),
    '--platform',
    'node',
    '--format',
    'esm',
    '--file',
    built,
  ];
  execFileSync(process.execPath, [join(root, 'node_modules/rolldown/bin/cli.mjs'), ...args]);
  return pathToFileURL(built);
}

async function faultRun(fault: Fault | null): Promise<FaultRun> {
  const state: State = { seed: seed + 1, tallies: {} };
  const wanted = forFaults.map((cell) => ({
    cell,
    n: lasting.includes(cell.id) ? lastingReplications : faultReplications,
  }));
  await draw(state, wanted, fault === null ? undefined : builtWith(fault));
  const failed = judge(forFaults, state).filter(
    ({ undercovers, errs, exceeds }) => undercovers || errs || exceeds.length > 0,
  ).length;
  return {
    fault: fault?.name ?? 'none',
    what: fault?.what ?? 'the program as it is',
    failed,
    drawn: forFaults.length,
    replications: `${faultReplications}, of news that lasts ${lastingReplications}`,
  };
}
