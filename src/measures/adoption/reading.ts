import { message } from '../../messages/index.ts';
import type { Reading } from '../../model/finding.ts';

export const adoptionReading: Reading = {
  question: message('readings.adoptionQuestion'),
  unit: message('readings.adoptionUnit'),
  denominator: message('readings.adoptionDenominator'),
  shows: message('readings.adoptionShows'),
  doesNotShow: message('readings.adoptionNot'),
  citation:
    'interval-censored first times: Turnbull 1976, doi:10.1111/j.2517-6161.1976.tb01597.x; left truncation and wash-out: Lewis et al. 2005, doi:10.1002/pds.1115',
};
