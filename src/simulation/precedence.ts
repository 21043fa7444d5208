import type { ClaimSource } from '../model/project.ts';
import type { SharedObject } from './objects.ts';
import type { Counted } from './counted.ts';

/** Who is first with what both sides publish: the part the leaders begin less the part the followers do; ties are 0. */
export class PrecedenceTally {
  readonly #followers: string;
  readonly #leaders: ReadonlySet<string>;
  #objects = 0;
  #balance = 0;

  constructor({ by, rivals }: ClaimSource) {
    this.#followers = by ?? '';
    this.#leaders = new Set(
      (rivals ?? []).map((rival) => (typeof rival === 'string' ? rival : (rival.by ?? ''))),
    );
  }

  addObject({ members }: SharedObject, communities: readonly string[]): void {
    const first = (is: (community: string) => boolean): number =>
      Math.min(...members.filter((m) => is(communities[m.channel] ?? '')).map((m) => m.time));
    const [leader, follower] = [first((c) => this.#leaders.has(c)), first((c) => c === this.#followers)];
    if (!Number.isFinite(leader) || !Number.isFinite(follower)) return;
    this.#objects += 1;
    this.#balance += Math.sign(follower - leader);
  }

  counted(): Counted {
    const value = this.#objects === 0 ? null : this.#balance / this.#objects;
    return { values: { leadersFirst: value }, threshold: 0.1, ways: true };
  }
}
