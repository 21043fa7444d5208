import type { Estimate } from '../../model/estimate.ts';
import type { Row } from '../../model/finding.ts';
import { poissonRate } from '../../statistics/poisson.ts';
import type { Parameters } from '../../store/driver.ts';
import { countingSort } from '../../statistics/countingSort.ts';
import { countEstimate } from '../measure.ts';
import type { Edge } from './edges.ts';
import type { Tested } from './null.ts';
import type { ObjectKind } from './objects.ts';

/** What an account is called in the store and in print. */
export interface AccountName {
  readonly key: string;
  readonly name: string;
}

export interface EdgeRow extends Row {
  /** In the order of their names. */
  readonly a: string;
  readonly b: string;
  readonly weight: number;
  readonly pairs: number;
  /** Objects shared within the window, at any distance, and expected; null where the pair was not tested. */
  readonly objects: number | null;
  readonly shared: number | null;
  readonly expected: number | null;
  readonly p: number | null;
  readonly q: number | null;
}

/**
 * Edges as rows, heaviest first.
 * @param names of accounts by hash
 * @param tested pairs by `low|high`
 * @param parameters of the evidence query, beside the ends of the edge
 */
export function rowsOf(
  edges: readonly Edge[],
  names: ReadonlyMap<string, AccountName>,
  tested: ReadonlyMap<string, Tested>,
  object: ObjectKind,
  parameters: Parameters,
): EdgeRow[] {
  const query = object === 'shares' ? 'coordination-shares' : 'coordination';
  // Most of 10^5 edges have the same few numbers of pairs: one object for each.
  const counted = new Map<number, Estimate>();
  // Most edges of a large table have one pair and no test: their estimates are one list.
  const single = [pairsEstimate(1)];
  counted.set(1, single[0] as Estimate);
  // A copy of an object that has all its keys is ten times as fast as one that gets more.
  const shape: Record<string, Parameters[string]> = { ...parameters, a: '', b: '' };
  const { order, first, second } = inOrder(edges, names);
  const rows: EdgeRow[] = [];
  for (const place of order) {
    const edge = edges[place] as Edge;
    const a = first(place);
    const b = second(place);
    const asked = { ...shape };
    asked['a'] = a.key;
    asked['b'] = b.key;
    const test = tested.size === 0 ? undefined : tested.get(`${edge.low}|${edge.high}`);
    let pairs = counted.get(edge.pairs);
    if (pairs === undefined) counted.set(edge.pairs, (pairs = pairsEstimate(edge.pairs)));
    rows.push({
      key: `${a.key}|${b.key}`,
      label: `${a.name} – ${b.name}`,
      a: a.name,
      b: b.name,
      weight: edge.weight,
      pairs: edge.pairs,
      objects: test?.observed ?? null,
      shared: test?.shared ?? null,
      expected: test?.expected ?? null,
      p: test?.p ?? null,
      q: test?.q ?? null,
      estimates: edge.pairs === 1 && test === undefined ? single : estimatesOf(edge, pairs, test),
      evidence: { query, parameters: asked, total: edge.posts },
    });
  }
  return rows;
}

interface Ordered {
  /** Places of edges. */
  readonly order: Uint32Array;
  /** The ends of an edge, in the order of their names. */
  readonly first: (place: number) => AccountName;
  readonly second: (place: number) => AccountName;
}

/**
 * Heaviest first, then by the names of both ends. Edges are sorted by counting (their ends as ranks of names): 10^5 of
 * them would compare 10^6 names, and take longer than the engine takes to find them.
 */
function inOrder(edges: readonly Edge[], names: ReadonlyMap<string, AccountName>): Ordered {
  const hashes = new Set<string>();
  for (const { low, high } of edges) hashes.add(low).add(high);
  const sorted = [...hashes]
    .map((hash) => ({ hash, account: names.get(hash) ?? { key: hash, name: hash } }))
    .sort(({ account: x }, { account: y }) => (x.name < y.name ? -1 : x.name > y.name ? 1 : 0));
  const ranks = new Map(sorted.map(({ hash }, rank) => [hash, rank]));
  const first = new Uint32Array(edges.length);
  const second = new Uint32Array(edges.length);
  for (const [place, { low, high }] of edges.entries()) {
    const [x, y] = [ranks.get(low) as number, ranks.get(high) as number];
    first[place] = Math.min(x, y);
    second[place] = Math.max(x, y);
  }
  const weights = [...new Set(edges.map(({ weight }) => weight))].sort((x, y) => y - x);
  const lightness = new Map(weights.map((weight, i) => [weight, i]));
  const light = Uint32Array.from(edges, ({ weight }) => lightness.get(weight) as number);
  let order = Uint32Array.from(edges.keys());
  order = countingSort(order, second, sorted.length);
  order = countingSort(order, first, sorted.length);
  order = countingSort(order, light, weights.length);
  const account = (rank: number): AccountName => (sorted[rank] as (typeof sorted)[number]).account;
  return {
    order,
    first: (place) => account(first[place] as number),
    second: (place) => account(second[place] as number),
  };
}

function estimatesOf(edge: Edge, pairs: Estimate, test: Tested | undefined): Estimate[] {
  const estimates = [pairs];
  if (edge.pairs > 1) estimates.push(secondsEstimate(edge));
  if (test !== undefined && test.expected > 0)
    estimates.push(ratioOfObjects(test.observed, test.expected, test.expected > test.exchanged));
  return estimates;
}

const pairsEstimate = (pairs: number): Estimate =>
  countEstimate('pairs of posts', pairs, 1, 'pairs that share an object within the window');

const secondsEstimate = (edge: Edge): Estimate =>
  countEstimate('seconds apart', edge.seconds, edge.pairs, 'mean seconds between the posts of a pair');

/**
 * How many times as often as under exchange of names.
 * @param byHabit whether small strata are expected by habit, that being more
 */
export function ratioOfObjects(observed: number, expected: number, byHabit: boolean): Estimate {
  const { value, low, high, level } = poissonRate(observed, expected);
  return {
    name: 'times as often as expected',
    value,
    low,
    high,
    level,
    target: 'process',
    unit: 'objects within the window, observed to expected',
    n: observed,
    denominator: expected,
    method: `Garwood; expected by stratified label swap${byHabit ? ', in small strata by habit' : ''}`,
  };
}
