import type { CueClass } from '../../text/packs/pack.ts';
import { isDash, type Reading, type Subject } from '../layout/clause.ts';
import { phraseAfter, phraseBefore } from '../layout/phrase.ts';
import type { Lexicon } from '../layout/lexicon.ts';
import type { Quote } from '../layout/quotes.ts';
import type { Draft } from './draft.ts';
import type { Sentence } from '../layout/sentences.ts';
import { leadingSubject } from './subject.ts';

const none: ReadonlySet<CueClass> = new Set<CueClass>();
/** Fewer words in quotation marks inside a sentence are a name or a word held at a distance, not speech. */
const shortest = 4;

/**
 * Quotations that no cue took: a sentence that is all quotation goes on with the speaker before it; one after a
 * colon or a possessive is its owner's; one that signs itself ("…" — Name) is the signer's.
 */
export function uncuedQuotes(reading: Reading, taken: readonly Draft[]): Draft[] {
  const { layout } = reading;
  const used = new Uint8Array(layout.quotes.length);
  for (const { content } of taken) {
    for (let i = content.first; i <= content.last; i++) {
      const quote = layout.quotes[layout.quoteAt[i] ?? -1];
      if (quote === undefined) continue;
      used[layout.quoteAt[i] ?? 0] = 1;
      i = quote.last;
    }
  }
  const found: Draft[] = [];
  for (const [index, sentence] of layout.sentences.entries()) {
    for (let i = sentence.first; i <= sentence.last; i++) {
      const q = layout.quoteAt[i] ?? -1;
      const quote = layout.quotes[q];
      if (quote === undefined) continue;
      const last = Math.min(quote.last, sentence.last);
      const words = quote.last - quote.first - 1;
      const whole = quote.first === sentence.first && quote.last >= sentence.last - 1;
      if (used[q] === 0 && (whole ? words > 2 : words > shortest) && !isTitle(reading, quote, whole)) {
        const subject = whole ? null : owner(reading, sentence, quote.first);
        found.push({
          content: { first: quote.first, last },
          cue: null,
          subject,
          sentence: index,
          classes: none,
        });
      }
      i = Math.max(i, quote.last);
    }
  }
  return found;
}

/** “The Book of the Long Harbour”: the name of a work or programme, every longer word of it with a capital. */
function isTitle({ tokens, lexicon }: Reading, { first, last, open }: Quote, whole: boolean): boolean {
  if (!lexicon.cased || open || whole) return false;
  let small = 0;
  let capital = 0;
  for (let i = first + 1; i < last; i++) {
    const token = tokens[i];
    if (token === undefined) return false;
    if (/^[!?…;]$/.test(token.text) || (token.text === '.' && i < last - 1)) return false;
    if (token.kind !== 'word' || lexicon.pronouns.has(token.word)) continue;
    if (token.capital) capital++;
    else if (!linking(lexicon, token.word)) small++;
  }
  return small === 0 && capital > 1;
}

const linking = (lexicon: Lexicon, word: string): boolean =>
  lexicon.prepositions.has(word) || lexicon.articles.has(word) || lexicon.conjunctions.has(word);

/** Whose words stand at `at`: a possessive before them, or the sentence's subject before a colon. */
function owner(reading: Reading, sentence: Sentence, at: number): Subject | null {
  const { tokens } = reading;
  const before = tokens[at - 1];
  if (before === undefined || at <= sentence.first) return signer(reading, sentence, at);
  if (before.word === "'s" && at - 2 >= sentence.first) {
    const phrase = phraseBefore(reading, at - 2, sentence.first);
    if (phrase !== null) return { ...phrase, lead: phrase.first, inverted: false, inherited: false };
  }
  const subject = leadingSubject(reading, sentence, at);
  return subject === null || !personal(reading, subject)
    ? null
    : { ...subject, inherited: before.text !== ':' && before.text !== '(' };
}

/** A name, a pronoun or a role, not a thing ("the big reveal: “…”"). */
function personal({ tokens, lexicon }: Reading, { first, last }: Subject): boolean {
  for (let i = first; i <= last; i++) {
    const token = tokens[i];
    if (
      token !== undefined &&
      (token.capital ||
        lexicon.pronouns.has(token.word) ||
        lexicon.roles.has(token.word) ||
        lexicon.roles.has(token.word.replace(/s$/, '')))
    )
      return true;
  }
  return false;
}

/** “…” — Name. */
function signer(reading: Reading, sentence: Sentence, at: number): Subject | null {
  const { tokens, layout } = reading;
  const quote = layout.quotes[layout.quoteAt[at] ?? -1];
  if (quote === undefined || !isDash(tokens[quote.last + 1])) return null;
  const phrase = phraseAfter(reading, quote.last + 2, sentence.last);
  return phrase === null || tokens[phrase.first]?.capital !== true
    ? null
    : { ...phrase, lead: phrase.first, inverted: true, inherited: false };
}
