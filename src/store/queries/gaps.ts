/** How many posts the gaps between ids hide, and how many of them within a stretch of time (docs/decisions/0004). Pure. */

/** Of short gaps, at least this part hid a post; the rest may be service items and albums not marked as such. */
const postsInShortGaps = 0.5;

/** Half a day: in how many hours a channel publishes most of what it does in a day. */
const halfADay = 43_200;

/** Odds that an id of a gap is of the part within, against what the length of that part says: at most this, at least its inverse. */
const withinOdds = 2;

/** Short: one to nine ids; outage: ten and more. */
export type GapClass = 'short' | 'outage';

/** A gap that an end of the time asked for cuts. */
export interface CutGap {
  readonly kind: GapClass;
  readonly ids: number;
  /** Seconds between the posts beside it: within the time asked for, and in all. */
  readonly within: number;
  readonly whole: number;
  /** Ends that cut it: 1 or 2. */
  readonly ends: number;
}

/**
 * Ids of a cut gap that are within: fewest and most. When each was published is not known. Of an outage they are taken to
 * go by time, half a day more or less at each end that cuts it (a night has few posts), at half to twice the odds; a short
 * gap may be all within, or not at all.
 */
export function idsWithin({ kind, ids, within, whole, ends }: CutGap): readonly [number, number] {
  if (kind === 'short') return [0, ids];
  const shift = halfADay * ends;
  const share = (inside: number, odds: number): number =>
    (odds * inside) / (odds * inside + (whole - inside));
  return [
    Math.floor(ids * share(Math.max(0, within - shift), 1 / withinOdds)),
    Math.ceil(ids * share(Math.min(whole, within + shift), withinOdds)),
  ];
}

/** Gaps of a channel in a time. */
export interface Gaps {
  /** Posts held, an album's items counted as they stand, and how many of these are further items of one. */
  readonly tracked: number;
  readonly items: number;
  readonly albumGaps: number;
  readonly albumIds: number;
  /** Those wholly within. */
  readonly shortGaps: number;
  readonly shortIds: number;
  readonly outageIds: number;
  readonly cut: readonly CutGap[];
}

export interface Missing {
  /** Posts held, an album being one. */
  readonly counted: number;
  /** Posts that may be missing. */
  readonly fewest: number;
  readonly most: number;
  /** Ids that they may have been among, at most. */
  readonly shortIds: number;
  readonly outageIds: number;
}

/**
 * Posts that may be missing; an album is one post. Fewest: one of every second short gap, the others none, and
 * outages at the ids that the channel then takes for a post. Most: every id of them was a post, and behind albums,
 * whose own items fill their gaps, as many are missing as behind other posts.
 */
export function missingOf(gaps: Gaps): Missing {
  const { tracked, items, albumGaps, albumIds } = gaps;
  const [cutShort, cutOutages] = (['short', 'outage'] as const).map((kind) =>
    gaps.cut.filter((cut) => cut.kind === kind).map(idsWithin),
  ) as [(readonly [number, number])[], (readonly [number, number])[]];
  const sum = (ranges: readonly (readonly [number, number])[], end: 0 | 1): number =>
    ranges.reduce((total, range) => total + range[end], 0);
  const counted = tracked - Math.min(items, Math.max(0, tracked - 1));
  const none = gaps.shortIds * (1 - postsInShortGaps);
  const idsPerPost = counted === 0 ? 1 : (tracked + albumIds + none) / counted;
  const shortIds = gaps.shortIds + sum(cutShort, 1);
  const outageIds = gaps.outageIds + sum(cutOutages, 1);
  const behindAlbums = (albumGaps * shortIds) / Math.max(1, counted - albumGaps);
  return {
    counted,
    fewest: gaps.shortGaps * postsInShortGaps + (gaps.outageIds + sum(cutOutages, 0)) / idsPerPost,
    most: shortIds + outageIds + behindAlbums,
    shortIds,
    outageIds,
  };
}
