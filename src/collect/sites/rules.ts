import robotsParser, { type Robot } from 'robots-parser';
import type { Fact, Outcome } from '../fact.ts';
import type { Kept } from '../response.ts';

/** Rules of robots.txt are asked for again after a day (RFC 9309, section 2.4). */
const rulesMs = 86_400_000;
/** The name by which robots.txt may speak of this program. */
const agent = 'Isogloss';
/** Milliseconds: a pause that a site asks for is kept up to this, or a source would never be served. */
const longestDelayMs = 86_400_000;

/** Answers that say what a site allows. Any other leaves that open, and then nothing of the site is asked for. */
const telling: ReadonlySet<Outcome> = new Set(['robots', 'missing', 'unchanged']);

/** What a site has answered so far. */
export interface Answers {
  /** Where an address leads to by the redirects seen last. */
  readonly arrive: (address: string) => string;
  readonly last: ReadonlyMap<string, Fact>;
  /** The last answer with a body, by address. */
  readonly full: ReadonlyMap<string, Fact>;
  readonly read: (fact: Fact) => Kept;
}

/**
 * What robots.txt allows, for each origin by its own file (RFC 9309, section 2.3): "www." and the bare host, HTTP and
 * HTTPS may have rules of their own.
 */
export class Rules {
  private readonly answers: Answers;
  private readonly parsed = new Map<string, { readonly file: string; readonly robot: Robot }>();

  constructor(answers: Answers) {
    this.answers = answers;
  }

  /** The robots.txt that has to be asked for before an address is; null where it is known. */
  due(address: string, now: number): string | null {
    const at = this.answers.arrive(robotsOf(address));
    const known = this.answers.last.get(at);
    return known !== undefined && telling.has(known.outcome) && now - Date.parse(known.time) < rulesMs
      ? null
      : at;
  }

  /** Whether an address is known to be shut to this program. */
  shuts(address: string): boolean {
    return this.robot(address)?.isAllowed(address, agent) === false;
  }

  /** Milliseconds that an address's host wants between requests; undefined where it says nothing that can be kept. */
  delayMs(address: string): number | undefined {
    const seconds = this.robot(address)?.getCrawlDelay(agent);
    if (seconds === undefined || !Number.isFinite(seconds) || seconds <= 0) return undefined;
    return Math.min(seconds * 1000, longestDelayMs);
  }

  sitemaps(address: string): string[] {
    return this.robot(address)?.getSitemaps() ?? [];
  }

  /** Rules that a redirect led to are those of the origin that was asked. */
  private robot(address: string): Robot | null {
    const { arrive, last, full, read } = this.answers;
    const own = robotsOf(address);
    const at = arrive(own);
    const fact = last.get(at)?.outcome === 'missing' ? undefined : full.get(at);
    if (fact?.outcome !== 'robots') return null;
    const known = this.parsed.get(own);
    if (known?.file === fact.file) return known.robot;
    const text = read(fact)
      .body.subarray(0, 512 * 1024)
      .toString('utf8');
    const robot = parseRobots(own, text);
    this.parsed.set(own, { file: fact.file, robot });
    return robot;
  }
}

const robotsOf = (address: string): string => new URL('/robots.txt', address).href;

/** What the module exports is the function itself, which its types do not say. */
const parseRobots = robotsParser as unknown as (address: string, text: string) => Robot;
