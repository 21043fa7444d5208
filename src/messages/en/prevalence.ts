import type { Bounded } from '../numbers.ts';
import { saysWhose } from '../labels.ts';
import type { Writing } from '../writing.ts';

/** What is found in a channel: words, or by coded samples their use. */
type Found = 'words' | 'own use' | 'mention';

/** The words of a vocabulary; of one that a group has the name of, too, that it is one. */
const wordsOf = (label: string, w: Writing, groups: readonly string[] = []): string => {
  if (saysWhose(label)) return w.name(label);
  return `the words of ${groups.includes(label) ? 'the vocabulary ' : ''}${w.name(label)}`;
};

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const groupOf = (group: string, label: string, w: Writing): string =>
  `${group === label ? 'the group ' : ''}${w.name(group)}`;

const inOne = (found: Found, label: string, w: Writing, groups: readonly string[]): string => {
  if (found === 'words') return `${wordsOf(label, w, groups)} stand in at least one`;
  const own = found === 'own use';
  return `at least one ${own ? 'uses' : 'speaks of'} ${w.name(label)}${own ? ' as its own' : ''}, by texts read by people`;
};

/** `ubiquitous` and `penetrates`: in how many channels a vocabulary is found, all read equally far. */
export const prevalence = {
  ubiquitousRule: ({ threshold, effort }: { threshold: number; effort: number }, w: Writing) =>
    `Supported when in every named community the share of channels with at least one use in ${w.n(effort)} ${w.plural(effort, { one: 'text', other: 'texts' })} is above ${w.threshold(threshold)} over its whole range, by distinct texts and by posts, and stays so in every check (a channel left out may not turn it round); contradicted when it is below in one of them in the same way.`,
  penetratesRule: ({ threshold, effort }: { threshold: number; effort: number }, w: Writing) =>
    `The vocabulary is not coded, so this says only “appears among”: supported when the share of the community's channels with at least one use in ${w.n(effort)} ${w.plural(effort, { one: 'text', other: 'texts' })} is above ${w.threshold(threshold)} and above what false matches alone would give these channels (upper ${w.threshold(0.975)} limit of 1 − (1 − f)^${w.n(effort)} in so few), over its whole range, by distinct texts and by posts, and in every check (a channel left out may not turn it round); f is the upper limit of the rate of matches in channels of no side, as if all of them were false. Contradicted when even all occurrences stay below ${w.threshold(threshold)}.`,
  penetratesCodedRule: ({ threshold, effort }: { threshold: number; effort: number }, w: Writing) =>
    `Supported when the share of the community's channels with at least one own use in ${w.n(effort)} ${w.plural(effort, { one: 'text', other: 'texts' })}, by a coded sample of the vocabulary, is above ${w.threshold(threshold)} over its whole range, by distinct texts and by posts, and in every check (a channel left out may not turn it round); contradicted when it is below in the same way.`,
  ubiquitousWording: (
    {
      effort,
      found,
      label,
      communities,
    }: {
      effort: number;
      found: Found;
      label: string;
      communities: readonly { label: string; share: Bounded }[];
    },
    w: Writing,
  ) =>
    `In ${w.n(effort)} ${w.plural(effort, { one: 'text', other: 'texts' })} of a channel, drawn by chance, ${inOne(
      found,
      label,
      w,
      communities.map((each) => each.label),
    )}: ${w.commas(
      communities.map(
        (each) => `in ${groupOf(each.label, label, w)} in ${w.share(each.share)} of the channels`,
      ),
    )}.`,
  penetratesWording: (
    {
      effort,
      found,
      label,
      community,
      share,
    }: { effort: number; found: Found; label: string; community: string; share: Bounded },
    w: Writing,
  ) =>
    found === 'words'
      ? `${capital(wordsOf(label, w, [community]))} appear among the channels of ${groupOf(community, label, w)}: in ${w.n(effort)} ${w.plural(effort, { one: 'text', other: 'texts' })} of a channel, drawn by chance, they stand in at least one in ${w.share(share)} of them.`
      : `In ${w.n(effort)} ${w.plural(effort, { one: 'text', other: 'texts' })} of a channel of ${groupOf(community, label, w)}, drawn by chance, ${inOne(found, label, w, [community])} in ${w.share(share)} of them.`,

  noVocabulary: 'the claim names no vocabulary to look for',
  nameVocabulary: 'name X’s own vocabulary (words) or mentions of X (about)',
  tooFewChannels: (
    {
      observable,
      channels,
      label,
      effort,
      least,
    }: { observable: number; channels: number; label: string; effort: number; least: number },
    w: Writing,
  ) =>
    `${w.n(observable)} of the ${w.n(channels)} ${w.plural(channels, { one: 'channel', other: 'channels' })} of ${w.name(label)} in the corpus have ${w.n(effort)} distinct ${w.plural(effort, { one: 'text', other: 'texts' })}; ${w.n(least)} ${w.plural(least, { one: 'is', other: 'are' })} the least that can decide`,
  moreChannelsOf: ({ label }: { label: string }, w: Writing) =>
    `more channels of ${w.name(label)}, or more of their posts`,
  noOneCommunity: 'the claim does not name the one community that is said to be reached',
  nameIt: 'name it in the claim (within)',
  falseMatchesUnknown:
    'how often the vocabulary matches falsely is not known: it is not coded, and the corpus holds no channels of no side',
  codedOrNeutral: 'a coded sample of its matches, or channels that have nothing to do with either side',
  byFalseMatches: ({ ceiling, byChance }: { ceiling: number; byChance: number }, w: Writing) =>
    `imprecise: a vocabulary nobody has coded, with false matches in up to ${w.percent(ceiling)} of texts, would be found in ${w.percent(byChance)} of channels without any own use`,
  morePostsOf: ({ label, effort }: { label: string; effort: number }, w: Writing) =>
    `more posts of the channels of ${w.name(label)} that have under ${w.n(effort)} ${w.plural(effort, { one: 'text', other: 'texts' })}`,
  moreChannels: 'more channels of the named communities, and the missing posts',

  tipping: (
    { community, precision, label }: { community: string; precision: number; label: string },
    w: Writing,
  ) =>
    `It would tip in ${w.name(community)} if only ${w.percent(precision)} of the matches of ${w.name(label)} meant what they seem to.`,
  templatesOnce: 'texts that fill in a template counted once a channel',
  byEffort: (
    { effort, value, found, of }: { effort: number; value: number; found: number; of: number },
    w: Writing,
  ) =>
    `The number rests on how much of a channel is looked at: ${w.percent(value)} is what ${w.n(effort)} ${w.plural(effort, { one: 'text', other: 'texts' })} of each would show on average, so that all are asked alike. In all posts held but forwards, ${w.n(found)} of ${w.count(of)} ${w.plural(of, { one: 'channel has', other: 'channels have' })} it at least once (${w.percent(found / of)}).`,
  absence: 'An absence is of the listed words.',
  opponentsDropped: ({ dropped, terms }: { dropped: number; terms: number }, w: Writing) =>
    `${w.n(dropped)} of ${w.n(terms)} ${w.plural(terms, { one: 'term', other: 'terms' })}, opponents’ words, not looked for.`,

  powerCommunity: (
    {
      label,
      readable,
      channels,
      effort,
      least,
      threshold,
      verdict,
    }: {
      label: string;
      readable: number;
      channels: number;
      effort: number;
      least: number;
      threshold: number;
      verdict: 'too few' | 'never above' | 'enough';
    },
    w: Writing,
  ) =>
    `${w.name(label)}: at most ${w.n(readable)} of ${w.n(channels)} ${w.plural(channels, { one: 'channel has', other: 'channels have' })} ${w.n(effort)} ${w.plural(effort, { one: 'text', other: 'texts' })}, ${
      {
        'too few': `under the ${w.n(least)} that can decide`,
        'never above': `too few to be above ${w.threshold(threshold)} whatever is found`,
        enough: 'enough to decide',
      }[verdict]
    }`,
  powerRate: ({ texts }: { texts: number }, w: Writing) =>
    `a channel that uses the words in 1 of ${w.n(texts)} ${w.plural(texts, { one: 'text', other: 'texts' })} is found to use them with a chance of 80%`,

  sinceWhen: (
    {
      beginning,
      later,
      from,
      to,
      none,
      washout,
    }: {
      beginning: number;
      later: number;
      from: string | null;
      to: string | null;
      none: number;
      washout: number;
    },
    w: Writing,
  ) =>
    `First uses seen: in ${w.n(beginning)} of the channels within their first ${w.n(washout)} ${w.plural(washout, { one: 'post', other: 'posts' })} held, so since before or since then; in ${w.n(later)} later${from === null || to === null ? '' : ` (${w.day(from)} to ${w.day(to)})`}; in ${w.n(none)} none. Where posts are missing an earlier one may be hidden.`,
};
