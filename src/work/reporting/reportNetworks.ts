import { message } from '../../messages/index.ts';
import type { ClusterRow } from '../../measures/coordination/clustersIn.ts';
import type { ExchangeCheck } from '../../measures/coordination/exchanges.ts';
import { coordination } from '../../measures/coordination/coordination.ts';
import { objectKinds } from '../../measures/coordination/objects.ts';
import type { MeasureContext } from '../../measures/measure.ts';
import { nearDuplicates } from '../../measures/near-duplicates/near-duplicates.ts';
import { runMeasure } from '../../measures/run.ts';
import type { ReadEdge } from '../../model/edges.ts';
import { mistake } from '../../messages/mistake.ts';
import type { Finding, Row } from '../../model/finding.ts';
import type { ClaimResult } from '../../model/verdict.ts';
import type { CopiesPart } from '../../report/input.ts';
import type { NetworkEdge, NetworkPart } from '../../view/shown.ts';
import type { Parameters } from '../../store/driver.ts';
import { sideBySide } from '../edges/sideBySide.ts';
import { isOf } from '../files/readEdges.ts';

/** What is drawn at most; all is counted. */
const most = { edges: 3000, nodes: 1000, couples: 5 };

export interface NetworkWish {
  readonly object: string;
  readonly window: number;
}

/** Networks asked for: each by object and window, those of the claims alone, or (undefined) those or texts within the hour. */
export type NetworksAsked = readonly NetworkWish[] | 'claims' | undefined;

/** What `--coordination` says (`text:3600,forward:60`), read before anything is counted. */
export function readWishes(given: string | undefined): NetworksAsked {
  if (given === undefined || given === 'claims') return given;
  if (given === 'none') return [];
  return given.split(',').map((part) => {
    const [object = '', seconds = ''] = part.trim().split(':');
    const window = Number(seconds);
    if (!Number.isSafeInteger(window) || window < 0 || seconds === '')
      throw mistake('bad-coordination', message('asked.badNetwork', { part }));
    if (!objectKinds.some((kind) => kind === object))
      throw mistake('bad-coordination', message('asked.noObject', { part, object, known: objectKinds }));
    return { object, window };
  });
}

/** Which objects and windows a report looks at: those asked for, or those of the claims about concert. */
export function networkWishes(asked: NetworksAsked, claims: readonly ClaimResult[]): readonly NetworkWish[] {
  if (asked !== undefined && asked !== 'claims') return asked;
  const ofClaims = claims
    .filter(({ type, verdict }) => type === 'coordinates' && verdict !== 'not testable')
    .flatMap(({ parameters: { object, window } }) =>
      typeof object === 'string' && typeof window === 'number' ? [{ object, window }] : [],
    );
  const distinct = new Map(ofClaims.map((wish) => [`${wish.object}:${wish.window}`, wish]));
  return distinct.size > 0 || asked === 'claims'
    ? [...distinct.values()]
    : [{ object: 'text', window: 3600 }];
}

/** A part of the report for each wish that has an edge; channels have names only where an edge of theirs was read. */
export async function networkParts(
  context: MeasureContext,
  wishes: readonly NetworkWish[],
  marks: readonly ReadEdge[],
): Promise<NetworkPart[]> {
  const parts: NetworkPart[] = [];
  for (const { object, window } of wishes) {
    const finding = await runMeasure(context, coordination, { object, window });
    const part = await networkPart(context, finding, marks);
    if (part.counts.edges > 0) parts.push(part);
  }
  return parts;
}

interface Summary {
  readonly pairs: number;
  readonly nodes: number;
  readonly edges: number;
  readonly personal: { readonly edges: number };
  readonly setApart: {
    readonly openCopies: number;
    readonly onTheClock: readonly string[];
    readonly bulkLoads: number;
  } | null;
  readonly tests: {
    readonly family: number | null;
    readonly unusual: number | null;
    readonly exchanges?: ExchangeCheck | null;
    readonly refused?: string;
  };
  readonly clusters: readonly ClusterRow[];
}

/** The network of one finding. What is saved names channels of edges that were read alone; a screen may name all. */
export async function networkPart(
  context: MeasureContext,
  finding: Finding,
  marks: readonly ReadEdge[],
  names: 'read' | 'all' = 'read',
): Promise<NetworkPart> {
  const summary = finding.summary as unknown as Summary;
  const object = String(finding.parameters['object']);
  const markOf = (row: Row): ReadEdge | undefined =>
    marks.find((mark) => isOf(mark, String(row['a']), String(row['b']), object));
  const rows = drawn(finding.rows, markOf);
  const clusterOf = new Map(
    summary.clusters.flatMap(({ channels }, i) => channels.map((channel) => [channel, i] as const)),
  );
  const named = new Set(
    finding.rows.flatMap((row) => (markOf(row)?.holds === true ? [String(row['a']), String(row['b'])] : [])),
  );
  const index = new Map<string, number>();
  for (const channel of [
    ...summary.clusters.flatMap(({ channels }) => channels),
    ...rows.flatMap((row) => [String(row['a']), String(row['b'])]),
  ]) {
    if (!index.has(channel)) index.set(channel, index.size);
  }
  const place = (channel: unknown): number => index.get(String(channel)) as number;
  const edges: NetworkEdge[] = [];
  for (const row of rows) {
    const mark = markOf(row);
    const parameters = row.evidence?.parameters as Parameters | undefined;
    edges.push({
      a: place(row['a']),
      b: place(row['b']),
      pairs: Number(row['pairs']),
      posts: row.evidence?.total ?? 0,
      objects: numberOf(row['objects']),
      expected: numberOf(row['expected']),
      q: numberOf(row['q']),
      unusual: isUnusual(row),
      ...(mark === undefined ? {} : { read: readOf(mark) }),
      couples:
        mark?.holds === true && parameters !== undefined
          ? await sideBySide(context, parameters, most.couples)
          : [],
    });
  }
  return {
    reading: finding.reading,
    object,
    window: Number(finding.parameters['window']),
    counts: {
      nodes: summary.nodes,
      edges: summary.edges,
      pairs: summary.pairs,
      withheld: summary.personal.edges,
      family: summary.tests.family ?? 0,
      unusual: summary.tests.unusual ?? 0,
      ...(summary.tests.exchanges ? { exchanges: summary.tests.exchanges } : {}),
      openCopies: summary.setApart?.openCopies ?? 0,
      onTheClock: summary.setApart?.onTheClock.length ?? 0,
      bulkLoads: summary.setApart?.bulkLoads ?? 0,
      read: finding.rows.filter((row) => markOf(row) !== undefined).length,
    },
    ...(summary.tests.refused === undefined ? {} : { refused: summary.tests.refused }),
    nodes: [...index].map(([channel, i]) => ({
      label:
        names === 'all' || named.has(channel) ? channel : message('network.channelNumber', { number: i + 1 }),
      named: named.has(channel),
      cluster: clusterOf.get(channel) ?? null,
    })),
    edges,
    clusters: summary.clusters.map(({ channels, roles, ...cluster }) => ({
      ...cluster,
      members: channels.map(place),
      roles: roles.map(({ channel, ...role }) => ({ ...role, node: place(channel) })),
    })),
  };
}

const numberOf = (value: unknown): number | null => (typeof value === 'number' ? value : null);
const isUnusual = (row: Row): boolean => typeof row['q'] === 'number' && row['q'] <= 0.05;

const readOf = ({ by, on, holds, read, note }: ReadEdge): NonNullable<NetworkEdge['read']> => ({
  by,
  on,
  holds,
  ...(read === undefined ? {} : { read }),
  ...(note === undefined ? {} : { note }),
});

/** Edges that were read, then the unusual, then the heaviest; as many as a page can hold. */
function drawn(rows: readonly Row[], markOf: (row: Row) => ReadEdge | undefined): Row[] {
  const rank = (row: Row): number => (markOf(row) === undefined ? (isUnusual(row) ? 1 : 2) : 0);
  const sorted = rows
    .map((row, i) => ({ row, i, rank: rank(row), q: numberOf(row['q']) ?? 1 }))
    .sort((x, y) => x.rank - y.rank || (x.rank === 1 ? x.q - y.q : 0) || x.i - y.i);
  const nodes = new Set<string>();
  const kept: Row[] = [];
  for (const { row } of sorted) {
    const ends = [String(row['a']), String(row['b'])];
    const added = ends.filter((end) => !nodes.has(end));
    if (kept.length >= most.edges || nodes.size + added.length > most.nodes) continue;
    for (const end of added) nodes.add(end);
    kept.push(row);
  }
  return kept;
}

/** Near-duplicates of the whole corpus, in numbers. */
export async function copiesPart(context: MeasureContext): Promise<CopiesPart> {
  const { reading, summary } = await runMeasure(context, nearDuplicates, {});
  const { posts, compared, clusters, clustersBetweenChannels, pairs, pairsBetweenChannels, sizes, setAside } =
    summary as unknown as Omit<CopiesPart, 'reading' | 'betweenChannels'> & {
      clustersBetweenChannels: number;
    };
  return {
    reading,
    posts,
    compared,
    clusters,
    betweenChannels: clustersBetweenChannels,
    pairs,
    pairsBetweenChannels,
    sizes,
    setAside,
  };
}
