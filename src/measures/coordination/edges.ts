import type { Driver, Parameters } from '../../store/driver.ts';
import { type ShareRun, ensureMatched, sql } from './objects.ts';
import type { CoordinationOptions } from './options.ts';

/** An edge between two accounts, by their hashes. */
export interface Edge {
  readonly low: string;
  readonly high: string;
  /** Pairs of posts that share an object within the window. */
  readonly pairs: number;
  /** The same; a loop counts at both its ends. */
  readonly weight: number;
  /** Seconds between the posts of a pair, summed. */
  readonly seconds: number;
  /** Distinct posts in those pairs. */
  readonly posts: number;
  /** Epoch seconds of the first and the last of them. */
  readonly first: number;
  readonly last: number;
}

export interface EdgeList {
  readonly edges: readonly Edge[];
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
}

/** Pairs within the window, summed to edges, heaviest first. */
export async function edgesOf(
  driver: Driver,
  run: ShareRun,
  options: CoordinationOptions,
  most: Most = { whole: 400_000, atOnce: 200_000_000 },
): Promise<EdgeList> {
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
    pairs <= most.whole
      ? await wholeEdges(driver, parameters, options)
      : await listedEdges(driver, parameters, options, Math.ceil(pairs / most.atOnce));
  return {
    ...found,
    large: large.map((row) => ({ object: row.object_key, pairs: row.pairs })),
    parameters: { ...parameters, matched: options.minPosts < 2 ? '0' : matched },
  };
}

type Found = Pick<EdgeList, 'edges' | 'pairs' | 'nodes' | 'total'>;
type Asking = Parameters & { readonly matched: ShareRun };

/** All edges, counted here. */
async function wholeEdges(
  driver: Driver,
  parameters: Asking,
  { limit, minWeight }: CoordinationOptions,
): Promise<Found> {
  const own = { ...parameters, every: 1, lows: [], highs: [], min_weight: minWeight };
  const [hashes, rows] = await Promise.all([
    hashesOf(driver, parameters.matched, 'all'),
    numbersOf(driver, own),
  ]);
  const nodes = new Uint8Array(hashes.length);
  let pairs = 0;
  for (let at = 0; at < rows.length; at += columns) {
    nodes[rows[at] as number] = 1;
    nodes[rows[at + 1] as number] = 1;
    pairs += rows[at + 2] as number;
  }
  const total = rows.length / columns;
  const edges = edgesFrom(rows.subarray(0, limit * columns), hashes);
  return { edges, pairs, nodes: nodes.reduce((sum, is) => sum + is, 0), total };
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
    numbersOf(driver, { ...parameters, every: 0, lows, highs, min_weight: minWeight }),
  ]);
  return {
    edges: edgesFrom(rows, hashes),
    pairs: all.reduce((sum, row) => sum + row.pairs, 0),
    nodes: nodes.size,
    total: all.reduce((sum, row) => sum + row.edges, 0),
  };
}

/** Columns of edges.sql. */
const columns = 8;

/** Rows of edges.sql one after the other: as the engine has them, nothing is parsed. */
async function numbersOf(driver: Driver, parameters: Parameters): Promise<Float64Array> {
  const pieces: Buffer[] = [];
  for await (const piece of driver.stream(sql('edges.sql'), 'RowBinary', { parameters, settings: frames }))
    pieces.push(piece);
  const length = pieces.reduce((sum, piece) => sum + piece.length, 0);
  const numbers = new Float64Array(length / Float64Array.BYTES_PER_ELEMENT);
  const bytes = new Uint8Array(numbers.buffer);
  let at = 0;
  for (const piece of pieces) {
    bytes.set(piece, at);
    at += piece.length;
  }
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

function edgesFrom(rows: Float64Array, hashes: readonly string[]): Edge[] {
  const edges: Edge[] = [];
  for (let at = 0; at < rows.length; at += columns) {
    edges.push({
      low: hashes[rows[at] as number] as string,
      high: hashes[rows[at + 1] as number] as string,
      pairs: rows[at + 2] as number,
      weight: rows[at + 3] as number,
      seconds: rows[at + 4] as number,
      posts: rows[at + 5] as number,
      first: rows[at + 6] as number,
      last: rows[at + 7] as number,
    });
  }
  return edges;
}

/** A block of shares carries all those that stand in their windows: few shares at a time, and two threads. */
const frames = { max_threads: 2, max_block_size: 8192, optimize_aggregation_in_order: 0 };
