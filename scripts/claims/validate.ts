import {
  type Likely,
  type Weights,
  chancesOf,
  foundOf,
  lettersOf,
  likelyOf,
  listingOf,
  mixedChances,
  oddsOf,
  oddsOfFinding,
  sumOf,
  typesOf,
} from '../../src/claims/detect/frames/model.ts';
import { claimTypes } from '../../src/model/project.ts';
import type { Example } from './examples.ts';
import { minimise } from './logistic.ts';

/** What weights that have not seen a sentence make of it. */
export interface Read {
  readonly example: Example;
  readonly likely: readonly Likely[];
  /** The sum by which the words alone are worth parsing. */
  readonly worth: number;
  /** Whether X, as the weights choose it, agrees with the label, by the type's place + 1. */
  readonly subject: ReadonlyMap<number, boolean>;
}

export function readWith(example: Example, weights: Weights): Read {
  const subject = new Map<number, boolean>();
  for (const type of new Set([example.type, ...example.alt])) {
    if (type === 0) continue;
    const scored = example.words.map((word) => ({
      word,
      score: chancesOf(weights.words, word.features)[type] ?? 0,
    }));
    const making = scored.sort((a, b) => b.score - a.score)[0]?.word;
    let [best, right] = [-Infinity, false];
    for (const noun of making?.nouns.get(type) ?? []) {
      const score = sumOf(weights.subject, noun.features);
      if (score > best) [best, right] = [score, noun.right];
    }
    subject.set(type, right);
  }
  return {
    example,
    likely: likelyOf(
      mixedChances(
        weights,
        example.features,
        example.words.map(({ features }) => chancesOf(weights.words, features)),
      ),
      lettersOf(weights, example.norms),
    ),
    worth: sumOf(weights.gate, example.gate),
    subject,
  };
}

const numberOf = ({ type }: Likely): number => claimTypes.indexOf(type) + 1;
const fairOf = ({ type, alt }: Example): ReadonlySet<number> =>
  new Set([type, ...alt].filter((one) => one > 0));

export interface Figures {
  readonly recall: number;
  readonly precision: number;
  readonly subject: number;
  /** Claims in a sentence that has one, and how many of the further ones are right. */
  readonly each: number;
  readonly further: number;
}

/** Figures as `isogloss evaluate claims` counts them, at thresholds. */
export function figuresAt(
  reads: readonly Read[],
  thresholds: Pick<Weights, 'found' | 'second' | 'finding'>,
): Figures {
  let [some, right, rightClaims, subjects, n, more, moreRight] = [0, 0, 0, 0, 0, 0, 0];
  for (const { example, likely, subject } of reads) {
    const found = foundOf(likely, thresholds).map(numberOf);
    if (found.length === 0) continue;
    const fair = fairOf(example);
    some++;
    n += found.length;
    more += found.length - 1;
    moreRight += found.slice(1).filter((type) => fair.has(type)).length;
    const hits = found.filter((type) => fair.has(type));
    if (hits.length === 0) continue;
    right++;
    if (example.type === 0) continue;
    rightClaims++;
    if (hits.some((type) => subject.get(type) === true)) subjects++;
  }
  const claims = reads.filter(({ example }) => example.type > 0).length;
  return {
    recall: rightClaims / claims,
    precision: right / Math.max(1, some),
    subject: subjects / Math.max(1, rightClaims),
    each: n / Math.max(1, some),
    further: moreRight / Math.max(1, more),
  };
}

/** Share of sentences with (or without) a claim where one is found, or that are likely enough to hold one. */
export function flaggedAt(reads: readonly Read[], thresholds: Thresholds, claims: boolean): number {
  const here = reads.filter(({ example }) => example.type > 0 === claims);
  return here.filter((read) => isFlagged(read, thresholds)).length / Math.max(1, here.length);
}

type Thresholds = Pick<Weights, 'found' | 'second' | 'finding' | 'listing' | 'possible'>;

const isFlagged = ({ likely }: Read, thresholds: Thresholds): boolean =>
  listingOf(likely, thresholds) >= thresholds.possible || foundOf(likely, thresholds).length > 0;

/** The sum from which a sentence is parsed, so that of the claims that are found or listed so many are; in hundredths. */
export function worthOf(reads: readonly Read[], thresholds: Thresholds, kept: number): number {
  const sums = reads
    .filter((read) => read.example.type > 0 && isFlagged(read, thresholds))
    .map(({ worth }) => worth)
    .sort((a, b) => a - b);
  return Math.floor(100 * (sums[Math.floor((1 - kept) * sums.length)] ?? 0)) / 100;
}

/** How often a claim of a chance is right: a logistic curve over its log-odds (Platt 1999, with his smoothed targets). */
export function calibrationOf(reads: readonly Read[]): [number, number] {
  const points = reads.flatMap(({ example, likely: [one] }) =>
    one === undefined || one.any < 0.1
      ? []
      : [{ odds: [oddsOf(one.chance)], right: fairOf(example).has(numberOf(one)) }],
  );
  const [a = 0, b = 0] = curveOf(points);
  return [a, b];
}

/** How often one of the types told together is right, over the log-odds of `oddsOfFinding`. */
export function findingOf(reads: readonly Read[], second: number): Weights['finding'] {
  const points = reads.map(({ example, likely }) => {
    const types = typesOf(likely, { second });
    return {
      odds: oddsOfFinding(types),
      right: types.some((type) => fairOf(example).has(numberOf(type))),
    };
  });
  const [a = 0, b = 0, c = 0, d = 0] = curveOf(points);
  return [a, b, c, d];
}

/** How often a sentence claims anything, over the log-odds of its words and its letters. */
export function listingCurve(reads: readonly Read[]): Weights['listing'] {
  const points = reads.map(({ example, likely: [one] }) => ({
    odds: [oddsOf(one?.any ?? 0), one?.letters ?? 0],
    right: example.type > 0,
  }));
  const [a = 0, b = 0, c = 0] = curveOf(points);
  return [a, b, c];
}

/** A logistic curve over log-odds: its constant, and a weight for each; to the third digit. */
function curveOf(points: readonly { readonly odds: readonly number[]; readonly right: boolean }[]): number[] {
  const yes = points.filter(({ right }) => right).length;
  const [high, low] = [(yes + 1) / (yes + 2), 1 / (points.length - yes + 2)];
  const weights = minimise(1 + (points[0]?.odds.length ?? 0), 0, 100, (w, gradient) => {
    let loss = 0;
    for (const { odds, right } of points) {
      const sum = odds.reduce((part, one, i) => part + (w[i + 1] ?? 0) * one, w[0] ?? 0);
      const chance = Math.min(1 - 1e-12, Math.max(1e-12, 1 / (1 + Math.exp(-sum))));
      const wanted = right ? high : low;
      loss -= wanted * Math.log(chance) + (1 - wanted) * Math.log(1 - chance);
      const slope = chance - wanted;
      gradient[0] = (gradient[0] ?? 0) + slope;
      for (const [i, one] of odds.entries()) gradient[i + 1] = (gradient[i + 1] ?? 0) + slope * one;
    }
    return loss;
  });
  return [...weights].map((w) => Math.round(1000 * w) / 1000);
}
