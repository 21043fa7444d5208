import { channelShare } from '../../../measures/share/estimates.ts';
import { message } from '../../../messages/index.ts';
import type { Estimate } from '../../../model/estimate.ts';
import type { Said } from '../../../model/said.ts';
import { type Community, effort, prevalences } from './parts.ts';

/** In how many channels it is at all, in what is held of each: at unequal effort, and deciding nothing. */
export const atAll = ({ label, posts }: Community): Estimate =>
  channelShare(message('estimates.channelsHolding', { label }), posts, message('estimates.channelsHeld'));

/** Where a reader who counts the channels behind the number finds half as many again, or more. */
const muchMore = 1.5;

/** Beside a share at equal effort: how many channels have it at all, where that is far more. */
export const moreAtAll = (communities: readonly Community[]): Said[] =>
  communities.flatMap((community) => {
    const { value } = prevalences(community).texts;
    const { n: found, denominator: of } = atAll(community);
    return value === null || of === 0 || found / of < value * muchMore
      ? []
      : [message('prevalence.byEffort', { effort, value, found, of })];
  });
