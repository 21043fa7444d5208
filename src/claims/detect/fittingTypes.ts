import type { ClaimType } from '../../model/project.ts';
import { readFrames } from './frames/read.ts';
import { languageOf, packFor } from './pack-index.ts';
import type { ClaimRule } from './packs/pack.ts';
import { lookUp } from './look-up.ts';
import { signsIn } from './signs.ts';
import { wordsOf } from './words.ts';

/** Types for which a sentence has words, the likeliest first: read as a claim, then by a rule, then as what it may say. */
export function fittingTypes(sentence: string): ClaimType[] {
  const words = wordsOf(sentence);
  const frames = readFrames(sentence, [0, sentence.length], languageOf(words), () => signsIn(words), words);
  const rules = lookUp<ClaimRule>(words, packFor(words).rules);
  const found = [...frames.claims, ...rules.map(({ rule }) => rule), ...frames.possible];
  return [...new Set(found.map(({ type }) => type))];
}
