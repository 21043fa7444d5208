import type { Span, Statement } from '../../model/statement.ts';
import { range } from './clause.ts';
import type { Sentence, Word } from './words.ts';

/** The part of a sentence that one voice says: a statement's, or the author's own. */
export interface Scope {
  readonly words: readonly Word[];
  /** Index in the list of statements; null for the author. */
  readonly statement: number | null;
  readonly paragraph: number;
  /** Number of its sentence. */
  readonly sentence: number;
  readonly question: boolean;
  /** Introduces a statement: who is named here is its speaker, not whom the text goes on about. */
  readonly introduces: boolean;
}

/** Words that introduce somebody's speech claim nothing: the cue and the speaker's name and description. */
function introductions(statements: readonly (Statement | null)[]): Span[] {
  return statements.flatMap((statement) => {
    const spans = [statement?.cue?.span, statement?.speaker.span];
    return spans.filter((span) => span !== undefined && span !== null);
  });
}

/** Which statement says each word: of several that hold it, the innermost. */
function voices(words: readonly Word[], statements: readonly (Statement | null)[]): (number | null)[] {
  const voice: (number | null)[] = words.map(() => null);
  const order = statements.map((_, i) => i).sort((a, b) => length(statements[b]) - length(statements[a]));
  for (const i of order) paint(words, statements[i]?.span ?? [0, 0], (at) => (voice[at] = i));
  return voice;
}

const length = (statement: Statement | null | undefined): number =>
  statement === undefined || statement === null ? 0 : statement.span[1] - statement.span[0];

function paint(words: readonly Word[], [from, to]: Span, mark: (at: number) => void): void {
  let [low, high] = [0, words.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((words[middle]?.end ?? 0) <= from) low = middle + 1;
    else high = middle;
  }
  for (let at = low; at < words.length && (words[at]?.start ?? to) < to; at++) mark(at);
}

/** Every sentence cut into what each voice says of it, in order. A statement that is null is nobody's. */
export function scopesOf(
  words: readonly Word[],
  sentences: readonly Sentence[],
  statements: readonly (Statement | null)[],
): Scope[] {
  const voice = voices(words, statements);
  const introducing = words.map(() => false);
  for (const span of introductions(statements)) paint(words, span, (at) => (introducing[at] = true));
  return sentences.flatMap(({ first, last, paragraph, question }, sentence) => {
    const parts = new Map<number | null, Word[]>();
    for (let at = first; at <= last; at++) {
      const who = voice[at] ?? null;
      const word = words[at];
      if (word === undefined || (who === null && introducing[at] === true)) continue;
      const said = parts.get(who);
      if (said === undefined) parts.set(who, [word]);
      else said.push(word);
    }
    const cued = range(first, last).some((at) => introducing[at]);
    return [...parts].map(([statement, said]) => ({
      words: said,
      statement,
      paragraph,
      sentence,
      question,
      introduces: cued && statement === null,
    }));
  });
}
