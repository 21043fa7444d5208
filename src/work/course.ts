import type { Surroundings } from './study.ts';

type OnProgress = Surroundings['onProgress'];

/** Steps of the one bar: fine enough that it moves, and whole numbers. */
const steps = 1000;

/**
 * One bar over several pieces of work, each of which tells its own progress from nothing to its end, and may begin anew
 * more than once. The bar never goes back, and stands at its end when the last piece is done, not before.
 */
export function courseOf(onProgress: OnProgress | undefined): (share: number) => OnProgress {
  let [begun, furthest] = [0, 0];
  return (share) => {
    const from = begun;
    begun = Math.min(1, begun + share);
    const to = begun;
    // Where another piece begins the one before it is done.
    furthest = Math.max(furthest, Math.floor(from * steps));
    return (stage, done, total) => {
      const within = total > 0 ? Math.min(1, Math.max(0, done / total)) : 0;
      furthest = Math.max(furthest, Math.floor((from + (to - from) * within) * steps));
      onProgress?.(stage, Math.min(furthest, to === 1 && within < 1 ? steps - 1 : furthest), steps);
    };
  };
}
