import type { Reading } from '../../model/finding.ts';

export const coordinationReading: Reading = {
  question: 'Who posts the same thing close in time, and oftener than news and habit explain?',
  unit: 'two accounts or channels; weight counts their pairs of posts that share an object within the window, both ends of it included',
  denominator:
    'objects expected within the window if names were exchanged among shares of the same six hours (of late ones, half an hour), as late after the first share, of objects of the same community; where these are few, of the same quarter of any day, or by the habits of both if that is more. Open copies and posters on the clock are set apart before',
  shows:
    'which pairs share the same objects within seconds of one another, how often, and for which of them (q at most 0.05) it is more often than the object, the hour and their quickness explain',
  doesNotShow:
    'agreement, common control or fake accounts: this does not show them; a common source, a schedule, a feed, or an event that they alone cover gives the same pattern, and a community in which all move together looks like habit',
  citation:
    'pairs: CooRTweet 2.1.3 (Righetti & Balluff 2025, doi:10.5117/CCR2025.1.7.RIGH); null: stratified label swap, after Saracco et al. 2017, doi:10.1088/1367-2630/aa6b38; false discovery rate: Benjamini & Hochberg 1995, doi:10.1111/j.2517-6161.1995.tb02031.x',
};
