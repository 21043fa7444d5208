import type { MeasureContext } from '../../../measures/measure.ts';
import { falseMatchCeiling, falselyFoundLimit } from '../../../measures/prevalence/estimates.ts';
import { matchesEvidence } from '../../../measures/prevalence/prevalence.ts';
import { frameOf } from '../../../measures/scope.ts';
import { message } from '../../../messages/index.ts';
import type { ClaimSource } from '../../../model/project.ts';
import type { ClaimResult } from '../../../model/verdict.ts';
import { codingToDo, speaksOfUse } from '../../verdicts/coded.ts';
import { agreeing, decide, unlessFragile } from '../../verdicts/decide.ts';
import { copyChecks } from '../prevalence/copies.ts';
import {
  type Community,
  type Prepared,
  caveatsOf,
  checksOf,
  effort,
  foundIn,
  minimumChannels,
  otherEfforts,
  prepare,
  prevalences,
  tippingOf,
  tooLittle,
} from '../prevalence/parts.ts';
import { atAll, moreAtAll } from '../prevalence/atAll.ts';
import { penetratesVerdict } from './rule.ts';
import { sinceWhen } from './since.ts';
import {
  boundsOf,
  decided,
  emptyFrame,
  holdsNothing,
  emptyResult,
  notTestable,
  resultIn,
} from '../../verdicts/result.ts';

/** Tests `penetrates`: X's vocabulary in more than a few channels of a community that is not X's. */
export async function testPenetrates(
  context: MeasureContext,
  id: string,
  claim: ClaimSource,
): Promise<ClaimResult> {
  const threshold = claim.threshold ?? 0.1;
  const shell = emptyResult(id, claim, message('prevalence.penetratesRule', { threshold, effort }), {
    threshold,
    effort,
    minimumChannels,
  });
  const prepared = await prepare(context, claim, claim.within);
  const frame = 'cannot' in prepared ? prepared.frame : (prepared.communities[0]?.frame ?? []);
  const result = resultIn(shell, frameOf(context.project, frame));
  if ('cannot' in prepared) return result(prepared.cannot);
  if (claim.within?.length !== 1) {
    return result(notTestable(message('prevalence.noOneCommunity'), [message('prevalence.nameIt')]));
  }
  if (holdsNothing(frame)) return result(emptyFrame(claim));
  const cannot = tooLittle(prepared);
  if (cannot !== undefined) return result(cannot);
  const use = speaksOfUse(prepared.readiness);
  // Coded, the false matches are known; uncoded, all that channels of no side have may be false.
  const ceiling = use ? 0 : falseMatchCeiling(noSide(prepared, claim));
  if (ceiling === null) {
    return result(
      notTestable(message('prevalence.falseMatchesUnknown'), [message('prevalence.codedOrNeutral')]),
    );
  }
  const limitOf = (of: Community, unit: 'texts' | 'posts'): number =>
    falselyFoundLimit(
      ceiling,
      of[unit].map((part) => part.n),
      effort,
    );
  const ask = (asked: readonly Community[], unit: 'texts' | 'posts') => {
    const [one] = asked as [Community];
    const estimate = prevalences(one)[unit];
    return {
      value: estimate.value,
      verdict: penetratesVerdict(estimate, threshold, limitOf(one, unit)),
    };
  };
  const { communities, label } = prepared;
  const [community] = communities as [Community];
  const estimates = prevalences(community);
  const byChance = limitOf(community, 'texts');
  const plain = agreeing(
    (['texts', 'posts'] as const).map((unit) => ({
      label: message(unit === 'texts' ? 'verdicts.distinctTexts' : 'verdicts.posts'),
      verdict: ask([community], unit).verdict,
    })),
  );
  const checks = [
    ...checksOf(context, communities, plain.verdict, ask),
    ...(await copyChecks(context, prepared, communities, plain.verdict, ask)),
  ];
  const decision = unlessFragile(plain, checks);
  const open = decision.verdict === 'undecided' && (estimates.texts.low ?? 0) > threshold;
  return result({
    ...decided(decision),
    ...(!use && open && decide(estimates.texts, byChance) !== 'supported'
      ? { reason: message('prevalence.byFalseMatches', { ceiling, byChance }) }
      : {}),
    ...(use
      ? { rule: message('prevalence.penetratesCodedRule', { threshold, effort }) }
      : { parameters: { ...shell.parameters, falseMatchRate: ceiling, byFalseMatchesAlone: byChance } }),
    wording: message('prevalence.penetratesWording', {
      effort,
      found: foundIn(prepared),
      label,
      community: community.label,
      share: boundsOf(estimates.texts),
    }),
    toCollect: [
      ...(decision.verdict === 'undecided' && use ? [message('coding.largerSamples')] : []),
      ...codingToDo(prepared.readiness, [prepared.lexicon]),
    ],
    tippingPoints: tippingOf(label, communities, threshold, decision.verdict),
    caveats: [
      await sinceWhen(context, claim, prepared.lexicon, community.frame),
      ...moreAtAll(communities),
      ...caveatsOf(context, prepared),
    ],
    estimates: [estimates.texts, estimates.posts, ...otherEfforts(community), atAll(community)],
    checks,
    evidence: [
      {
        ...matchesEvidence(prepared.matches, new Set(frame.map((facts) => facts.key))),
        label: community.label,
      },
    ],
  });
}

/** Texts of channels that are neither X's nor of the community asked about. */
function noSide({ frame, matches, communities }: Prepared, claim: ClaimSource) {
  const inside = new Set(communities.flatMap((community) => community.frame.map((facts) => facts.key)));
  const beyond = frame.filter(
    (facts) => !inside.has(facts.key) && !(claim.by !== undefined && facts.communities.includes(claim.by)),
  );
  const keys = new Set(beyond.map((facts) => facts.key));
  return matches.texts.filter((part) => keys.has(part.channel));
}
