import { expect, test } from 'vitest';
import { stepOver } from '../../src/work/reporting/reportInput.ts';

test.each([
  ['2024-01-01T00:00:00Z', '2025-12-31T00:00:00Z', 'week'],
  [null, null, 'week'],
  ['2016-01-01T00:00:00Z', '2024-06-01T00:00:00Z', 'month'],
])('shares from %s to %s are shown by %s: a report of years has no hundreds of weeks', (from, to, step) => {
  expect(stepOver({ from, to })).toBe(step);
});
