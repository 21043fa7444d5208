import type { Copying } from '../../../measures/lead-lag/copying.ts';
import type { Estimate } from '../../../model/estimate.ts';
import { count, percent } from '../../../messages/numbers.ts';
import type { Asked } from './ask.ts';

const never =
  'This shows who is earlier among these channels, not that one caused the other: a source in common that one takes up more slowly gives the same order.';

/** D in words; of what, and how often. */
export function orderWording({ a, b, couple }: Asked, estimate: Estimate): string {
  const earlier = couple.weeks.reduce((sum, week) => sum + week.earlier, 0);
  const later = couple.weeks.reduce((sum, week) => sum + week.later, 0);
  const range =
    estimate.value === null || estimate.low === null || estimate.high === null
      ? ''
      : `: a difference of ${estimate.value.toFixed(2)} (${estimate.low.toFixed(2)} to ${estimate.high.toFixed(2)}, weeks as draws)`;
  return `Of ${count(couple.episodes)} things that both publish, “${a.label}” has ${count(earlier)} earlier, “${b.label}” ${count(later)}, and ${count(couple.episodes - earlier - later)} stand at the same time${range}. ${never}`;
}

/** What shows copying, or why it cannot be seen. */
export function copyingWording({ a, b }: Asked, { credits, episodes, asymmetry, why }: Copying): string {
  const said = `“${b.label}” names “${a.label}” (by a forward, its handle or a link) in ${count(credits)} of ${count(episodes)} things that both publish (${percent(episodes === 0 ? 0 : credits / episodes)})`;
  return asymmetry === null
    ? `${said}; whether it stands close after it oftener than chance cannot be seen here: ${why ?? 'not known'}.`
    : `${said}; within ${count(asymmetry.window)} seconds it stands after it in ${count(asymmetry.after)} and before it in ${count(asymmetry.before)} of ${count(asymmetry.near)}.`;
}

export const followsCaveats = (
  { a, b, couple }: Asked,
  restingOn: readonly string[],
  form: 'order' | 'copying',
): string[] => [
  'The range takes weeks as draws: it is of other weeks of these channels, not of other channels, and what lasts for several weeks counts as habit.',
  ...(form === 'order'
    ? ['Being earlier is not being copied; whether that can be seen is told beside.']
    : ['A copy that names nobody and comes late is not seen here.']),
  ...(couple.leftOut === 0
    ? []
    : [
        `${count(couple.leftOut)} things were left out: a channel of either was not observed whole from a day before to a day after.`,
      ]),
  ...[a, b]
    .filter(({ channels }) => channels.length === 1)
    .map(({ label }) => `“${label}” is one channel here: what is said of it rests on that channel.`),
  ...(restingOn.length === 0
    ? []
    : [`The verdict rests on ${restingOn.join(', ')}: without it the posts could not tell.`]),
];
