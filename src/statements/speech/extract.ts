import type { LanguagePack } from '../../text/packs/pack.ts';
import type { Reading } from '../layout/clause.ts';
import { closes } from './closing.ts';
import { clauseAt, contentOf, hasQuote, type Content, type Frame } from './content.ts';
import { verbCues, type Cue } from './cues.ts';
import type { Draft } from './draft.ts';
import { verbFinalDrafts } from './final.ts';
import { lexiconOf } from '../layout/lexicon.ts';
import { markNames } from '../names/marked.ts';
import { withoutNameMarks } from '../names/quoted-names.ts';
import { nounStatements } from './nouns.ts';
import { uncuedQuotes } from './quoted.ts';
import { layOut, type Sentence } from '../layout/sentences.ts';
import { type Range } from '../layout/range.ts';
import { infinitiveAt, trimmed } from '../layout/skip.ts';
import { otherVoice } from './other-voice.ts';
import { sourcePhrases } from './sources.ts';
import { tokenize } from '../layout/tokens.ts';

export function read(text: string, pack: LanguagePack): Reading {
  const lexicon = lexiconOf(pack);
  const tokens = withoutNameMarks(tokenize(text), lexicon);
  if (lexicon.cased) markNames(tokens, lexicon);
  return { text, tokens, lexicon, layout: layOut(tokens, lexicon, pack) };
}

/** All statements of a text, speakers unresolved, in order of their contents. */
export function drafts(reading: Reading): Draft[] {
  if (reading.lexicon.pack.order === 'verb-final') return verbFinalDrafts(reading);
  const found: Draft[] = [];
  for (const [index, sentence] of reading.layout.sentences.entries()) {
    const here = [...fromCues(reading, sentence, index), ...sourcePhrases(reading, sentence, index)];
    found.push(...here, ...nounStatements(reading, sentence, index, here));
  }
  for (const quote of uncuedQuotes(reading, found)) found.push(quote);
  return found.sort((a, b) => a.content.first - b.content.first || a.content.last - b.content.last);
}

function fromCues(reading: Reading, sentence: Sentence, index: number): Draft[] {
  const found: Draft[] = [];
  const cues = verbCues(reading, sentence);
  const tag = closingTag(reading, sentence, cues);
  let floor = sentence.first;
  let governed = -1;
  for (const [n, cue] of cues.entries()) {
    // A cue inside what another governs is part of that content.
    if (cue.at <= governed && cue !== tag) continue;
    if (cue === tag) floor = sentence.first;
    const next = cues
      .slice(n + 1, n + 6)
      .find((later) => later.subject.inherited && beginsAnew(reading, later, cue.at));
    const last = tag === undefined || cue === tag ? sentence.last : tagStart(tag) - 2;
    const other = otherVoice(reading, sentence, cue, cues.slice(n + 1, n + 6));
    const ceiling = Math.min(last, other, next === undefined ? last : next.group - 1);
    const frame: Frame = {
      cue: cue.at,
      at: cue.last,
      classes: cue.classes,
      subject: cue.subject,
      group: cue.group,
      floor,
      ceiling,
    };
    const content = contentOf(reading, sentence, frame);
    const before = content.before === null ? null : trimmed(reading, content.before);
    const after = content.after === null ? null : trimmed(reading, content.after);
    if ((before === null && after === null) || !admissible(reading, cue, { before, after })) continue;
    const base = {
      cue: { first: cue.at, last: cue.last },
      subject: cue.subject,
      sentence: index,
      classes: cue.classes,
    };
    if (before !== null) found.push({ ...base, content: before });
    if (after !== null) {
      found.push({ ...base, content: after });
      governed = after.last;
    }
    floor = Math.max(cue.at, before?.last ?? 0, after?.last ?? 0) + 1;
  }
  return found;
}

/** First token of the clause that a tag is: "she" of ", she added." */
const tagStart = ({ subject, group }: Cue): number => (subject.inverted ? group : subject.lead);

/**
 * The cue of "A repeats what B says, she added.": the last of the sentence, after a comma, with nothing behind it. What
 * stands before it is hers as a whole, other attributions in it too. Not where anything is quoted: there each cue has
 * its own words.
 */
function closingTag(reading: Reading, sentence: Sentence, cues: readonly Cue[]): Cue | undefined {
  const { tokens, layout } = reading;
  const tag = cues.at(-1);
  if (tag === undefined || cues.length < 2 || tag.subject.inherited) return undefined;
  if (!tag.classes.has('say') && !tag.classes.has('act')) return undefined;
  if (tokens[tagStart(tag) - 1]?.text !== ',') return undefined;
  for (let i = sentence.first; i <= sentence.last; i++) if ((layout.quoteAt[i] ?? -1) >= 0) return undefined;
  return closes(reading, sentence, Math.max(tag.last, tag.subject.last)) ? tag : undefined;
}

/** ", adding that": a participle or second verb after a comma begins an attribution inside the first one's reach. */
function beginsAnew({ tokens, layout, lexicon }: Reading, cue: Cue, after: number): boolean {
  const before = tokens[cue.group - 1];
  if (before === undefined || cue.group - 1 <= after) return false;
  return (
    before.text === ',' || (layout.quoteAt[cue.group - 1] ?? -1) >= 0 || lexicon.conjunctions.has(before.word)
  );
}

/** Which verbs attribute which contents: thought and will only with a clause of their own. */
function admissible(reading: Reading, { classes }: Cue, { before, after }: Content): boolean {
  if (classes.has('say') || classes.has('tell') || classes.has('act')) return true;
  const quoted = (range: Range | null): boolean => range !== null && hasQuote(reading, range);
  if ((before !== null && (reading.layout.quoteAt[before.first] ?? -1) >= 0) || quoted(after)) return true;
  if (after === null) return false;
  const { tokens, lexicon } = reading;
  const word = tokens[after.first]?.word ?? '';
  const that = lexicon.complementizers.has(word);
  if (classes.has('attitude') || classes.has('call')) return true;
  if (classes.has('believe') || classes.has('show'))
    return that || clauseAt(reading, after.first, after.last);
  const to = infinitiveAt(reading, after.first);
  return (classes.has('want') && to) || (classes.has('ask') && (that || to || lexicon.questions.has(word)));
}
