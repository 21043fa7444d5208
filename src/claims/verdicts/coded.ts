import { type Coding, agreementTentative, stillToCode } from '../../measures/coding/coding.ts';
import type { ClaimResult } from '../../model/verdict.ts';
import { notTestable } from './result.ts';

/**
 * How far the vocabularies of a claim are coded. `none`: nobody has begun, it speaks of occurrence. `begun`: the same,
 * and what is left. `ready`: it speaks of use; `tentative` where the coders agree less than they should.
 */
export interface Readiness {
  readonly state: 'none' | 'begun' | 'disagree' | 'tentative' | 'ready';
  readonly toCode: readonly string[];
  readonly codings: readonly Coding[];
}

export function readinessOf(
  asked: readonly { readonly coding: Coding; readonly communities: readonly string[] }[],
): Readiness {
  const codings = asked.map(({ coding }) => coding);
  if (asked.every(({ coding }) => coding.coders.length === 0)) return { state: 'none', toCode: [], codings };
  // Coders who differ on enough texts to tell will not agree by reading more.
  if (codings.some(({ agreement }) => agreement.grade === 'too low'))
    return { state: 'disagree', toCode: [], codings };
  const toCode = asked.flatMap(({ coding, communities }) =>
    coding.coders.length === 0 ? [notBegun(coding.lexicon)] : stillToCode(coding, communities),
  );
  if (toCode.length > 0) return { state: 'begun', toCode: [...new Set(toCode)], codings };
  const tentative = codings.some(({ agreement }) => agreement.grade === 'tentative');
  return { state: tentative ? 'tentative' : 'ready', toCode: [], codings };
}

const notBegun = (lexicon: string): string => `a coded sample for “${lexicon}” (isogloss code ${lexicon})`;

/** Whether a verdict may speak of use. */
export const speaksOfUse = ({ state }: Readiness): boolean => state === 'ready' || state === 'tentative';

export function coderDisagreement({ codings }: Readiness): Partial<ClaimResult> {
  const worst = codings.filter(({ agreement }) => agreement.grade === 'too low');
  return notTestable(
    `the coders do not agree on what ${worst
      .map(
        ({ lexicon, agreement }) =>
          `“${lexicon}” is in a text (Krippendorff's α ${(agreement.alpha ?? 0).toFixed(2)} on ${agreement.units} texts, under ${agreementTentative})`,
      )
      .join(' and ')}`,
    ['clearer instructions for the coders, and both samples read again'],
  );
}

/** What is to be said about the reading of the vocabulary, in place of “not validated”. */
export function codingCaveats(readiness: Readiness): string[] {
  if (!speaksOfUse(readiness)) {
    const begun = readiness.state === 'begun' ? [`Still to be coded: ${readiness.toCode.join('; ')}.`] : [];
    return [
      'Vocabulary not validated: this speaks of where the words occur, not of who means them.',
      ...begun,
    ];
  }
  return [...new Map(readiness.codings.map((coding) => [coding.lexicon, coding])).values()].map(
    ({ lexicon, strata, coders, agreement }) => {
      const texts = strata.reduce((sum, stratum) => sum + stratum.texts.length, 0);
      const alpha = (agreement.alpha ?? 0).toFixed(2);
      const range =
        agreement.low === null || agreement.high === null
          ? ''
          : ` (${agreement.low.toFixed(2)} to ${agreement.high.toFixed(2)})`;
      return `“${lexicon}” was coded on ${texts} texts by ${coders.length} people; on ${agreement.units} in common Krippendorff's α is ${alpha}${range}${agreement.grade === 'tentative' ? ', under 0.8: tentative' : ''}.`;
    },
  );
}

/** What an undecided or uncoded claim asks of its user. */
export function codingToDo(readiness: Readiness, lexicons: readonly string[]): string[] {
  if (readiness.state === 'begun') return [...readiness.toCode];
  if (readiness.state !== 'none') return [];
  return [...new Set(lexicons)].map(notBegun);
}
