import type { Driver, Parameters, QueryOptions } from '../../store/driver.ts';
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

/** Pairs within the window, summed to edges, heaviest first. */
export async function edgesOf(
  driver: Driver,
  run: ShareRun,
  options: CoordinationOptions,
): Promise<EdgeList> {
  const base = { run, window: options.window, loops: options.loops ? 1 : 0 };
  const large = await driver.query<{ object_key: string; pairs: number }>(sql('large.sql'), {
    parameters: { ...base, budget: options.budget },
  });
  const heavy = large.map((row) => row.object_key);
  const matched = options.minPosts < 2 ? '0' : await ensureMatched(driver, { ...base, heavy });
  const parameters = { ...base, heavy, matched, min_posts: options.minPosts };
  const edges = await readEdges(driver, {
    parameters: { ...parameters, min_weight: options.minWeight, limit: options.limit + 1 },
    settings: spilling,
  });
  const totals =
    edges.length <= options.limit
      ? countOf(edges)
      : (
          await driver.query<Totals>(sql('count.sql'), {
            parameters: { ...parameters, min_weight: options.minWeight },
            settings: spilling,
          })
        )[0];
  return {
    edges: edges.slice(0, options.limit),
    pairs: totals?.pairs ?? 0,
    nodes: totals?.nodes ?? 0,
    total: totals?.edges ?? 0,
    large: large.map((row) => ({ object: row.object_key, pairs: row.pairs })),
    parameters,
  };
}

/** Rows by tabs, columns in the order of edges.sql: of 10^5 edges, twice as fast as rows as objects of JSON. */
async function readEdges(driver: Driver, options: QueryOptions): Promise<Edge[]> {
  const pieces: Buffer[] = [];
  for await (const piece of driver.stream(sql('edges.sql'), 'TabSeparated', options)) pieces.push(piece);
  const edges: Edge[] = [];
  const text = Buffer.concat(pieces).toString('latin1');
  for (let at = 0; at < text.length; ) {
    const end = text.indexOf('\n', at);
    const [low = '', high = '', ...numbers] = text.slice(at, end).split('\t');
    const [pairs = 0, weight = 0, seconds = 0, posts = 0, first = 0, last = 0] = numbers.map(Number);
    edges.push({ low, high, pairs, weight, seconds, posts, first, last });
    at = end + 1;
  }
  return edges;
}

/** Beyond a gigabyte of groups the engine goes on on disk. */
const spilling = { max_bytes_before_external_group_by: 1_000_000_000, max_threads: 2 };

interface Totals {
  readonly pairs: number;
  readonly nodes: number;
  readonly edges: number;
}

function countOf(edges: readonly Edge[]): Totals {
  const nodes = new Set<string>();
  let pairs = 0;
  for (const edge of edges) {
    pairs += edge.pairs;
    nodes.add(edge.low);
    nodes.add(edge.high);
  }
  return { pairs, nodes: nodes.size, edges: edges.length };
}
