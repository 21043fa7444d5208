import type { Writing } from '../writing.ts';

/** Measures of words: what marks whom, in which company words stand, how evenly, when. */
export const words = {
  rest: 'the rest',
  postsWith: ({ words: vocabulary }: { words: string }) => `posts with ${vocabulary}`,
  termOf: ({ term, set }: { term: string; set: string }, w: Writing) => `${w.name(term)} (${set})`,
  oneChannel: ({ term }: { term: string }) => `${term} [one channel]`,
  signature: ({ term }: { term: string }) => `${term} [signature]`,
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
  near: 'near it',
  nearUnit: 'times within the window',
  nearRate: 'near it, of places there',
  inAll: 'in all',
  logDice: 'log-Dice',
  logDiceUnit: 'at most 14; one less is half as often',
  npmi: 'NPMI',
  npmiUnit: '0 as by chance, 1 never apart',
  rate: 'rate',
  rateSame: 'rate, same channels',
  occurrences: 'occurrences',
  textsWith: 'texts with it',
  textsUnit: 'share of texts, once a channel',
  textsAsDraws: 'ratio of sums, texts as draws (Korn-Graubard)',
  storiesLast: 'too narrow where one story runs through many texts',
  fewTexts: 'fewer than two texts',
  sameChannels: ({ same, all, periods }: { same: number; all: number; periods: number }, w: Writing) =>
    `${w.count(same)} of ${w.count(all)} ${w.plural(all, { one: 'channel', other: 'channels' })} ${w.plural(same, { one: 'has', other: 'have' })} texts in every one of the ${w.count(periods)} ${w.plural(periods, { one: 'period', other: 'periods' })} with at least a twentieth of the words of the largest`,
  collocatesQuestion: 'In which company does this word stand?',
  collocatesUnit:
    'a place within the window of an occurrence, once; texts once a channel and cluster of near-duplicates, forwards left out',
  collocatesDenominator: 'all places within such windows',
  collocatesShows:
    'which words stand near the term oftener than their frequency elsewhere would give (NPMI, G²), how much of both goes together (log-Dice), and over how many channels that company is spread',
  collocatesNot:
    'what the words say of one another: read the lines. G² takes places for independent; a phrase that one channel repeats makes company, and is marked',
  dispersionQuestion: 'How often, how evenly, and when is it said?',
  dispersionUnit:
    'an occurrence in a text; texts once a channel and cluster of near-duplicates, forwards left out',
  dispersionDenominator: 'all words of those texts',
  dispersionShows:
    'how often the term stands in each channel, community or period with an interval that knows that words come in bursts, and whether few channels have most of it (DPnorm)',
  dispersionNot:
    'who it is meant by, or why it rises; between periods compare the rate of the same channels. The interval takes texts for independent draws',
  concordanceQuestion: 'How is it said, word for word?',
  concordanceUnit: 'a line around an occurrence; posts drawn evenly over channels by the project’s seed',
  concordanceDenominator:
    'posts that have it, once a channel and cluster of near-duplicates, forwards left out',
  concordanceShows:
    'what stands before and after the term in posts of every channel, and how many such posts there are',
  concordanceNot:
    'how common a use is: each channel has as many lines as the largest, as far as it has them. Handles and numbers of others are masked',
  chart: ({ n, terms }: { n: number; terms: string }, w: Writing) =>
    `${w.count(n)} ${w.plural(n, { one: 'term', other: 'terms' })} by how frequent they are and by how much more frequent than elsewhere; first ${terms}.`,
  chartCaption:
    'To the right: more frequent. Upwards: more so than elsewhere, one step a doubling. Hollow dots stand in one channel alone, or in signatures of channels. Names that found no room are in the table.',
  chartTitle: ({ set }: { set: string }) => `Words of ${set}`,
  dispersionChart: (
    { rows, used, from, to }: { rows: number; used: number; from: string; to: string },
    w: Writing,
  ) =>
    `${w.count(used)} of ${w.count(rows)} ${w.plural(rows, { one: 'channel uses', other: 'channels use' })} it, from ${from} to ${to}.`,
  dispersionCaption: 'A row a channel, a bar a period, all on one scale; a line where the channel has texts.',
  dispersionTitle: 'Where and when it is used',
  frequencyQuestion: 'Which words are most frequent?',
  frequencyDenominator: 'all occurrences of such terms in the set; all its texts; its channels',
  frequencyShows:
    'how often a term stands in the posts looked at, in which part of their texts and how many of their channels, and how evenly it is spread (DPnorm)',
  frequencyNot:
    'what is special about these posts: every corpus has much the same words in front (measure keyness compares). A term that one channel has almost alone is marked; function words are left out by the stop lists',
  keynessQuestion: 'Which words mark these posts, compared with those?',
  keynessUnit:
    'an occurrence in a text, once a channel and cluster of near-duplicates, forwards left out; addresses and handles are no words',
  keynessDenominator: 'all occurrences of such terms in the set',
  keynessShows:
    'which terms are more frequent in one set than in another than chance draws of tokens would give (z, G², by how much: log ratio), whether the difference holds over channels (p and q: their labels permuted), and over how many channels a term is spread',
  keynessNot:
    'why a term is frequent, whose word it is, or what it means: read the lines (measure concordance). z and G² take tokens for independent, which they are not; a term of one channel, or of a channel’s signature, is marked and ranked last. With few channels no p can be small: the least that can be reached is told',
};
