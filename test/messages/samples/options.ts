import type { Samples } from './index.ts';

const given = { option: 'Zagros', text: 'Alborz' };

export const options: Samples<'options'> = {
  whole: [
    { ...given, least: 0, most: null, unit: null },
    { ...given, least: 1, most: null, unit: 'texts' },
    { ...given, least: 1, most: null, unit: 'seconds' },
    { ...given, least: 1, most: 2_147_483_648, unit: 'days' },
  ],
  number: [
    { ...given, least: 0, most: null },
    { ...given, least: 0.5, most: 1 },
  ],
  above0: [given],
  oneOf: [
    { ...given, known: ['Zagros', 'Alborz', 'Damavand'], without: false },
    { ...given, known: ['Zagros'], without: true },
  ],
  noGrouping: [{ rows: 'speakers' }, { rows: 'cascades' }, { rows: 'places of a word' }, { rows: 'words' }],
  notBoth: [{ a: 'Zagros', b: 'Alborz' }],
  notOfMedia: [{ option: 'Zagros' }],
  postsOnly: [{ option: 'Zagros' }],
  noShareTable: [{ objects: ['Zagros', 'Alborz'] }],
  windowBelow: [{ window: 1, resolution: 60 }],
  otherYears: [
    { ...given, of: 'posts', first: 1970, last: 2105 },
    { ...given, of: 'share tables', first: 1000, last: 9999 },
  ],
  tooManyPeriods: [{ by: 'Zagros', periods: 1200, most: 400 }],
  sitesOnly: [{ name: 'Zagros' }],
  badDomain: [{ text: 'Zagros' }],
  badPost: [{ text: 'Zagros' }],
  noCopies: [{ text: 'Zagros' }],
  badCascade: [{ text: 'Zagros' }],
  noCascade: [{ text: 'Zagros' }],
  unknownSet: [
    { ...given, known: [], meant: null },
    { ...given, known: ['Zagros', 'Damavand'], meant: 'Damavand' },
  ],
};
