import { pastRelative, bareNoun, leadOf } from './subject-phrase.ts';
import {
  hasFinite,
  isDash,
  isFinite,
  lowerBound,
  type Reading,
  type Subject,
  type VerbGroup,
  verbGroup,
} from '../layout/clause.ts';
import type { CueClass } from '../../text/packs/pack.ts';
import { closes } from './closing.ts';
import { followedBySubject } from './inversion.ts';
import { phraseAfter, phraseBefore } from '../layout/phrase.ts';
import type { Range } from '../layout/range.ts';
import type { Sentence } from '../layout/sentences.ts';

/** The subject of the verb at `at`: beside it, across an apposition, after it, or taken over from the clause before. */
export function findSubject(
  reading: Reading,
  sentence: Sentence,
  at: number,
  group: VerbGroup,
): Subject | null {
  const { tokens, lexicon, layout } = reading;
  const lower = lowerBound(reading, sentence, at);
  const joint = pastJoint(reading, group.first, lower);
  const before = tokens[group.first - 1];
  const edge = joint <= lower;
  const afterQuote = edge && joint > sentence.first && (layout.quoteAt[joint - 1] ?? -1) >= 0;
  const quoted = quotedBefore(reading, at, lower);
  if (quoted !== null) return quoted;
  if (tokens[at - 1]?.word === 'as' && at - 2 > lower) {
    // "he was quoted as saying": the subject is that of "quoted".
    const outer = verbGroup(reading, at - 2, lower);
    return adjacent(reading, outer.first - 1, lower);
  }
  if (group.participle || group.infinitive) return leadingSubject(reading, sentence, group.first);
  if (!edge && before !== undefined && before.text !== ',' && !isDash(before)) {
    const subject = adjacent(reading, group.first - 1, lower);
    if (subject !== null) return subject;
  }
  // "NAME, ROLE, told the paper": whom it was told to, not who told it.
  const classes = lexicon.cueClass(tokens[at]?.word ?? '');
  const telling = classes?.has('tell') === true && !classes.has('say') && lexicon.pack.inflected !== true;
  if (!telling && (edge || before?.text === ',' || isDash(before) || before?.text === ')')) {
    const after = followedBySubject(reading, sentence, at);
    if (after !== null && (edge || afterQuote || tokens[joint]?.text === ',')) {
      // "The key, says Buser, is patience": the clause goes on after the name.
      const interrupted = tokens[after.last + 1]?.text === ',' && isFinite(reading, after.last + 2);
      if (
        edge ||
        interrupted ||
        !hasSubjectPhrase(reading, lower, joint - 1) ||
        saysWhole(reading, sentence, { first: lower, last: joint - 1 }, after, classes)
      )
        return { ...after, lead: group.first, inverted: true, inherited: false };
    }
  }
  if (before !== undefined && (before.text === ',' || isDash(before) || before.text === ')')) {
    const subject = acrossApposition(reading, lower, group.first - 1);
    if (subject !== null) return subject;
  }
  if (before !== undefined && (lexicon.conjunctions.has(before.word) || before.text === ','))
    return leadingSubject(reading, sentence, group.first);
  return null;
}

/** "The agency quoted NAME, ROLE, as saying": whose words they are. */
function quotedBefore({ tokens, lexicon }: Reading, at: number, lower: number): Subject | null {
  if (tokens[at - 1]?.word !== 'as' || !lexicon.isParticiple(tokens[at]?.word ?? '')) return null;
  for (let i = at - 3; i > Math.max(lower, at - 30); i--) {
    if (!/^(?:quot|cit)(?:ed|es|ing)$/.test(tokens[i]?.word ?? '')) continue;
    let last = i;
    while (last + 1 < at - 1 && tokens[last + 1]?.text !== ',') last++;
    return last > i ? { first: i + 1, last, lead: i + 1, inverted: false, inherited: false } : null;
  }
  return null;
}

/** First of the comma and dash before `at` (", — said"), or `at`. */
function pastJoint({ tokens }: Reading, at: number, lower: number): number {
  let joint = at;
  while (joint > lower && (tokens[joint - 1]?.text === ',' || isDash(tokens[joint - 1]))) joint--;
  return joint;
}

/** Is what stands before the comma a name with its apposition, rather than a fronted clause? */
function hasSubjectPhrase(reading: Reading, lower: number, at: number): boolean {
  return (
    reading.tokens[lower]?.kind === 'word' &&
    !reading.lexicon.prepositions.has(reading.tokens[lower]?.word ?? '') &&
    reading.tokens[at]?.kind === 'word' &&
    !hasFinite(reading, lower, at)
  );
}

/**
 * "The reds dominate the chats, said Ada Stone.": with nothing behind the subject the words before the comma are what was said,
 * though no verb of theirs is known. With a comma among them they may be a name with its apposition.
 */
function saysWhole(
  reading: Reading,
  sentence: Sentence,
  before: Range,
  subject: Range,
  classes: ReadonlySet<CueClass> | undefined,
): boolean {
  const { tokens } = reading;
  for (let i = before.first; i <= before.last; i++) if (tokens[i]?.text === ',') return false;
  return (
    classes?.has('say') === true &&
    tokens[subject.first]?.capital === true &&
    before.last - before.first >= 2 &&
    closes(reading, sentence, subject.last)
  );
}

function adjacent(reading: Reading, at: number, lower: number): Subject | null {
  const { tokens, lexicon } = reading;
  const token = tokens[at];
  if (token === undefined) return null;
  const pronoun = lexicon.pronouns.get(token.word);
  if (pronoun !== undefined) {
    return { first: at, last: at, lead: leadOf(reading, at, lower), inverted: false, inherited: false };
  }
  if (lexicon.relatives.has(token.word)) {
    let end = at - 1;
    while (end > lower && (tokens[end]?.text === ',' || isDash(tokens[end]))) end--;
    if (end < lower || (lexicon.subordinators.has(token.word) && tokens[end] === undefined)) return null;
    const phrase = phraseBefore(reading, end, lower);
    return phrase === null ? null : { ...phrase, lead: phrase.first, inverted: false, inherited: false };
  }
  // "The mayor himself has said".
  if (lexicon.reflexives.has(token.word) && at > lower) return adjacent(reading, at - 1, lower);
  if (token.text === ')') {
    let open = at;
    while (open > lower && tokens[open]?.text !== '(') open--;
    return open > lower ? adjacent(reading, open - 1, lower) : null;
  }
  const phrase = phraseBefore(reading, at, lower);
  const over = phrase === null ? null : pastRelative(reading, phrase.first, lower);
  if (over !== null)
    return { ...over, lead: leadOf(reading, over.first, lower), inverted: false, inherited: false };
  if (phrase === null || bareNoun(reading, phrase)) return null;
  return { ...phrase, lead: leadOf(reading, phrase.first, lower), inverted: false, inherited: false };
}

/** "Name, the head of X, said": segments between commas; the first that is no adverbial holds the subject. */
function acrossApposition(reading: Reading, lower: number, comma: number): Subject | null {
  const { tokens, lexicon } = reading;
  const commas: number[] = [];
  for (let i = comma - 1; i >= lower && commas.length < 12; i--) {
    const token = tokens[i];
    if (token === undefined) break;
    if (token.text === ';' || token.text === ':') {
      commas.push(i);
      lower = i + 1;
      break;
    }
    if (token.text === ',' || isDash(token)) commas.push(i);
  }
  const starts = [lower, ...commas.reverse().map((c) => c + 1)].filter((s, i, all) => all.indexOf(s) === i);
  // From the right: the nearest segment that ends a noun phrase not itself introduced by a comma as an apposition.
  for (const [index, start] of starts.entries()) {
    const end = (starts[index + 1] ?? comma + 1) - 2;
    if (end < start) continue;
    let first = start;
    while (first < end && lexicon.conjunctions.has(tokens[first]?.word ?? '')) first++;
    const token = tokens[first];
    if (token === undefined) continue;
    const adverbial =
      lexicon.prepositions.has(token.word) ||
      lexicon.subordinators.has(token.word) ||
      lexicon.adverbs.has(token.word) ||
      lexicon.isTime(token) ||
      (lexicon.isParticiple(token.word) && !token.capital) ||
      (lexicon.endsFinite(token.word) && index === 0);
    // "As Ann Lee, an expert on tides, noted": the clause's subject after its conjunction.
    if (
      token.word === 'as' &&
      tokens[first + 1]?.capital === true &&
      first < end &&
      !hasFinite(reading, first + 1, end)
    )
      first++;
    const phrase = phraseBefore(reading, end, first);
    if (phrase === null) continue;
    const isLast = index === starts.length - 1;
    if (adverbial && tokens[first] === token && phrase.first === first) continue;
    if (adverbial && tokens[first] === token && !isLast && lexicon.prepositions.has(token.word)) continue;
    if (
      isLast &&
      index > 0 &&
      !tokens[phrase.first]?.capital &&
      !lexicon.determiners.has(tokens[phrase.first]?.word ?? '')
    )
      continue;
    return {
      first: phrase.first,
      last: phrase.last,
      lead: leadOf(reading, phrase.first, lower),
      inverted: false,
      inherited: false,
    };
  }
  return null;
}

/** The subject of the sentence's first clause, for verbs that share it. */
export function leadingSubject(reading: Reading, sentence: Sentence, at: number): Subject | null {
  const { tokens, lexicon, layout } = reading;
  let first = sentence.first;
  const skipSegment = (): boolean => {
    for (let i = first; i < at; i++)
      if (tokens[i]?.text === ',') {
        first = i + 1;
        return true;
      }
    return false;
  };
  for (let guard = 0; guard < 6; guard++) {
    while (
      first < at &&
      ((layout.quoteAt[first] ?? -1) >= 0 ||
        tokens[first]?.kind === 'mark' ||
        lexicon.conjunctions.has(tokens[first]?.word ?? '') ||
        lexicon.adverbs.has(tokens[first]?.word ?? ''))
    )
      first++;
    const token = tokens[first];
    if (token === undefined || first >= at) return null;
    if (
      lexicon.prepositions.has(token.word) ||
      lexicon.subordinators.has(token.word) ||
      lexicon.isTime(token)
    ) {
      if (!skipSegment()) return null;
      continue;
    }
    const phrase = phraseAfter(reading, first, at - 1);
    if (phrase !== null) return { ...phrase, lead: at, inverted: false, inherited: true };
    first++;
  }
  return null;
}
