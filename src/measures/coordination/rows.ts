import { message } from '../../messages/index.ts';
import type { Estimate } from '../../model/estimate.ts';
import type { Evidence, Row } from '../../model/finding.ts';
import { poissonRate } from '../../statistics/poisson.ts';
import type { Parameters } from '../../store/driver.ts';
import { countingSort } from '../../statistics/countingSort.ts';
import { countEstimate } from '../measure.ts';
import type { EdgeTable } from './edgeTable.ts';
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
  edges: EdgeTable,
  names: ReadonlyMap<string, AccountName>,
  tested: ReadonlyMap<string, Tested>,
  object: ObjectKind,
  parameters: Parameters,
): EdgeRow[] {
  const { order, accounts, first, second } = inOrder(edges, names);
  const common: Common = {
    edges,
    query: object === 'shares' ? 'coordination-shares' : 'coordination',
    parameters,
    counted: new Map(),
  };
  const rows: EdgeRow[] = [];
  for (const edge of order) {
    const a = accounts[first[edge] as number] as AccountName;
    const b = accounts[second[edge] as number] as AccountName;
    const test = tested.size === 0 ? undefined : tested.get(`${edges.low(edge)}|${edges.high(edge)}`);
    rows.push(new EdgeRowOnDemand(edge, a, b, test, common));
  }
  return rows;
}

/** What the rows of a finding share. */
interface Common {
  readonly edges: EdgeTable;
  readonly query: string;
  readonly parameters: Parameters;
  /** Most of 10^5 edges have the same few numbers of pairs: one estimate for each. */
  readonly counted: Map<number, Estimate>;
}

/**
 * An edge that is read when it is asked for: of 10^5 edges a reader opens a few, and making all of them takes longer than
 * finding the edges. As JSON it is a row like any other; a copy by spreading (`{ ...row }`) has nothing.
 */
class EdgeRowOnDemand implements EdgeRow {
  readonly [more: string]: unknown;
  readonly #edge: number;
  readonly #first: AccountName;
  readonly #second: AccountName;
  readonly #test: Tested | undefined;
  readonly #common: Common;

  constructor(
    edge: number,
    first: AccountName,
    second: AccountName,
    test: Tested | undefined,
    common: Common,
  ) {
    this.#edge = edge;
    this.#first = first;
    this.#second = second;
    this.#test = test;
    this.#common = common;
  }

  get a(): string {
    return this.#first.name;
  }

  get b(): string {
    return this.#second.name;
  }

  get weight(): number {
    return this.#common.edges.number(this.#edge, 'weight');
  }

  get pairs(): number {
    return this.#common.edges.number(this.#edge, 'pairs');
  }

  get objects(): number | null {
    return this.#test?.observed ?? null;
  }

  get shared(): number | null {
    return this.#test?.shared ?? null;
  }

  get expected(): number | null {
    return this.#test?.expected ?? null;
  }

  get p(): number | null {
    return this.#test?.p ?? null;
  }

  get q(): number | null {
    return this.#test?.q ?? null;
  }

  get key(): string {
    return `${this.#first.key}|${this.#second.key}`;
  }

  get label(): string {
    return `${this.a} – ${this.b}`;
  }

  get estimates(): Estimate[] {
    const { counted, edges } = this.#common;
    const { pairs } = this;
    let estimate = counted.get(pairs);
    if (estimate === undefined) counted.set(pairs, (estimate = pairsEstimate(pairs)));
    const estimates = [estimate];
    if (pairs > 1) estimates.push(secondsEstimate(edges.number(this.#edge, 'seconds'), pairs));
    const test = this.#test;
    if (test !== undefined && test.expected > 0)
      estimates.push(ratioOfObjects(test.observed, test.expected, test.expected > test.exchanged));
    return estimates;
  }

  get evidence(): Evidence {
    const { query, parameters, edges } = this.#common;
    const [a, b] = [this.#first.key, this.#second.key];
    return { query, parameters: { ...parameters, a, b }, total: edges.number(this.#edge, 'posts') };
  }

  toJSON(): Row {
    const { key, label, a, b, weight, pairs, objects, shared, expected, p, q, estimates, evidence } = this;
    return { key, label, a, b, weight, pairs, objects, shared, expected, p, q, estimates, evidence };
  }
}

interface Ordered {
  /** Edges. */
  readonly order: Uint32Array;
  /** By name. */
  readonly accounts: readonly AccountName[];
  /** The ends of each edge among them, the first by name first. */
  readonly first: Uint32Array;
  readonly second: Uint32Array;
}

/**
 * Heaviest first, then by the names of both ends. Edges are sorted by counting (their ends as ranks of names): 10^5 of
 * them would compare 10^6 names, and take longer than the engine takes to find them.
 */
function inOrder(edges: EdgeTable, names: ReadonlyMap<string, AccountName>): Ordered {
  const sorted = edges.hashes
    .map((hash, place) => ({ place, account: names.get(hash) ?? { key: hash, name: hash } }))
    .filter((entry) => entry !== undefined)
    .sort(({ account: x }, { account: y }) => (x.name < y.name ? -1 : x.name > y.name ? 1 : 0));
  const ranks = new Uint32Array(edges.hashes.length);
  for (const [rank, { place }] of sorted.entries()) ranks[place] = rank;
  const weight = edges.column('weight');
  const weights = [...new Set(weight)].sort((x, y) => y - x);
  const lightness = new Map(weights.map((value, i) => [value, i]));
  const order = new Uint32Array(edges.length);
  const first = new Uint32Array(edges.length);
  const second = new Uint32Array(edges.length);
  const light = new Uint32Array(edges.length);
  for (let edge = 0; edge < edges.length; edge++) {
    const x = ranks[edges.number(edge, 'low')] as number;
    const y = ranks[edges.number(edge, 'high')] as number;
    order[edge] = edge;
    first[edge] = Math.min(x, y);
    second[edge] = Math.max(x, y);
    light[edge] = lightness.get(weight[edge] as number) as number;
  }
  const bySecond = countingSort(order, second, sorted.length);
  const byBoth = countingSort(bySecond, first, sorted.length);
  return {
    order: countingSort(byBoth, light, weights.length),
    accounts: sorted.map(({ account }) => account),
    first,
    second,
  };
}

const pairsEstimate = (pairs: number): Estimate =>
  countEstimate('number', message('rows.pairsOfPosts'), pairs, 1, message('rows.pairsUnit'));

const secondsEstimate = (seconds: number, pairs: number): Estimate =>
  countEstimate('number', message('rows.secondsApart'), seconds, pairs, message('rows.secondsApartUnit'));

/**
 * How many times as often as under exchange of names.
 * @param byHabit whether small strata are expected by habit, that being more
 */
export function ratioOfObjects(observed: number, expected: number, byHabit: boolean): Estimate {
  const { value, low, high, level } = poissonRate(observed, expected);
  return {
    kind: 'ratio',
    name: message('estimates.timesExpected'),
    value,
    low,
    high,
    level,
    target: 'process',
    unit: message('estimates.observedToExpected'),
    n: observed,
    denominator: expected,
    method: message('estimates.garwood', { byHabit }),
  };
}
