import { isFinite, type Reading } from '../layout/clause.ts';
import { phraseBefore } from '../layout/phrase.ts';

/** "Another study that looked at forty boats found": the subject stands before the clause that ends beside the verb. */
export function pastRelative(
  reading: Reading,
  first: number,
  lower: number,
): { first: number; last: number } | null {
  const { tokens, lexicon } = reading;
  let verb = first - 1;
  while (verb > lower && lexicon.prepositions.has(tokens[verb]?.word ?? '')) verb--;
  if (verb - 2 < lower || !isFinite(reading, verb) || !lexicon.cased) return null;
  const relative = tokens[verb - 1]?.word ?? '';
  if (!lexicon.relatives.has(relative) || relative === 'whose') return null;
  if (lexicon.cueClass(tokens[verb]?.word ?? '') !== undefined) return null;
  const phrase = phraseBefore(reading, verb - 2, lower);
  return phrase === null || bareNoun(reading, phrase) ? null : phrase;
}

export const bareSubjects = new Set(
  'staff people press management leadership critics everyone everybody someone somebody anyone nobody research'.split(
    ' ',
  ),
);

/** A singular noun with nothing before it ("contain added sugar") is no subject; "police", "aides", "Smith" are. */
export function bareNoun({ tokens, lexicon }: Reading, phrase: { first: number; last: number }): boolean {
  if (!lexicon.cased) return false;
  let counted = 0;
  for (let i = phrase.first; i <= phrase.last; i++) {
    const token = tokens[i];
    if (token === undefined) continue;
    const { word } = token;
    if (token.kind === 'number' && ++counted > 0) continue;
    if (token.capital || word === "'s" || lexicon.determiners.has(word)) return false;
    if (word.endsWith('s') || bareSubjects.has(word)) return false;
    if (lexicon.roles.has(word) || lexicon.organisations.has(word) || lexicon.documents.has(word))
      return false;
  }
  return counted < phrase.last - phrase.first + 1;
}

/** Words before a subject that belong to its clause: "But", "On Sunday,", "In her statement". */
export function leadOf(reading: Reading, first: number, lower: number): number {
  const { tokens, lexicon } = reading;
  let lead = first;
  while (lead > lower) {
    const token = tokens[lead - 1];
    if (token === undefined || !(lexicon.conjunctions.has(token.word) || lexicon.adverbs.has(token.word)))
      break;
    lead--;
  }
  return lead;
}
