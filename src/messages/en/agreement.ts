import type { Bounded } from '../numbers.ts';
import type { Writing } from '../writing.ts';

type Grade = 'fine' | 'tentative' | 'too low' | 'not known';
type Asked = 'codes' | 'own use' | 'mention';

type Alpha = {
  readonly alpha: number | null;
  readonly low: number | null;
  readonly high: number | null;
};

const grades: Readonly<Record<Grade, string>> = {
  fine: 'good',
  tentative: 'tentative',
  'too low': 'too low',
  'not known': 'not known',
};

const texts = (n: number, w: Writing): string =>
  `${w.count(n)} ${w.plural(n, { one: 'text', other: 'texts' })}`;

/** How far readers of a vocabulary agree, what that says of its words, and what is left to read. */
export const agreement = {
  heading: 'Agreement of the readers',
  told: ({ alpha, low, high, units, grade }: Alpha & { units: number; grade: Grade }, w: Writing) =>
    `Krippendorff’s α of the five codes, on ${texts(units, w)} that two or more have read: ${alphaOf({ alpha, low, high }, w)}: ${grades[grade]}.`,
  alpha: ({ alpha, low, high }: Alpha, w: Writing) => alphaOf({ alpha, low, high }, w),
  lowerEnd: ({ grade }: { grade: Grade }) => `At the lower end of its interval it would be ${grades[grade]}.`,
  allAlike: 'All texts read by two have one code: chance would agree as well, so there is no α yet.',
  noAlpha: 'none: all have one code',
  later: ({ needed }: { needed: number }, w: Writing) =>
    `Agreement, precision and recall are told once two people have read ${texts(needed, w)} in common: until then each reads blind.`,
  scale:
    'From 0.80 on codes are taken as they are, from 0.667 on as tentative, below that claims of use are not tested (Krippendorff 2004, p. 241). The value for all five codes on all texts decides, not its interval. “Unclear” is a code like the others; a text passed over counts as not read. Interval: 95%, bootstrap over texts, somewhat narrow under 50 texts.',
  easyTexts:
    'Texts without the words are soon agreed on. Where they are most of the sample, look at the texts with the words: it is there that the codes matter.',
  question: 'What is asked',
  asked: ({ of }: { of: Asked }) =>
    ({ codes: 'which of the five codes', 'own use': 'own use or not', mention: 'speaks of it or not' })[of],
  allTexts: 'All texts',
  matchedTexts: 'Texts with the words',
  cell: ({ alpha, units }: { alpha: string; units: number }, w: Writing) => `${alpha}, ${texts(units, w)}`,
  met: 'Which codes met in a text',
  metHow: 'Of two readers a text counts twice, once either way round; the diagonal is agreement.',
  code: 'Code',

  ratesHeading: 'What the words catch, and what they miss',
  precision: ({ use, rate }: { use: boolean; rate: Bounded }, w: Writing) =>
    `Precision: of the texts that have the words, ${w.share(rate)} ${use ? 'use them as their own' : 'speak of it (own use, quoted or rejected)'}.`,
  recall: ({ use, rate }: { use: boolean; rate: Bounded }, w: Writing) =>
    `Recall: of the texts that ${use ? 'use it as their own' : 'speak of it'}, the words find ${w.share(rate)}.`,
  noPrecision: 'Precision is not known yet: of some group of channels not two texts with the words are read.',
  noRecall: 'Recall is not known yet: of some group of channels not two texts without the words are read.',
  ratesHow:
    '95% intervals; each text weighed by how many it stands for. “Unclear” is no use in the lower limit and use in the upper.',
  whose: ({ differ, settled }: { differ: number; settled: number }, w: Writing) =>
    differ === 0
      ? 'No text was read differently.'
      : `${texts(differ, w)} ${differ === 1 ? 'was' : 'were'} read differently, ${w.count(settled)} of them settled. Where a text is settled, that decision counts; where it is not, each reader’s code counts for its part (of two, one half).`,
  left: (
    {
      matched,
      near,
      unmatched,
      second,
    }: { matched: number; near: number; unmatched: number; second: number },
    w: Writing,
  ) => {
    const read = [
      ...(matched > 0 ? [`${w.count(matched)} more with the words`] : []),
      ...(near > 0 ? [`${w.count(near)} more that come near to them`] : []),
      ...(unmatched > 0 ? [`${w.count(unmatched)} more without`] : []),
    ];
    const by = second > 0 ? [`${w.count(second)} more by a second reader`] : [];
    return read.length + by.length === 0
      ? 'All that verdicts of use need is read.'
      : `Before verdicts speak of use, still to be read: ${w.semicolons([...(read.length > 0 ? [w.commas(read)] : []), ...by])}. Copies of a text are read once.`;
  },

  settleLink: ({ open }: { open: number }, w: Writing) =>
    open > 0 ? `Settle ${texts(open, w)} read differently` : 'Texts read differently, and notes',
  settleHeading: 'Settle what was read differently',
  settleWhy:
    'Each text is shown as it was read, without its channel, with what each said. Your decision counts in place of theirs in precision, recall and verdicts. What each said stays, and so does α: it tells how far two agree who read apart.',
  whoSettles:
    'Who settles? One of the readers, both together, or a third person; the name is kept with the decision.',
  stillBlind: ({ n }: { n: number }, w: Writing) =>
    `${texts(n, w)} that others have read, and you have not, ${n === 1 ? 'is' : 'are'} not shown: read them first.`,
  noneDiffer: 'No text that you may see was read differently.',
  settledBy: ({ by }: { by: string }, w: Writing) => `Settled by ${w.bare(by)}`,
  openStill: 'Not settled',
  unsettle: 'Take the decision back',
  alikeNoted: 'Read alike, with a note',
  decision: 'Decision',
} as const;

function alphaOf({ alpha, low, high }: Alpha, w: Writing): string {
  if (alpha === null) return agreement.noAlpha;
  return low === null || high === null
    ? w.fixed(alpha, 2)
    : w.around(w.fixed(alpha, 2), w.fixed(low, 2), w.fixed(high, 2));
}
