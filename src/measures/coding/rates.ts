/**
 * What coded samples say of a vocabulary as a whole: which part of the texts it matches uses it (precision), and which part
 * of the texts that use it does it match (recall). Totals of the strata, each text weighed by how many it stands for
 * (Särndal, Swensson & Wretman, Model Assisted Survey Sampling, 1992, ch. 10); recall is TP / (TP + FN), with MOVER's
 * limits of the ratio FN / TP on the log scale (Zou & Donner 2008, doi 10.1002/sim.3095). A text its coder could not tell
 * is none in one limit and one in the other.
 */
import { designBased } from '../../statistics/designBased.ts';
import type { Meaning } from './codes.ts';
import { type Coding, type CodedStratum, type CodedText } from './coding.ts';
import { type Bounded, errorRates, matches, meanOf, unclearEitherWay } from './corrected.ts';
import { type Status, statuses } from './sample.ts';
import { ratioOf } from './shares.ts';

/** Precision and recall of one meaning, each null where its strata have not two texts read yet. */
export interface VocabularyRates {
  readonly meaning: Meaning;
  readonly precision: Bounded | null;
  readonly recall: Bounded | null;
}

/** Texts that must still be read, over all communities: by status, and by a second coder. */
export interface LeftToRead extends Readonly<Record<Status, number>> {
  readonly second: number;
}

/** Rates of the vocabulary by what has been read so far. */
export function ratesOf({ strata }: Pick<Coding, 'strata'>, meaning: Meaning): VocabularyRates {
  const there = strata.filter(({ size }) => size > 0);
  const isMatched = ({ status }: CodedStratum): boolean => status === 'matched';
  const matched = there.filter(isMatched);
  const hit = (text: CodedText): boolean => matches(text, meaning) === 1;
  if (!served(matched) || !matched.some(({ texts }) => texts.some(hit)))
    return { meaning, precision: null, recall: null };
  const { precision } = errorRates(matched, meaning, hit);
  if (!served(there)) return { meaning, precision, recall: null };
  // Matched by an opponents' word alone, a text is one that X's own words miss.
  const elsewhere = there.filter(
    (stratum) => !isMatched(stratum) || stratum.texts.some((text) => !hit(text)),
  );
  const found = totalOf(matched, meaning, hit);
  const missed = totalOf(elsewhere, meaning, (text) => !hit(text));
  if (found.high === 0 && missed.high === 0) return { meaning, precision, recall: null };
  const ratio = ratioOf(missed, found);
  const recall = (r: number): number => (Number.isFinite(r) ? 1 / (1 + r) : 0);
  return {
    meaning,
    precision,
    recall: { value: recall(ratio.value), low: recall(ratio.high), high: recall(ratio.low) },
  };
}

/** Whether every stratum can say something: two texts of it are read, or all. */
const served = (strata: readonly CodedStratum[]): boolean =>
  strata.every(({ size, texts }) => texts.length >= Math.min(2, size));

/** How many texts that `has` holds for use the vocabulary. */
function totalOf(
  strata: readonly CodedStratum[],
  meaning: Meaning,
  has: (text: CodedText) => boolean,
): Bounded {
  if (strata.length === 0) return { value: 0, low: 0, high: 0 };
  return unclearEitherWay((unclear) => {
    const { value, low, high, units } = designBased(
      strata.map(({ community, status, size, texts }) => ({
        name: `${community} ${status}`,
        size,
        labelled: 0,
        sample: texts.map((text) => ({ y: has(text) ? meanOf(text.codes, meaning, unclear) : 0, m: 0 })),
      })),
    );
    return { value: value * units, low: low * units, high: high * units };
  });
}

/** What is lacking before claims in these communities, or in all, speak of use. */
export function leftToRead(
  { strata, agreement }: Pick<Coding, 'strata' | 'agreement'>,
  communities?: readonly string[],
): LeftToRead {
  const of = (status: Status): number =>
    strata
      .filter((one) => one.status === status && (communities?.includes(one.community) ?? true))
      .reduce((sum, { needed, texts }) => sum + Math.max(0, needed - texts.length), 0);
  const [matched, near, unmatched] = statuses.map(of);
  return {
    matched: matched ?? 0,
    'near-miss': near ?? 0,
    unmatched: unmatched ?? 0,
    second: Math.max(0, agreement.needed - agreement.units),
  };
}
