import type { MeasureContext } from '../measure.ts';
import { randomFor } from '../seed.ts';
import { clusterFacts, stableClusters } from './clusters.ts';
import type { Tested } from './null.ts';
import type { Refused, Shared } from './shared.ts';
import { unusualLevel } from './windows.ts';
import type { Shares } from './source.ts';

/** A cluster of channels as a finding states it. */
export interface ClusterRow {
  readonly key: string;
  /** By name; personal and unknown channels are counted beside them. */
  readonly channels: readonly string[];
  readonly unnamed: number;
  readonly stability: number;
  readonly edges: number;
  /** Objects that two of its members or more share within the window. */
  readonly objects: number;
  /** Seconds from the first member's share to another's. */
  readonly medianDelay: number | null;
  /** By channel: objects it takes part in, those it is first in, and those whose first time stamp it shares. */
  readonly roles: readonly {
    readonly channel: string;
    readonly objects: number;
    readonly first: number;
    readonly tied: number;
  }[];
  /** Objects a day (UTC). */
  readonly activity: readonly { readonly day: string; readonly objects: number }[];
}

/** Clusters of the unusual pairs, each with what it does. */
export async function clustersIn(
  context: MeasureContext,
  { names, hidden, facts: known }: Shares,
  shared: Shared | Refused,
  tested: ReadonlyMap<string, Tested>,
  window: number,
): Promise<ClusterRow[]> {
  if ('refused' in shared) return [];
  const index = new Map(shared.hashes.map((hash, i) => [hash, i]));
  const edges = [...tested].flatMap(([key, { q, observed }]) => {
    if (q > unusualLevel) return [];
    const [a, b] = key.split('|').map((hash) => index.get(hash) as number) as [number, number];
    return [{ a, b, weight: observed }];
  });
  const found = stableClusters(edges, randomFor(context.project.seed, 'coordination', 'clusters'));
  const nameOf = await names(found.flatMap(({ members }) => members.map((m) => shared.hashes[m] as string)));
  return found.map(({ members, stability }, i) => {
    const grains = members.map((m) => known.get(shared.hashes[m] as string)?.resolution ?? 1);
    const facts = clusterFacts(members, shared.objects, window, Math.max(...grains));
    const set = new Set(members);
    const shown = members.flatMap((member, place) => {
      const hash = shared.hashes[member] as string;
      return hidden.has(hash) ? [] : [{ channel: nameOf.get(hash)?.name ?? hash, place }];
    });
    const roles = shown
      .map(({ channel, place }) => ({ channel, ...facts.roles[place] }) as ClusterRow['roles'][number])
      .sort((x, y) => y.first - x.first || y.objects - x.objects || (x.channel < y.channel ? -1 : 1));
    return {
      key: `cluster ${i + 1}`,
      channels: shown.map(({ channel }) => channel).sort(),
      unnamed: members.length - shown.length,
      stability,
      edges: edges.filter(({ a, b }) => set.has(a) && set.has(b)).length,
      objects: facts.objects,
      medianDelay: facts.medianDelay,
      roles,
      activity: facts.activity.map(([day, objects]) => ({
        day: new Date(day * 86_400_000).toISOString().slice(0, 10),
        objects,
      })),
    };
  });
}
