import type { Statement } from '../model/statement.ts';
import type { CueClass, LanguagePack } from '../text/packs/pack.ts';
import { isFinite, verbGroup, type Reading, type Subject } from './clause.ts';
import { contentOf, trimmed, type Frame } from './content.ts';
import { lexiconOf } from './lexicon.ts';
import { layOut, type Range, type Sentence } from './sentences.ts';
import { findSubject } from './subject.ts';
import { tokenize } from './tokens.ts';

/** A statement before its speaker is resolved. */
export interface Draft {
  content: Range;
  cue: Range | null;
  subject: Subject | null;
  sentence: number;
  classes: ReadonlySet<CueClass>;
}

export function read(text: string, pack: LanguagePack): Reading {
  const tokens = tokenize(text);
  const lexicon = lexiconOf(pack);
  return { text, tokens, lexicon, layout: layOut(tokens, lexicon, pack) };
}

interface Cue {
  readonly at: number;
  readonly last: number;
  readonly classes: ReadonlySet<CueClass>;
  readonly group: number;
  readonly subject: Subject;
}

/** Verb cues of a sentence that have a subject. */
function verbCues(reading: Reading, sentence: Sentence): Cue[] {
  const { tokens, lexicon, layout } = reading;
  const cues: Cue[] = [];
  for (let at = sentence.first; at <= sentence.last; at++) {
    const token = tokens[at];
    if (token === undefined || token.kind !== 'word' || (layout.quoteAt[at] ?? -1) >= 0) continue;
    const classes = lexicon.cueClass(token.word);
    if (classes === undefined || (classes.size === 1 && classes.has('noun'))) continue;
    if (token.capital && at > sentence.first) continue;
    const group = verbGroup(reading, at, sentence.first);
    if (group.negated || group.modal || group.passive) continue;
    if (group.infinitive && !assertedInfinitive(reading, at)) continue;
    const before = tokens[group.first - 1];
    if (
      before !== undefined &&
      at > sentence.first &&
      ((lexicon.determiners.has(before.word) && group.first === at) ||
        before.word === "'s" ||
        (lexicon.prepositions.has(before.word) &&
          before.word !== 'by' &&
          before.word !== 'as' &&
          group.first === at))
    )
      continue;
    if (lexicon.ambiguous.has(token.word) && !group.participle && !verbHere(reading, at)) continue;
    const subject = findSubject(reading, sentence, at, group);
    if (subject === null) continue;
    cues.push({ at, last: at, classes, group: group.first, subject });
  }
  return cues;
}

function assertedInfinitive({ tokens }: Reading, at: number): boolean {
  const governor = tokens[at - 2]?.word ?? '';
  return governor === 'on' || /^(?:continu|proceed|beg[au]n|went|goes|appear|seem)/.test(governor);
}

/** A form that could be a noun is a verb where number agrees with what stands before it. */
function verbHere(reading: Reading, at: number): boolean {
  const { tokens, lexicon } = reading;
  const token = tokens[at];
  const before = tokens[at - 1];
  const after = tokens[at + 1];
  if (token === undefined || before === undefined) return false;
  if (lexicon.pronouns.has(before.word) || before.word === 'who' || before.word === 'which') return true;
  if (lexicon.adverbs.has(before.word) || before.word.endsWith('ly'))
    return !lexicon.determiners.has(tokens[at - 2]?.word ?? '');
  const clause =
    after !== undefined &&
    (lexicon.complementizers.has(after.word) ||
      lexicon.pronouns.has(after.word) ||
      lexicon.determiners.has(after.word) ||
      after.text === ':' ||
      reading.layout.quoteAt[at + 1] !== -1);
  if (token.word.endsWith('s')) return clause && !before.word.endsWith('s') && !isFinite(reading, at - 1);
  return (clause || (after?.kind === 'word' && after.capital)) && before.word.endsWith('s');
}

/** All statements of a text, speakers unresolved, in order of their contents. */
export function drafts(reading: Reading): Draft[] {
  const { layout } = reading;
  const result: Draft[] = [];
  const used = new Uint8Array(layout.quotes.length);
  for (const [index, sentence] of layout.sentences.entries()) {
    const cues = verbCues(reading, sentence);
    const sources = sourcePhrases(reading, sentence);
    fromCues(reading, sentence, index, cues, result);
    for (const draft of sources) result.push({ ...draft, sentence: index });
  }
  const taken = result.map((d) => d.content);
  for (const range of taken)
    for (let i = range.first; i <= range.last; i++) {
      const q = layout.quoteAt[i] ?? -1;
      if (q >= 0) used[q] = 1;
    }
  floating(reading, used, result);
  result.sort((a, b) => a.content.first - b.content.first || a.content.last - b.content.last);
  return result;
}

function fromCues(
  reading: Reading,
  sentence: Sentence,
  index: number,
  cues: readonly Cue[],
  result: Draft[],
): void {
  let floor = sentence.first;
  let governed = -1;
  for (const [n, cue] of cues.entries()) {
    // A cue inside what another governs is part of that content.
    if (cue.at <= governed) continue;
    const next = cues
      .slice(n + 1)
      .find((c) => c.subject.inherited && c.group > cue.at && endsClause(reading, c, cue.at));
    const ceiling = next === undefined ? sentence.last : next.group - 1;
    const frame: Frame = {
      at: cue.at,
      classes: cue.classes,
      subject: cue.subject,
      group: cue.group,
      floor,
      ceiling,
    };
    const content = contentOf(reading, sentence, frame);
    const before = content.before === null ? null : trimmed(reading, content.before);
    const after = content.after === null ? null : trimmed(reading, content.after);
    if (before === null && after === null) continue;
    if (!admissible(reading, cue, before, after)) continue;
    const base = {
      cue: { first: cue.at, last: cue.last },
      subject: cue.subject,
      sentence: index,
      classes: cue.classes,
    };
    if (before !== null) result.push({ ...base, content: before });
    if (after !== null) {
      result.push({ ...base, content: after });
      governed = after.last;
    }
    floor = Math.max(cue.at, before?.last ?? 0, after?.last ?? 0) + 1;
  }
}

/** ", adding that": a participle after a comma begins a new attribution inside the first one's reach. */
function endsClause({ tokens, layout }: Reading, cue: Cue, after: number): boolean {
  const before = tokens[cue.group - 1];
  return (
    before !== undefined &&
    cue.group - 1 > after &&
    (before.text === ',' ||
      (layout.quoteAt[cue.group - 1] ?? -1) >= 0 ||
      before.word === 'and' ||
      before.word === 'but')
  );
}

function admissible(reading: Reading, cue: Cue, before: Range | null, after: Range | null): boolean {
  const { layout } = reading;
  const quoted = (range: Range | null): boolean => range !== null && (layout.quoteAt[range.first] ?? -1) >= 0;
  const holds = (range: Range | null): boolean => {
    if (range === null) return false;
    for (let i = range.first; i <= range.last; i++) if ((layout.quoteAt[i] ?? -1) >= 0) return true;
    return false;
  };
  const c = cue.classes;
  if (c.has('say') || c.has('tell')) return true;
  if (c.has('call') || c.has('ask') || c.has('express')) return quoted(before) || holds(after);
  return quoted(before) || holds(after);
}

/** "according to X" before or after what X says. */
function sourcePhrases(reading: Reading, sentence: Sentence): Array<Omit<Draft, 'sentence'>> {
  const { tokens, lexicon, layout } = reading;
  const found: Array<Omit<Draft, 'sentence'>> = [];
  for (let i = sentence.first; i < sentence.last; i++) {
    if ((layout.quoteAt[i] ?? -1) >= 0) continue;
    if (tokens[i]?.word !== 'according' || tokens[i + 1]?.word !== 'to') continue;
    const from = i + 2;
    let last = from;
    // The source's phrase: to the next comma, bracket, stop or quotation; a relative clause belongs to it.
    for (let k = from; k <= sentence.last; k++) {
      const token = tokens[k];
      if (token === undefined || ((layout.quoteAt[k] ?? -1) >= 0 && k > from)) break;
      if (
        token.kind === 'mark' &&
        /^[,;:.!?—–(]$/.test(token.text) &&
        !(token.text === '.' && lexicon.abbreviations.has(tokens[k - 1]?.word ?? '') && k < sentence.last)
      )
        break;
      if (lexicon.subordinators.has(token.word) && k > from) break;
      last = k;
    }
    if (from > sentence.last) continue;
    const subject: Subject = { first: from, last, lead: i, inverted: false, inherited: false };
    const cue = { first: i, last: i + 1 };
    const base = { cue, subject, classes: new Set<CueClass>(['say']) };
    const before = trimmed(reading, { first: sentence.first, last: i - 1 });
    let after: Range | null = null;
    const comma = tokens[last + 1];
    if (comma !== undefined && comma.text === ',' && last + 2 <= sentence.last)
      after = trimmed(reading, { first: last + 2, last: sentence.last });
    const clause = (range: Range | null): range is Range => range !== null && range.last - range.first >= 1;
    const fronted =
      before === null ||
      (before.last - before.first < 2 && !lexicon.determiners.has(tokens[before.first]?.word ?? ''));
    if (fronted) {
      if (clause(after)) found.push({ ...base, content: after });
    } else {
      found.push({ ...base, content: before });
      if (clause(after) && tokens[i - 1]?.text === ',' && isContinuation(reading, after))
        found.push({ ...base, content: after });
    }
    i = last;
  }
  return found;
}

const isContinuation = (reading: Reading, range: Range): boolean => {
  for (let i = range.first; i <= Math.min(range.first + 3, range.last); i++)
    if (isFinite(reading, i)) return true;
  return reading.lexicon.conjunctions.has(reading.tokens[range.first]?.word ?? '');
};

/** Quotations no cue took: a sentence that is all quotation goes on with the speaker before it. */
function floating(reading: Reading, used: Uint8Array, result: Draft[]): void {
  const { layout } = reading;
  for (const [index, sentence] of layout.sentences.entries()) {
    for (let i = sentence.first; i <= sentence.last; i++) {
      const q = layout.quoteAt[i] ?? -1;
      const quote = layout.quotes[q];
      if (quote === undefined) continue;
      const length = quote.last - quote.first - 1;
      const whole = quote.first === sentence.first && quote.last >= sentence.last - 1;
      if (used[q] === 0 && ((whole && length > 2) || length >= 5)) {
        result.push({
          content: { first: quote.first, last: Math.min(quote.last, sentence.last) },
          cue: null,
          subject: null,
          sentence: index,
          classes: new Set(),
        });
      }
      i = Math.max(i, quote.last);
    }
  }
}

/** The statement as the model has it, without a resolved speaker. */
export function plain(reading: Reading, document: string, draft: Draft): Statement {
  const { tokens, text } = reading;
  const span = (range: { first: number; last: number }): [number, number] => [
    tokens[range.first]?.start ?? 0,
    tokens[range.last]?.end ?? 0,
  ];
  const content = span(draft.content);
  const cue = draft.cue === null ? null : span(draft.cue);
  const own = draft.subject !== null && !draft.subject.inherited;
  const name = draft.subject === null ? null : text.slice(...span(draft.subject));
  return {
    document,
    speaker: {
      name,
      role: null,
      affiliation: null,
      place: null,
      span: own && draft.subject !== null ? span(draft.subject) : null,
    },
    cue: cue === null ? null : { text: text.slice(...cue), span: cue },
    kind: 'indirect',
    content: text.slice(...content),
    span: content,
  };
}
