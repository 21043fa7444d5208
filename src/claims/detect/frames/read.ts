import type { Span } from '../../../model/statement.ts';
import { type ClaimType, claimTypes } from '../../../model/project.ts';
import type { Amount } from '../amounts/read.ts';
import { type Candidate, candidatesOf } from './features.ts';
import { frameLanguage, parseOf } from './languages.ts';
import { type Weights, chancesOf, mixed, sumOf, weightsOf } from './model.ts';
import { type Sight, sightOf } from './sight.ts';
import { nounsFor, phraseOf } from './subject.ts';

/** A claim that a sentence's frames make. Spans are of the text that was given. */
export interface FrameClaim {
  readonly type: ClaimType;
  /** Chance that it is a claim, by the model, 0 to 1. */
  readonly chance: number;
  /** The frame that fits best; the class of the word where none does. */
  readonly frame: string;
  readonly words: Span;
  readonly x: Span | undefined;
  /** Whom X is compared with or follows. */
  readonly rival: Span | undefined;
  readonly negated: boolean;
  /** The number that the claim gives. */
  readonly amount: Amount | undefined;
  readonly amountSpan: Span | undefined;
}

export interface FrameReading {
  readonly claims: readonly FrameClaim[];
  /** Types that may fit, likeliest first, with the words that speak for them; none below the threshold. */
  readonly possible: readonly FrameClaim[];
}

/** A surface rule that was found, as one more sign. */
export interface Sign {
  readonly type: string;
  readonly span: readonly [number, number];
}

const nothing: FrameReading = { claims: [], possible: [] };

/** Whether frames are read in a language: it has words and weights. */
export const isFramed = (code: string): boolean => frameLanguage(code) !== null && weightsOf(code) !== null;

/** The claims of one sentence of a text by its frames; nothing where the language has none. */
export function readFrames(
  text: string,
  span: readonly [number, number],
  code: string,
  signs: readonly Sign[],
): FrameReading {
  const language = frameLanguage(code);
  const weights = weightsOf(code);
  if (language === null || weights === null || !/\p{L}{3}/u.test(text.slice(...span))) return nothing;
  const [sentence] = parseOf(code, weights.parsed)(text, [span]);
  if (sentence === undefined || sentence.words.length < 3) return nothing;
  const sight = sightOf(text, sentence, language);
  const candidates = candidatesOf(sight, signs).filter(({ at }) => !isContrast(sight, at));
  if (candidates.length === 0) return nothing;
  const whole = sumOf(weights.sentence, new Set(candidates.flatMap(({ features }) => features)));
  const best = new Map<ClaimType, FrameClaim>();
  const may = new Map<ClaimType, FrameClaim>();
  for (const candidate of candidates) {
    const { chance, type, of } = mixed(chancesOf(weights, candidate.features), whole, weights.mix);
    if (chance < weights.possible) continue;
    const claim = claimOf(sight, candidate, type, chance, weights);
    if (chance >= weights.found && chance > (best.get(type)?.chance ?? 0)) best.set(type, claim);
    if (chance > (may.get(type)?.chance ?? 0)) may.set(type, claim);
    // The next likely type is worth a person's look.
    for (const [k, value] of of.entries()) {
      const other = claimTypes[k];
      if (
        other !== undefined &&
        other !== type &&
        value > chance / 3 &&
        value > (may.get(other)?.chance ?? 0)
      ) {
        may.set(other, { ...claim, type: other, chance: value });
      }
    }
  }
  const order = (a: FrameClaim, b: FrameClaim): number => b.chance - a.chance || a.words[0] - b.words[0];
  return { claims: [...best.values()].sort(order), possible: [...may.values()].sort(order) };
}

function claimOf(
  sight: Sight,
  candidate: Candidate,
  type: ClaimType,
  chance: number,
  weights: Weights,
): FrameClaim {
  const { predication, fits, at } = candidate;
  const frame = fits.find((one) => one.type === type) ?? fits[0];
  const [first] = [...predication.classes, ...predication.weak];
  let x: number | undefined;
  let best = -Infinity;
  for (const { head, features } of nounsFor(sight, candidate, type)) {
    const score = sumOf(weights.subject, features);
    if (score > best) [x, best] = [head, score];
  }
  const rival = frame?.rivals
    ?.flatMap((role) => predication.roles[role] ?? [])
    .find(({ head, core }) => head !== x && core !== x);
  const word = sight.sentence.words[at]?.span ?? [0, 0];
  const amount = amountOf(sight, candidate);
  return {
    type,
    chance,
    frame: frame?.id ?? first ?? '',
    words: wordsAround(sight, at) ?? [word[0], word[1]],
    x: x === undefined ? undefined : phraseOf(sight, x, at),
    rival: rival === undefined ? undefined : phraseOf(sight, rival.head, at),
    negated: predication.negated,
    amount,
    amountSpan:
      amount === undefined
        ? undefined
        : [sight.sentence.words[amount.first]?.span[0] ?? 0, sight.sentence.words[amount.last]?.span[1] ?? 0],
  };
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

/** The words by which the word is of its class: "gained traction". */
function wordsAround({ hits, sentence }: Sight, at: number): Span | undefined {
  const hit = hits
    .filter(({ first, last }) => first <= at && last >= at)
    .sort((a, b) => b.last - b.first - (a.last - a.first))[0];
  const [from, to] = [sentence.words[hit?.first ?? -1], sentence.words[hit?.last ?? -1]];
  return from === undefined || to === undefined ? undefined : [from.span[0], to.span[1]];
}

/** The amount nearest to the word, of those in its roles. */
function amountOf({ amounts }: Sight, { at, predication }: Candidate): Amount | undefined {
  const heads = [at, ...Object.values(predication.roles).flatMap((list) => list.map(({ head }) => head))];
  const distance = (amount: Amount): number =>
    Math.min(
      ...heads.map((head) => (head < amount.first ? amount.first - head : Math.max(0, head - amount.last))),
    );
  const near = amounts.filter((amount) => distance(amount) <= 4);
  return near.sort((a, b) => distance(a) - distance(b) || a.first - b.first)[0];
}
