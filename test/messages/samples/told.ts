import type { Samples } from './index.ts';

export const told: Samples<'told'> = {
  counts: [{ statements: 12, claims: 3, tested: { say: 'verdicts.moreDays' } }],
  described: [{ who: 'Zagros', as: 'Alborz' }],
  inItsOwnVoice: [{ who: 'Zagros' }],
  speaker: [
    { who: 'Zagros', through: [], status: { say: 'article.original' } },
    { who: 'Zagros', through: ['Alborz', 'Damavand'], status: { say: 'article.notFound' } },
  ],
  found: [{ words: 'Zagros', rule: 'by', kind: { say: 'article.noType' } }],
  leftOut: [{ text: 'Zagros' }],
  putIn: [{ text: 'Zagros' }],
  mark: [{ mark: 'Zagros' }],
  sideBySide: [{ why: { say: 'article.denied' } }],
  oneSide: [{ who: 'Zagros', text: 'Alborz', verdict: { say: 'verdicts.supported' } }],
  setAside: [{ n: 3 }],
  ledger: [{ file: 'Zagros', added: 3, renewed: 1, marked: 0 }],
  reportAt: [{ path: 'Zagros' }],
  reportOf: [{ path: 'Zagros', claims: 3, channels: 12 }],
  truth: [{ file: 'Zagros' }],
  compared: [
    {
      outcome: { say: 'told.asPlanted' },
      words: 'Zagros',
      speaker: 'Alborz',
      said: 'Damavand',
      planted: null,
    },
    { outcome: { say: 'told.leftOpen' }, words: 'Zagros', speaker: 'Alborz', said: 'Damavand', planted: 'X' },
  ],
  outcomes: [{ claims: 12, planted: 9, open: 2, otherwise: 1 }],
  theApp: [{ command: 'X' }],
  theReport: [{ path: 'Zagros' }],
  shows: [{ what: { say: 'verdicts.moreDays' } }],
  doesNotShow: [{ what: { say: 'verdicts.moreDays' } }],
};
