import { gunzipSync } from 'node:zlib';
import { Parser } from 'htmlparser2';
import type { Kept } from '../response.ts';

/** What an answer of a site is. */
export const siteOutcomes = [
  'robots',
  'feed',
  'sitemap',
  /** A page that was asked for as an article. */
  'article',
  /** A page where a feed or a sitemap was asked for; it may name its feed. */
  'webPage',
  /** Not changed since the answer before (304). */
  'unchanged',
  /** Sent on to another address of the same site. */
  'moved',
  'missing',
  'otherKind',
] as const;
export type SiteOutcome =
  | (typeof siteOutcomes)[number]
  | 'limited'
  | 'challenge'
  | 'elsewhere'
  | 'cut'
  | 'server'
  | 'refused';

/** What a request to a site is for. */
export type SitePurpose = 'robots' | 'listing' | 'article';

export interface SiteLook {
  readonly outcome: SiteOutcome;
  /** Where it was sent on to. */
  readonly location?: string;
  /** Feeds that a page names as its own. */
  readonly feeds?: readonly string[];
}

/** Says what a site answered. Pure: the same bytes are always seen the same way. */
export function lookAtSite(kept: Kept, purpose: SitePurpose): SiteLook {
  const byStatus = ofStatus(kept, purpose);
  if (byStatus !== null) return byStatus;
  if (kept.cut) return { outcome: 'cut' };
  if (purpose === 'robots') return { outcome: 'robots' };
  const head = headOf(kept);
  if (isChallenge(kept)) return { outcome: 'challenge' };
  if (/<(?:rss|feed|rdf:RDF)[\s>]/i.test(head)) return { outcome: 'feed' };
  if (/<(?:urlset|sitemapindex)[\s>]/i.test(head)) return { outcome: 'sitemap' };
  if (!/<(?:!doctype html|html|head|body)[\s>]/i.test(head)) return { outcome: 'otherKind' };
  return purpose === 'article'
    ? { outcome: 'article' }
    : { outcome: 'webPage', feeds: feedsOf(bodyOf(kept).toString('utf8'), kept.address) };
}

const headOf = (kept: Kept): string => bodyOf(kept).subarray(0, 65_536).toString('utf8');

/** A page that keeps programs out, whatever was asked for. */
const isChallenge = (kept: Kept): boolean =>
  kept.body.length < 65_536 && /captcha|challenge-platform|cf-chl|Just a moment\.\.\./i.test(headOf(kept));

function ofStatus(kept: Kept, purpose: SitePurpose): SiteLook | null {
  const { status, headers, address } = kept;
  if (status === 304) return { outcome: 'unchanged' };
  if (status === 429) return { outcome: 'limited' };
  if (status >= 500) return { outcome: headers['retry-after'] === undefined ? 'server' : 'limited' };
  if (status >= 300 && status < 400) return sentOn(address, headers['location']);
  // No robots.txt that can be had is none (RFC 9309, section 2.3.1.3).
  if (status >= 400 && purpose === 'robots') return { outcome: 'missing' };
  // One page that is not for everybody says nothing of the others.
  if (status === 403)
    return { outcome: purpose === 'article' && !isChallenge(kept) ? 'refused' : 'challenge' };
  if (status === 404 || status === 410) return { outcome: 'missing' };
  return status === 200 ? null : { outcome: 'refused' };
}

function sentOn(address: string, location: string | undefined): SiteLook {
  if (location === undefined || !URL.canParse(location, address)) return { outcome: 'elsewhere' };
  const to = new URL(location, address);
  if (!sameSite(to.href, address) || /\/(?:login|signin|consent)\b/i.test(to.pathname))
    return { outcome: 'elsewhere' };
  to.hash = '';
  return { outcome: 'moved', location: to.href };
}

/** Whether two addresses are of one site: the same host but for "www.", over HTTP. */
export function sameSite(a: string, b: string): boolean {
  const host = (address: string): string => new URL(address).host.toLowerCase().replace(/^www\./, '');
  return /^https?:/.test(a) && host(a) === host(b);
}

/** A sitemap may be a gzip file itself. */
function bodyOf({ body }: Kept): Buffer {
  if (body[0] !== 0x1f || body[1] !== 0x8b) return body;
  try {
    return gunzipSync(body, { maxOutputLength: 64 * 1024 * 1024 });
  } catch {
    return body;
  }
}

function feedsOf(html: string, address: string): string[] {
  const feeds: string[] = [];
  const parser = new Parser({
    onopentag(name, attributes) {
      const { rel = '', type = '', href } = attributes;
      if (name !== 'link' || href === undefined || !/\balternate\b/i.test(rel)) return;
      if (!/^application\/(?:rss|atom|rdf)\+xml$/i.test(type.trim()) || !URL.canParse(href, address)) return;
      const feed = new URL(href, address).href;
      if (sameSite(feed, address) && !feeds.includes(feed)) feeds.push(feed);
    },
  });
  parser.end(html.slice(0, 1_000_000));
  return feeds;
}

/** A line of a sitemap (sitemaps.org): an address and when what stands there last changed. */
export interface Listing {
  readonly address: string;
  /** Epoch milliseconds; null where it is not said. */
  readonly changed: number | null;
  /** Another sitemap, not a page. */
  readonly sitemap: boolean;
}

/** The addresses of a sitemap or of an index of sitemaps that are of its own site, as its protocol asks. */
export function listingsOf(kept: Kept): Listing[] {
  const listings: Listing[] = [];
  let fields: Map<string, string> | null = null;
  let text = '';
  const parser = new Parser(
    {
      onopentag(name) {
        if (name === 'url' || name === 'sitemap') fields = new Map();
        text = '';
      },
      ontext(piece) {
        text += piece;
      },
      onclosetag(name) {
        const field = name.slice(name.indexOf(':') + 1);
        if (fields !== null && !fields.has(name)) fields.set(field, text.trim());
        text = '';
        if (fields === null || (name !== 'url' && name !== 'sitemap')) return;
        const address = fields.get('loc') ?? '';
        const changed = Date.parse(fields.get('lastmod') ?? fields.get('publication_date') ?? '');
        if (URL.canParse(address) && sameSite(address, kept.address)) {
          listings.push({
            address: new URL(address).href,
            changed: Number.isNaN(changed) ? null : changed,
            sitemap: name === 'sitemap',
          });
        }
        fields = null;
      },
    },
    { xmlMode: true },
  );
  parser.end(bodyOf(kept).toString('utf8'));
  return listings;
}
