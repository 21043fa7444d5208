import type { Frame } from '../../model/frame.ts';
import { firstUnnumbered } from '../../model/post.ts';
import type { Project } from '../../model/project.ts';
import type { Driver } from '../driver.ts';
import { loadSql } from '../sql.ts';
import { type ChannelNames, channelNames } from './channelNames.ts';

/** Which posts are looked at; empty `channels` means all. Times in epoch seconds, `to` exclusive. */
export interface Scope {
  readonly channels: readonly string[];
  readonly from: number;
  readonly to: number;
}

export const everything: Scope = { channels: [], from: 0, to: 4294967295 };

/** A channel as the frame knows it. */
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
  readonly from: string;
  readonly to: string;
  readonly days: number;
  readonly idSpan: number;
  /** Posts held of those published, as a range; null where the ids tell nothing. */
  readonly completeness: readonly [number, number] | null;
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

interface Raw {
  channel: string;
  posts: number;
  forwards: number;
  worded: number;
  wordless: number;
  from_s: number;
  to_s: number;
  first_id: number;
  last_id: number;
  tracked: number;
  items: number;
  album_gaps: number;
  album_ids: number;
  short_gaps: number;
  short_ids: number;
  outages: number;
  outage_ids: number;
  strays: number;
  series_breaks: number;
  with_seconds: number;
  with_minutes: number;
  with_hours: number;
  with_views: number;
  authors: number;
  days: number;
}

/** Every channel of the scope with its period, gaps, completeness, time resolution and bulk loads. */
export async function channels(
  driver: Driver,
  project: Project,
  scope: Scope = everything,
): Promise<ChannelFacts[]> {
  const parameters = { channels: scope.channels, from: scope.from, to: scope.to, zone: project.timezone };
  const rows = await driver.query<Raw>(loadSql(import.meta.url, 'channels.sql'), { parameters });
  const bulk = await driver.query<{ channel: string; day: string; posts: number }>(
    loadSql(import.meta.url, 'bulk.sql'),
    { parameters },
  );
  const names = await channelNames(driver, project);
  return rows.map((row) => facts(numbered(row), names, bulk));
}

/** Without gaps where the ids number nothing, as those of articles do. */
const numbered = (row: Raw): Raw =>
  row.first_id < firstUnnumbered
    ? row
    : {
        ...row,
        first_id: 1,
        last_id: row.posts,
        tracked: 0,
        strays: 0,
        series_breaks: 0,
        short_gaps: 0,
        short_ids: 0,
        outages: 0,
        outage_ids: 0,
        album_gaps: 0,
        album_ids: 0,
      };

function facts(
  row: Raw,
  names: ChannelNames,
  bulk: readonly { channel: string; day: string; posts: number }[],
): ChannelFacts {
  const known = names.of(row.channel);
  const { counted, fewest, most } = missingOf(row);
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
    from: iso(row.from_s),
    to: iso(row.to_s),
    days: row.days,
    idSpan: row.last_id - row.first_id + 1,
    completeness: row.tracked < 2 ? null : [counted / (counted + most), counted / (counted + fewest)],
    counted,
    missing: [fewest, most],
    gaps: {
      album: { gaps: row.album_gaps, ids: row.album_ids },
      short: { gaps: row.short_gaps, ids: row.short_ids },
      outage: { gaps: row.outages, ids: row.outage_ids },
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

/** Of short gaps, at least this part hid a post; the rest may be service items and albums not marked as such. */
const postsInShortGaps = 0.5;

/**
 * Posts that may be missing; an album is one post. Fewest: one of every second short gap, the others none, and
 * outages at the ids that the channel then takes for a post. Most: every id of them was a post, and behind albums,
 * whose own items fill their gaps, as many are missing as behind other posts.
 */
function missingOf(row: Raw): { counted: number; fewest: number; most: number } {
  const counted = row.tracked - Math.min(row.items, Math.max(0, row.tracked - 1));
  const none = row.short_ids * (1 - postsInShortGaps);
  const idsPerPost = counted === 0 ? 1 : (row.tracked + row.album_ids + none) / counted;
  const behindAlbums = (row.album_gaps * row.short_ids) / Math.max(1, counted - row.album_gaps);
  return {
    counted,
    fewest: row.short_gaps * postsInShortGaps + row.outage_ids / idsPerPost,
    most: row.short_ids + row.outage_ids + behindAlbums,
  };
}

/** Three posts on the full minute by chance: one in 216,000. Fewer posts tell nothing. */
function resolution(row: Raw): number | null {
  if (row.posts < 3) return null;
  if (row.with_seconds > 0) return 1;
  if (row.with_minutes > 0) return 60;
  return row.with_hours > 0 ? 3600 : 86_400;
}

const iso = (seconds: number): string => new Date(seconds * 1000).toISOString().replace('.000Z', 'Z');

/** The frame of a result: its channels together. */
export function frameOf(project: Project, list: readonly ChannelFacts[]): Frame {
  const posts = list.reduce((sum, c) => sum + c.posts, 0);
  const rated = list.filter((c) => c.completeness !== null);
  const held = rated.reduce((sum, c) => sum + c.counted, 0);
  const fewest = rated.reduce((sum, c) => sum + c.missing[0], 0);
  const most = rated.reduce((sum, c) => sum + c.missing[1], 0);
  const grains = list.map((c) => c.resolution).filter((r) => r !== null);
  return {
    channels: list.length,
    channelNames: list.slice(0, 100).map((c) => c.channel),
    from: list.length === 0 ? null : list.map((c) => c.from).reduce((a, b) => (a < b ? a : b)),
    to: list.length === 0 ? null : list.map((c) => c.to).reduce((a, b) => (a > b ? a : b)),
    posts,
    completeness: held === 0 ? null : [held / (held + most), held / (held + fewest)],
    resolution: grains.length === 0 ? null : Math.max(...grains),
    wordless: posts === 0 ? 0 : list.reduce((sum, c) => sum + c.wordless, 0) / posts,
    chosenBy: project.selection ?? 'not stated in isogloss.yaml ("selection")',
  };
}
