import { loadSql } from '../../store/sql.ts';
import type { MeasureContext } from '../measure.ts';
import type { Episodes } from '../episodes/episodes.ts';
import { ensureCredits } from '../episodes/objects.ts';
import { type Side, sideParameters } from '../episodes/sides.ts';

const sql = (file: string): string => loadSql(import.meta.url, file);

/** One episode that two sides carry. */
export interface Lag {
  readonly week: number;
  /** Seconds by which B is later than A; below 0 it is earlier. */
  readonly lag: number;
  /** The coarser time stamp of both, in seconds. */
  readonly grain: number;
  /** A post of B in it says that it is A's, by forward, handle or link; and the other way round. */
  readonly bCreditsA: boolean;
  readonly aCreditsB: boolean;
  /** The first post of either is a forward of something else: it says itself where it is from, and not from the other. */
  readonly elsewhere: boolean;
}

/** The episodes of some couples of sides, in the order of the couples. */
export async function lagsOf(
  context: MeasureContext,
  episodes: Episodes,
  sides: readonly Side[],
  couples: readonly { readonly a: number; readonly b: number }[],
): Promise<Lag[][]> {
  if (couples.length === 0) return [];
  const credits = await ensureCredits(context, episodes.scope, episodes.frame);
  const low = couples.map(({ a, b }) => [Math.min(a, b), Math.max(a, b)] as const);
  const rows = await context.driver.query<{
    a: number;
    b: number;
    episodes: [number, string, number, number, number, number, number, number][];
  }>(sql('lags.sql'), {
    parameters: {
      ...episodes.parameters,
      ...sideParameters(sides),
      credits,
      pairs_a: low.map(([a]) => a),
      pairs_b: low.map(([, b]) => b),
    },
  });
  return couples.map(({ a, b }) => {
    const [first, second] = [Math.min(a, b), Math.max(a, b)];
    const found = rows.find((row) => row.a === first && row.b === second)?.episodes ?? [];
    return found.map(([, , week, lag, grain, secondCredits, firstCredits, elsewhere]) => ({
      week,
      lag: a < b ? lag : -lag,
      grain,
      bCreditsA: (a < b ? secondCredits : firstCredits) === 1,
      aCreditsB: (a < b ? firstCredits : secondCredits) === 1,
      elsewhere: elsewhere === 1,
    }));
  });
}

/** Median seconds behind the first of an episode where a side is not the first; null where it always is. */
export async function habitualLags(
  { driver }: MeasureContext,
  episodes: Episodes,
  sides: readonly Side[],
): Promise<(number | null)[]> {
  const rows = await driver.query<{ side: number; middle: number }>(sql('habits.sql'), {
    parameters: { ...episodes.parameters, ...sideParameters(sides) },
  });
  return sides.map((_, i) => rows.find(({ side }) => side === i)?.middle ?? null);
}
