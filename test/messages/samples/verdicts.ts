import type { Samples } from './index.ts';

const why = { say: 'verdicts.moreDays' };

export const verdicts: Samples<'verdicts'> = {
  absolute: [{ words: ['Zagros', 'Alborz'] }],
  mentionsOnly: [{ said: 'Zagros' }],
  topicLeftOut: [{ topic: 'Zagros' }],
  alsoSaid: [{ words: 'Zagros', why: { say: 'untestable.because', reason: 'emotion' } }],
  measuredBefore: [{ runs: 1 }, { runs: 12 }],
  askedOtherwise: [
    { types: [{ say: 'app.typeOf', type: 'dominates' }], runs: 1, until: '2026-05-11' },
    {
      types: [
        { say: 'app.typeOf', type: 'dominates' },
        { say: 'app.typeOf', type: 'follows' },
      ],
      runs: 12,
      until: '2026-05-11',
    },
  ],
  restsOn: [
    { channels: ['Zagros'], more: 0 },
    { channels: ['Zagros', 'Zagros', 'Zagros'], more: 2 },
  ],
  word: [
    { verdict: 'supported' },
    { verdict: 'contradicted' },
    { verdict: 'undecided' },
    { verdict: 'not testable' },
  ],
  numberHeld: [
    { words: 'Zagros', kind: 'share', value: 0.7, low: 0.6, high: 0.8, held: true },
    { words: 'Zagros', kind: 'ratio', value: 2, low: 1.5, high: 2.5, held: false },
  ],
  numbersHeld: [
    { words: 'Zagros', of: 3, n: 0 },
    { words: 'Zagros', of: 3, n: 1 },
    { words: 'Zagros', of: 3, n: 2 },
  ],
  imprecise: [{ why }],
  disagree: [
    { by: [{ label: { say: 'verdicts.posts' }, verdict: { say: 'verdicts.word', verdict: 'supported' } }] },
  ],
  fragile: [
    { checks: [{ say: 'verdicts.copiesCounted' }], more: 0 },
    { checks: [{ say: 'verdicts.copiesCounted' }], more: 2 },
  ],
  denial: [{ rule: why }],
  ofPeriod: [
    { wording: why, from: '2026-05-11', to: '2026-06-10' },
    { wording: why, from: '2026-05-11', to: '2026-05-11' },
    { wording: why, from: '2026-05-11', to: null },
    { wording: why, from: null, to: '2026-05-11' },
  ],
  timeLeftOut: [{ words: 'Zagros' }],
  cannotTest: [{ reason: why }],
  powerCannot: [{ reason: why }],
  noPostsOfTime: [
    { from: '2031-03-01', to: '2031-05-31' },
    { from: null, to: '2031-05-31' },
  ],
  noChannelOf: [{ label: 'Zagros' }],
  collectChannelsOf: [{ label: 'Zagros' }],
  hostileWords: [{ lexicon: 'Zagros' }],
  neverFound: [{ label: 'Zagros' }],
  widen: [{ label: 'Zagros' }],
  coarseStamps: [{ resolution: 60, half: 30 }],
  without: [{ channel: 'Zagros' }],
  control: [{ label: 'Zagros' }],
  controlPasses: [{ labels: ['Zagros', 'Alborz'] }],
  completenessUnknown: [{ channels: 1, of: 12 }],
  outagesUnseen: [{ channels: 1, of: 12 }],
  ownNumbers: [{ channels: 1, of: 12 }],
  editsUntold: [{ channels: 12, of: 12 }],
  grown: [
    { terms: ['picket'], days: 1, of: 1 },
    { terms: ['a', 'b', 'c', 'd', 'e', 'f', 'g'], days: 30, of: 61 },
  ],
  heldOut: [
    { terms: ['picket'], days: 1, of: 2, tested: 1 },
    { terms: ['a', 'b', 'c', 'd', 'e', 'f', 'g'], days: 30, of: 61, tested: 32 },
  ],
  successions: [{ channels: 1 }, { channels: 3 }],
  otherDays: [{ from: '2031-03-01', to: '2031-05-31', channels: 2, of: 12 }],
};
