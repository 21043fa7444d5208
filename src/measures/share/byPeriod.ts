import type { Said } from '../../model/said.ts';
import type { ChannelFacts, Scope } from '../../store/queries/channels.ts';
import { type DayGaps, gapsByDay, missingIn } from '../../store/queries/gapsByDay.ts';
import type { MeasureContext } from '../measure.ts';
import { periodsBetween } from '../words/periods.ts';
import { boundsOfPeriod } from './periods.ts';
import type { SideCount } from './sides.ts';

/** What stands in one row: its channels and what was counted of them. */
export interface Group {
  readonly key: string;
  readonly label: Said;
  readonly frame: readonly ChannelFacts[];
  readonly counts: readonly SideCount[];
  /** Epoch seconds of a period's row. */
  readonly from?: number;
  readonly to?: number;
}

/** What is missing in a period is known by the gaps in it: a channel that holds nothing of it may have missed much. */
export async function byPeriod(
  context: MeasureContext,
  scope: Scope,
  frame: readonly ChannelFacts[],
  counts: readonly SideCount[],
  by: string,
): Promise<Group[]> {
  const zone = context.project.timezone;
  const gaps = await gapsByDay(context.driver, context.project, scope, frame);
  const withPosts = counts.map((c) => c.period);
  const gapsOf = grouped(gaps, ({ channel }) => channel);
  const countsOf = grouped(counts, ({ period }) => period);
  return [...new Set([...withPosts, ...periodsWithout(gaps, scope, by, zone)])].sort().map((period) => {
    const own = countsOf.get(period) ?? [];
    const bounds = boundsOfPeriod(period, by, zone);
    const within = { from: Math.max(scope.from, bounds.from), to: Math.min(scope.to, bounds.to) };
    const members = frame.map((facts) => inPeriod(facts, own, gapsOf.get(facts.key) ?? [], within));
    return { key: period, label: period, frame: members, counts: own, ...bounds };
  });
}

function grouped<T>(list: readonly T[], keyOf: (one: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const one of list) {
    const group = groups.get(keyOf(one));
    if (group === undefined) groups.set(keyOf(one), [one]);
    else group.push(one);
  }
  return groups;
}

/** Periods that an outage reaches into, whether or not any post of them is held. */
function periodsWithout(gaps: readonly DayGaps[], scope: Scope, by: string, zone: string): string[] {
  const found = new Set<string>();
  for (const { kind, from, to } of gaps) {
    if (kind !== 'outage') continue;
    const [first, last] = [Math.max(from, scope.from), Math.min(to, scope.to - 1)];
    if (first <= last) for (const { key } of periodsBetween(first, last, by, zone)) found.add(key);
  }
  return [...found];
}

/** A channel as it is in one period, by its own gaps. */
function inPeriod(
  facts: ChannelFacts,
  counts: readonly SideCount[],
  gaps: readonly DayGaps[],
  within: { readonly from: number; readonly to: number },
): ChannelFacts {
  const held = counts.filter((c) => c.channel === facts.key);
  const posts = held.reduce((sum, c) => sum + c.posts + c.forwards, 0);
  return { ...facts, posts, counted: posts, strays: 0, missing: missingIn(facts, gaps, posts, within) };
}
