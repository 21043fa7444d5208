import { message } from '../../messages/index.ts';
import type { Reading } from '../../model/finding.ts';

export const collocatesReading: Reading = {
  question: message('words.collocatesQuestion'),
  unit: message('words.collocatesUnit'),
  denominator: message('words.collocatesDenominator'),
  shows: message('words.collocatesShows'),
  doesNotShow: message('words.collocatesNot'),
  citation:
    'NPMI: Bouma 2009 (GSCL, 31–40); log-Dice: Rychlý 2008 (RASLAN, 6–9); G² of places near the term against all others: Evert 2008, doi:10.1515/9783110213881.2.1212; DPnorm: Lijffijt & Gries 2012, doi:10.1075/ijcl.17.1.08lij',
};
