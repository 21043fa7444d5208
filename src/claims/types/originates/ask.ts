import { type CarriedEpisode, carriedEpisodes } from '../../../measures/episodes/carriers.ts';
import { type Episodes, ensureEpisodes, silence, tie } from '../../../measures/episodes/episodes.ts';
import { type Hidden, readHidden } from '../../../measures/episodes/hidden.ts';
import type { CarriedKind } from '../../../measures/episodes/objects.ts';
import type { MeasureContext } from '../../../measures/measure.ts';
import { type ChannelFacts, frameFor } from '../../../measures/scope.ts';
import {
  type OriginOptions,
  leastChannels,
  leastCommunities,
  originsOf,
  originsWithout,
} from '../../../measures/spread/origins.ts';
import { message } from '../../../messages/index.ts';
import type { ClaimSource } from '../../../model/project.ts';
import type { ClaimResult } from '../../../model/verdict.ts';
import { notTestable } from '../../verdicts/result.ts';
import { type Groups, groupsAsked } from './groups.ts';

export interface Asked {
  readonly label: string;
  readonly frame: readonly ChannelFacts[];
  readonly episodes: Episodes;
  readonly inGroup: readonly boolean[];
  readonly groups: Groups;
  readonly cascades: readonly CarriedEpisode[];
  readonly hidden: Hidden;
}

type Cannot = { readonly cannot: Partial<ClaimResult>; readonly frame: readonly ChannelFacts[] };

const kindOf = (claim: ClaimSource): CarriedKind =>
  claim.object === 'url' || claim.object === 'forward' || claim.object === 'text' ? claim.object : 'any';

/** Reads the cascades that the claim is about: all, or those with a word of its vocabulary. */
export async function readAsked(
  context: MeasureContext,
  claim: ClaimSource,
  pause?: number,
): Promise<Asked | Cannot> {
  const { project, driver } = context;
  const { by, within, period } = claim;
  const communities = within === undefined ? undefined : [by, ...within].filter((name) => name !== undefined);
  const { scope, frame } = await frameFor(driver, project, {
    ...(communities === undefined ? {} : { communities }),
    from: period?.from,
    to: period?.to,
  });
  if (by === undefined) {
    return {
      cannot: notTestable(message('originates.noX'), [message('originates.nameX')]),
      frame,
    };
  }
  const label = claim.label ?? project.communities[by]?.label ?? by;
  const inGroup = frame.map((facts) => facts.communities.includes(by));
  if (!inGroup.includes(true)) {
    return {
      cannot: notTestable(message('verdicts.noChannelOf', { label }), [
        message('verdicts.collectChannelsOf', { label }),
      ]),
      frame,
    };
  }
  const episodes = await ensureEpisodes(
    context,
    kindOf(claim),
    scope,
    frame,
    claim.words ?? claim.about,
    pause,
  );
  const groups = groupsAsked(project, claim, frame);
  const cascades = await carriedEpisodes(context, episodes, frame, groups.of, {
    fewest: leastChannels,
    fewestGroups: leastCommunities,
  });
  return {
    label,
    frame,
    episodes,
    inGroup,
    groups,
    cascades,
    hidden: await readHidden(context, episodes.scope, episodes.frame),
  };
}

type Options = Partial<OriginOptions> & { readonly odds?: number };

const optionsOf = ({ frame, hidden }: Asked, { odds = 1, ...rest }: Options): OriginOptions => ({
  tie,
  grains: frame.map(({ resolution }) => resolution ?? 1),
  hidden: ({ place, posts }, { start }, to) =>
    hidden.probability(frame[place]?.key ?? '', start - silence, to, odds * posts),
  ...rest,
});

/** Who is first in each cascade. */
export const originsIn = (asked: Asked, options: Options = {}) =>
  originsOf(asked.cascades, asked.inGroup, optionsOf(asked, options));

/** The same with a channel left out, by its place. */
export const originsLeaving = (asked: Asked) =>
  originsWithout(asked.cascades, asked.inGroup, optionsOf(asked, {}));
