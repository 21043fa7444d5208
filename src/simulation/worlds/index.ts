import type { Size, WorldSpec } from '../spec.ts';
import { demo } from './demo.ts';
import { large } from './large.ts';
import { nothing } from './null.ts';

/** Worlds by name. */
export const worlds: Readonly<Record<string, WorldSpec>> = { demo, null: nothing, large };

/** @throws {RangeError} where there is none of that name: who takes names from a person looks first */
export function worldNamed(name: string): WorldSpec {
  const spec = worlds[name];
  if (spec === undefined) throw new RangeError(`no world "${name}"`);
  return spec;
}

/** The same world with so many times (above 0) the posts: its channels' own, the stories, the groups' objects, the loads. */
export function scaled(spec: WorldSpec, factor: number): WorldSpec {
  if (factor === 1) return spec;
  const size = (s: Size): Size => (typeof s === 'number' ? s * factor : { ...s, median: s.median * factor });
  return {
    ...spec,
    channels: spec.channels.map((channel) => ({
      ...channel,
      postsPerDay: size(channel.postsPerDay),
      habit: {
        ...channel.habit,
        ...(channel.habit.bulk === undefined
          ? {}
          : { bulk: channel.habit.bulk.map((b) => ({ ...b, posts: Math.round(b.posts * factor) })) }),
      },
    })),
    stories: spec.stories.map((story) => ({ ...story, perDay: story.perDay * factor })),
    groups: spec.groups.map((group) => ({ ...group, perDay: group.perDay * factor })),
  };
}
