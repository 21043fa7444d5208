import type { ClaimSource } from '../model/project.ts';
import type { SharedObject } from './objects.ts';
import type { Counted } from './counted.ts';

/** Forms in which a follower has a thing from somebody, and has not found it by itself. */
const taken: ReadonlySet<string> = new Set(['forward', 'exact', 'reworded']);

/**
 * Who is first with what both sides publish: the part the leaders begin less the part the followers do; ties are 0. Of
 * copying: the part that begins with the leaders' own post and stands with the followers as a forward or a copy.
 */
export class PrecedenceTally {
  readonly #copying: boolean;
  readonly #followers: string;
  readonly #leaders: ReadonlySet<string>;
  #objects = 0;
  #balance = 0;
  #copies = 0;

  constructor({ by, rivals, form }: ClaimSource) {
    this.#copying = form === 'copying';
    this.#followers = by ?? '';
    this.#leaders = new Set(
      (rivals ?? []).map((rival) => (typeof rival === 'string' ? rival : (rival.by ?? ''))),
    );
  }

  addObject({ members }: SharedObject, communities: readonly string[]): void {
    const of = (is: (community: string) => boolean) =>
      members.filter((m) => is(communities[m.channel] ?? ''));
    const leaders = of((c) => this.#leaders.has(c));
    const followers = of((c) => c === this.#followers);
    if (leaders.length === 0 || followers.length === 0) return;
    const first = (list: typeof members): number => Math.min(...list.map(({ time }) => time));
    this.#objects += 1;
    this.#balance += Math.sign(first(followers) - first(leaders));
    if (leaders.some(({ form }) => form === 'source') && followers.some(({ form }) => taken.has(form)))
      this.#copies += 1;
  }

  counted(): Counted {
    const share = (n: number): number | null => (this.#objects === 0 ? null : n / this.#objects);
    return {
      values: this.#copying ? { taken: share(this.#copies) } : { leadersFirst: share(this.#balance) },
      threshold: 0.1,
      ways: true,
    };
  }
}
