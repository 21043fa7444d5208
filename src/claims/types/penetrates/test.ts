import type { MeasureContext } from '../../../measures/measure.ts';
import { falseMatchCeiling, falselyFoundLimit } from '../../../measures/prevalence/estimates.ts';
import { matchesEvidence } from '../../../measures/prevalence/prevalence.ts';
import { frameOf } from '../../../measures/scope.ts';
import type { ClaimSource } from '../../../model/project.ts';
import type { ClaimResult } from '../../../model/verdict.ts';
import { codingToDo, speaksOfUse } from '../../verdicts/coded.ts';
import { agreeing, decide, unlessFragile } from '../../verdicts/decide.ts';
import {
  type Community,
  type Prepared,
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
import { penetratesVerdict } from './rule.ts';
import { decided, emptyFrame, emptyResult, notTestable } from '../../verdicts/result.ts';
import { percent } from '../../../messages/numbers.ts';
import { shareInWords } from '../../verdicts/wording.ts';

const codedRule = (threshold: number): string =>
  `Supported when the share of the community's channels with at least one own use in ${effort} texts, by a coded sample of the vocabulary, is above ${percent(threshold)} over all its bounds, by distinct texts and by posts, and in every check (a channel left out may not turn it round); contradicted when it is below in the same way.`;

const ruleOf = (threshold: number): string =>
  `The vocabulary is not coded, so this says only “appears among”: supported when the share of the community's channels with at least one use in ${effort} texts is above ${percent(threshold)} and above what false matches alone would give these channels (upper 97.5% limit of 1 − (1 − f)^${effort} in so few), over all its bounds, by distinct texts and by posts, and in every check (a channel left out may not turn it round); f is the upper limit of the rate of matches in channels of no side, as if all of them were false. Contradicted when even all occurrences stay below ${percent(threshold)}.`;

/** Tests `penetrates`: X's vocabulary in more than a few channels of a community that is not X's. */
export async function testPenetrates(
  context: MeasureContext,
  id: string,
  claim: ClaimSource,
): Promise<ClaimResult> {
  const threshold = claim.threshold ?? 0.1;
  const shell = emptyResult(id, claim, ruleOf(threshold), { threshold, effort, minimumChannels });
  const prepared = await prepare(context, claim, claim.within);
  const frame = 'cannot' in prepared ? prepared.frame : (prepared.communities[0]?.frame ?? []);
  const result = (rest: Partial<ClaimResult>): ClaimResult => ({
    ...shell,
    frame: frameOf(context.project, frame),
    ...rest,
  });
  if ('cannot' in prepared) return result(prepared.cannot);
  if (claim.within?.length !== 1) {
    return result(
      notTestable('the claim does not name the one community that is said to be reached', [
        'name it in the claim (within)',
      ]),
    );
  }
  if (frame.length === 0) return result(emptyFrame(claim));
  const cannot = tooLittle(prepared);
  if (cannot !== undefined) return result(cannot);
  const use = speaksOfUse(prepared.readiness);
  // Coded, the false matches are known; uncoded, all that channels of no side have may be false.
  const ceiling = use ? 0 : falseMatchCeiling(noSide(prepared, claim));
  if (ceiling === null) {
    return result(
      notTestable(
        'how often the vocabulary matches falsely is not known: it is not coded, and the corpus holds no channels of no side',
        ['a coded sample of its matches, or channels that have nothing to do with either side'],
      ),
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
      label: unit === 'texts' ? 'distinct texts' : 'posts',
      verdict: ask([community], unit).verdict,
    })),
  );
  const checks = checksOf(context, communities, plain.verdict, ask);
  const decision = unlessFragile(plain, checks);
  const open = decision.verdict === 'undecided' && (estimates.texts.low ?? 0) > threshold;
  return result({
    ...decided(decision),
    ...(!use && open && decide(estimates.texts, byChance) !== 'supported'
      ? {
          reason: `imprecise: a vocabulary nobody has coded, with false matches in up to ${percent(ceiling)} of texts, would be found in ${percent(byChance)} of channels without any own use`,
        }
      : {}),
    ...(use
      ? { rule: codedRule(threshold) }
      : { parameters: { ...shell.parameters, falseMatchRate: ceiling, byFalseMatchesAlone: byChance } }),
    wording: use
      ? `Read ${effort} texts of every channel of “${community.label}”, and ${inOne(prepared)} in ${shareInWords(estimates.texts)} of them.`
      : `The words of “${label}” appear among the channels of “${community.label}”: read ${effort} texts of every channel, and they stand in at least one in ${shareInWords(estimates.texts)} of them.`,
    toCollect: [
      ...(decision.verdict === 'undecided' && use
        ? ['larger coded samples, above all of texts without a match (isogloss code --unmatched)']
        : []),
      ...codingToDo(prepared.readiness, [prepared.lexicon]),
    ],
    tippingPoints: tippingOf(label, communities, threshold, decision.verdict),
    caveats: caveatsOf(context, prepared),
    estimates: [estimates.texts, estimates.posts, ...otherEfforts(community)],
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
