import type { CheckResult } from '../model/check.ts';
import type { Finding, Reading } from '../model/finding.ts';
import type { Frame } from '../model/frame.ts';
import type { Manifest } from '../model/manifest.ts';
import type { Message, Written } from '../model/said.ts';
import type { ClaimResult, Verdict } from '../model/verdict.ts';
import type { Tally } from '../view/states.ts';
import type { Weakness } from '../view/weaknesses.ts';
import type { EvidenceList, ForwardsPart, NetworkPart, ReportChannel } from '../view/shown.ts';

/** All that a report is made of. The same input gives the same bytes. */
export interface ReportInput {
  readonly project: {
    readonly name: string;
    /** IANA name; every day and hour in the report is of it. */
    readonly timezone: string;
    /** How the posts were gathered, as the user states it. */
    readonly gathered?: string;
    /** How they were, as the ledger has it. */
    readonly gatheredBy?: Message;
  };
  /** The article whose claims were tested, where there is one. */
  readonly document?: {
    readonly title: string;
    readonly outlet?: string;
    readonly url?: string;
    readonly date?: string;
  };
  /** The documents whose claims these are, with their statements marked. */
  readonly checks?: readonly CheckResult[];
  readonly frame: Frame;
  readonly channels: readonly ReportChannel[];
  readonly claims: readonly ClaimResult[];
  readonly findings: readonly Finding[];
  /** Who posts the same thing close in time, one part for each kind of object asked for. */
  readonly networks?: readonly NetworkPart[];
  /** Who forwards whom, where a claim speaks of it. */
  readonly forwards?: ForwardsPart;
  /** Who was first and who follows, where a claim speaks of it. */
  readonly first?: FirstPart;
  /** Texts that stand in several posts. */
  readonly copies?: CopiesPart;
  /** Who answers by name for which verdict, by the claim's id; none where it was not looked for. */
  readonly signatures?: Readonly<Record<string, SignedVerdict>>;
  /** What whoever made the report left out of it, and the numbers that claims had before. */
  readonly leftOut?: LeftOut;
  readonly evidence: readonly EvidenceList[];
  /** What communities are called, by their keys. */
  readonly groups?: Readonly<Record<string, string>>;
  readonly lexicons: readonly LexiconTable[];
  readonly manifest: Manifest;
}

/** What is worked out of it while its sentences can still be asked. */
interface Derived {
  /** What weakens each claim's verdict, in the order of `claims`. */
  readonly weaknesses: readonly (readonly Weakness[])[];
}

/** The same with every sentence in words: what the sections show. */
export type WrittenReport = Written<ReportInput & Derived>;

/** A verdict as a person signed it. */
export interface SignedVerdict {
  readonly by: string;
  /** The day as it stands in the ledger, YYYY-MM-DD. */
  readonly on?: string;
  readonly verdict?: Verdict;
}

/** Claims that are not shown on wish, counted by what came of them: who reads a choice has to know that it is one. */
export interface LeftOut {
  readonly tally: Tally;
  /** Those of them that were tested, and that were decided: chance is counted over all. */
  readonly tested: number;
  readonly decided: number;
  /** Number of each claim shown among all, from 1. */
  readonly numbers: Readonly<Record<string, number>>;
}

/** A lexicon as it was used: what was looked for and how many posts have it. */
export interface LexiconTable {
  readonly name: string;
  readonly label?: string;
  readonly control?: boolean;
  readonly author?: string;
  readonly date?: string;
  readonly sources?: readonly string[];
  readonly note?: string;
  /** Posts with any of its variants. */
  readonly posts: number;
  readonly variants: readonly {
    readonly term: string;
    readonly variant: string;
    /** own, opponents, neutral. */
    readonly form: string;
    readonly posts: number;
  }[];
  /** Phrases inside which a match does not count. */
  readonly exclude?: readonly string[];
}

/** Near-duplicates in numbers. */
export interface CopiesPart {
  readonly reading: Reading;
  readonly posts: number;
  readonly compared: number;
  readonly clusters: number;
  readonly betweenChannels: number;
  readonly pairs: number;
  readonly pairsBetweenChannels: number;
  /** Clusters by the number of their channels, ascending. */
  readonly sizes: readonly { readonly channels: number; readonly clusters: number; readonly posts: number }[];
  readonly setAside: readonly {
    readonly channel: string;
    readonly where: string;
    readonly phrase: string;
    readonly texts: number;
    readonly of: number;
  }[];
}

/** First uses of vocabularies, who is earlier, and what travelled furthest; `cascade` is the widest, post by post. */
export interface FirstPart {
  readonly adoption: readonly { readonly label: string; readonly finding: Finding }[];
  /** First links to the sites that most channels link to. */
  readonly sites?: Finding;
  readonly communities: Finding;
  readonly channels: Finding;
  readonly spread: Finding;
  readonly cascade?: Finding;
  /** Vocabularies around the project's events, in all channels and by community. */
  readonly events?: readonly {
    readonly label: string;
    readonly finding: Finding;
    readonly communities?: Finding;
  }[];
}
