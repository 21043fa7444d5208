import type { CueClass } from '../../text/packs/pack.ts';
import { isDash, type Reading, type Subject } from '../layout/clause.ts';
import type { Draft } from './draft.ts';
import type { Sentence } from '../layout/sentences.ts';
import type { Range } from '../layout/range.ts';

export interface FinalCue extends Range {
  readonly classes: ReadonlySet<CueClass>;
}

const inQuote = ({ layout }: Reading, at: number): boolean => (layout.quoteAt[at] ?? -1) >= 0;
const word = ({ tokens }: Reading, at: number): string => tokens[at]?.word ?? '';

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

/**
 * The subject at the beginning of a stretch: up to a comma, an adjunct or "that". Adjuncts that come first
 * ("On Sunday,", "In a statement") are passed over where a comma closes them.
 */
export function subjectIn(reading: Reading, range: Range): Subject | null {
  const { tokens, lexicon } = reading;
  let first = range.first;
  for (let guard = 0; guard < 4; guard++) {
    while (
      first <= range.last &&
      (tokens[first]?.kind === 'mark' ||
        tokens[first]?.text.startsWith('#') ||
        lexicon.conjunctions.has(word(reading, first)) ||
        lexicon.adverbs.has(word(reading, first)) ||
        (inQuote(reading, first) && tokens[first]?.kind !== 'word'))
    )
      first++;
    const token = tokens[first];
    if (token === undefined || first > range.last) return null;
    if (
      !(
        lexicon.prepositions.has(token.word) ||
        lexicon.isTime(token) ||
        lexicon.subordinators.has(token.word) ||
        lexicon.sources.has(token.word)
      )
    )
      break;
    let comma = first;
    while (comma <= range.last && !/^[،,]$/.test(tokens[comma]?.text ?? '')) comma++;
    if (comma >= range.last) return null;
    first = comma + 1;
  }
  let last = first - 1;
  for (let i = first; i <= range.last; i++) {
    const token = tokens[i];
    if (token === undefined) break;
    if (token.kind === 'mark' && /^[،,؛;:()[\]—–!؟]$/.test(token.text)) break;
    if (isDash(token)) break;
    if (
      i > first &&
      (lexicon.prepositions.has(token.word) ||
        lexicon.isTime(token) ||
        lexicon.complementizers.has(token.word))
    ) {
      // "به نقل از" names the source behind the source: it belongs to the phrase.
      if (token.word === 'به' && word(reading, i + 1).startsWith('نقل')) {
        i += 2;
        continue;
      }
      break;
    }
    if (i > first && lexicon.adverbs.has(token.word)) break;
    last = i;
  }
  while (last > first && tokens[last]?.kind === 'mark' && !inQuote(reading, last)) last--;
  return last < first ? null : { first, last, lead: first, inverted: false, inherited: false };
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

/** Words of a speaker between a comma and the verb of speech that closes the sentence. */
const longestTag = 10;

/** "The reds have taken the platform, the minister said.": the whole clause before the comma, and whose it is. */
function tagged(
  reading: Reading,
  sentence: Sentence,
  cue: FinalCue,
  from: number,
): { readonly content: Range; readonly subject: Subject } | null {
  const { tokens, lexicon } = reading;
  if (['call', 'tell', 'ask'].some((name) => cue.classes.has(name as CueClass))) return null;
  for (let i = cue.last + 1; i <= sentence.last; i++) if (tokens[i]?.kind !== 'mark') return null;
  // A colon goes on to the next line.
  if (tokens[cue.last + 1]?.text === ':') return null;
  let comma = cue.first - 1;
  while (comma > from && !/^[،,]$/.test(tokens[comma]?.text ?? '')) comma--;
  if (comma <= from || cue.first - comma - 1 > longestTag || inQuote(reading, comma)) return null;
  const content = trimEnd(reading, { first: from, last: comma - 1 });
  const subject = subjectIn(reading, { first: comma + 1, last: cue.first - 1 });
  if (content === null || subject === null || subject.first !== comma + 1) return null;
  const begins = word(reading, content.first);
  // "When it was over, the minister said", "After that, …": no words of his.
  if (lexicon.subordinators.has(begins) || lexicon.suppositions.has(begins)) return null;
  if (lexicon.prepositions.has(begins) && holds(reading, content, /که$/u)) return null;
  const ends = lexicon.pack.finalVerb?.test(word(reading, content.last)) === true;
  return ends && content.last - content.first >= 2 ? { content, subject } : null;
}

const holds = (reading: Reading, { first, last }: Range, pattern: RegExp): boolean => {
  for (let i = first; i <= last; i++) if (pattern.test(word(reading, i))) return true;
  return false;
};

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

export function trimEnd({ tokens, layout }: Reading, range: Range): Range | null {
  let { first, last } = range;
  const strip = (i: number): boolean => {
    const token = tokens[i];
    if (token === undefined) return true;
    if ((layout.quoteAt[i] ?? -1) >= 0) return false;
    return (
      (token.kind === 'mark' && !/^[)\]»”"%]$/.test(token.text)) ||
      token.text.startsWith('@') ||
      token.text.startsWith('http') ||
      token.word === 'link'
    );
  };
  while (first <= last && strip(first) && !/^[[(]$/.test(tokens[first]?.text ?? '')) first++;
  while (last >= first && strip(last)) last--;
  return first <= last ? { first, last } : null;
}
