import { firstUnnumbered } from '../../model/post.ts';
import type { Project } from '../../model/project.ts';
import type { Driver } from '../driver.ts';
import { loadSql } from '../sql.ts';
import type { ChannelFacts, Scope } from './channels.ts';
import { type GapClass, missingOf } from './gaps.ts';

/** Gaps of a channel whose two posts are of the same two days. */
export interface DayGaps {
  readonly channel: string;
  readonly kind: GapClass;
  readonly gaps: number;
  readonly ids: number;
  /** Earliest and latest post beside them, epoch seconds. */
  readonly from: number;
  readonly to: number;
}

/** Short gaps and outages of every channel of a frame that touch its scope. */
export async function gapsByDay(
  driver: Driver,
  project: Project,
  scope: Scope,
  frame: readonly ChannelFacts[],
): Promise<DayGaps[]> {
  if (frame.length === 0) return [];
  const rows = await driver.query<{
    channel: string;
    class: number;
    gaps: number;
    ids: number;
    from_s: number;
    to_s: number;
  }>(loadSql(import.meta.url, 'gapsByDay.sql'), {
    parameters: {
      channels: frame.map(({ key }) => key),
      strays: frame.map(({ strays }) => strays),
      from: scope.from,
      to: scope.to,
      zone: project.timezone,
      numbered: firstUnnumbered,
    },
  });
  return rows.map((row) => ({
    channel: row.channel,
    kind: row.class === 2 ? 'short' : 'outage',
    gaps: row.gaps,
    ids: row.ids,
    from: row.from_s,
    to: row.to_s,
  }));
}

/**
 * Posts of a channel that may be missing in a part of the scope: fewest and most. Albums are taken to be as frequent there
 * as in all of it.
 * @param gaps the channel's own
 * @param posts held in that part, an album once
 */
export function missingIn(
  facts: ChannelFacts,
  gaps: readonly DayGaps[],
  posts: number,
  { from, to }: { readonly from: number; readonly to: number },
): readonly [number, number] {
  const touching = gaps.filter((gap) => gap.to >= from && gap.from < to);
  const whole = touching.filter((gap) => gap.from >= from && gap.to < to);
  const ids = (kind: GapClass): number =>
    whole.reduce((sum, gap) => sum + (gap.kind === kind ? gap.ids : 0), 0);
  const part = facts.counted === 0 ? 0 : posts / facts.counted;
  const tracked = Math.max(posts, (facts.posts - facts.strays) * part);
  const { fewest, most } = missingOf({
    tracked,
    items: tracked - posts,
    albumGaps: facts.gaps.album.gaps * part,
    albumIds: facts.gaps.album.ids * part,
    shortGaps: whole.reduce((sum, gap) => sum + (gap.kind === 'short' ? gap.gaps : 0), 0),
    shortIds: ids('short'),
    outageIds: ids('outage'),
    cut: touching
      .filter((gap) => gap.to > from && !(gap.from >= from && gap.to < to))
      .map((gap) => ({
        kind: gap.kind,
        ids: gap.ids,
        within: Math.min(gap.to, to) - Math.max(gap.from, from),
        whole: gap.to - gap.from,
        ends: Number(gap.from < from) + Number(gap.to >= to),
      })),
  });
  return [fewest, most];
}
