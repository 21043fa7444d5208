/**
 * Clusters of accounts that share objects close in time unusually often, and what each does. Louvain (Blondel et al.,
 * J. Stat. Mech. 2008:P10008, doi 10.1088/1742-5468/2008/10/P10008) depends on the order of nodes: it is run from many
 * seeds, the partition of greatest modularity stands, and a cluster's stability is the share of runs in which two of
 * its members stand together, over all its pairs (co-assignment: Lancichinetti & Fortunato, Scientific Reports 2:336,
 * 2012, doi 10.1038/srep00336). Pure but for the generator given.
 */
import { UndirectedGraph } from 'graphology';
import louvainModule from 'graphology-communities-louvain';
import { type Random, uniform } from '../../statistics/random.ts';
import { quantile } from '../../statistics/quantiles.ts';
import type { SharedObject } from './sharedObject.ts';

// A CommonJS module: its types speak of a `default`, which at run time it is itself.
const louvain = louvainModule as unknown as typeof louvainModule.default;

export const louvainRuns = 50;

export interface WeightedEdge {
  readonly a: number;
  readonly b: number;
  readonly weight: number;
}

export interface Cluster {
  readonly members: readonly number[];
  /** 0 to 1: the mean share of runs in which two of its members stand together. */
  readonly stability: number;
}

/** Clusters of two accounts or more, the largest first. */
export function stableClusters(edges: readonly WeightedEdge[], random: Random): Cluster[] {
  if (edges.length === 0) return [];
  const graph = new UndirectedGraph();
  for (const { a, b, weight } of edges) {
    graph.mergeNode(a);
    graph.mergeNode(b);
    graph.addUndirectedEdge(a, b, { weight });
  }
  const partitions = Array.from({ length: louvainRuns }, () =>
    louvain.detailed(graph, { getEdgeWeight: 'weight', rng: () => uniform(random) }),
  );
  const best = partitions.reduce((x, y) => (y.modularity > x.modularity + 1e-12 ? y : x));
  const byCommunity = new Map<number, number[]>();
  for (const [node, community] of Object.entries(best.communities))
    byCommunity.set(community, [...(byCommunity.get(community) ?? []), Number(node)]);
  return [...byCommunity.values()]
    .filter((members) => members.length > 1)
    .map((own): Cluster => {
      const members = own.sort((x, y) => x - y);
      let [together, pairs] = [0, 0];
      for (const [i, a] of members.entries())
        for (const b of members.slice(i + 1)) {
          pairs += louvainRuns;
          for (const { communities } of partitions) if (communities[a] === communities[b]) together++;
        }
      return { members, stability: together / pairs };
    })
    .sort((x, y) => y.members.length - x.members.length || (x.members[0] ?? 0) - (y.members[0] ?? 0));
}

/** What a cluster does: the objects that two of its members or more share within the window. */
export interface ClusterFacts {
  readonly objects: number;
  /** Seconds from the first member's share to each other's within the window of another; null without one. */
  readonly medianDelay: number | null;
  /** Of each member, in their order: objects it takes part in, is first in, shares the first time stamp in. */
  readonly roles: readonly { readonly objects: number; readonly first: number; readonly tied: number }[];
  /** Objects by day of the first share (epoch days), in order. */
  readonly activity: readonly (readonly [day: number, objects: number])[];
}

/** @param resolution seconds between time stamps that all members tell apart: ties within it are ties */
export function clusterFacts(
  members: readonly number[],
  objects: readonly SharedObject[],
  window: number,
  resolution = 1,
): ClusterFacts {
  // A stamp of whole minutes is not before one of seconds in the same minute.
  const grain = (time: number): number => Math.floor(time / resolution);
  const place = new Map(members.map((account, i) => [account, i]));
  const roles = members.map(() => ({ objects: 0, first: 0, tied: 0 }));
  const activity = new Map<number, number>();
  const delays: number[] = [];
  let count = 0;
  for (const object of objects) {
    const shares = object.accounts
      .map((account, i) => ({ member: place.get(account), time: object.times[i] as number }))
      .filter((share): share is { member: number; time: number } => share.member !== undefined)
      .sort((x, y) => x.time - y.time);
    const close = shares.filter(
      ({ time }, i) =>
        time - (shares[i - 1]?.time ?? -Infinity) <= window ||
        (shares[i + 1]?.time ?? Infinity) - time <= window,
    );
    const start = close[0]?.time;
    if (start === undefined) continue;
    count++;
    const firsts = close.filter(({ time }) => grain(time) === grain(start));
    for (const { member, time } of close) {
      const role = roles[member] as { objects: number; first: number; tied: number };
      role.objects++;
      if (grain(time) === grain(start)) role[firsts.length > 1 ? 'tied' : 'first']++;
    }
    for (const { time } of close.slice(1)) delays.push(time - start);
    const day = Math.floor(start / 86_400);
    activity.set(day, (activity.get(day) ?? 0) + 1);
  }
  return {
    objects: count,
    medianDelay: delays.length === 0 ? null : quantile(delays, 0.5),
    roles,
    activity: [...activity].sort(([x], [y]) => x - y),
  };
}
