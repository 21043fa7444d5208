import type { Reading } from '../../model/finding.ts';

export const spreadReading: Reading = {
  question: 'Along which ways did a text, an address or a forwarded post travel?',
  unit: 'a cascade: what posts carry in common (near-duplicate texts, the same address, forwards of one post, joined where they hang together) until nobody has carried it for a day, by three channels or more unless asked otherwise',
  denominator: 'all such cascades among these channels; histories loaded at once are left out',
  shows:
    'the earliest copy found here, how many channels took it up, how fast, and by which steps as far as the posts say: forwards, and names of the source in the text',
  doesNotShow:
    'the origin: what is earliest here may have come from outside, by a channel that is not in the corpus or a post that is not held. A later copy that names nobody has no known way; depth is "at least"',
  citation:
    'cascades as trees with partly known ways: Goel et al. 2016, doi:10.1287/mnsc.2015.2158; near-duplicates: Xiao et al. 2008, doi:10.1145/1367497.1367516',
};
