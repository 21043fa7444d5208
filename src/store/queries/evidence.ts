import type { Evidence } from '../../model/finding.ts';
import type { Driver, Parameters } from '../driver.ts';
import { loadSql } from '../sql.ts';

/** Where the next page begins: after this row. */
export interface Cursor {
  readonly date: number;
  readonly channel: string;
  readonly id: number;
}

export interface EvidenceRow {
  readonly channel: string;
  readonly id: number;
  readonly date: string;
  readonly role: string;
}

/** What an evidence query is asked with. Evidence kept from before days could be chosen is of all. */
const givenBy = ({ parameters }: Evidence): Parameters => ({
  days: [],
  zone: 'UTC',
  ...(parameters as Parameters),
});

const beginning: Cursor = { date: 0, channel: '', id: 0 };

/**
 * The posts behind a number, ordered by date, channel and id; the report, the command line and the web app
 * all ask here. `sql` is the evidence query the number's measure has under the name in `evidence.query`.
 */
export async function evidenceRows(
  driver: Driver,
  sql: string,
  evidence: Evidence,
  limit: number,
  after: Cursor = beginning,
): Promise<{ rows: EvidenceRow[]; cursor: Cursor | null }> {
  const rows = await driver.query<EvidenceRow>(sql, {
    parameters: {
      ...givenBy(evidence),
      limit,
      after_date: after.date,
      after_channel: after.channel,
      after_id: after.id,
    },
  });
  const last = rows.at(-1);
  const cursor =
    last === undefined || rows.length < limit
      ? null
      : { date: Date.parse(`${last.date.replace(' ', 'T')}Z`) / 1000, channel: last.channel, id: last.id };
  return { rows, cursor };
}

/** What stands in `sample.sql` for the evidence query, so that the file is a statement by itself. */
const oneRow = "SELECT '' AS channel, toUInt64(0) AS id, '' AS date, '' AS role";

/** More than any evidence query yields. */
const all = 2 ** 32 - 1;

/**
 * Some of the posts behind a number, drawn at random over its channels and days: the first of them by a hash of the
 * seed, so that the same seed draws the same posts and a larger sample holds the smaller. In the order of their days.
 */
export async function evidenceSample(
  driver: Driver,
  sql: string,
  evidence: Evidence,
  most: number,
  seed: number,
): Promise<EvidenceRow[]> {
  const drawn = loadSql(import.meta.url, 'sample.sql').replace(oneRow, () => sql);
  return driver.query<EvidenceRow>(drawn, {
    parameters: {
      ...givenBy(evidence),
      limit: all,
      after_date: beginning.date,
      after_channel: beginning.channel,
      after_id: beginning.id,
      sample_seed: seed,
      most,
    },
  });
}

/** Which of the posts behind a number: of a channel, of a day; where a page begins. */
export interface Among {
  /** The channel's key. */
  readonly channel?: string | undefined;
  /** Normalised text that the post has, one of them. */
  readonly literals?: readonly string[] | undefined;
  /** From one moment to before another, as the posts' dates are written: `2026-05-11 20:30:00`, UTC. */
  readonly between?: { readonly from: string; readonly to: string } | undefined;
  readonly after?: { readonly date: string; readonly channel: string; readonly id: number } | undefined;
}

/** A page of the posts behind a number, narrowed to a channel or a day. */
export async function evidencePage(
  driver: Driver,
  sql: string,
  evidence: Evidence,
  most: number,
  { channel = '', between, literals = [], after }: Among,
): Promise<EvidenceRow[]> {
  const page = loadSql(import.meta.url, 'among.sql').replace(oneRow, () => sql);
  return driver.query<EvidenceRow>(page, {
    parameters: {
      ...whole(evidence),
      only_channel: channel,
      only_from: between?.from ?? '',
      only_to: between?.to ?? '',
      only_literals: literals,
      from_date: after?.date ?? '',
      from_channel: after?.channel ?? '',
      from_id: after?.id ?? 0,
      most,
    },
  });
}

export interface Spread {
  /** How many of the posts each channel has, most first. */
  readonly channels: readonly { readonly channel: string; readonly posts: number }[];
  /** The same posts as `evidenceSample` draws. */
  readonly sample: readonly EvidenceRow[];
}

interface ChannelDrawn {
  readonly channel: string;
  readonly posts: number;
  /** Hash with the seed in hexadecimal digits, id, date, role. */
  readonly drawn: readonly (readonly [hash: string, id: number, date: string, role: string])[];
}

/** How the posts behind a number spread over channels, and the sample of them, asked at once. */
export async function evidenceSpread(
  driver: Driver,
  sql: string,
  evidence: Evidence,
  most: number,
  seed: number,
): Promise<Spread> {
  const asked = loadSql(import.meta.url, 'spread.sql').replace(oneRow, () => sql);
  const rows = await driver.query<ChannelDrawn>(asked, {
    parameters: { ...whole(evidence), sample_seed: seed, most },
  });
  const byHash = rows
    .flatMap(({ channel, drawn }) =>
      drawn.map(([hash, id, date, role]) => ({ hash, post: { channel, id, date, role } })),
    )
    .sort((a, b) => ascending(a.hash, b.hash) || inOrder(a.post, b.post));
  return {
    channels: rows.map(({ channel, posts }) => ({ channel, posts })),
    sample: byHash
      .slice(0, most)
      .map(({ post }) => post)
      .sort((a, b) => ascending(a.date, b.date) || inOrder(a, b)),
  };
}

const ascending = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const inOrder = (a: EvidenceRow, b: EvidenceRow): number => ascending(a.channel, b.channel) || a.id - b.id;

/** All that an evidence query yields. */
const whole = (evidence: Evidence): Parameters => ({
  ...givenBy(evidence),
  limit: all,
  after_date: beginning.date,
  after_channel: beginning.channel,
  after_id: beginning.id,
});
