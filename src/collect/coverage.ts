/** A post as one look showed it. */
export type SeenPost = readonly [id: number, date: number, views?: number];

/** One look at a channel that brought posts, or the news that there are none: what it says of which ids. */
export interface Look {
  /** Epoch milliseconds. */
  readonly time: number;
  /** Only ids below this were asked for; null for the newest. */
  readonly before: number | null;
  /** Only ids above this were asked for; 0 for all. */
  readonly after: number;
  /** Ascending ids that were shown, of posts or of anything else. */
  readonly shown: readonly number[];
  /** Posts among them, with their dates in epoch seconds and, where they were shown, their views. */
  readonly posts: readonly SeenPost[];
  /** Nothing older was there to show, down to `after`. */
  readonly last: boolean;
}

export type Range = readonly [from: number, to: number];

/** Ids that no look has shown: of one look at them, and of more. */
export interface Holes {
  readonly open: readonly Range[];
  readonly unserved: readonly Range[];
}

export interface HeldPost {
  /** Epoch seconds. */
  readonly date: number;
  /** When it was last looked for, and last shown; epoch milliseconds. */
  looked: number;
  shown: number;
  /** Since when it is not found; null while it is shown. */
  gone: number | null;
}

/** Ids of which a look says whether they are there: from the oldest shown up to where it was asked. Null: none. */
export function rangeOf({ before, after, shown, last }: Look): Range | null {
  const to = before === null ? shown.at(-1) : before - 1;
  const from = last ? after + 1 : shown[0];
  return to === undefined || from === undefined || to < from ? null : [from, to];
}

/**
 * What is known of a channel's ids after all looks at it, in the order of their times: the same looks give the same
 * state, so nothing else has to be kept to go on after an interruption.
 */
export class Coverage {
  readonly posts = new Map<number, HeldPost>();
  /** Ids shown that are no posts: service messages, later items of albums. */
  private readonly others = new Set<number>();
  private readonly ranges: Range[] = [];
  private merged: Range[] = [];
  private found: Holes | null = null;
  /** Time of the last look at the newest posts. */
  newest: number | null = null;

  add(look: Look): void {
    if (look.before === null) this.newest = Math.max(this.newest ?? 0, look.time);
    const range = rangeOf(look);
    if (range === null) return;
    this.found = null;
    this.ranges.push(range);
    this.merged = joined([...this.merged, range]);
    const shown = new Set(look.shown);
    for (const [id, date] of look.posts) {
      const held = this.posts.get(id);
      if (held === undefined) this.posts.set(id, { date, looked: look.time, shown: look.time, gone: null });
      else if (look.time >= held.looked)
        this.posts.set(id, { ...held, looked: look.time, shown: look.time, gone: null });
    }
    for (const id of shown) if (!this.posts.has(id)) this.others.add(id);
    for (const id of this.heldIn(range)) {
      const held = this.posts.get(id)!;
      if (shown.has(id) || look.time < held.looked) continue;
      this.posts.set(id, { ...held, looked: look.time, gone: held.gone ?? look.time });
    }
  }

  /** A page is short beside a channel, and an empty one may be long beside it. */
  private heldIn([from, to]: Range): number[] {
    if (to - from > this.posts.size) return [...this.posts.keys()].filter((id) => id >= from && id <= to);
    const ids = Array.from({ length: to - from + 1 }, (_, i) => from + i);
    return ids.filter((id) => this.posts.has(id));
  }

  /** Stretches of ids that were looked at, ascending; between two of them nothing was. */
  get stretches(): readonly Range[] {
    return this.merged;
  }

  get head(): number | null {
    return this.merged.at(-1)?.[1] ?? null;
  }

  get floor(): number | null {
    return this.merged[0]?.[0] ?? null;
  }

  /** Whether the beginning of the channel was seen. */
  get whole(): boolean {
    return this.merged.length === 1 && this.floor === 1;
  }

  /** Between the stretches: ids that no look was at. */
  get unread(): readonly Range[] {
    return this.merged.slice(1).map(([from], i) => [this.merged[i]![1] + 1, from - 1] as const);
  }

  /** Posts that were shown once and are not shown any more. */
  get gone(): readonly number[] {
    return [...this.posts].filter(([, { gone }]) => gone !== null).map(([id]) => id);
  }

  /** Date of the oldest post at or above an id, within its stretch. */
  dateFrom(id: number): number | null {
    let oldest: number | null = null;
    let at = Number.POSITIVE_INFINITY;
    for (const [post, { date }] of this.posts) {
      if (post < id || post >= at) continue;
      at = post;
      oldest = date;
    }
    return oldest;
  }

  /**
   * Ids within what was looked at that no look has shown: `open` where only one look was at them, `unserved` where
   * two were. Deleted posts are among them, and what Telegram numbers and does not show.
   */
  holes(): Holes {
    this.found ??= this.findHoles();
    return this.found;
  }

  private findHoles(): Holes {
    const shown = [...this.posts.keys(), ...this.others].sort((a, b) => a - b);
    const missing = this.merged.flatMap((stretch) => without(stretch, shown));
    const edges = looksAt(this.ranges);
    const open: Range[] = [];
    const unserved: Range[] = [];
    for (const [from, to] of missing) {
      for (const part of edges) {
        const cut: Range = [Math.max(from, part.from), Math.min(to, part.to)];
        if (cut[0] <= cut[1] && part.looks > 0) (part.looks > 1 ? unserved : open).push(cut);
      }
    }
    return { open: joined(open), unserved: joined(unserved) };
  }
}

/** Ranges that touch or overlap become one. */
export function joined(ranges: readonly Range[]): Range[] {
  const all: [number, number][] = [];
  for (const [from, to] of [...ranges].sort((a, b) => a[0] - b[0] || a[1] - b[1])) {
    const last = all.at(-1);
    if (last !== undefined && from <= last[1] + 1) last[1] = Math.max(last[1], to);
    else all.push([from, to]);
  }
  return all;
}

/** What of a range is left between ascending ids. */
function without([from, to]: Range, ids: readonly number[]): Range[] {
  const left: Range[] = [];
  let next = from;
  for (const id of ids) {
    if (id < from || id > to) continue;
    if (id > next) left.push([next, id - 1]);
    next = id + 1;
  }
  if (next <= to) left.push([next, to]);
  return left;
}

/** How many looks were at each id, as stretches of equal number, ascending. */
function looksAt(ranges: readonly Range[]): { from: number; to: number; looks: number }[] {
  const steps = new Map<number, number>();
  for (const [from, to] of ranges) {
    steps.set(from, (steps.get(from) ?? 0) + 1);
    steps.set(to + 1, (steps.get(to + 1) ?? 0) - 1);
  }
  const at = [...steps.keys()].sort((a, b) => a - b);
  let looks = 0;
  return at.slice(0, -1).map((from, i) => {
    looks += steps.get(from) ?? 0;
    return { from, to: at[i + 1]! - 1, looks };
  });
}
