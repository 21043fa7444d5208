import { message } from '../../messages/index.ts';
import type { Reading } from '../../model/finding.ts';

export const concordanceReading: Reading = {
  question: message('words.concordanceQuestion'),
  unit: message('words.concordanceUnit'),
  denominator: message('words.concordanceDenominator'),
  shows: message('words.concordanceShows'),
  doesNotShow: message('words.concordanceNot'),
  citation: 'Luhn 1960, doi:10.1002/asi.5090110403 (key word in context)',
};
