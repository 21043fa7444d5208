import type { Range } from './range.ts';
import type { CueClass, LanguagePack } from '../../text/packs/pack.ts';
import type { Lexicon } from './lexicon.ts';
import { isFurniture, isRepeated, pastDateline } from './furniture.ts';
import { findQuotes, isQuotationMark, type Quote } from './quotes.ts';
import type { Token } from './tokens.ts';

export interface Sentence extends Range {
  readonly paragraph: number;
}
export interface Layout {
  readonly paragraphs: readonly Range[];
  readonly sentences: readonly Sentence[];
  /** Outermost quotations in order. */
  readonly quotes: readonly Quote[];
  /** For each token the index of its outermost quotation, or -1. */
  readonly quoteAt: Int32Array;
}

/** Tokens a sentence has at most outside quotations, and with them: longer ones are no sentences, and are cut. */
const longest = 300;
const longestQuoted = 6000;

const emoji = /^[\p{Extended_Pictographic}\p{Emoji_Modifier}\p{Regional_Indicator}\uFE0F\u200D]+$/u;
const terminal = /^(?:[.!?…؟۔]|\.{2,})$/;

/** Paragraphs, sentences and quotations of a text. A full stop inside a quotation ends no sentence around it. */
export function layOut(tokens: readonly Token[], lexicon: Lexicon, pack: LanguagePack): Layout {
  const paragraphs = splitParagraphs(tokens, pack);
  const quotes: Quote[] = [];
  const quoteAt = new Int32Array(tokens.length).fill(-1);
  const sentences: Sentence[] = [];
  const seen = new Set<string>();
  for (const [index, paragraph] of paragraphs.entries()) {
    for (const quote of findQuotes(tokens, paragraph.first, paragraph.last)) {
      if (quote.depth > 0 || (quote.family === 'single' && quote.last - quote.first < 2)) continue;
      quoteAt.fill(quotes.length, quote.first, quote.last + 1);
      quotes.push(quote);
    }
    if (isFurniture(tokens, paragraph, pack) || isRepeated(tokens, paragraph, seen)) continue;
    let first = pastDateline(tokens, paragraph, lexicon);
    let narrative = 0;
    for (let i = first; i <= paragraph.last; i++) {
      if ((quoteAt[i] ?? -1) < 0) narrative++;
      const overlong = narrative >= longest || i - first >= longestQuoted;
      const quote = quotes[quoteAt[i] ?? -1];
      if (quote !== undefined && i < quote.last && !overlong) continue;
      if (i < paragraph.last && !overlong && !endsSentence(tokens, i, quote, lexicon)) continue;
      // A bracket or mark left over after the full stop belongs to the sentence it closes.
      while (i < paragraph.last && /^[)\]]$/.test(tokens[i + 1]?.text ?? '')) i++;
      sentences.push({ first, last: i, paragraph: index });
      first = i + 1;
      narrative = 0;
    }
  }
  return { paragraphs, sentences, quotes, quoteAt };
}

/** A line break inside a sentence, as stands where a channel's post has a link or bold word. */
const runsOn = (before: Token | undefined, token: Token): boolean =>
  before !== undefined && (before.text === '،' || /^[.,،؛:!؟?»”)]$/.test(token.text));

function splitParagraphs(tokens: readonly Token[], pack: LanguagePack): Range[] {
  const ranges: Range[] = [];
  let first = 0;
  for (let i = 1; i <= tokens.length; i++) {
    const token = tokens[i];
    const before = tokens[i - 1];
    const hard =
      token === undefined ||
      token.breaks > 1 ||
      (token.breaks > 0 && (pack.order === 'verb-medial' || !runsOn(before, token)));
    if (hard) {
      ranges.push({ first, last: i - 1 });
      first = i;
    }
  }
  return ranges.filter((r) => r.last >= r.first);
}

function endsSentence(
  tokens: readonly Token[],
  at: number,
  quote: Quote | undefined,
  lexicon: Lexicon,
): boolean {
  const token = tokens[at];
  const next = wordAfter(tokens, at);
  if (token === undefined || next === undefined) return true;
  const begins =
    next.capital ||
    next.kind === 'number' ||
    isQuotationMark(next) ||
    !lexicon.cased ||
    /^[([—–•@#-]/.test(next.text);
  if (quote !== undefined && quote.last === at) {
    // One that was never closed ends with its own full stop.
    const inner = quote.open && terminal.test(token.text) ? token : tokens[at - 1];
    if (inner === undefined || !terminal.test(inner.text) || !begins) return false;
    if (inner.text === '.') return true;
    return !attributionFollows(tokens, at + 1, lexicon);
  }
  if (!terminal.test(token.text) || !begins) return false;
  if (!next.space && next.kind !== 'mark' && !lexicon.cased) return true;
  if (token.text !== '.')
    return (token.text !== '…' && !token.text.startsWith('..')) || next.capital || isQuotationMark(next);
  const before = tokens[at - 1];
  if (before === undefined || token.space) return true;
  // "Mr. Smith", "J. Smith", "Nov. 15": a short form, not an end.
  if (lexicon.abbreviations.has(before.word) && before.kind === 'word')
    return (
      !lexicon.titleLike(before.word) &&
      next.capital &&
      !lexicon.monthLike(before.word) &&
      lexicon.sentenceStart(next.word)
    );
  if (before.text.length === 1 && before.capital && before.kind === 'word')
    return lexicon.sentenceStart(next.word);
  return next.space || (next.capital && before.text.length > 2) || isQuotationMark(next);
}

/** The next token but emoji, which stand between sentences of posts and begin none. */
function wordAfter(tokens: readonly Token[], at: number): Token | undefined {
  let next = at + 1;
  while (emoji.test(tokens[next]?.text ?? '')) next++;
  return tokens[next];
}

/** After a quotation that ends with ? or !: does its "Smith said" follow? */
function attributionFollows(tokens: readonly Token[], from: number, lexicon: Lexicon): boolean {
  for (let i = from; i < from + 8; i++) {
    const token = tokens[i];
    if (token === undefined || (token.breaks > 0 && i > from)) return false;
    if (token.kind === 'mark' && !/^[.,]$/.test(token.text)) return false;
    const classes = lexicon.cueClass(token.word);
    if (
      classes !== undefined &&
      ['say', 'act', 'tell', 'ask', 'call'].some((name) => classes.has(name as CueClass))
    )
      return true;
    if (lexicon.finite.has(token.word)) return false;
    if (token.text === '.') return false;
  }
  return false;
}

/** Written as headlines are, with a capital on every longer word. */
export function isHeadline(
  { tokens, lexicon, layout }: { tokens: readonly Token[]; lexicon: Lexicon; layout: Layout },
  { first, last }: Range,
): boolean {
  if (!lexicon.cased || last - first > 30) return false;
  let long = 0;
  let capital = 0;
  for (let i = first; i <= last; i++) {
    const token = tokens[i];
    if (
      token === undefined ||
      token.kind !== 'word' ||
      token.text.length < 4 ||
      (layout.quoteAt[i] ?? -1) >= 0
    )
      continue;
    long++;
    if (token.capital) capital++;
  }
  return long >= 4 && capital >= 0.8 * long;
}
