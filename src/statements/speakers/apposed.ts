import { isDash, type Reading } from '../layout/clause.ts';
import type { Mention, Names } from '../names/entity.ts';
import type { Range } from '../layout/range.ts';

/**
 * The name that a description gives after its comma: "Campbell's partner, Jason Louth,", "His lawyer, Wei Dong,",
 * "One Democrat, Montana Sen. Jon Fox,". Null where the phrase is itself a person's name, or what follows is a list.
 */
export function apposedName(
  reading: Reading,
  names: Names,
  subject: Range,
  head: Mention | null,
  end: number,
): Mention | null {
  const { tokens, lexicon } = reading;
  if (!lexicon.cased || tokens[subject.last + 1]?.text !== ',') return null;
  let from = subject.last + 2;
  let mention: Mention | undefined;
  for (; from <= Math.min(end, subject.last + 8); from++) {
    const token = tokens[from];
    mention = names.mentions[names.at[from] ?? -1];
    if (mention !== undefined || token === undefined) break;
    // "Montana Sen.", "an 18-year-old": titles before the name, nothing else.
    if (!token.capital && token.text !== '.' && !lexicon.titles.has(token.word)) break;
  }
  if (mention === undefined || mention.first !== from || mention.last > end) return null;
  if (!closes(reading, mention.last + 1, end)) return null;
  const { entity } = mention;
  if (entity.kind === 'organisation' || entity.thing) return null;
  const described = describes(reading, subject);
  if (head === null)
    return described && (entity.kind === 'person' || entity.words.length > 1 || relation(reading, subject))
      ? mention
      : null;
  if (head.entity === entity || head.entity.kind === 'person') return null;
  // A role written with capitals and taken for a name ("Keeper of the Seal, Ann Lee,").
  const roleLike = described || (head.entity.words.length === 1 && head.last < subject.last);
  return entity.kind === 'person' || (roleLike && entity.words.length > 1) ? mention : null;
}

/** What ends an apposition, and not a list. */
function closes({ tokens, lexicon, layout }: Reading, at: number, end: number): boolean {
  const token = tokens[at];
  if (token === undefined || at > end) return true;
  if (token.text === ',') {
    const next = tokens[at + 1];
    return (
      next === undefined || !(lexicon.conjunctions.has(next.word) || (next.capital && next.breaks === 0))
    );
  }
  return (
    /^[.)(;]$/.test(token.text) ||
    isDash(token) ||
    (layout.quoteAt[at] ?? -1) >= 0 ||
    lexicon.relatives.has(token.word)
  );
}

/** A common noun with its determiner or possessor at its head, and one of it. */
function describes({ tokens, lexicon }: Reading, subject: Range): boolean {
  let common = false;
  for (let i = subject.first; i <= subject.last; i++) {
    const token = tokens[i];
    if (token === undefined || lexicon.nominalPrepositions.has(token.word)) break;
    if (token.kind === 'word') common = !token.capital || lexicon.roles.has(token.word);
  }
  return common;
}

/** "Wise's dad", "his lawyer": whose. */
function relation({ tokens, lexicon }: Reading, subject: Range): boolean {
  if (lexicon.possessives.has(tokens[subject.first]?.word ?? '')) return true;
  for (let i = subject.first + 1; i < subject.last; i++) if (tokens[i]?.word === "'s") return true;
  return false;
}
