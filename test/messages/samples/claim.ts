import type { Samples } from './index.ts';

export const claim: Samples<'claim'> = {
  exploratoryAfter: [{ runs: 1 }, { runs: 3 }],
  controlsPassAs: [
    {
      controls: [{ label: 'Zagros', value: { say: 'values.inLine', value: 0.366, kind: 'share' } }],
      own: null,
    },
    {
      controls: [
        { label: 'Zagros', value: { say: 'values.inLine', value: 0.666, kind: 'share' } },
        { label: 'Alborz', value: { say: 'values.inLine', value: 0.7659999999999999, kind: 'share' } },
      ],
      own: { say: 'values.inLine', value: 0.632, kind: 'share' },
    },
  ],
  signedOn: [{ by: 'Zagros', on: 'Zagros' }],
  eyebrow: [{ number: 3 }],
  askedSame: [{ n: 1 }, { n: 12 }],
  withoutOneOf: [{ n: 35 }],
  askedChanges: [
    { n: 1, flips: 1, fate: 'open' },
    { n: 12, flips: 2, fate: 'withdrawn' },
    { n: 12, flips: 2, fate: 'stands' },
  ],
  askedShort: [
    { n: 1, flips: 0, fate: 'stands' },
    { n: 12, flips: 2, fate: 'withdrawn' },
    { n: 12, flips: 2, fate: 'stands' },
    { n: 12, flips: 2, fate: 'open' },
  ],
  moreAnswers: [{ n: 1 }, { n: 12 }],
  said: [{ text: 'Zagros' }],
  saidLine: [
    { words: { say: 'claim.writtenByUser' }, by: [], on: null, status: null },
    {
      words: { say: 'claim.said', text: 'Zagros' },
      by: ['Alborz', 'Damavand'],
      on: '2031-03-01',
      status: { say: 'article.original' },
    },
  ],
  testedLine: [
    { posts: 1204, channels: 1, from: '2031-03-01', to: '2031-05-31', chosenBy: 'Zagros' },
    { posts: 0, channels: 0, from: null, to: '', chosenBy: 'Zagros' },
  ],
};
