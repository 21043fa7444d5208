import type { Reading } from '../model/finding.ts';
import type { Said } from '../model/said.ts';
import type { Span } from '../model/statement.ts';

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
  readonly channel: Said;
  /** 0 where the channel is not named. */
  readonly id: number;
  /** UTC. */
  readonly date: string;
  readonly text: string;
  /** What matched, as `[start, end)` in UTF-16 code units of `text`. */
  readonly marks: readonly Span[];
  /** Where a handle is known. */
  readonly permalink?: string;
  /** Whether it says of itself that it was forwarded. */
  readonly forward?: true;
  /** Why it is here, where a query yields several kinds. */
  readonly role?: Said;
}

/** Posts behind one number of a claim, by the label of its evidence, or behind one row of a finding. */
export interface EvidenceList {
  readonly behind: { readonly claim: string } | { readonly finding: number; readonly row: string };
  readonly label: Said;
  /** How many posts stand behind the number; `posts` are drawn from them at random. */
  readonly total: number;
  readonly posts: readonly EvidencePost[];
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
    /** The closed form of the test beside swaps that were made. */
    readonly exchanges?: {
      readonly pairs: number;
      readonly draws: number;
      readonly small: number;
      readonly tooSmall: number;
    };
    readonly openCopies: number;
    readonly onTheClock: number;
    readonly bulkLoads: number;
    readonly read: number;
  };
  /** Why nothing was tested. */
  readonly refused?: Said;
  readonly nodes: readonly NetworkNode[];
  readonly edges: readonly NetworkEdge[];
  readonly clusters: readonly NetworkCluster[];
}

/** One end of a pair of who forwards and whose posts. */
export interface ForwardNode {
  readonly id: string;
  readonly name: Said;
  /** A channel of the corpus by itself. */
  readonly alone: boolean;
  /** Channels of persons, or of no known kind, together. */
  readonly unnamed: boolean;
}

/** Who forwards, and whose posts. */
export interface ForwardLine {
  readonly who: ForwardNode;
  readonly whose: ForwardNode;
  /** An album once. */
  readonly forwards: number;
  /** Posts of who forwards, an album once. */
  readonly posts: number;
  /** UTC. */
  readonly first: string;
  readonly last: string;
}

/** Who forwards whom, the pairs with most forwards; the others are counted. */
export interface ForwardsPart {
  readonly lines: readonly ForwardLine[];
  readonly more: { readonly pairs: number; readonly forwards: number };
  /** Forwards of all pairs, and of all posts looked at, in a pair or in none. */
  readonly forwards: number;
  readonly of: { readonly posts: number; readonly once: number };
  /** What is summed or left out. */
  readonly notes: readonly Said[];
}

export interface NetworkNode {
  /** A name, or "channel 7". */
  readonly label: Said;
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
