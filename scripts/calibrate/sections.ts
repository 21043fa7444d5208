import type { Cell } from './cell.ts';

/** What is drawn, what is true, and what is graded, by kind of cell. */
export const sections: Readonly<Record<Cell['of'], string>> = {
  'share, frame':
    'X against one rival, by distinct texts; the truth is the share among all that was published. Verdicts of `dominates` with all their checks, at one half. `decided of decidable`: of the verdicts that the intervals by texts and by posts give alike, those that stand in all checks. `missing odds`: of a missing post with X against others. `sides`, `number`: how many posts each channel misses is known as a range (a half to twice what it is); each channel keeps one side alone (`apart`) or has both, `sided` of its posts being on a side (all where `apart`, else 0.3), and the true number lies anywhere in the range or at the end that is worst for the share; `missing`: part of its posts at most, another in every channel. `held`: so many posts of one channel beside three times as many missing, none of them to all known.',
  'share, transfer': 'Channels as draws; the truth is the share in all such channels. Decides nothing.',
  'share, coded':
    'X against one rival by use and not by occurrence, with the least samples the program admits (200 matched texts, 100 near misses and 300 others of each lexicon and community, or all there are), read without error. The truth is who used the words in what was published, the threshold is put at it, and so every verdict is an error. `imperfect`: precision 0.8 and recall 0.7 of X’s lexicon, `differential` in one of two communities; `near`: of the forms that a lexicon lacks, those that come near to a term; `common`: part of the matched uses that stand in a term of both lexicons, so that what is right of one is wrong of the other in the same sampled texts: the limits hold, the value errs towards X, since such texts may use both. `plurality`: X less its rival.',
  'plurality, frame':
    'X against one, two or four rivals, all tied on average, one of whom is more frequent by chance; a tenth missing, at half or twice the odds, or outages. Verdicts of `dominates` by plurality and of `outperforms` with all their checks.',
  readings:
    'A claim that leaves open with whom X is compared, tested against each rival by itself (a share, threshold one half); the verdict is that all readings give the same. False where it says “supported” and X is not ahead of every rival in what was published, or “contradicted” and X is not behind every one. `tied`: all rivals as frequent as X on average; `clear`: one tied, the others a third as frequent. A tenth missing at half or twice the odds. `error of one reading`: how often a single one errs.',
  'prevalence, frame':
    'Share of channels with a use in 300 texts; the truth is that of all that was published. Verdicts of `ubiquitous` before their checks, at one half, in one community or in every one of several.',
  'penetrates, frame':
    'A community of which some channels use the words, or none, and words that also match falsely, as often as in six channels of no side. The interval is of occurrence; the verdict, at one tenth, must be right of own use.',
  'floods, process':
    'Two communities over days; the truth is that of the process. Verdicts of `floods` before their checks; one of the two conditions at its boundary, the other clear.',
  'floods, posts':
    'Two communities of three channels, from the times of their posts on; the truth is that of very many such days, by the second and without loads. `clocks`: channels that wait for the next half hour; `fast`: channels whose posts follow one another ten times as fast; `trains`: how much oftener a post is followed by another; `missing`: part of a side’s posts that is not held, in gaps of a few ids; `load`: posts of one hour, as a part of all others of the channel, on X’s side: at a half the program finds them and leaves the day out, at 0.15 it does not: the interval is then held against what was posted, archive and all, the verdict, with its check without full days, against how the channels post without it. Where the sides are alike the true difference is 0; for a ratio the threshold is put at the truth.',
  'follows, order':
    'D = P(A earlier) − P(B earlier) with what both carry, weeks as draws; the truth is that of 300,000 such things. Both take things up from a source in common, `a` and `b` seconds after it on average; `memory`: correlation of a day’s state with the next day’s, `state`: what it does to the ratio of both speeds (log); `shocks`: part of the things that both carry a twentieth as late, `nights`: how many times as late B is at night and at the end of the week; `copied`: part that B has from A. The threshold is put at the truth, so every verdict (before its checks) is an error, and p-values of both directions are uniform.',
  'follows, copying':
    'Verdicts of copying. In worlds of a source in common nobody copies, however much slower B is: “supported” is false there. `copied`: part of the things that B has from A, `copyDelay` seconds after it on average; `credited`: part of what it carries later in which B says so. J: close after less close before, where it may be asked.',
  originates:
    'Who is first in cascades, weeks as draws; the truth is that of 30,000 such days, at the bound with ties against C. The threshold graded is put at the truth, the other where it is clear: every verdict is an error.',
  'responds, process':
    'A vocabulary of so many uses a day around events, among 199 placebo words half to twice as frequent. Each word has weekdays of its own (`weekdays`: their standard deviation, log) and days that differ (`state`, of placebo words up to that; `memory`: correlation with the next day). `shocks` a day take a fifth of the words along, three times as much, halving each day; `atEvents`: so do all words, or those of another topic, on the days of the events; `sameWeekday`: all events on one weekday; `gaps`: part of the texts not held, up to so much, another in each week. `ratio` is true from each event on; the threshold is put at it, so every verdict (before its checks) is an error, and p-values of both directions are uniform. Where only a change of over three times could be found nothing is shown.',
  'lead-lag, rates':
    'P-values of order by rates where neither side is first: both take up the same news, with rhythm, shocks and days that hang together.',
  'coordination, some':
    'The label swap of pairs of channels, of all in the world, and verdicts of `coordinates`, form `some`, on its first community (a third of the channels). Worlds of news that decays in 90 s (quick) or 15 min (slow), channels ten times as fast, topics of communities, posters on the half hour, minute stamps, gaps, a niche of three channels; groups that post together within 20, 45 or 80 s (easy, medium, hard). `news`: stories a day. "Contradicted" is false where three pairs or more are planted that share within the window at least three times as often as without. False edges are counted per world; recall is of planted pairs at q ≤ 0.05.',
  'coordination, whole':
    'The common odds ratio of sharing within 60 s, of pairs inside C against pairs across, days as draws; the truth is the ratio over 3,000 such worlds. In `concert` all of C posts an object together, on every fourth day three times as often as on others. Near 1.5 the threshold is put at the truth, so that every verdict there is an error, and p-values of both directions are uniform. `fast`: delays of every third channel, `ofC`: of all of C, as factors.',
  'plasmode, share':
    'Real counts of two vocabularies in 22 channels of `telegram-fa`, as if they were all there is; a tenth is not held. `permuted`: which of both is X is drawn in each channel.',
  'plasmode, floods':
    'Real days of the channels of `telegram-fa`, whole weeks of them drawn anew. `permuted`: channels on two sides at random, the truth that of all their days. `alike`: the same channels on both sides, each with a part of its posts, X with a quarter more; the true difference is 0.',
  'plasmode, some':
    'Real times of the 4,105 texts that channels of `telegram-fa` have in common, with the names exchanged within the strata of the null; `together`: objects that four channels of C post within 20 seconds besides, over three months.',
};
