import type { Frame } from '../../model/frame.ts';
import { firstUnnumbered } from '../../model/post.ts';
import type { Project } from '../../model/project.ts';
import type { Driver } from '../driver.ts';
import { loadSql } from '../sql.ts';
import { type ChannelRow, gapsOf, isUnbroken, numbered, partHeld, resolution } from './channelRow.ts';
import { missingOf } from './gaps.ts';
import { type ChannelNames, channelNames } from './channelNames.ts';

/** Which posts are looked at; empty `channels` means all. Times in epoch seconds, `to` exclusive. */
export interface Scope {
  readonly channels: readonly string[];
  readonly from: number;
  readonly to: number;
  /** Days since 1970 in the project's zone that alone are looked at; all without it. */
  readonly days?: readonly number[];
}

export const everything: Scope = { channels: [], from: 0, to: 4294967295 };

/** A channel as the frame knows it: one with posts in the scope, or whose ids say that some are missing there. */
export interface ChannelFacts {
  /** What people call it: its handle where known, else its key. */
  readonly channel: string;
  readonly key: string;
  readonly title: string;
  readonly kind: string;
  readonly communities: readonly string[];
  readonly posts: number;
  readonly forwards: number;
  readonly worded: number;
  readonly wordless: number;
  /** First and last post; where none is held, the ends of the scope. */
  readonly from: string;
  readonly to: string;
  readonly days: number;
  readonly idSpan: number;
  /** Posts held of those published, as a range; null where the ids tell nothing, or would show no gap (`unbroken`). */
  readonly completeness: readonly [number, number] | null;
  /** Its numbers run without a gap, as those that whoever made the file gave to its rows: what is missing leaves no trace. */
  readonly unbroken?: true;
  /** Posts that completeness goes by: without strays, and an album is one. */
  readonly counted: number;
  /** Posts that may be missing: fewest and most. */
  readonly missing: readonly [number, number];
  readonly gaps: {
    readonly album: { readonly gaps: number; readonly ids: number };
    readonly short: { readonly gaps: number; readonly ids: number };
    readonly outage: { readonly gaps: number; readonly ids: number };
  };
  readonly strays: number;
  /** Places where ids go on and time goes back: another channel took the handle. */
  readonly seriesBreaks: number;
  readonly resolution: number | null;
  readonly bulkLoads: readonly { readonly day: string; readonly posts: number }[];
  readonly views: boolean;
  readonly authors: number | null;
}

/** Every channel of the scope with its period, gaps, completeness, time resolution and bulk loads. */
export async function channels(
  driver: Driver,
  project: Project,
  scope: Scope = everything,
): Promise<ChannelFacts[]> {
  const parameters = { channels: scope.channels, from: scope.from, to: scope.to, zone: project.timezone };
  // At once: the last steps of the first go channel by channel on one processor.
  const [rows, bulk, names] = await Promise.all([
    driver.query<ChannelRow>(loadSql(import.meta.url, 'channels.sql'), {
      parameters: { ...parameters, ...daysLooked(scope.days ?? []), numbered: firstUnnumbered },
    }),
    driver.query<{ channel: string; day: string; posts: number }>(loadSql(import.meta.url, 'bulk.sql'), {
      parameters,
    }),
    channelNames(driver, project),
  ]);
  return onTheHour(
    driver,
    rows
      .map(numbered)
      .filter((row) => row.posts > 0 || row.cut.length > 0)
      .map((row) => facts(row, scope, names, bulk)),
  );
}

/** Days as channels.sql has them: how many come before each day from the first on, and before the day after the last. */
function daysLooked(days: readonly number[]) {
  const [first = 0, last = -1] = [days[0], days.at(-1)];
  const before = [0];
  const looked = new Set(days);
  for (let day = first; day <= last; day++)
    before.push((before.at(-1) as number) + (looked.has(day) ? 1 : 0));
  return { days, days_before: before, first_day: first };
}

/**
 * Who always posts on the full hour is no source of hours where others of the same files have minutes or seconds: such
 * a channel keeps the clock.
 */
async function onTheHour(driver: Driver, list: ChannelFacts[]): Promise<ChannelFacts[]> {
  const hours = list.filter(({ resolution: grain }) => grain === 3600).map(({ key }) => key);
  if (hours.length === 0) return list;
  const grains = await driver.query<{ channel: string; grain: number }>(
    loadSql(import.meta.url, 'grains.sql'),
    { parameters: { channels: hours } },
  );
  const grainOf = new Map(grains.map(({ channel, grain }) => [channel, grain]));
  return list.map((one) =>
    one.resolution === 3600 ? { ...one, resolution: grainOf.get(one.key) ?? 3600 } : one,
  );
}

function facts(
  row: ChannelRow,
  scope: Scope,
  names: ChannelNames,
  bulk: readonly { channel: string; day: string; posts: number }[],
): ChannelFacts {
  const known = names.of(row.channel);
  const { counted, fewest, most, shortIds, outageIds } = missingOf(gapsOf(row));
  const cut = (kind: number): number => row.cut.filter((gap) => gap[0] === kind).length;
  const unbroken = isUnbroken(row);
  return {
    channel: known.handle === '' ? row.channel : known.handle,
    key: row.channel,
    title: known.title,
    kind: known.kind,
    communities: known.communities,
    posts: row.posts,
    forwards: row.forwards,
    worded: row.worded,
    wordless: row.wordless,
    from: iso(row.posts === 0 ? scope.from : row.from_s),
    to: iso(row.posts === 0 ? scope.to - 1 : row.to_s),
    days: row.days,
    idSpan: row.posts === 0 ? 0 : row.last_id - row.first_id + 1,
    completeness:
      row.series_posts < 2 || unbroken ? null : [partHeld(counted, most), partHeld(counted, fewest)],
    ...(unbroken ? { unbroken } : {}),
    counted,
    missing: [fewest, most],
    gaps: {
      album: { gaps: row.album_gaps, ids: row.album_ids },
      short: { gaps: row.short_gaps + cut(2), ids: shortIds },
      outage: { gaps: row.outages + cut(3), ids: outageIds },
    },
    strays: row.strays,
    seriesBreaks: row.series_breaks,
    resolution: resolution(row),
    bulkLoads: bulk.filter((b) => b.channel === row.channel).map(({ day, posts }) => ({ day, posts })),
    views: row.with_views > 0,
    // Fewer than ten authors are not counted out: they could be known.
    authors: row.authors >= 10 ? row.authors : null,
  };
}

const iso = (seconds: number): string => new Date(seconds * 1000).toISOString().replace('.000Z', 'Z');

/** Whether a channel is a person's, and no public interest is stated in naming it. */
export const isPersons = ({ channels }: Project, { kind, channel, key }: ChannelFacts): boolean =>
  kind === 'personal' && (channels[channel] ?? channels[key])?.publicInterest === undefined;

/** The frame of a result: its channels together. Those of persons are counted and not named. */
export function frameOf(project: Project, list: readonly ChannelFacts[]): Frame {
  const posts = list.reduce((sum, c) => sum + c.posts, 0);
  const rated = list.filter((c) => c.completeness !== null);
  const held = rated.reduce((sum, c) => sum + c.counted, 0);
  const fewest = rated.reduce((sum, c) => sum + c.missing[0], 0);
  const most = rated.reduce((sum, c) => sum + c.missing[1], 0);
  const seen = list.filter((c) => c.posts > 0);
  const grains = list.map((c) => c.resolution).filter((r) => r !== null);
  return {
    channels: list.length,
    channelNames: list
      .filter((c) => !isPersons(project, c))
      .slice(0, 100)
      .map((c) => c.channel),
    from: seen.length === 0 ? null : seen.map((c) => c.from).reduce((a, b) => (a < b ? a : b)),
    to: seen.length === 0 ? null : seen.map((c) => c.to).reduce((a, b) => (a > b ? a : b)),
    posts,
    completeness: rated.length === 0 ? null : [partHeld(held, most), partHeld(held, fewest)],
    resolution: grains.length === 0 ? null : Math.max(...grains),
    wordless: posts === 0 ? 0 : list.reduce((sum, c) => sum + c.wordless, 0) / posts,
    chosenBy: project.selection ?? 'not stated in isogloss.yaml ("selection")',
  };
}
