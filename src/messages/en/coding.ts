import type { Writing } from '../writing.ts';

type Disagreement = {
  readonly lexicon: string;
  readonly alpha: number;
  readonly units: number;
};

type Coded = {
  readonly lexicon: string;
  readonly texts: number;
  readonly coders: number;
  readonly units: number;
  readonly alpha: number;
  readonly low: number | null;
  readonly high: number | null;
  readonly tentative: boolean;
};

/** How far a vocabulary was read so far; nobody has read it where there are no readers. */
export interface ReadSoFar {
  readonly lexicon: string;
  readonly readers: number;
  /** Of the one who read most. */
  readonly texts: number;
  readonly alpha: number | null;
  readonly low: number | null;
  readonly high: number | null;
}

/** Which vocabularies of a claim were read, and which by nobody. */
export function readAndUnread(vocabularies: readonly ReadSoFar[], w: Writing): string {
  const unread = vocabularies.filter(({ readers }) => readers === 0);
  return w.semicolons([
    ...vocabularies
      .filter(({ readers }) => readers > 0)
      .map(({ lexicon, readers, texts, alpha, low, high }) => {
        const range = low === null || high === null ? '' : ` (${w.range(w.fixed(low, 2), w.fixed(high, 2))})`;
        const agreed = alpha === null ? '' : `, α ${w.fixed(alpha, 2)}${range}`;
        return `${w.name(lexicon)} was read by ${w.n(readers)} ${w.plural(readers, { one: 'person', other: 'people' })} (${w.count(texts)} ${w.plural(texts, { one: 'text', other: 'texts' })}${agreed})`;
      }),
    ...(unread.length === 0
      ? []
      : [`nobody has read ${w.and(unread.map(({ lexicon }) => w.name(lexicon)))}`]),
  ]);
}

/** How far a vocabulary was read by people, and what is left of it. */
export const coding = {
  notBegun: ({ lexicon }: { lexicon: string }, w: Writing) =>
    `a coded sample for ${w.name(lexicon)} (isogloss code ${lexicon})`,
  disagree: ({ worst, least }: { worst: readonly Disagreement[]; least: number }, w: Writing) =>
    `the coders do not agree on what ${worst
      .map(
        ({ lexicon, alpha, units }) =>
          `${w.name(lexicon)} is in a text (Krippendorff's α ${w.fixed(alpha, 2)} on ${w.n(units)} ${w.plural(units, { one: 'text', other: 'texts' })}, under ${w.n(least)})`,
      )
      .join(' and ')}`,
  clearer: 'clearer instructions for the coders, and both samples read again',
  notValidated:
    'Vocabulary not validated: this speaks of where the words occur, not of who means them. Recall unknown: how many posts mean it in other words is not known.',
  begun: (
    // A result kept by an earlier version does not say which.
    { left, vocabularies = [] }: { left: readonly string[]; vocabularies?: readonly ReadSoFar[] },
    w: Writing,
  ) =>
    `${vocabularies.length === 0 ? '' : `So far: ${readAndUnread(vocabularies, w)}. `}Still to be coded: ${w.semicolons(left)}.`,
  coded: ({ lexicon, texts, coders, units, alpha, low, high, tentative }: Coded, w: Writing) => {
    const range = low === null || high === null ? '' : ` (${w.range(w.fixed(low, 2), w.fixed(high, 2))})`;
    return `${w.name(lexicon)} was coded on ${w.n(texts)} ${w.plural(texts, { one: 'text', other: 'texts' })} by ${w.n(coders)} ${w.plural(coders, { one: 'person', other: 'people' })}; on ${w.n(units)} in common Krippendorff's α is ${w.fixed(alpha, 2)}${range}${tentative ? `, under ${w.n(0.8)}: tentative` : ''}.`;
  },
  largerSamples: 'larger coded samples, above all of texts without a match (isogloss code --unmatched)',
  moreTexts: (
    {
      more,
      of,
      status,
      community,
      lexicon,
    }: {
      more: number;
      of: number;
      status: 'matched' | 'near-miss' | 'unmatched';
      community: string | null;
      lexicon: string;
    },
    w: Writing,
  ) =>
    `${w.count(more)} more of the ${w.count(of)} ${status} ${w.plural(of, { one: 'text', other: 'texts' })} of ${community === null ? 'channels of no community' : w.name(community)} for ${w.name(lexicon)}`,
  left: (
    {
      lexicon,
      matched,
      near,
      unmatched,
      second,
    }: { lexicon: string; matched: number; near: number; unmatched: number; second: number },
    w: Writing,
  ) =>
    `for ${w.name(lexicon)} ${w.commas([
      ...(matched > 0 ? [`${w.count(matched)} more with the words`] : []),
      ...(near > 0 ? [`${w.count(near)} more that come near to them`] : []),
      ...(unmatched > 0 ? [`${w.count(unmatched)} more without`] : []),
      ...(second > 0 ? [`${w.count(second)} more read by a second coder`] : []),
    ])}`,
  secondCoder: ({ more, lexicon }: { more: number; lexicon: string }, w: Writing) =>
    `${w.n(more)} more ${w.plural(more, { one: 'text', other: 'texts' })} for ${w.name(lexicon)} read by a second coder`,
  oneCode: ({ lexicon }: { lexicon: string }, w: Writing) =>
    `texts for ${w.name(lexicon)} on which the coders could differ: all have one code so far`,
};
