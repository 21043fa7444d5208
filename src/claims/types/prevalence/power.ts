import type { MeasureContext } from '../../../measures/measure.ts';
import { rateFoundWith } from '../../../measures/prevalence/effort.ts';
import { frameFor } from '../../../measures/scope.ts';
import { message } from '../../../messages/index.ts';
import type { Said } from '../../../model/said.ts';
import type { ClaimSource } from '../../../model/project.ts';
import { wishOf } from '../wish.ts';
import { effort, minimumChannels } from './parts.ts';

/** How many channels of each community can be read at all, and which use is found with which chance. */
export async function prevalencePower(context: MeasureContext, claim: ClaimSource): Promise<Said[]> {
  const { frame } = await frameFor(context.driver, context.project, {
    from: wishOf(claim).from,
    to: wishOf(claim).to,
    days: context.days,
  });
  const threshold = claim.threshold ?? (claim.type === 'ubiquitous' ? 0.5 : 0.1);
  const keys = claim.within ?? Object.keys(context.project.communities);
  const lines = keys.map((key) => {
    const channels = frame.filter((facts) => facts.communities.includes(key));
    // Worded posts are at least as many as distinct texts: the measure may find fewer channels readable.
    const readable = channels.filter((facts) => facts.worded >= effort).length;
    const label = context.project.communities[key]?.label ?? key;
    const most = channels.length === 0 ? 0 : readable / channels.length;
    const enough = most <= threshold ? 'never above' : 'enough';
    return message('prevalence.powerCommunity', {
      label,
      readable,
      channels: channels.length,
      effort,
      least: minimumChannels,
      threshold,
      verdict: readable < minimumChannels ? 'too few' : enough,
    });
  });
  const rate = rateFoundWith(0.8, effort);
  return [...lines, message('prevalence.powerRate', { texts: Math.round(1 / rate) })];
}
