import { type CarriedEpisode, carriedEpisodes } from '../../../measures/episodes/carriers.ts';
import { type Episodes, ensureEpisodes, tie } from '../../../measures/episodes/episodes.ts';
import type { CarriedKind } from '../../../measures/episodes/objects.ts';
import type { Side } from '../../../measures/episodes/sides.ts';
import { orderOf } from '../../../measures/lead-lag/order.ts';
import type { Couple } from '../../../measures/lead-lag/precedence.ts';
import type { MeasureContext } from '../../../measures/measure.ts';
import { type ChannelFacts, frameFor } from '../../../measures/scope.ts';
import { message } from '../../../messages/index.ts';
import type { ClaimSource, Project } from '../../../model/project.ts';
import type { ClaimResult } from '../../../model/verdict.ts';
import { notTestable } from '../../verdicts/result.ts';

/** The side said to be followed (A), and the one said to follow (B). */
export interface Asked {
  readonly a: Side;
  readonly b: Side;
  readonly frame: readonly ChannelFacts[];
  readonly episodes: Episodes;
  /** Of A and then of B; `sideOf` says which. */
  readonly channels: readonly ChannelFacts[];
  readonly sideOf: readonly number[];
  readonly shared: readonly CarriedEpisode[];
  readonly couple: Couple;
}

export const kindOf = (claim: ClaimSource): CarriedKind =>
  claim.object === 'url' || claim.object === 'forward' || claim.object === 'text' ? claim.object : 'any';

/** The communities the claim names; several that are followed are one side. */
export function namedSides(
  project: Project,
  claim: ClaimSource,
): { readonly by: string; readonly followed: readonly string[] } | { readonly cannot: Partial<ClaimResult> } {
  if (claim.by === undefined) {
    return {
      cannot: notTestable(message('follows.noX'), [message('follows.nameX')]),
    };
  }
  const followed = (claim.rivals ?? []).map((rival) => (typeof rival === 'string' ? rival : rival.by));
  const known = followed.filter((key) => key !== undefined && project.communities[key] !== undefined);
  if (known.length === 0 || known.length < followed.length) {
    return {
      cannot: notTestable(message(followed.length === 0 ? 'follows.noFollowed' : 'follows.noCommunity'), [
        message('follows.nameFollowed'),
      ]),
    };
  }
  return { by: claim.by, followed: known as string[] };
}

/** Reads what both sides carry; or says why there is nothing to read. */
export async function readAsked(
  context: MeasureContext,
  claim: ClaimSource,
  silence?: number,
): Promise<Asked | { readonly cannot: Partial<ClaimResult>; readonly frame: readonly ChannelFacts[] }> {
  const { project, driver } = context;
  const named = namedSides(project, claim);
  const { scope, frame } = await frameFor(driver, project, {
    from: claim.period?.from,
    to: claim.period?.to,
  });
  if ('cannot' in named) return { ...named, frame };
  const labelOf = (key: string): string => project.communities[key]?.label ?? key;
  const side = (keys: readonly string[], label: string): Side => ({
    key: keys.join(' '),
    label,
    channels: frame.filter(({ communities }) => communities.some((key) => keys.includes(key))),
  });
  const a = side(named.followed, named.followed.map(labelOf).join(' and '));
  const b = side([named.by], claim.label ?? labelOf(named.by));
  for (const { label, channels } of [a, b]) {
    if (channels.length > 0) continue;
    return {
      cannot: notTestable(message('verdicts.noChannelOf', { label }), [
        message('verdicts.collectChannelsOf', { label }),
      ]),
      frame,
    };
  }
  if (a.channels.some(({ key }) => b.channels.some((other) => other.key === key))) {
    return {
      cannot: notTestable(message('follows.inBoth'), [message('follows.apart')]),
      frame,
    };
  }
  const lexicon = claim.words ?? claim.about;
  const episodes = await ensureEpisodes(context, kindOf(claim), scope, frame, lexicon, silence);
  const channels = [...a.channels, ...b.channels];
  const sideOf = channels.map((_, i) => (i < a.channels.length ? 0 : 1));
  const shared = await carriedEpisodes(context, episodes, channels, sideOf, { fewest: 2, fewestGroups: 2 });
  const couple = orderOf(shared, sideOf, { tie, grains: grainsOf(channels) });
  return { a, b, frame, episodes, channels, sideOf, shared, couple };
}

export const grainsOf = (channels: readonly ChannelFacts[]): number[] =>
  channels.map(({ resolution }) => resolution ?? 1);
