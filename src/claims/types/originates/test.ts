import { unseenCopies } from '../../verdicts/frameCaveats.ts';
import { withoutLateEdits } from '../../../measures/episodes/carriers.ts';
import { clockDifferences, silence, tie } from '../../../measures/episodes/episodes.ts';
import { isUnnamed } from '../../../measures/groups.ts';
import type { MeasureContext } from '../../../measures/measure.ts';
import { frameOf } from '../../../measures/scope.ts';
import {
  type Origin,
  type OriginRatios,
  leastCascades,
  leastChannels,
  leastCommunities,
  leastWeeks,
  originRatios,
} from '../../../measures/spread/origins.ts';
import { pOfRatio } from '../../../statistics/ratioByWeeks.ts';
import type { Evidence } from '../../../model/finding.ts';
import type { Check, ClaimResult, Verdict } from '../../../model/verdict.ts';
import type { ClaimSource } from '../../../model/project.ts';
import { message } from '../../../messages/index.ts';
import type { Said } from '../../../model/said.ts';
import { type Again, askedAgain, withoutChannel } from '../../verdicts/checks.ts';
import { imprecise, unlessFragile } from '../../verdicts/decide.ts';
import { decided, emptyFrame, holdsNothing, emptyResult, resultIn } from '../../verdicts/result.ts';
import { groupsTold } from './groups.ts';
import { type Asked, originsIn, originsLeaving, readAsked } from './ask.ts';
import { leastRatio, leastShare, originRule, originVerdict } from './rule.ts';
import { untestable } from './testable.ts';
import { originCaveats, originEstimates, originWording } from './wording.ts';

/** Channels of the frame up to which each is left out once, C's own always. */
const mostLeftOut = 100;
/** Level of each of two conditions of which any one contradicts. */
const adjustedLevel = 0.975;

/** Tests `originates`: C has the earliest copy found in most cascades, and oftener than by the number of its channels. */
export async function testOriginates(
  context: MeasureContext,
  id: string,
  claim: ClaimSource,
): Promise<ClaimResult> {
  const threshold = claim.threshold ?? leastShare;
  const used = {
    threshold,
    leastRatio,
    leastCascades,
    leastWeeks,
    leastChannels,
    leastCommunities,
    silence,
    tie,
  };
  const shell = emptyResult(id, claim, originRule(threshold), used);
  const asked = await readAsked(context, claim);
  const result = resultIn(shell, frameOf(context.project, asked.frame));
  if ('cannot' in asked) return result(holdsNothing(asked.frame) ? emptyFrame(claim) : asked.cannot);
  const { origins, leftOut } = originsIn(asked);
  const ratios = originRatios(origins);
  const cannot = untestable(ratios.cascades, ratios.weeks, leftOut);
  if (cannot !== undefined) return result(cannot);
  const verdict = verdictOf(origins, threshold);
  const checks = await checksOf(context, claim, asked, verdict, threshold);
  const decision = unlessFragile(
    verdict === 'undecided' ? imprecise(message('verdicts.oneIncludesThreshold')) : { verdict },
    checks,
  );
  return result({
    ...decided(decision),
    p: pOf(ratios, verdict, threshold),
    wording: originWording(asked.label, origins, ratios),
    toCollect: decision.verdict === 'undecided' ? [message('follows.moreWeeks')] : [],
    tippingPoints: clocksThatUndo(asked, decision.verdict, threshold),
    caveats: originCaveats(
      asked,
      leftOut,
      await unseenCopies(context, asked.frame),
      groupsTold(context.project, claim, asked.groups, asked.label),
    ),
    estimates: originEstimates(asked.label, origins, ratios),
    checks,
    evidence: [{ ...evidenceOf(asked, origins.length), label: message('originates.evidence') }],
  });
}

const verdictOf = (origins: readonly Origin[], threshold: number): Exclude<Verdict, 'not testable'> =>
  originVerdict(originRatios(origins), originRatios(origins, adjustedLevel), threshold);

/** The least difference of C's clock from the others' at which the verdict would not stand, as in `follows`. */
function clocksThatUndo(asked: Asked, verdict: Verdict, threshold: number): Said[] {
  if (verdict !== 'supported' && verdict !== 'contradicted') return [];
  const towards = verdict === 'supported' ? 60 : -60;
  const minutes = clockDifferences.find(
    (difference) =>
      verdictOf(originsIn(asked, { behind: towards * difference }).origins, threshold) !== verdict,
  );
  return minutes === undefined ? [] : [message('originates.clocks', { minutes })];
}

function pOf({ share, ratio }: OriginRatios, verdict: Verdict, threshold: number): number | null {
  if (verdict === 'supported') {
    const both = [pOfRatio(share.low, threshold, 'above'), pOfRatio(ratio.low, leastRatio, 'above')];
    return both.some((p) => p === null) ? null : Math.max(...both.map((p) => p ?? 1));
  }
  if (verdict !== 'contradicted') return null;
  const any = [pOfRatio(share.high, threshold, 'below'), pOfRatio(ratio.high, leastRatio, 'below')];
  const known = any.filter((p) => p !== null);
  return known.length === 0 ? null : Math.min(1, 2 * Math.min(...known));
}

async function checksOf(
  context: MeasureContext,
  claim: ClaimSource,
  asked: Asked,
  verdict: Verdict,
  threshold: number,
): Promise<Check[]> {
  const answer = (origins: readonly Origin[]): Again => ({
    value: originRatios(origins).share.middle.value,
    verdict: verdictOf(origins, threshold),
  });
  const check = (name: Said, of: Asked, options: Parameters<typeof originsIn>[1]): Check =>
    askedAgain(name, answer(originsIn(of, options).origins), verdict);
  const checks = [
    check(message('follows.halfMinute'), asked, { tie: tie / 2 }),
    check(message('follows.twoMinutes'), asked, { tie: 2 * tie }),
    check(message('originates.hiddenHalf'), asked, { odds: 0.5 }),
    check(message('originates.hiddenTwice'), asked, { odds: 2 }),
  ];
  const unedited = withoutLateEdits(asked.cascades);
  if (unedited !== asked.cascades)
    checks.push(check(message('follows.editsLeftOut'), { ...asked, cascades: unedited }, {}));
  for (const [name, length] of [
    ['follows.halfDay', silence / 2],
    ['follows.twoDays', silence * 2],
  ] as const) {
    context.signal?.throwIfAborted();
    const again = await readAsked(context, claim, length);
    if (!('cannot' in again)) checks.push(check(message(name), again, {}));
  }
  const leaving = originsLeaving(asked);
  const members = asked.inGroup.filter(Boolean).length;
  for (const [place, facts] of asked.frame.entries()) {
    // The only channel of the community cannot be left out: there would be nothing to ask.
    if (asked.inGroup[place] === true ? members < 2 : asked.frame.length > mostLeftOut) continue;
    context.signal?.throwIfAborted();
    const name = isUnnamed(context, facts) ? message('follows.unnamed') : facts.channel;
    checks.push(withoutChannel(name, answer(leaving(place)), verdict));
  }
  return checks;
}

/** The first post of every cascade of three channels and two communities, observed whole. */
function evidenceOf({ episodes, frame, groups }: Asked, total: number): Evidence {
  return {
    query: 'origins',
    parameters: {
      members: episodes.members,
      channels: frame.map(({ key }) => key),
      groups: groups.of,
      fewest: leastChannels,
      fewest_groups: leastCommunities,
    },
    total,
  };
}
