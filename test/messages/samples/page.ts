import type { Samples } from './index.ts';

export const page: Samples<'page'> = {
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
