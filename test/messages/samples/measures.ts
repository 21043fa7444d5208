import type { Samples } from './index.ts';

const counts = { posts: 12, compared: 1204, clusters: 3, between: 1, pairs: 12, pairsBetween: 4 };

export const measures: Samples<'measures'> = {
  name: [{ name: 'share' }, { name: 'near-duplicates' }],
  by: [{ by: 'day' }, { by: 'jalali-week' }, { by: 'community' }],
  titled: [
    { measure: { say: 'measures.name', name: 'share' }, lexicon: '', by: '' },
    {
      measure: { say: 'measures.name', name: 'share' },
      lexicon: 'Zagros',
      by: { say: 'measures.by', by: 'week' },
    },
  ],
  over: [{ name: 'Zagros', by: { say: 'measures.by', by: 'week' } }],
  band: [{ name: 'Zagros', unit: 'Alborz', method: 'Damavand' }],
  otherChannels: [{ n: 1 }, { n: 12 }],
  silent: [{ n: 3 }, { n: 91 }],
  rows: [{ n: 1 }, { n: 12 }],
  copiesCounts: [counts, { ...counts, clusters: 1 }],
  phrases: [{ n: 1 }, { n: 12 }],
  firstOfThem: [{ n: 60 }],
};
