import type { CueClass } from '../../text/packs/pack.ts';
import type { Reading, Subject } from '../layout/clause.ts';
import type { Range } from '../layout/range.ts';
import type { Sentence } from '../layout/sentences.ts';
import { type FinalCue, inQuote, subjectIn, trimEnd, word } from './final-words.ts';

/** Words of a speaker between a comma and the verb of speech that closes the sentence. */
const longestTag = 10;

/** "The reds have taken the platform, the minister said.": the whole clause before the comma, and whose it is. */
export function tagged(
  reading: Reading,
  sentence: Sentence,
  cue: FinalCue,
  from: number,
): { readonly content: Range; readonly subject: Subject } | null {
  const { tokens, lexicon } = reading;
  if (['call', 'tell', 'ask'].some((name) => cue.classes.has(name as CueClass))) return null;
  for (let i = cue.last + 1; i <= sentence.last; i++) if (tokens[i]?.kind !== 'mark') return null;
  // A colon goes on to the next line.
  if (tokens[cue.last + 1]?.text === ':') return null;
  let comma = cue.first - 1;
  while (comma > from && !/^[،,]$/.test(tokens[comma]?.text ?? '')) comma--;
  if (comma <= from || cue.first - comma - 1 > longestTag || inQuote(reading, comma)) return null;
  const content = trimEnd(reading, { first: from, last: comma - 1 });
  const subject = subjectIn(reading, { first: comma + 1, last: cue.first - 1 });
  if (content === null || subject === null || subject.first !== comma + 1) return null;
  const begins = word(reading, content.first);
  // "When it was over, the minister said", "After that, …": no words of his.
  if (lexicon.subordinators.has(begins) || lexicon.suppositions.has(begins)) return null;
  if (lexicon.prepositions.has(begins) && holds(reading, content, /که$/u)) return null;
  const ends = lexicon.pack.finalVerb?.test(word(reading, content.last)) === true;
  return ends && content.last - content.first >= 2 ? { content, subject } : null;
}

const holds = (reading: Reading, { first, last }: Range, pattern: RegExp): boolean => {
  for (let i = first; i <= last; i++) if (pattern.test(word(reading, i))) return true;
  return false;
};
