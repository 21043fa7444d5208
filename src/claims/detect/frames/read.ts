import type { Span } from '../../../model/statement.ts';
import { type ClaimType, claimTypes } from '../../../model/project.ts';
import type { Amount } from '../amounts/read.ts';
import { wordsOf } from '../words.ts';
import { saysBesides } from './besides.ts';
import { type Candidate, bareCandidate, candidatesOf } from './features.ts';
import { knownOf } from './known.ts';
import { comparandOf } from './comparand.ts';
import { isDeniedAround, isLess, isOnly } from './denied.ts';
import { fillerOf } from './fillers.ts';
import { frameLanguage, parseOf } from './languages.ts';
import {
  type Likely,
  type Weights,
  calibrated,
  chancesOf,
  foundOf,
  isWorth,
  lettersOf,
  likelyOf,
  listingOf,
  mixedChances,
  sumOf,
  weightsOf,
} from './model.ts';
import { amountOf } from './nearest-amount.ts';
import { type Sight, sightOf } from './sight.ts';
import { phraseOf } from './phrase.ts';
import { nounsFor } from './subject.ts';
import { wholeFeatures, wordOf } from './whole.ts';

/** A claim that a sentence's frames make. Spans are of the text that was given. */
export interface FrameClaim {
  readonly type: ClaimType;
  /** How often a claim of this chance was right in validation, 0 to 1. */
  readonly chance: number;
  /** The frame that fits best; the class of the word where none does. */
  readonly frame: string;
  readonly words: Span;
  readonly x: Span | undefined;
  /** Whom X is compared with or follows. */
  readonly rival: Span | undefined;
  readonly negated: boolean;
  /** Its own words turn it round: "fewer", "independently"; a negation beside them is counted. */
  readonly turned: boolean;
  /** The talk is said to have become less. */
  readonly falls: boolean;
  /** The number that the claim gives. */
  readonly amount: Amount | undefined;
  readonly amountSpan: Span | undefined;
}

export interface FrameReading {
  readonly claims: readonly FrameClaim[];
  /** Types that may fit, likeliest first, with the words that speak for them; none below the threshold. */
  readonly possible: readonly Pick<FrameClaim, 'type' | 'words'>[];
}

/** A surface rule that was found, as one more sign. */
export interface Sign {
  readonly type: string;
  readonly span: readonly [number, number];
}

const nothing: FrameReading = { claims: [], possible: [] };

/** Whether frames are read in a language: it has words and weights. */
export const isFramed = (code: string): boolean => frameLanguage(code) !== null && weightsOf(code) !== null;

/**
 * The claims of one sentence of a text by its frames; nothing where the language has none. `signs` are asked for where the
 * sentence is worth parsing.
 */
export function readFrames(
  text: string,
  span: readonly [number, number],
  code: string,
  signsHere: () => readonly Sign[],
  words: readonly { readonly norm: string }[] = wordsOf(text.slice(...span)),
): FrameReading {
  const language = frameLanguage(code);
  const weights = weightsOf(code);
  if (language === null || weights === null || words.length < 3) return nothing;
  const norms = words.map(({ norm }) => norm);
  if (!isWorth(weights, norms)) return nothing;
  const [sentence] = parseOf(code, weights.parsed)(text, [span]);
  if (sentence === undefined || sentence.words.length < 3) return nothing;
  const sight = sightOf(text, sentence, language);
  const signs = signsHere();
  const known = knownOf(weights);
  const candidates = apartFromContrasts(sight, candidatesOf(sight, signs, known.name));
  const ofWords = candidates.map(({ features }) => chancesOf(known.words, features));
  const whole = wholeFeatures(sight, candidates, signs, known.name);
  const chances = mixedChances({ types: known.types, mix: weights.mix }, whole, ofWords);
  const likely = likelyOf(chances, lettersOf(weights, norms));
  const found = new Set(foundOf(likely, weights));
  if (found.size === 0 && listingOf(likely, weights) < weights.possible) return nothing;
  // Of the further types those at least a third as likely are worth a person's look.
  const worth = likely.filter((one) => found.has(one) || one.chance * 3 >= (likely[0]?.chance ?? 0));
  const made = worth.flatMap((one) => {
    const candidate = makingOf(sight, candidates, ofWords, one.type, weights);
    return candidate === undefined ? [] : [{ one, candidate }];
  });
  return {
    claims: made.flatMap(({ one, candidate }) =>
      found.has(one) ? (claimOf(sight, candidate, one, weights, code) ?? []) : [],
    ),
    possible: made.map(({ one, candidate }) => ({
      type: one.type,
      words: wordsOfClaim(sight, candidate.at),
    })),
  };
}

/** The word likeliest to make a claim of a type; where none of a class is there, any word of the sentence that says so. */
function makingOf(
  sight: Sight,
  candidates: readonly Candidate<unknown>[],
  ofWords: readonly Float64Array[],
  type: ClaimType,
  { types }: Weights,
): Candidate<unknown> | undefined {
  const k = claimTypes.indexOf(type) + 1;
  const best = likeliest([...candidates.keys()], (i) => ofWords[i]?.[k] ?? 0);
  if (best !== undefined) return candidates[best];
  const at = likeliest(
    sight.sentence.words.flatMap(({ tag }, i) =>
      /^(?:VERB|NOUN|ADJ|ADV|NUM)$/.test(tag) && !isContrast(sight, i) ? [i] : [],
    ),
    (i) => {
      const row = types.get(`w:${wordOf(sight.sentence.words[i]?.lemma ?? '')}`);
      return row === undefined ? 0 : (row[k] ?? 0) - (row[0] ?? 0);
    },
  );
  return at === undefined ? undefined : bareCandidate(sight, at);
}

/** The first of those with the largest score. */
function likeliest<T>(list: readonly T[], score: (one: T) => number): T | undefined {
  let [best, top] = [undefined as T | undefined, -Infinity];
  for (const one of list) {
    const here = score(one);
    if (here > top) [best, top] = [one, here];
  }
  return best;
}

function claimOf(
  sight: Sight,
  candidate: Candidate<unknown>,
  { type, chance }: Likely,
  weights: Weights,
  language: string,
): FrameClaim | undefined {
  const { predication, fits, at } = candidate;
  const frame = fits.find((one) => one.type === type) ?? fits[0];
  const [ofClass] = [...predication.classes, ...predication.weak];
  let x: number | undefined;
  let best = -Infinity;
  const { compared: beside, isOther, nobodyElse } = comparandOf(sight, type);
  const [first, last] = placeOfClaim(sight, at);
  // "One after another" is what is done, and "another" nobody.
  const isOwnWord = (i: number): boolean =>
    last > first && i >= first && i <= last && !/^(?:NOUN|PROPN)$/.test(sight.sentence.words[i]?.tag ?? '');
  for (const { head, features } of nounsFor(sight, candidate, type)) {
    if (isOther(head) || isOwnWord(head)) continue;
    const score = sumOf(weights.subject, features);
    if (score > best) [x, best] = [head, score];
  }
  if (saysBesides(sight, { at, type, predication, x }, language)) return undefined;
  const rival = frame?.rivals
    ?.flatMap((role) => predication.roles[role] ?? [])
    .find(({ head, core }) => head !== x && core !== x);
  const compared = rival?.head ?? (beside === x ? undefined : beside);
  const amount = amountOf(sight, candidate);
  const affirms = nobodyElse !== undefined && x !== undefined && x >= nobodyElse;
  const turned = isLess(sight, at, type) || affirms;
  const denied = isDeniedAround(sight, language, first, last) || isOnly(sight, amount, type, x);
  return {
    type,
    chance: calibrated(chance, weights.calibration),
    frame: frame?.id ?? ofClass ?? '',
    words: wordsOfClaim(sight, at),
    x: x === undefined ? undefined : withoutCount(sight, phraseOf(sight, x, at), x),
    rival: compared === undefined ? undefined : phraseOf(sight, compared, at),
    negated: !affirms && (predication.negated || denied) !== turned,
    turned,
    falls: predication.classes.has('fall') && !predication.classes.has('rise'),
    amount,
    amountSpan:
      amount === undefined
        ? undefined
        : [sight.sentence.words[amount.first]?.span[0] ?? 0, sight.sentence.words[amount.last]?.span[1] ?? 0],
  };
}

function apartFromContrasts<C extends { readonly at: number }>(sight: Sight, candidates: C[]): C[] {
  const any = sight.sentence.words.some(({ norm }) => contrasts.test(norm));
  return any ? candidates.filter(({ at }) => !isContrast(sight, at)) : candidates;
}

/** "Unlike bots that post the same": what is said of those is not said of whom the sentence is about. */
function isContrast({ sentence: { words }, below }: Sight, at: number): boolean {
  for (let i = at, steps = 0; i >= 0 && steps < 8; i = words[i]?.head ?? -1, steps++) {
    if (
      (below[i] ?? []).some(
        (j) => contrasts.test(words[j]?.norm ?? '') && /^(?:case|mark)$/.test(words[j]?.relation ?? ''),
      )
    )
      return true;
  }
  return false;
}

const contrasts = /^(?:unlike|برخلاف|вместо)$/;

/** The words by which the word is of its class: "gained traction"; the word itself where it is of none. Positions. */
function placeOfClaim({ hits }: Sight, at: number): readonly [first: number, last: number] {
  const hit = hits
    .filter(({ first, last }) => first <= at && last >= at)
    .sort((a, b) => b.last - b.first - (a.last - a.first))[0];
  return hit === undefined ? [at, at] : [hit.first, hit.last];
}

function wordsOfClaim(sight: Sight, at: number): Span {
  const [first, last] = placeOfClaim(sight, at);
  const { words } = sight.sentence;
  return [words[first]?.span[0] ?? 0, words[last]?.span[1] ?? 0];
}

/** "more than 26,000 | posts": how much talk there is is what is claimed, and not whose it is; "4,000 accounts" are who they are. */
function withoutCount(sight: Sight, span: Span, x: number): Span {
  const { words } = sight.sentence;
  if (!fillerOf(sight, x).kinds.has('T')) return span;
  const first = words.findIndex((word) => word.span[0] >= span[0]);
  const own = sight.amounts.find(
    ({ kind, first: from, last }) => kind === 'count' && from >= first && from - first <= 3 && last < x,
  );
  const next = words.findIndex(
    (word, i) => own !== undefined && i > own.last && !/^(?:of|از|из)$/.test(word.norm),
  );
  if (own === undefined || next === -1 || next > x || /[%٪]/.test(words[next]?.text ?? '')) return span;
  return [words[next]?.span[0] ?? span[0], span[1]];
}
