import type { Reading } from '../../model/finding.ts';

export const shareReading: Reading = {
  question: 'How much of the talk is this vocabulary’s?',
  unit: 'a text, once a channel; posts with albums once, forwards and channels beside it',
  denominator: 'all units of the channels and days looked at, or those with one of the named sides',
  shows:
    'which part of what these channels published in these days has the words, and how far missing posts could move it',
  doesNotShow:
    'what people who do not post think, what is said in private or in pictures, whether a word was used, quoted or mocked (unless the vocabulary was coded), or anything of channels outside the frame',
  citation:
    'bounds for missing posts: Robins, Rotnitzky & Scharfstein 2000, doi:10.1007/978-1-4612-1284-3_1; jackknife on the logit scale: Miller 1974, doi:10.1093/biomet/61.1.1',
};
