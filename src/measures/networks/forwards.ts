import type { Message } from '../../model/said.ts';
import { message } from '../../messages/index.ts';
import type { Evidence } from '../../model/finding.ts';
import { ensureUnits } from '../../store/derive/matches.ts';
import { channelNames, keyOf } from '../../store/queries/channelNames.ts';
import type { ChannelFacts } from '../../store/queries/channels.ts';
import { loadSql } from '../../store/sql.ts';
import type { Parameters } from '../../store/driver.ts';
import type { MeasureContext, MeasureOptions } from '../measure.ts';
import { frameFor } from '../scope.ts';
import { wishOf } from '../share/options.ts';
import { type BareNode, type Part, channelNodes } from './nodes.ts';
import { outsideNodes, together } from './outside.ts';

/** Forwards by one channel of one origin, as files name it. */
interface Forwards {
  readonly channel: string;
  readonly source: string;
  readonly name: string;
  readonly forwards: number;
  /** The source is a channel: 1, or 0 where it may be a person. */
  readonly told: 0 | 1;
  readonly first: number;
  readonly last: number;
}

/** Posts of a channel, and forwards among them, an album once. */
interface Once {
  readonly channel: string;
  readonly posts: number;
  readonly forwards: number;
}

/** A part of an edge, with what its posts are known by. */
export interface ForwardPart extends Part {
  readonly of: Forwards;
}

export interface ForwardsCounted {
  readonly parts: readonly ForwardPart[];
  readonly nodes: readonly BareNode[];
  /** What is summed or left out. */
  readonly notes: readonly Message[];
  /** Posts of each node, an album once as forwards are counted. */
  readonly posts: ReadonlyMap<string, number>;
  /** Forwards in all, an album once. */
  readonly forwards: number;
  readonly frame: readonly ChannelFacts[];
  /** What was asked of the posts: whose forwards, of which time. */
  readonly asked: Parameters;
}

/**
 * Forwards from the channel that forwards to the one the post is of. A source is a node where it is a channel of the
 * corpus, or one of isogloss.yaml that is no person's; other channels are one node. A source known by a display name
 * alone, or by an id of which the file does not say what it is, may be a person, and is none.
 */
export async function countForwards(
  context: MeasureContext,
  options: MeasureOptions,
): Promise<ForwardsCounted> {
  const { driver, project } = context;
  const { scope, frame } = await frameFor(driver, project, wishOf(options));
  const { of, nodes, notes } = channelNodes(context, frame);
  const channels = frame.map((facts) => facts.key);
  const asked = { corpus: await ensureUnits(driver), channels, from: scope.from, to: scope.to };
  const rows = await driver.query<Forwards>(loadSql(import.meta.url, 'forward.sql'), { parameters: asked });
  const once = await driver.query<Once>(loadSql(import.meta.url, 'forwarders.sql'), { parameters: asked });
  const names = await channelNames(driver, project);
  const listed = outsideNodes(project);
  const outside = new Map<string, BareNode>();
  const others = new Map<string, ForwardPart[]>();
  const parts: ForwardPart[] = [];
  const unknown = { own: 0, name: 0, id: 0, nothing: 0 };
  for (const row of rows) {
    const from = of.get(row.channel);
    const known = names.key(row.source === '' ? row.name : row.source);
    if (from === undefined) continue;
    if (known === row.channel) {
      unknown.own += row.forwards;
      continue;
    }
    const part = (target: string): ForwardPart => ({
      source: from,
      target,
      weight: row.forwards,
      first: row.first,
      last: row.last,
      counts: [],
      of: row,
    });
    // A page names the channel of the post it forwards by its handle alone.
    const source = row.source !== '' ? row.source : row.told === 1 ? keyOf(row.name) : '';
    const named = listed.get(source) ?? (row.name === '' ? undefined : listed.get(keyOf(row.name)));
    if (known !== undefined && channels.includes(known)) {
      const target = of.get(known);
      if (target !== undefined) parts.push(part(target));
    } else if (named !== undefined) {
      outside.set(named.id, named);
      parts.push(part(named.id));
    } else if (source !== '' && row.told === 1) {
      others.set(source, [...(others.get(source) ?? []), part(together)]);
    } else unknown[row.source !== '' ? 'id' : row.name !== '' ? 'name' : 'nothing'] += row.forwards;
  }
  // One channel under another name is no sum.
  const summed = others.size > 1 ? others : new Map<string, ForwardPart[]>();
  if (summed.size > 0)
    outside.set(together, {
      id: together,
      label: `${summed.size} other channels`,
      values: ['channels together', null, null, summed.size, null, null],
    });
  return {
    parts: [...parts, ...[...summed.values()].flat()],
    nodes: [...nodes, ...outside.values()],
    notes: [...notes, ...notesOf(others.size, unknown)],
    posts: postsByNode(once, of),
    forwards: once.reduce((sum, one) => sum + one.forwards, 0),
    frame,
    asked,
  };
}

function postsByNode(once: readonly Once[], of: ReadonlyMap<string, string>): Map<string, number> {
  const posts = new Map<string, number>();
  for (const { channel, posts: n } of once) {
    const node = of.get(channel);
    if (node !== undefined) posts.set(node, (posts.get(node) ?? 0) + n);
  }
  return posts;
}

/** The posts behind an edge; undefined where there is none between the two. */
export function forwardEvidence(
  { parts, asked }: ForwardsCounted,
  source: string,
  target: string,
): Evidence | undefined {
  const own = parts.filter((part) => part.source === source && part.target === target);
  if (own.length === 0) return undefined;
  const origins = own.map((part) => part.of);
  return {
    query: 'forwards',
    parameters: {
      ...asked,
      channels: [...new Set(origins.map(({ channel }) => channel))],
      forwarders: origins.map(({ channel }) => channel),
      sources: origins.map((one) => one.source),
      names: origins.map(({ name }) => name),
      told: origins.map(({ told }) => told),
      role: 'forward',
    },
    total: own.reduce((sum, { weight }) => sum + weight, 0),
  };
}

const notesOf = (
  others: number,
  { own, name, id, nothing }: Readonly<Record<'own' | 'name' | 'id' | 'nothing', number>>,
): Message[] => [
  ...(others > 1 ? [message('network.outsideSummed', { n: others })] : []),
  ...(others === 1 ? [message('network.outsideLone')] : []),
  ...(own === 0 ? [] : [message('network.ownForwards', { n: own })]),
  ...(name === 0 ? [] : [message('network.sourceUnknown', { n: name })]),
  ...(id === 0 ? [] : [message('network.sourceId', { n: id })]),
  ...(nothing === 0 ? [] : [message('network.sourceUntold', { n: nothing })]),
];
