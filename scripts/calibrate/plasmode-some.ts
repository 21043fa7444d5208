/** Plasmodes of concert: real share times, names exchanged within the program's own strata, groups put in. */
import { leastPairs, someVerdict } from '../../src/claims/types/coordinates/rule.ts';
import { clustersOf, communityOf } from '../../src/measures/coordination/communities.ts';
import { leastAttainable, smallestP, somePairs } from '../../src/measures/coordination/some.ts';
import { placeShares } from '../../src/measures/coordination/strata.ts';
import { coShared } from '../../src/measures/coordination/swap.ts';
import { type SharedObject } from '../../src/measures/coordination/sharedObject.ts';
import { chance } from '../../src/simulation/draws.ts';
import {
  type Random,
  sampleIndices,
  seededRandom,
  uniform,
  uniformInteger,
} from '../../src/statistics/random.ts';
import type { Cell } from './cell.ts';
import { real } from './plasmode.ts';
import { uniformLimits, uniformity } from './tally.ts';

interface Base {
  readonly accounts: number;
  readonly objects: readonly SharedObject[];
  readonly communities: readonly number[];
  readonly end: number;
}

let known: Base | undefined;

function base(): Base {
  if (known !== undefined) return known;
  const objects = real().objects.map(([start = 0, ...rest]): SharedObject => {
    const shares = Array.from({ length: rest.length / 2 }, (_, i) => i);
    return {
      accounts: shares.map((i) => rest[2 * i] as number),
      times: shares.map((i) => start + (rest[2 * i + 1] as number)),
    };
  });
  const accounts = 1 + Math.max(...objects.flatMap((object) => object.accounts));
  const clusters = clustersOf(coShared(objects, accounts), accounts, seededRandom(1));
  return (known = {
    accounts,
    objects,
    communities: objects.map((object) => communityOf(object, clusters)),
    end: Math.max(...objects.flatMap(({ times }) => times)),
  });
}

/** Names exchanged within strata, pooled ones too, by swaps that put no name twice on an object. */
function exchanged(random: Random, { objects, accounts, communities }: Base, window: number): SharedObject[] {
  const { starts, strata, pooled } = placeShares(objects, accounts, communities, window);
  const names = objects.map((object) => [...object.accounts]);
  const places: (readonly [number, number])[][] = pooled.map(() => []);
  for (const [i, own] of names.entries())
    for (let j = 0; j < own.length; j++) places[strata[(starts[i] as number) + j] as number]?.push([i, j]);
  const groups = places.filter((group) => group.length > 1);
  for (const group of groups) {
    for (let n = 6 * group.length; n > 0; n--) {
      const [i, j] = group[uniformInteger(random, group.length)] as readonly [number, number];
      const [k, l] = group[uniformInteger(random, group.length)] as readonly [number, number];
      const [x, y] = [names[i] as number[], names[k] as number[]];
      const [a, b] = [x[j] as number, y[l] as number];
      if (i === k || a === b || x.includes(b) || y.includes(a)) continue;
      x[j] = b;
      y[l] = a;
    }
  }
  return objects.map(({ times }, i) => ({ accounts: names[i] as number[], times }));
}

/** So many objects, at any time, that each of the four posts within 20 seconds but for one in ten. */
function joint(
  random: Random,
  four: readonly number[],
  n: number,
  end: number,
  stamps: number,
): SharedObject[] {
  return Array.from({ length: n }, (): SharedObject => {
    const start = uniform(random) * end;
    const shares = four
      .flatMap((account) => (chance(random, 0.9) ? [{ account, time: start + 20 * uniform(random) }] : []))
      .map(({ account, time }) => ({ account, time: Math.floor(time / stamps) * stamps }))
      .sort((x, y) => x.time - y.time || x.account - y.account);
    return { accounts: shares.map((s) => s.account), times: shares.map((s) => s.time) };
  }).filter(({ accounts }) => accounts.length > 1);
}

const stamps = 60;

function cellOf(window: number, together: number): Cell {
  return {
    id: `plasmode some ${window} ${together}`,
    of: 'plasmode, some',
    factors: { window, together },
    limits: { 'false discoveries': 0.05, ...uniformLimits('p') },
    draw(random) {
      const world = base();
      // A third of the channels are C, and four of them act together.
      const members = sampleIndices(random, world.accounts, Math.round(world.accounts / 3));
      const four = new Set(together === 0 ? [] : members.slice(0, 4));
      const joined = joint(random, [...four], together, world.end, stamps);
      const objects = [...exchanged(random, world, window), ...joined];
      const own = world.communities[0] ?? -1;
      const communities = [...world.communities, ...joined.map(() => own)];
      const some = somePairs(objects, world.accounts, communities, new Set(members), window);
      const isPlanted = some.tested.map(({ a, b }) => four.has(a) && four.has(b));
      const count = (of: (i: number) => boolean): number => some.tested.filter((_, i) => of(i)).length;
      const found = some.tested.map(({ q }) => q <= 0.05);
      const discoveries = count((i) => found[i] === true);
      const falses = count((i) => found[i] === true && isPlanted[i] === false);
      // Pairs that were never within the window have a p-value of 1; members' are tested in any case.
      const never = Array.from({ length: some.family - some.tested.length }, () => 1);
      const p = some.tested.flatMap((pair, i) => (isPlanted[i] === true ? [] : [pair.p]));
      const testable = (smallestP(some.pairs, leastPairs) ?? 1) < leastAttainable;
      return {
        low: null,
        high: null,
        truth: 0,
        ...(testable ? { verdict: someVerdict(some) } : {}),
        mayBe: { supported: four.size > 0, contradicted: four.size === 0 },
        means: {
          ...uniformity('p', [...p, ...never]),
          'false edges': falses,
          'false discoveries': discoveries === 0 ? 0 : falses / discoveries,
          ...(four.size === 0 ? {} : { recall: (discoveries - falses) / 6 }),
        },
      };
    },
  };
}

export const plasmodeSomeCells = (): Cell[] =>
  [120, 300].flatMap((window) => [0, 60, 120].map((together) => cellOf(window, together)));
