import { countEstimate } from '../measure.ts';
import type { Said } from '../../model/said.ts';
import { english, message } from '../../messages/index.ts';
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
    readonly channel: Said | null;
    /** Null where the channel is not named. */
    readonly id: number | null;
    readonly forward: boolean;
  };
  readonly lastSeen: string;
  /** Channels that print this speaker's words (the same words in two channels at least), the leading ones first. */
  readonly repeats: readonly {
    readonly channel: Said;
    readonly texts: number;
    readonly first: number;
    readonly tied: number;
    readonly forwarded: number;
    readonly after: number;
  }[];
}

/** Who is summed, by the number of the sum. */
const sums = [message('rows.others'), message('rows.sources'), message('rows.nobody')] as const;
const sumKinds = ['private', 'source', 'none'] as const;
/** Channels listed under who repeats. */
const listed = 10;

export const limits = message('rows.foundByRules');

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
    key: speaker?.key ?? `(${english.write(sums[count.speaker] ?? '')})`,
    label: speaker === undefined ? (sums[count.speaker] ?? '') : labelOf(speaker),
    estimates: [
      censusOf(message('rows.posts'), count.posts, totals.posts, message('rows.statementPosts')),
      censusOf(message('rows.texts'), count.texts, totals.texts, message('rows.statementTexts')),
      censusOf(message('rows.forwards'), count.forwards, totals.forwards, message('rows.statementForwards')),
      censusOf(message('rows.channels'), count.channels, totals.channels, message('rows.statementChannels')),
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
    { channel: Said; texts: number; first: number; tied: number; forwarded: number; after: number }
  >();
  for (const { channel: key, texts, first, tied, forwarded, after } of repeats) {
    const { name } = nameOf(key);
    const words = english.write(name);
    const row = rows.get(words) ?? { channel: name, texts: 0, first: 0, tied: 0, forwarded: 0, after: 0 };
    row.texts += texts;
    row.first += first;
    row.tied += tied;
    row.forwarded += forwarded;
    row.after += after;
    rows.set(words, row);
  }
  return [...rows]
    .sort(([a, x], [b, y]) => y.first - x.first || y.after - x.after || (a < b ? -1 : 1))
    .slice(0, listed)
    .map(([, row]) => row);
}

/** A count of all that was found: no sampling stands behind it, and the finding has its own errors. */
const censusOf = (name: Said, n: number, denominator: number, unit: Said): Estimate =>
  countEstimate(
    'share',
    name,
    n,
    denominator,
    unit,
    denominator === 0 ? message('rows.nothingOfThisKind') : limits,
    message('rows.foundCensus'),
  );

const iso = (seconds: number): string => new Date(seconds * 1000).toISOString().replace('.000Z', 'Z');
