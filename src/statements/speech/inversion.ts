import { hasFinite, isFinite, upperBound, type Reading } from '../layout/clause.ts';
import { phraseAfter } from '../layout/phrase.ts';
import type { Sentence } from '../layout/sentences.ts';

/** The subject after its verb ("said Smith"); null where what follows is an object or a clause. */
export function followedBySubject(
  reading: Reading,
  sentence: Sentence,
  at: number,
): { first: number; last: number } | null {
  const { tokens, lexicon, layout } = reading;
  const verb = tokens[at];
  const next = tokens[at + 1];
  if (verb === undefined || next === undefined || lexicon.isParticiple(verb.word)) return null;
  const own = quotedName(reading, at + 1, sentence.last);
  if (own !== null) return { first: at + 1, last: own };
  if (
    !(
      next.capital ||
      lexicon.determiners.has(next.word) ||
      lexicon.pronouns.has(next.word) ||
      lexicon.roles.has(next.word) ||
      next.kind === 'number' ||
      (next.kind === 'word' && lexicon.roles.has(tokens[at + 2]?.word ?? '')) ||
      // A language with case endings puts any noun after its verb.
      (lexicon.pack.inflected === true &&
        next.kind === 'word' &&
        !lexicon.prepositions.has(next.word) &&
        !lexicon.subordinators.has(next.word))
    )
  )
    return null;
  if (lexicon.isTime(next) || lexicon.complementizers.has(next.word)) return null;
  const bare = phraseAfter(reading, at + 1, upperBound(reading, sentence, at));
  if (bare === null) return null;
  const phrase = { first: bare.first, last: quotedName(reading, bare.last + 1, sentence.last) ?? bare.last };
  const edge = tokens[phrase.last + 1];
  const plain =
    !next.capital &&
    !lexicon.roles.has(next.word) &&
    !lexicon.determiners.has(next.word) &&
    !lexicon.pronouns.has(next.word);
  // Any noun can be an object too ("called the protesters"): as a subject it has to end its clause.
  if (
    lexicon.pack.inflected === true &&
    plain &&
    phrase.last < sentence.last &&
    edge?.kind !== 'mark' &&
    edge?.capital !== true
  )
    return null;
  if (
    lexicon.pack.inflected === true &&
    plain &&
    (layout.quoteAt[phrase.last + 1] ?? -1) >= 0 &&
    !hasFinite(reading, sentence.first, at - 1)
  )
    return null;
  // "said he would", "said a picture of X is": a clause with its own verb, not an inverted subject.
  for (let i = phrase.last + 1; i <= sentence.last; i++) {
    const token = tokens[i];
    if (token === undefined || (layout.quoteAt[i] ?? -1) >= 0) break;
    if (
      /^[.,;:()—–]$/.test(token.text) &&
      !(token.text === '.' && lexicon.abbreviations.has(tokens[i - 1]?.word ?? ''))
    )
      break;
    if (
      lexicon.subordinators.has(token.word) ||
      (i > phrase.last + 1 && lexicon.conjunctions.has(token.word))
    )
      break;
    if (isFinite(reading, i)) return null;
  }
  return phrase;
}

/** A name in quotation marks that ends its clause, as Russian writes those of organisations: where it ends. */
function quotedName({ tokens, lexicon, layout }: Reading, at: number, end: number): number | null {
  const quote = layout.quotes[layout.quoteAt[at] ?? -1];
  if (lexicon.pack.inflected !== true || quote === undefined || quote.first !== at) return null;
  const after = tokens[quote.last + 1];
  const closes = quote.last >= end || after === undefined || /^[.,;]$/.test(after.text) || after.breaks > 0;
  return closes &&
    quote.last - at <= 5 &&
    tokens[at + 1]?.capital === true &&
    !/[.!?,]/.test(tokens[quote.last - 1]?.text ?? '')
    ? quote.last
    : null;
}
