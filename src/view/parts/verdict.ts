import type { Words } from '../../messages/index.ts';
import type { Verdict } from '../../model/verdict.ts';

const keys = {
  supported: 'verdicts.supported',
  contradicted: 'verdicts.contradicted',
  undecided: 'verdicts.undecided',
  'not testable': 'verdicts.notTestable',
} as const;

/** A verdict in plain words. */
export const verdictText = (words: Words, verdict: Verdict): string => words.say(keys[verdict]);
