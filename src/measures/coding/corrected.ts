/**
 * From what the vocabulary says of all texts and persons of a sample of them to how many there are in truth:
 * (1/N) Σ mᵢ + (1/N) Σ_S (yᵢ − mᵢ)/πᵢ by `designBased` (Egami et al. 2023, arXiv 2306.04746), of all texts or of a
 * part of them (some channels, some days): outside the part y and m are 0 (Särndal, Swensson & Wretman, Model
 * Assisted Survey Sampling, 1992, ch. 10). A text its coder could not tell is counted as neither in the lower limit
 * and as one in the upper.
 */
import { designBased } from '../../statistics/designBased.ts';
import { type Code, type Meaning, counts } from './codes.ts';
import type { CodedStratum, CodedText } from './coding.ts';

/** A value between its limits. */
export interface Bounded {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/** A part of the texts that were drawn from. */
export interface Part {
  readonly meaning: Meaning;
  readonly has: (text: CodedText) => boolean;
  /** Texts of the part that the vocabulary matches, by community. */
  readonly matched: (community: string) => number;
}

/** How many texts of a part use the vocabulary, with limits of a two-sided level. */
export function correctedTotal(strata: readonly CodedStratum[], part: Part, level = 0.95): Bounded {
  const used = strata.filter(({ size }) => size > 0);
  if (used.length === 0) return { value: 0, low: 0, high: 0 };
  return unclearEitherWay((unclear) => {
    const { value, low, high, units } = designBased(
      used.map(({ community, status, size, texts }) => ({
        name: `${community} ${status}`,
        size,
        labelled: status === 'matched' ? part.matched(community) : 0,
        sample: texts.map((text) =>
          part.has(text)
            ? { y: meanOf(text.codes, part.meaning, unclear), m: matches(text, part.meaning) }
            : { y: 0, m: 0 },
        ),
      })),
      { level },
    );
    return { value: Math.max(0, value) * units, low: low * units, high: high * units };
  });
}

/** Rates of error in a part: the share of its matches that are right, and of the other texts that are missed. */
export function errorRates(
  strata: readonly CodedStratum[],
  meaning: Meaning,
  has: (text: CodedText) => boolean,
  level = 0.95,
): { precision: Bounded; missed: Bounded } {
  const rate = (found: boolean): Bounded =>
    unclearEitherWay((unclear) => {
      const parts = strata.flatMap(({ community, status, size, texts }) => {
        const sample = texts.filter((text) => has(text) && (matches(text, meaning) === 1) === found);
        // The stratum's share of it: as large as the sample says.
        const part = texts.length === 0 ? 0 : Math.round((size * sample.length) / texts.length);
        return sample.length < 2 && sample.length < part
          ? []
          : part === 0
            ? []
            : [
                {
                  name: `${community} ${status}`,
                  size: Math.max(part, sample.length),
                  labelled: found ? Math.max(part, sample.length) : 0,
                  sample: sample.map((text) => ({
                    y: meanOf(text.codes, meaning, unclear),
                    m: found ? 1 : 0,
                  })),
                },
              ];
      });
      if (parts.length === 0) return { value: found ? 1 : 0, low: 0, high: 1 };
      return designBased(parts, { level });
    });
  return { precision: rate(true), missed: rate(false) };
}

/** Limits with what coders could not tell counted as none, and as one. */
export function unclearEitherWay(of: (unclear: number) => Bounded): Bounded {
  const [no, half, yes] = [of(0), of(0.5), of(1)];
  return { value: half.value, low: Math.min(no.low, half.value), high: Math.max(yes.high, half.value) };
}

/** Whether the vocabulary says that a text uses it. */
export const matches = (text: CodedText, meaning: Meaning): number =>
  text.status === 'matched' && (meaning === 'about' || text.own) ? 1 : 0;

/** Of coders who differ each has a part. */
export function meanOf(said: readonly Code[], meaning: Meaning, unclear: number): number {
  return said.reduce((sum, code) => sum + (counts(code, meaning) ?? unclear), 0) / said.length;
}
