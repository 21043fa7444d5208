import type { CueClass } from '../../text/packs/pack.ts';
import type { Reading, Subject } from '../layout/clause.ts';
import type { Draft } from './draft.ts';
import { clauseDrafts, cuesIn } from './final-clause.ts';
import { subjectIn, trimEnd } from './final-words.ts';
import type { Sentence } from '../layout/sentences.ts';
import type { Range } from '../layout/range.ts';
import { sourcePhrases } from './sources.ts';

const none: ReadonlySet<CueClass> = new Set<CueClass>();
/** Words that a name with its role has at most before a colon. */
const longestLabel = 26;

interface Label {
  readonly subject: Subject;
  readonly cue: Range | null;
  readonly colon: number;
}

/** What a label before governs: its paragraphs go on until a new attribution, the end, or a closed quotation. */
interface Voice {
  readonly label: Label;
  /** The last paragraph it took; its own where nothing stands after the colon. */
  paragraph: number;
  open: boolean;
}

/**
 * Drafts of a language whose clauses end with their verb: "SUBJECT said that CONTENT", "NAME: CONTENT" as channels
 * write it, the paragraphs that go on after such a label, "from CONTENT gave news".
 */
export function verbFinalDrafts(reading: Reading): Draft[] {
  const { layout } = reading;
  const drafts: Draft[] = [];
  let voice: Voice | null = null;
  let taken = -1;
  let past = -1;
  let listing = false;
  for (const [index, sentence] of layout.sentences.entries()) {
    const { paragraph } = sentence;
    if (paragraph === taken || sentence.last <= past) continue;
    const begins = layout.sentences[index - 1]?.paragraph !== paragraph;
    const end = layout.paragraphs[paragraph]?.last ?? sentence.last;
    const whole = trimEnd(reading, { first: sentence.first, last: end });
    if (whole === null) continue;
    const label = begins ? labelOf(reading, sentence, end) : null;
    // Under a label that stands alone on its line "the conduct of X shows: …" is part of what is said.
    if (label !== null && !(voice?.open === true && label.cue !== null)) {
      const stop = label.cue === null ? end : beforeNextVoice(reading, index, end);
      const body = trimEnd(reading, { first: label.colon + 1, last: stop });
      const quote = body === null ? undefined : layout.quotes[layout.quoteAt[body.first] ?? -1];
      // A closed quotation is all that was said; what stands after it in the paragraph is read for itself.
      const closed = body !== null && quote !== undefined && !quote.open && quote.last < body.last;
      const part = closed || stop < end;
      const all = closed ? { first: body.first, last: quote.last } : body;
      if (all !== null)
        drafts.push({ content: all, cue: label.cue, subject: label.subject, sentence: index, classes: none });
      voice = all !== null && isClosed(reading, all) ? null : { label, paragraph, open: all === null };
      if (part) past = all?.last ?? stop;
      else taken = paragraph;
      listing = false;
      continue;
    }
    if (voice?.open !== true) {
      const found = [...clauseDrafts(reading, sentence, index)];
      if (found.length === 0) found.push(...sourcePhrases(reading, sentence, index));
      if (found.length > 0) {
        drafts.push(...found);
        const last = found.at(-1);
        // In a list of bullets the next one without a verb of speech goes on with the same speaker.
        const listed =
          begins &&
          bulleted(reading, sentence.first) &&
          last?.subject != null &&
          !isClosed(reading, last.content);
        voice =
          listed && last?.subject != null
            ? { label: { subject: last.subject, cue: null, colon: -1 }, paragraph, open: false }
            : null;
        listing = listed;
        continue;
      }
    }
    if (voice === null || !begins || whole.last - whole.first < 2) continue;
    if (listing && !bulleted(reading, sentence.first)) continue;
    const head = voice.open ? voice.label : null;
    drafts.push({
      content: whole,
      cue: head?.cue ?? null,
      subject: head?.subject ?? null,
      sentence: index,
      classes: none,
    });
    taken = paragraph;
    voice = isClosed(reading, whole) ? null : { label: voice.label, paragraph, open: false };
  }
  return drafts;
}

/** The line before is a bullet alone, or the line begins with one. */
function bulleted({ tokens }: Reading, at: number): boolean {
  const token = tokens[at];
  if (token?.kind === 'mark' && /\p{So}/u.test(token.text)) return true;
  for (let i = at - 1; i >= 0 && i > at - 4; i--) {
    const before = tokens[i];
    if (before === undefined || before.kind !== 'mark') return false;
    if (/\p{So}/u.test(before.text)) return true;
  }
  return false;
}

/** In running prose another sentence of the paragraph with its own verb of speech has its own speaker. */
function beforeNextVoice(reading: Reading, index: number, end: number): number {
  const { sentences } = reading.layout;
  for (let i = index + 1; i < sentences.length; i++) {
    const sentence = sentences[i];
    if (sentence === undefined || sentence.first > end) break;
    if (cuesIn(reading, sentence).length > 0) return sentence.first - 1;
  }
  return end;
}

/** All of it one closed quotation: what follows is the author's again. */
function isClosed({ layout }: Reading, { first, last }: Range): boolean {
  const quote = layout.quotes[layout.quoteAt[first] ?? -1];
  return quote !== undefined && !quote.open && quote.last >= last;
}

/** "NAME, role:", "NAME to AGENCY:", "NAME announced:" at the beginning of a paragraph. */
function labelOf(reading: Reading, sentence: Sentence, end: number): Label | null {
  const { tokens, lexicon, layout } = reading;
  let first = sentence.first;
  while (
    first < end &&
    (tokens[first]?.kind !== 'word' || tokens[first]?.text.startsWith('#')) &&
    (layout.quoteAt[first] ?? -1) < 0
  )
    first++;
  let colon = -1;
  for (let i = first; i <= Math.min(end, first + longestLabel); i++) {
    const token = tokens[i];
    if (token === undefined || /^[.؟!?…]$/.test(token.text)) break;
    const clock = tokens[i + 1]?.kind === 'number' && tokens[i + 1]?.space === false;
    if (token.text === ':' && !clock && (layout.quoteAt[i] ?? -1) < 0) {
      colon = i;
      break;
    }
  }
  const beginning = tokens[first];
  const before = tokens[colon - 1];
  if (colon <= first || beginning === undefined || before === undefined) return null;
  if (lexicon.notSpeakers.has(beginning.word) || lexicon.prepositions.has(before.word)) return null;
  const cue = cuesIn(reading, { first, last: colon - 1 }).at(-1) ?? null;
  if (cue !== null && cue.last < colon - 6) return null;
  const noun = cue === null && lexicon.cueClass(beginning.word)?.has('noun') === true && first + 1 < colon;
  const subject = subjectIn(reading, { first: noun ? first + 1 : first, last: (cue?.first ?? colon) - 1 });
  if (subject === null) return null;
  for (let i = first; i < colon; i++) if (cue === null && tokens[i]?.word === 'را') return null;
  return { subject, cue: cue ?? (noun ? { first, last: first } : null), colon };
}
