import { addressee, governedEnd, objectEnd, unfinished } from './governed.ts';
import { closes } from './closing.ts';
import type { CueClass } from '../../text/packs/pack.ts';
import { hasFinite, isDash, isFinite, type Reading, type Subject } from '../layout/clause.ts';
import { phraseAfter } from '../layout/phrase.ts';
import type { Sentence } from '../layout/sentences.ts';
import type { Range } from '../layout/range.ts';
import { infinitiveAt, skipAdjuncts, skipApposition, trimmed } from '../layout/skip.ts';

/** What a cue governs: before it, after it, or both ("…, he said, …"). */
export interface Content {
  readonly before: Range | null;
  readonly after: Range | null;
}

export interface Frame {
  /** First and last token of the cue. */
  readonly cue: number;
  readonly at: number;
  readonly classes: ReadonlySet<CueClass>;
  readonly subject: Subject;
  /** First token of the verb group. */
  readonly group: number;
  /** First token of material in this sentence not yet given to another cue. */
  readonly floor: number;
  /** Last token this cue can govern: before the next cue's clause. */
  readonly ceiling: number;
}

const none: Content = { before: null, after: null };

/** The content of a verb cue in a language with the verb between subject and object. */
export function contentOf(reading: Reading, sentence: Sentence, frame: Frame): Content {
  const { tokens, lexicon, layout } = reading;
  const { at, classes, subject } = frame;
  const cueWord = frame.cue;
  const end = frame.ceiling;
  const quoteStart = (i: number): boolean => i <= end && (layout.quoteAt[i] ?? -1) >= 0;
  let from = (subject.inverted ? Math.max(subject.last, at) : at) + 1;
  if (subject.inverted) from = skipApposition(reading, from, end);
  from = addressee(reading, from, end, classes);
  let k = skipAdjuncts(reading, from, end);
  const before = beforeRange(reading, sentence, frame);
  const only = { before, after: null };
  if (
    tokens[k]?.text === ',' &&
    lexicon.adverbs.has(tokens[k + 1]?.word ?? '') &&
    tokens[k + 2]?.text === ','
  )
    k += 3;
  const here = tokens[k];
  if (here === undefined || k > end) return only;
  const strong = classes.has('say') || classes.has('tell');
  const object = classes.has('call') || (classes.has('attitude') && !(strong && clauseAt(reading, k, end)));
  const rest: Range = { first: k, last: object ? objectEnd(reading, k, end) : governedEnd(reading, k, end) };
  const adjacent = before !== null && touches(reading, before, frame);
  if (quoteStart(k)) {
    // "said on CBS's “Face the Nation”": the marks of a title, not of speech.
    const previous = tokens[k - 1];
    if (
      k > from &&
      previous !== undefined &&
      (lexicon.prepositions.has(previous.word) ||
        /^['’]s?$/.test(previous.text) ||
        lexicon.determiners.has(previous.word))
    )
      return only;
    return { before: null, after: rest };
  }
  if (here.text === ':' || (isDash(here) && quoteStart(k + 1)) || lexicon.complementizers.has(here.word))
    return { before: null, after: rest };
  if (here.text === ',') {
    if (quoteStart(k + 1))
      return { before: adjacent && mainClause(reading, before) ? before : null, after: rest };
    if (before === null) {
      const clause =
        lexicon.complementizers.has(tokens[k + 1]?.word ?? '') ||
        // "an expert who writes for papers, noted that …": the verb after the comma has its subject before "who".
        ((strong || classes.has('believe')) &&
          !isFinite(reading, k + 1) &&
          hasFinite(reading, k + 1, rest.last) &&
          !participial(reading, k + 1));
      return { before, after: clause ? rest : null };
    }
    const whole: Range = { first: k, last: governedEnd(reading, k, end) };
    const goesOn =
      unfinished(reading, before) || infinitiveAt(reading, k + 1) || continues(reading, k + 1, whole.last);
    return { before, after: goesOn ? whole : null };
  }
  if (/^[.;!?)]$/.test(here.text) || isDash(here) || lexicon.conjunctions.has(here.word)) return only;
  if (adjacent && before !== null && (layout.quoteAt[before.last] ?? -1) >= 0) return only;
  if (lexicon.subordinators.has(here.word) && (before !== null || !lexicon.questions.has(here.word)))
    return only;
  const infinitive = infinitiveAt(reading, k) || (here.word === 'not' && tokens[k + 1]?.word === 'to');
  const willed = infinitive && (strong || classes.has('want') || classes.has('ask'));
  const finite = hasFinite(reading, k, rest.last) || (lexicon.pronouns.has(here.word) && rest.last > k);
  if (adjacent && !finite) return only;
  const thing = lexicon.transitives.has(tokens[cueWord]?.word ?? '');
  const clause = strong ? finite || (rest.last - k >= 5 && !thing) : clauseAt(reading, k, rest.last);
  const question = finite && lexicon.questions.has(here.word);
  const gerund = lexicon.isParticiple(here.word) && strong;
  const named = classes.has('attitude') && phraseAfter(reading, k, rest.last) !== null;
  return clause || question || willed || gerund || named || hasQuote(reading, rest)
    ? { before: null, after: rest }
    : adjacent
      ? only
      : none;
}

const participial = ({ tokens, lexicon }: Reading, at: number): boolean => {
  const token = tokens[at];
  return (
    token !== undefined && lexicon.isParticiple(token.word) && (!token.capital || !tokens[at + 1]?.capital)
  );
};

/** Noun phrase, then its verb: "the plan would fail". */
export function clauseAt(reading: Reading, at: number, last: number): boolean {
  const { tokens, lexicon } = reading;
  if (lexicon.pronouns.has(tokens[at]?.word ?? ''))
    return isFinite(reading, at + 1) || isFinite(reading, at + 2);
  const phrase = phraseAfter(reading, at, last);
  if (phrase === null) return false;
  for (let i = phrase.last + 1; i <= last; i++) {
    const token = tokens[i];
    if (
      token === undefined ||
      token.kind === 'mark' ||
      lexicon.subordinators.has(token.word) ||
      lexicon.complementizers.has(token.word)
    )
      return false;
    if (isFinite(reading, i)) return true;
    if (lexicon.conjunctions.has(token.word) || token.word === 'to') return false;
  }
  return false;
}

/** After "…, he said,": does more of what he said follow, rather than another thing he did? */
function continues(reading: Reading, at: number, last: number): boolean {
  const { tokens, lexicon } = reading;
  let first = at;
  const joined = lexicon.conjunctions.has(tokens[at]?.word ?? '');
  if (joined) first++;
  const word = tokens[first]?.word ?? '';
  if (!hasFinite(reading, at, last) || participial(reading, first) || lexicon.subordinators.has(word))
    return false;
  // "…, he says, and are meant for a short term": an auxiliary goes on with what is said, another verb with what he did.
  if (lexicon.auxiliaries.has(word)) return true;
  return !(joined && (isFinite(reading, first) || lexicon.endsFinite(word)));
}

export function hasQuote({ layout }: Reading, range: Range): boolean {
  for (let i = range.first; i <= range.last; i++) if ((layout.quoteAt[i] ?? -1) >= 0) return true;
  return false;
}

/** Does the fronted content stand immediately before the cue's clause? */
function touches({ tokens, layout }: Reading, before: Range, frame: Frame): boolean {
  const start = clauseStart(frame);
  const edge = tokens[start - 1];
  return (
    start - before.last <= 3 &&
    ((layout.quoteAt[before.last] ?? -1) >= 0 || edge?.text === ',' || isDash(edge))
  );
}
const clauseStart = (frame: Frame): number =>
  frame.subject.inherited || frame.subject.inverted ? frame.group : frame.subject.lead;

function beforeRange(reading: Reading, sentence: Sentence, frame: Frame): Range | null {
  const { tokens, layout } = reading;
  const start = clauseStart(frame);
  if (frame.subject.inherited || start <= frame.floor) return null;
  const boundary = tokens[start - 1];
  if (boundary === undefined) return null;
  let joint = start;
  while (joint > frame.floor && (tokens[joint - 1]?.text === ',' || isDash(tokens[joint - 1]))) joint--;
  const quoted = joint > 0 && (layout.quoteAt[joint - 1] ?? -1) >= 0;
  if (!quoted && boundary.text !== ',' && !isDash(boundary)) return null;
  const range = trimmed(reading, { first: Math.max(sentence.first, frame.floor), last: joint - 1 });
  if (range === null || quoted) return range;
  // "…, but she said": a clause beside the cue's, not what it governs.
  if (!frame.subject.inverted && reading.lexicon.conjunctions.has(tokens[start]?.word ?? '')) return null;
  const least = closes(reading, sentence, Math.max(frame.at, frame.subject.last)) ? leastClosed : leastOpen;
  return mainClause(reading, range, least) || interrupted(reading, frame) ? range : null;
}

/** Tokens from which on words without a known verb are a clause; fewer where a cue closes the sentence behind them. */
const leastOpen = 6;
const leastClosed = 3;

/** Is it a clause that can stand alone, not "When asked about it" or "In a statement on Sunday"? */
function mainClause(reading: Reading, range: Range, least = leastOpen): boolean {
  const { tokens, lexicon, layout } = reading;
  let { first } = range;
  const weak = (at: number): boolean => {
    const token = tokens[at];
    return (
      token !== undefined &&
      (layout.quoteAt[at] ?? -1) < 0 &&
      (lexicon.prepositions.has(token.word) ||
        lexicon.subordinators.has(token.word) ||
        lexicon.isTime(token) ||
        participial(reading, at) ||
        /^(?:asked|told|pressed|questioned)$/.test(token.word))
    );
  };
  while (
    first <= range.last &&
    (lexicon.conjunctions.has(tokens[first]?.word ?? '') || lexicon.adverbs.has(tokens[first]?.word ?? ''))
  )
    first++;
  while (weak(first)) {
    let comma = first;
    while (comma <= range.last && (tokens[comma]?.text !== ',' || (layout.quoteAt[comma] ?? -1) >= 0))
      comma++;
    if (comma >= range.last) {
      // "In the city a bridge was closed": an adverbial and its clause, no comma between.
      if (lexicon.prepositions.has(tokens[first]?.word ?? '') && hasVerb(reading, first + 2, range.last))
        break;
      return false;
    }
    first = comma + 1;
  }
  if (first > range.last) return false;
  return (
    hasQuote(reading, { first, last: range.last }) ||
    hasFinite(reading, first, range.last) ||
    range.last - first + 1 >= leastOpen ||
    // "A day later, said Ada Stone": when, and no clause.
    (range.last - first + 1 >= least &&
      !tokens.slice(first, range.last + 1).some((token) => lexicon.isTime(token)))
  );
}

/** As `hasFinite`, but a form that is also a noun is none ("a series of Telegram posts"). */
export function hasVerb(reading: Reading, first: number, last: number): boolean {
  const { tokens, lexicon } = reading;
  for (let i = first; i <= last; i++)
    if (isFinite(reading, i) && !lexicon.ambiguous.has(tokens[i]?.word ?? '')) return true;
  return false;
}

/** "Almost all revenues, they promise, will be returned": the clause goes on with its verb after the cue. */
function interrupted(reading: Reading, frame: Frame): boolean {
  const after = Math.max(frame.at, frame.subject.last) + 1;
  return reading.tokens[after]?.text === ',' && after + 1 <= frame.ceiling && isFinite(reading, after + 1);
}
