/** The words a reader needs to hold the numbers to account: each with what it means. */
export const glossary = {
  heading: 'How to read the numbers',
  explained: 'What these words mean',
  supported: 'Agrees with this corpus',
  supportedIs:
    'The whole interval lies beyond the threshold on the side the claim says, by every denominator the rule names and in every check. Not a proof that the sentence is true elsewhere.',
  contradicted: 'This corpus shows otherwise',
  contradictedIs:
    'The whole interval lies on the other side of the threshold. Said of these channels and days; not a finding that anyone spoke falsely.',
  undecided: 'This corpus cannot tell',
  undecidedIs:
    'The interval includes the threshold, or the answer depends on how the question is put. A common and honest outcome.',
  notTestable: 'Posts cannot test this',
  notTestableIs:
    'Something the question needs is not in posts, or not in these: too few of them, times too coarse, nothing to compare with.',
  value: 'Value and interval',
  valueIs:
    'The value is what was counted or estimated; the interval holds what else is compatible with the posts. A number without its interval is not printed.',
  frame: 'These channels, these days',
  frameIs:
    'The number speaks of the frame alone. It is uncertain only through posts that are missing and words that mean something else; there is no sampling in it. Where nothing is missing it is a census: low and high are the value.',
  process: 'At other times',
  processIs: 'The same channels on other days like these. Everything about timing is judged so.',
  transfer: 'Other channels of their kind',
  transferIs:
    'As if these channels were drawn from more of their kind. Shown to say how much rests on these few; it never decides.',
  texts: 'Distinct texts',
  textsIs: 'The same text by the same channel counts once. Copies can make a small group look large.',
  forwards: 'Forwards apart',
  forwardsIs: 'A forwarded post is somebody else’s words passed on; it is counted by itself.',
  views: 'Views',
  viewsIs:
    'Compared only for posts of settled age, forwards left out. What a source does not carry is “not in this source”, never zero.',
  completeness: 'Completeness',
  completenessIs:
    'Posts held of those published, from gaps in the running ids. A range, since a gap may be a deleted post, a service message, or posts never collected.',
  threshold: 'Threshold',
  thresholdIs:
    'The smallest effect that matters, fixed before measuring. A verdict needs the whole interval on one side of it.',
  another: 'Asked another way',
  anotherIs:
    'The same test with copies counted, without texts that name both sides, without channels that hold the same posts as another, with half or twice the window or the days. If one of these gives another answer, the answer is withdrawn, and this corpus cannot tell; what cannot be asked so says nothing against it. With one channel left out it is a question about other channels: the answer is withdrawn only where the rest says the opposite; where the rest cannot tell, it stands and is said to rest on that channel. Of texts that fill in a template only the opposite withdraws, too, unless the claim is of words. Missing posts of smaller odds, short texts left out, and open copies counted are told beside the answer and withdraw nothing: the interval holds half to twice the odds already.',
  exploratory: 'Exploratory',
  exploratoryIs:
    'The test was not sealed before measuring: the threshold or the words could have been chosen with the result in view.',
  bulk: 'Bulk load',
  bulkIs:
    'A large part of a channel’s posts on one day: an archive put in at once. Left out of everything about timing.',
  thing: 'Item',
  thingIs:
    'One text with its near-copies, one link, or one forwarded post, until nobody has posted it for a day. Three channels or more that carry one make a cascade.',
  placebo: 'Placebo words',
  placeboIs:
    'Words about as frequent that have nothing to do with the question. What happens to them around an event happens to any word; a change counts only beyond theirs.',
  outage: 'Outage',
  outageIs:
    'Days on which a channel was not collected, seen from a long gap in the numbers of its posts. What was first used then is not seen (the technical word is censored).',
  couldFind: 'Change that could be found',
  couldFindIs:
    'How large a change would have to be to be seen in four of five cases. Where only large ones could be seen, that none was seen says little.',
  holm: 'All claims counted together (Holm)',
  holmIs:
    'The more claims are asked, the likelier one agrees by chance. Holm’s correction asks more of each so that all of them together stay at the chance of one.',
  control: 'Control',
  controlIs:
    'A vocabulary that has nothing to do with any claim, measured beside the others: what moves with it is not special.',
};
