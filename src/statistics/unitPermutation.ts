/**
 * Whether two sets of units differ, for very many statistics of the same units: the units' labels are permuted (Fisher
 * 1935; Pitman, Supplement to J. R. Stat. Soc. 4(1):119–130, 1937, doi 10.2307/2984124). Where each unit has a value in
 * both sets, its two values change places (sign flips). All arrangements where there are few, else draws with
 * p = (1 + #)/(1 + R) (Phipson & Smyth 2010, doi 10.2202/1544-6115.1585).
 */
import { type Arrangements, type Patterns, atOnce, inPart, ways } from './arrangements.ts';
import { monteCarloP } from './monteCarlo.ts';

/** So few units are asked for each of their choices, in place of each arrangement. */
const few = 4;
/** Choices of so many sets of units are held at once, some megabytes. */
const mostHeld = 20_000;

/**
 * Two-sided p of Σ weight · value; ties count against the difference. What eight units add is worked out once for each of their
 * 256 choices and looked up in every arrangement (Arlazarov, Dinic, Kronrod & Faradzhev 1970, Dokl. Akad. Nauk SSSR 194(3):487).
 * @param at units with a value other than 0
 * @param values their values
 */
export function arrangementP(
  arrangements: Arrangements,
  at: readonly number[],
  values: readonly number[],
): number {
  const { count, exact } = arrangements;
  if (at.length === 0) return 1;
  let scale = 0;
  for (const value of values) scale += Math.abs(value);
  // A last digit is no difference: sums of the same values in another order are a tie.
  const slack = 1e-12 * scale;
  const asExtreme =
    at.length <= few
      ? farChoices(arrangements, at, values, slack)
      : farArrangements(arrangements, at, values, slack);
  return exact ? asExtreme / count : monteCarloP(asExtreme - 1, count - 1);
}

/** Arrangements whose sum is as far from 0 as the first one's: by the choices of the units alone. */
function farChoices(
  arrangements: Arrangements,
  at: readonly number[],
  values: readonly number[],
  slack: number,
): number {
  const { times, seen } = patternsOf(arrangements, at);
  const [chosen, others] = arrangements.weight;
  const sum = (choice: number): number => {
    let total = 0;
    for (let i = 0; i < at.length; i++)
      total += (((choice >> i) & 1) === 1 ? chosen : others) * (values[i] as number);
    return total;
  };
  const least = Math.max(0, Math.abs(sum(seen)) - slack);
  let asExtreme = 0;
  for (let choice = 0; choice < times.length; choice++)
    if (Math.abs(sum(choice)) >= least) asExtreme += times[choice] as number;
  return asExtreme;
}

function patternsOf({ count, chosen, patterns }: Arrangements, at: readonly number[]): Patterns {
  const key = at.join();
  const known = patterns.get(key);
  if (known !== undefined) return known;
  const choices = new Uint8Array(count);
  for (const [i, unit] of at.entries()) {
    const rows = chosen[Math.floor(unit / atOnce)] as Uint32Array;
    for (let row = 0; row < count; row++)
      choices[row] = (choices[row] as number) | ((((rows[row] as number) >> (unit % atOnce)) & 1) << i);
  }
  const times = new Uint32Array(1 << at.length);
  for (const choice of choices) times[choice] = (times[choice] as number) + 1;
  if (patterns.size >= mostHeld) patterns.clear();
  const made = { times, seen: choices[0] as number };
  patterns.set(key, made);
  return made;
}

/** The same by the sum of each arrangement; the last list is compared as it is added. */
function farArrangements(
  { count, chosen, weight, room: { values: valueOf, sums, parts } }: Arrangements,
  at: readonly number[],
  values: readonly number[],
  slack: number,
): number {
  valueOf.fill(0);
  for (const [i, unit] of at.entries()) valueOf[unit] = values[i] as number;
  const lists = [...new Set(at.map((unit) => Math.floor(unit / atOnce)))];
  const last = lists.pop() as number;
  sums.fill(0);
  const [a, b, c] = parts;
  const fill = (list: number): Uint32Array => {
    for (const [i, part] of parts.entries()) fillPart(part, valueOf, list * atOnce + i * inPart, weight);
    return chosen[list] as Uint32Array;
  };
  for (const list of lists) {
    const rows = fill(list);
    for (let row = 0; row < count; row++) {
      const choice = rows[row] as number;
      sums[row] =
        (sums[row] as number) +
        (a[choice & (ways - 1)] as number) +
        (b[(choice >> inPart) & (ways - 1)] as number) +
        (c[choice >> (2 * inPart)] as number);
    }
  }
  const rows = fill(last);
  let [asExtreme, least] = [0, 0];
  for (let row = 0; row < count; row++) {
    const choice = rows[row] as number;
    const far = Math.abs(
      (sums[row] as number) +
        (a[choice & (ways - 1)] as number) +
        (b[(choice >> inPart) & (ways - 1)] as number) +
        (c[choice >> (2 * inPart)] as number),
    );
    if (row === 0) least = Math.max(0, far - slack);
    // A branch here is guessed wrong half of the time, which took more than the sums.
    asExtreme += Number(far >= least);
  }
  return asExtreme;
}

/** What the eight units from one on add, for every choice of them: each unit doubles the choices so far. */
function fillPart(
  sums: Float64Array,
  values: Float64Array,
  from: number,
  [chosen, others]: Arrangements['weight'],
): void {
  let total = 0;
  for (let unit = from; unit < from + inPart; unit++) total += values[unit] as number;
  sums[0] = others * total;
  for (let unit = from, choices = 1; unit < from + inPart; unit++, choices *= 2) {
    const change = (chosen - others) * (values[unit] as number);
    for (let choice = 0; choice < choices; choice++)
      sums[choices + choice] = (sums[choice] as number) + change;
  }
}
