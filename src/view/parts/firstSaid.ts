/** What a report finds of who was first and who follows, in sentences: for who reads no table. */
import type { Finding, Row } from '../../model/finding.ts';
import type { Said, Written } from '../../model/said.ts';
import { message } from '../../messages/index.ts';

type Shown = Written<Finding>;
type Labelled = { readonly label: string; readonly finding: Shown };

/** Channels and pairs that a sentence names. */
const mostNamed = 3;
/** Channels of whom it is said who comes after them. */
const mostLeaders = 8;

const number = (value: unknown): number => (typeof value === 'number' ? value : 0);
const rowsOf = (finding: Shown): readonly Row[] => finding.rows;
const estimateOf = (row: Row | undefined, key: string) => row?.estimates.find((one) => one.key === key);
const labelsOf = (row: Row): { a: string; b: string } => {
  const [a = '', b = ''] = ((row['labels'] ?? []) as string[]).map(String);
  return { a, b };
};

const alphabetically = (a: string, b: string): number => {
  const [x, y] = [a.toLowerCase(), b.toLowerCase()];
  return x < y ? -1 : Number(x > y);
};

/** How many posts of its own a channel's first use stands behind: fewest and most, where outages may hide some. */
function postsBefore(row: Row): readonly [number, number] | null {
  const { value = null, low = null, high = null } = estimateOf(row, 'postsBefore') ?? {};
  return value === null ? null : [low ?? value, high ?? value];
}

/** Not seen before an outage that begins within the wash-out, and seen only long after it. */
export const behindOutage = (row: Row, washout: number): boolean =>
  row['state'] === 'from the beginning' && (estimateOf(row, 'postsBefore')?.high ?? 0) >= washout;

/** Who has the words from the first posts on, who is seen to take them up, and where neither is sure. */
export function usesSaid({ label, finding }: Labelled): Said {
  const summary = finding.summary ?? {};
  const washout = number(finding.parameters?.['washout']);
  const named = rowsOf(finding).filter((row) => row['firstUse'] != null);
  const use = (row: Row) => ({
    channel: row.key,
    time: (row['firstUse'] as { time: string } | null)?.time ?? '',
    before: postsBefore(row),
  });
  const beginning = named.filter((row) => row['state'] === 'from the beginning');
  const taken = named.filter((row) => row['state'] === 'first use seen');
  const had = beginning.filter((row) => !behindOutage(row, washout)).map(({ key }) => key);
  return message('first.shortUses', {
    label,
    beginning: number(summary['fromTheBeginning']),
    // In no order of time: the first posts held are what it would show.
    had: had.toSorted(alphabetically).slice(0, mostNamed),
    hadMore: Math.max(had.length - mostNamed, 0),
    unsure: {
      n: number(summary['behindOutage']),
      named: beginning.filter((row) => behindOutage(row, washout)).map(use),
    },
    later: number(summary['firstUseSeen']),
    taken: taken.slice(0, mostNamed).map(use),
    takenMore: Math.max(taken.length - mostNamed, 0),
    hidden: estimateOf(taken[0], 'earlierHidden')?.value ?? null,
    none: number(summary['notSeen']),
    few: number(summary['tooFewPosts']),
  });
}

/** How first uses are to be read. */
export const usesRule = (finding: Shown): Said =>
  message('first.usesRule', { washout: number(finding.parameters?.['washout']) });

/**
 * Which community is earlier than which, and which channel; and of which it cannot be told.
 *
 * @param kinds what communities each channel is of, as they are called
 */
export function ordersSaid(
  communities: Shown,
  channels: Shown,
  kinds: ReadonlyMap<string, readonly string[]> = new Map(),
): Said[] {
  const earlier = rowsOf(communities).filter((row) => row['reads'] === 'earlier');
  const open = rowsOf(communities).filter((row) => row['reads'] !== 'earlier');
  const named = earlier.slice(0, mostNamed).map((row): Said => {
    const counts = (row['counts'] ?? {}) as Record<string, number>;
    const [first, last, tied] = ['earlier', 'later', 'tied'].map((key) => number(counts[key]));
    const { value = null, low = null, high = null } = estimateOf(row, 'earlierLessLater') ?? {};
    return message('first.shortEarlier', {
      ...labelsOf(row),
      earlier: first ?? 0,
      later: last ?? 0,
      of: (first ?? 0) + (last ?? 0) + (tied ?? 0),
      difference: { value, low, high },
    });
  });
  return [
    ...(named.length === 0 ? [message('first.shortNoOrder')] : named),
    ...(open.length === 0
      ? []
      : [message('first.shortUnordered', { pairs: open.slice(0, mostNamed).map(labelsOf) })]),
    ...channelOrders(channels, kinds),
  ];
}

/** How many pairs of channels could be asked, and who is earlier than whom, a sentence for each that is. */
function channelOrders(finding: Shown, kinds: ReadonlyMap<string, readonly string[]>): Said[] {
  const pairs = number(finding.summary?.['couples']);
  if (pairs === 0) return [message('first.noPair')];
  // Channels of persons, and those of which nobody has said what they are, are asked in no pair.
  const channels = finding.frame.channels - number(finding.summary?.['unnamedChannels']);
  return [
    message('first.shortPairs', {
      pairs,
      of: (channels * (channels - 1)) / 2,
      channels,
      earlier: number(finding.summary?.['earlier']),
    }),
    ...leaders(finding).map(({ a, after }) =>
      message('first.shortLeader', { a, of: kinds.get(a) ?? [], after }),
    ),
  ];
}

interface Leader {
  readonly a: string;
  readonly after: readonly { readonly b: string; readonly earlier: number; readonly later: number }[];
}

/** Channels with those that come after them, whoever has most first. */
function leaders(channels: Shown): Leader[] {
  const after = new Map<string, Leader['after'][number][]>();
  for (const row of rowsOf(channels)) {
    if (row['reads'] !== 'earlier') continue;
    const [a, b] = [String(row['a']), String(row['b'])];
    const { earlier, later } = (row['counts'] ?? {}) as Record<string, number>;
    after.set(a, [...(after.get(a) ?? []), { b, earlier: number(earlier), later: number(later) }]);
  }
  return [...after]
    .map(([a, those]) => ({ a, after: those }))
    .toSorted((x, y) => y.after.length - x.after.length)
    .slice(0, mostLeaders);
}

/** Whether a later channel is seen to take from the earlier. */
export function copyingSaid(channels: Shown): Said {
  const ordered = rowsOf(channels).filter((row) => row['reads'] === 'earlier');
  if (ordered.length === 0) return message('first.shortNoCopying');
  const credited = ordered
    .flatMap((row) => {
      const estimate = estimateOf(row, 'credited');
      return estimate === undefined ? [] : [{ ...estimate, a: String(row['a']), b: String(row['b']) }];
    })
    .toSorted((x, y) => y.n / y.denominator - x.n / x.denominator);
  return message('first.shortCopying', {
    pairs: ordered.length,
    repeats: ordered
      .filter((row) => row['copying'] === 'repeats')
      .map((row) => ({ a: String(row['a']), b: String(row['b']) })),
    most: { a: credited[0]?.a ?? '', b: credited[0]?.b ?? '' },
    only: credited.filter(({ n }) => n > 0).length === 1,
    credits: credited[0]?.n ?? 0,
    of: credited[0]?.denominator ?? 0,
  });
}

/** What a row is called: names of channels and vocabularies are words as they stand. */
const nameOf = ({ label, key }: Row): string => (typeof label === 'string' ? label : key);

/** How many items travel, whose copy is the earliest, and how fast. */
export function spreadSaid(list: Shown): Said {
  const rows = rowsOf(list);
  if (rows.length === 0) return message('first.noCascade');
  const times = rows.map((row) => number(estimateOf(row, 'toHalf')?.value));
  const earliest = new Map<string, number>();
  for (const row of rows) {
    const { channel: named } = (row['earliest'] ?? {}) as { readonly channel?: unknown };
    const channel = typeof named === 'string' ? named : nameOf(row);
    earliest.set(channel, (earliest.get(channel) ?? 0) + 1);
  }
  const most = [...earliest].map(([channel, n]) => ({ channel, n })).toSorted((x, y) => y.n - x.n);
  return message('first.shortSpread', {
    cascades: number(list.summary?.['cascades']),
    most: Math.max(...rows.map((row) => number(estimateOf(row, 'reach')?.value))),
    listed: rows.length,
    tied: rows.filter((row) => number((row['earliest'] as { tied?: unknown } | undefined)?.tied) > 0).length,
    earliest: most.slice(0, mostNamed),
    others: most.slice(mostNamed).reduce((sum, { n }) => sum + n, 0),
    fastest: elapsed(Math.min(...times)),
    slowest: elapsed(Math.max(...times)),
  });
}

/** Seconds as a person says them. */
export function elapsed(seconds: number): Said {
  if (seconds < 120) return message('first.seconds', { n: seconds });
  if (seconds < 7200) return message('first.minutes', { n: Math.round(seconds / 60) });
  return seconds < 172_800
    ? message('first.hours', { n: seconds / 3600 })
    : message('first.days', { n: seconds / 86_400 });
}
