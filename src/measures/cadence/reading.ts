import type { Reading } from '../../model/finding.ts';

export const cadenceReading: Reading = {
  question: 'How often, how regularly and in which bursts do these channels post?',
  unit: 'a post, albums once and forwards apart; a channel on one whole day',
  denominator:
    'days on which a channel was observed whole: without its first and last day, bulk loads, and days with an outage of the collection',
  shows:
    'the rate, the times between posts, and how unevenly they come: −1 is a clock, 0 is chance, near 1 is bursts',
  doesNotShow:
    'why a channel posts when it does, whether people or programs post, or posts that were deleted before they were gathered',
  citation:
    'burstiness corrected for size: Kim & Jo 2016, doi:10.1103/PhysRevE.94.032311; bursty trains: Karsai et al. 2012, doi:10.1038/srep00397; bootstrap over days: Politis & Romano 1992',
};
