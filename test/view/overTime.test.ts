import { expect, it } from 'vitest';
import { intervalsOf } from '../../src/view/parts/overTime.ts';

type Given = Parameters<typeof intervalsOf>[0][number];
const estimate = (low: number | null, high: number | null, method: string) =>
  ({ low, high, method }) as unknown as Given;

it('tells how intervals were made by the first period that has one', () => {
  const empty = estimate(null, null, 'none');
  const counted = estimate(0.5, 0.5, 'none');
  const drawn = estimate(0.2, 0.4, 'bootstrap');
  expect(intervalsOf([empty, counted, drawn])).toBe(drawn);
  expect(intervalsOf([empty, counted])).toBe(empty);
  expect(intervalsOf([])).toBeUndefined();
});
