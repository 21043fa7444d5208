import type { WorldSpec } from '../spec.ts';
import { demo } from './demo.ts';
import { news } from './demo-channels.ts';

const alike = { own: 0.06, quoted: 0.02, mocked: 0.01, other: 0.003, excluded: 0.003, recall: 0.93 };

/**
 * Nothing planted: every channel uses each vocabulary at the same rate, nobody is first but by chance, nobody posts
 * in concert. All that can be mistaken for an effect is there: breaking news, wire copy, shared pages, fast channels,
 * minute stamps, posters on the clock, trains of posts, bulk loads, outages.
 */
export const nothing: WorldSpec = {
  ...demo,
  name: 'null',
  title: 'Null: the same channels, and no effect',
  usage: [
    ...['harbour', 'mountain', 'lantern'].map((lexicon) => ({ lexicon, ...alike })),
    { lexicon: 'lampdroppers', mocked: 0.01 },
    { lexicon: 'weather', own: 0.03 },
  ],
  stories: [
    { name: 'breaking', perDay: 1.5, reach: { '*': 0.4 }, decay: 900, form: 'words', topics: news },
    { name: 'shock', perDay: 1, reach: { '*': 0.6 }, decay: 90, form: 'copy', reworded: 0.3, topics: news },
    {
      name: 'wire',
      perDay: 1.5,
      reach: { '*': 0.3 },
      decay: 1800,
      form: 'copy',
      reworded: 0.4,
      topics: news,
    },
    { name: 'page', perDay: 1, reach: { '*': 0.3 }, decay: 600, form: 'link', topics: news },
  ],
  flows: [
    {
      name: 'anyone',
      from: {},
      to: {},
      takers: 0.04,
      forward: 0.6,
      exact: 0.2,
      reworded: 0.2,
      delay: { median: 3600, sigma: 1.2 },
    },
  ],
  groups: [],
  events: [],
  claims: {
    'lantern-dominates': {
      claim: {
        text: 'The lanternists dominate the platform.',
        type: 'dominates',
        words: 'lantern',
        rivals: ['harbour', 'mountain'],
        form: 'majority',
      },
    },
    'union-over-league': {
      claim: {
        text: 'The League lags behind the Union.',
        type: 'outperforms',
        words: 'harbour',
        rivals: ['mountain'],
      },
    },
  },
};
