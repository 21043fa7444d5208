import { describe, expect, test } from 'vitest';
import { mannerOf, wordsIn } from '../../src/messages/index.ts';
import { coverageChart } from '../../src/view/charts/coverage.ts';
import { wrapped } from '../../src/view/charts/labels.ts';
import { timeTicks } from '../../src/view/charts/ticks.ts';
import { pageIn } from '../../src/view/page.ts';
import { channels } from './fixture.ts';

const persian = (calendar: 'gregorian' | 'jalali') => pageIn(wordsIn(mannerOf({ language: 'fa', calendar })));
const day = (iso: string): Date => new Date(`${iso}T00:00:00Z`);

describe('marks of time in Persian', () => {
  test.each(['gregorian', 'jalali'] as const)('are never more than there is room for (%s)', (calendar) => {
    for (const days of [1, 5, 30, 91, 180, 400, 3000, 9000]) {
      const from = day('2025-02-01');
      const { ticks } = timeTicks(persian(calendar), from, new Date(from.getTime() + days * 86_400_000), 4);
      expect((ticks as Date[]).length).toBeLessThanOrEqual(4);
      expect((ticks as Date[]).length).toBeGreaterThan(0);
    }
  });

  test('months begin where the calendar has them begin', () => {
    const { ticks } = timeTicks(persian('gregorian'), day('2025-01-20'), day('2025-04-20'), 4);
    expect((ticks as Date[]).map((tick) => tick.toISOString().slice(0, 10))).toEqual([
      '2025-02-01',
      '2025-03-01',
      '2025-04-01',
    ]);
    // Nowruz 1404 was on 21 March 2025 (calendar of the University of Tehran).
    const jalali = timeTicks(persian('jalali'), day('2025-03-01'), day('2025-06-01'), 4).ticks as Date[];
    expect(jalali[0]?.toISOString().slice(0, 10)).toBe('2025-03-21');
  });
});

describe('labels', () => {
  test('what is isolated is isolated in each line of it', () => {
    expect(wrapped('واژگان «\u2068Words of the Harbour Union\u2069»', 20)).toEqual([
      'واژگان «\u2068Words of\u2069',
      '\u2068the Harbour Union\u2069»',
    ]);
  });

  test('names that differ only in their ends differ when they are cut', () => {
    const [one] = channels;
    if (one === undefined) throw new Error('no channel');
    const names = ['a_very_long_name_of_a_channel_one_north', 'a_very_long_name_of_a_channel_two_north'];
    const chart = coverageChart(
      pageIn(wordsIn(mannerOf({ language: 'en' }))),
      'c',
      names.map((channel) => ({ ...one, channel })),
    );
    const labels = [...(chart?.markup ?? '').matchAll(/>[^<>]*…[^<>]*</g)].map(([label]) => label);
    // Two of the wide chart, two of the narrow one, where more is cut.
    expect(new Set(labels).size).toBe(4);
  });
});
