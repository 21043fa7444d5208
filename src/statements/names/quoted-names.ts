import type { Lexicon } from '../layout/lexicon.ts';
import type { Token } from '../layout/tokens.ts';

const opening = /^(?:["“„‟«'‘‚‹]|'')$/;
const closing = /^(?:["”“»'’›]|'')$/;
/** Words that a nickname has, a name of a body, and a word or phrase that is spoken of. */
const most = { nickname: 3, body: 6, spokenOf: 8 };

/**
 * The tokens without marks that no speech stands between: 'Yousef "Joe" Nejad' is one name, 'the group "Free Harbour"' another, and
 * 'the word "lockout"' is spoken of. (As quotations they were taken for what somebody says, and the name for two people.)
 */
export function withoutNameMarks(tokens: Token[], lexicon: Lexicon): Token[] {
  const dropped = new Set<number>();
  const opened = new Set<number>();
  const ended = new Map<number, number>();
  const named = new Set<number>();
  for (let i = 1; i < tokens.length; i++) {
    const last = closingOf(tokens, i);
    if (
      last === undefined ||
      !(
        isNickname(tokens, lexicon, i, last) ||
        isBody(tokens, lexicon, i, last) ||
        isSpokenOf(tokens, lexicon, i, last)
      )
    )
      continue;
    dropped.add(i).add(last);
    // Where the noun is written as a part of the name («Группа «Свободная гавань»»), its closing mark is too.
    if (lexicon.pack.inflected === true && isBody(tokens, lexicon, i, last))
      ended.set(last - 1, tokens[last]?.end ?? 0);
    opened.add(i);
    if (!isSpokenOf(tokens, lexicon, i, last)) for (let k = i + 1; k < last; k++) named.add(k);
    i = last;
  }
  if (dropped.size === 0) return tokens;
  return tokens.flatMap((token, i) => {
    if (dropped.has(i)) return [];
    // The word inside stands apart from the one before the mark.
    const space = token.space || opened.has(i - 1);
    return [
      {
        ...token,
        space,
        end: ended.get(i) ?? token.end,
        // Whatever else the word means: "The Rock", "Evening Tide".
        ...(named.has(i) && token.capital ? { name: true as const, quoted: true as const } : {}),
      },
    ];
  });
}

/** The mark that closes what the one at `at` opens, with nothing but words between them. */
function closingOf(tokens: readonly Token[], at: number): number | undefined {
  const token = tokens[at];
  if (token === undefined || !opening.test(token.text) || !token.space || token.breaks > 0) return undefined;
  if (tokens[at + 1]?.space !== false) return undefined;
  for (let i = at + 1; i <= at + most.spokenOf + 1; i++) {
    const inside = tokens[i];
    if (inside === undefined || inside.breaks > 0) return undefined;
    if (inside.kind === 'word') continue;
    const isClosed = i > at + 1 && closing.test(inside.text) && !inside.space;
    return isClosed && tokens[i + 1]?.space !== false ? i : undefined;
  }
  return undefined;
}

const isCapital = (token: Token | undefined): boolean => token?.kind === 'word' && token.capital;

/** 'Yousef "Joe" Nejad': a name stands on either side. */
function isNickname(tokens: readonly Token[], lexicon: Lexicon, first: number, last: number): boolean {
  const [before, after] = [tokens[first - 1], tokens[last + 1]];
  if (before === undefined || after === undefined || last - first - 1 > most.nickname) return false;
  if (!isCapital(before) || !isCapital(after) || after.breaks > 0) return false;
  if (lexicon.isTime(before) || lexicon.isTime(after)) return false;
  const isSmall = (word: string): boolean =>
    lexicon.prepositions.has(word) ||
    lexicon.determiners.has(word) ||
    lexicon.pronouns.has(word) ||
    lexicon.conjunctions.has(word) ||
    lexicon.auxiliaries.has(word) ||
    lexicon.cueClass(word) !== undefined;
  if (isSmall(before.word) || isSmall(after.word)) return false;
  return isCapital(tokens[first + 1]) && isCapital(tokens[last - 1]);
}

/** 'The group "Free Harbour"': a name behind a noun for a body. */
function isBody(tokens: readonly Token[], lexicon: Lexicon, first: number, last: number): boolean {
  const noun = tokens[first - 1]?.word ?? '';
  if (last - first - 1 > most.body) return false;
  if (!lexicon.organisations.has(noun) && !lexicon.commonBodies.has(noun)) return false;
  const inside = tokens.slice(first + 1, last);
  // Where a name has capitals at its beginning alone («Свободная гавань»), what else is in it says no more.
  return lexicon.pack.inflected === true
    ? isCapital(inside[0])
    : inside.every(
        (one) =>
          one.capital ||
          lexicon.prepositions.has(one.word) ||
          lexicon.articles.has(one.word) ||
          lexicon.conjunctions.has(one.word),
      );
}

/** 'The word "lockout" is': a sentence begins with it, and goes on. */
function isSpokenOf(tokens: readonly Token[], lexicon: Lexicon, first: number, last: number): boolean {
  if (!lexicon.spokenOf.has(tokens[first - 1]?.word ?? '') || tokens[last + 1]?.kind !== 'word') return false;
  const begin = lexicon.determiners.has(tokens[first - 2]?.word ?? '') ? first - 2 : first - 1;
  const before = tokens[begin - 1];
  return (
    before === undefined ||
    (tokens[begin]?.breaks ?? 0) > 0 ||
    /^[.!?…:;]$/.test(before.text) ||
    lexicon.complementizers.has(before.word)
  );
}
