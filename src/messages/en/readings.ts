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
  copiesQuestion: 'Which posts are the same text, reworded, or the same picture?',
  copiesUnit:
    'a cluster: posts linked by near texts (Jaccard index of three-word shingles, 0.8 unless --threshold says otherwise); with --object media by a picture or file of the same number, or by a photo that shows the same (hashes at most 8 of 128 bits apart) where "import --pictures" took hashes',
  copiesDenominator:
    'posts with at least five words, forwards, links, handles and the boilerplate of their channel set apart; of media, posts whose source tells the number of a picture or file, or whose photo has a hash, forwards apart',
  copiesShows:
    'which posts have the same words but for small changes, or the same picture or file passed on within Telegram, in which channels, and the earliest copy found here',
  copiesNot:
    'who wrote the text first (the earliest copy may lie outside the frame), retellings in other words, texts in pictures, or pictures uploaded anew, which get another number, where no hashes were taken, and cut or mirrored ones also then; posts linked by a chain may differ more at its ends than neighbours do',
  prevalenceQuestion: 'In how many channels is this vocabulary found, when all are read equally far?',
  prevalenceUnit:
    'a channel, by its chance of at least one use in m distinct texts (300 unless --effort says otherwise)',
  prevalenceDenominator: 'channels with at least m texts; those with fewer widen the range',
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

  adoptionQuestion: 'Who was seen with these words first, who later, and how fast?',
  adoptionUnit: 'a channel; time is its posts since it is seen (forwards apart, an album once)',
  adoptionDenominator:
    'channels with more posts than the wash-out; those that use the words within it had them from the beginning and stand apart, as do channels that are seen late',
  adoptionShows:
    'the first use seen of each channel, with the probability that short gaps hide an earlier one; and in how many of the channels that did not have the words from the beginning they are used so many posts later',
  adoptionNot:
    'where the words began: they may have been used before the posts begin, elsewhere, or where posts are missing; nor that a use means what the channel says itself, unless somebody has read them',
  leadLagQuestion: 'Who is earlier than whom with what both publish?',
  leadLagUnit:
    'an episode: a text with its near-duplicates and forwards, an address or a forwarded post, until nobody has carried it for a day; a side (a channel, or the channels of a community) counts once in it, by its first post',
  leadLagDenominator:
    'episodes that both carry, both observed whole from a day before to a day after; ties (within a minute, or what the time stamps tell) count for neither side; histories loaded at once are left out',
  leadLagShows:
    'how much oftener one is earlier than the other with the same thing: told as "earlier" where the whole interval, of other weeks like these, is above 10 in a hundred and the share of false ones among all told is at most 5%',
  leadLagNot:
    'that one caused the other, or copied it: who takes up a source in common more quickly is earlier too; nor who was first outside these channels',
  spreadQuestion: 'Along which ways did a text, an address or a forwarded post travel?',
  spreadUnit:
    'a cascade: what posts carry in common (near-duplicate texts, the same address, forwards of one post, joined where they hang together) until nobody has carried it for a day, by three channels or more unless asked otherwise',
  spreadDenominator: 'all such cascades among these channels; histories loaded at once are left out',
  spreadShows:
    'the earliest copy found here, how many channels took it up, how fast, and by which steps as far as the posts say: forwards, and names of the source in the text',
  spreadNot:
    'the origin: what is earliest here may have come from outside, by a channel that is not in the corpus or a post that is not held. A later copy that names nobody has no known way; depth is "at least"',
  statementsQuestion: 'Who says it, in which role, since when, how often, and who repeats it?',
  statementsUnit:
    'a post in which the speaker is quoted or reported, an album once, forwards beside it; texts count once a channel',
  statementsDenominator:
    'posts of these channels and days with an attributed statement (with --lexicon: with one whose words hold the vocabulary)',
  statementsShows:
    'whom the posts quote or report by the office or body they name, in which role and place as the posts give it, since when they do so here, in which channel it was found first, and which channels print the same words later',
  statementsNot:
    'whether it was said (only that a post says so), where it was said first (the earliest copy may lie outside these channels), what private persons say: who is named without an office, or by kinship, is summed; channels that are a person’s or of unknown kind stand summed in their community. Rules find the statements: they miss some and mistake some (on labelled texts precision 80 to 89%, recall 54 to 93%, speaker right in 79 to 90%; docs/evaluation.md), and names in other scripts or cases may stand apart',
};
