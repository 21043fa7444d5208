/**
 * Order by rates of a vocabulary: does one side talk more an hour (or two, or six) after the other does, oftener than
 * before? Cross-products of what both publish above their usual hour of the week, at later minus at earlier bins, summed
 * by week; tested by flipping the signs of whole weeks. It says nothing of what is shared, and decides nothing.
 */
import { compileLexicon } from '../../store/derive/lexicon.ts';
import { ensureMatches, ensureUnits } from '../../store/derive/matches.ts';
import { loadSql } from '../../store/sql.ts';
import { type SignFlips, signFlips } from '../../statistics/signFlips.ts';
import type { Episodes } from '../episodes/episodes.ts';
import { type Side, sideParameters } from '../episodes/sides.ts';
import type { MeasureContext } from '../measure.ts';
import { randomFor } from '../seed.ts';

/** Hours of a bin. */
export const grains = [1, 2, 6] as const;
/** Bins after which one is looked for. */
const bins = 3;

/** Of each week, by grain, how much more B comes after A than before. */
export function weeklyProducts(
  a: Float64Array,
  b: Float64Array,
  weekOf: ArrayLike<number>,
  weeks: number,
): number[][] {
  return grains.map((grain) => {
    const out = Array.from({ length: weeks }, () => 0);
    const [x, y] = [binned(a, grain), binned(b, grain)];
    for (let t = 0; t < x.length; t++) {
      const week = weekOf[t * grain] as number;
      for (let lag = 1; lag <= bins && t + lag < x.length; lag++)
        out[week] =
          (out[week] as number) +
          (x[t] as number) * (y[t + lag] as number) -
          (y[t] as number) * (x[t + lag] as number);
    }
    return out;
  });
}

function binned(hours: Float64Array, grain: number): Float64Array {
  const out = new Float64Array(Math.floor(hours.length / grain));
  for (let i = 0; i < out.length; i++)
    for (let j = 0; j < grain; j++) out[i] = (out[i] as number) + (hours[i * grain + j] as number);
  return out;
}

export interface Rates {
  readonly of: (a: number, b: number) => SignFlips & { readonly weeks: number };
}

/** Reads the hours of a vocabulary once; each couple is tested on asking. */
export async function ratesOf(
  context: MeasureContext,
  episodes: Episodes,
  sides: readonly Side[],
  lexicon: string,
): Promise<Rates | null> {
  const { driver, project } = context;
  const source = project.lexicons[lexicon];
  if (source === undefined) return null;
  const rows = await driver.query<{
    side: number;
    hour: number;
    hour_of_week: number;
    week: number;
    posts: number;
  }>(loadSql(import.meta.url, 'hours.sql'), {
    parameters: {
      ...episodes.scope,
      ...sideParameters(sides),
      zone: project.timezone,
      corpus: await ensureUnits(driver),
      matches: await ensureMatches(driver, await compileLexicon(driver, lexicon, source)),
    },
  });
  const [anchor] = rows;
  if (anchor === undefined) return null;
  // Weeks of 168 hours on from one whose place in the week is known: a change of the clocks shifts a habit by an hour.
  const first = rows.reduce((least, { hour }) => Math.min(least, hour), anchor.hour);
  const last = rows.reduce((most, { hour }) => Math.max(most, hour), anchor.hour);
  const start = first - ((((first - anchor.hour + anchor.hour_of_week) % 168) + 168) % 168);
  const weeks = Math.floor((last - start) / 168) + 1;
  const series = sides.map(() => new Float64Array(weeks * 168));
  for (const { side, hour, posts } of rows) {
    const own = series[side];
    if (own !== undefined) own[hour - start] = posts;
  }
  const weekOf = Int32Array.from({ length: weeks * 168 }, (_, i) => Math.floor(i / 168));
  return {
    of(a, b) {
      const none = new Float64Array(weeks * 168);
      const [x, y] = lessRhythm(series[a] ?? none, series[b] ?? none, weeks);
      const products = weeklyProducts(x, y, weekOf, weeks);
      const seeded = () => randomFor(project.seed, 'lead-lag', String(sides[a]?.key), String(sides[b]?.key));
      return { ...signFlips(products, seeded), weeks };
    },
  };
}

/**
 * What two sides publish above their usual hour of the week, that of both together and each by its part: exchanging both
 * in one week changes nothing of what is usual, so that the flips are those of equal sides.
 */
export function lessRhythm(
  a: Float64Array,
  b: Float64Array,
  weeks: number,
): readonly [Float64Array, Float64Array] {
  const sum = (hours: Float64Array): number => hours.reduce((total, n) => total + n, 0);
  const [wholeA, wholeB] = [sum(a), sum(b)];
  const part = wholeA + wholeB === 0 ? 0 : wholeA / (wholeA + wholeB);
  const [outA, outB] = [new Float64Array(a.length), new Float64Array(b.length)];
  for (let h = 0; h < 168; h++) {
    let usual = 0;
    for (let w = 0; w < weeks; w++) usual += (a[w * 168 + h] as number) + (b[w * 168 + h] as number);
    usual /= weeks;
    for (let w = 0; w < weeks; w++) {
      outA[w * 168 + h] = (a[w * 168 + h] as number) - part * usual;
      outB[w * 168 + h] = (b[w * 168 + h] as number) - (1 - part) * usual;
    }
  }
  return [outA, outB];
}
