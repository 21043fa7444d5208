import type { Reading } from '../layout/clause.ts';
import type { Mention, Names } from '../names/entity.ts';
import type { Range } from '../layout/range.ts';

/** "Shelby of Alabama, the chairman": where the apposition can begin. */
export function pastPlace({ tokens, lexicon }: Reading, at: number, end: number): number {
  if (!lexicon.nominalPrepositions.has(tokens[at]?.word ?? '')) return at;
  let i = at + 1;
  while (i <= end && tokens[i]?.capital === true) i++;
  return i;
}

/**
 * The name a subject phrase is about: at the end of what stands before its first preposition ("Rogers spokesperson
 * Andrea Goldstein", "physics professor Kent Moore at Oslo"), or at its beginning ("Shelby of Alabama"); none in "a
 * spokesman for Trump" or "Trump's lawyers".
 */
export function headMention({ tokens, lexicon }: Reading, names: Names, subject: Range): Mention | null {
  let first: Mention | null = null;
  let last: Mention | null = null;
  let preposition = -1;
  // "a person who spoke to The Post": what the clause names is not who speaks.
  let end = subject.first;
  while (end < subject.last && !lexicon.relatives.has(tokens[end + 1]?.word ?? '')) end++;
  for (let i = subject.first; i <= end; i++) {
    const mention = names.mentions[names.at[i] ?? -1];
    if (mention !== undefined && mention.last <= end) {
      first ??= mention;
      last = mention;
      i = mention.last;
    } else if (lexicon.nominalPrepositions.has(tokens[i]?.word ?? '')) {
      if (preposition < 0 && last !== null && last.last === i - 1) return last;
      if (preposition < 0) preposition = i;
    }
  }
  if (last === null || first === null) return null;
  if (last.last === end) {
    const linked =
      preposition >= 0 &&
      [...range(preposition, last.first - 1)].every(
        (i) =>
          names.at[i] !== -1 ||
          lexicon.nominalPrepositions.has(tokens[i]?.word ?? '') ||
          lexicon.determiners.has(tokens[i]?.word ?? '') ||
          lexicon.conjunctions.has(tokens[i]?.word ?? '') ||
          lexicon.titles.has(tokens[i]?.word ?? ''),
      );
    return linked ? null : last;
  }
  const after = tokens[first.last + 1];
  const begins = [...range(subject.first, first.first - 1)].every(
    (i) =>
      lexicon.determiners.has(tokens[i]?.word ?? '') ||
      lexicon.titles.has(tokens[i]?.word ?? '') ||
      tokens[i]?.kind === 'mark',
  );
  return begins && after?.word !== "'s" && after?.kind === 'mark' ? first : null;
}

/** "Ann Lee and Mayor Bob Hill": two who speak together, by both names; null where one speaks. */
export function joint(
  { tokens, lexicon }: Reading,
  names: Names,
  subject: Range,
  head: Mention,
): string | null {
  const before = (i: number): boolean =>
    lexicon.determiners.has(tokens[i]?.word ?? '') ||
    lexicon.titles.has(tokens[i]?.word ?? '') ||
    lexicon.roles.has(tokens[i]?.word ?? '') ||
    (tokens[i]?.text === '.' && lexicon.titles.has(tokens[i - 1]?.word ?? ''));
  let at = head.first - 1;
  while (at > subject.first && before(at)) at--;
  const other = names.mentions[names.at[at - 1] ?? -1];
  if (at <= subject.first || !lexicon.conjunctions.has(tokens[at]?.word ?? '')) return null;
  if (other === undefined || other.last !== at - 1 || other.first < subject.first) return null;
  const linked = [...range(subject.first, other.first - 1)].some((i) =>
    lexicon.nominalPrepositions.has(tokens[i]?.word ?? ''),
  );
  if (linked || other.entity === head.entity) return null;
  return `${other.entity.name} ${tokens[at]?.text ?? ''} ${head.entity.name}`;
}

function* range(from: number, to: number): Generator<number> {
  for (let i = from; i <= to; i++) yield i;
}
