import type { CheckResult } from '../model/check.ts';
import type { Finding, Reading } from '../model/finding.ts';
import type { Frame } from '../model/frame.ts';
import type { Manifest } from '../model/manifest.ts';
import type { Span } from '../model/statement.ts';
import type { ClaimResult } from '../model/verdict.ts';

/** All that a report is made of. The same input gives the same bytes. */
export interface ReportInput {
  readonly project: {
    readonly name: string;
    /** IANA name; every day and hour in the report is of it. */
    readonly timezone: string;
    /** BCP 47. Languages written from right to left mirror the page; the program's own words stay English. */
    readonly language?: string;
    /** How the posts were gathered, as the user states it. */
    readonly gathered?: string;
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
  /** Texts that stand in several posts. */
  readonly copies?: CopiesPart;
  readonly evidence: readonly EvidenceList[];
  readonly lexicons: readonly LexiconTable[];
  readonly manifest: Manifest;
}

/** A channel of the frame: the fields of the store's channel facts that a report shows. */
export interface ReportChannel {
  /** Handle where known, else its key. */
  readonly channel: string;
  readonly title: string;
  /** outlet, organisation, personal, unknown. Personal ones stand in one row together unless `publicInterest`. */
  readonly kind: string;
  readonly publicInterest?: string;
  readonly communities: readonly string[];
  readonly posts: number;
  readonly forwards: number;
  /** Posts with media and no text. */
  readonly wordless: number;
  /** First and last post, UTC. */
  readonly from: string;
  readonly to: string;
  readonly completeness: readonly [number, number] | null;
  readonly gaps: Readonly<
    Record<'album' | 'short' | 'outage', { readonly gaps: number; readonly ids: number }>
  >;
  /** Posts whose time and id do not agree with the channel's series. */
  readonly strays: number;
  readonly seriesBreaks: number;
  /** Seconds. */
  readonly resolution: number | null;
  readonly bulkLoads: readonly { readonly day: string; readonly posts: number }[];
  /** Whether the source carries views. */
  readonly views: boolean;
  /** Posts of each day that has any, in the project's time zone: drawn as a strip. */
  readonly byDay?: readonly { readonly day: string; readonly posts: number }[];
}

/** A post behind a number. Handles, numbers and addresses of others are masked before it comes here. */
export interface EvidencePost {
  /** What the channel is called in print. */
  readonly channel: string;
  /** 0 where the channel is not named. */
  readonly id: number;
  /** UTC. */
  readonly date: string;
  readonly text: string;
  /** What matched, as `[start, end)` in UTF-16 code units of `text`. */
  readonly marks: readonly Span[];
  /** Where a handle is known. */
  readonly permalink?: string;
  /** Why it is here, where a query yields several kinds. */
  readonly role?: string;
}

/** The first posts behind one number of a claim, by the label of its evidence, or behind one row of a finding. */
export interface EvidenceList {
  readonly behind: { readonly claim: string } | { readonly finding: number; readonly row: string };
  readonly label: string;
  /** How many posts stand behind the number; `posts` are the first of them. */
  readonly total: number;
  readonly posts: readonly EvidencePost[];
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

/** Coordination as it may be shown: channels have names only where somebody has read an edge of theirs. */
export interface NetworkPart {
  readonly reading: Reading;
  readonly object: string;
  /** Seconds. */
  readonly window: number;
  /** Over all edges, shown or not. */
  readonly counts: {
    readonly nodes: number;
    readonly edges: number;
    readonly pairs: number;
    /** Of personal and unknown channels: in no row. */
    readonly withheld: number;
    readonly family: number;
    readonly unusual: number;
    readonly openCopies: number;
    readonly onTheClock: number;
    readonly read: number;
  };
  /** Why nothing was tested. */
  readonly refused?: string;
  readonly nodes: readonly NetworkNode[];
  readonly edges: readonly NetworkEdge[];
  readonly clusters: readonly NetworkCluster[];
}

export interface NetworkNode {
  /** A name, or "channel 7". */
  readonly label: string;
  readonly named: boolean;
  /** Place in `clusters`. */
  readonly cluster: number | null;
}

export interface NetworkEdge {
  /** Places in `nodes`. */
  readonly a: number;
  readonly b: number;
  readonly pairs: number;
  /** Distinct posts behind it. */
  readonly posts: number;
  readonly objects: number | null;
  readonly expected: number | null;
  readonly q: number | null;
  readonly unusual: boolean;
  /** Where somebody has read it. */
  readonly read?: {
    readonly by: string;
    readonly on: string;
    readonly holds: boolean;
    readonly read?: number;
    readonly note?: string;
  };
  /** The closest pairs of posts, of an edge that was read and holds. */
  readonly couples: readonly {
    readonly seconds: number;
    readonly a: EvidencePost | undefined;
    readonly b: EvidencePost | undefined;
  }[];
}

export interface NetworkCluster {
  /** Places in `nodes`; `unnamed` more are of personal or unknown channels. */
  readonly members: readonly number[];
  readonly unnamed: number;
  readonly stability: number;
  readonly edges: number;
  readonly objects: number;
  readonly medianDelay: number | null;
  readonly roles: readonly {
    readonly node: number;
    readonly objects: number;
    readonly first: number;
    readonly tied: number;
  }[];
  readonly activity: readonly { readonly day: string; readonly objects: number }[];
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
