import { message } from '../../messages/index.ts';
import type { Reading } from '../../model/finding.ts';

export const shareReading: Reading = {
  question: message('readings.shareQuestion'),
  unit: message('readings.shareUnit'),
  denominator: message('readings.shareDenominator'),
  shows: message('readings.shareShows'),
  doesNotShow: message('readings.shareNot'),
  citation:
    'range for missing posts at odds that are assumed: Robins, Rotnitzky & Scharfstein 2000, doi:10.1007/978-1-4612-1284-3_1; jackknife on the logit scale: Miller 1974, doi:10.1093/biomet/61.1.1',
};
