import { message } from '../../messages/index.ts';
import type { Reading } from '../../model/finding.ts';

export const cadenceReading: Reading = {
  question: message('readings.cadenceQuestion'),
  unit: message('readings.cadenceUnit'),
  denominator: message('readings.cadenceDenominator'),
  shows: message('readings.cadenceShows'),
  doesNotShow: message('readings.cadenceNot'),
  citation:
    'burstiness corrected for size: Kim & Jo 2016, doi:10.1103/PhysRevE.94.032311; bursty trains: Karsai et al. 2012, doi:10.1038/srep00397; bootstrap over days: Politis & Romano 1992',
};
