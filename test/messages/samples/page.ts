import type { Samples } from './index.ts';

export const page: Samples<'page'> = {
  citation: [
    {
      project: 'Zagros',
      posts: 138489,
      channels: 22,
      period: '…',
      version: '0.1.0',
      corpus: '11043245037286569027',
      hash: '4baf1019ba33',
    },
  ],
  allTables: [{ command: 'isogloss export csv' }],
  byAuthor: [{ author: 'Zagros' }],
  foundIn: [
    { terms: 1, spellings: 1, posts: 1, figures: 'Zagros' },
    { terms: 3, spellings: 12, posts: 1204, figures: 'Zagros' },
  ],
  sources: [{ sources: 'Zagros' }],
  bySpelling: [{ label: 'Zagros' }],
  notInside: [{ phrases: 'Zagros' }],
  asCsv: [{ command: 'isogloss measure adoption --lexicon zagros --csv' }],
  falseOnAverage: [
    { tested: 1, average: 'Zagros', chance: 5, decided: 1 },
    { tested: 7, average: 'Zagros', chance: 30, decided: 3 },
  ],
};
