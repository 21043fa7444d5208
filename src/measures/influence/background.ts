/** The background of talk: the rhythm of the week, and hours in which far more is said than it would bring. */
import type { Background } from '../../statistics/hawkes/model.ts';
import { poissonUpperTail } from '../../statistics/poisson.ts';

const hour = 3600;
const week = 168;
/** Hours over all by which a burst may be there by chance. */
const byChance = 0.001;

/**
 * @param moments of the events, in seconds
 * @param rhythm posts of each hour of the week, counted from 1970
 * @param most shocks taken, the largest first
 * @param unit seconds of one unit of time of the process
 */
export function backgroundOf(
  moments: readonly number[],
  rhythm: readonly number[],
  { start, end, most, unit }: { start: number; end: number; most: number; unit: number },
): Background {
  const hours = Math.ceil((end - start) / hour);
  const all = rhythm.reduce((sum, n) => sum + n, 0);
  const heightAt = (at: number): number =>
    all === 0 ? 1 : (week * (rhythm[(Math.floor(start / hour) + at) % week] ?? 0)) / all;
  const heights = Float64Array.from({ length: hours }, (_, at) => Math.max(heightAt(at), 1e-3));
  const mean = heights.reduce((sum, height) => sum + height, 0) / hours;
  const counts = new Int32Array(hours);
  for (const moment of moments) {
    const at = Math.min(hours - 1, Math.floor((moment - start) / hour));
    counts[at] = (counts[at] as number) + 1;
  }
  const shock = new Int32Array(hours).fill(-1);
  const found = [...counts.keys()]
    .map((at) => ({
      at,
      excess: (counts[at] as number) - (moments.length * (heights[at] as number)) / (mean * hours),
    }))
    .filter(({ at, excess }) => {
      const expected = (counts[at] as number) - excess;
      return excess > 0 && poissonUpperTail(counts[at] as number, expected) < byChance / hours;
    })
    .sort((a, b) => b.excess - a.excess || a.at - b.at)
    .slice(0, most);
  for (const [place, { at }] of found.sort((a, b) => a.at - b.at).entries()) shock[at] = place;
  return {
    from: Float64Array.from({ length: hours }, (_, at) => (at * hour) / unit),
    rhythm: heights.map((height) => height / mean),
    shock,
    shocks: found.length,
  };
}
