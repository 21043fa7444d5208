import type { Estimate } from '../../model/estimate.ts';
import type { Row } from '../../model/finding.ts';
import { poissonRate } from '../../statistics/poisson.ts';
import type { Parameters } from '../../store/driver.ts';
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
  // A copy of an object that has all its keys is ten times as fast as one that gets more.
  const shape: Record<string, Parameters[string]> = { ...parameters, a: '', b: '' };
  return inOrder(edges, names).map(({ edge, a, b }): EdgeRow => {
    const asked = { ...shape };
    asked['a'] = a.key;
    asked['b'] = b.key;
    const test = tested.size === 0 ? undefined : tested.get(`${edge.low}|${edge.high}`);
    let pairs = counted.get(edge.pairs);
    if (pairs === undefined) counted.set(edge.pairs, (pairs = pairsEstimate(edge.pairs)));
    return {
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
      estimates: estimatesOf(edge, pairs, test),
      evidence: { query, parameters: asked, total: edge.posts },
    };
  });
}

interface Placed {
  readonly edge: Edge;
  readonly a: AccountName;
  readonly b: AccountName;
}

/** Heaviest first, then by the names of both ends: by their ranks, since 10^5 edges would compare 10^6 names. */
function inOrder(edges: readonly Edge[], names: ReadonlyMap<string, AccountName>): Placed[] {
  const ranked = new Map<string, AccountName & { readonly rank: number }>();
  for (const { low, high } of edges)
    for (const hash of [low, high])
      if (!ranked.has(hash)) ranked.set(hash, { ...(names.get(hash) ?? { key: hash, name: hash }), rank: 0 });
  const sorted = [...ranked].sort(([, x], [, y]) => (x.name < y.name ? -1 : x.name > y.name ? 1 : 0));
  for (const [rank, [hash, { key, name }]] of sorted.entries()) ranked.set(hash, { key, name, rank });
  return edges
    .map((edge) => {
      const low = ranked.get(edge.low) as AccountName & { rank: number };
      const high = ranked.get(edge.high) as AccountName & { rank: number };
      return low.rank <= high.rank ? { edge, a: low, b: high } : { edge, a: high, b: low };
    })
    .sort((x, y) => y.edge.weight - x.edge.weight || x.a.rank - y.a.rank || x.b.rank - y.b.rank);
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
