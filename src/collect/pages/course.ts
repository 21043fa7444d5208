import type { Course, Request, Verdict } from '../course.ts';
import { passing, stops } from '../course.ts';
import { Coverage } from '../coverage.ts';
import type { Fact } from '../fact.ts';
import { nextNeed, reasons, type Wish } from '../plan.ts';
import { type Source, sourceKey } from '../source.ts';

/** Where the pages of public channels stand; another place only in tests. */
export const telegram = 'https://t.me';

/** A channel by its public pages, newest first, twenty posts a page. */
export class PageCourse implements Course {
  readonly key: string;
  readonly source: Source;
  readonly coverage = new Coverage();
  private readonly name: string;
  private readonly base: string;
  private readonly wish: Omit<Wish, 'now'>;
  /** The name's card is asked for where the page sends on to it. */
  private card = false;

  constructor(name: string, wish: Omit<Wish, 'now'>, base: string = telegram) {
    this.name = name;
    this.base = base;
    this.wish = wish;
    this.source = { kind: 'page', name };
    this.key = sourceKey(this.source);
  }

  next(now: number): Request | null {
    if (this.card) return { address: `${this.base}/${this.name}`, headers: {}, rank: 0 };
    const need = nextNeed(this.coverage, { ...this.wish, now });
    if (need === null) return null;
    const before = need.before === null ? '' : `?before=${need.before}`;
    return {
      address: `${this.base}/s/${this.name}${before}`,
      headers: {},
      rank: reasons.indexOf(need.why),
    };
  }

  add(fact: Fact): void {
    this.card = fact.outcome === 'card';
    if (fact.look !== undefined) this.coverage.add({ ...fact.look, time: Date.parse(fact.time) });
  }

  judge(fact: Fact): Verdict {
    if (stops.has(fact.outcome)) return 'stop';
    if (passing.has(fact.outcome)) return 'again';
    return fact.outcome === 'posts' || fact.outcome === 'end' || fact.outcome === 'card' ? 'on' : 'leave';
  }
}
