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
  const rows = edges.map((edge): EdgeRow => {
    const low = names.get(edge.low) ?? { key: edge.low, name: edge.low };
    const high = names.get(edge.high) ?? { key: edge.high, name: edge.high };
    const [a, b] = low.name <= high.name ? [low, high] : [high, low];
    const test = tested.get(`${edge.low}|${edge.high}`);
    const pairs = counted.get(edge.pairs) ?? pairsEstimate(edge.pairs);
    counted.set(edge.pairs, pairs);
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
      estimates: [
        pairs,
        ...(edge.pairs > 1 ? [secondsEstimate(edge)] : []),
        ...(test !== undefined && test.expected > 0 ? [ratioOfObjects(test.observed, test.expected)] : []),
      ],
      evidence: { query, parameters: { ...parameters, a: a.key, b: b.key }, total: edge.posts },
    };
  });
  return rows.sort(inOrder);
}

const inOrder = (x: EdgeRow, y: EdgeRow): number =>
  y.weight - x.weight || (x.a < y.a ? -1 : x.a > y.a ? 1 : x.b < y.b ? -1 : x.b > y.b ? 1 : 0);

const pairsEstimate = (pairs: number): Estimate =>
  countEstimate('pairs of posts', pairs, 1, 'pairs that share an object within the window');

const secondsEstimate = (edge: Edge): Estimate =>
  countEstimate('seconds apart', edge.seconds, edge.pairs, 'mean seconds between the posts of a pair');

/** How many times as often as under exchange of names. */
export function ratioOfObjects(observed: number, expected: number): Estimate {
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
    method: 'Garwood; expected by stratified label swap',
  };
}
