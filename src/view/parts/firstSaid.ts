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
  });
  const beginning = named.filter((row) => row['state'] === 'from the beginning');
  const taken = named.filter((row) => row['state'] === 'first use seen');
  return message('first.shortUses', {
    label,
    beginning: number(summary['fromTheBeginning']),
    had: beginning
      .filter((row) => !behindOutage(row, washout))
      .slice(0, mostNamed)
      .map(use),
    unsure: {
      n: number(summary['behindOutage']),
      named: beginning.filter((row) => behindOutage(row, washout)).map(use),
    },
    later: number(summary['firstUseSeen']),
    taken: taken.slice(0, mostNamed).map(use),
    hidden: estimateOf(taken[0], 'earlierHidden')?.value ?? null,
    none: number(summary['notSeen']),
    few: number(summary['tooFewPosts']),
  });
}

/** Which community is earlier than which, and which channel; and of which it cannot be told. */
export function ordersSaid(communities: Shown, channels: Shown): Said[] {
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
  const couples = number(channels.summary?.['couples']);
  return [
    ...(named.length === 0 ? [message('first.shortNoOrder')] : named),
    ...(open.length === 0
      ? []
      : [message('first.shortUnordered', { pairs: open.slice(0, mostNamed).map(labelsOf) })]),
    couples === 0
      ? message('first.noPair')
      : message('first.shortPairs', {
          pairs: couples,
          earlier: number(channels.summary?.['earlier']),
          named: leaders(channels),
        }),
  ];
}

/** Channels with those that come after them, whoever has most first. */
function leaders(channels: Shown): { a: string; after: string[] }[] {
  const after = new Map<string, string[]>();
  for (const row of rowsOf(channels)) {
    if (row['reads'] !== 'earlier') continue;
    const [a, b] = [String(row['a']), String(row['b'])];
    after.set(a, [...(after.get(a) ?? []), b]);
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
    .flatMap((row) => estimateOf(row, 'credited') ?? [])
    .toSorted((x, y) => y.n / y.denominator - x.n / x.denominator);
  return message('first.shortCopying', {
    pairs: ordered.length,
    repeats: ordered
      .filter((row) => row['copying'] === 'repeats')
      .map((row) => ({ a: String(row['a']), b: String(row['b']) })),
    credits: credited[0]?.n ?? 0,
    of: credited[0]?.denominator ?? 0,
  });
}

interface Change {
  readonly label: string;
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

const changeOf = (row: Row | undefined, label: string): Change | undefined => {
  const { value = null, low = null, high = null } = row?.estimates[0] ?? {};
  return value === null || low === null || high === null ? undefined : { label, value, low, high };
};

/** What a row is called: names of channels and vocabularies are words as they stand. */
const nameOf = ({ label, key }: Row): string => (typeof label === 'string' ? label : key);

const isControl = (row: Row): boolean => row.key.startsWith('(control)');

/** Which events, how each vocabulary changes around them, and whether a control does the same. */
export function changesSaid(events: readonly Labelled[]): Said[] {
  const rows = events.flatMap(({ finding }) => rowsOf(finding));
  const dated = new Map(
    rows.flatMap((row) =>
      typeof row['date'] === 'string' && typeof row['event'] === 'string'
        ? [[row['event'], { label: row['event'], day: row['date'] }] as const]
        : [],
    ),
  );
  const controls = new Map(
    rows.filter(isControl).flatMap((row) => {
      const change = changeOf(row, nameOf(row));
      return change === undefined ? [] : [[row.key, change] as const];
    }),
  );
  const same = ({ low, high }: Change): boolean =>
    [...controls.values()].some((control) => (low > 1 && control.low > 1) || (high < 1 && control.high < 1));
  const days = events.map(({ finding }) => finding.summary?.['length']).find((n) => typeof n === 'number');
  const changes = events.flatMap(({ label, finding }) => {
    const [row] = rowsOf(finding);
    const change = changeOf(row, label);
    return change === undefined
      ? []
      : [
          message('events.shortChange', {
            ...change,
            found: row?.estimates[1]?.value ?? null,
            control: same(change),
          }),
        ];
  });
  return [
    ...(dated.size === 0
      ? []
      : [message('events.shortAround', { events: [...dated.values()], days: days ?? null })]),
    ...changes,
    ...[...controls.values()].map((control) => message('events.shortControl', { ...control })),
    ...unasked(events),
  ];
}

/** Vocabularies that could not be asked, those of one reason together. */
function unasked(events: readonly Labelled[]): Said[] {
  const why = new Map<Said, string[]>();
  for (const { label, finding } of events) {
    const [row] = rowsOf(finding);
    if (changeOf(row, label) !== undefined) continue;
    const reason = row?.estimates[0]?.note ?? '';
    why.set(reason, [...(why.get(reason) ?? []), label]);
  }
  return [...why].map(([reason, labels]) => message('events.shortNoChange', { labels, why: reason }));
}

/** How many things travel, whose copy is the earliest, and how fast. */
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
  return message('first.shortSpread', {
    cascades: number(list.summary?.['cascades']),
    most: Math.max(...rows.map((row) => number(estimateOf(row, 'reach')?.value))),
    listed: rows.length,
    tied: rows.filter((row) => number((row['earliest'] as { tied?: unknown } | undefined)?.tied) > 0).length,
    earliest: [...earliest]
      .map(([channel, n]) => ({ channel, n }))
      .toSorted((x, y) => y.n - x.n)
      .slice(0, mostNamed),
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
