/** What measures show and what they do not. A citation is the same in every language. */
export const readings = {
  shareQuestion: 'How much of the talk is this vocabulary’s?',
  shareUnit: 'a text, once a channel; posts with albums once, forwards and channels beside it',
  shareDenominator: 'all units of the channels and days looked at, or those with one of the named sides',
  shareShows:
    'which part of what these channels published in these days has the words, and how far missing posts could move it',
  shareNot:
    'what people who do not post think, what is said in private or in pictures, whether a word was used, quoted or mocked (unless the vocabulary was coded), or anything of channels outside the frame',
  coordinationQuestion: 'Who posts the same thing close in time, and oftener than news and habit explain?',
  coordinationUnit:
    'two accounts or channels; weight counts their pairs of posts that share an object within the window, both ends of it included',
  coordinationDenominator:
    'objects expected within the window if names were exchanged among shares of the same six hours (of late ones, half an hour), as late after the first share, of objects of the same community; where these are few, of the same quarter of any day, or by the habits of both if that is more. Open copies and posters on the clock are set apart before',
  coordinationShows:
    'which pairs share the same objects within seconds of one another, how often, and for which of them (q at most 0.05) it is more often than the object, the hour and their quickness explain',
  coordinationNot:
    'agreement, common control or fake accounts: this does not show them; a common source, a schedule, a feed, or an event that they alone cover gives the same pattern, and a community in which all move together looks like habit',
  copiesQuestion: 'Which posts are the same text, reworded?',
  copiesUnit:
    'a cluster: posts linked by near texts (Jaccard index of three-word shingles, 0.8 unless --threshold says otherwise)',
  copiesDenominator:
    'posts with at least five words, forwards, links, handles and the boilerplate of their channel set apart',
  copiesShows:
    'which posts have the same words but for small changes, in which channels, and the earliest copy found here',
  copiesNot:
    'who wrote the text first (the earliest copy may lie outside the frame), retellings in other words, or texts in pictures; posts linked by a chain may differ more at its ends than neighbours do',
  prevalenceQuestion: 'In how many channels is this vocabulary found, when all are read equally far?',
  prevalenceUnit:
    'a channel, by its chance of at least one use in m distinct texts (300 unless --effort says otherwise)',
  prevalenceDenominator: 'channels with at least m texts; those with fewer stand in the bounds',
  prevalenceShows:
    'how widely the words are spread over the channels looked at, at equal effort, and whether more widely than other words as frequent elsewhere',
  prevalenceNot:
    'how often they are used, whether a use is own, quoted or mocked (unless the vocabulary was coded), or anything of channels outside the frame',
  cadenceQuestion: 'How often, how regularly and in which bursts do these channels post?',
  cadenceUnit: 'a post, albums once and forwards apart; a channel on one whole day',
  cadenceDenominator:
    'days on which a channel was observed whole: without its first and last day, bulk loads, and days with an outage of the collection',
  cadenceShows:
    'the rate, the times between posts, and how unevenly they come: −1 is a clock, 0 is chance, near 1 is bursts',
  cadenceNot:
    'why a channel posts when it does, whether people or programs post, or posts that were deleted before they were gathered',
};
