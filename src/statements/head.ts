import type { Reading } from './clause.ts';
import type { Mention, Names } from './names.ts';
import type { Range } from './sentences.ts';

/** "Shelby of Alabama, the chairman": where the apposition can begin. */
export function pastPlace({ tokens, lexicon }: Reading, at: number, end: number): number {
  if (!lexicon.nominalPrepositions.has(tokens[at]?.word ?? '')) return at;
  let i = at + 1;
  while (i <= end && tokens[i]?.capital === true) i++;
  return i;
}

/**
 * The name a subject phrase is about: at its end after a role ("Rogers spokesperson Andrea Goldstein"), or at its
 * beginning ("Shelby of Alabama"); none in "a spokesman for Trump" or "Trump's lawyers".
 */
export function headMention({ tokens, lexicon }: Reading, names: Names, subject: Range): Mention | null {
  let first: Mention | null = null;
  let last: Mention | null = null;
  let preposition = -1;
  for (let i = subject.first; i <= subject.last; i++) {
    const mention = names.mentions[names.at[i] ?? -1];
    if (mention !== undefined && mention.last <= subject.last) {
      first ??= mention;
      last = mention;
      i = mention.last;
    } else if (preposition < 0 && lexicon.nominalPrepositions.has(tokens[i]?.word ?? '')) preposition = i;
  }
  if (last === null || first === null) return null;
  const begins =
    first.first === subject.first ||
    [...range(subject.first, first.first - 1)].every(
      (i) =>
        lexicon.determiners.has(tokens[i]?.word ?? '') ||
        lexicon.titles.has(tokens[i]?.word ?? '') ||
        tokens[i]?.kind === 'mark',
    );
  if (preposition >= 0 && begins && first.last < preposition) return first;
  if (last.last === subject.last) {
    const before = tokens[last.first - 1];
    if (last.first === subject.first || before === undefined) return last;
    const linked =
      preposition >= 0 &&
      [...range(preposition, last.first - 1)].every(
        (i) =>
          lexicon.nominalPrepositions.has(tokens[i]?.word ?? '') ||
          lexicon.determiners.has(tokens[i]?.word ?? '') ||
          lexicon.titles.has(tokens[i]?.word ?? ''),
      );
    return linked ? null : last;
  }
  return begins && tokens[first.last + 1]?.word !== "'s" && tokens[first.last + 1]?.kind === 'mark'
    ? first
    : null;
}

function* range(from: number, to: number): Generator<number> {
  for (let i = from; i <= to; i++) yield i;
}
