import type { CueClass } from '../../text/packs/pack.ts';
import { isDash, type Reading, type Subject } from '../layout/clause.ts';
import type { Range } from '../layout/range.ts';

/** A verb of speech in a language whose clauses end with their verb. */
export interface FinalCue extends Range {
  readonly classes: ReadonlySet<CueClass>;
}

export const inQuote = ({ layout }: Reading, at: number): boolean => (layout.quoteAt[at] ?? -1) >= 0;
export const word = ({ tokens }: Reading, at: number): string => tokens[at]?.word ?? '';

/**
 * The subject at the beginning of a stretch: up to a comma, an adjunct or "that". Adjuncts that come first
 * ("On Sunday,", "In a statement") are passed over where a comma closes them.
 */
export function subjectIn(reading: Reading, range: Range): Subject | null {
  const { tokens, lexicon } = reading;
  let first = range.first;
  for (let guard = 0; guard < 4; guard++) {
    while (
      first <= range.last &&
      (tokens[first]?.kind === 'mark' ||
        tokens[first]?.text.startsWith('#') ||
        lexicon.conjunctions.has(word(reading, first)) ||
        lexicon.adverbs.has(word(reading, first)) ||
        (inQuote(reading, first) && tokens[first]?.kind !== 'word'))
    )
      first++;
    const token = tokens[first];
    if (token === undefined || first > range.last) return null;
    if (
      !(
        lexicon.prepositions.has(token.word) ||
        lexicon.isTime(token) ||
        lexicon.subordinators.has(token.word) ||
        lexicon.sources.has(token.word)
      )
    )
      break;
    let comma = first;
    while (comma <= range.last && !/^[،,]$/.test(tokens[comma]?.text ?? '')) comma++;
    if (comma >= range.last) return null;
    first = comma + 1;
  }
  let last = first - 1;
  for (let i = first; i <= range.last; i++) {
    const token = tokens[i];
    if (token === undefined) break;
    if (token.kind === 'mark' && /^[،,؛;:()[\]—–!؟]$/.test(token.text)) break;
    if (isDash(token)) break;
    if (
      i > first &&
      (lexicon.prepositions.has(token.word) ||
        lexicon.isTime(token) ||
        lexicon.complementizers.has(token.word))
    ) {
      // "به نقل از" names the source behind the source: it belongs to the phrase.
      if (token.word === 'به' && word(reading, i + 1).startsWith('نقل')) {
        i += 2;
        continue;
      }
      break;
    }
    if (i > first && lexicon.adverbs.has(token.word)) break;
    last = i;
  }
  while (last > first && tokens[last]?.kind === 'mark' && !inQuote(reading, last)) last--;
  return last < first ? null : { first, last, lead: first, inverted: false, inherited: false };
}

export function trimEnd({ tokens, layout }: Reading, range: Range): Range | null {
  let { first, last } = range;
  const strip = (i: number): boolean => {
    const token = tokens[i];
    if (token === undefined) return true;
    if ((layout.quoteAt[i] ?? -1) >= 0) return false;
    return (
      (token.kind === 'mark' && !/^[)\]»”"%]$/.test(token.text)) ||
      token.text.startsWith('@') ||
      token.text.startsWith('http') ||
      token.word === 'link'
    );
  };
  while (first <= last && strip(first) && !/^[[(]$/.test(tokens[first]?.text ?? '')) first++;
  while (last >= first && strip(last)) last--;
  return first <= last ? { first, last } : null;
}
