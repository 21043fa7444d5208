import { expect, it } from 'vitest';
import { magnitudeOf } from '../../src/model/magnitude.ts';

// By hand: between 1 and 3 the middle by ratio of half a power of ten is 1.78, between 3 and 10 it is 5.62, and so on by tens.
it.each([
  [0, 0],
  [1, 1],
  [2, 3],
  [5, 3],
  [6, 10],
  [17, 10],
  [20, 30],
  [26, 30],
  [60, 100],
  [140, 100],
  [1537, 1000],
])('%d is about %d', (n, about) => expect(magnitudeOf(n)).toBe(about));

it('is never more than there are', () => {
  expect(magnitudeOf(57, 58)).toBe(58);
  expect(magnitudeOf(20, 58)).toBe(30);
});
