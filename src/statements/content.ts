import { hasFinite, isDash, isFinite, type Reading, type Subject } from './clause.ts';
import type { CueClass } from '../text/packs/pack.ts';
import type { Range, Sentence } from './sentences.ts';
import { isQuotationMark } from './quotes.ts';

/** What a cue governs: before it, after it, or both ("…, he said, …"). */
export interface Content {
  readonly before: Range | null;
  readonly after: Range | null;
}

const clauseEnd = /^[.;!?]$/;

/** Trims commas and stops from the ends of a range; null when nothing is left. */
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
    (tokens[last]?.word === 'and' || tokens[last]?.word === 'but') &&
    lexicon.cased &&
    (layout.quoteAt[last] ?? -1) < 0
  )
    last--;
  return first <= last ? { first, last } : null;
}

/** Skips the addressee of "told": "told reporters", "told CTV News". */
function skipAddressee({ tokens, lexicon, layout }: Reading, from: number, end: number): number {
  let i = from;
  const begin = tokens[i];
  if (begin === undefined || i > end) return from;
  if (lexicon.pronouns.has(begin.word) || /^(?:me|us|him|them|her)$/.test(begin.word)) return i + 1;
  const proper = begin.capital;
  for (; i <= end; i++) {
    const token = tokens[i];
    if (
      token === undefined ||
      (token.kind === 'mark' && token.text !== '&') ||
      (layout.quoteAt[i] ?? -1) >= 0
    )
      break;
    if (i > from) {
      if (
        lexicon.complementizers.has(token.word) ||
        lexicon.prepositions.has(token.word) ||
        lexicon.pronouns.has(token.word) ||
        lexicon.subordinators.has(token.word) ||
        lexicon.times.has(token.word)
      )
        break;
      if (
        token.word !== "'s" &&
        proper &&
        !token.capital &&
        tokens[i - 1]?.word !== "'s" &&
        !token.word.endsWith('s')
      )
        break;
      if (lexicon.determiners.has(token.word)) break;
      if (
        !proper &&
        tokens[i - 1]?.word.endsWith('s') &&
        tokens[i - 1]?.kind === 'word' &&
        !lexicon.determiners.has(tokens[i - 1]?.word ?? '')
      )
        break;
    }
    if (isFinite({ tokens, lexicon, layout } as Reading, i) && i > from) break;
  }
  return i;
}

/** Skips "on Thursday", "in an interview", "later" between a cue and what it governs. */
function skipAdjuncts(reading: Reading, from: number, end: number): number {
  const { tokens, lexicon, layout } = reading;
  let i = from;
  let safe = from;
  while (i <= end) {
    const token = tokens[i];
    if (token === undefined || (layout.quoteAt[i] ?? -1) >= 0) return i;
    if (
      lexicon.times.has(token.word) ||
      (lexicon.adverbs.has(token.word) && !token.capital) ||
      (token.word.endsWith('ly') && token.word.length > 4)
    ) {
      i++;
      while (i <= end && tokens[i]?.kind === 'number') i++;
      if (tokens[i]?.text === '.' && lexicon.abbreviations.has(token.word) && i < end) i++;
      while (i <= end && tokens[i]?.kind === 'number') i++;
      safe = i;
      continue;
    }
    if (!lexicon.prepositions.has(token.word)) return i;
    let k = i + 1;
    let nouns = 0;
    for (; k <= end; k++) {
      const inner = tokens[k];
      if (
        inner === undefined ||
        (layout.quoteAt[k] ?? -1) >= 0 ||
        (inner.kind === 'mark' && !/^[&'’.-]$/.test(inner.text))
      )
        break;
      if (inner.text === '.' && !lexicon.abbreviations.has(tokens[k - 1]?.word ?? '')) break;
      if (
        nouns > 0 &&
        (lexicon.determiners.has(inner.word) ||
          lexicon.pronouns.has(inner.word) ||
          lexicon.complementizers.has(inner.word) ||
          lexicon.prepositions.has(inner.word) ||
          lexicon.subordinators.has(inner.word) ||
          lexicon.adverbs.has(inner.word))
      )
        break;
      if (nouns > 0 && lexicon.times.has(inner.word) && !lexicon.times.has(tokens[k - 1]?.word ?? '')) break;
      if (isFinite(reading, k) && nouns > 0) return safe;
      if (inner.kind !== 'mark' && !lexicon.determiners.has(inner.word)) nouns++;
    }
    i = k;
    safe = i;
  }
  return i;
}

/** Where the clause or clauses governed from `from` end: the sentence, or a new attribution in it. */
function governedEnd({ tokens, layout }: Reading, from: number, end: number): number {
  let depth = 0;
  for (let i = from; i <= end; i++) {
    const token = tokens[i];
    if (token === undefined) break;
    if ((layout.quoteAt[i] ?? -1) >= 0) continue;
    if (token.text === '(') depth++;
    if (token.text === ')') {
      if (depth === 0) return i - 1;
      depth--;
    }
  }
  return end;
}

export interface Frame {
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

/** The content of a verb cue in a language with the verb between subject and object. */
export function contentOf(reading: Reading, sentence: Sentence, frame: Frame): Content {
  const { tokens, lexicon, layout } = reading;
  const { at, classes, subject } = frame;
  const end = frame.ceiling;
  let from = (subject.inverted ? Math.max(subject.last, at) : at) + 1;
  if (subject.inverted) from = skipApposition(reading, from, end);
  const quoteStart = (i: number): boolean => i <= end && (layout.quoteAt[i] ?? -1) >= 0;
  if (classes.has('tell') || classes.has('ask')) {
    if (
      !quoteStart(from) &&
      tokens[from]?.kind === 'word' &&
      !lexicon.complementizers.has(tokens[from]?.word ?? '') &&
      !lexicon.subordinators.has(tokens[from]?.word ?? '')
    )
      from = skipAddressee(reading, from, end);
  } else if (
    tokens[from]?.word === 'to' &&
    classes.has('say') &&
    tokens[from + 1] !== undefined &&
    !isBaseVerb(reading, from + 1)
  ) {
    from = skipAddressee(reading, from + 1, end);
  }
  let k = skipAdjuncts(reading, from, end);
  const token = tokens[k];
  const before = beforeRange(reading, sentence, frame);
  if (k > end || token === undefined) return { before, after: null };
  if (token.text === ',' && lexicon.adverbs.has(tokens[k + 1]?.word ?? '') && tokens[k + 2]?.text === ',')
    k += 3;
  const here = tokens[k];
  if (here === undefined || k > end) return { before, after: null };
  const rest: Range = { first: k, last: governedEnd(reading, k, end) };
  if (quoteStart(k) || here.text === ':' || (isDash(here) && quoteStart(k + 1))) {
    return { before: null, after: rest };
  }
  if (lexicon.complementizers.has(here.word)) return { before: null, after: rest };
  if (here.text === ',') {
    if (quoteStart(k + 1)) {
      return before !== null && touches(reading, before, frame)
        ? { before, after: rest }
        : { before: null, after: rest };
    }
    if (lexicon.complementizers.has(tokens[k + 1]?.word ?? '') && before === null)
      return { before: null, after: rest };
    if (before !== null) {
      const continuation =
        hasFinite(reading, k + 1, rest.last) &&
        !participial(reading, k + 1) &&
        !lexicon.subordinators.has(tokens[k + 1]?.word ?? '') &&
        !sharedVerb(reading, k + 1);
      return { before, after: continuation ? rest : null };
    }
    return {
      before: null,
      after: hasFinite(reading, k + 1, rest.last) && !participial(reading, k + 1) ? rest : null,
    };
  }
  if (clauseEnd.test(here.text) || isDash(here) || here.text === ')') return { before, after: null };
  if (before !== null && touches(reading, before, frame) && quoteEnds(reading, before))
    return { before, after: null };
  if (
    lexicon.subordinators.has(here.word) &&
    before !== null &&
    !/^(?:what|how|why|whether|if|where|who)$/.test(here.word)
  )
    return { before, after: null };
  if (lexicon.conjunctions.has(here.word)) return { before, after: null };
  const finite = hasFinite(reading, k, rest.last);
  const infinitive = here.word === 'to' || (here.word === 'not' && tokens[k + 1]?.word === 'to');
  const gerund = here.word.endsWith('ing') && !lexicon.determiners.has(here.word);
  const holdsQuote = hasQuote(reading, rest);
  if (before !== null && touches(reading, before, frame) && !finite) return { before, after: null };
  if (finite || infinitive || gerund || holdsQuote) return { before: null, after: rest };
  return { before, after: null };
}

function isBaseVerb({ tokens, lexicon }: Reading, at: number): boolean {
  const word = tokens[at]?.word ?? '';
  return (
    tokens[at]?.capital === false &&
    !lexicon.determiners.has(word) &&
    !lexicon.pronouns.has(word) &&
    !word.endsWith('s')
  );
}

const participial = ({ tokens }: Reading, at: number): boolean =>
  /.ing$/.test(tokens[at]?.word ?? '') && tokens[at]?.capital === false;

/** "…," he said, and left: a second verb of the same subject, no more of what was said. */
function sharedVerb(reading: Reading, at: number): boolean {
  const { tokens, lexicon } = reading;
  if (!lexicon.conjunctions.has(tokens[at]?.word ?? '')) return false;
  return isFinite(reading, at + 1) || (tokens[at + 1]?.word.endsWith('ed') ?? false);
}

function skipApposition({ tokens, layout, lexicon }: Reading, from: number, end: number): number {
  if (tokens[from]?.text !== ',') return from;
  for (let i = from + 1; i <= end; i++) {
    const token = tokens[i];
    if (token === undefined || (layout.quoteAt[i] ?? -1) >= 0) return i;
    if (
      token.text === ',' &&
      ((layout.quoteAt[i + 1] ?? -1) >= 0 ||
        lexicon.conjunctions.has(tokens[i + 1]?.word ?? '') ||
        participial({ tokens } as Reading, i + 1))
    )
      return i;
    if (clauseEnd.test(token.text)) return i;
  }
  return end + 1;
}

function hasQuote({ layout }: Reading, range: Range): boolean {
  for (let i = range.first; i <= range.last; i++) if ((layout.quoteAt[i] ?? -1) >= 0) return true;
  return false;
}
const quoteEnds = ({ layout }: Reading, range: Range): boolean => (layout.quoteAt[range.last] ?? -1) >= 0;

/** Does the fronted content stand immediately before the cue's clause? */
function touches({ tokens, layout }: Reading, before: Range, frame: Frame): boolean {
  const start = clauseStart(frame);
  return (
    start - before.last <= 2 &&
    ((layout.quoteAt[before.last] ?? -1) >= 0 || tokens[start - 1]?.text === ',' || isDash(tokens[start - 1]))
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
  const quote = layout.quotes[layout.quoteAt[start - 1] ?? -1];
  if (quote === undefined && boundary.text !== ',' && !isDash(boundary)) return null;
  const range = trimmed(reading, { first: Math.max(sentence.first, frame.floor), last: start - 1 });
  if (range === null) return null;
  if (quote !== undefined) return range;
  if (!hasFinite(reading, range.first, range.last) && !hasQuote(reading, range)) return null;
  // "When asked about it, he said": a fronted subordinate clause is no content.
  return range;
}
