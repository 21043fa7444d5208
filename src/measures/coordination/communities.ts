import { UndirectedGraph } from 'graphology';
import louvainModule from 'graphology-communities-louvain';
import { type Random, uniform } from '../../statistics/random.ts';
import type { SharedObject } from './sharedObject.ts';

// A CommonJS module: its types speak of a `default`, which at run time it is itself.
const louvain = louvainModule as unknown as typeof louvainModule.default;

/**
 * Communities of accounts by what they share, whenever they do: Louvain on the graph of accounts with at least two
 * objects in common (Blondel et al., J. Stat. Mech. 2008:P10008, doi 10.1088/1742-5468/2008/10/P10008).
 * An account with no such neighbour is in none.
 * @param shared as `coShared` gives it
 */
export function clustersOf(
  shared: ReadonlyMap<number, number>,
  accounts: number,
  random: Random,
): ReadonlyMap<number, readonly number[]> {
  const graph = new UndirectedGraph();
  for (const [key, count] of shared) {
    const [a, b] = [Math.floor(key / accounts), key % accounts];
    graph.mergeNode(a);
    graph.mergeNode(b);
    graph.addUndirectedEdge(a, b, { weight: count });
  }
  if (graph.order === 0) return new Map();
  const found = louvain(graph, { getEdgeWeight: 'weight', rng: () => uniform(random) });
  return new Map(Object.entries(found).map(([account, community]) => [Number(account), [community]]));
}

/** The community of most sharers of an object; of several the lowest; −1 where most are in none. */
export function communityOf(
  object: SharedObject,
  communities: ReadonlyMap<number, readonly number[]>,
): number {
  const counts = new Map<number, number>();
  for (const account of object.accounts)
    for (const community of communities.get(account) ?? [-1])
      counts.set(community, (counts.get(community) ?? 0) + 1);
  let [best, most] = [-1, 0];
  for (const [community, count] of counts)
    if (count > most || (count === most && community < best)) [best, most] = [community, count];
  return best;
}
