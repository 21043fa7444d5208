import type { Network, NetworkEdge, NetworkField } from '../../model/network.ts';
import { coordination } from '../coordination/coordination.ts';
import { type Edge, edgesOf } from '../coordination/edges.ts';
import { ensureShares, type ObjectKind, sql } from '../coordination/objects.ts';
import { readOptions } from '../coordination/options.ts';
import type { EdgeRow } from '../coordination/rows.ts';
import { type MeasureContext, type MeasureOptions, manifestOf } from '../measure.ts';
import { runMeasure } from '../run.ts';
import { type ChannelFacts, frameFor } from '../scope.ts';
import { wishOf } from '../share/share.ts';
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
  const { scope, frame } = await scopeOf(context, options, object);
  const run = await ensureShares(context.driver, { ...scope, object, minPosts: own.minPosts });
  const { edges: raw } = await edgesOf(context.driver, run, own);
  const channels = object === 'shares' ? undefined : channelNodes(context, frame);
  const names = await namesOf(context, raw, channels, frame);
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
  const summary = finding.summary as { edges: number; notExpanded: unknown[]; tests: { refused?: string } };
  return {
    name: 'cosharing',
    description: `Who posts the same thing (${object}) at most ${own.window} seconds apart.`,
    directed: false,
    weight: 'pairs of posts; a pair of an account with itself counts twice',
    nodeFields,
    edgeFields,
    nodes: lasting(channels?.nodes ?? accountNodes(edges), edges),
    edges,
    notes: [...(channels?.notes ?? []), ...notesOf(summary, raw.length)],
    frame: finding.frame,
    manifest: await manifestOf(context, 'network cosharing', finding.parameters),
  };
}

const notesOf = (
  { edges, notExpanded, tests }: { edges: number; notExpanded: unknown[]; tests: { refused?: string } },
  listed: number,
): string[] => [
  ...(listed < edges ? [`The ${listed} heaviest of ${edges} edges: --limit lists more.`] : []),
  ...(notExpanded.length === 0
    ? []
    : [`${notExpanded.length} objects with more pairs than --budget make no edge.`]),
  ...(tests.refused === undefined ? [] : [`No p and q: ${tests.refused}.`]),
];

interface ChosenShares {
  readonly scope: { readonly channels: readonly string[]; readonly from: number; readonly to: number };
  readonly frame: readonly ChannelFacts[];
}

/** As the measure takes them. */
async function scopeOf(
  { driver, project }: MeasureContext,
  options: MeasureOptions,
  object: ObjectKind,
): Promise<ChosenShares> {
  if (object !== 'shares') {
    const { scope, frame } = await frameFor(driver, project, wishOf(options));
    return { scope: { ...scope, channels: frame.map((facts) => facts.key) }, frame };
  }
  const days = { from: options['from'], to: options['to'] };
  const { scope } = await frameFor(driver, { ...project, communities: {} }, wishOf(days));
  return {
    scope: {
      channels: [],
      from: days.from === undefined ? -(2 ** 52) : scope.from,
      to: days.to === undefined ? 2 ** 52 : scope.to,
    },
    frame: [],
  };
}

/** The node of each hash. */
async function namesOf(
  { driver }: MeasureContext,
  edges: readonly Edge[],
  channels: ChannelNodes | undefined,
  frame: readonly ChannelFacts[],
): Promise<ReadonlyMap<string, string | undefined>> {
  if (channels === undefined) {
    const hashes = [...new Set(edges.flatMap(({ low, high }) => [low, high]))].sort();
    const rows = await driver.query<{ hash: string; name: string }>(sql('names.sql'), {
      parameters: { hashes },
    });
    return new Map(rows.map(({ hash, name }) => [hash, name]));
  }
  const rows = await driver.query<{ hash: string }>(
    'SELECT toString(cityHash64(arrayJoin({channels:Array(String)}))) AS hash',
    { parameters: { channels: frame.map((facts) => facts.key) } },
  );
  return new Map(frame.map((facts, i) => [rows[i]?.hash ?? '', channels.of.get(facts.key)]));
}

const accountNodes = (edges: readonly NetworkEdge[]): BareNode[] =>
  [...new Set(edges.flatMap(({ source, target }) => [source, target]))].map((id) => ({
    id,
    label: id,
    values: ['account', null, null, null, null, null],
  }));
