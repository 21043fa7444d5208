import type { ClaimSource, Side } from '../model/project.ts';
import type { Verdict } from '../model/verdict.ts';
import type { SimulatedPost } from './events.ts';
import type { PlantedClaim, WorldSpec } from './spec.ts';
import { seen } from './uses.ts';

/** Posts (or texts) with X, with each rival, and with any of them. */
export interface SideCounts {
  x: number;
  readonly rivals: number[];
  any: number;
}

export interface ClaimValues {
  readonly posts: SideCounts & { value: number | null };
  readonly distinct: SideCounts & { value: number | null };
}

export interface ClaimTruth {
  readonly type: string;
  /** What a right program says; "undecided" is always right too, save where "not testable" stands. */
  readonly expected: Verdict;
  readonly why: string;
  /** The smallest effect that matters, against which `value` stands. */
  readonly threshold: number | null;
  /** By occurrence of the words, forwards left out: what was published, and what of it is held. */
  readonly published?: ClaimValues;
  readonly held?: ClaimValues;
  /** The same, only own use counted for the vocabularies of `words`. */
  readonly ownUse?: ClaimValues;
}

type Test = (post: SimulatedPost, ownOnly: boolean) => boolean;

function sideTest(spec: WorldSpec, side: Pick<Side, 'by' | 'words' | 'about'>): Test {
  const lexicon = (name: string): number => {
    const index = spec.lexicons.indexOf(name);
    if (index < 0) throw new RangeError(`the world "${spec.name}" plants no lexicon "${name}"`);
    return index;
  };
  const words = side.words === undefined ? null : lexicon(side.words);
  const about = side.about === undefined ? null : lexicon(side.about);
  const has = (post: SimulatedPost, index: number, ownOnly: boolean): boolean =>
    post.uses.some((use) => use.lexicon === index && (ownOnly ? use.stance === 'own' : seen(use)));
  return (post, ownOnly) =>
    (side.by === undefined || post.channel.spec.community === side.by) &&
    (words === null || has(post, words, ownOnly)) &&
    (about === null || has(post, about, false));
}

/** A rival named by a word is of the same kind as X. */
function rivalSides(claim: ClaimSource): Side[] {
  return (claim.rivals ?? []).map((rival) => {
    if (typeof rival !== 'string') return rival;
    if (claim.words !== undefined) return { words: rival };
    if (claim.about !== undefined) return { about: rival };
    return { by: rival };
  });
}

const none = (rivals: number): ClaimValues => ({
  posts: { x: 0, rivals: Array.from({ length: rivals }, () => 0), any: 0, value: null },
  distinct: { x: 0, rivals: Array.from({ length: rivals }, () => 0), any: 0, value: null },
});

/** What is true of one planted claim of the types that compare shares; other types carry their planted verdict. */
export class ClaimTally {
  readonly #planted: PlantedClaim;
  readonly #x: Test;
  readonly #rivals: readonly Test[];
  readonly #within: readonly string[] | null;
  readonly #published: ClaimValues;
  readonly #held: ClaimValues;
  readonly #own: ClaimValues;

  constructor(spec: WorldSpec, planted: PlantedClaim) {
    const { claim } = planted;
    this.#planted = planted;
    this.#x = sideTest(spec, claim);
    this.#rivals = rivalSides(claim).map((side) => sideTest(spec, side));
    this.#within = claim.within ?? null;
    this.#published = none(this.#rivals.length);
    this.#held = none(this.#rivals.length);
    this.#own = none(this.#rivals.length);
  }

  add(post: SimulatedPost): void {
    if (post.forward || this.#rivals.length === 0) return;
    if (this.#within !== null && !this.#within.includes(post.channel.spec.community)) return;
    this.#count(this.#published, post, post.distinct, false);
    this.#count(this.#own, post, post.distinct, true);
    if (post.missing === null) this.#count(this.#held, post, post.distinctHeld, false);
  }

  #count(into: ClaimValues, post: SimulatedPost, distinct: boolean, ownOnly: boolean): void {
    const x = this.#x(post, ownOnly);
    const rivals = this.#rivals.map((test) => test(post, ownOnly));
    if (!x && !rivals.includes(true)) return;
    for (const counts of distinct ? [into.posts, into.distinct] : [into.posts]) {
      counts.any += 1;
      if (x) counts.x += 1;
      for (const [i, hit] of rivals.entries()) if (hit) counts.rivals[i] = (counts.rivals[i] ?? 0) + 1;
    }
  }

  /** `majority`: X's share. Otherwise the smallest paired difference to a rival, as a share of posts with any. */
  #value(counts: SideCounts): number | null {
    if (counts.any === 0) return null;
    const { claim } = this.#planted;
    if (claim.type === 'dominates' && claim.form !== 'plurality') return counts.x / counts.any;
    return Math.min(...counts.rivals.map((r) => (counts.x - r) / counts.any));
  }

  #valued(values: ClaimValues): ClaimValues {
    return {
      posts: { ...values.posts, value: this.#value(values.posts) },
      distinct: { ...values.distinct, value: this.#value(values.distinct) },
    };
  }

  result(): ClaimTruth {
    const { claim, expected, why } = this.#planted;
    const threshold = claim.type === 'dominates' && claim.form !== 'plurality' ? 0.5 : 0;
    if (expected !== undefined || this.#rivals.length === 0) {
      return {
        type: claim.type,
        expected: expected ?? 'not testable',
        why: why ?? 'planted',
        threshold: null,
      };
    }
    const published = this.#valued(this.#published);
    const t = claim.threshold ?? threshold;
    const sides = [published.posts.value, published.distinct.value].map((value) =>
      value === null ? 0 : Math.sign(value - t),
    );
    let verdict: Verdict = 'undecided';
    if (sides.every((s) => s > 0)) verdict = 'supported';
    else if (sides.every((s) => s < 0)) verdict = 'contradicted';
    return {
      type: claim.type,
      expected: verdict,
      why: verdict === 'undecided' ? (why ?? 'posts and distinct texts disagree') : 'by the true counts',
      threshold: t,
      published,
      held: this.#valued(this.#held),
      ownUse: this.#valued(this.#own),
    };
  }
}
