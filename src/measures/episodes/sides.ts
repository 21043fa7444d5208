import type { Parameters } from '../../store/driver.ts';
import type { ChannelFacts } from '../../store/queries/channels.ts';
import { isUnnamed } from '../groups.ts';
import type { MeasureContext } from '../measure.ts';

/** What is compared: a channel, or the channels of a community, as early as the earliest of them. */
export interface Side {
  readonly key: string;
  readonly label: string;
  readonly channels: readonly ChannelFacts[];
}

/**
 * Channels that may be named, each a side; personal channels and those of which nobody has said what they are, are none
 * (`unnamed` counts them).
 */
export function channelSides(
  context: MeasureContext,
  frame: readonly ChannelFacts[],
): { sides: Side[]; unnamed: number } {
  const named = frame.filter((facts) => !isUnnamed(context, facts));
  return {
    sides: named.map((facts) => ({
      key: facts.channel,
      label: facts.title || facts.channel,
      channels: [facts],
    })),
    unnamed: frame.length - named.length,
  };
}

/** Communities of the project with their channels of the frame; personal channels count in them and are not named. */
export function communitySides({ project }: MeasureContext, frame: readonly ChannelFacts[]): Side[] {
  return Object.entries(project.communities)
    .map(([key, { label }]) => ({
      key,
      label: label ?? key,
      channels: frame.filter((facts) => facts.communities.includes(key)),
    }))
    .filter(({ channels }) => channels.length > 0);
}

/** Sides as the statements take them: one entry for each channel of each. */
export function sideParameters(sides: readonly Side[]): Parameters {
  const flat = sides.flatMap(({ channels }, i) => channels.map(({ key }) => ({ side: i, key })));
  return { sides: flat.map(({ side }) => side), side_channels: flat.map(({ key }) => key) };
}
