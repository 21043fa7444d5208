import { beforeAll, describe, expect, it } from 'vitest';
import type { Cell } from '../../scripts/calibrate/cell.ts';
import { cells, curves } from '../../scripts/calibrate/cells.ts';
import { judge, report } from '../../scripts/calibrate/report.ts';
import { type State, drawCell, readState, writeState } from '../../scripts/calibrate/run.ts';
import { add, emptyTally, failures, meanOf, passes, uniformity } from '../../scripts/calibrate/tally.ts';

// A part of the calibration small enough for every run: 200 replications. Faults are planted in faults.slow.test.ts.
const seed = 77;
const smoke = cells().filter(({ id }) =>
  [
    'share-frame 8 equal none differential copies',
    'share-frame 8 lognormal none perfect copies',
    'share-frame 8 equal tenth perfect odds 2',
    'share-frame 3 equal tenth imperfect',
    'share-frame range 8 apart X most 0.2',
    'share-frame range few 200',
    'share-frame ends 8 rival end nights growth 1 odds 1 20 a day',
    'share-transfer 12 equal tenth imperfect',
    'prevalence 8 3000 0.1 2 0.0023',
    'prevalence 4 500 0.1 0.5 0.0023',
    'floods difference 14 3 4 0',
    'plurality 8 1 tenth 2',
    'readings 8 4 clear 2',
    'prevalence in 2: 8 3000 0.1 2 0.0023',
    'penetrates no use, few channels',
    'coordination some slow 9 channels',
    'coordination whole boundary 12 days',
    'coordination whole C twice as quick, quick news',
    'coordination whole 7 days',
    'follows order 104 days, memory 0.5',
    'follows order 30 days',
    'follows copying a common source, B slower',
    'follows copying shocks, B slower',
    'follows copying feeds of two fixed delays',
    'originates share 104 days',
    'originates ratio a tenth tied',
    'lead-lag rates rhythm and shocks',
  ].includes(id),
);

const draw = (replications: number): State => {
  const state: State = { seed, tallies: {} };
  for (const cell of smoke) drawCell(state, cell, replications);
  return state;
};
const failing = (state: State): string[] =>
  judge(smoke, state)
    .filter(({ undercovers, errs, exceeds }) => undercovers || errs || exceeds.length > 0)
    .map(({ cell }) => cell.id);

describe('the calibration', () => {
  it('knows its cells by different names', () => {
    const ids = cells().map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.length).toBeGreaterThan(250);
    expect(smoke).toHaveLength(27);
  });

  let sound: State;
  beforeAll(() => {
    sound = draw(200);
  });

  it('finds no cell of the smoke test failing', () => {
    expect(failing(sound)).toEqual([]);
    expect(report(smoke, [], sound, { coverage: 200, verdicts: 200 }, [])).toContain('**No cell fails**');
  });

  it('shows nothing of a cell that a condition of testability refuses, and fails one that shows through', () => {
    const refused = smoke.find(({ id }) => id === 'floods difference 14 3 4 0') as Cell;
    expect(refused.excludedBy).toBe('under 28 days');
    expect(sound.tallies[refused.id]).toMatchObject({ replications: 200, shown: 0, judged: 0 });
    const leaky = { ...sound, tallies: { [refused.id]: { ...sound.tallies[refused.id]!, shown: 1 } } };
    expect(judge([refused], leaky)[0]?.undercovers).toBe(true);
  });

  it('refuses a whole of too few days, and one without others as quick', () => {
    const of = (id: string) => sound.tallies[`coordination whole ${id}`];
    expect(of('7 days')).toMatchObject({ replications: 200, shown: 0, judged: 0 });
    expect(of('C twice as quick, quick news')?.shown).toBeLessThan(5);
  });

  it('decides most of the shares that both denominators tell from a half, and none wrongly', () => {
    const points = curves().flatMap(({ rows }) => rows.flatMap((row) => row.points));
    for (const id of ['8 tenth 0.55', '3 none 0.6']) {
      const { cell } = points.find((point) => point.cell.id === `share-frame power ${id}`) as { cell: Cell };
      const tally = drawCell({ seed, tallies: {} }, cell, 200);
      expect(meanOf(tally, 'decided of decidable')?.mean).toBeGreaterThan(0.7);
      expect([tally.falseSupported, tally.falseContradicted]).toEqual([0, 0]);
    }
  });

  it('finds a planted group, and no other pair', () => {
    const [cell] = cells().filter(({ id }) => id === 'coordination some group easy sparse') as [Cell];
    const tally = drawCell({ seed, tallies: {} }, cell, 8);
    expect(tally.supported).toBeGreaterThan(6);
    expect(meanOf(tally, 'recall')?.mean).toBeGreaterThan(0.9);
    expect(meanOf(tally, 'false edges')?.mean).toBeLessThan(0.5);
  });

  it('does not contradict a planted group where news is quick', () => {
    const [cell] = cells().filter(({ id }) => id === 'coordination some group easy quick 4 a day') as [Cell];
    // Held against three times what is expected, which none can be seen at there, all of the eight were contradicted.
    expect(drawCell({ seed, tallies: {} }, cell, 8)).toMatchObject({
      judged: 8,
      contradicted: 0,
    });
  });

  it('takes p-values above their level by three standard errors for wrong', () => {
    const tally = emptyTally();
    // 20 of 200 at 0.01. Limits: 0.05 + 3 √(0.1 × 0.9/199) = 0.114, 0.01 + 0.064, and none is at or below 0.001.
    for (let i = 0; i < 200; i++)
      add(tally, { low: null, high: null, truth: 0, means: uniformity('p', [i < 20 ? 0.01 : 0.5]) });
    expect(passes(tally, 'p ≤ 0.05', 0.05)).toBe(false);
    expect(passes(tally, 'p ≤ 0.01', 0.01)).toBe(true);
    expect(passes(tally, 'p ≤ 0.001', 0.001)).toBe(false);
    expect(meanOf(tally, 'p ≤ 0.05')?.mean).toBe(0.1);
  });

  it('goes on where it stopped as if it had not', () => {
    const [cell] = smoke as [Cell];
    const once: State = { seed, tallies: {} };
    drawCell(once, cell, 30);
    const twice: State = { seed, tallies: {} };
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
