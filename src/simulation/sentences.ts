import type { Counted } from './counted.ts';
import type { ClaimSource } from '../model/project.ts';
import type { Verdict } from '../model/verdict.ts';
import { ClaimTally, type ClaimTruth } from './claims.ts';
import type { SimulatedPost } from './events.ts';
import type { SharedObject } from './objects.ts';
import { PaceTally } from './pace.ts';
import { PrecedenceTally } from './precedence.ts';
import { ReachTally } from './reach.ts';
import type { PlantedSentence, WorldSpec } from './spec.ts';

/** What is true of a claim of the article. */
export interface SentenceTruth {
  readonly words: string;
  readonly speaker: string;
  /** null where posts can test nothing of it. */
  readonly type: string | null;
  readonly expected: Verdict;
  readonly why: string;
  /** The true values that decide it, by name, and what they stand against. */
  readonly values: Readonly<Record<string, number | null>>;
  readonly threshold: number | null;
  /** What is true of it besides, and no program can know from the posts alone: own use where nothing was coded. */
  readonly beside?: Readonly<Record<string, number | null>>;
}

interface Tally {
  add?(post: SimulatedPost): void;
  addObject?(object: SharedObject, communities: readonly string[]): void;
  counted(): Counted;
}

/** Follows the posts of a world for one sentence of its article. */
export class SentenceTally {
  readonly #sentence: PlantedSentence;
  readonly #tally: Tally | null;

  constructor(spec: WorldSpec, sentence: PlantedSentence) {
    this.#sentence = sentence;
    const { claim, expected } = sentence;
    this.#tally = claim === null || expected !== undefined ? null : tallyOf(spec, claim);
  }

  add(post: SimulatedPost): void {
    this.#tally?.add?.(post);
  }

  /** @param communities of the channels, by their numbers */
  addObject(object: SharedObject, communities: readonly string[]): void {
    this.#tally?.addObject?.(object, communities);
  }

  result(): SentenceTruth {
    const { words, speaker, claim, why } = this.#sentence;
    const base = { words, speaker, type: claim?.type ?? null };
    if (this.#tally === null) {
      return { ...base, expected: 'not testable', why: why ?? 'planted', values: {}, threshold: null };
    }
    const counted = this.#tally.counted();
    const verdict = verdictOf(counted);
    const expected = claim?.negated === true ? opposite[verdict] : verdict;
    return {
      ...base,
      expected,
      why: expected === 'undecided' ? (why ?? 'ways of counting disagree') : 'by the true counts',
      values: counted.values,
      threshold: counted.threshold,
      ...(counted.beside === undefined ? {} : { beside: counted.beside }),
    };
  }
}

const opposite: Readonly<Record<Verdict, Verdict>> = {
  supported: 'contradicted',
  contradicted: 'supported',
  undecided: 'undecided',
  'not testable': 'not testable',
};

function verdictOf({ values, threshold, ways }: Counted): Verdict {
  const all = Object.values(values);
  const above = all.filter((value) => value !== null && value > threshold).length;
  const below = all.filter((value) => value !== null && value < threshold).length;
  if (above === all.length) return 'supported';
  return below === all.length || (!ways && below > 0) ? 'contradicted' : 'undecided';
}

function tallyOf(spec: WorldSpec, claim: ClaimSource): Tally {
  switch (claim.type) {
    case 'dominates':
    case 'outperforms':
      return new ShareTally(spec, claim);
    case 'ubiquitous':
      return new ReachTally(spec, claim, 0.5);
    case 'penetrates':
      return new ReachTally(spec, claim, 0.1);
    case 'floods':
      return new PaceTally(spec, claim);
    case 'follows':
      return new PrecedenceTally(claim);
    case 'coordinates':
      return { counted: () => groupsOf(spec, claim) };
    case 'responds':
      return { counted: () => eventsOf(spec, claim) };
    default:
      throw new RangeError(`the truth of “${claim.type}” is not counted`);
  }
}

class ShareTally implements Tally {
  readonly #tally: ClaimTally;

  constructor(spec: WorldSpec, claim: ClaimSource) {
    this.#tally = new ClaimTally(spec, { claim });
  }

  add(post: SimulatedPost): void {
    this.#tally.add(post);
  }

  counted(): Counted {
    const { published, threshold }: ClaimTruth = this.#tally.result();
    const values = { posts: published?.posts.value ?? null, distinct: published?.distinct.value ?? null };
    return { values, threshold: threshold ?? 0, ways: true };
  }
}

/** `some`: pairs of the community's channels that the world lets post the same together; at least three are needed. */
function groupsOf(spec: WorldSpec, claim: ClaimSource): Counted {
  const members = new Set(spec.channels.filter((c) => c.community === claim.by).map((c) => c.handle));
  const pairs = spec.groups.reduce((sum, { channels }) => {
    const n = channels.filter((channel) => members.has(channel)).length;
    return sum + (n * (n - 1)) / 2;
  }, 0);
  return { values: { pairs }, threshold: 2, ways: true };
}

/** By how much the odds of the vocabulary's own use were raised after the events. */
function eventsOf(spec: WorldSpec, claim: ClaimSource): Counted {
  const events = spec.events.filter(
    ({ name, lexicon }) => claim.events?.includes(name) && lexicon === claim.words,
  );
  return {
    values: Object.fromEntries(events.map(({ name, factor }) => [name, factor])),
    threshold: 1.25,
    ways: false,
  };
}
