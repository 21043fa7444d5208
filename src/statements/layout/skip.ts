import { isFinite, type Reading } from './clause.ts';
import { isQuotationMark } from './quotes.ts';
import type { Range } from './range.ts';

/** Trims commas, stops and a trailing "and" from the ends of a range; null when nothing is left. */
export function trimmed({ tokens, lexicon, layout }: Reading, range: Range): Range | null {
  let { first, last } = range;
  const strip = (at: number): boolean => {
    const token = tokens[at];
    if (token === undefined || (layout.quoteAt[at] ?? -1) >= 0) return false;
    return token.kind === 'mark' && !isQuotationMark(token) && !/^[[\]()$%…#]$/.test(token.text);
  };
  while (first <= last && strip(first)) first++;
  while (last >= first && strip(last)) last--;
  while (
    first < last &&
    lexicon.conjunctions.has(tokens[last]?.word ?? '') &&
    (layout.quoteAt[last] ?? -1) < 0
  ) {
    last--;
    while (last > first && strip(last)) last--;
  }
  return first <= last ? { first, last } : null;
}

/** Skips the addressee of "told": "told reporters", "told CTV News". */
export function skipAddressee(reading: Reading, from: number, end: number): number {
  const { tokens, lexicon, layout } = reading;
  const begin = tokens[from];
  if (begin === undefined || from > end) return from;
  if (lexicon.pronouns.has(begin.word) || lexicon.objectPronouns.has(begin.word)) return from + 1;
  let i = from;
  for (; i <= end; i++) {
    const token = tokens[i];
    if (
      token === undefined ||
      (token.kind === 'mark' && token.text !== '&' && token.word !== "'s") ||
      (layout.quoteAt[i] ?? -1) >= 0
    )
      break;
    if (i === from) continue;
    if (
      lexicon.complementizers.has(token.word) ||
      lexicon.prepositions.has(token.word) ||
      lexicon.pronouns.has(token.word)
    )
      break;
    if (lexicon.subordinators.has(token.word) || lexicon.isTime(token) || lexicon.determiners.has(token.word))
      break;
    if (isFinite(reading, i)) break;
    const before = tokens[i - 1];
    if (token.word === "'s" || before?.word === "'s" || before === undefined) continue;
    // "CTV News it is", "reporters he would": the name or plural noun is at its end.
    if (begin.capital && !token.capital && !token.word.endsWith('s')) break;
    if (!begin.capital && before.word.endsWith('s') && !lexicon.determiners.has(before.word)) break;
  }
  return i;
}

/** Skips "on Thursday", "in an interview", "later" between a cue and what it governs. */
export function skipAdjuncts(reading: Reading, from: number, end: number): number {
  const { tokens, lexicon, layout } = reading;
  let i = from;
  while (i <= end) {
    const token = tokens[i];
    if (token === undefined || (layout.quoteAt[i] ?? -1) >= 0) return i;
    const adverb = lexicon.adverbs.has(token.word) || (token.word.endsWith('ly') && token.word.length > 4);
    if (lexicon.isTime(token) || (adverb && !token.capital)) {
      i++;
      while (i <= end && tokens[i]?.kind === 'number') i++;
      if (tokens[i]?.text === '.' && i < end && lexicon.abbreviations.has(token.word)) i++;
      while (i <= end && tokens[i]?.kind === 'number') i++;
      continue;
    }
    if (!lexicon.prepositions.has(token.word) || infinitiveAt(reading, i)) return i;
    const k = endOfPhrase(reading, i + 1, end);
    if (k === null) return i;
    i = k;
  }
  return i;
}

/** "to" and a verb's base form. */
export function infinitiveAt({ tokens, lexicon }: Reading, at: number): boolean {
  const next = tokens[at + 1];
  if (tokens[at]?.word !== 'to' || next === undefined || next.kind !== 'word' || next.capital) return false;
  if (lexicon.determiners.has(next.word) || lexicon.objectPronouns.has(next.word) || lexicon.isTime(next))
    return false;
  return !next.word.endsWith('s') || next.word.endsWith('ss') || lexicon.cueClass(next.word) !== undefined;
}

/** Token after the noun phrase that begins at `from`; null where a verb follows it, so that it is a subject. */
function endOfPhrase(reading: Reading, from: number, end: number): number | null {
  const { tokens, lexicon, layout } = reading;
  let nouns = 0;
  let k = from;
  for (; k <= end; k++) {
    const token = tokens[k];
    if (token === undefined || (layout.quoteAt[k] ?? -1) >= 0) break;
    if (token.kind === 'mark' && !/^[&'’-]$/.test(token.text)) {
      if (token.text !== '.' || !lexicon.abbreviations.has(tokens[k - 1]?.word ?? '')) break;
      continue;
    }
    if (nouns > 0) {
      if (
        lexicon.determiners.has(token.word) ||
        lexicon.pronouns.has(token.word) ||
        lexicon.complementizers.has(token.word)
      )
        break;
      if (
        lexicon.prepositions.has(token.word) ||
        lexicon.subordinators.has(token.word) ||
        lexicon.adverbs.has(token.word)
      )
        break;
      if (lexicon.isTime(token) && !isTimeAt(reading, k - 1)) break;
      if (isFinite(reading, k)) return null;
    }
    if (token.kind !== 'mark' && !lexicon.determiners.has(token.word)) nouns++;
  }
  return k;
}

function isTimeAt({ tokens, lexicon }: Reading, at: number): boolean {
  const token = tokens[at];
  return token !== undefined && lexicon.isTime(token);
}

/** "Smith, head of X, …": past the apposition of an inverted subject. */
export function skipApposition({ tokens, layout, lexicon }: Reading, from: number, end: number): number {
  if (tokens[from]?.text !== ',' || (layout.quoteAt[from + 1] ?? -1) >= 0) return from;
  for (let i = from + 1; i <= end; i++) {
    const token = tokens[i];
    if (token === undefined || (layout.quoteAt[i] ?? -1) >= 0) return i;
    const next = tokens[i + 1];
    if (
      token.text === ',' &&
      ((layout.quoteAt[i + 1] ?? -1) >= 0 ||
        lexicon.conjunctions.has(next?.word ?? '') ||
        (next !== undefined && lexicon.isParticiple(next.word) && !next.capital))
    )
      return i;
    if (/^[;!?]$/.test(token.text) || (token.text === '.' && i === end)) return i;
  }
  return end + 1;
}

/** Length of the source phrase ("according to") that begins at `at`, 0 where none does. */
export function sourceAt({ tokens, lexicon }: Reading, at: number, last: number): number {
  const phrases = lexicon.sources.get(tokens[at]?.word ?? '');
  if (phrases === undefined) return 0;
  for (const phrase of phrases) {
    if (at + phrase.length <= last && phrase.every((word, i) => tokens[at + i]?.word === word))
      return phrase.length;
  }
  return 0;
}
