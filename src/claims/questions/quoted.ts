import type { Detection } from '../../model/detection.ts';
import type { Candidate } from '../../model/question.ts';
import type { Span } from '../../model/statement.ts';
import { message } from '../../messages/index.ts';
import { endsWithWordNoun } from '../detect/frames/wordsSaid.ts';
import { wordsOf } from '../detect/words.ts';
import type { Found } from '../check.ts';
import { withMarks } from './quotations.ts';

const opening = /[“«„]/gu;
const closing = /[”»“]/u;
/** A slogan is short; what is longer is somebody's speech. */
const most = { words: 8, characters: 160 };

/** A claim about words that the text quotes: «زن، زندگی، آزادی» is what it is about, and not the first word of it. */
export function ofQuotedWords(found: Found, text: string): Found {
  const { detection } = found;
  const { x } = detection.filled;
  if (x === undefined || x.links.length > 0) return found;
  const span = quotationAt(text, x.span, detection) ?? beforeDeed(text, x.span, detection);
  if (span === null) return found;
  const own = { text: text.slice(...span), span, links: [] };
  return { ...found, detection: { ...detection, filled: { ...detection.filled, x: own } } };
}

/** "The supporters | dominate Telegram": who is meant ends where the words of the claim begin. */
function beforeDeed(text: string, [from, to]: Span, { words }: Detection): Span | null {
  const cue = words.spans.find(([start]) => start > from && start < to);
  if (cue === undefined) return null;
  const before = text.slice(from, cue[0]).trimEnd();
  return before === '' ? null : [from, from + before.length];
}

/** The quotation that a part stands in or ends in; null for none, and where the claim's own words are quoted too. */
function quotationAt(text: string, [from, to]: Span, { words }: Detection): Span | null {
  const begin = Math.max(0, from - most.characters);
  const marked = withMarks(text);
  // "The word | 'strike'", where the phrase was seen to end with its noun.
  const behind = endsWithWordNoun(text.slice(from, to)) && /^\s*[“«]/u.test(marked.slice(to)) ? 3 : 0;
  const open = [...marked.slice(begin, to + behind).matchAll(opening)].at(-1)?.index;
  if (open === undefined) return null;
  const start = begin + open + 1;
  const length = marked.slice(start, start + most.characters).search(closing);
  const end = start + length;
  if (length < 1 || end <= from || start > to + behind || wordsOf(text.slice(start, end)).length > most.words)
    return null;
  const said = words.spans.some(([a, b]) => a < end && b > start);
  return said ? null : [start, end];
}

/** Whether a part is what stands between quotation marks. */
export function isQuoted(text: string, [from, to]: Span): boolean {
  const marked = withMarks(text);
  return /[“«„]/u.test(marked[from - 1] ?? '') && closing.test(marked[to] ?? '');
}

/** Quoted words as a whole: one of them alone stands in posts on anything. */
export const quotedCandidate = (quoted: string): Candidate => ({
  value: `term:${wordsIn(quoted).join(' ')}`,
  label: message('questions.postsWith', { word: quoted }),
  why: message('questions.quotedWords'),
});

/** Words as they are written, without the marks between them: an answer is split at commas. */
const wordsIn = (text: string): string[] => text.match(/[\p{L}\p{N}\p{M}\u200c’'-]+/gu) ?? [];
