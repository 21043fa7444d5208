import type { Coverage } from './coverage.ts';

/** Ages in milliseconds at which every post is looked at again: an hour, a day, a week. */
export const ages: readonly number[] = [3_600_000, 86_400_000, 604_800_000];

export interface Wish {
  /** When this run began: the newest posts are asked for once in it. Epoch milliseconds. */
  readonly began: number;
  readonly now: number;
  /** Posts before this are not wanted; epoch seconds. */
  readonly since: number | null;
  /** Posts up to this age are looked at again; milliseconds. */
  readonly recheck: number;
}

/** In this order they are served: first what time takes away. */
export const reasons = ['newest', 'recheck', 'gap', 'older', 'hole'] as const;

export interface Need {
  readonly why: (typeof reasons)[number];
  /** Ids below this are asked for; null for the newest. */
  readonly before: number | null;
  /** What lies at or below this is known already. */
  readonly after: number;
}

/** What is to be asked of a channel next; null where nothing is. */
export function nextNeed(coverage: Coverage, wish: Wish): Need | null {
  if (coverage.newest === null || coverage.newest < wish.began)
    return { why: 'newest', before: null, after: 0 };
  const due = dueBefore(coverage, wish);
  if (due !== null) return { why: 'recheck', before: due, after: 0 };
  const gap = coverage.unread.findLast(
    ([, to]) => !isBeyond(coverage.dateFrom(to + 1), wish.since) && to > 0,
  );
  if (gap !== undefined) return { why: 'gap', before: gap[1] + 1, after: gap[0] - 1 };
  const { floor } = coverage;
  if (floor !== null && floor > 1 && !isBeyond(coverage.dateFrom(floor), wish.since))
    return { why: 'older', before: floor, after: 0 };
  const hole = coverage.holes().open.findLast(([, to]) => !isBeyond(coverage.dateFrom(to + 1), wish.since));
  return hole === undefined ? null : { why: 'hole', before: hole[1] + 1, after: 0 };
}

const isBeyond = (date: number | null, since: number | null): boolean =>
  date !== null && since !== null && date < since;

/** The age that a post has last passed and was not looked at since; null where none is due. */
function isDue(held: { date: number; looked: number }, now: number, recheck: number): boolean {
  const posted = held.date * 1000;
  if (now - posted > recheck) return false;
  const passed = ages.findLast((age) => now - posted >= age);
  return passed !== undefined && held.looked < posted + passed;
}

/** A page that begins at the newest post that is due shows the older ones too. */
function dueBefore(coverage: Coverage, { now, recheck, since }: Wish): number | null {
  let newest: number | null = null;
  for (const [id, held] of coverage.posts) {
    if (isBeyond(held.date, since) || !isDue(held, now, recheck)) continue;
    if (newest === null || id > newest) newest = id;
  }
  return newest === null ? null : newest + 1;
}

/** When the next look at an age is due; null where none is to come. Epoch milliseconds. */
export function nextDue(coverage: Coverage, now: number, recheck: number): number | null {
  let due: number | null = null;
  for (const held of coverage.posts.values()) {
    const posted = held.date * 1000;
    for (const age of ages) {
      if (age > recheck || held.looked >= posted + age) continue;
      // Of ages that have passed, only the last can still be looked at.
      const at = isDue(held, now, recheck) ? Math.max(posted + age, now) : posted + age;
      if (at < now) continue;
      if (due === null || at < due) due = at;
      break;
    }
  }
  return due;
}
