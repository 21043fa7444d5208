import { withoutValue } from '../measure.ts';
import { message } from '../../messages/index.ts';
import type { Estimate } from '../../model/estimate.ts';
import type { Said } from '../../model/said.ts';
import { type ChannelPart, total, transferShare, unitSaid } from './estimates.ts';
import type { SideCount } from './sides.ts';

/** Days after the post at which views were counted, typically (geometric mean): of posts that are X's, and of the others. */
export interface ViewAges {
  readonly own: number | null;
  readonly others: number | null;
}

/** How much older one side's views may be: a post gathers most views in its first days, and few after the second. */
const mostAgeRatio = 2;

export function viewAges(counts: readonly SideCount[], own: (side: number) => boolean): ViewAges {
  const typical = (of: (side: number) => boolean): number | null => {
    let [viewed, ages] = [0, 0];
    for (const count of counts) {
      if (!of(count.side)) continue;
      viewed += count.viewed;
      ages += count.ages;
    }
    return viewed === 0 ? null : 2 ** (ages / 1000 / viewed) / 86_400;
  };
  return { own: typical(own), others: typical((side) => !own(side)) };
}

/** Views: only posts whose views were counted two days or more after they were posted; forwards left out. */
export function viewShare(
  name: Said,
  views: readonly ChannelPart[],
  viewed: number,
  carried: boolean,
  ages: ViewAges,
): Estimate {
  const n = total(views, 'n');
  const base = {
    kind: 'share',
    name,
    level: 0.95,
    unit: unitSaid('views'),
    n: total(views, 'x'),
    denominator: n,
  } as const; // prettier-ignore
  if (viewed === 0) {
    return {
      ...base,
      target: 'frame',
      ...withoutValue(message(carried ? 'estimates.noViewsYet' : 'estimates.notInSource')),
    };
  }
  const { own, others } = ages;
  if (own !== null && others !== null && Math.max(own / others, others / own) > mostAgeRatio) {
    return {
      ...base,
      target: 'frame',
      ...withoutValue(message('estimates.unequalAges', { own, others })),
    };
  }
  const share = transferShare(name, unitSaid('views'), views);
  return {
    ...share,
    note: message('estimates.settledViews', { viewed, own, others, note: share.note ?? '' }),
  };
}
