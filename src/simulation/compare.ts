import type { CheckResult, CheckedClaim } from '../model/check.ts';
import type { Said } from '../model/said.ts';
import type { ClaimState } from '../model/question.ts';
import type { Verdict } from '../model/verdict.ts';
import type { SentenceTruth } from './sentences.ts';

/** A sentence of a world's article: what is true of it, and what was said of it. */
export interface Compared {
  readonly claim: string | null;
  readonly words: string;
  readonly speaker: string;
  readonly type: string | null;
  readonly truth: Verdict | null;
  /** null where the sentence was not found to be a claim of this type by this speaker. */
  readonly verdict: Verdict | null;
  readonly state: ClaimState | null;
  /**
   * `agrees`; `open`: no answer where the truth is known ("undecided", or "not testable"); `differs`: an answer against
   * the truth, a claim that was not found, or one that is none.
   */
  readonly outcome: 'agrees' | 'open' | 'differs';
  readonly reason: Said | null;
}

/** The check of a world's article beside its planted truth, in the order of the article. */
export function compareWithTruth({ claims }: CheckResult, truth: readonly SentenceTruth[]): Compared[] {
  const taken = new Set<CheckedClaim>();
  const planted = truth.map((sentence): Compared => {
    const claim = claims.find((one) => !taken.has(one) && isOf(one, sentence));
    if (claim !== undefined) taken.add(claim);
    const { words, speaker, type, expected } = sentence;
    return {
      claim: claim?.id ?? null,
      words,
      speaker,
      type,
      truth: expected,
      verdict: claim?.verdict ?? null,
      state: claim?.state ?? null,
      outcome: outcomeOf(claim, expected),
      reason: claim?.reason ?? null,
    };
  });
  const others = claims
    .filter((claim) => !taken.has(claim))
    .map(
      (claim): Compared => ({
        claim: claim.id,
        words: claim.text ?? '',
        speaker: claim.speaker.name ?? '',
        type: claim.type === 'none' ? null : claim.type,
        truth: null,
        verdict: claim.verdict,
        state: claim.state,
        outcome: 'differs',
        reason: claim.reason ?? null,
      }),
    );
  return [...planted, ...others];
}

const isOf = (claim: CheckedClaim, { words, speaker, type }: SentenceTruth): boolean =>
  claim.text?.includes(words) === true &&
  claim.speaker.name === speaker &&
  (claim.type === 'none' ? null : claim.type) === type;

function outcomeOf(claim: CheckedClaim | undefined, expected: Verdict): Compared['outcome'] {
  const verdict = claim?.verdict ?? null;
  if (verdict === expected) return 'agrees';
  // What the sentence leaves open nobody can know: to ask is the right answer.
  if (expected === 'not testable' && claim?.state === 'needs you') return 'agrees';
  const silent = verdict === 'undecided' || verdict === 'not testable';
  return silent && expected !== 'not testable' ? 'open' : 'differs';
}
