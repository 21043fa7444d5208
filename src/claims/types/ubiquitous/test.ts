import type { MeasureContext } from '../../../measures/measure.ts';
import { matchesEvidence } from '../../../measures/prevalence/prevalence.ts';
import { frameOf } from '../../../measures/scope.ts';
import type { ClaimSource } from '../../../model/project.ts';
import type { ClaimResult } from '../../../model/verdict.ts';
import { codingToDo } from '../../verdicts/coded.ts';
import { agreeing, decide, together, unlessFragile } from '../../verdicts/decide.ts';
import {
  type Community,
  caveatsOf,
  checksOf,
  effort,
  inOne,
  minimumChannels,
  otherEfforts,
  prepare,
  prevalences,
  tippingOf,
  tooLittle,
} from '../prevalence/parts.ts';
import { decided, emptyFrame, emptyResult } from '../../verdicts/result.ts';
import { percent } from '../../../messages/numbers.ts';
import { shareInWords } from '../../verdicts/wording.ts';

const ruleOf = (threshold: number): string =>
  `Supported when in every named community the share of channels with at least one use in ${effort} texts is above ${percent(threshold)} over all its bounds, by distinct texts and by posts, and stays so in every check (a channel left out may not turn it round); contradicted when it is below in one of them in the same way.`;

/** Tests `ubiquitous`: X's vocabulary in most channels of each named community, all read equally far. */
export async function testUbiquitous(
  context: MeasureContext,
  id: string,
  claim: ClaimSource,
): Promise<ClaimResult> {
  const threshold = claim.threshold ?? 0.5;
  const shell = emptyResult(id, claim, ruleOf(threshold), { threshold, effort, minimumChannels });
  const prepared = await prepare(context, claim, claim.within);
  if ('cannot' in prepared) {
    return { ...shell, frame: frameOf(context.project, prepared.frame), ...prepared.cannot };
  }
  const { communities, label } = prepared;
  const frame = [...new Map(communities.flatMap((c) => c.frame.map((f) => [f.key, f]))).values()];
  const result = (rest: Partial<ClaimResult>): ClaimResult => ({
    ...shell,
    frame: frameOf(context.project, frame),
    ...rest,
  });
  if (frame.length === 0) return result(emptyFrame(claim));
  const cannot = tooLittle(prepared);
  if (cannot !== undefined) return result(cannot);

  const ask = (asked: readonly Community[], unit: 'texts' | 'posts') => {
    const estimates = asked.map((community) => prevalences(community)[unit]);
    // The community that is lowest decides "in every one", so its value stands for the question.
    const lowest = estimates.reduce((a, b) => ((b.value ?? 1) < (a.value ?? 1) ? b : a));
    return {
      value: lowest.value,
      verdict: together(estimates.map((estimate) => decide(estimate, threshold))),
    };
  };
  const byUnit = (['texts', 'posts'] as const).map((unit) => ({
    label: unit === 'texts' ? 'distinct texts' : 'posts',
    verdict: ask(communities, unit).verdict,
  }));
  const plain = agreeing(byUnit);
  const checks = checksOf(context, communities, plain.verdict, ask);
  const decision = unlessFragile(plain, checks);
  const each = communities.map((community) => ({ community, estimates: prevalences(community) }));
  return result({
    ...decided(decision),
    wording: `Read ${effort} texts of every channel, and ${inOne(prepared)}: ${each
      .map(
        ({ community, estimates }) =>
          `in “${community.label}” in ${shareInWords(estimates.texts)} of the channels`,
      )
      .join(', ')}.`,
    toCollect: [
      ...(decision.verdict === 'undecided' ? toCollect(each) : []),
      ...codingToDo(prepared.readiness, [prepared.lexicon]),
    ],
    tippingPoints: tippingOf(label, communities, threshold, decision.verdict),
    caveats: caveatsOf(context, prepared),
    estimates: each.flatMap(({ community, estimates }) => [
      estimates.texts,
      estimates.posts,
      ...otherEfforts(community),
    ]),
    checks,
    evidence: communities.map((community) => ({
      ...matchesEvidence(prepared.matches, new Set(community.frame.map((facts) => facts.key))),
      label: community.label,
    })),
  });
}

function toCollect(each: readonly { community: Community }[]): string[] {
  const short = each.flatMap(({ community }) =>
    community.texts.some((part) => part.n < effort)
      ? [`more posts of the channels of “${community.label}” that have under ${effort} texts`]
      : [],
  );
  return short.length > 0 ? short : ['more channels of the named communities, and the missing posts'];
}
