import type { Message } from '../../model/said.ts';
import { message } from '../../messages/index.ts';
import type { Network } from '../../model/network.ts';
import { ensureUnits } from '../../store/derive/matches.ts';
import { channelNames, keyOf } from '../../store/queries/channelNames.ts';
import { loadSql } from '../../store/sql.ts';
import { type MeasureContext, type MeasureOptions, manifestOf } from '../measure.ts';
import { frameFor, frameOf } from '../scope.ts';
import { optionsUsed, wishOf } from '../share/options.ts';
import { type BareNode, type Part, channelNodes, edgeOf, lasting, nodeFields, sumParts } from './nodes.ts';
import { outsideNodes, together } from './outside.ts';

interface Forwards {
  channel: string;
  source: string;
  name: string;
  forwards: number;
  /** The source is a channel: 1, or 0 where it may be a person. */
  told: 0 | 1;
  first: number;
  last: number;
}

/**
 * Who forwards whom: from the channel that forwards to the one the post is of. A source is a node where it is a channel
 * of the corpus, or one of isogloss.yaml that is no person's; other channels are one node. A source known by a display
 * name alone, or by an id of which the file does not say what it is, may be a person, and is none.
 */
export async function forwardNetwork(context: MeasureContext, options: MeasureOptions): Promise<Network> {
  const { driver, project } = context;
  const { scope, frame } = await frameFor(driver, project, wishOf(options));
  const { of, nodes, notes } = channelNodes(context, frame);
  const corpus = await ensureUnits(driver);
  const channels = frame.map((facts) => facts.key);
  const rows = await driver.query<Forwards>(loadSql(import.meta.url, 'forward.sql'), {
    parameters: { corpus, channels, from: scope.from, to: scope.to },
  });
  const names = await channelNames(driver, project);
  const listed = outsideNodes(project);
  const outside = new Map<string, BareNode>();
  const others = new Map<string, Part[]>();
  const parts: Part[] = [];
  const unknown = { name: 0, id: 0, nothing: 0 };
  for (const row of rows) {
    const from = of.get(row.channel);
    const known = names.key(row.source === '' ? row.name : row.source);
    if (from === undefined || known === row.channel) continue;
    const part = (target: string): Part => ({
      source: from,
      target,
      weight: row.forwards,
      first: row.first,
      last: row.last,
      counts: [],
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
  const summed = others.size > 1 ? others : new Map<string, Part[]>();
  const label = `${summed.size} other channels`;
  if (summed.size > 0)
    outside.set(together, {
      id: together,
      label,
      values: ['channels together', null, null, summed.size, null, null],
    });
  const edges = sumParts([...parts, ...[...summed.values()].flat()]).map((part) => edgeOf(part));
  return {
    name: 'forward',
    description: message('network.forwardIs'),
    directed: true,
    weight: 'posts forwarded, an album once',
    nodeFields,
    edgeFields: [],
    nodes: lasting([...nodes, ...outside.values()], edges),
    edges,
    notes: [...notes, ...notesOf(others.size, unknown)],
    frame: frameOf(project, frame),
    manifest: await manifestOf(context, 'network forward', optionsUsed(options)),
  };
}

const notesOf = (
  others: number,
  { name, id, nothing }: { readonly name: number; readonly id: number; readonly nothing: number },
): Message[] => [
  ...(others > 1 ? [message('network.outsideSummed', { n: others })] : []),
  ...(others === 1 ? [message('network.outsideLone')] : []),
  ...(name === 0 ? [] : [message('network.sourceUnknown', { n: name })]),
  ...(id === 0 ? [] : [message('network.sourceId', { n: id })]),
  ...(nothing === 0 ? [] : [message('network.sourceUntold', { n: nothing })]),
];
