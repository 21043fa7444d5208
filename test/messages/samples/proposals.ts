import type { Samples } from './index.ts';

export const proposals: Samples<'proposals'> = {
  about: [{ label: 'Zagros' }],
  foundOn: [{ grow: 40, all: 81 }],
  texts: [
    { texts: 1000, together: 0 },
    { texts: 1000, together: 10 },
  ],
  ground: [
    { ground: 'same texts' },
    { ground: 'beside' },
    { ground: 'same neighbours' },
    { ground: 'same channels' },
    { ground: 'same words' },
  ],
  split: [{ grow: 30, test: 31, hash: 'Zagros' }],
  takenFor: [{ seed: 'Zagros', taken: ['Alborz', 'Damavand'] }],
  forms: [{ seed: 'Zagros', forms: [{ form: 'Alborz', texts: 100 }] }],
  term: [
    {
      term: 'Zagros',
      texts: 1,
      together: 0,
      npmi: 0.31,
      beside: 0,
      neighbours: 0.22,
      channels: 0.18,
      kin: 0,
    },
    {
      term: 'Zagros',
      texts: 100,
      together: 10,
      npmi: 0.31,
      beside: 0.4,
      neighbours: 0.22,
      channels: -0.18,
      kin: 0.6,
    },
  ],
  also: [{ forms: ['Zagros', 'Alborz'] }],
  accepted: [{ terms: ['Zagros', 'Alborz'], lexicon: 'Damavand' }],
  refused: [{ terms: ['Zagros'], lexicon: 'Damavand' }],
};
