import { loadSql } from '../../store/sql.ts';
import type { ChannelFacts } from '../../store/queries/channels.ts';
import type { MeasureContext } from '../measure.ts';
import type { Episodes } from './episodes.ts';

/** The first post of a channel in an episode. */
export interface Carrier {
  /** Place of the channel in the list asked for. */
  readonly place: number;
  /** Epoch seconds. */
  readonly time: number;
  readonly posts: number;
  /** Observed whole from a day before the episode to a day after; and in the day before it. */
  readonly whole: boolean;
  readonly before: boolean;
  /** When that post was last edited, epoch seconds; 0 where it is not known to have been. */
  readonly edited?: number;
}

export interface CarriedEpisode {
  readonly object: string;
  /** Epoch seconds of its first post by any channel of the frame. */
  readonly start: number;
  /** Monday and day of the beginning, as days since 1970 in the project's zone. */
  readonly week: number;
  readonly day: number;
  /** Earliest first. */
  readonly carriers: readonly Carrier[];
}

/**
 * Episodes with the first posts of the channels asked for.
 * @param groups of each channel, a number; episodes of fewer than `fewestGroups` of them, or of fewer than `fewest`
 * channels, are left out
 */
export async function carriedEpisodes(
  { driver }: MeasureContext,
  episodes: Episodes,
  channels: readonly ChannelFacts[],
  groups: readonly number[],
  { fewest, fewestGroups }: { readonly fewest: number; readonly fewestGroups: number },
): Promise<CarriedEpisode[]> {
  const rows = await driver.query<{
    object_name: string;
    start: number;
    week: number;
    day: number;
    carriers: [number, number, number, number, number][];
  }>(loadSql(import.meta.url, 'carriers.sql'), {
    parameters: {
      ...episodes.parameters,
      named: channels.map(({ key }) => key),
      groups: [...groups],
      fewest,
      fewest_groups: fewestGroups,
    },
  });
  return rows.map(({ object_name: object, start, week, day, carriers }) => ({
    object,
    start,
    week,
    day,
    carriers: carriers.map(([time, place, posts, seen, edited]) => ({
      place,
      time,
      posts,
      whole: (seen & 1) === 1,
      before: (seen & 2) === 2,
      edited,
    })),
  }));
}

/**
 * The same without copies that were edited after another channel had the thing: what they said before that is not known, and
 * a post of any day can be made an early copy by writing the thing into it. The same object where there are none.
 */
export function withoutLateEdits(episodes: readonly CarriedEpisode[]): readonly CarriedEpisode[] {
  const kept = episodes.map((episode) => {
    const { carriers } = episode;
    const left = carriers.filter(
      ({ place, edited = 0 }) => !carriers.some((other) => other.place !== place && edited > other.time),
    );
    return left.length === carriers.length ? episode : { ...episode, carriers: left };
  });
  return kept.every((episode, i) => episode === episodes[i]) ? episodes : kept;
}
