import { message } from '../../messages/index.ts';
import type { Reading } from '../../model/finding.ts';

export const influenceReading: Reading = {
  question: message('influence.question'),
  unit: message('influence.unit'),
  denominator: message('influence.denominator'),
  shows: message('influence.shows'),
  doesNotShow: message('influence.doesNotShow'),
  citation:
    'Hawkes 1971, doi:10.1093/biomet/58.1.83; fitted as Veen & Schoenberg 2008, doi:10.1198/016214508000000148; what it cannot identify: Shalizi & Thomas 2011, doi:10.1177/0049124111404820',
};
