import type { ObservedChannel } from '../../../measures/cadence/days.ts';
import { leastDays } from '../../../measures/cadence/estimates.ts';
import type { ChannelFacts } from '../../../measures/scope.ts';
import type { ClaimSource, Project } from '../../../model/project.ts';
import type { ClaimResult } from '../../../model/verdict.ts';
import { notTestable } from '../../verdicts/result.ts';
import { percent } from '../../../messages/numbers.ts';

export { leastDays } from '../../../measures/cadence/estimates.ts';

/** Share of a community's channel-days with an outage above which its cadence is not known. */
export const mostOutages = 0.1;

/** One community of the comparison; X's stands first. */
export interface FloodSide {
  readonly key: string;
  readonly label: string;
  readonly channels: readonly ObservedChannel[];
}

type Named = { readonly key: string; readonly label: string };

/** X's community and the comparable ones, as the claim names them. */
export function sidesOf(
  project: Project,
  claim: ClaimSource,
): readonly Named[] | { readonly cannot: Partial<ClaimResult> } {
  if (claim.by === undefined) {
    return {
      cannot: notTestable('the claim does not name the channels that are said to post so much', [
        'name X’s community in the claim (by)',
      ]),
    };
  }
  const others = (claim.rivals ?? []).map((rival) => (typeof rival === 'string' ? rival : rival.by));
  if (
    others.length === 0 ||
    others.some((key) => key === undefined || project.communities[key] === undefined)
  ) {
    return {
      cannot: notTestable(
        others.length === 0
          ? 'no comparable community is named, and “more than whom” is part of the claim'
          : 'a comparable is no community: only channels can be compared by how they post',
        ['name comparable communities in the claim (rivals)'],
      ),
    };
  }
  const labelOf = (key: string): string => project.communities[key]?.label ?? key;
  const keys = [claim.by, ...others.filter((key) => key !== undefined)];
  return keys.map((key, i) => ({ key, label: (i === 0 ? claim.label : undefined) ?? labelOf(key) }));
}

/** Whether the channels were observed long enough, whole enough and finely enough. */
export function untestable(
  sides: readonly FloodSide[],
  frame: readonly ChannelFacts[],
  window: number,
): Partial<ClaimResult> | undefined {
  for (const { label, channels } of sides) {
    if (channels.length === 0) {
      return notTestable(`no channel of “${label}” is in the corpus`, [
        `posts of the channels of “${label}”`,
      ]);
    }
  }
  const [own, ...others] = sides;
  const shared = own?.channels.find(({ facts }) =>
    others.some(({ channels }) => channels.some((other) => other.facts.key === facts.key)),
  );
  if (shared !== undefined) {
    return notTestable('a channel stands in both of two communities that are compared', [
      'communities without a channel in common',
    ]);
  }
  // Half of the window is asked too, and must be told apart by the stamps as well.
  const coarsest = Math.max(0, ...frame.map((facts) => facts.resolution ?? 0));
  if (coarsest > window / 2) {
    return notTestable(
      `the time stamps tell only every ${coarsest} seconds apart, and half of the window is ${window / 2}`,
      ['a source with finer time stamps, or a claim with a longer window'],
    );
  }
  for (const { label, channels } of sides) {
    const span = channels.reduce((sum, channel) => sum + channel.span, 0);
    const out = channels.reduce((sum, channel) => sum + channel.outageDays, 0);
    if (span > 0 && out / span > mostOutages) {
      return notTestable(
        `the collection of “${label}” failed on ${percent(out / span)} of its channel-days; above ${percent(mostOutages)} its rate is not known`,
        [`the posts of “${label}” that the gaps in the ids show to be missing`],
      );
    }
    const days = new Set(channels.flatMap((channel) => channel.days)).size;
    if (days < leastDays) {
      return notTestable(
        `“${label}” was observed whole on ${days} days; ${leastDays} are the least that can decide`,
        ['more days of the same channels'],
      );
    }
  }
  return undefined;
}
