import { message } from '../../messages/index.ts';
import type { Reading } from '../../model/finding.ts';

export const nearDuplicatesReading: Reading = {
  question: message('readings.copiesQuestion'),
  unit: message('readings.copiesUnit'),
  denominator: message('readings.copiesDenominator'),
  shows: message('readings.copiesShows'),
  doesNotShow: message('readings.copiesNot'),
  citation:
    'shingles: Broder 1997, doi:10.1109/SEQUEN.1997.666900; prefix filtering: Bayardo, Ma & Srikant 2007, doi:10.1145/1242572.1242591; Xiao, Wang, Lin & Yu 2008, doi:10.1145/1367497.1367516',
};
