import type { UntestableReason } from '../../model/detection.ts';
import type { Writing } from '../writing.ts';

type Aspect = 'by' | 'words' | 'about';

const because: Readonly<Record<UntestableReason, string>> = {
  opinion: 'a judgement of what is good, or may or ought to be, is no count of posts',
  intent: 'what somebody wants or brings others to do is not seen in posts',
  emotion: 'what somebody feels is not seen in posts',
  'private space': 'only public channels and groups are studied',
  money: 'payments are not seen in posts',
  forwards:
    'a claim is tested by counting posts and their words, which do not tell how often somebody is forwarded; who forwards whom is counted separately, and gets no verdict',
  views:
    'a claim is tested by counting posts and their words, which do not tell how often posts are looked at; where posts carry view counts, the views of posts of the same age stand beside the share of a vocabulary, and get no verdict',
  audience:
    'who follows a channel, likes its posts or comments on them is not seen in the posts, and nothing here counts it; Telegram shows it on the channel’s own page',
  'outside the corpus’s time or platform':
    'the sentence speaks of another time or platform than the posts are of',
  'missing parameter': 'the sentence does not say all that a test needs',
};

const kinds: Readonly<Record<Aspect, string>> = {
  by: 'a community (by)',
  words: 'a vocabulary (words)',
  about: 'a vocabulary of its names (about)',
};

/** Why posts cannot test a sentence, and what is asked of a person where its text does not say what a test needs. */
export const untestable = {
  reason: ({ reason }: { reason: UntestableReason }) => reason as string,
  because: ({ reason }: { reason: UntestableReason }) => because[reason],
  rule: 'none: it is not tested',
  wording: (
    { reason, words, explanation }: { reason: string; words: string | null; explanation: string },
    w: Writing,
  ) =>
    `Not tested, ${reason}${words === null ? '' : ` (${w.name(words)})`}: ${explanation}.`.replace(
      /([?.])\.$/,
      '$1',
    ),
  noType: 'the entry has no type',
  mostlyOtherTime: ({ share }: { share: number }, w: Writing) =>
    `most of that time is outside of the corpus: the posts of the typical channel cover ${w.percent(share)} of it`,
  postsOfThatTime: 'posts of the time the claim speaks of',
  asks: ({ asks }: { asks: readonly string[] }, w: Writing) => w.semicolons(asks),

  askRivals: 'compared with whom: name the rivals',
  askFollowed: 'after whom: name the channels (rivals) that are said to be repeated',
  askReached: 'which community is said to be reached: name one (within)',
  askWithin: 'in which communities: name them (within)',
  askEvent: 'to what: name the dated event of the project (events)',
  askTime: ({ text }: { text: string }, w: Writing) => `which days ${w.name(text)} means: name them (period)`,
  askX: ({ aspect }: { aspect: Aspect }) => `who or what is meant: name ${kinds[aspect]}`,
  askWhich: ({ text, aspect }: { text: string; aspect: Aspect }, w: Writing) =>
    `${w.name(text)} may be more than one of those named before: name ${kinds[aspect]}`,
  askKind: ({ text, aspect }: { text: string; aspect: Aspect }, w: Writing) =>
    `${w.name(text)} has no ${aspect === 'by' ? 'community' : 'vocabulary'} in the project: name ${kinds[aspect]}`,
  askName: ({ text, aspect }: { text: string; aspect: Aspect }, w: Writing) =>
    `who or what ${w.name(text)} is: the project has nothing of that name; name ${kinds[aspect]}`,
};
