import type { CueClass } from '../../text/packs/pack.ts';
import { type Reading, type Subject } from '../layout/clause.ts';
import { phraseBefore } from '../layout/phrase.ts';
import type { Draft } from './draft.ts';
import type { Sentence } from '../layout/sentences.ts';
import { trimmed } from '../layout/skip.ts';

const classes: ReadonlySet<CueClass> = new Set<CueClass>(['noun']);

/** Nouns of speech with a clause of their own: "his claim that", "the ministry's warning that". */
export function nounStatements(
  reading: Reading,
  sentence: Sentence,
  index: number,
  taken: readonly Draft[],
): Draft[] {
  const { tokens, lexicon, layout } = reading;
  const found: Draft[] = [];
  for (let i = sentence.first; i < sentence.last - 2; i++) {
    const token = tokens[i];
    const next = tokens[i + 1];
    if (token === undefined || next === undefined || (layout.quoteAt[i] ?? -1) >= 0) continue;
    if (lexicon.cueClass(token.word)?.has('noun') !== true || !lexicon.complementizers.has(next.word))
      continue;
    if (
      taken.some((draft) => draft.sentence === index && draft.content.first <= i && draft.content.last >= i)
    )
      continue;
    const content = trimmed(reading, { first: i + 1, last: clauseEnd(reading, i + 2, sentence.last) });
    const subject = holder(reading, sentence, i);
    if (content === null || content.last - content.first < 2 || subject === null) continue;
    found.push({ content, cue: { first: i, last: i }, subject, sentence: index, classes });
    i = content.last;
  }
  return found;
}

/** Whose claim: a possessive before it. */
function holder(reading: Reading, sentence: Sentence, at: number): Subject | null {
  const { tokens, lexicon } = reading;
  for (let i = at - 1; i >= Math.max(sentence.first, at - 4); i--) {
    const token = tokens[i];
    if (token === undefined || token.kind === 'mark') return null;
    if (token.word === "'s") {
      const phrase = phraseBefore(reading, i - 1, sentence.first);
      return phrase === null ? null : { ...phrase, lead: phrase.first, inverted: false, inherited: false };
    }
    if (lexicon.possessives.has(token.word))
      return { first: i, last: i, lead: i, inverted: false, inherited: false };
    if (lexicon.determiners.has(token.word) || lexicon.prepositions.has(token.word)) return null;
  }
  return null;
}

function clauseEnd({ tokens, layout }: Reading, from: number, last: number): number {
  for (let i = from; i <= last; i++) {
    if ((layout.quoteAt[i] ?? -1) < 0 && /^[;—–]$/.test(tokens[i]?.text ?? '')) return i - 1;
  }
  return last;
}
