import { beforeAll, describe, expect, it } from 'vitest';
import { english } from '../../src/messages/index.ts';
import { testFloods } from '../../src/claims/types/floods/test.ts';
import { bulkDays } from '../../scripts/calibrate/posting.ts';
import { withoutFullDays } from '../../src/measures/cadence/full-days.ts';
import { frameFor } from '../../src/measures/scope.ts';
import { parseProject } from '../../src/project/projectFile.ts';
import type { ClaimResult } from '../../src/model/verdict.ts';
import { type Line, corpusOf, iso, second } from '../measures/corpus.ts';

describe('full days', () => {
  it('are those over five times the median of a channel’s days with posts, of that channel alone', () => {
    const days = [0, 2, 2, 3, 10, 11].map((posts) => ({ channel: 'a', posts }));
    const other = { channel: 'b', posts: 40 };
    // The median of 2, 2, 3, 10, 11 is 3: none is above 15. Of 2, 2, 3, 13 it is 2.5, and 13 is above 12.5; 12 is not.
    expect(withoutFullDays([...days, other])).toEqual([...days, other]);
    const of = (...counts: number[]) => counts.map((posts) => ({ channel: 'a', posts }));
    expect(withoutFullDays(of(0, 2, 2, 3, 13))).toEqual(of(0, 2, 2, 3));
    expect(withoutFullDays(of(0, 2, 2, 3, 12))).toEqual(of(0, 2, 2, 3, 12));
    expect(withoutFullDays(of(0, 2, 2, 3, 3, 13))).toEqual(of(0, 2, 2, 3, 3, 13));
    expect(withoutFullDays(of(0, 2, 2, 2, 3, 13))).toEqual(of(0, 2, 2, 2, 3));
    expect(withoutFullDays(of(0, 2, 2, 2, 3, 10))).toHaveLength(6);
  });
});

const project = `
isogloss: 1
name: An archive
communities:
  loud: { channels: [alpha] }
  calm: { channels: [beta] }
claims:
  floods: { type: floods, by: loud, rivals: [calm] }
`;

/** Forty days of twelve posts against four; on one day alpha puts up seventy more within the hour, under a fifth. */
function lines(archive: number): Line[] {
  const day0 = second('2026-03-01T00:00:00Z');
  const times = { alpha: [] as number[], beta: [] as number[] };
  for (let day = 0; day < 42; day++) {
    for (let i = 0; i < 12 + (day % 3); i++)
      times.alpha.push(day0 + day * 86_400 + 3000 * i + 7 * (day % 11));
    for (let i = 0; i < 4 + (day % 2); i++) times.beta.push(day0 + day * 86_400 + 9000 * i + 7 * (day % 5));
  }
  for (let i = 0; i < archive; i++) times.alpha.push(day0 + 20 * 86_400 + 50_000 + 45 * i);
  return Object.entries(times).flatMap(([channel, own]) =>
    own
      .sort((a, b) => a - b)
      .map((time, i) => ({ channel, id: i + 1, date: iso(time), text: `${channel} ${i}` })),
  );
}

describe('a day of many posts', () => {
  const archives = [70, 20, 300];
  const results: ClaimResult[] = [];
  const loads: string[][] = [];
  beforeAll(async () => {
    const claim = parseProject('isogloss.yaml', project).claims['floods'];
    if (claim === undefined) throw new Error('no claim');
    for (const archive of archives) {
      const corpus = await corpusOf(lines(archive), project);
      try {
        results.push(await testFloods(corpus.context, 'floods', claim));
        const { frame } = await frameFor(corpus.context.driver, corpus.context.project, {});
        loads.push(frame.flatMap(({ key, bulkLoads }) => bulkLoads.map(({ day }) => `${key} ${day}`)));
      } finally {
        await corpus.close();
      }
    }
  });

  it('that are no bulk load is left out in a check of its own, and not where no day is so full', () => {
    const [archive, less, bulk] = results.map(({ checks }) => checks);
    const named = (checks: ClaimResult['checks'] | undefined) =>
      (checks ?? []).filter(({ name }) => english.write(name).startsWith('days of over 5 times'));
    expect(named(archive)).toHaveLength(1);
    // Medians by hand: 13 of 12, 13, 14 in turn; of 4 and 5 in turn 4, 4.5 or 5.
    expect(named(archive)[0]?.value).toBeGreaterThanOrEqual(13 / 5);
    expect(named(archive)[0]?.value).toBeLessThanOrEqual(13 / 4);
    expect(named(less)).toEqual([]);
    expect(less?.length).toBeGreaterThan(3);
    // A bulk load is left out from the start, and counted in a check.
    expect(named(bulk)).toEqual([]);
    expect(bulk?.some(({ name }) => english.write(name) === 'bulk loads counted too')).toBe(true);
  });

  it('is a bulk load for the calibration where it is one for the store', () => {
    expect(loads).toEqual([[], [], ['alpha 2026-03-21']]);
    for (const [i, archive] of archives.entries()) {
      const days = new Map<number, number>();
      for (const { channel, date } of lines(archive)) {
        const day = Math.floor(second(date) / 86_400);
        if (channel === 'alpha') days.set(day, (days.get(day) ?? 0) + 1);
      }
      const found = [...bulkDays(days)].map((day) => `alpha ${iso(day * 86_400).slice(0, 10)}`);
      expect(found).toEqual(loads[i]);
    }
  });
});
