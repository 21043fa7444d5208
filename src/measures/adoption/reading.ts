import type { Reading } from '../../model/finding.ts';

export const adoptionReading: Reading = {
  question: 'Who was seen using these words first, who took them up later, and how fast?',
  unit: 'a channel; time is its posts since it is seen (forwards apart, an album once)',
  denominator:
    'channels with more posts than the wash-out; those that use the words within it had them from the beginning and stand apart, as do channels that are seen late',
  shows:
    'the first use seen of each channel, with the probability that short gaps hide an earlier one; and in how many of the channels that did not have the words from the beginning they are used so many posts later',
  doesNotShow:
    'where the words began: they may have been used before the posts begin, elsewhere, or where posts are missing; nor that a use means what the channel says itself, unless somebody has read them',
  citation:
    'interval-censored first times: Turnbull 1976, doi:10.1111/j.2517-6161.1976.tb01597.x; left truncation and wash-out: Lewis et al. 2005, doi:10.1002/pds.1115',
};
