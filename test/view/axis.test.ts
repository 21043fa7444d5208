import { expect, it } from 'vitest';
import { domainOf } from '../../src/view/charts/axis.ts';

// Ends are the next of 1, 2, 2.5, 5 times a power of ten above the largest value and a tenth of it.
it('an axis of differences of shares ends at a hundred points', () => {
  const of = (low: number, value: number, high: number) => domainOf('difference', [{ low, value, high }], []);
  expect(of(0.694, 0.801, 0.899)).toEqual([-1, 1]);
  expect(of(0.8, 0.95, 0.99)).toEqual([-1, 1]);
  expect(of(-0.03, 0.1, 0.2)).toEqual([-0.25, 0.25]);
});
