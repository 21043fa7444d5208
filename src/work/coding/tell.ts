import { message } from '../../messages/index.ts';
import type { Message } from '../../model/said.ts';
import { type CoderAgreement, gradeOf } from '../../measures/coding/agreement.ts';
import type { LeftToRead, VocabularyRates } from '../../measures/coding/rates.ts';

/** What is told of an agreement, its scale with it: the same at the terminal and in the app. */
export function agreementLines({ alpha, low, high, units, grade }: CoderAgreement): Message[] {
  if (alpha === null) return [message('agreement.allAlike')];
  const atLow = low === null ? grade : gradeOf(low);
  return [
    message('agreement.told', { alpha, low, high, units, grade }),
    ...(atLow === grade ? [] : [message('agreement.lowerEnd', { grade: atLow })]),
    message('agreement.scale'),
    message('agreement.easyTexts'),
  ];
}

/** Precision and recall of own use and of mentions, or why they are not known. */
export function ratesLines(rates: readonly VocabularyRates[]): Message[] {
  const [first] = rates;
  if (first === undefined) return [];
  if (first.precision === null) return [message('agreement.noPrecision')];
  return [
    ...rates.flatMap(({ meaning, precision, recall }) => [
      ...(precision === null
        ? []
        : [message('agreement.precision', { use: meaning === 'words', rate: precision })]),
      ...(recall === null ? [] : [message('agreement.recall', { use: meaning === 'words', rate: recall })]),
    ]),
    ...(rates.some(({ recall }) => recall === null) ? [message('agreement.noRecall')] : []),
    message('agreement.ratesHow'),
  ];
}

/** What must still be read before verdicts speak of use. */
export const leftLine = ({ matched, 'near-miss': near, unmatched, second }: LeftToRead): Message =>
  message('agreement.left', { matched, near, unmatched, second });
