import type { MeasureContext } from '../../../measures/measure.ts';
import { type ChannelFacts, frameFor } from '../../../measures/scope.ts';
import { type Reach, reachOfChannels, reachOfShare } from '../../../measures/share/power.ts';
import { message } from '../../../messages/index.ts';
import type { Said } from '../../../model/said.ts';
import { overTopic } from '../../../model/topic.ts';
import type { ClaimSource } from '../../../model/project.ts';
import { holdsNothing } from '../../verdicts/result.ts';
import { wishOf } from '../wish.ts';
import { formOf } from './counts.ts';

/** From which share on the missing posts could no longer undo a verdict. */
export async function sharesPower(context: MeasureContext, asItStands: ClaimSource): Promise<Said[]> {
  const claim = overTopic(asItStands);
  const { frame } = await frameFor(context.driver, context.project, {
    ...wishOf(claim),
    days: context.days,
  });
  if (holdsNothing(frame)) return [message('shares.powerNoPosts')];
  const form = formOf(claim);
  const majority = form === 'majority';
  // Ahead of one rival by d, with posts of one side only, is a share of (1 + d)/2.
  const threshold = majority ? (claim.threshold ?? 0.5) : (1 + (claim.threshold ?? 0)) / 2;
  const { above, below } = reachOf(frame, claim, threshold);
  return [
    message('shares.powerAbove', { form, share: above }),
    message('shares.powerBelow', { form, share: below }),
  ];
}

/** Sides that are communities are kept by different channels. */
function reachOf(frame: readonly ChannelFacts[], claim: ClaimSource, threshold: number): Reach {
  if (claim.words !== undefined || claim.about !== undefined || claim.by === undefined)
    return reachOfShare(frame, threshold);
  const rivals = (claim.rivals ?? []).map((rival) => (typeof rival === 'string' ? rival : rival.by));
  const of = (keys: readonly (string | undefined)[]): ChannelFacts[] =>
    frame.filter(({ communities }) => communities.some((key) => keys.includes(key)));
  return reachOfChannels(of([claim.by]), of(rivals), threshold);
}
