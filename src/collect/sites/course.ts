import { type Course, passing, type Request, stops, type Verdict } from '../course.ts';
import type { Fact, Outcome } from '../fact.ts';
import type { Wish } from '../plan.ts';
import type { Kept } from '../response.ts';
import { type Source, sourceKey } from '../source.ts';
import { type Listing, listingsOf, sameSite, type SitePurpose } from './look.ts';
import { Rules } from './rules.ts';

/** Redirects in a row that are followed. */
const mostMoves = 5;
/** Pages in a row that the server did not give, after which no more are asked for in a run. */
const mostRefused = 3;

/**
 * A site by its feed or its sitemap: robots.txt first, then the address with the validators of the answer before,
 * then sitemaps that it names, then the pages that are new or changed since they were asked for, newest first.
 */
export class SiteCourse implements Course {
  readonly key: string;
  readonly source: Source;
  private readonly address: string;
  private readonly wish: Omit<Wish, 'now' | 'recheck'>;
  private readonly read: (fact: Fact) => Kept;
  private readonly last = new Map<string, Fact>();
  /** The last answer with a body, by address. */
  private readonly full = new Map<string, Fact>();
  private readonly rules: Rules;
  /** Pages that this run asked for and did not get: how often each, and how many in a row. */
  private readonly tries = new Map<string, number>();
  private refused = 0;
  private readonly listed = new Map<string, readonly Listing[]>();

  /** @param read a kept answer again: rules and sitemaps are read from it when they are needed */
  constructor(address: string, wish: Omit<Wish, 'now' | 'recheck'>, read: (fact: Fact) => Kept) {
    this.address = address;
    this.wish = wish;
    this.read = read;
    this.source = { kind: 'site', address };
    this.key = sourceKey(this.source);
    this.rules = new Rules({ arrive: (at) => this.arrive(at), last: this.last, full: this.full, read });
  }

  add(fact: Fact): void {
    this.last.set(fact.address, fact);
    if (fact.status === 200 && !passing.has(fact.outcome)) this.full.set(fact.address, fact);
  }

  judge(fact: Fact): Verdict {
    const page = fact.purpose === 'article';
    if (stops.has(fact.outcome) && !(page && fact.outcome === 'elsewhere')) return 'stop';
    if (page) return this.judgePage(fact);
    if (passing.has(fact.outcome)) return 'again';
    if (fact.purpose === 'robots')
      return leaving.has(fact.outcome) && fact.outcome !== 'missing' ? 'leave' : 'on';
    return leaving.has(fact.outcome) && this.arrive(this.address) === fact.address ? 'leave' : 'on';
  }

  /** What a page was refused for concerns that page alone, until several in a row were. */
  private judgePage({ address, outcome }: Fact): Verdict {
    if (!passing.has(outcome) && outcome !== 'refused' && outcome !== 'elsewhere') {
      this.refused = 0;
      return 'on';
    }
    const tries = (this.tries.get(address) ?? 0) + 1;
    this.tries.set(address, tries);
    if (passing.has(outcome) && tries === 1) return 'again';
    this.refused++;
    return this.refused < mostRefused ? 'on' : 'leave';
  }

  next(now: number): Request | null {
    const request = this.wanted();
    const robots = this.rules.due(request?.address ?? this.arrive(this.address), now);
    return robots === null ? request : this.request(robots, 'robots', 0);
  }

  /** What is to be asked for once its host's rules are known. */
  private wanted(): Request | null {
    const main = this.listingRequest(this.address, 0);
    if (main !== null) return main;
    for (const address of this.further()) {
      const request = this.listingRequest(address, 2);
      if (request !== null) return request;
    }
    return this.articleRequest();
  }

  /** What it comes to that nothing more is to be asked; null where all was had. */
  closing(): 'forbidden' | 'noFeed' | 'elsewhere' | null {
    const at = this.arrive(this.address);
    if (this.rules.shuts(at)) return 'forbidden';
    const main = this.full.get(at);
    if (main === undefined) return this.last.get(at)?.outcome === 'moved' ? 'elsewhere' : null;
    return main.outcome === 'webPage' && this.further().length === 0 ? 'noFeed' : null;
  }

  /** Once a run, but for what is asked for a second time. */
  private listingRequest(address: string, rank: number): Request | null {
    const at = this.arrive(address);
    const known = this.last.get(at);
    const asked = known !== undefined && Date.parse(known.time) >= this.wish.began;
    if ((asked && !passing.has(known.outcome)) || this.rules.shuts(at)) return null;
    return this.request(at, 'listing', rank);
  }

  /** Feeds that a page names, else sitemaps that robots.txt names; then sitemaps of sitemaps, newest first. */
  private further(): string[] {
    const main = this.full.get(this.arrive(this.address));
    const [feed] = main?.feeds ?? [];
    if (feed !== undefined) return [feed];
    const named = main?.outcome === 'webPage' ? this.rules.sitemaps(this.arrive(this.address)) : [];
    const found = new Map<string, number | null>();
    for (const address of named) {
      if (URL.canParse(address) && sameSite(address, this.address)) found.set(address, null);
    }
    // What is found on the way is looked into as well: an index may name an index.
    for (const address of [this.address, ...found.keys()]) this.childrenOf(address, found);
    for (const address of found.keys()) this.childrenOf(address, found);
    return [...found].sort((x, y) => (y[1] ?? 0) - (x[1] ?? 0)).map(([address]) => address);
  }

  private childrenOf(address: string, found: Map<string, number | null>): void {
    for (const { address: child, changed, sitemap } of this.listingsAt(address)) {
      if (sitemap && !this.isBeyond(changed) && !found.has(child)) found.set(child, changed);
    }
  }

  private articleRequest(): Request | null {
    let best: Listing | null = null;
    for (const [address, fact] of this.full) {
      if (fact.outcome !== 'sitemap') continue;
      for (const listing of this.listingsAt(address)) {
        if (listing.sitemap || this.isBeyond(listing.changed) || !this.isWanted(listing)) continue;
        if (best === null || this.isBefore(listing, best)) best = listing;
      }
    }
    return best === null ? null : this.request(this.arrive(best.address), 'article', 3);
  }

  private isWanted({ address, changed }: Listing): boolean {
    const at = this.arrive(address);
    if (this.rules.shuts(at)) return false;
    const known = this.last.get(at);
    if (known === undefined) return true;
    if (isMissed(known)) return (this.tries.get(at) ?? 0) < 2;
    return changed !== null && Date.parse(known.time) < changed;
  }

  /** Newest first, and pages that were never had because the server failed after all others. */
  private isBefore(a: Listing, b: Listing): boolean {
    const missed = ({ address }: Listing): boolean => isMissed(this.last.get(this.arrive(address)));
    if (missed(a) !== missed(b)) return missed(b);
    return (a.changed ?? 0) > (b.changed ?? 0);
  }

  private isBeyond(changed: number | null): boolean {
    return changed !== null && this.wish.since !== null && changed < this.wish.since * 1000;
  }

  private listingsAt(address: string): readonly Listing[] {
    const fact = this.full.get(this.arrive(address));
    if (fact === undefined || fact.outcome !== 'sitemap') return [];
    const known = this.listed.get(fact.file);
    if (known !== undefined) return known;
    const listings = listingsOf(this.read(fact));
    this.listed.set(fact.file, listings);
    return listings;
  }

  /** Where an address leads to by the redirects seen last. */
  private arrive(address: string): string {
    let at = address;
    for (let moves = 0; moves < mostMoves; moves++) {
      const to = this.last.get(at)?.location;
      if (to === undefined) break;
      at = to;
    }
    return at;
  }

  private request(address: string, purpose: SitePurpose, rank: number): Request {
    const before = purpose === 'robots' ? undefined : this.full.get(address);
    const delayMs = purpose === 'robots' ? undefined : this.rules.delayMs(address);
    return {
      address,
      purpose,
      rank,
      headers: {
        ...(before?.etag === undefined ? {} : { 'If-None-Match': before.etag }),
        ...(before?.modified === undefined ? {} : { 'If-Modified-Since': before.modified }),
      },
      ...(delayMs === undefined ? {} : { delayMs }),
    };
  }
}

/** Whether an answer says nothing of what stands at its address: it is asked for again. */
const isMissed = (known: Fact | undefined): boolean =>
  known !== undefined && (passing.has(known.outcome) || known.outcome === 'limited');

/** Answers at the address itself after which there is nothing to go on with. */
const leaving: ReadonlySet<Outcome> = new Set(['missing', 'otherKind', 'refused', 'unreadable']);
