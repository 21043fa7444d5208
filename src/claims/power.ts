import { cellsOf } from '../measures/cadence/compare.ts';
import { channelDays, defaultWindow, observe } from '../measures/cadence/days.ts';
import { reachOfRatio } from '../measures/cadence/power.ts';
import type { MeasureContext } from '../measures/measure.ts';
import { rateFoundWith } from '../measures/prevalence/effort.ts';
import { type ChannelFacts, frameFor } from '../measures/scope.ts';
import { randomFor } from '../measures/seed.ts';
import { type Reach, reachOfChannels, reachOfShare } from '../measures/share/power.ts';
import type { ClaimSource } from '../model/project.ts';
import { coordinatesLines } from './coordinates-power.ts';
import { sidesOf } from './floods-testable.ts';
import { effort, minimumChannels } from './prevalence-parts.ts';
import { percent, points } from './wording.ts';

/** What this corpus could find of a claim, before any of its words was counted. */
export interface Power {
  readonly id: string;
  readonly type: string;
  readonly lines: readonly string[];
}

export async function powerOf(context: MeasureContext, id: string, claim: ClaimSource): Promise<Power> {
  const lines = await (claim.type === 'dominates' || claim.type === 'outperforms'
    ? shareLines(context, claim)
    : claim.type === 'ubiquitous' || claim.type === 'penetrates'
      ? prevalenceLines(context, claim)
      : claim.type === 'floods'
        ? floodsLines(context, claim)
        : claim.type === 'coordinates'
          ? coordinatesLines(context, claim)
          : Promise.resolve([`not known for “${claim.type}”`]));
  return { id, type: claim.type, lines };
}

const wishOf = (claim: ClaimSource) => ({
  ...(claim.within === undefined ? {} : { communities: claim.within }),
  from: claim.period?.from,
  to: claim.period?.to,
});

async function shareLines(context: MeasureContext, claim: ClaimSource): Promise<string[]> {
  const { frame } = await frameFor(context.driver, context.project, wishOf(claim));
  if (frame.length === 0) return ['no posts: nothing could be found'];
  const majority = claim.type === 'dominates' && claim.form !== 'plurality';
  // Ahead of one rival by d, with posts of one side only, is a share of (1 + d)/2.
  const threshold = majority ? (claim.threshold ?? 0.5) : (1 + (claim.threshold ?? 0)) / 2;
  const { above, below } = reachOf(frame, claim, threshold);
  const say = (share: number): string =>
    majority ? `a share of ${percent(share)}` : `a difference of ${points(2 * share - 1)}`;
  return [
    above === null
      ? 'so many posts are missing that nothing could support it'
      : `from ${say(above)} on the missing posts could no longer undo “supported”`,
    below === null
      ? 'so many posts are missing that nothing could contradict it'
      : `up to ${say(below)} they could no longer undo “contradicted”`,
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

async function prevalenceLines(context: MeasureContext, claim: ClaimSource): Promise<string[]> {
  const { frame } = await frameFor(context.driver, context.project, {
    from: wishOf(claim).from,
    to: wishOf(claim).to,
  });
  const threshold = claim.threshold ?? (claim.type === 'ubiquitous' ? 0.5 : 0.1);
  const keys = claim.within ?? Object.keys(context.project.communities);
  const lines = keys.map((key) => {
    const channels = frame.filter((facts) => facts.communities.includes(key));
    // Worded posts are at least as many as distinct texts: the measure may find fewer channels readable.
    const readable = channels.filter((facts) => facts.worded >= effort).length;
    const label = context.project.communities[key]?.label ?? key;
    const most = channels.length === 0 ? 0 : readable / channels.length;
    const verdict =
      readable < minimumChannels
        ? `under the ${minimumChannels} that can decide`
        : most <= threshold
          ? `too few to be above ${percent(threshold)} whatever is found`
          : 'enough to decide';
    return `“${label}”: at most ${readable} of ${channels.length} channels have ${effort} texts, ${verdict}`;
  });
  const rate = rateFoundWith(0.8, effort);
  return [
    ...lines,
    `a channel that uses the words in 1 of ${Math.round(1 / rate)} texts is found to use them with a chance of 80%`,
  ];
}

async function floodsLines(context: MeasureContext, claim: ClaimSource): Promise<string[]> {
  const sides = sidesOf(context.project, claim);
  if ('cannot' in sides) return [sides.cannot.reason ?? ''];
  const { scope, frame } = await frameFor(context.driver, context.project, {
    ...wishOf(claim),
    communities: sides.slice(1).map(({ key }) => key),
  });
  const observation = await observe(context, scope, frame);
  const table = await channelDays(context, observation, 'posts', claim.window ?? defaultWindow);
  return sides.slice(1).map(({ key, label }) => {
    const channels = observation.channels.filter(({ facts }) => facts.communities.includes(key));
    const dates = [...new Set(channels.flatMap(({ days }) => days))].sort((a, b) => a - b);
    const cells = cellsOf(table, new Set(channels.map(({ facts }) => facts.key)), dates);
    const rng = randomFor(context.project.seed, 'power', key);
    const ratio = reachOfRatio(rng, cells, dates.length, claim.threshold ?? 1.25);
    return ratio === null
      ? `“${label}”: ${dates.length} days, which tell nothing of a ratio`
      : `“${label}”: over ${dates.length} days a ratio of ${ratio.toFixed(2)} would be found with a chance of 80%, if X's days vary as theirs do`;
  });
}
