import type { ChannelKind } from '../model/post.ts';
import type { ClaimSource } from '../model/project.ts';

export type Language = 'en' | 'fa' | 'ru';

export type Topic = 'politics' | 'economy' | 'city' | 'football' | 'culture' | 'technology';

/**
 * How a vocabulary stands in a post. `own`: the channel speaks so itself. `quoted`: someone else's words.
 * `mocked`: said against it. `other`: the same letters in another sense, a false match. `excluded`: inside a
 * phrase that the lexicon excludes, so no match at all.
 */
export const stances = ['own', 'quoted', 'mocked', 'other', 'excluded'] as const;
export type Stance = (typeof stances)[number];

/** A mean, or a lognormal draw for each channel and replication. */
export type Size = number | { readonly median: number; readonly sigma: number };

export type Profile = 'office' | 'round-the-clock' | 'evening' | 'flat';

export interface Habit {
  readonly profile: Profile;
  /** Seconds between distinguishable time stamps, as the source writes them. */
  readonly stamps: 1 | 60;
  /** A poster on the clock: everything waits for the next multiple of so many minutes. */
  readonly clock?: number;
  /**
   * Posts only in sessions, shared by all with this habit: what is ready waits for the next of so many a day, at other
   * times every day unless `fixed`, and comes out within so many seconds of its beginning.
   */
  readonly sessions?: { readonly perDay: number; readonly seconds: number; readonly fixed?: true };
  /** Probability that a post is followed by another within minutes (and that by another …). */
  readonly trains?: number;
  /** Delay of whatever is taken up from others, as a factor; 0.1 is a fast channel. Default 1. */
  readonly quickness?: number;
  /** Archives loaded at once: so many extra posts within an hour of the day numbered from 0. */
  readonly bulk?: readonly { readonly day: number; readonly posts: number }[];
}

/** How a channel writes Persian: what stands for the zero-width non-joiner, which letters and digits. */
export interface Orthography {
  readonly zwnj: 'kept' | 'space' | 'joined' | 'mixed';
  readonly arabicLetters: boolean;
  readonly digits: 'ascii' | 'persian' | 'arabic';
}

export interface ChannelSpec {
  readonly handle: string;
  readonly title: string;
  /** The platform's number: used as the channel's key where given, with the handle beside it. */
  readonly platformId?: string;
  readonly kind: ChannelKind;
  readonly community: string;
  readonly language: Language;
  /** Mean number of posts of its own a day; what it takes up from others comes on top. */
  readonly postsPerDay: Size;
  readonly habit: Habit;
  readonly orthography?: Orthography;
  /** Relative weights; `politics` alone without it. */
  readonly topics?: Partial<Readonly<Record<Topic, number>>>;
  /** Share of posts that are albums. Each item takes an id of its own. */
  readonly albums?: number;
  /** One record for an album (a scraped page) or one for each item (a client's API). */
  readonly albumRecords?: 'joined' | 'items';
  /** Share of posts that are a picture or video without a word. */
  readonly wordless?: number;
  /** Last line of its posts, such as "@handle". */
  readonly signature?: string;
  readonly emoji?: boolean;
  /** Readers reached in the end by a typical post; without it the source carries no views. */
  readonly reach?: Size;
}

/** Rates of use among a channel's own posts. The most specific of the entries that fit holds: channel, community, all. */
export interface UsageSpec {
  readonly lexicon: string;
  readonly community?: string;
  readonly channel?: string;
  readonly own?: number;
  readonly quoted?: number;
  readonly mocked?: number;
  readonly other?: number;
  readonly excluded?: number;
  /** Share of own, quoted and mocked uses written with a form that the lexicon lists. Default 1. */
  readonly recall?: number;
  /** Standard deviation of the channels' own effects, on the logit scale of the rates. Default 0. */
  readonly spread?: number;
  /** Mean number of times the channel posts the same text again later. Default 0. */
  readonly copies?: number;
}

/** Something happened (or an agency wrote), and many channels carry it soon after one another. */
export interface StorySpec {
  readonly name: string;
  readonly perDay: number;
  /** Probability that a channel carries a story, by community; `*` for all others. */
  readonly reach: Readonly<Record<string, number>>;
  /** Mean delay in seconds of a channel of quickness 1: 90 is a shock, 900 ordinary news. */
  readonly decay: number;
  /** All of a day's within so many hours of one moment: a match, a hearing, a demonstration as it goes on. */
  readonly withinHours?: number;
  /** `words`: each in its own; `copy`: the text of the source, reworded or not; `link`: own words and the same URL. */
  readonly form: 'words' | 'copy' | 'link';
  /** For `copy`: the channels that write it, first of all; by language. Without them the source is outside. */
  readonly sources?: readonly string[];
  /** Share of the copies whose words were changed a little. */
  readonly reworded?: number;
  readonly topics?: Partial<Readonly<Record<Topic, number>>>;
  /** Probability that the text speaks of a lexicon, as `quoted`. */
  readonly mentions?: Readonly<Record<string, number>>;
}

/** What one side takes up from another: the leader and the follower. Only within a language. */
export interface FlowSpec {
  readonly name: string;
  readonly from: { readonly community?: string; readonly channel?: string };
  readonly to: { readonly community?: string; readonly channel?: string };
  /** Mean number of takers of a post, over all channels of `to`. */
  readonly takers: number;
  readonly forward: number;
  readonly exact: number;
  readonly reworded: number;
  /** Seconds, lognormal. */
  readonly delay: { readonly median: number; readonly sigma: number };
}

/** Channels that post the same thing within a window. Every member of one language. */
export interface GroupSpec {
  readonly name: string;
  readonly difficulty: 'easy' | 'medium' | 'hard';
  readonly channels: readonly string[];
  readonly perDay: number;
  /** Seconds between the first and the last member, uniform. */
  readonly window: number;
  /** Probability that a member takes part in an object; at least two always do. */
  readonly participation: number;
  readonly form: 'exact' | 'reworded' | 'link';
  /** Channels outside that copy it: the probability of each, and their mean delay in seconds. */
  readonly outsiders?: { readonly probability: number; readonly delay: number };
  readonly topics?: Partial<Readonly<Record<Topic, number>>>;
  readonly uses?: readonly {
    readonly lexicon: string;
    readonly stance: Stance;
    readonly probability: number;
  }[];
}

/** From a day on, a vocabulary is used by so much more (odds of own use), halving every `halfLife` days if given. */
export interface EventSpec {
  readonly name: string;
  readonly day: number;
  readonly label: string;
  readonly source: string;
  readonly lexicon: string;
  readonly community?: string;
  readonly factor: number;
  readonly halfLife?: number;
}

/** What stands between what was published and what is held. */
interface ObservationSpec {
  /** Probability that a post was deleted, or missed, before it was gathered. */
  readonly missing: number;
  /** Odds of being missing for a post that uses a lexicon, relative to others. Default 1. */
  readonly missingOdds?: Readonly<Record<string, number>>;
  /** Mean number of outages of the collection per channel, and their length in hours. */
  readonly outages?: { readonly perChannel: number; readonly hours: number };
  /** Service items (a pinned message, a new picture) per post; they take ids. */
  readonly service?: number;
}

export interface PlantedClaim {
  readonly claim: ClaimSource;
  /** Set where no count of shares decides: a missing parameter, or a planted group. */
  readonly expected?: 'not testable' | 'supported' | 'contradicted';
  /** Why, where the verdict is "not testable" or "undecided". */
  readonly why?: string;
}

/** A sentence of an article about the world, and the claim that a right program finds in it. */
export interface PlantedSentence {
  /** Words that stand once in the article and belong to the claim. */
  readonly words: string;
  readonly speaker: string;
  /** null where posts can test nothing of it. */
  readonly claim: ClaimSource | null;
  readonly expected?: 'not testable';
  /** Why, where the verdict is "not testable" or "undecided". */
  readonly why?: string;
}

export interface ArticleSpec {
  /** A web page. */
  readonly html: string;
  readonly sentences: readonly PlantedSentence[];
}

export interface WorldSpec {
  readonly name: string;
  readonly title: string;
  /** First day, UTC. */
  readonly from: string;
  readonly days: number;
  /** Whole hours east of Greenwich of the world's clock: the hours of its habits. */
  readonly offset: number;
  readonly communities: Readonly<Record<string, string>>;
  readonly channels: readonly ChannelSpec[];
  /** Names in the catalogue of vocabularies. */
  readonly lexicons: readonly string[];
  readonly usage: readonly UsageSpec[];
  readonly stories: readonly StorySpec[];
  readonly flows: readonly FlowSpec[];
  readonly groups: readonly GroupSpec[];
  readonly events: readonly EventSpec[];
  readonly observation: ObservationSpec;
  readonly claims: Readonly<Record<string, PlantedClaim>>;
  /** What an invented newspaper writes about it. */
  readonly article?: ArticleSpec;
  /** A channel also written as a Telegram Desktop export, in full and in part. */
  readonly desktopExport?: string;
}
