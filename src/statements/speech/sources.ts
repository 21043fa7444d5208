import type { CueClass } from '../../text/packs/pack.ts';
import { hasFinite, isFinite, type Reading, type Subject } from '../layout/clause.ts';
import { hasQuote, hasVerb } from './content.ts';
import type { Draft } from './draft.ts';
import type { Sentence } from '../layout/sentences.ts';
import type { Range } from '../layout/range.ts';
import { sourceAt, trimmed } from '../layout/skip.ts';

const classes: ReadonlySet<CueClass> = new Set<CueClass>(['say']);

/** What is told on somebody's authority: "according to X, …", "…, according to X". */
export function sourcePhrases(reading: Reading, sentence: Sentence, index: number): Draft[] {
  const { tokens, lexicon, layout } = reading;
  const found: Draft[] = [];
  for (let i = sentence.first; i < sentence.last; i++) {
    if ((layout.quoteAt[i] ?? -1) >= 0) continue;
    // A source inside what another source says is part of it.
    if (found.some(({ content }) => content.first <= i && i <= content.last)) continue;
    const length = sourceAt(reading, i, sentence.last);
    if (length === 0) continue;
    const from = i + length;
    const last = endOfSource(reading, from, sentence.last);
    if (last < from) continue;
    const subject: Subject = { first: from, last, lead: i, inverted: false, inherited: false };
    const base = { cue: { first: i, last: from - 1 }, subject, sentence: index, classes };
    const before = trimmed(reading, { first: sentence.first, last: i - 1 });
    const beside = pastSources(reading, last + 1, sentence.last);
    const past = pastApposition(reading, beside, sentence.last);
    const edge = tokens[past];
    const after =
      edge !== undefined && past < sentence.last
        ? trimmed(reading, { first: past, last: sentence.last })
        : null;
    const fronted =
      before === null ||
      (before.last - before.first < 2 &&
        !lexicon.determiners.has(tokens[before.first]?.word ?? '') &&
        !hasFinite(reading, before.first, before.last)) ||
      adverbial(reading, before);
    if (lexicon.pack.order === 'verb-final') {
      if (after !== null && after.last > after.first + 1) found.push({ ...base, content: after });
      else if (after === null && before !== null && endsClause(reading, before, i))
        found.push({ ...base, content: before });
    } else if (fronted) {
      if (after !== null && after.last > after.first) found.push({ ...base, content: after });
    } else {
      found.push({ ...base, content: before });
      if (after !== null && edge?.text === ',' && tokens[i - 1]?.text === ',' && goesOn(reading, after))
        found.push({ ...base, content: after });
    }
    i = beside - 1;
  }
  return found;
}

/** "…, by the words of X.": a whole clause stands before the comma, its verb at its end. */
const endsClause = ({ tokens, lexicon }: Reading, { first, last }: Range, at: number): boolean =>
  last - first >= 2 &&
  /^[،,؛–—-]$/.test(tokens[at - 1]?.text ?? '') &&
  lexicon.pack.finalVerb?.test(tokens[last]?.word ?? '') === true;

/** "By Sept. 30,", "In the first week of May,": when or where, not what is told. */
function adverbial(reading: Reading, range: Range): boolean {
  const { tokens, lexicon, layout } = reading;
  const first = tokens[range.first];
  return (
    first !== undefined &&
    lexicon.pack.order === 'verb-medial' &&
    (layout.quoteAt[range.first] ?? -1) < 0 &&
    (lexicon.prepositions.has(first.word) || lexicon.isTime(first)) &&
    !hasVerb(reading, range.first + 1, range.last) &&
    !hasQuote(reading, range)
  );
}

/** «به گزارش X به نقل از Y؛»: past the sources behind the source, which stand beside it. */
function pastSources(reading: Reading, at: number, end: number): number {
  if (reading.lexicon.pack.order !== 'verb-final') return at;
  for (let next = at, steps = 0; steps < 3; steps++) {
    const length = sourceAt(reading, next, end);
    if (length === 0) return next;
    next = endOfSource(reading, next + length, end) + 1;
    if (next > end) return at;
    at = next;
  }
  return at;
}

/** ", head of X,": the comma after an apposition to the source; the token itself where there is none. */
function pastApposition({ tokens, lexicon }: Reading, comma: number, end: number): number {
  const isComma = (i: number): boolean => tokens[i]?.text === ',' || tokens[i]?.text === '،';
  if (!isComma(comma)) return comma;
  let role = false;
  for (let i = comma + 1; i < Math.min(end, comma + 16); i++) {
    if (isComma(i)) return role ? i : comma;
    const word = tokens[i]?.word ?? '';
    if (lexicon.finite.has(word) || lexicon.pronouns.has(word)) return comma;
    role ||= i <= comma + 4 && lexicon.roles.has(word);
  }
  return comma;
}

/** The source's phrase ends at a comma, bracket, stop, quotation or relative clause. */
function endOfSource(reading: Reading, from: number, end: number): number {
  const { tokens, lexicon, layout } = reading;
  let last = from - 1;
  for (let k = from; k <= end; k++) {
    const token = tokens[k];
    if (token === undefined || ((layout.quoteAt[k] ?? -1) >= 0 && k > from)) break;
    if (
      token.kind === 'mark' &&
      /^[,،;؛:.!?؟—–(]$/.test(token.text) &&
      !(token.text === '.' && k < end && lexicon.abbreviations.has(tokens[k - 1]?.word ?? ''))
    )
      break;
    // "the person who spoke on condition of anonymity" is all of it the source.
    if (k > from && lexicon.subordinators.has(token.word) && token.word !== 'who') break;
    if (
      k > from &&
      lexicon.pack.order === 'verb-final' &&
      (lexicon.prepositions.has(token.word) || lexicon.isTime(token))
    )
      break;
    last = k;
  }
  return last;
}

const goesOn = (reading: Reading, range: Range): boolean => {
  for (let i = range.first; i <= Math.min(range.first + 3, range.last); i++)
    if (isFinite(reading, i)) return true;
  return reading.lexicon.conjunctions.has(reading.tokens[range.first]?.word ?? '');
};
