import type { Candidate, Question, QuestionKind } from '../../model/question.ts';
import { type OpenClaim, questionId } from './asking.ts';

/** A question with the fillings under which a claim may be tested while nobody has answered it. */
export interface Asked extends Question {
  /** Which parameter an answer fills. */
  readonly parameter: 'x' | 'rivals' | 'within' | 'events' | 'period' | 'topic';
  /** Fillings that are plausible enough for a reading, best first. */
  readonly readings: readonly Candidate[];
}

export function shell(
  { id }: OpenClaim,
  kind: QuestionKind,
  parameter: Asked['parameter'],
  key: readonly string[],
  rest: Pick<Asked, 'ask' | 'about' | 'candidates' | 'readings' | 'lacks' | 'takes'>,
): Asked {
  return { id: questionId(kind, parameter, key), kind, parameter, claims: [id], ...rest };
}

export const plain = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();
export const short = (text: string): string =>
  plain(text).length > 90 ? `${plain(text).slice(0, 88)}…` : plain(text);
