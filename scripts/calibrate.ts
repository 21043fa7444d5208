/**
 * How often intervals hold the truth and verdicts err, in worlds where it is known; writes docs/calibration.md.
 * May be stopped at any time: what was drawn is kept in docs/calibration.ndjson and gone on from.
 *
 *     npm run calibrate -- [--replications 2000] [--verdicts 10000] [--minutes 60] [--seed 20260101]
 *                          [--only TEXT] [--state FILE]
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { type Cell, type Fault, faults } from './calibrate/cell.ts';
import { cells as allCells, curves as allCurves } from './calibrate/cells.ts';
import { type FaultRun, judge, report } from './calibrate/report.ts';
import { type State, drawCell, readState, writeState } from './calibrate/run.ts';

const { values } = parseArgs({
  options: {
    replications: { type: 'string', default: '2000' },
    verdicts: { type: 'string', default: '10000' },
    state: { type: 'string', default: '' },
    minutes: { type: 'string', default: '600' },
    seed: { type: 'string', default: '20260101' },
    only: { type: 'string', default: '' },
  },
});
const replications = Number(values.replications);
const until = performance.now() + 60_000 * Number(values.minutes);
const docs = new URL('../docs/', import.meta.url);
const stateFile = values.state === '' ? new URL('calibration.ndjson', docs) : values.state;

const cells = allCells().filter((cell) => cell.id.includes(values.only));
const curves = allCurves();
const seed = Number(values.seed);
const held = existsSync(stateFile) ? readState(readFileSync(stateFile, 'utf8')) : undefined;
// Another seed is another calibration: nothing of the first may be counted in it.
const state: State = held?.seed === seed ? held : { seed, fault: null, tallies: {} };

const batch = 50;
const powerReplications = Math.min(400, replications);
const faultReplications = Math.min(200, replications);

const whats: Readonly<Record<Fault, string>> = {
  variance: 'intervals of half their width, as from a variance four times too small',
  copies: 'copies counted as distinct texts',
  window: 'posts at the very end of the window taken for further apart',
};
/** A part of the cells that meets every fault: copies, clocks, channels few and many. */
const forFaults = allCells().filter(
  ({ id }) =>
    id.endsWith(' copies') ||
    /^floods .* clock$/.test(id) ||
    ['share-frame 8 equal tenth perfect odds 2', 'share-transfer 12 equal tenth imperfect'].includes(id) ||
    id === 'prevalence 8 3000 0.1 2 0.0023' ||
    id === 'coordination whole boundary 12 days',
);

const power = curves.flatMap((curve) => curve.rows.flatMap((row) => row.points.map(({ cell }) => cell)));
draw([
  ...cells.map((cell) => ({ cell, n: Math.min(replications, cell.most ?? replications) })),
  ...power.map((cell) => ({ cell, n: powerReplications })),
]);
// A verdict errs in a fortieth of worlds at most: to see a thirtieth takes more of them than a coverage does.
draw(
  cells
    .filter(({ id, most }) => most === undefined && (state.tallies[id]?.judged ?? 0) > 0)
    .map((cell) => ({ cell, n: Number(values.verdicts) })),
);
const faultRuns = [null, ...faults].map((fault) => faultRun(fault));
writeFileSync(new URL('calibration.md', docs), report(allCells(), curves, state, replications, faultRuns));
process.stderr.write('docs/calibration.md written.\n');

/** In rounds of a batch for all, so that a run cut short has drawn something of every cell. */
function draw(wanted: readonly { cell: Cell; n: number }[]): void {
  const most = Math.max(...wanted.map(({ n }) => n));
  const rounds = [10, ...Array.from({ length: Math.ceil(most / batch) }, (_, i) => (i + 1) * batch)];
  for (const round of rounds) {
    for (const [i, { cell, n }] of wanted.entries()) {
      if (performance.now() > until) return save();
      const before = state.tallies[cell.id]?.replications ?? 0;
      drawCell(state, cell, Math.min(round, n));
      if (before < Math.min(round, n) && i % 40 === 0) {
        save();
        progress(`${round} of ${most} replications, cell ${i + 1} of ${wanted.length}: ${cell.id}`);
      }
    }
    save();
  }
}

function save(): void {
  writeFileSync(stateFile, writeState(state));
}

function progress(text: string): void {
  if (process.stderr.isTTY) process.stderr.write(`\r\u001B[K${text}`);
  else process.stderr.write(`${text}\n`);
}

function faultRun(fault: Fault | null): FaultRun {
  const faulty: State = { seed: seed + 1, fault, tallies: {} };
  for (const cell of forFaults) drawCell(faulty, cell, faultReplications);
  const failed = judge(forFaults, faulty).filter(({ undercovers, errs }) => undercovers || errs).length;
  return {
    fault: fault ?? 'none',
    what: fault === null ? 'the program as it is' : whats[fault],
    failed,
    drawn: forFaults.length,
    replications: faultReplications,
  };
}
