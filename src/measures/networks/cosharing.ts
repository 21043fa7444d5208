import type { Message } from '../../model/said.ts';
import type { Said } from '../../model/said.ts';
import { message } from '../../messages/index.ts';
import type { Network, NetworkEdge, NetworkField } from '../../model/network.ts';
import type { ClusterRow } from '../coordination/clustersIn.ts';
import { coordination } from '../coordination/coordination.ts';
import type { Edge } from '../coordination/edgeTable.ts';
import { edgesOf } from '../coordination/edges.ts';
import type { ObjectKind } from '../coordination/objects.ts';
import { readOptions } from '../coordination/options.ts';
import type { EdgeRow } from '../coordination/rows.ts';
import { type Shares, sharesOf } from '../coordination/source.ts';
import { type MeasureContext, type MeasureOptions, manifestOf } from '../measure.ts';
import { runMeasure } from '../run.ts';
import {
  type BareNode,
  type ChannelNodes,
  byCodeUnit,
  channelNodes,
  edgeOf,
  lasting,
  nodeFields,
  sumParts,
} from './nodes.ts';

const clusterField: NetworkField = {
  name: 'cluster',
  type: 'text',
  description: 'cluster of unusual pairs (q at most 0.05) it is in, as the measure coordination names it',
};

const edgeFields: readonly NetworkField[] = [
  { name: 'pairs', type: 'integer', description: 'pairs of posts that share an object within the window' },
  { name: 'objects', type: 'integer', description: 'objects shared within the window' },
  {
    name: 'expected',
    type: 'number',
    description: 'objects expected there if names were exchanged among alike shares',
  },
  {
    name: 'p',
    type: 'number',
    description: 'probability of as many objects under that exchange; empty where not tested',
  },
  {
    name: 'q',
    type: 'number',
    description: 'p adjusted for all pairs tested (false discovery rate, Benjamini and Hochberg)',
  },
];

/** The edges of the measure `coordination`, with the times of the first and the last pair of each. */
export async function cosharingNetwork(context: MeasureContext, options: MeasureOptions): Promise<Network> {
  const finding = await runMeasure(context, coordination, options);
  const { object } = finding.parameters as { object: ObjectKind };
  const own = readOptions(options);
  const source = await sharesOf(context, options, object, own.minPosts);
  const { edges: table } = await edgesOf(context.driver, source.run, own);
  const raw = table.all();
  const channels = object === 'shares' ? undefined : channelNodes(context, [...source.facts.values()]);
  const names = await namesOf(source, raw, channels);
  const rows = new Map((finding.rows as EdgeRow[]).map((row) => [JSON.stringify([row.a, row.b]), row]));
  const edges = sumParts(
    raw.flatMap((edge) => {
      const ends = [names.get(edge.low), names.get(edge.high)];
      const [source, target] = ends.sort((x, y) => byCodeUnit(x ?? '', y ?? ''));
      if (source === undefined || target === undefined) return [];
      const { weight, first, last, pairs } = edge;
      return [{ source, target, weight, first, last, counts: [pairs] }];
    }),
  ).map((part): NetworkEdge => {
    // A sum of several pairs was not tested as one.
    const row = rows.get(JSON.stringify([part.source, part.target]));
    const test = [row?.objects, row?.expected, row?.p, row?.q].map((value) => value ?? null);
    return edgeOf(part, [part.counts[0] ?? null, ...test]);
  });
  const summary = finding.summary as unknown as Summary;
  const clusters = new Map(
    summary.clusters.flatMap(({ key, channels }) => channels.map((name) => [name, key])),
  );
  return {
    name: 'cosharing',
    description: message('network.cosharingIs', { object, window: own.window }),
    directed: false,
    weight: 'pairs of posts; a pair of an account with itself counts twice',
    nodeFields: [...nodeFields, clusterField],
    edgeFields,
    nodes: lasting(
      (channels?.nodes ?? accountNodes(edges)).map((node) => ({
        ...node,
        values: [...node.values, clusters.get(node.id) ?? null],
      })),
      edges,
    ),
    edges,
    notes: [...(channels?.notes ?? []), ...notesOf(summary, raw.length)],
    frame: finding.frame,
    manifest: await manifestOf(context, 'network cosharing', finding.parameters),
  };
}

interface Summary {
  readonly edges: number;
  readonly notExpanded: readonly unknown[];
  readonly tests: { readonly refused?: Said };
  readonly clusters: readonly ClusterRow[];
}

const notesOf = ({ edges, notExpanded, tests }: Summary, listed: number): Message[] => [
  ...(listed < edges ? [message('network.heaviest', { listed, edges })] : []),
  ...(notExpanded.length === 0 ? [] : [message('network.notExpanded', { n: notExpanded.length })]),
  ...(tests.refused === undefined ? [] : [message('network.noTests', { why: tests.refused })]),
];

/** The node of each hash. */
async function namesOf(
  { facts, names }: Shares,
  edges: readonly Edge[],
  channels: ChannelNodes | undefined,
): Promise<ReadonlyMap<string, string | undefined>> {
  if (channels !== undefined)
    return new Map([...facts].map(([hash, { key }]) => [hash, channels.of.get(key)]));
  const known = await names(edges.flatMap(({ low, high }) => [low, high]));
  return new Map([...known].map(([hash, { name }]) => [hash, name]));
}

const accountNodes = (edges: readonly NetworkEdge[]): BareNode[] =>
  [...new Set(edges.flatMap(({ source, target }) => [source, target]))].map((id) => ({
    id,
    label: id,
    values: ['account', null, null, null, null, null],
  }));
