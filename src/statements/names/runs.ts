import { capitals } from './capitals.ts';
import type { Reading } from '../layout/clause.ts';
import { particle } from './particles.ts';
import type { Token } from '../layout/tokens.ts';
import type { Lexicon } from '../layout/lexicon.ts';
import type { Range } from '../layout/range.ts';

export type Gender = 'f' | 'm' | null;

/** "TransLink", "YouTube": no person writes himself like that. */
const brand = /^(?!Ma?c|D[eiu]|L[aeu]|Van|Fitz|O['’])\p{Lu}\p{Ll}+\p{Lu}/u;

/** Capitalised words that stand together: a name as one place of the text writes it. */
export interface Run extends Range {
  readonly words: string[];
  readonly text: string;
  kind: 'person' | 'organisation' | 'unknown';
  gender: Gender;
  /** Titles and role words that stand before it. */
  readonly titles: readonly string[];
  /** A day's name, or no person's by its form. */
  readonly thing: boolean;
}

/** All runs of capitalised words of a text, in order. */
export function capitalRuns(reading: Reading): Run[] {
  const { tokens, lexicon, layout, text } = reading;
  const { proper, starting, doubtful } = capitals(reading);
  const runs: Run[] = [];
  for (let i = 0; i < tokens.length; i++) {
    if (!proper(i)) continue;
    let last = i;
    for (let k = i + 1; k < tokens.length && k < i + 12; k++) {
      const token = tokens[k];
      if (token === undefined || token.breaks > 0 || (layout.quoteAt[k] ?? -1) !== (layout.quoteAt[i] ?? -1))
        break;
      if (proper(k) && (token.space || token.text.length > 1)) last = k;
      else if (
        token.text === '.' &&
        (tokens[k - 1]?.text.length === 1 || lexicon.abbreviations.has(tokens[k - 1]?.word ?? '')) &&
        proper(k + 1)
      )
        continue;
      else if (token.text === '&' && proper(k + 1)) continue;
      else if (!joinsName(tokens, k, proper) && !(token.word === 'the' && tokens[k - 1]?.word === 'of'))
        break;
    }
    // A sentence's first word has its capital from there: a name only if it is not also a common word.
    const first = starting(i) && doubtful(i, last) ? i + 1 : i;
    const run = first > last ? null : runOf(reading, first, last, text);
    if (run !== null) runs.push(run);
    i = last;
  }
  return runs;
}

/** "of", "of the", "van der" between the words of a name. */
function joinsName(tokens: readonly Token[], at: number, proper: (at: number) => boolean): boolean {
  const word = tokens[at]?.word ?? '';
  if (word !== 'of' && !particle.test(word)) return false;
  const next = tokens[at + 1]?.word ?? '';
  return proper(at + 1) || ((word === 'of' ? next === 'the' : particle.test(next)) && proper(at + 2));
}

/** Whether all words are those of an office, or a body is named behind the one that is one of its own. */
function isOffice(
  { titles, organisations }: Lexicon,
  tokens: readonly Token[],
  from: number,
  to: number,
): boolean {
  if (tokens[to]?.word !== 'general')
    return (
      tokens[from]?.word === 'general' &&
      to === from + 1 &&
      (organisations.has(tokens[to]?.word ?? '') || bodies.test(tokens[to]?.word ?? ''))
    );
  for (let i = from; i <= to; i++)
    if (tokens[i]?.kind === 'word' && !titles.has(tokens[i]?.word ?? '')) return false;
  return to > from;
}

/** What is called "General …" and is nobody of that rank. */
const bodies = /^(?:assembly|motors|electric|mills|dynamics|staff|synod|command)$/;

const isGiven = (lexicon: Lexicon, word: string): boolean =>
  lexicon.female.has(word) || lexicon.male.has(word);

/** Takes titles off, tells people from organisations as far as words allow. */
function runOf({ tokens, lexicon }: Reading, from: number, to: number, text: string): Run | null {
  let first = from;
  let gender: Gender = null;
  let titled = false;
  while (first < to) {
    const title = lexicon.titles.get(tokens[first]?.word ?? '');
    const dot = tokens[first]?.text === '.';
    if (title === undefined && !dot) break;
    // "The Attorney General said", "the General Assembly": an office without a name, and a body.
    if (isOffice(lexicon, tokens, first, to)) break;
    if (title !== undefined) {
      titled = true;
      if (title.gender !== 'any') gender = title.gender;
    }
    first++;
  }
  while (
    first < to &&
    lexicon.cased &&
    lexicon.pack.inflected === true &&
    lexicon.roles.has(tokens[first]?.word ?? '')
  )
    first++;
  if (lexicon.pack.inflected === true) {
    // "Президент Грузии Саломе Зурабишвили", "ВТБ Горшков": two words of what is left are the name, or one after an acronym.
    const acronym = (word: string): boolean => word.length > 1 && word === word.toUpperCase();
    // «Юсеф «Джо» Неджад»: a nickname between the two.
    const least = tokens[to - 1]?.quoted === true ? 2 : 1;
    if (to - first > least && !lexicon.organisations.has(tokens[first]?.word ?? '')) first = to - least;
    if (to > first && acronym(tokens[first]?.text ?? '') && !acronym(tokens[to]?.text ?? '')) first = to;
    if (to > first && acronym(tokens[to]?.text ?? '') && !acronym(tokens[first]?.text ?? '')) return null;
  }
  // "California Democrat Jon Tester", "России Владимир Путин": a given name begins the name.
  for (let i = to - 1; i > first; i--) {
    const word = tokens[i]?.word ?? '';
    if (
      (lexicon.female.has(word) || lexicon.male.has(word)) &&
      to - i <= 3 &&
      tokens[i]?.quoted !== true &&
      to - first >= 2 &&
      !isGiven(lexicon, tokens[first]?.word ?? '') &&
      tokens[i - 1]?.word !== 'of'
    ) {
      first = i;
      break;
    }
  }
  // "Toronto Mayor John Tory", "Prime Minister Justin Trudeau": the name is what follows the title.
  for (let i = Math.min(to - 1, first + 4); i > first; i--) {
    if (
      lexicon.titles.has(tokens[i]?.word ?? '') &&
      tokens[i + 1]?.kind === 'word' &&
      !lexicon.organisations.has(tokens[to]?.word ?? '') &&
      to - i <= 4
    ) {
      first = i + 1;
      titled = true;
      break;
    }
  }
  let last = to;
  // "Smith of Ohio": the name ends before "of", unless it is an organisation's.
  const heads = (a: number, b: number): boolean => {
    for (let i = a; i <= b; i++)
      if (lexicon.organisations.has(tokens[i]?.word ?? '') || lexicon.documents.has(tokens[i]?.word ?? ''))
        return true;
    return false;
  };
  const organisation = heads(first, last);
  if (!organisation) {
    for (let i = first; i <= last; i++) {
      if (tokens[i]?.word === 'of') {
        last = i - 1;
        break;
      }
    }
  }
  const before = tokens[first - 1];
  const previous = before?.text === '.' ? tokens[first - 2] : before;
  const titles =
    previous !== undefined && (lexicon.titles.has(previous.word) || lexicon.roles.has(previous.word))
      ? [previous.word]
      : [];
  for (let i = from; i < first; i++) if (tokens[i]?.kind === 'word') titles.push(tokens[i]?.word ?? '');
  const words: string[] = [];
  for (let i = first; i <= last; i++) {
    const token = tokens[i];
    if (token?.kind === 'word' && (token.capital || particle.test(token.word) || organisation))
      words.push(token.word);
  }
  const begin = tokens[first];
  const end = tokens[last];
  if (begin === undefined || end === undefined || words.length === 0) return null;
  const given = words[0] ?? '';
  const roled = before !== undefined && lexicon.roles.has(before.word);
  if (words.length > 1 && gender === null && !organisation)
    gender = lexicon.female.has(given) ? 'f' : lexicon.male.has(given) ? 'm' : null;
  const known = words.length > 1 && (lexicon.female.has(given) || lexicon.male.has(given));
  const demonym = words.length === 1 && /(?:ian|ians|ish|ese|cans?|crats?|veans?)$/.test(given);
  const kind = organisation
    ? 'organisation'
    : known || titled || (roled && words.length > 1)
      ? 'person'
      : begin.text.length > 1 && begin.text === begin.text.toUpperCase() && words.length === 1
        ? 'organisation'
        : 'unknown';
  // "Orillia, Ont.": a place's short form.
  const short = words.length === 1 && lexicon.abbreviations.has(given) && tokens[last + 1]?.text === '.';
  if (demonym || short) return null;
  return {
    first,
    last,
    words,
    text: text.slice(begin.start, end.end).replaceAll(/\s+/g, ' '),
    kind,
    gender,
    titles,
    thing:
      kind !== 'person' &&
      (lexicon.holidays.has(given) || lexicon.holidays.has(words.at(-1) ?? '') || brand.test(begin.text)),
  };
}
