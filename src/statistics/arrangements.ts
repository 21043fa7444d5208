/**
 * The ways in which units can stand for two sets: all of them where there are few, else draws. Each is a bit a unit, so that
 * very many statistics of the same units are worked out of them (unitPermutation.ts).
 */
import { checkPositiveCount } from './guards.ts';
import { type Random, sampleIndices } from './random.ts';

/** Units of which an arrangement's choice is one number, in three parts of eight that are looked up. */
export const atOnce = 24;
export const inPart = 8;
export const ways = 1 << inPart;

/** In how many arrangements each choice of a few units comes, and which the first one has. */
export interface Patterns {
  readonly times: Uint32Array;
  readonly seen: number;
}

/** Which units are chosen in each arrangement; the first is what was seen. */
export interface Arrangements {
  readonly units: number;
  readonly count: number;
  /** A bit a unit: of every 24 units a list of numbers, one an arrangement. */
  readonly chosen: readonly Uint32Array[];
  /** What a unit counts for where it is chosen, and where it is not. */
  readonly weight: readonly [chosen: number, others: number];
  /** Room for the values and sums of one test, which is made and read in one go: very many tests follow one another. */
  readonly room: {
    readonly values: Float64Array;
    readonly sums: Float64Array;
    readonly parts: readonly [Float64Array, Float64Array, Float64Array];
  };
  /** How often the choices of a few units come, by the units: most words stand in few of them. */
  readonly patterns: Map<string, Patterns>;
  /** All that there are; else draws. */
  readonly exact: boolean;
  /** The least p that they can give. */
  readonly smallest: number;
}

/** All arrangements up to this number, else so many draws. */
const most = 4999;

/**
 * The mean of set A less the mean of the others, under every choice of as many units for A.
 * @param inA which units are in A: some, and not all
 */
export function labelArrangements(inA: readonly boolean[], random: () => Random): Arrangements {
  const units = inA.length;
  const size = inA.filter(Boolean).length;
  if (size === 0 || size === units) throw new RangeError(`A has ${size} of ${units} units`);
  const seen = inA.flatMap((is, unit) => (is ? [unit] : []));
  const weight = [1 / size, -1 / (units - size)] as const;
  const all = choose(units, size);
  if (all <= most) {
    const same = seen.join();
    const others = combinations(units, size).filter((chosen) => chosen.join() !== same);
    return arranged(units, weight, [seen, ...others], true, mirrored(units, size) / all);
  }
  const rng = random();
  const draws = Array.from({ length: most }, () => sampleIndices(rng, units, size));
  return arranged(units, weight, [seen, ...draws], false, 1 / (1 + most));
}

/** The mean of the units' differences, under every change of their signs. */
export function flipArrangements(units: number, random: () => Random): Arrangements {
  checkPositiveCount('units', units);
  const weight = [-1 / units, 1 / units] as const;
  const all = Array.from({ length: units }, (_, unit) => unit);
  if (2 ** units <= most) {
    const masks = Array.from({ length: 2 ** units }, (_, mask) =>
      all.filter((unit) => ((mask >> unit) & 1) === 1),
    );
    return arranged(units, weight, masks, true, Math.min(1, 2 / masks.length));
  }
  const rng = random();
  const draws = Array.from({ length: most }, () => all.filter(() => rng.next() < 0));
  return arranged(units, weight, [[], ...draws], false, 1 / (1 + most));
}

/** With two halves, the choice and its complement are equally far. */
const mirrored = (units: number, size: number): number => (units === 2 * size ? 2 : 1);

function arranged(
  units: number,
  weight: Arrangements['weight'],
  rows: readonly (readonly number[])[],
  exact: boolean,
  smallest: number,
): Arrangements {
  const chosen = Array.from({ length: Math.ceil(units / atOnce) }, () => new Uint32Array(rows.length));
  for (const [i, row] of rows.entries())
    for (const unit of row) {
      const list = chosen[Math.floor(unit / atOnce)] as Uint32Array;
      list[i] = (list[i] as number) | (1 << (unit % atOnce));
    }
  const part = (): Float64Array => new Float64Array(ways);
  const room = {
    // Units that are none, to the end of the last list, have no value.
    values: new Float64Array(chosen.length * atOnce),
    sums: new Float64Array(rows.length),
    parts: [part(), part(), part()] as const,
  };
  return { units, count: rows.length, chosen, weight, room, patterns: new Map(), exact, smallest };
}

function choose(n: number, k: number): number {
  let value = 1;
  for (let i = 1; i <= Math.min(k, n - k); i++) value = (value * (n - i + 1)) / i;
  return Math.round(value);
}

function combinations(n: number, k: number): number[][] {
  const found: number[][] = [];
  const chosen: number[] = [];
  const extend = (from: number): void => {
    if (chosen.length === k) {
      found.push([...chosen]);
      return;
    }
    for (let i = from; i <= n - (k - chosen.length); i++) {
      chosen.push(i);
      extend(i + 1);
      chosen.pop();
    }
  };
  extend(0);
  return found;
}
