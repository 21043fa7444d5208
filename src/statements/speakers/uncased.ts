import type { Reading } from '../layout/clause.ts';
import type { Draft } from '../speech/draft.ts';
import type { Lexicon } from '../layout/lexicon.ts';
import type { Range } from '../layout/range.ts';
import { foldWord } from '../layout/tokens.ts';
import type { Voice } from './scene.ts';

/** Words compared without quotation marks and half-spaces. */
export const nameKey = (name: string): string =>
  foldWord(name)
    .replaceAll(/[«»"“”()]/g, '')
    .replaceAll(/\s+/g, ' ')
    .trim();

/** A mark at an edge whose other half is not there. */
const unpaired = /^[«“](?=[^»”]*$)|(?<=^[^«“]*)[»”]$|^"|"$/g;

/** "NAME role of X", "NAME، role": the name and what is said of its bearer; a role alone is the name it goes by. */
export function namePart(reading: Reading, whole: Range): { name: string; role: string | null } {
  const { tokens, lexicon, text } = reading;
  const subject = withoutObject(reading, whole);
  const slice = (first: number, last: number): string =>
    text
      .slice(tokens[first]?.start, tokens[last]?.end)
      .replaceAll(/\s+/g, ' ')
      .replaceAll(unpaired, '')
      .replace(/^[«“]([^«»“”]*)[»”]$/, '$1');
  let { first } = subject;
  const noPart = (word: string): boolean => lexicon.titles.has(word) || lexicon.beforeNames.has(word);
  while (first < subject.last && noPart(tokens[first]?.word ?? '')) first++;
  for (let i = first + 1; i <= subject.last; i++) {
    if (
      lexicon.roles.has(tokens[i]?.word ?? '') &&
      !lexicon.roles.has(tokens[first]?.word ?? '') &&
      !lexicon.determiners.has(tokens[first]?.word ?? '') &&
      !lexicon.organisations.has(tokens[first]?.word ?? '')
    ) {
      return { name: slice(first, i - 1), role: slice(i, subject.last) };
    }
  }
  const role = lexicon.roles.has(tokens[first]?.word ?? '')
    ? slice(first, subject.last)
    : apposition(tokens, lexicon, subject.last + 1, slice);
  return { name: slice(first, subject.last), role };
}

const objectMark = /^(?:را|رو)$/;

/** «ترامپ | این اظهارات را», «این را | خود آل احمد»: a subject without the object beside it, nor an «و» at its end. */
function withoutObject({ tokens, lexicon }: Reading, { first, last }: Range): Range {
  for (let mark = first + 1; mark <= last; mark++) {
    if (!objectMark.test(tokens[mark]?.word ?? '')) continue;
    let start = mark - 1;
    while (start > first && !lexicon.determiners.has(tokens[start]?.word ?? '')) start--;
    if (start > first) last = start - 1;
    else if (lexicon.determiners.has(tokens[start]?.word ?? '') && mark < last) first = mark + 1;
    break;
  }
  while (first < last && /^(?:خود|هم|نیز)$/.test(tokens[first]?.word ?? '')) first++;
  while (last > first && lexicon.conjunctions.has(tokens[last]?.word ?? '')) last--;
  return { first, last };
}

/** ", role of X in Y,": all of it where a comma closes it, else up to the next adjunct. */
function apposition(
  tokens: Reading['tokens'],
  lexicon: Lexicon,
  comma: number,
  slice: (first: number, last: number) => string,
): string | null {
  if (!isComma(tokens[comma]?.text)) return null;
  // "X, on the network Y": where or to whom, not who.
  if (lexicon.prepositions.has(tokens[comma + 1]?.word ?? '')) return null;
  let last = comma;
  let adjunct = -1;
  let role = false;
  for (let i = comma + 1; i < comma + 24; i++) {
    const token = tokens[i];
    if (token === undefined || token.breaks > 0 || /^[:؛.«]$/.test(token.text)) break;
    if (isComma(token.text)) return role && i > comma + 1 ? slice(comma + 1, i - 1) : null;
    if (lexicon.cueClass(token.word)?.has('say') === true || lexicon.phrases.has(token.word)) break;
    if (adjunct < 0 && role && (lexicon.isTime(token) || /^(?:در|به|با|از|درباره)$/.test(token.word)))
      adjunct = i;
    role ||=
      i <= comma + 3 &&
      (lexicon.roles.has(token.word) ||
        lexicon.organisations.has(token.word) ||
        /^(?:نزدیک|وابسته)$/.test(token.word));
    last = i;
  }
  if (adjunct >= 0) last = adjunct - 1;
  return role && last > comma ? slice(comma + 1, last) : null;
}
const isComma = (text: string | undefined): boolean => text === '،' || text === ',';

/** "head of X in Y and prayer leader of Z": what the role is of, and where. */
export function partsOf(
  role: string,
  lexicon: Lexicon,
): { affiliation: string | null; place: string | null } {
  const words = role.split(' ');
  let first = 0;
  while (first < words.length && lexicon.roles.has(foldWord(words[first] ?? ''))) first++;
  const end = (from: number): number => {
    const at = words.findIndex((word, i) => i >= from && /^(?:و|در|،)$/.test(word));
    return at < 0 ? words.length : at;
  };
  const inside = words.indexOf('در');
  const affiliation =
    first > 0 && first < words.length && first !== inside ? words.slice(first, end(first)).join(' ') : '';
  const place = inside >= 0 ? words.slice(inside + 1, end(inside + 1)).join(' ') : '';
  return { affiliation: affiliation === '' ? null : affiliation, place: place === '' ? null : place };
}

/** For each short name the longest name of the text that ends or begins with it: "Trump" for "Donald Trump". */
export function longestNames(reading: Reading, drafts: readonly Draft[]): ReadonlyMap<string, string> {
  const { lexicon } = reading;
  const names = new Map<string, string>();
  for (const { subject } of drafts) {
    if (subject === null) continue;
    const { name } = namePart(reading, subject);
    names.set(nameKey(name), name);
  }
  const longest = new Map<string, string>();
  for (const [key, name] of names) {
    const parts = key.split(' ');
    if (
      parts.length < 2 ||
      parts.length > 5 ||
      lexicon.roles.has(parts[0] ?? '') ||
      lexicon.determiners.has(parts[0] ?? '')
    )
      continue;
    for (let i = 1; i < parts.length; i++) {
      for (const short of [parts.slice(i).join(' '), parts.slice(0, i).join(' ')]) {
        if (short.length > 2 && names.has(short) && (longest.get(short)?.length ?? 0) < name.length)
          longest.set(short, name);
      }
    }
  }
  return longest;
}

/** An organisation or document by its first word: not whom "he" or "she" means. */
export const isBody = (name: string, lexicon: Lexicon): boolean => {
  const first = nameKey(name).split(' ')[0] ?? '';
  return lexicon.organisations.has(first) || lexicon.documents.has(first);
};

/** A ministry or a mayor is no outlet; a bare name may be one. */
export function mayPublish(
  { name, description }: Pick<Voice, 'name' | 'description'>,
  lexicon: Lexicon,
): boolean {
  const first = nameKey(name ?? '').split(' ')[0] ?? '';
  const outlet = lexicon.pack.selfReferences.some((one) => one.endsWith(` ${first}`));
  return outlet || (description.role === null && !isBody(first, lexicon));
}
