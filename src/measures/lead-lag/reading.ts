import type { Reading } from '../../model/finding.ts';

export const leadLagReading: Reading = {
  question: 'Who is earlier than whom with what both publish?',
  unit: 'an episode: a text with its near-duplicates and forwards, an address or a forwarded post, until nobody has carried it for a day; a side (a channel, or the channels of a community) counts once in it, by its first post',
  denominator:
    'episodes that both carry, both observed whole from a day before to a day after; ties (within a minute, or what the time stamps tell) count for neither side; histories loaded at once are left out',
  shows:
    'how much oftener one is earlier than the other with the same thing: told as "earlier" where the whole interval, with weeks as draws, is above 0.1 and the share of false ones among all told is at most 5%',
  doesNotShow:
    'that one caused the other, or copied it: who takes up a source in common more quickly is earlier too; nor who was first outside these channels',
  citation:
    'jackknife of a ratio over weeks: Cochran 1977, §6.18; t on effective weeks: Carter, Schnepel & Steigerwald 2017, doi:10.1162/REST_a_00639; sign flips: Canay, Romano & Shaikh 2017, doi:10.3982/ECTA13081; false discovery rate: Benjamini & Hochberg 1995, doi:10.1111/j.2517-6161.1995.tb02031.x',
};
