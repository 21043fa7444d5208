import { expect, it } from 'vitest';
import { narrowedTo } from '../../src/view/narrowed.ts';
import { network } from './fixture-network.ts';

it('a network of some edges has their nodes alone, and every place still means the same channel', () => {
  const all = network(12);
  const named = {
    ...all,
    nodes: all.nodes.map((node, i) => ({ ...node, label: `channel-${i}`, named: true })),
  };
  const [first] = named.edges;
  if (first === undefined) throw new Error('no edge');
  const centre = `channel-${first.a}`;
  const { nodes, edges, clusters } = narrowedTo(named, (a, b) => a === centre || b === centre);
  const ends = edges.map(({ a, b, pairs }) => [nodes[a]?.label, nodes[b]?.label, pairs]);
  const own = named.edges.filter(({ a, b }) => a === first.a || b === first.a);
  expect(ends).toEqual(own.map(({ a, b, pairs }) => [`channel-${a}`, `channel-${b}`, pairs]));
  expect(new Set(ends.flatMap(([a, b]) => [a, b])).size).toBe(nodes.length);
  for (const { members, roles } of clusters)
    for (const place of [...members, ...roles.map(({ node }) => node)]) expect(nodes[place]).toBeDefined();
});
