import { message } from '../../messages/index.ts';
import type { Reading } from '../../model/finding.ts';

export const coordinationReading: Reading = {
  question: message('readings.coordinationQuestion'),
  unit: message('readings.coordinationUnit'),
  denominator: message('readings.coordinationDenominator'),
  shows: message('readings.coordinationShows'),
  doesNotShow: message('readings.coordinationNot'),
  citation:
    'pairs: CooRTweet 2.1.3 (Righetti & Balluff 2025, doi:10.5117/CCR2025.1.7.RIGH); null: stratified label swap, after Saracco et al. 2017, doi:10.1088/1367-2630/aa6b38; false discovery rate: Benjamini & Hochberg 1995, doi:10.1111/j.2517-6161.1995.tb02031.x',
};
