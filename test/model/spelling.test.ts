import { describe, expect, it } from 'vitest';
import { editDistance, nearest, slips } from '../../src/model/spelling.ts';

describe('slips', () => {
  // By hand; the last two are those of textbooks: "kitten" and "sitting" (Levenshtein), "ca" and "abc", which optimal string
  // alignment gives as 3 and the unrestricted distance as 2.
  it.each([
    ['harbour', 'harbour', 0],
    ['habrour', 'harbour', 1],
    ['harbuor', 'harbour', 1],
    ['ahrbour', 'harbour', 1],
    ['harbor', 'harbour', 1],
    ['habruor', 'harbour', 2],
    ['', 'pier', 4],
    ['kitten', 'sitting', 3],
    ['ca', 'abc', 3],
  ])('%s and %s: %i', (a, b, n) => {
    expect(slips(a, b)).toBe(n);
    expect(slips(b, a)).toBe(n);
    expect(editDistance(a, b)).toBeGreaterThanOrEqual(n);
  });

  it('find what was meant', () => {
    expect(nearest('monarhcists', ['reformists', 'monarchists'])).toBe('monarchists');
    expect(nearest('peir', ['pier', 'peer'])).toBe('peer');
    expect(nearest('@Zavaria_Wrie', ['zavaria_wire'])).toBe('zavaria_wire');
    expect(nearest('ferry', ['pier'])).toBeUndefined();
  });
});
