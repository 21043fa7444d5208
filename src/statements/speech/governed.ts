import type { CueClass } from '../../text/packs/pack.ts';
import { isDash, isFinite, type Reading } from '../layout/clause.ts';
import type { Range } from '../layout/range.ts';
import { skipAddressee, sourceAt } from '../layout/skip.ts';

export function addressee(
  reading: Reading,
  from: number,
  end: number,
  classes: ReadonlySet<CueClass>,
): number {
  const { tokens, lexicon, layout } = reading;
  const token = tokens[from];
  if (token === undefined || token.kind !== 'word' || (layout.quoteAt[from] ?? -1) >= 0) return from;
  if (classes.has('tell') || classes.has('ask')) {
    if (
      lexicon.complementizers.has(token.word) ||
      lexicon.subordinators.has(token.word) ||
      lexicon.prepositions.has(token.word)
    )
      return from;
    return skipAddressee(reading, from, end);
  }
  // "said to reporters", "explained to him": "to" with a noun, not with a verb.
  const next = tokens[from + 1];
  const noun =
    next !== undefined &&
    (next.capital ||
      lexicon.determiners.has(next.word) ||
      lexicon.objectPronouns.has(next.word) ||
      next.word.endsWith('s'));
  return token.word === 'to' && noun ? skipAddressee(reading, from + 1, end) : from;
}

/** Where what is governed from `from` ends: the sentence, or a bracket that closes around the cue. */
export function governedEnd(reading: Reading, from: number, end: number): number {
  const { tokens, layout } = reading;
  let depth = 0;
  for (let i = from; i <= end; i++) {
    const text = tokens[i]?.text;
    if ((layout.quoteAt[i] ?? -1) >= 0) continue;
    // "…, according to the ministry": on whose word it is told.
    if (text === ',' && i > from + 1 && sourceAt(reading, i + 1, end) > 0) return i - 1;
    if (text === '(') depth++;
    if (text === ')' && depth-- === 0) return i - 1;
  }
  return end;
}

/** Where an object ends: before a comma, a subordinate clause or another verb; a quotation in it belongs to it. */
export function objectEnd(reading: Reading, from: number, end: number): number {
  const { tokens, lexicon, layout } = reading;
  if (lexicon.complementizers.has(tokens[from]?.word ?? '')) return end;
  if (
    lexicon.objectPronouns.has(tokens[from]?.word ?? '') &&
    (layout.quoteAt[from + 1] ?? -1) < 0 &&
    isFinite(reading, from + 1)
  )
    return from;
  let quoted = false;
  for (let i = from; i <= end; i++) {
    const token = tokens[i];
    if (token === undefined) return i - 1;
    if ((layout.quoteAt[i] ?? -1) >= 0) {
      quoted = true;
      continue;
    }
    if (quoted && (layout.quoteAt[i - 1] ?? -1) >= 0 && token.kind === 'word') return i - 1;
    if (/^[,;:]$/.test(token.text) || isDash(token)) return i - 1;
    if (i > from && /^(?:when|while|because|although|though|after|before|since)$/.test(token.word))
      return i - 1;
  }
  return end;
}

/** "It was, he said, a failure": a clause that has not come to its end. */
export function unfinished({ tokens, lexicon, layout }: Reading, range: Range): boolean {
  const word = tokens[range.last]?.word ?? '';
  return (
    (layout.quoteAt[range.last] ?? -1) < 0 &&
    (lexicon.auxiliaries.has(word) || lexicon.modals.has(word) || lexicon.complementizers.has(word))
  );
}
