import type { ClaimSource } from '../model/project.ts';
import type { SimulatedPost } from './events.ts';
import type { Counted } from './counted.ts';
import type { WorldSpec } from './spec.ts';

/** Seconds within which a post follows closely upon its channel's last. */
const close = 600;

interface Side {
  readonly perDay: Map<string, number>;
  posts: number;
  following: number;
}

/** Posts a channel-day and how closely they follow upon one another, of a community and of those it is held against. */
export class PaceTally {
  readonly #spec: WorldSpec;
  readonly #x: string;
  readonly #sides: Map<string, Side>;
  readonly #last = new Map<string, number>();

  constructor(spec: WorldSpec, { by, rivals }: ClaimSource) {
    this.#spec = spec;
    this.#x = by ?? '';
    const rivalKeys = (rivals ?? []).map((rival) => (typeof rival === 'string' ? rival : (rival.by ?? '')));
    this.#sides = new Map(
      [this.#x, ...rivalKeys].map((key) => [key, { perDay: new Map(), posts: 0, following: 0 }]),
    );
  }

  add(post: SimulatedPost): void {
    const { community, handle } = post.channel.spec;
    const side = this.#sides.get(community);
    if (side === undefined || post.forward || post.bulk) return;
    const day = Math.floor((post.time + this.#spec.offset * 3600) / 86_400);
    const key = `${handle} ${day}`;
    side.perDay.set(key, (side.perDay.get(key) ?? 0) + 1);
    side.posts += 1;
    const last = this.#last.get(handle);
    if (last !== undefined && post.time - last <= close) side.following += 1;
    this.#last.set(handle, post.time);
  }

  /** Above 1.25 times the median, and more posts close upon the last: each value as what is left above its threshold. */
  counted(): Counted {
    const x = this.#sides.get(this.#x);
    const values: Record<string, number | null> = {};
    for (const [key, side] of this.#sides) {
      if (key === this.#x || x === undefined) continue;
      values[`medianRatioLess1.25 ${key}`] = median(x, this.#days) / median(side, this.#days) - 1.25;
      values[`closeDifference ${key}`] = x.following / x.posts - side.following / side.posts;
    }
    return { values, threshold: 0, ways: false };
  }

  get #days(): (community: Side) => number {
    return (side) => {
      const name = [...this.#sides].find(([, one]) => one === side)?.[0];
      return this.#spec.channels.filter(({ community }) => community === name).length * this.#spec.days;
    };
  }
}

/** Median posts a channel-day, days without a post among them. */
function median(side: Side, days: (side: Side) => number): number {
  const counts = [...side.perDay.values()].sort((a, b) => a - b);
  const empty = Math.max(0, days(side) - counts.length);
  const all = [...Array.from({ length: empty }, () => 0), ...counts];
  const middle = all.length / 2;
  return ((all[Math.ceil(middle) - 1] ?? 0) + (all[Math.floor(middle)] ?? 0)) / 2;
}
