import { type Course, type Request, type Verdict } from '../course.ts';
import { Coverage } from '../coverage.ts';
import type { Fact } from '../fact.ts';
import { nextNeed, reasons, type Wish } from '../plan.ts';
import { type Source, sourceKey } from '../source.ts';
import { historyAddress, resolveAddress } from './client.ts';

/** Seconds that a run waits where the server asks for it; beyond, it ends and the next one goes on. */
export const longestFlood = 600;

/** A public channel through the user's own account, a hundred messages a call. */
export class AccountCourse implements Course {
  readonly key: string;
  readonly source: Source;
  private readonly coverage = new Coverage();
  private readonly name: string;
  private readonly wish: Omit<Wish, 'now'>;
  private resolved = false;

  constructor(name: string, wish: Omit<Wish, 'now'>) {
    this.name = name;
    this.wish = wish;
    this.source = { kind: 'account', name };
    this.key = sourceKey(this.source);
  }

  /** A name is asked for once: Telegram counts such requests strictly. */
  next(now: number): Request | null {
    if (!this.resolved) return { address: resolveAddress(this.name), headers: {}, rank: 0 };
    const need = nextNeed(this.coverage, { ...this.wish, now });
    if (need === null) return null;
    const { why, before, after } = need;
    return { address: historyAddress(this.name, before, after), headers: {}, rank: reasons.indexOf(why) };
  }

  add(fact: Fact): void {
    if (fact.outcome === 'channel') this.resolved = true;
    if (fact.look !== undefined) this.coverage.add({ ...fact.look, time: Date.parse(fact.time) });
  }

  judge({ outcome, retryAfter = 0 }: Fact): Verdict {
    if (outcome === 'limited') return retryAfter <= longestFlood ? 'wait' : 'stop';
    if (outcome === 'loggedOut') return 'stop';
    return outcome === 'channel' || outcome === 'posts' || outcome === 'end' ? 'on' : 'leave';
  }
}
