import type { CueClass } from '../../text/packs/pack.ts';
import { isDash, isFinite, verbGroup, type Reading, type Subject } from '../layout/clause.ts';
import { isHeadline, type Sentence } from '../layout/sentences.ts';
import { infinitiveAt } from '../layout/skip.ts';
import { headNoun } from '../layout/phrase.ts';
import { findSubject } from './subject.ts';

/** A verb of speech or thought with its subject. */
export interface Cue {
  readonly at: number;
  readonly last: number;
  readonly classes: ReadonlySet<CueClass>;
  /** First token of the verb group. */
  readonly group: number;
  readonly subject: Subject;
}

/** The verb cues of a sentence outside quotations, in order. */
export function verbCues(reading: Reading, sentence: Sentence): Cue[] {
  const { tokens, lexicon, layout } = reading;
  const cues: Cue[] = [];
  const headline = isHeadline(reading, sentence);
  for (let at = sentence.first; at <= sentence.last; at++) {
    const token = tokens[at];
    if (token === undefined || token.kind !== 'word' || (layout.quoteAt[at] ?? -1) >= 0) continue;
    const classes = lexicon.cueClass(token.word);
    if (classes === undefined || (classes.size === 1 && classes.has('noun'))) continue;
    if (token.capital && at > sentence.first && !headline) continue;
    const group = verbGroup(reading, at, sentence.first);
    if (group.negated || group.modal || (group.passive && !quotedAs(reading, at))) continue;
    if (group.infinitive && !assertedInfinitive(reading, at)) continue;
    if (nominal(reading, sentence, at, group.first)) continue;
    if (lexicon.ambiguous.has(token.word) && !group.participle && !verbHere(reading, at)) continue;
    if (group.participle && !linked(reading, at, group.first, classes)) continue;
    const subject = findSubject(reading, sentence, at, group);
    if (subject === null || !asserted(reading, sentence, at, subject, classes)) continue;
    // "…, he said, adding that": the speaker of the cue before, not the sentence's first noun.
    const before = subject.inherited ? cues.findLast((cue) => !cue.subject.inherited) : undefined;
    cues.push({
      at,
      last: lastOf(reading, at),
      classes,
      group: group.first,
      subject:
        before === undefined ? subject : { ...before.subject, lead: at, inverted: false, inherited: true },
    });
  }
  return cues;
}

/** "was quoted as saying". */
const quotedAs = ({ tokens, lexicon }: Reading, at: number): boolean =>
  lexicon.isParticiple(tokens[at]?.word ?? '') && tokens[at - 1]?.word === 'as';

/** The particle of "point out", "admit to", the noun of "expressed deep concern about" belong to the cue. */
function lastOf(reading: Reading, at: number): number {
  const { tokens, lexicon, layout } = reading;
  const next = tokens[at + 1]?.word ?? '';
  const owned =
    /^(?:admit|confess)/.test(tokens[at]?.word ?? '') && next === 'to' && !infinitiveAt(reading, at + 1);
  if (owned || /^(?:out|back)$/.test(next)) return at + 1;
  if (lexicon.cueClass(tokens[at]?.word ?? '')?.has('express') !== true) return at;
  for (let noun = at + 1; noun < at + 5; noun++) {
    const token = tokens[noun];
    if (token === undefined || token.kind !== 'word' || (layout.quoteAt[noun] ?? -1) >= 0) return at;
    if (!lexicon.feelings.has(token.word)) continue;
    const link = tokens[noun + 1]?.word ?? '';
    if (lexicon.complementizers.has(link)) return noun;
    return /^(?:of|about|over|for|with|to|towards?|regarding|concerning)$/.test(link) ? noun + 1 : at;
  }
  return at;
}

/** After an article, possessive or preposition a form is a noun or adjective. */
function nominal({ tokens, lexicon }: Reading, sentence: Sentence, at: number, group: number): boolean {
  const before = tokens[group - 1];
  if (before === undefined || at === sentence.first) return false;
  if (before.word === "'s") return true;
  // "a recently announced plan".
  if (lexicon.articles.has(before.word) || lexicon.possessives.has(before.word)) return true;
  if (group !== at) return false;
  // "Another said", "most say": a determiner that stands alone before what is a verb only.
  const alone =
    lexicon.determiners.has(before.word) &&
    !lexicon.possessives.has(before.word) &&
    !lexicon.ambiguous.has(tokens[at]?.word ?? '') &&
    lexicon.pack.inflected !== true;
  return (
    (lexicon.determiners.has(before.word) && !alone) ||
    (lexicon.prepositions.has(before.word) && before.word !== 'by' && before.word !== 'as')
  );
}

/**
 * Said by somebody, rather than supposed or compared: not "if they say", "than reports say", "what he said about",
 * and neither "you say" nor the author's own "I think".
 */
function asserted(
  reading: Reading,
  sentence: Sentence,
  at: number,
  subject: Subject,
  classes: ReadonlySet<CueClass>,
): boolean {
  const { tokens, lexicon, layout } = reading;
  const speech = classes.has('say') || classes.has('tell') || classes.has('act');
  const before = subject.first > sentence.first ? tokens[subject.first - 1] : undefined;
  if (before !== undefined && !subject.inherited && lexicon.suppositions.has(before.word)) return false;
  // "the illusion that residents support it": what a noun holds, not what the text says of them.
  if (
    classes.has('attitude') &&
    !speech &&
    before !== undefined &&
    lexicon.complementizers.has(before.word) &&
    lexicon.cueClass(tokens[subject.first - 2]?.word ?? '') === undefined
  )
    return false;
  // "what he said about it": the words themselves are not given.
  const open =
    before !== undefined &&
    !subject.inherited &&
    lexicon.questions.has(before.word) &&
    !lexicon.relatives.has(before.word);
  if (
    open &&
    speech &&
    (layout.quoteAt[at + 1] ?? -1) < 0 &&
    lexicon.prepositions.has(tokens[at + 1]?.word ?? '')
  )
    return false;
  // "What they say is repeated": what is said of their words is the author's.
  if (open && speech && isFinite(reading, at + 1)) {
    const next = tokens[at + 2]?.word ?? '';
    const given = lexicon.complementizers.has(next) || (layout.quoteAt[at + 2] ?? -1) >= 0;
    if (!given && tokens[at + 2]?.text !== ':') return false;
  }
  // "This habit explains much", "the team's record shows that": neither a role, a body nor a document speaks.
  const pointed = /^(?:this|that)$/.test(tokens[subject.first]?.word ?? '') && subject.first < subject.last;
  const owned = classes.has('show') && !speech && possessed(tokens, subject);
  if (pointed || owned) {
    const noun = headNoun({ tokens, lexicon }, subject);
    if (!lexicon.roles.has(noun) && !lexicon.organisations.has(noun) && !lexicon.documents.has(noun))
      return false;
  }
  const pronoun = lexicon.pronouns.get(tokens[subject.first]?.word ?? '');
  return (
    subject.first !== subject.last ||
    pronoun === undefined ||
    pronoun.person === 3 ||
    (pronoun.person === 1 && speech)
  );
}

/** "the team's record": a singular noun with its possessor. */
function possessed(tokens: Reading['tokens'], { first, last }: Subject): boolean {
  const head = tokens[last];
  if (head === undefined || head.capital || head.word.endsWith('s')) return false;
  for (let i = first + 1; i < last; i++) if (tokens[i]?.word === "'s") return true;
  return false;
}

/** A participle attributes where it follows a comma, a quotation or "by"; of thought and will only after a comma. */
function linked(
  { tokens, layout, lexicon }: Pick<Reading, 'tokens' | 'layout' | 'lexicon'>,
  at: number,
  group: number,
  classes: ReadonlySet<CueClass>,
): boolean {
  const before = tokens[group - 1];
  if (before === undefined) return true;
  if (before.text === ',' || (layout.quoteAt[group - 1] ?? -1) >= 0 || isDash(before)) return true;
  if (classes.has('attitude')) return takesObject({ tokens, layout, lexicon }, at);
  const speech = classes.has('say') || classes.has('tell') || classes.has('act');
  // "published a notice saying that": its clause shows that it attributes.
  if (classes.has('say') && lexicon.complementizers.has(tokens[at + 1]?.word ?? '')) return true;
  return (
    speech && (/^(?:by|and|but|as|before|after|while|in)$/.test(before.word) || tokens[at - 1]?.word === 'as')
  );
}

/** "groups backing the plan", but not "the nominating contest": what follows is an object with its article or a name. */
function takesObject(
  { tokens, layout, lexicon }: Pick<Reading, 'tokens' | 'layout' | 'lexicon'>,
  at: number,
): boolean {
  const next = tokens[at + 1];
  return (
    next !== undefined &&
    (next.capital ||
      (layout.quoteAt[at + 1] ?? -1) >= 0 ||
      lexicon.determiners.has(next.word) ||
      lexicon.possessives.has(next.word) ||
      lexicon.objectPronouns.has(next.word) ||
      lexicon.complementizers.has(next.word) ||
      next.word.endsWith('s'))
  );
}

function assertedInfinitive({ tokens }: Reading, at: number): boolean {
  const governor = tokens[at - 2]?.word ?? '';
  return governor === 'on' || /^(?:continu|proceed|beg[au]n|went|goes|appear|seem)/.test(governor);
}

/** A form that could be a noun is a verb where number agrees with what stands before it. */
function verbHere(reading: Reading, at: number): boolean {
  const { tokens, lexicon, layout } = reading;
  const token = tokens[at];
  const before = tokens[at - 1];
  const after = tokens[at + 1];
  if (token === undefined || before === undefined) return false;
  if (
    (layout.quoteAt[at - 1] ?? -1) >= 0 ||
    lexicon.pronouns.has(before.word) ||
    lexicon.relatives.has(before.word)
  )
    return true;
  if (lexicon.adverbs.has(before.word) || before.word.endsWith('ly'))
    return !lexicon.determiners.has(tokens[at - 2]?.word ?? '');
  const complement =
    after !== undefined &&
    (lexicon.complementizers.has(after.word) ||
      lexicon.pronouns.has(after.word) ||
      lexicon.determiners.has(after.word) ||
      lexicon.subordinators.has(after.word) ||
      after.text === ':' ||
      lexicon.isParticiple(after.word) ||
      after.word === 'to' ||
      (layout.quoteAt[at + 1] ?? -1) >= 0);
  if (token.word.endsWith('s'))
    return complement && (before.capital || !before.word.endsWith('s')) && !isFinite(reading, at - 1);
  return (
    (complement || (after?.kind === 'word' && after.capital)) &&
    (before.word.endsWith('s') ||
      before.word === 'some' ||
      before.word === 'many' ||
      before.word === 'people')
  );
}
