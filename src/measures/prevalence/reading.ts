import { message } from '../../messages/index.ts';
import type { Reading } from '../../model/finding.ts';

export const prevalenceReading: Reading = {
  question: message('readings.prevalenceQuestion'),
  unit: message('readings.prevalenceUnit'),
  denominator: message('readings.prevalenceDenominator'),
  shows: message('readings.prevalenceShows'),
  doesNotShow: message('readings.prevalenceNot'),
  citation:
    'expectation at equal effort: Hurlbert 1971, doi:10.2307/1934145; range for missing posts at odds that are assumed: Robins, Rotnitzky & Scharfstein 2000, doi:10.1007/978-1-4612-1284-3_1',
};
