import { type Copying, copyingOf } from '../../../measures/lead-lag/copying.ts';
import { habitualLags, lagsOf } from '../../../measures/lead-lag/lags.ts';
import type { MeasureContext } from '../../../measures/measure.ts';
import type { Asked } from './ask.ts';

/** What shows that B repeats A, in the window asked for or the longest that their habits allow. */
export async function copyingIn(
  context: MeasureContext,
  { a, b, episodes }: Pick<Asked, 'a' | 'b' | 'episodes'>,
  window: number | undefined,
): Promise<Copying> {
  const sides = [a, b];
  const [lags] = await lagsOf(context, episodes, sides, [{ a: 0, b: 1 }]);
  const [first, second] = await habitualLags(context, episodes, sides);
  return copyingOf(lags ?? [], [first ?? null, second ?? null], window);
}
