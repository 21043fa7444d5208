import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Arrangements, flipArrangements, labelArrangements } from '../../src/statistics/arrangements.ts';
import { sampleIndices, seededRandom } from '../../src/statistics/random.ts';
import { arrangementP } from '../../src/statistics/unitPermutation.ts';

const random = () => seededRandom(1);
const p = (values: number[], inA: boolean[]): number =>
  arrangementP(
    labelArrangements(inA, random),
    values.map((_, i) => i),
    values,
  );

describe('labels of units', () => {
  it('by hand: three against three, the highest three are 2 of 20 choices', () => {
    const inA = [true, true, true, false, false, false];
    expect(p([6, 5, 4, 3, 2, 1], inA)).toBe(2 / 20);
    expect(labelArrangements(inA, random)).toMatchObject({ count: 20, exact: true, smallest: 2 / 20 });
    // Means 4 and 3: as far or farther are all choices but those of sums 10 and 11 (3 each).
    expect(p([6, 5, 1, 4, 3, 2], inA)).toBe(14 / 20);
    expect(p([1, 1, 1, 1, 1, 1], inA)).toBe(1);
  });
  it('one against four: the least is one in five', () => {
    expect(p([9, 1, 2, 3, 4], [true, false, false, false, false])).toBe(1 / 5);
    expect(labelArrangements([true, false, false, false, false], random).smallest).toBe(1 / 5);
  });
  it('draws agree with all choices', () => {
    const values = Array.from({ length: 16 }, (_, i) => Math.sin(i * 7));
    const inA = values.map((_, i) => i < 8);
    // C(16, 8) = 12,870 is drawn from; here is all of it.
    const seen = Math.abs(difference(values, inA));
    let [all, far] = [0, 0];
    for (let mask = 0; mask < 2 ** 16; mask++) {
      const chosen = values.map((_, i) => ((mask >> i) & 1) === 1);
      if (chosen.filter(Boolean).length !== 8) continue;
      all++;
      if (Math.abs(difference(values, chosen)) >= seen * (1 - 1e-9)) far++;
    }
    expect(Math.abs(p(values, inA) - far / all)).toBeLessThan(0.02);
  });
  it('does not depend on the order of the units, nor on which side is A', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 4, maxLength: 8 }), (values) => {
        const inA = values.map((_, i) => i % 3 === 0);
        const turned = [...values].reverse();
        expect(p(turned, [...inA].reverse())).toBeCloseTo(p(values, inA), 12);
        expect(
          p(
            values,
            inA.map((is) => !is),
          ),
        ).toBeCloseTo(p(values, inA), 12);
      }),
    );
  });
  it('refuses a side without units', () => {
    expect(() => labelArrangements([true, true], random)).toThrow(RangeError);
  });
});

describe('many units', () => {
  it('p is the part of the arrangements that are as far, of few units and of many, in one list of bits and in three', () => {
    for (const units of [9, 22, 60]) {
      const inA = Array.from({ length: units }, (_, i) => i % 2 === 0);
      for (const arrangements of [labelArrangements(inA, random), flipArrangements(units, random)]) {
        const rng = seededRandom(units);
        for (let held = 1; held <= 9; held++) {
          const at = sampleIndices(rng, units, held);
          const values = at.map(() => 1 + (rng.next() >>> 0) / 2 ** 32);
          // The same units again, so that what is held of them is used.
          for (const own of [values, values.map((value) => value * value)])
            expect(arrangementP(arrangements, at, own)).toBe(oneByOne(arrangements, at, own));
        }
      }
    }
  });
});

/** Each arrangement's sum by itself. */
function oneByOne(
  { count, chosen, weight }: Arrangements,
  at: readonly number[],
  values: readonly number[],
): number {
  const sums = Array.from({ length: count }, (_, row) =>
    Math.abs(
      at.reduce((sum, unit, i) => {
        const isChosen = (((chosen[Math.floor(unit / 24)]?.[row] ?? 0) >> (unit % 24)) & 1) === 1;
        return sum + weight[isChosen ? 0 : 1] * (values[i] as number);
      }, 0),
    ),
  );
  const far = sums.filter((sum) => sum >= (sums[0] as number) * (1 - 1e-9) - 1e-12).length;
  // (1 + #)/(1 + R) of draws is the same, since the first arrangement is what was seen.
  return far / count;
}

describe('sides of units', () => {
  it('by hand: all of three differences one way are 2 of 8', () => {
    expect(arrangementP(flipArrangements(3, random), [0, 1, 2], [1, 2, 3])).toBe(2 / 8);
    // 1 + 2 − 3 = 0: nothing is nearer.
    expect(arrangementP(flipArrangements(3, random), [0, 1, 2], [1, 2, -3])).toBe(1);
    expect(flipArrangements(3, random).smallest).toBe(2 / 8);
    expect(flipArrangements(20, random)).toMatchObject({ exact: false, count: 5000 });
  });
});

const difference = (values: readonly number[], inA: readonly boolean[]): number => {
  const mean = (side: boolean): number => {
    const own = values.filter((_, i) => inA[i] === side);
    return own.reduce((a, b) => a + b, 0) / own.length;
  };
  return mean(true) - mean(false);
};
