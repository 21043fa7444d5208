import type { Reading } from '../../model/finding.ts';

export const nearDuplicatesReading: Reading = {
  question: 'Which posts are the same text, reworded?',
  unit: 'a cluster: posts linked by near texts (Jaccard index of three-word shingles, 0.8 unless --threshold says otherwise)',
  denominator:
    'posts with at least five words, forwards, links, handles and the boilerplate of their channel set apart',
  shows:
    'which posts have the same words but for small changes, in which channels, and the earliest copy found here',
  doesNotShow:
    'who wrote the text first (the earliest copy may lie outside the frame), retellings in other words, or texts in pictures; posts linked by a chain may differ more at its ends than neighbours do',
  citation:
    'shingles: Broder 1997, doi:10.1109/SEQUEN.1997.666900; prefix filtering: Bayardo, Ma & Srikant 2007, doi:10.1145/1242572.1242591; Xiao, Wang, Lin & Yu 2008, doi:10.1145/1367497.1367516',
};
