import type { Writing } from '../writing.ts';

/** Measures of words: what marks whom, in which company words stand, how evenly, when. */
export const words = {
  rest: 'the rest',
  postsWith: ({ words: vocabulary }: { words: string }) => `posts with ${vocabulary}`,
  termOf: ({ term, set }: { term: string; set: string }, w: Writing) => `${w.name(term)} (${set})`,
  oneChannel: ({ term }: { term: string }) => `${term} [one channel]`,
  here: 'here',
  elsewhere: 'elsewhere',
  perTenThousand: 'occurrences in 10,000',
  logRatio: 'log ratio',
  doublings: 'doublings of the frequency',
  logOdds: 'log-odds',
  logOddsUnit: 'difference of log odds, two-sided form, prior in proportion to all counts',
  tokensIndependent: 'Wald interval; takes every token for an independent draw',
  tooNarrow: 'too narrow where words come in bursts or from few channels: read p over channels beside it',
  g2: 'G²',
  g2Unit: 'log-likelihood ratio, negative where it is rarer here',
  channels: 'in channels',
  channelsUnit: 'those of the set that have it',
  dpNorm: 'DPnorm',
  dpNormUnit: '0 spread as the channels’ sizes, 1 all in the smallest channel',
  onePart: 'one channel',
  keynessQuestion: 'Which words mark these posts, compared with those?',
  keynessUnit:
    'an occurrence in a text, once a channel and cluster of near-duplicates, forwards left out; addresses and handles are no words',
  keynessDenominator: 'all occurrences of such terms in the set',
  keynessShows:
    'which terms are more frequent in one set than in another than chance draws of tokens would give (z, G², by how much: log ratio), whether the difference holds over channels (p and q: their labels permuted), and over how many channels a term is spread',
  keynessNot:
    'why a term is frequent, whose word it is, or what it means: read the lines (measure concordance). z and G² take tokens for independent, which they are not; a term of one channel is marked and ranked last. With few channels no p can be small: the least that can be reached is told',
};
