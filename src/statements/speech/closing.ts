import type { Reading } from '../layout/clause.ts';
import type { Sentence } from '../layout/sentences.ts';

/** Nothing but an adverb or a time stands behind the last token of a cue and its subject. */
export function closes({ tokens, lexicon }: Reading, sentence: Sentence, last: number): boolean {
  for (let i = last + 1; i <= sentence.last; i++) {
    const token = tokens[i];
    if (token === undefined) break;
    const aside = lexicon.adverbs.has(token.word) || lexicon.isTime(token) || token.word === 'on';
    if (!aside && token.kind !== 'mark') return false;
  }
  return true;
}
