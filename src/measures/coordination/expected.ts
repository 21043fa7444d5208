/** How often two accounts are expected to meet within the window, were their names exchanged within strata. */
import { Keys, startsOf } from './keys.ts';
import type { Strata } from './strata.ts';

/** Pairs of shares within the window, K, by the strata they stand in. */
export class Meetings {
  readonly #all: Keys;
  readonly #ofMembers: Keys;
  readonly #strata: Strata;

  constructor(strata: Strata) {
    this.#strata = strata;
    this.#all = new Keys(strata.size ** 2);
    this.#ofMembers = new Keys(strata.size ** 2);
  }

  /** @param ofMembers whether both shares are members' */
  add(s: number, u: number, ofMembers: boolean): void {
    const key = s < u ? s * this.#strata.size + u : u * this.#strata.size + s;
    this.#all.push(key);
    if (ofMembers) this.#ofMembers.push(key);
  }

  /** Once all are added. */
  expected(members: ReadonlySet<number>): Expected {
    const { size } = this.#strata;
    const within = new Map<number, number>();
    this.#ofMembers.count((key, n) => within.set(key, n));
    const lengths = new Int32Array(size);
    const found: Meeting[] = [];
    this.#all.count((key, met) => {
      const [s, u] = [Math.floor(key / size), key % size];
      const pairs = this.#strata.distinctPairs(s, u);
      const others = members.size === 0 ? 0 : met - (within.get(key) ?? 0);
      const byOthers = others === 0 ? 0 : others / (pairs - this.#strata.distinctPairs(s, u, members));
      found.push({ s, u, each: met / pairs, byOthers });
      lengths[s] = (lengths[s] as number) + 1;
      if (s !== u) lengths[u] = (lengths[u] as number) + 1;
    });
    return new Expected(this.#strata, lengths, found);
  }
}

interface Meeting {
  readonly s: number;
  readonly u: number;
  /** Meetings for each pair of shares of different accounts, and without the pairs of two members. */
  readonly each: number;
  readonly byOthers: number;
}

/**
 * λ_ab = Σ K_su π_su. For an account a its part, Σ_s n_as K_su / (pairs of s and u), is made once for each stratum u; with
 * b it is then one walk through b's strata.
 */
export class Expected {
  readonly #strata: Strata;
  readonly #starts: Int32Array;
  /** For each stratum those it meets, at both ends, with what a pair of shares there counts for. */
  readonly #with: Int32Array;
  readonly #each: Float64Array;
  readonly #byOthers: Float64Array;
  /** For the account asked for last: its part by stratum. */
  #account = -1;
  #touched: number[] = [];
  readonly #own: Float64Array;
  readonly #pooled: Float64Array;
  readonly #others: Float64Array;

  constructor(strata: Strata, lengths: Int32Array, meetings: readonly Meeting[]) {
    this.#strata = strata;
    this.#starts = startsOf(lengths);
    const size = this.#starts[strata.size] as number;
    this.#with = new Int32Array(size);
    this.#each = new Float64Array(size);
    this.#byOthers = new Float64Array(size);
    const next = this.#starts.slice(0, -1);
    const put = (s: number, u: number, { each, byOthers }: Meeting): void => {
      const at = next[s] as number;
      next[s] = at + 1;
      this.#with[at] = u;
      this.#each[at] = each;
      this.#byOthers[at] = byOthers;
    };
    for (const meeting of meetings) {
      put(meeting.s, meeting.u, meeting);
      if (meeting.s !== meeting.u) put(meeting.u, meeting.s, meeting);
    }
    this.#own = new Float64Array(strata.size);
    this.#pooled = new Float64Array(strata.size);
    this.#others = new Float64Array(strata.size);
  }

  /** Under exchange of names, in strata of their own and in pooled ones; and without what two members do. */
  of(a: number, b: number): { own: number; pooled: number; byOthers: number } {
    if (this.#account !== a) this.#prepare(a);
    const sums = { own: 0, pooled: 0, byOthers: 0 };
    this.#strata.eachOfAccount(b, (u, shares) => {
      sums.own += shares * (this.#own[u] as number);
      sums.pooled += shares * (this.#pooled[u] as number);
      sums.byOthers += shares * (this.#others[u] as number);
    });
    return sums;
  }

  #prepare(a: number): void {
    for (const u of this.#touched) {
      this.#own[u] = 0;
      this.#pooled[u] = 0;
      this.#others[u] = 0;
    }
    this.#touched = [];
    this.#account = a;
    this.#strata.eachOfAccount(a, (s, shares) => {
      const end = this.#starts[s + 1] as number;
      for (let i = this.#starts[s] as number; i < end; i++) {
        const u = this.#with[i] as number;
        const part = this.#strata.isPooled(s, u) ? this.#pooled : this.#own;
        part[u] = (part[u] as number) + shares * (this.#each[i] as number);
        this.#others[u] = (this.#others[u] as number) + shares * (this.#byOthers[i] as number);
        this.#touched.push(u);
      }
    });
  }
}
