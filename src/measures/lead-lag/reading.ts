import { message } from '../../messages/index.ts';
import type { Reading } from '../../model/finding.ts';

export const leadLagReading: Reading = {
  question: message('readings.leadLagQuestion'),
  unit: message('readings.leadLagUnit'),
  denominator: message('readings.leadLagDenominator'),
  shows: message('readings.leadLagShows'),
  doesNotShow: message('readings.leadLagNot'),
  citation:
    'jackknife of a ratio over weeks: Cochran 1977, §6.18; t on effective weeks: Carter, Schnepel & Steigerwald 2017, doi:10.1162/REST_a_00639; sign flips: Canay, Romano & Shaikh 2017, doi:10.3982/ECTA13081; false discovery rate: Benjamini & Hochberg 1995, doi:10.1111/j.2517-6161.1995.tb02031.x',
};
