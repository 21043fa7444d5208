import type { Subject, Reading } from '../layout/clause.ts';
import type { Draft } from './draft.ts';
import { tagged } from './final-tag.ts';
import { type FinalCue, inQuote, subjectIn, trimEnd, word } from './final-words.ts';
import type { Sentence } from '../layout/sentences.ts';
import type { Range } from '../layout/range.ts';

/** The verb cue that begins at `at`, with its auxiliary; null where none does. */
function cueAt(reading: Reading, at: number, last: number): FinalCue | null {
  const { lexicon } = reading;
  // "به گفته X": a source phrase, not a verb.
  if (
    inQuote(reading, at) ||
    (at > 0 &&
      lexicon.prepositions.has(word(reading, at - 1)) &&
      lexicon.cueClass(word(reading, at)) !== undefined)
  )
    return null;
  for (const { parts, name } of lexicon.phrases.get(word(reading, at)) ?? []) {
    if (at + parts.length - 1 > last || !parts.every((part, i) => word(reading, at + i) === part)) continue;
    return { first: at, last: withAuxiliary(reading, at + parts.length - 1, last), classes: new Set([name]) };
  }
  const classes = lexicon.cueClass(word(reading, at));
  if (classes === undefined || classes.has('noun') || lexicon.negations.has(word(reading, at))) return null;
  // "it was said": nobody said it.
  if (/^(?:شد|شده|میشود)$/.test(word(reading, at + 1))) return null;
  return { first: at, last: withAuxiliary(reading, at, last), classes };
}

const withAuxiliary = (reading: Reading, at: number, last: number): number =>
  at < last && reading.lexicon.auxiliaries.has(word(reading, at + 1)) ? at + 1 : at;

/** All verb cues of a stretch outside quotations. */
export function cuesIn(reading: Reading, range: Range): FinalCue[] {
  const cues: FinalCue[] = [];
  for (let i = range.first; i <= range.last; i++) {
    const cue = cueAt(reading, i, range.last);
    if (cue === null) continue;
    cues.push(cue);
    i = cue.last;
  }
  return cues;
}

/** The statements of one sentence whose verbs of speech stand in the narrative. */
export function clauseDrafts(reading: Reading, sentence: Sentence, index: number): Draft[] {
  const { lexicon } = reading;
  const cues = cuesIn(reading, sentence);
  const drafts: Draft[] = [];
  let from = sentence.first;
  let subject: Subject | null = null;
  let governed = -1;
  for (const [n, cue] of cues.entries()) {
    if (cue.first <= governed) continue;
    const joined: boolean = subject !== null && /^و$/.test(word(reading, cue.first - 1));
    const quoteFirst = leadingQuote(reading, sentence, cue);
    const tag = tagged(reading, sentence, cue, from);
    const own: Subject | null = joined
      ? null
      : (tag?.subject ??
        subjectIn(reading, { first: quoteFirst === null ? from : quoteFirst.last + 1, last: cue.first - 1 }));
    if (own !== null) subject = own;
    const current: Subject | null = own ?? (subject === null ? null : { ...subject, inherited: true });
    // The next verb of the same subject ("… and added that") ends what this one governs.
    const next = cues.slice(n + 1, n + 5).find((later) => word(reading, later.first - 1) === 'و');
    const end = next === undefined ? sentence.last : next.first - 2;
    const body = quoteFirst ?? tag?.content ?? governedBy(reading, cue, end, own);
    from = cue.last + 1;
    if (body === null || (body.first === body.last && lexicon.complementizers.has(word(reading, body.first))))
      continue;
    drafts.push({
      content: body,
      cue: { first: cue.first, last: cue.last },
      subject: current,
      sentence: index,
      classes: cue.classes,
    });
    governed = Math.max(governed, body.first > cue.last ? body.last : -1);
    from = Math.max(from, governed + 1);
  }
  return drafts;
}

/** «…» the official said. */
function leadingQuote(reading: Reading, sentence: Sentence, cue: FinalCue): Range | null {
  const quote = reading.layout.quotes[reading.layout.quoteAt[sentence.first] ?? -1];
  if (quote === undefined || quote.last >= cue.first || cue.first - quote.last > 8) return null;
  const after = reading.tokens[cue.last + 1];
  return after === undefined || /^[.!؟?]$/.test(after.text) || cue.last >= sentence.last
    ? { first: quote.first, last: quote.last }
    : null;
}

function governedBy(reading: Reading, cue: FinalCue, end: number, subject: Subject | null): Range | null {
  const { tokens, lexicon, layout } = reading;
  let first = cue.last + 1;
  while (
    first <= end &&
    tokens[first]?.kind === 'mark' &&
    !inQuote(reading, first) &&
    !/^[[(]$/.test(tokens[first]?.text ?? '')
  )
    first++;
  const naming = cue.classes.has('call') || cue.classes.has('ask');
  if (first <= end && !naming && !lexicon.conjunctions.has(word(reading, first)) && end - first >= 1) {
    const quote =
      layout.quotes[layout.quoteAt[first] ?? -1] ?? layout.quotes[layout.quoteAt[first + 1] ?? -1];
    // A quotation right after the verb is all that was said; elsewhere the sentence is.
    const last = quote === undefined || quote.last < first + 3 ? end : Math.min(end, quote.last);
    return trimEnd(reading, { first, last });
  }
  return beforeVerb(reading, cue, subject);
}

/** "از … خبر داد", "… را اعلام کرد", "… را «…» خواند": what stands between the subject and the verb. */
function beforeVerb(reading: Reading, cue: FinalCue, subject: Subject | null): Range | null {
  const { tokens } = reading;
  const from = (subject?.last ?? cue.first - 30) + 1;
  const telling = cue.classes.has('tell');
  let marker = -1;
  for (let i = cue.first - 1; i >= Math.max(from, cue.first - 60); i--) {
    const w = word(reading, i);
    if (telling ? w === 'از' : w === 'را') marker = i;
    if (/^[.؛]$/.test(tokens[i]?.text ?? '')) break;
    if (!telling && marker >= 0) break;
  }
  if (marker < 0) return null;
  if (telling) return trimEnd(reading, { first: marker, last: cue.first - 1 });
  let first = marker - 1;
  while (
    first > from &&
    !/^[،,؛:.]$/.test(tokens[first - 1]?.text ?? '') &&
    word(reading, first - 1) !== 'و' &&
    marker - first < 25
  )
    first--;
  return trimEnd(reading, { first, last: cue.classes.has('call') ? cue.first - 1 : marker - 1 });
}
