import { UserError } from '../../model/errors.ts';
import type { Size, WorldSpec } from '../spec.ts';
import { demo } from './demo.ts';
import { large } from './large.ts';
import { nothing } from './null.ts';

/** Worlds by name. */
export const worlds: Readonly<Record<string, WorldSpec>> = { demo, null: nothing, large };

export function worldNamed(name: string): WorldSpec {
  const spec = worlds[name];
  if (spec === undefined) {
    throw new UserError(
      'no-such-world',
      `There is no world named "${name}". Choose one of: ${Object.keys(worlds).join(', ')}.`,
    );
  }
  return spec;
}

/** The same world with so many times the posts: its channels' own, the stories, the groups' objects, the loads. */
export function scaled(spec: WorldSpec, factor: number): WorldSpec {
  if (!(factor > 0) || !Number.isFinite(factor)) {
    throw new UserError('bad-scale', `The scale has to be a number above 0, not ${String(factor)}.`);
  }
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
