import { message } from '../../messages/index.ts';
import type { Reading } from '../../model/finding.ts';

export const spreadReading: Reading = {
  question: message('readings.spreadQuestion'),
  unit: message('readings.spreadUnit'),
  denominator: message('readings.spreadDenominator'),
  shows: message('readings.spreadShows'),
  doesNotShow: message('readings.spreadNot'),
  citation:
    'cascades as trees with partly known ways: Goel et al. 2016, doi:10.1287/mnsc.2015.2158; near-duplicates: Xiao et al. 2008, doi:10.1145/1367497.1367516',
};
