import { message } from '../../messages/index.ts';
import type { Reading } from '../../model/finding.ts';

export const statementsReading: Reading = {
  question: message('readings.statementsQuestion'),
  unit: message('readings.statementsUnit'),
  denominator: message('readings.statementsDenominator'),
  shows: message('readings.statementsShows'),
  doesNotShow: message('readings.statementsNot'),
  citation:
    'finding of statements: Asr et al. 2021, doi:10.1371/journal.pone.0245533 (measure of its quality)',
};
