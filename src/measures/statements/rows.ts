import type { Estimate } from '../../model/estimate.ts';
import type { Evidence, Row } from '../../model/finding.ts';
import type { ChannelName } from './channels.ts';
import type { Speaker } from './speakers.ts';

/** Integers of a speaker as count.sql gives them; times in epoch seconds. */
export interface SpeakerCount {
  readonly speaker: number;
  readonly statements: number;
  readonly posts: number;
  readonly texts: number;
  readonly forwards: number;
  readonly channels: number;
  readonly tied: number;
  readonly first_seen: number;
  readonly last_seen: number;
  readonly first_channel: string;
  readonly first_id: number;
  readonly first_forward: number;
}

/** Of the words of a speaker that stand in several channels: how many a channel has, and whether first. */
export interface Repeat {
  readonly speaker: number;
  readonly channel: string;
  readonly texts: number;
  readonly first: number;
  readonly tied: number;
  readonly forwarded: number;
  readonly after: number;
}

/** What the counts are out of. */
export interface Totals {
  readonly posts: number;
  readonly texts: number;
  readonly forwards: number;
  readonly channels: number;
}

export interface SpeakerRow extends Row {
  readonly speaker: {
    readonly name: string | null;
    readonly role: string | null;
    readonly affiliation: string | null;
    readonly place: string | null;
    readonly kind: string;
  };
  /** How many names and roles were taken for this speaker. */
  readonly names: number;
  readonly firstSeen: {
    readonly date: string;
    /** The channel of the earliest copy found here; null where several have it at the same time. */
    readonly channel: string | null;
    /** Null where the channel is not named. */
    readonly id: number | null;
    readonly forward: boolean;
  };
  readonly lastSeen: string;
  /** Channels that print this speaker's words (the same words in two channels at least), the leading ones first. */
  readonly repeats: readonly {
    readonly channel: string;
    readonly texts: number;
    readonly first: number;
    readonly tied: number;
    readonly forwarded: number;
    readonly after: number;
  }[];
}

/** Who is summed, by the number of the sum. */
const sums = ['others, named without an office', 'sources without a name', 'nobody named'] as const;
const sumKinds = ['private', 'source', 'none'] as const;
/** Channels listed under who repeats. */
const listed = 10;

export const limits =
  'found by rules that miss some statements and mistake some: docs/evaluation.md has their precision and recall';

export function speakerRow(
  count: SpeakerCount,
  speaker: Speaker | undefined,
  repeats: readonly Repeat[],
  totals: Totals,
  nameOf: (key: string) => ChannelName,
  evidence: Evidence,
): SpeakerRow {
  const channel = nameOf(count.first_channel);
  const shown =
    speaker === undefined
      ? { name: null, role: null, affiliation: null, place: null, kind: sumKinds[count.speaker] ?? 'private' }
      : {
          name: speaker.name,
          role: speaker.role,
          affiliation: speaker.affiliation,
          place: speaker.place,
          kind: speaker.kind,
        };
  return {
    key: speaker?.key ?? `(${sums[count.speaker] ?? ''})`,
    label: speaker === undefined ? (sums[count.speaker] ?? '') : labelOf(speaker),
    estimates: [
      censusOf('posts', count.posts, totals.posts, 'share of posts with an attributed statement'),
      censusOf('texts', count.texts, totals.texts, 'share of distinct texts with an attributed statement'),
      censusOf('forwards', count.forwards, totals.forwards, 'share of forwards with an attributed statement'),
      censusOf('channels', count.channels, totals.channels, 'share of the channels of the frame'),
    ],
    speaker: shown,
    names: speaker?.voices.length ?? 0,
    firstSeen: {
      date: iso(count.first_seen),
      channel: count.tied > 1 ? null : channel.name,
      id: count.tied > 1 || channel.summed ? null : count.first_id,
      forward: count.first_forward === 1,
    },
    lastSeen: iso(count.last_seen),
    repeats: summed(repeats, nameOf),
    evidence,
  };
}

function labelOf({ name, role, affiliation, place }: Speaker): string {
  const parts = [role, affiliation, place].filter(
    // A role often holds its affiliation and place: "head of X in Y".
    (part, i, all) => part !== null && !all.slice(0, i).some((before) => before?.includes(part) === true),
  );
  return parts.length === 0 || name.includes(parts.join(', ')) ? name : `${name} (${parts.join(', ')})`;
}

/** Channels without a name of their own stand together. */
function summed(repeats: readonly Repeat[], nameOf: (key: string) => ChannelName): SpeakerRow['repeats'] {
  const rows = new Map<
    string,
    { channel: string; texts: number; first: number; tied: number; forwarded: number; after: number }
  >();
  for (const { channel: key, texts, first, tied, forwarded, after } of repeats) {
    const { name } = nameOf(key);
    const row = rows.get(name) ?? { channel: name, texts: 0, first: 0, tied: 0, forwarded: 0, after: 0 };
    row.texts += texts;
    row.first += first;
    row.tied += tied;
    row.forwarded += forwarded;
    row.after += after;
    rows.set(name, row);
  }
  return [...rows.values()]
    .sort((a, b) => b.first - a.first || b.after - a.after || (a.channel < b.channel ? -1 : 1))
    .slice(0, listed);
}

/** A count of all that was found: no sampling stands behind it, and the finding has its own errors. */
function censusOf(name: string, n: number, denominator: number, unit: string): Estimate {
  const value = denominator === 0 ? null : n / denominator;
  return {
    name,
    value,
    low: value,
    high: value,
    level: 0.95,
    target: 'frame',
    unit,
    n,
    denominator,
    method: 'census of the statements found in the frame',
    note: denominator === 0 ? 'nothing of this kind is in the frame' : limits,
  };
}

const iso = (seconds: number): string => new Date(seconds * 1000).toISOString().replace('.000Z', 'Z');
