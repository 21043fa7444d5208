import type { Lexicon } from './lexicon.ts';
import type { Layout, Sentence } from './sentences.ts';
import { isQuotationMark } from './quotes.ts';
import type { Token } from './tokens.ts';

/** A text laid out, with the words of its language. */
export interface Reading {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly layout: Layout;
  readonly lexicon: Lexicon;
}

/** Tokens `[first, last]`; `lead` is where the clause begins whose subject this is. */
export interface Subject {
  readonly first: number;
  readonly last: number;
  readonly lead: number;
  /** The verb stands before its subject ("said Smith"). */
  readonly inverted: boolean;
  /** Not beside the cue: taken over from the sentence ("…, adding that"). */
  readonly inherited: boolean;
}

const dash = /^(?:[—–―]|--+)$/;
export const isDash = (token: Token | undefined): boolean =>
  token !== undefined && (dash.test(token.text) || (token.text === '-' && token.space));

/** A finite verb or auxiliary, by the pack's lists or its form after a possible subject. */
export function isFinite({ tokens, lexicon }: Reading, at: number): boolean {
  const token = tokens[at];
  if (token === undefined || token.name === true) return false;
  if (token.kind !== 'word') return token.word.startsWith("'") && contracted(tokens, lexicon, at);
  const before = tokens[at - 1];
  // "a study that looked at boats": no determiner there.
  const relative = before?.word === 'that' && token.word.endsWith('ed');
  const nominal =
    before !== undefined &&
    !relative &&
    (lexicon.determiners.has(before.word) || before.word === "'s" || lexicon.prepositions.has(before.word));
  if (lexicon.auxiliaries.has(token.word) || lexicon.modals.has(token.word)) {
    // "in May".
    if (token.capital && lexicon.isTime(token) && token.space && token.breaks === 0 && nominal) return false;
    return token.word !== 'being' && token.word !== 'been' && token.word !== 'be';
  }
  if (token.capital && at > 0 && !token.space) return false;
  if (lexicon.finite.has(token.word)) return !nominal;
  const classes = lexicon.cueClass(token.word);
  if (
    classes !== undefined &&
    !(classes.size === 1 && classes.has('noun')) &&
    !lexicon.isParticiple(token.word)
  )
    return (
      !nominal && !token.capital && !(lexicon.ambiguous.has(token.word) && !agrees(token, before, lexicon))
    );
  return (
    !token.capital &&
    !nominal &&
    token.word.length > 4 &&
    lexicon.endsFinite(token.word) &&
    // "an election polarized by": a participle.
    tokens[at + 1]?.word !== 'by' &&
    before !== undefined &&
    (before.kind === 'word' || isQuotationMark(before) || lexicon.pack.inflected === true)
  );
}

/** "it's", "they'll": an auxiliary after a pronoun; after a name 's is a possessive. */
function contracted(tokens: readonly Token[], lexicon: Lexicon, at: number): boolean {
  const token = tokens[at];
  const before = tokens[at - 1];
  return (
    token !== undefined &&
    before !== undefined &&
    !token.space &&
    /^'(?:s|re|ve|ll|[dm])$/.test(token.word) &&
    (lexicon.pronouns.has(before.word) || /^(?:that|there|what|who|here|let)$/.test(before.word))
  );
}

/** Can a form that is also a noun be the verb of what stands before it? "Critics claim", "she claims", "Smith claims". */
function agrees(token: Token, before: Token | undefined, lexicon: Lexicon): boolean {
  if (before === undefined) return false;
  if (lexicon.pronouns.has(before.word) || before.text === ',' || before.text === ')') return true;
  if (lexicon.adverbs.has(before.word) || lexicon.auxiliaries.has(before.word)) return true;
  const plural = before.word.endsWith('s');
  return token.word.endsWith('s') ? before.capital : plural;
}

export function hasFinite(reading: Reading, first: number, last: number): boolean {
  for (let i = first; i <= last; i++) if (isFinite(reading, i)) return true;
  return false;
}

/** "Halmen Today", "the Morning Star": a small word of time with a capital it has only from a name. */
export function inName({ tokens, lexicon }: Pick<Reading, 'tokens' | 'lexicon'>, at: number): boolean {
  const [before, token] = [tokens[at - 1], tokens[at]];
  return (
    token?.capital === true &&
    lexicon.isTime(token) &&
    !lexicon.monthLike(token.word) &&
    before?.capital === true &&
    token.space &&
    token.breaks === 0
  );
}

const skippable = (token: Token, lexicon: Lexicon): boolean =>
  token.quoted !== true &&
  (lexicon.adverbs.has(token.word) ||
    lexicon.auxiliaries.has(token.word) ||
    (token.word.endsWith('ly') && token.word.length > 4 && !token.capital) ||
    lexicon.isTime(token));

export interface VerbGroup {
  /** First token of the group: "has also said" begins at "has". */
  readonly first: number;
  readonly negated: boolean;
  readonly modal: boolean;
  readonly passive: boolean;
  readonly infinitive: boolean;
  readonly participle: boolean;
}

/** The verb at `at` with its auxiliaries, adverbs and negation to the left. */
export function verbGroup({ tokens, lexicon }: Reading, at: number, lower: number): VerbGroup {
  let first = at;
  let negated = false;
  let modal = false;
  let passive = false;
  let infinitive = false;
  let progressive = false;
  const word = tokens[at]?.word ?? '';
  for (let i = at - 1; i >= lower; i--) {
    const token = tokens[i];
    if (token === undefined) break;
    if (lexicon.negations.has(token.word)) negated = true;
    else if (lexicon.modals.has(token.word) && !token.capital) modal = true;
    else if (token.word === 'to' && i === at - 1) infinitive = true;
    else if (
      token.word === "'s" &&
      !lexicon.pronouns.has(tokens[i - 1]?.word ?? '') &&
      !lexicon.relatives.has(tokens[i - 1]?.word ?? '')
    )
      break;
    else if (/^(?:is|was|are|were|be|been|being|am|'s|'re|'m|got)$/.test(token.word)) {
      if (lexicon.isParticiple(word)) progressive = true;
      else if (token.word !== "'s") passive = true;
    } else if (
      !skippable(token, lexicon) ||
      inName({ tokens, lexicon }, i) ||
      (lexicon.isTime(token) &&
        tokens[i - 1]?.text !== undefined &&
        lexicon.prepositions.has(tokens[i - 1]?.word ?? ''))
    )
      break;
    first = i;
  }
  return {
    first,
    negated,
    modal,
    passive,
    infinitive,
    participle: lexicon.isParticiple(word) && !progressive,
  };
}

/** Where the stretch of narrative around `at` begins: after a quotation, or with the sentence. */
export function lowerBound({ layout }: Reading, sentence: Sentence, at: number): number {
  for (let i = at; i > sentence.first; i--) if ((layout.quoteAt[i - 1] ?? -1) >= 0) return i;
  return sentence.first;
}
export function upperBound({ layout }: Reading, sentence: Sentence, at: number): number {
  for (let i = at; i < sentence.last; i++) if ((layout.quoteAt[i + 1] ?? -1) >= 0) return i;
  return sentence.last;
}
