import type { Message } from '../../model/said.ts';
import { message } from '../../messages/index.ts';
import type { NetworkEdge, NetworkField, NetworkNode, NetworkValue } from '../../model/network.ts';
import type { ChannelFacts } from '../../store/queries/channels.ts';
import { isUnnamed } from '../groups.ts';
import type { MeasureContext } from '../measure.ts';

export const nodeFields: readonly NetworkField[] = [
  { name: 'class', type: 'text', description: 'channel, channels together, account or domain' },
  {
    name: 'kind',
    type: 'text',
    description: 'of a channel: outlet, organisation, personal, unknown, as stated',
  },
  {
    name: 'communities',
    type: 'text',
    description: 'communities of isogloss.yaml it is in, separated by "; "',
  },
  { name: 'channels', type: 'integer', description: 'channels the node stands for' },
  { name: 'posts', type: 'integer', description: 'their posts in the frame' },
  {
    name: 'public_interest',
    type: 'text',
    description: 'why a personal or unknown channel stands by itself',
  },
];

/** A node before its times are known. */
export type BareNode = Pick<NetworkNode, 'id' | 'label' | 'values'>;

export interface ChannelNodes {
  /** The node of a channel, by its key; undefined where it stands in none. */
  readonly of: ReadonlyMap<string, string>;
  readonly nodes: readonly BareNode[];
  readonly notes: readonly Message[];
}

/**
 * Channels as nodes. Personal and unknown ones stand together, a node for each community, unless the project gives a
 * public-interest reason. One alone in its community would be shown by itself under another name, so these
 * stand together apart from their communities, and in no node if there is but one.
 */
export function channelNodes(context: MeasureContext, frame: readonly ChannelFacts[]): ChannelNodes {
  const of = new Map<string, string>();
  const nodes: BareNode[] = [];
  for (const facts of frame.filter((one) => !isUnnamed(context, one))) {
    const { publicInterest } = context.project.channels[facts.channel] ??
      context.project.channels[facts.key] ?? { publicInterest: undefined };
    of.set(facts.key, facts.channel);
    nodes.push({
      id: facts.channel,
      label: facts.title || facts.channel,
      values: [
        'channel',
        facts.kind,
        facts.communities.join('; ') || null,
        1,
        facts.posts,
        publicInterest ?? null,
      ],
    });
  }
  const unnamed = frame.filter((facts) => isUnnamed(context, facts));
  const groups = new Map<string, ChannelFacts[]>();
  for (const facts of unnamed) {
    const community = facts.communities[0] ?? '';
    groups.set(community, [...(groups.get(community) ?? []), facts]);
  }
  const alone = [...groups].filter(([, members]) => members.length === 1);
  for (const [community] of alone) groups.delete(community);
  const together = alone.flatMap(([, members]) => members);
  const add = (id: string, where: string, community: string | null, members: readonly ChannelFacts[]) => {
    for (const facts of members) of.set(facts.key, id);
    const label = `${members.length} personal or unknown channels${where}`;
    const posts = members.reduce((sum, facts) => sum + facts.posts, 0);
    nodes.push({
      id,
      label,
      values: ['channels together', null, community, members.length, posts, null],
    });
  };
  for (const [community, members] of groups) {
    if (community === '') add('(no community)', ' in no community', null, members);
    else {
      const label = context.project.communities[community]?.label ?? community;
      add(`(community ${community})`, ` of ${label}`, community, members);
    }
  }
  if (together.length > 1) add('(several communities)', ' of several communities', null, together);
  return { of, nodes, notes: notesOf(unnamed.length, together.length === 1) };
}

function notesOf(unnamed: number, lone: boolean): Message[] {
  if (unnamed === 0) return [];
  const summed = lone ? unnamed - 1 : unnamed;
  return [
    ...(summed === 0 ? [] : [message('network.unnamedSummed', { n: summed })]),
    ...(lone ? [message('network.unnamedLone')] : []),
  ];
}

/** An edge while its parts are added up. */
export interface Part {
  readonly source: string;
  readonly target: string;
  readonly weight: number;
  readonly first: number;
  readonly last: number;
  /** Added up as well. */
  readonly counts: readonly number[];
}

/** Parts with the same ends as one edge, in order of the ends. */
export function sumParts(parts: Iterable<Part>): Part[] {
  const sums = new Map<string, Part>();
  for (const part of parts) {
    const key = JSON.stringify([part.source, part.target]);
    const sum = sums.get(key);
    sums.set(
      key,
      sum === undefined
        ? part
        : {
            ...sum,
            weight: sum.weight + part.weight,
            first: Math.min(sum.first, part.first),
            last: Math.max(sum.last, part.last),
            counts: sum.counts.map((count, i) => count + (part.counts[i] ?? 0)),
          },
    );
  }
  return [...sums.values()].sort((x, y) => byCodeUnit(x.source, y.source) || byCodeUnit(x.target, y.target));
}

export const edgeOf = (part: Part, values: readonly NetworkValue[] = part.counts): NetworkEdge => ({
  source: part.source,
  target: part.target,
  weight: part.weight,
  first: part.first,
  last: part.last,
  values,
});

/** Nodes in order, each lasting from the first to the last time of its edges. */
export function lasting(nodes: readonly BareNode[], edges: readonly NetworkEdge[]): NetworkNode[] {
  const spans = new Map<string, [number, number]>();
  for (const { source, target, first, last } of edges) {
    if (first === null || last === null) continue;
    for (const end of [source, target]) {
      const span = spans.get(end);
      spans.set(
        end,
        span === undefined ? [first, last] : [Math.min(span[0], first), Math.max(span[1], last)],
      );
    }
  }
  return [...nodes]
    .sort((x, y) => byCodeUnit(x.id, y.id))
    .map((node) => ({
      ...node,
      first: spans.get(node.id)?.[0] ?? null,
      last: spans.get(node.id)?.[1] ?? null,
    }));
}

export const byCodeUnit = (x: string, y: string): number => (x < y ? -1 : x > y ? 1 : 0);
