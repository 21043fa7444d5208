/** Changes of a world of news: what hardly anyone else carries, live events, and how often a group posts together. */
import type { StorySpec, WorldSpec } from '../../src/simulation/spec.ts';

export const withTogether = (spec: WorldSpec, perDay: number | undefined): WorldSpec =>
  perDay === undefined ? spec : { ...spec, groups: spec.groups.map((group) => ({ ...group, perDay })) };

export const nicheStory = (spec: WorldSpec): StorySpec => ({
  name: 'niche',
  perDay: 2,
  reach: { niche: 0.8, '*': 0.02 },
  decay: spec.stories[0]?.decay ?? 900,
  form: 'copy',
});

export const liveStory = (others: number): StorySpec => ({
  name: 'live',
  perDay: 20,
  withinHours: 2,
  reach: { niche: 0.8, '*': others },
  decay: 30,
  form: 'copy',
});

export function withNiche(spec: WorldSpec, size: number, story: StorySpec): WorldSpec {
  const firsts = spec.channels.filter(({ community }) => community === 'first').slice(0, size);
  const insiders = new Set(firsts.map(({ handle }) => handle));
  // Who is in the niche stays of the first community for everyone else: only this story's reach sees it.
  return {
    ...spec,
    communities: { ...spec.communities, niche: 'niche' },
    channels: spec.channels.map((channel) =>
      insiders.has(channel.handle) ? { ...channel, community: 'niche' } : channel,
    ),
    stories: [
      ...spec.stories.map((other) => ({
        ...other,
        reach: { ...other.reach, niche: other.reach['first'] ?? other.reach['*'] ?? 0 },
      })),
      story,
    ],
  };
}
