import type { Reading } from '../../model/finding.ts';

export const prevalenceReading: Reading = {
  question: 'In how many channels is this vocabulary found, when all are read equally far?',
  unit: 'a channel, by its chance of at least one use in m distinct texts (300 unless --effort says otherwise)',
  denominator: 'channels with at least m texts; those with fewer stand in the bounds',
  shows:
    'how widely the words are spread over the channels looked at, at equal effort, and whether more widely than other words as frequent elsewhere',
  doesNotShow:
    'how often they are used, whether a use is own, quoted or mocked (unless the vocabulary was coded), or anything of channels outside the frame',
  citation:
    'expectation at equal effort: Hurlbert 1971, doi:10.2307/1934145; bounds for missing posts: Robins, Rotnitzky & Scharfstein 2000, doi:10.1007/978-1-4612-1284-3_1',
};
