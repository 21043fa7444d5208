import type { NetworkPart } from './shown.ts';

/** A network of those edges alone, and of the nodes that they have; what is said of all of it stays. */
export function narrowedTo(network: NetworkPart, isKept: (a: string, b: string) => boolean): NetworkPart {
  const name = (node: number): string => {
    const label = network.nodes[node]?.label;
    return typeof label === 'string' ? label : '';
  };
  const kept = network.edges.filter(({ a, b }) => isKept(name(a), name(b)));
  const places = new Map<number, number>();
  for (const { a, b } of kept) for (const end of [a, b]) if (!places.has(end)) places.set(end, places.size);
  const place = (node: number): number => places.get(node) as number;
  return {
    ...network,
    nodes: [...places.keys()].flatMap((node) => network.nodes[node] ?? []),
    edges: kept.map((edge) => ({ ...edge, a: place(edge.a), b: place(edge.b) })),
    clusters: network.clusters.map((cluster) => ({
      ...cluster,
      members: cluster.members.filter((node) => places.has(node)).map(place),
      roles: cluster.roles
        .filter(({ node }) => places.has(node))
        .map((role) => ({ ...role, node: place(role.node) })),
    })),
  };
}
