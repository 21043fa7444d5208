import { type AccountOutcome, lookAtAccount } from './account/look.ts';
import type { Look } from './coverage.ts';
import { lookAtPage, type PageOutcome } from './pages/look.ts';
import { lookAtSite, type SiteOutcome, type SitePurpose } from './sites/look.ts';
import type { Kept, KeptFile } from './response.ts';
import { sourceOf } from './source.ts';

export type Outcome = PageOutcome | SiteOutcome | AccountOutcome | 'otherChannel' | 'unreadable';

/** Why nothing more is asked of a source in a run. */
export type Ending =
  | Outcome
  | 'done'
  | 'budget'
  | 'unanswered'
  | 'stopped'
  | 'repeats'
  | 'erased'
  | 'forbidden'
  | 'noFeed';

/** What a kept answer says, for planning; made of the answer alone. */
export interface Fact {
  readonly file: string;
  readonly sha256: string;
  readonly source: string;
  readonly address: string;
  readonly time: string;
  readonly status: number;
  readonly outcome: Outcome;
  /** Of a channel: which ids were asked for and shown. */
  readonly look?: Omit<Look, 'time'>;
  /** The platform's id of the channel. */
  readonly channel?: string;
  /** Posts counted in the bytes and those that were read, where the two differ. */
  readonly counted?: { readonly raw: number; readonly parsed: number };
  /** Of a site: what it was asked for, the validators for the next time, where it sent on to, feeds it names. */
  readonly purpose?: SitePurpose;
  readonly etag?: string;
  readonly modified?: string;
  readonly location?: string;
  readonly feeds?: readonly string[];
  /** Seconds to wait, as the server says. */
  readonly retryAfter?: number;
}

export async function factOf(kept: Kept, { file, sha256 }: Pick<KeptFile, 'file' | 'sha256'>): Promise<Fact> {
  const { source, address, time, status } = kept;
  const retryAfter = secondsOf(kept.headers['retry-after'], time);
  const common = {
    file,
    sha256,
    source,
    address,
    time,
    status,
    ...(retryAfter === null ? {} : { retryAfter }),
  };
  switch (sourceOf(source).kind) {
    case 'page': {
      const { before, wanted } = askedOf(address);
      const page = await lookAtPage(kept, before);
      const shown = page.shown.filter((id) => before === null || id < before);
      // A server that answers with other posts than were asked for has not answered.
      const outcome = page.outcome === 'posts' && shown.length === 0 ? 'layout' : page.outcome;
      const look = {
        before,
        after: 0,
        shown,
        posts: page.posts.filter(([id]) => before === null || id < before),
        last: outcome === 'end',
      };
      const told = outcome === 'posts' || outcome === 'end' || outcome === 'empty';
      return {
        ...common,
        outcome,
        ...(told && wanted ? { look } : {}),
        ...(page.channel === null ? {} : { channel: page.channel }),
        ...(page.raw === page.parsed ? {} : { counted: { raw: page.raw, parsed: page.parsed } }),
      };
    }
    case 'site': {
      const purpose = (kept.purpose ?? 'listing') as SitePurpose;
      const { etag, 'last-modified': modified } = kept.headers;
      return {
        ...common,
        purpose,
        ...(etag === undefined ? {} : { etag }),
        ...(modified === undefined ? {} : { modified }),
        ...lookAtSite(kept, purpose),
      };
    }
    case 'account':
      return { ...common, ...lookAtAccount(kept) };
  }
}

/** A name that its channel gave up may be another's now: its posts are not those of the channel that is collected. */
export function unlessOther(fact: Fact, before: readonly Fact[]): Fact {
  const first = before.find(({ source, channel }) => source === fact.source && channel !== undefined);
  if (first === undefined || fact.channel === undefined || fact.channel === first.channel) return fact;
  const { look: _look, ...other } = fact;
  return { ...other, outcome: 'otherChannel' };
}

function askedOf(address: string): { before: number | null; wanted: boolean } {
  const url = new URL(address);
  const before = url.searchParams.get('before');
  return { before: before === null ? null : Number(before), wanted: url.pathname.startsWith('/s/') };
}

/** A server that says nothing of how long is left alone for an hour, and none for more than thirty days. */
const leaveAloneSeconds = 3600;
const longestAloneSeconds = 30 * 86_400;

/** Until when the place of an answer asked to be left alone; null where it did not, or that is over. */
export function pausedUntil({ outcome, time, retryAfter }: Fact, now: number): string | null {
  if (outcome !== 'limited') return null;
  const until = Date.parse(time) + Math.min(retryAfter ?? leaveAloneSeconds, longestAloneSeconds) * 1000;
  return until <= now ? null : new Date(until).toISOString();
}

/** `Retry-After`: seconds, or a date (RFC 9110, section 10.2.3), up to thirty days. */
function secondsOf(value: string | undefined, time: string): number | null {
  if (value === undefined) return null;
  if (/^\d+$/.test(value.trim())) return Math.min(Number(value), longestAloneSeconds);
  const at = Date.parse(value);
  return Number.isNaN(at)
    ? null
    : Math.min(Math.max(0, Math.round((at - Date.parse(time)) / 1000)), longestAloneSeconds);
}
