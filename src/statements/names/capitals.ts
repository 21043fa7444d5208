import { inName, isFinite, type Reading } from '../layout/clause.ts';
import { particle } from './particles.ts';
import { isHeadline } from '../layout/sentences.ts';
import type { Token } from '../layout/tokens.ts';

/** Which capitals of a text are a name's, and which only a sentence's beginning or a heading's. */
export interface Capitals {
  readonly proper: (at: number) => boolean;
  readonly starting: (at: number) => boolean;
  /** Of a run of capitals `[at, last]` that begins a sentence: is its first word a common one? */
  readonly doubtful: (at: number, last: number) => boolean;
}

export function capitals(reading: Reading): Capitals {
  const { tokens, lexicon, layout } = reading;
  const starts = new Set(layout.sentences.map((s) => s.first));
  const starting = (i: number): boolean =>
    starts.has(i) || tokens[i - 1]?.kind === 'mark' || (tokens[i]?.breaks ?? 1) > 0;
  // Lines of the page ("Read more: …") lie in no sentence.
  const read = new Uint8Array(tokens.length);
  for (const { first, last } of layout.sentences) read.fill(1, first, last + 1);
  /** A capital for no other reason than the sentence, not after a comma or bracket. */
  const opening = (i: number): boolean =>
    starts.has(i) ||
    (tokens[i]?.breaks ?? 1) > 0 ||
    (starting(i) && !/^[,(&/;-]$/.test(tokens[i - 1]?.text ?? ''));
  // In a heading every longer word has a capital.
  const heading = new Uint8Array(tokens.length);
  for (const sentence of layout.sentences)
    if (isHeadline(reading, sentence)) heading.fill(1, sentence.first, sentence.last + 1);
  const { small, inner, pairs } = spellings(tokens, (i) => heading[i] === 1 || opening(i));
  const proper = (i: number): boolean => {
    const token = tokens[i];
    if (token === undefined || token.kind !== 'word' || !token.capital || token.text.startsWith('@'))
      return false;
    if (read[i] === 0) return false;
    const { word } = token;
    if (token.name === true && token.quoted === true) return true;
    if (lexicon.pronouns.has(word) || lexicon.determiners.has(word)) return false;
    if (lexicon.isTime(token) && !(inName(reading, i) && !starting(i))) return false;
    if (!starting(i)) return true;
    if (lexicon.interjections.has(word)) return false;
    if (label(tokens, i)) return false;
    return token.name === true || !(lexicon.sentenceStart(word) || lexicon.adverbs.has(word));
  };
  /** What stands beside a name: a verb, a possessive, a role, an age. */
  const personal = (at: number): boolean => {
    const token = tokens[at];
    if (token === undefined || token.kind === 'number') return true;
    const { word } = token;
    if (token.text === ',') {
      const next = tokens[at + 1];
      return (
        next !== undefined &&
        (/^(?:who|[1-9][0-9])$/.test(next.word) || next.capital || lexicon.articles.has(next.word))
      );
    }
    if (token.kind === 'mark') return true;
    return (
      token.capital ||
      word === "'s" ||
      lexicon.roles.has(word) ||
      lexicon.cueClass(word) !== undefined ||
      (lexicon.adverbs.has(word) && !lexicon.sentenceStart(word)) ||
      isFinite(reading, at)
    );
  };
  const doubtful = (at: number, last: number): boolean => {
    const token = tokens[at];
    const next = tokens[at + 1];
    if (token === undefined || token.name === true) return false;
    const { word } = token;
    // "Van der Berg", written small after a given name.
    if (at < last && particle.test(word)) return false;
    if (lexicon.modals.has(word) || lexicon.finite.has(word)) return true;
    // "Rally Canada", which the text writes like that inside a sentence too.
    if (at < last && pairs.has(`${word} ${next?.word ?? ''}`)) return false;
    if (lexicon.titles.has(word) || lexicon.female.has(word) || lexicon.male.has(word)) return false;
    if (lexicon.finite.has(word) || lexicon.auxiliaries.has(word) || lexicon.sources.has(word)) return true;
    if (small.has(word)) return true;
    if (next === undefined || at < last || !lexicon.cased || lexicon.pack.inflected === true) return false;
    // "Details began": a plural before a small word.
    if (
      word.endsWith('s') &&
      next.word !== "'s" &&
      !next.capital &&
      (lexicon.cueClass(word) !== undefined ||
        lexicon.organisations.has(word.slice(0, -1)) ||
        lexicon.roles.has(word.slice(0, -1)))
    )
      return true;
    // "Governance lassitude has", "Mostly, though": never a capital inside a sentence, and no verb or title beside it.
    return (
      opening(at) &&
      !inner.has(word) &&
      token.text !== token.text.toUpperCase() &&
      (word.endsWith('s') || lexicon.isParticiple(word) || !personal(at + 1))
    );
  };
  return { proper, starting, doubtful };
}

/** "WATCH: …", "READ MORE: …": a heading's word in capitals before a colon. */
function label(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (token === undefined || token.text !== token.text.toUpperCase() || token.text.length < 3) return false;
  if (token.breaks === 0 && at > 0) return false;
  for (let i = at + 1; i < at + 4; i++) {
    const next = tokens[i];
    if (next === undefined || next.breaks > 0) return false;
    if (next.text === ':') return true;
    if (next.text !== next.text.toUpperCase()) return false;
  }
  return false;
}

/** Words the text writes small, and those it writes with a capital where no beginning explains it. */
function spellings(
  tokens: readonly Token[],
  opening: (at: number) => boolean,
): { small: ReadonlySet<string>; inner: ReadonlySet<string>; pairs: ReadonlySet<string> } {
  const small = new Set<string>();
  const inner = new Set<string>();
  const pairs = new Set<string>();
  for (const [i, token] of tokens.entries()) {
    if (token.kind !== 'word') continue;
    if (!token.capital) small.add(token.word);
    else if (!opening(i)) {
      inner.add(token.word);
      const next = tokens[i + 1];
      if (next?.kind === 'word' && next.capital) pairs.add(`${token.word} ${next.word}`);
    }
  }
  return { small, inner, pairs };
}
