import type { MeasureContext } from '../../../measures/measure.ts';
import { matchesEvidence } from '../../../measures/prevalence/prevalence.ts';
import { frameOf } from '../../../measures/scope.ts';
import { message } from '../../../messages/index.ts';
import type { Said } from '../../../model/said.ts';
import type { ClaimSource } from '../../../model/project.ts';
import type { ClaimResult } from '../../../model/verdict.ts';
import { codingToDo } from '../../verdicts/coded.ts';
import { agreeing, together, unlessFragile } from '../../verdicts/decide.ts';
import { copyChecks } from '../prevalence/copies.ts';
import { atAll, moreAtAll } from '../prevalence/atAll.ts';
import {
  type Community,
  caveatsOf,
  checksOf,
  effort,
  foundIn,
  minimumChannels,
  otherEfforts,
  prepare,
  prevalenceAt,
  prevalences,
  tippingOf,
  tooLittle,
} from '../prevalence/parts.ts';
import { boundsOf, decided, emptyFrame, holdsNothing, emptyResult, resultIn } from '../../verdicts/result.ts';

/** Tests `ubiquitous`: X's vocabulary in most channels of each named community, all read equally far. */
export async function testUbiquitous(
  context: MeasureContext,
  id: string,
  claim: ClaimSource,
): Promise<ClaimResult> {
  const threshold = claim.threshold ?? 0.5;
  const shell = emptyResult(id, claim, message('prevalence.ubiquitousRule', { threshold, effort }), {
    threshold,
    effort,
    minimumChannels,
  });
  const prepared = await prepare(context, claim, claim.within);
  if ('cannot' in prepared) {
    return { ...shell, frame: frameOf(context.project, prepared.frame), ...prepared.cannot };
  }
  const { communities, label } = prepared;
  const frame = [...new Map(communities.flatMap((c) => c.frame.map((f) => [f.key, f]))).values()];
  const result = resultIn(shell, frameOf(context.project, frame));
  if (holdsNothing(frame)) return result(emptyFrame(claim));
  const cannot = tooLittle(prepared);
  if (cannot !== undefined) return result(cannot);

  const ask = (asked: readonly Community[], unit: 'texts' | 'posts') => {
    const estimates = asked.map((community) => prevalences(community)[unit]);
    // The community that is lowest decides "in every one", so its value stands for the question.
    const lowest = estimates.reduce((a, b) => ((b.value ?? 1) < (a.value ?? 1) ? b : a));
    return {
      value: lowest.value,
      verdict: together(
        asked.map((community) => (level: number) => prevalenceAt(community, unit, level)),
        threshold,
      ),
    };
  };
  const byUnit = (['texts', 'posts'] as const).map((unit) => ({
    label: message(unit === 'texts' ? 'verdicts.distinctTexts' : 'verdicts.posts'),
    verdict: ask(communities, unit).verdict,
  }));
  const plain = agreeing(byUnit);
  const checks = [
    ...checksOf(context, communities, plain.verdict, ask),
    ...(await copyChecks(context, prepared, communities, plain.verdict, ask)),
  ];
  const decision = unlessFragile(plain, checks);
  const each = communities.map((community) => ({ community, estimates: prevalences(community) }));
  return result({
    ...decided(decision),
    wording: message('prevalence.ubiquitousWording', {
      effort,
      found: foundIn(prepared),
      label,
      communities: each.map(({ community, estimates }) => ({
        label: community.label,
        share: boundsOf(estimates.texts),
      })),
    }),
    toCollect: [
      ...(decision.verdict === 'undecided' ? toCollect(each) : []),
      ...codingToDo(prepared.readiness, [prepared.lexicon]),
    ],
    tippingPoints: tippingOf(label, communities, threshold, decision.verdict),
    caveats: [...moreAtAll(communities), ...caveatsOf(context, prepared)],
    estimates: each.flatMap(({ community, estimates }) => [
      estimates.texts,
      estimates.posts,
      ...otherEfforts(community),
      atAll(community),
    ]),
    checks,
    evidence: communities.map((community) => ({
      ...matchesEvidence(prepared.matches, new Set(community.frame.map((facts) => facts.key))),
      label: community.label,
    })),
  });
}

function toCollect(each: readonly { community: Community }[]): Said[] {
  const short = each.flatMap(({ community }) =>
    community.texts.some((part) => part.n < effort)
      ? [message('prevalence.morePostsOf', { label: community.label, effort })]
      : [],
  );
  return short.length > 0 ? short : [message('prevalence.moreChannels')];
}
