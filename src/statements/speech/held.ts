import { hasFinite, type Reading } from '../layout/clause.ts';
import { infinitiveAt } from '../layout/skip.ts';
import { hasQuote } from './content.ts';
import type { Draft } from './draft.ts';

/**
 * Does the text tell what somebody holds rather than what they said: a thought, a will, a stance towards something
 * ("hopes it will rain", "agreed to leave", "backs the plan", "denied the report")? Not where words are quoted, nor where
 * a verb of speech has a clause of its own.
 */
export function isHeld(reading: Reading, { cue, content, classes }: Draft): boolean {
  if (cue === null || reading.lexicon.pack.order !== 'verb-medial' || hasQuote(reading, content))
    return false;
  if (
    classes.has('want') &&
    (infinitiveAt(reading, content.first) || infinitiveAt(reading, content.first + 1))
  )
    return true;
  const clause =
    reading.lexicon.complementizers.has(reading.tokens[content.first]?.word ?? '') ||
    hasFinite(reading, content.first, content.last);
  if (classes.has('attitude') && !clause) return true;
  // "his claim that": a noun of speech alone; "hopes" and "fears" are verbs of thought too.
  if (classes.size === 1 && classes.has('noun')) return false;
  return !(['say', 'tell', 'act', 'ask', 'call', 'show'] as const).some((name) => classes.has(name));
}
