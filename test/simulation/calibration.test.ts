import { beforeAll, describe, expect, it } from 'vitest';
import { type Cell, faults } from '../../scripts/calibrate/cell.ts';
import { cells } from '../../scripts/calibrate/cells.ts';
import { judge, report } from '../../scripts/calibrate/report.ts';
import { type State, drawCell, readState, writeState } from '../../scripts/calibrate/run.ts';
import { add, emptyTally, failures } from '../../scripts/calibrate/tally.ts';

// A part of the calibration small enough for every run: 200 replications of cells that meet every fault.
const seed = 77;
const smoke = cells().filter(({ id }) =>
  [
    'share-frame 8 equal none differential copies',
    'share-frame 8 lognormal none perfect copies',
    'share-frame 8 equal tenth perfect odds 2',
    'share-frame 3 equal tenth imperfect',
    'share-transfer 12 equal tenth imperfect',
    'prevalence 8 3000 0.1 2 0.0023',
    'prevalence 4 500 0.1 0.5 0.0023',
    'floods difference 28 clock',
    'floods difference 14 3 4 0',
  ].includes(id),
);

const draw = (fault: State['fault'], replications: number): State => {
  const state: State = { seed, fault, tallies: {} };
  for (const cell of smoke) drawCell(state, cell, replications);
  return state;
};
const failing = (state: State): string[] =>
  judge(smoke, state)
    .filter(({ undercovers, errs }) => undercovers || errs)
    .map(({ cell }) => cell.id);

describe('the calibration', () => {
  it('knows its cells by different names', () => {
    const ids = cells().map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.length).toBeGreaterThan(250);
    expect(smoke).toHaveLength(9);
  });

  let sound: State;
  beforeAll(() => {
    sound = draw(null, 200);
  });

  it('finds no cell of the smoke test failing', () => {
    expect(failing(sound)).toEqual([]);
    expect(report(smoke, [], sound, 200, [])).toContain('**No cell fails**');
  });

  it('catches each deliberate fault', () => {
    for (const fault of faults) expect([fault, failing(draw(fault, 200)).length > 0]).toEqual([fault, true]);
  });

  it('shows nothing of a cell that a condition of testability refuses, and fails one that shows through', () => {
    const refused = smoke.find(({ id }) => id === 'floods difference 14 3 4 0') as Cell;
    expect(refused.excludedBy).toBe('under 28 days');
    expect(sound.tallies[refused.id]).toMatchObject({ replications: 200, shown: 0, judged: 0 });
    const leaky = { ...sound, tallies: { [refused.id]: { ...sound.tallies[refused.id]!, shown: 1 } } };
    expect(judge([refused], leaky)[0]?.undercovers).toBe(true);
  });

  it('goes on where it stopped as if it had not', () => {
    const [cell] = smoke as [Cell];
    const once: State = { seed, fault: null, tallies: {} };
    drawCell(once, cell, 30);
    const twice: State = { seed, fault: null, tallies: {} };
    drawCell(twice, cell, 11);
    const resumed = readState(writeState(twice));
    drawCell(resumed, cell, 30);
    expect(resumed).toEqual(once);
  });

  it('fails coverage and errors by the exact binomial', () => {
    const tally = emptyTally();
    for (let i = 0; i < 100; i++)
      add(tally, {
        low: 0,
        high: 1,
        truth: i < 88 ? 0.5 : 2,
        verdict: 'supported',
        mayBe: { supported: i >= 6, contradicted: false },
      });
    // scipy.stats.binom.cdf(88, 100, 0.93) and binom.sf(5, 100, 0.025)
    expect(failures(tally).coverage).toBeCloseTo(0.046900373045, 9);
    expect(failures(tally).error).toBeCloseTo(0.039915852251, 9);
  });
});
