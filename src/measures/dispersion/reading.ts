import { message } from '../../messages/index.ts';
import type { Reading } from '../../model/finding.ts';

export const dispersionReading: Reading = {
  question: message('words.dispersionQuestion'),
  unit: message('words.dispersionUnit'),
  denominator: message('words.dispersionDenominator'),
  shows: message('words.dispersionShows'),
  doesNotShow: message('words.dispersionNot'),
  citation:
    'DPnorm: Gries 2008, doi:10.1075/ijcl.13.4.02gri, Lijffijt & Gries 2012, doi:10.1075/ijcl.17.1.08lij; interval of a ratio: Cochran 1977 §6.3, Korn & Graubard 1998 (Survey Methodology 24:193)',
};
