/** Posts in order of text and time: number of the text, epoch second, place of the channel, id. */
export interface LinkedPosts {
  readonly number: Float64Array;
  readonly time: Float64Array;
  readonly channel: Float64Array;
  readonly id: Float64Array;
}

export interface Clusters {
  /** Posts of each cluster, by place in the lists, in order of time, channel and id; the earliest cluster first. */
  readonly members: readonly (readonly number[])[];
  /** Pairs of near-duplicate posts (equal texts included) at most the window apart; of them, of two channels. */
  readonly pairs: number;
  readonly pairsBetweenChannels: number;
}

/**
 * Connected components over near-duplicate posts at most `window` seconds apart (∞ for any distance).
 * Linking each post to the nearest one before and after it of an equal or near text gives the same components as
 * linking all within the window: two posts of one text on the same side of it lie within the window of each other.
 */
export function clusterPosts(
  posts: LinkedPosts,
  near: readonly (readonly [number, number])[],
  window: number,
): Clusters {
  const count = posts.number.length;
  const parent = Int32Array.from({ length: count }, (_, i) => i);
  const root = (i: number): number => {
    let at = i;
    while (parent[at] !== at) {
      parent[at] = parent[parent[at] as number] as number;
      at = parent[at] as number;
    }
    return at;
  };
  const link = (i: number, j: number): void => {
    const [a, b] = [root(i), root(j)];
    if (a !== b) parent[Math.max(a, b)] = Math.min(a, b);
  };
  const time = (i: number): number => posts.time[i] as number;
  const ranges = rangesByNumber(posts.number);
  let pairs = 0;
  let within = 0;
  for (const [from, to] of ranges.values()) {
    for (let i = from + 1; i < to; i++) if (time(i) - time(i - 1) <= window) link(i - 1, i);
    pairs += pairsInside(timesOf(posts, from, to), window);
    for (const own of byChannel(posts, from, to).values()) within += pairsInside(own, window);
  }
  for (const [x, y] of near) {
    const [a, b] = [ranges.get(x), ranges.get(y)];
    if (a === undefined || b === undefined) continue;
    linkNearest(a, b, time, window, link);
    pairs += pairsBetween(timesOf(posts, ...a), timesOf(posts, ...b), window);
    const channels = byChannel(posts, ...b);
    for (const [channel, own] of byChannel(posts, ...a)) {
      const other = channels.get(channel);
      if (other !== undefined) within += pairsBetween(own, other, window);
    }
  }
  return { members: membersOf(posts, root), pairs, pairsBetweenChannels: pairs - within };
}

function linkNearest(
  [from, to]: readonly [number, number],
  [start, end]: readonly [number, number],
  time: (i: number) => number,
  window: number,
  link: (i: number, j: number) => void,
): void {
  let j = start;
  for (let i = from; i < to; i++) {
    while (j < end && time(j) < time(i)) j++;
    if (j < end && time(j) - time(i) <= window) link(i, j);
    if (j > start && time(i) - time(j - 1) <= window) link(i, j - 1);
  }
}

/** Pairs i < j of ascending times at most the window apart. */
function pairsInside(times: readonly number[], window: number): number {
  let total = 0;
  let first = 0;
  for (const [i, t] of times.entries()) {
    while (t - (times[first] as number) > window) first++;
    total += i - first;
  }
  return total;
}

/** Pairs of one of each of two ascending lists at most the window apart. */
function pairsBetween(a: readonly number[], b: readonly number[], window: number): number {
  let total = 0;
  let low = 0;
  let high = 0;
  for (const t of a) {
    while (low < b.length && t - (b[low] as number) > window) low++;
    while (high < b.length && (b[high] as number) - t <= window) high++;
    total += high - low;
  }
  return total;
}

function rangesByNumber(number: Float64Array): Map<number, [number, number]> {
  const ranges = new Map<number, [number, number]>();
  for (let from = 0; from < number.length; ) {
    let to = from + 1;
    while (to < number.length && number[to] === number[from]) to++;
    ranges.set(number[from] as number, [from, to]);
    from = to;
  }
  return ranges;
}

const timesOf = (posts: LinkedPosts, from: number, to: number): number[] => [
  ...posts.time.subarray(from, to),
];

function byChannel(posts: LinkedPosts, from: number, to: number): Map<number, number[]> {
  const out = new Map<number, number[]>();
  for (let i = from; i < to; i++) {
    const channel = posts.channel[i] as number;
    const own = out.get(channel);
    if (own === undefined) out.set(channel, [posts.time[i] as number]);
    else own.push(posts.time[i] as number);
  }
  return out;
}

function membersOf(posts: LinkedPosts, root: (i: number) => number): number[][] {
  const byRoot = new Map<number, number[]>();
  for (let i = 0; i < posts.number.length; i++) {
    const at = root(i);
    const own = byRoot.get(at);
    if (own === undefined) byRoot.set(at, [i]);
    else own.push(i);
  }
  const order = (i: number, j: number): number =>
    (posts.time[i] as number) - (posts.time[j] as number) ||
    (posts.channel[i] as number) - (posts.channel[j] as number) ||
    (posts.id[i] as number) - (posts.id[j] as number);
  return [...byRoot.values()]
    .filter((own) => own.length > 1)
    .map((own) => own.sort(order))
    .sort((a, b) => order(a[0] as number, b[0] as number));
}
