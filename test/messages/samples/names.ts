import type { Samples } from './index.ts';

export const names: Samples<'names'> = {
  found: [{ n: 0 }, { n: 1 }, { n: 8 }],
  word: [{ n: 1 }, { n: 1000 }],
};
