import type { ChannelFacts, Scope } from '../../store/queries/channels.ts';
import { compileLexicon } from '../../store/derive/lexicon.ts';
import { ensureMatches, ensureUnits } from '../../store/derive/matches.ts';
import type { Parameters } from '../../store/driver.ts';
import { ensureRepeats } from '../near-duplicates/repeats.ts';
import { type DayGaps, gapsByDay } from '../../store/queries/gapsByDay.ts';
import { loadSql } from '../../store/sql.ts';
import type { MeasureContext } from '../measure.ts';

/** What is counted as a post: `posts` (albums once, no forwards), `texts` (each once a channel), `all` (with forwards). */
export type PostKind = 'posts' | 'texts' | 'all';

/** Seconds within which a post comes close upon its channel's last. */
export const defaultWindow = 600;

/** The days on which a channel was observed, in the project's zone. */
export interface ObservedChannel {
  readonly facts: ChannelFacts;
  /** Whole days looked at, as days since 1970, ascending: without the first and last, outages and bulk loads. */
  readonly days: readonly number[];
  readonly outageDays: number;
  readonly bulkDays: readonly number[];
  /** Whole days between its first and last post, outages and bulk loads among them; and days of outages before and after. */
  readonly span: number;
}

export interface Observation {
  readonly channels: readonly ObservedChannel[];
  readonly parameters: Parameters;
}

/** One channel on one day. */
export interface ChannelDay {
  readonly channel: string;
  /** Days since 1970 in the project's zone. */
  readonly day: number;
  readonly posts: number;
  /** Posts that have one of their channel before them, and those of them within the window, its half and its double. */
  readonly followed: number;
  readonly close: number;
  readonly closeHalf: number;
  readonly closeTwice: number;
  /** Seconds between posts: sum, and sum of squares, exact. */
  readonly gapSum: number;
  readonly gapSquares: bigint;
}

/**
 * Which days each channel was observed on. Its first and last day are left out, being cut by the hour at which the
 * collection began and ended; so are days with an outage and, unless kept, bulk loads. With a vocabulary the days are the same,
 * and the posts on them those that have it.
 */
export async function observe(
  context: MeasureContext,
  scope: Scope,
  frame: readonly ChannelFacts[],
  options: { readonly keepBulk?: boolean; readonly lexicon?: string | undefined } = {},
): Promise<Observation> {
  const { driver, project } = context;
  const zone = project.timezone;
  const keys = frame.map((facts) => facts.key);
  const base = {
    corpus: await ensureUnits(driver),
    repeats: await ensureRepeats(driver),
    matches: await matchesOf(context, options.lexicon),
    channels: keys,
    from: scope.from,
    to: scope.to,
    zone,
  };
  const strays = frame.map((facts) => facts.strays);
  const spans = await driver.query<{ channel: string; from_s: number; to_s: number }>(
    loadSql(import.meta.url, 'span.sql'),
    { parameters: { ...base, strays } },
  );
  const gaps = await gapsByDay(driver, project, scope, frame);
  const dayOf = dayCounter(zone);
  const leftOut: string[] = [];
  const channels = frame.map((facts): ObservedChannel => {
    const span = spans.find((row) => row.channel === facts.key);
    const [first, last] = span === undefined ? [1, 0] : [dayOf(span.from_s) + 1, dayOf(span.to_s) - 1];
    const out = daysOfOutages(
      gaps.filter(({ channel }) => channel === facts.key),
      scope,
      dayOf,
    );
    const bulkDays = facts.bulkLoads.map(({ day }) => daysSince1970(day));
    const skipped = new Set([...out, ...(options.keepBulk === true ? [] : bulkDays)]);
    for (const day of [...skipped].sort((a, b) => a - b)) leftOut.push(`${facts.key} ${isoDay(day)}`);
    // An outage over the beginning or the end leaves days of the scope without a post: the days of the first and last post
    // are cut by it and count for neither.
    const beyond = [...out].filter((day) => span === undefined || day < first - 1 || day > last + 1).length;
    const whole = Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => first + i);
    return {
      facts,
      days: whole.filter((day) => !skipped.has(day)),
      outageDays: whole.filter((day) => out.has(day)).length + beyond,
      bulkDays,
      span: whole.length + beyond,
    };
  });
  return {
    channels,
    parameters: {
      ...base,
      left_out: leftOut,
      since: keys.map((key) => spans.find((row) => row.channel === key)?.from_s ?? 0),
    },
  };
}

/** The run of matches that posts are taken of; 0 for all posts. */
async function matchesOf({ driver, project }: MeasureContext, lexicon: string | undefined): Promise<string> {
  const source = lexicon === undefined ? undefined : project.lexicons[lexicon];
  if (lexicon === undefined || source === undefined) return '0';
  return ensureMatches(driver, await compileLexicon(driver, lexicon, source));
}

/** Days of a scope on which a channel's collection failed: from the last post before an outage to the first one after it. */
function daysOfOutages(
  gaps: readonly DayGaps[],
  { from, to }: Scope,
  dayOf: (seconds: number) => number,
): Set<number> {
  const days = new Set<number>();
  for (const gap of gaps.filter(({ kind }) => kind === 'outage')) {
    const last = dayOf(Math.min(gap.to, to - 1));
    for (let day = dayOf(Math.max(gap.from, from)); day <= last; day++) days.add(day);
  }
  return days;
}

/** Posts of every observed channel and day, days without any among them. */
export async function channelDays(
  context: MeasureContext,
  observation: Observation,
  kind: PostKind,
  window: number,
): Promise<ChannelDay[]> {
  const rows = await context.driver.query<{
    channel: string;
    day: string;
    posts: number;
    followed: number;
    close: number;
    close_half: number;
    close_twice: number;
    gap_sum: number;
    gap_squares: string;
  }>(loadSql(import.meta.url, 'days.sql'), { parameters: { ...observation.parameters, kind, window } });
  const found = new Map(rows.map((row) => [`${row.channel} ${row.day}`, row]));
  return observation.channels.flatMap(({ facts, days }) =>
    days.map((day): ChannelDay => {
      const row = found.get(`${facts.key} ${isoDay(day)}`);
      return {
        channel: facts.key,
        day,
        posts: row?.posts ?? 0,
        followed: row?.followed ?? 0,
        close: row?.close ?? 0,
        closeHalf: row?.close_half ?? 0,
        closeTwice: row?.close_twice ?? 0,
        gapSum: row?.gap_sum ?? 0,
        gapSquares: BigInt(row?.gap_squares ?? 0),
      };
    }),
  );
}

const isoDay = (day: number): string => new Date(day * 86_400_000).toISOString().slice(0, 10);
const daysSince1970 = (day: string): number => Math.round(Date.parse(`${day}T00:00:00Z`) / 86_400_000);

/** The day of a moment in a zone, as the engine counts it. */
function dayCounter(zone: string): (seconds: number) => number {
  const format = new Intl.DateTimeFormat('en-CA', {
    timeZone: zone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  });
  return (seconds) => daysSince1970(format.format(seconds * 1000));
}

/** The posts of the observed days behind a number of `cadence`; `close` only those within the window. */
export function cadenceEvidence(
  observation: Observation,
  channels: ReadonlySet<string>,
  ask: { kind: PostKind; window: number; close: boolean; role: string; total: number },
): { query: string; parameters: Parameters; total: number } {
  const { total, ...own } = ask;
  const kept = observation.channels.filter(({ facts }) => channels.has(facts.key));
  const keys = observation.parameters['channels'] as string[];
  const since = observation.parameters['since'] as number[];
  // A day before any other where nothing was observed whole.
  const edge = (days: readonly number[], end: 0 | -1): string =>
    days.length === 0 ? (end === 0 ? '9999-12-31' : '0000-00-00') : isoDay(days.at(end) as number);
  return {
    query: 'cadence',
    parameters: {
      ...observation.parameters,
      ...own,
      channels: kept.map(({ facts }) => facts.key),
      since: kept.map(({ facts }) => since[keys.indexOf(facts.key)] ?? 0),
      first_days: kept.map(({ days }) => edge(days, 0)),
      last_days: kept.map(({ days }) => edge(days, -1)),
    },
    total,
  };
}
