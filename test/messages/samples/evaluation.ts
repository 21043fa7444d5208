import type { Samples } from './index.ts';

const at = { path: 'Zagros', line: 3 };

export const evaluation: Samples<'evaluation'> = {
  noArticles: [{ path: 'Zagros' }],
  noSentences: [{ path: 'Zagros' }],
  noLabels: [
    { path: 'Zagros', articles: 1 },
    { path: 'Zagros', articles: 1200 },
  ],
  badLine: [{ ...at, what: { say: 'evaluation.notJson' } }],
  badSpan: [{ ...at, span: 'Alborz', start: 60, end: 66, length: 65 }],
  badField: [{ field: 'Zagros' }],
  passedOver: [
    { ...at, statement: null, why: { say: 'evaluation.notSentence' } },
    { ...at, statement: 0, why: { say: 'evaluation.emptyContent' } },
  ],
  statements: [
    { articles: 1, gold: 1, predicted: 2, joined: false, speech: false },
    { articles: 12, gold: 1200, predicted: 1100, joined: true, speech: true },
  ],
  claims: [
    { sentences: 1, claims: 1 },
    { sentences: 1200, claims: 600 },
  ],
};
