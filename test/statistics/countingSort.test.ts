import { array, assert, integer, property } from 'fast-check';
import { expect, it } from 'vitest';
import { countingSort } from '../../src/statistics/countingSort.ts';

it('sorts as a stable sort by two keys does', () => {
  assert(
    property(array(array(integer({ min: 0, max: 9 }), { minLength: 2, maxLength: 2 })), (list) => {
      const key = (i: number): Uint32Array => Uint32Array.from(list, (pair) => pair[i] as number);
      const places = Uint32Array.from(list.keys());
      const found = countingSort(countingSort(places, key(1), 10), key(0), 10);
      const expected = [...list.entries()].sort(
        ([i, [a = 0, b = 0]], [j, [c = 0, d = 0]]) => a - c || b - d || i - j,
      );
      expect([...found]).toEqual(expected.map(([place]) => place));
    }),
  );
});

it('nothing, and one', () => {
  expect([...countingSort(new Uint32Array(0), new Uint32Array(0), 0)]).toEqual([]);
  expect([...countingSort(Uint32Array.of(0), Uint32Array.of(3), 4)]).toEqual([0]);
});
