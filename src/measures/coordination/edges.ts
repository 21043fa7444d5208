import type { Driver, Parameters } from '../../store/driver.ts';
import { EdgeTable } from './edgeTable.ts';
import { type ShareRun, ensureMatched, sql } from './objects.ts';
import type { CoordinationOptions } from './options.ts';

export interface EdgeList {
  /** Those listed: the heaviest between accounts that are named. */
  readonly edges: EdgeTable;
  /** All with an end that is hidden. */
  readonly hidden: EdgeTable;
  /** Hashes of accounts that stand in an edge, listed or not, or in one listed. */
  readonly accounts: readonly string[];
  /** Over all edges, listed or not. */
  readonly pairs: number;
  readonly nodes: number;
  readonly total: number;
  /** Objects that were counted and not expanded, with their pairs. */
  readonly large: readonly { readonly object: string; readonly pairs: number }[];
  /** What the evidence of an edge is asked with, beside its ends. */
  readonly parameters: Parameters;
}

export interface Most {
  /** Pairs up to which all edges are made with all that is told of one; of more only those listed. */
  readonly whole: number;
  /** Pairs counted at once: four bytes each, twice that while they are gathered. */
  readonly atOnce: number;
  /** Accounts (hashes) whose edges are counted and never listed. */
  readonly hidden?: ReadonlySet<string>;
  /** Told the accounts (hashes) that edges may have, while these are still looked for. */
  readonly onAccounts?: (hashes: readonly string[]) => void;
}

const nobody: ReadonlySet<string> = new Set();
const usual: Most = { whole: 400_000, atOnce: 200_000_000 };

/** Pairs within the window, summed to edges; where not all are listed, the heaviest. */
export async function edgesOf(
  driver: Driver,
  run: ShareRun,
  options: CoordinationOptions,
  asked: Partial<Most> = {},
): Promise<EdgeList> {
  const most = { ...usual, ...asked };
  const base = { run, window: options.window, loops: options.loops ? 1 : 0 };
  const [bounds] = await driver.query<{ near: number; most: number }>(sql('bounds.sql'), {
    parameters: base,
    settings: frames,
  });
  const large =
    (bounds?.most ?? 0) > options.budget
      ? await driver.query<{ object_key: string; pairs: number }>(sql('large.sql'), {
          parameters: { ...base, budget: options.budget },
          settings: frames,
        })
      : [];
  const heavy = large.map((row) => row.object_key);
  const matched = await ensureMatched(driver, { ...base, heavy });
  const parameters = { ...base, heavy, matched, min_posts: options.minPosts };
  const pairs = (bounds?.near ?? 0) - large.reduce((sum, row) => sum + row.pairs, 0);
  const found =
    // Who is hidden is a channel, and edges between channels are few even where their pairs are many.
    pairs <= most.whole || (most.hidden?.size ?? 0) > 0
      ? await wholeEdges(driver, parameters, options, most, pairs)
      : await listedEdges(driver, parameters, options, Math.ceil(pairs / most.atOnce));
  return {
    ...found,
    large: large.map((row) => ({ object: row.object_key, pairs: row.pairs })),
    parameters: { ...parameters, matched: options.minPosts < 2 ? '0' : matched },
  };
}

type Found = Pick<EdgeList, 'edges' | 'hidden' | 'accounts' | 'pairs' | 'nodes' | 'total'>;
type Asking = Parameters & { readonly matched: ShareRun };

/** All edges, counted here. */
async function wholeEdges(
  driver: Driver,
  parameters: Asking,
  { limit, minWeight }: CoordinationOptions,
  { onAccounts, hidden = nobody }: Most,
  near: number,
): Promise<Found> {
  const own = { ...parameters, every: 1, lows: [], highs: [], min_weight: minWeight };
  const [hashes, rows] = await Promise.all([
    hashesOf(driver, parameters.matched, 'all').then((all) => {
      onAccounts?.(all.filter((hash) => hash !== undefined));
      return all;
    }),
    // Edges are fewer than their pairs: where all are listed, which come first does not matter here.
    numbersOf(driver, own, near > limit),
  ]);
  const all = new EdgeTable(rows, hashes);
  const nodes = new Uint8Array(hashes.length);
  let pairs = 0;
  for (let edge = 0; edge < all.length; edge++) {
    nodes[all.number(edge, 'low')] = 1;
    nodes[all.number(edge, 'high')] = 1;
    pairs += all.number(edge, 'pairs');
  }
  const accounts = hashes.filter((_, place) => nodes[place] === 1);
  const isHidden = (edge: number): boolean => hidden.has(all.low(edge)) || hidden.has(all.high(edge));
  const named = hidden.size === 0 ? all : all.where((edge) => !isHidden(edge));
  const others = hidden.size === 0 ? all.upTo(0) : all.where(isHidden);
  return {
    edges: named.upTo(limit),
    hidden: others,
    accounts,
    pairs,
    nodes: accounts.length,
    total: all.length,
  };
}

interface Weighed {
  readonly weight: number;
  readonly edges: number;
  readonly pairs: number;
  readonly places: readonly number[];
  readonly lows: readonly number[];
  readonly highs: readonly number[];
}

/** The heaviest edges, found while all are counted. */
async function listedEdges(
  driver: Driver,
  parameters: Asking,
  { limit, minWeight }: CoordinationOptions,
  parts: number,
): Promise<Found> {
  const nodes = new Set<number>();
  const all: Weighed[] = [];
  for (let part = 0; part < parts; part++) {
    const rows = await driver.query<Weighed>(sql('count.sql'), {
      parameters: { ...parameters, min_weight: minWeight, limit, part, parts },
      settings: frames,
    });
    for (const row of rows) {
      for (const place of row.places) nodes.add(place);
      all.push({ ...row, places: [] });
    }
  }
  const listed = all
    .flatMap(({ weight, lows, highs }) => lows.map((low, i) => ({ weight, low, high: highs[i] as number })))
    .sort((x, y) => y.weight - x.weight || x.low - y.low || x.high - y.high)
    .slice(0, limit);
  const lows = listed.map(({ low }) => low);
  const highs = listed.map(({ high }) => high);
  const [hashes, rows] = await Promise.all([
    hashesOf(driver, parameters.matched, [...new Set([...lows, ...highs])]),
    numbersOf(driver, { ...parameters, every: 0, lows, highs, min_weight: minWeight }, false),
  ]);
  return {
    edges: new EdgeTable(rows, hashes),
    hidden: new EdgeTable(new Float64Array(0), hashes),
    accounts: hashes.filter((hash) => hash !== undefined),
    pairs: all.reduce((sum, row) => sum + row.pairs, 0),
    nodes: nodes.size,
    total: all.reduce((sum, row) => sum + row.edges, 0),
  };
}

const heaviestFirst = '\nORDER BY weight DESC, low, high';

/** Rows of edges.sql one after the other: as the engine has them, nothing is parsed. */
async function numbersOf(driver: Driver, parameters: Parameters, ordered: boolean): Promise<Float64Array> {
  const query = `${sql('edges.sql')}${ordered ? heaviestFirst : ''}`;
  const bytes = await driver.bytes(query, 'RowBinary', { parameters, settings: frames });
  const numbers = new Float64Array(bytes.length / Float64Array.BYTES_PER_ELEMENT);
  new Uint8Array(numbers.buffer).set(bytes);
  return numbers;
}

/** Hashes of accounts by place. */
async function hashesOf(
  driver: Driver,
  matched: ShareRun,
  places: readonly number[] | 'all',
): Promise<readonly string[]> {
  const rows = await driver.query<{ place: number; hash: string }>(sql('places.sql'), {
    parameters: { matched, every: places === 'all' ? 1 : 0, places: places === 'all' ? [] : places },
  });
  const hashes: string[] = [];
  for (const { place, hash } of rows) hashes[place] = hash;
  return hashes;
}

/** A block of shares carries all those that stand in their windows: few shares at a time, and two threads. */
const frames = { max_threads: 2, max_block_size: 8192, optimize_aggregation_in_order: 0 };
