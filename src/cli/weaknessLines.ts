import type { Words } from '../messages/index.ts';
import type { ClaimResult } from '../model/verdict.ts';
import { outlastsHolm, weaknessesOf } from '../view/weaknesses.ts';

/** What weakens a verdict in a few words, and whether it outlasts the correction for all claims: a line each. */
export function weaknessLines(words: Words, result: ClaimResult): string[] {
  const short = weaknessesOf(result).map((weakness) => weakness.short);
  return [
    ...(short.length === 0 ? [] : [words.say('weak.inList', { short })]),
    ...(outlastsHolm(result) === true ? [words.say('claim.holmKept')] : []),
  ];
}
