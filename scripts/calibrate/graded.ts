/** What the program says of a question about shares, with all its checks, beside what is true. */
import { agreeing, unlessFragile } from '../../src/claims/verdicts/decide.ts';
import { eachCheck } from '../../src/claims/types/shares/beside.ts';
import { type Ask, countBy, has, partsAsked, rivalsOf, x } from '../../src/claims/types/shares/counts.ts';
import type { SideCount } from '../../src/measures/share/sides.ts';
import type { Check, Verdict } from '../../src/model/verdict.ts';
import type { ChannelFacts } from '../../src/store/queries/channels.ts';
import type { Outcome } from './tally.ts';

/**
 * The interval by distinct texts, against `truth`, and the verdict by texts and posts.
 * @param mayBe whether "supported" and "contradicted" would be right
 */
export function graded(
  frame: readonly ChannelFacts[],
  counts: readonly SideCount[],
  asked: Ask,
  truth: number,
  mayBe: NonNullable<Outcome['mayBe']>,
): Outcome & { readonly value: number | null } {
  const whole = (['texts', 'posts'] as const).map((unit) => countBy(frame, counts, unit, asked));
  const plain = agreeing(whole.map(({ label, verdict }) => ({ label, verdict })));
  const { verdict } = unlessFragile(plain, firstFlip(frame, counts, asked, plain.verdict));
  const estimate = whole[0]?.conditions[0] ?? { low: null, high: null, value: null };
  const { low, high } = estimate;
  // Of the verdicts that the intervals by texts and by posts give alike, those that stand in all checks.
  const open = plain.verdict === 'undecided';
  const means = { 'decided of decidable': open ? null : verdict === 'undecided' ? 0 : 1 };
  return { low, high, value: estimate.value, truth, verdict, mayBe, means };
}

/**
 * Checks can only take a verdict back, and one is enough: the others are not drawn up. Without a channel only the opposite
 * does, and an interval never lies beyond the threshold where its value does not.
 */
function firstFlip(
  frame: readonly ChannelFacts[],
  counts: readonly SideCount[],
  asked: Ask,
  verdict: Verdict,
): Check[] {
  if (verdict === 'undecided') return [];
  const mayTurn = (rest: readonly ChannelFacts[], kept: readonly SideCount[]): boolean => {
    if (asked.coded !== undefined) return true;
    const values = valuesOf(rest, kept, asked);
    return verdict === 'supported'
      ? values.some((value) => !(value >= asked.threshold))
      : values.every((value) => !(value <= asked.threshold));
  };
  for (const check of eachCheck(frame, counts, asked, verdict, undefined, mayTurn))
    if (check.flips) return [check];
  return [];
}

/** What is in the texts held: X's share, or how far it is ahead of each rival. NaN without a text. */
function valuesOf(frame: readonly ChannelFacts[], counts: readonly SideCount[], asked: Ask): number[] {
  const share = (of: (side: number) => boolean): number => {
    const parts = partsAsked(asked, frame, counts, 'texts', asked.any, of);
    return (
      parts.reduce((total, part) => total + part.x, 0) / parts.reduce((total, part) => total + part.n, 0)
    );
  };
  const own = share(has(x));
  return asked.form === 'majority' ? [own] : rivalsOf(asked).map((i) => own - share(has(1 << i)));
}
