import { timingCaveats } from '../../verdicts/frameCaveats.ts';
import type { Copying } from '../../../measures/lead-lag/copying.ts';
import { message } from '../../../messages/index.ts';
import type { Said } from '../../../model/said.ts';
import { boundsOf } from '../../verdicts/result.ts';
import type { Estimate } from '../../../model/estimate.ts';
import type { Asked } from './ask.ts';

/** D in words; of what, and how often. */
export function orderWording({ a, b, couple }: Asked, estimate: Estimate): Said {
  const sum = (field: 'earlier' | 'later'): number =>
    couple.weeks.reduce((total, week) => total + week[field], 0);
  return message('follows.orderWording', {
    a: a.label,
    b: b.label,
    things: couple.episodes,
    earlier: sum('earlier'),
    later: sum('later'),
    difference: boundsOf(estimate),
  });
}

/** Why the asymmetry cannot be asked. */
export function whyNot({ why }: Pick<Copying, 'why'>): Said {
  switch (why?.is) {
    case 'feed':
      return message('follows.feed', why);
    case 'coarse':
      return message('follows.coarse', why);
    case 'longWindow':
      return message('follows.longWindow', why);
    case 'fewNear':
      return message('follows.fewNear', why);
    default:
      return message('follows.noHabit');
  }
}

/** What shows copying, or why it cannot be seen. */
export function copyingSentences({ a, b }: Asked, copying: Copying): Said[] {
  const { credits, episodes, asymmetry } = copying;
  const sides = { a: a.label, b: b.label };
  const near =
    asymmetry === null
      ? message('follows.nearNot', { why: whyNot(copying) })
      : message('follows.near', {
          ...sides,
          window: asymmetry.window,
          after: asymmetry.after,
          before: asymmetry.before,
          near: asymmetry.near,
        });
  return [message('follows.credits', { ...sides, credits, things: episodes }), near];
}

/** @param unseen what of copies these channels do not show */
export const followsCaveats = (
  { a, b, couple }: Asked,
  form: 'order' | 'copying',
  unseen: readonly Said[],
): Said[] => [
  message('follows.weeksAsDraws'),
  message(form === 'order' ? 'follows.notCopied' : 'follows.silentCopies'),
  ...(couple.leftOut === 0 ? [] : [message('follows.leftOut', { leftOut: couple.leftOut })]),
  ...unseen,
  ...timingCaveats([...a.channels, ...b.channels]),
  ...[a, b]
    .filter(({ channels }) => channels.length === 1)
    .map(({ label }) => message('follows.single', { label })),
];
