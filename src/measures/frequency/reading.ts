import { message } from '../../messages/index.ts';
import type { Reading } from '../../model/finding.ts';

export const frequencyReading: Reading = {
  question: message('words.frequencyQuestion'),
  unit: message('words.keynessUnit'),
  denominator: message('words.frequencyDenominator'),
  shows: message('words.frequencyShows'),
  doesNotShow: message('words.frequencyNot'),
  citation:
    'DPnorm: Gries 2008, doi:10.1075/ijcl.13.4.02gri, Lijffijt & Gries 2012, doi:10.1075/ijcl.17.1.08lij',
};
