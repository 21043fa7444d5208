import type { Said } from '../../../model/said.ts';
import type { ObservedChannel } from '../../../measures/cadence/days.ts';
import { sharedDays } from './common.ts';
import { leastDays } from '../../../measures/cadence/estimates.ts';
import type { ChannelFacts } from '../../../measures/scope.ts';
import type { ClaimSource, Project } from '../../../model/project.ts';
import type { ClaimResult } from '../../../model/verdict.ts';
import { notTestable } from '../../verdicts/result.ts';
import { message } from '../../../messages/index.ts';

export { leastDays } from '../../../measures/cadence/estimates.ts';

/** Share of a channel's days with an outage above which its cadence is not known. */
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
      cannot: notTestable(message('floods.noX'), [message('floods.nameX')]),
    };
  }
  const others = (claim.rivals ?? []).map((rival) => (typeof rival === 'string' ? rival : rival.by));
  if (
    others.length === 0 ||
    others.some((key) => key === undefined || project.communities[key] === undefined)
  ) {
    return {
      cannot: notTestable(others.length === 0 ? message('floods.noRival') : message('floods.noCommunity'), [
        message('floods.nameRivals'),
      ]),
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
  nameOf: (facts: ChannelFacts) => Said = ({ channel }) => channel,
): Partial<ClaimResult> | undefined {
  for (const { label, channels } of sides) {
    if (channels.length === 0) {
      return notTestable(message('verdicts.noChannelOf', { label }), [
        message('verdicts.collectChannelsOf', { label }),
      ]);
    }
  }
  const [own, ...others] = sides;
  const shared = own?.channels.find(({ facts }) =>
    others.some(({ channels }) => channels.some((other) => other.facts.key === facts.key)),
  );
  if (shared !== undefined) {
    return notTestable(message('floods.shared'), [message('floods.collectApart')]);
  }
  // Half of the window is asked too, and must be told apart by the stamps as well.
  const coarsest = Math.max(0, ...frame.map((facts) => facts.resolution ?? 0));
  if (coarsest > window / 2) {
    return notTestable(message('verdicts.coarseStamps', { resolution: coarsest, half: window / 2 }), [
      message('verdicts.finerStamps'),
    ]);
  }
  for (const { label, channels } of sides) {
    for (const { facts, span, outageDays } of channels) {
      if (span === 0 || outageDays / span <= mostOutages) continue;
      return notTestable(
        message('floods.outages', { label: nameOf(facts), share: outageDays / span, most: mostOutages }),
        [message('floods.collectGaps', { label: nameOf(facts) }), message('floods.withoutIt', { label })],
      );
    }
    const days = new Set(channels.flatMap((channel) => channel.days)).size;
    if (days < leastDays) {
      return notTestable(message('floods.tooFewDays', { label, days, least: leastDays }), [
        message('verdicts.moreDays'),
      ]);
    }
  }
  for (const other of others) {
    const days = own === undefined ? 0 : sharedDays(own.channels, other.channels);
    if (days < leastDays)
      return notTestable(message('floods.otherPeriods', { label: other.label, days, least: leastDays }), [
        message('floods.samePeriod'),
      ]);
  }
  return undefined;
}
