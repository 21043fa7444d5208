import { message } from '../../messages/index.ts';
import type { Reading } from '../../model/finding.ts';

export const keynessReading: Reading = {
  question: message('words.keynessQuestion'),
  unit: message('words.keynessUnit'),
  denominator: message('words.keynessDenominator'),
  shows: message('words.keynessShows'),
  doesNotShow: message('words.keynessNot'),
  citation:
    'Monroe, Colaresi & Quinn 2008, doi:10.1093/pan/mpn018 (two-sided form); Schnoebelen, Silge & Hayes, tidylo 0.2 (against all); Dunning 1993, aclanthology.org/J93-1003 (G²); Hardie 2014 (log ratio); Gries 2008, doi:10.1075/ijcl.13.4.02gri, Lijffijt & Gries 2012, doi:10.1075/ijcl.17.1.08lij (DPnorm); Benjamini & Hochberg 1995, doi:10.1111/j.2517-6161.1995.tb02031.x',
};
