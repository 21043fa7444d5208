import { loadSql } from '../../store/sql.ts';
import { type RatioByWeeks, pOfRatio, ratioByWeeks } from '../../statistics/ratioByWeeks.ts';
import type { Said } from '../../model/said.ts';
import { message } from '../../messages/index.ts';
import type { Estimate } from '../../model/estimate.ts';
import type { Evidence } from '../../model/finding.ts';
import type { MeasureContext } from '../measure.ts';
import type { Episodes } from '../episodes/episodes.ts';
import { type Side, sideParameters } from '../episodes/sides.ts';

const sql = (file: string): string => loadSql(import.meta.url, file);

/** Under which nothing is said of an order. */
export const least = { weeks: 6, days: 20, episodes: 50 };
/** From which difference on an order matters. */
export const leastPrecedence = 0.1;

/** One week of two sides: how often each was earlier, and episodes in all, ties among them. */
export interface PrecedenceWeek {
  readonly week: number;
  readonly earlier: number;
  readonly later: number;
  readonly n: number;
}

/** Two sides by their places, and the weeks in which both carried the same. */
export interface Couple {
  readonly a: number;
  readonly b: number;
  readonly episodes: number;
  readonly days: number;
  /** Episodes in which a channel of either was not observed whole. */
  readonly leftOut: number;
  readonly weeks: readonly PrecedenceWeek[];
}

/** All couples of sides with so many episodes in common. */
export async function couplesOf(
  { driver }: MeasureContext,
  episodes: Episodes,
  sides: readonly Side[],
  fewest: number,
): Promise<Couple[]> {
  const rows = await driver.query<{
    a: number;
    b: number;
    episodes: number;
    days_shared: number;
    left_out: number;
    weeks: [number, number, number, number][];
  }>(sql('precedence.sql'), {
    parameters: { ...episodes.parameters, ...sideParameters(sides), least: fewest },
  });
  return rows.map((row) => ({
    a: row.a,
    b: row.b,
    episodes: row.episodes,
    days: row.days_shared,
    leftOut: row.left_out,
    weeks: row.weeks.map(([week, earlier, later, n]) => ({ week, earlier, later, n })),
  }));
}

/** The couple with its sides exchanged. */
export const turned = ({ a, b, weeks, ...rest }: Couple): Couple => ({
  ...rest,
  a: b,
  b: a,
  weeks: weeks.map(({ week, earlier, later, n }) => ({ week, earlier: later, later: earlier, n })),
});

/** D = P(A earlier) − P(B earlier), ties counting for neither, by whole weeks. */
export const precedenceOf = (weeks: readonly PrecedenceWeek[], level = 0.95): RatioByWeeks =>
  ratioByWeeks(
    weeks.map(({ earlier, later }) => earlier - later),
    weeks.map(({ n }) => n),
    [-1, 1],
    level,
  );

export const enough = ({ episodes, days, weeks }: Couple): boolean =>
  episodes >= least.episodes && days >= least.days && weeks.length >= least.weeks;

/** Two-sided p-value of "neither is earlier". */
export function pOfNoOrder(ratio: RatioByWeeks): number | null {
  const [above, below] = [pOfRatio(ratio, 0, 'above'), pOfRatio(ratio, 0, 'below')];
  return above === null || below === null ? null : Math.min(1, 2 * Math.min(above, below));
}

export function precedenceEstimate(
  name: Said,
  couple: Couple,
  ratio: RatioByWeeks = precedenceOf(couple.weeks),
): Estimate {
  return {
    key: 'earlierLessLater',
    kind: 'difference',
    name,
    value: ratio.value,
    low: ratio.low,
    high: ratio.high,
    level: ratio.level,
    target: 'process',
    unit: message('rows.episodesDifference'),
    n: total(couple, 'earlier'),
    denominator: couple.episodes,
    method: message('rows.byWeeks'),
    note: message('rows.order', {
      ...countsOf(couple),
      of: couple.episodes,
      days: couple.days,
      weeks: couple.weeks.length,
      reason: ratio.reason,
    }),
  };
}

/** How often A was earlier, later, and at the same time. */
export function countsOf(couple: Couple): { earlier: number; later: number; tied: number } {
  const [earlier, later] = [total(couple, 'earlier'), total(couple, 'later')];
  return { earlier, later, tied: couple.episodes - earlier - later };
}

const total = ({ weeks }: Couple, field: 'earlier' | 'later'): number =>
  weeks.reduce((sum, week) => sum + week[field], 0);

/** The first post of each side in every episode that both carry. */
export function coupleEvidence(episodes: Episodes, sides: readonly Side[], couple: Couple): Evidence {
  const pair = [sides[couple.a], sides[couple.b]].filter((side) => side !== undefined);
  return {
    query: 'lead-lag',
    parameters: { members: episodes.members, ...sideParameters(pair) },
    total: 2 * couple.episodes,
  };
}
