import type { Samples } from './index.ts';

export const forwards: Samples<'forwards'> = {
  counted: [
    { forwards: 1, edges: 1 },
    { forwards: 1200, edges: 45 },
  ],
  differs: [
    { posts: 1, once: 1, here: 1 },
    { posts: 1200, once: 900, here: 640 },
  ],
  morePairs: [
    { pairs: 1, forwards: 1 },
    { pairs: 25, forwards: 140 },
  ],
  edgesOf: [
    { n: 1, all: 1 },
    { n: 4, all: 12 },
  ],
  onlyOf: [{ name: 'Zagros' }],
  ofCommunity: [{ n: 3, community: 'Zagros' }],
  ofNone: [{ n: 3 }],
  ofSeveral: [{ n: 3 }],
  others: [{ n: 12 }],
  behind: [{ from: 'Zagros', to: 'Alborz' }],
  noPair: [{ from: 'Zagros', to: 'Alborz' }],
  chartText: [{ nodes: 1, edges: 1 }],
  drawn: [{ n: 400, all: 1200, most: 500 }],
};
