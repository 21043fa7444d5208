import type { Sign } from './frames/read.ts';
import { apart, lookUp } from './look-up.ts';
import { packFor } from './pack-index.ts';
import type { ClaimRule } from './packs/pack.ts';
import { type Word, wordsOf } from './words.ts';

/** What the surface rules of a language find in words, as signs for its frames. */
export function signsIn(words: readonly Word[]): Sign[] {
  return apart(lookUp<ClaimRule>(words, packFor(words).rules)).map(({ rule, match }) => ({
    type: rule.type,
    span: [words[match.first]?.start ?? 0, words[match.last]?.end ?? 0],
  }));
}

export const signsOf = (text: string): Sign[] => signsIn(wordsOf(text));
