import { agreementTentative } from '../../measures/coding/agreement.ts';
import { type Coding, stillToCode } from '../../measures/coding/coding.ts';
import { leftToRead } from '../../measures/coding/rates.ts';
import { distinct, message } from '../../messages/index.ts';
import type { Said } from '../../model/said.ts';
import type { ClaimResult } from '../../model/verdict.ts';
import { notTestable } from './result.ts';

/**
 * How far the vocabularies of a claim are coded. `none`: nobody has begun, it speaks of occurrence. `begun`: the same,
 * and what is left. `ready`: it speaks of use; `tentative` where the coders agree less than they should.
 */
export interface Readiness {
  readonly state: 'none' | 'begun' | 'disagree' | 'tentative' | 'ready';
  readonly toCode: readonly Said[];
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
    coding.coders.length === 0 ? [notBegun(coding.lexicon)] : leftOf(coding, communities),
  );
  if (toCode.length > 0) return { state: 'begun', toCode: distinct(toCode), codings };
  const tentative = codings.some(({ agreement }) => agreement.grade === 'tentative');
  return { state: tentative ? 'tentative' : 'ready', toCode: [], codings };
}

const notBegun = (lexicon: string): Said => message('coding.notBegun', { lexicon });

/** What is left of one vocabulary, in one sentence however many communities it is of. */
function leftOf(coding: Coding, communities: readonly string[]): Said[] {
  const all = stillToCode(coding, communities);
  const { matched, 'near-miss': near, unmatched, second } = leftToRead(coding, communities);
  if (matched + near + unmatched + second === 0) return all;
  return [message('coding.left', { lexicon: coding.lexicon, matched, near, unmatched, second })];
}

/** Whether a verdict may speak of use. */
export const speaksOfUse = ({ state }: Readiness): boolean => state === 'ready' || state === 'tentative';

export function coderDisagreement({ codings }: Readiness): Partial<ClaimResult> {
  const worst = codings.filter(({ agreement }) => agreement.grade === 'too low');
  return notTestable(
    message('coding.disagree', {
      worst: worst.map(({ lexicon, agreement: { alpha, units } }) => ({ lexicon, alpha: alpha ?? 0, units })),
      least: agreementTentative,
    }),
    [message('coding.clearer')],
  );
}

/** What is to be said about the reading of the vocabulary, in place of “not validated”. */
export function codingCaveats(readiness: Readiness): Said[] {
  if (!speaksOfUse(readiness)) {
    const begun =
      readiness.state === 'begun'
        ? [message('coding.begun', { left: readiness.toCode, vocabularies: readSoFar(readiness) })]
        : [];
    return [message('coding.notValidated'), ...begun];
  }
  return [...new Map(readiness.codings.map((coding) => [coding.lexicon, coding])).values()].map(
    ({ lexicon, strata, coders, agreement: { alpha, low, high, units, grade } }) =>
      message('coding.coded', {
        lexicon,
        texts: strata.reduce((sum, stratum) => sum + stratum.texts.length, 0),
        coders: coders.length,
        units,
        alpha: alpha ?? 0,
        low,
        high,
        tentative: grade === 'tentative',
      }),
  );
}

/** By how many each vocabulary was read so far, and how far they agree where that may be told. */
const readSoFar = ({ codings }: Readiness) =>
  [...new Map(codings.map((coding) => [coding.lexicon, coding])).values()].map(
    ({ lexicon, coders, agreement: { grade, alpha, low, high } }) => ({
      lexicon,
      readers: coders.length,
      texts: Math.max(0, ...coders.map(({ texts }) => texts)),
      ...(grade === 'not known' ? { alpha: null, low: null, high: null } : { alpha, low, high }),
    }),
  );

/** What an undecided or uncoded claim asks of its user. */
export function codingToDo(readiness: Readiness, lexicons: readonly string[]): Said[] {
  if (readiness.state === 'begun') return [...readiness.toCode];
  if (readiness.state !== 'none') return [];
  return distinct(lexicons).map(notBegun);
}
