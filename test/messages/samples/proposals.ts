import type { Samples } from './index.ts';

export const proposals: Samples<'proposals'> = {
  about: [{ label: 'Zagros' }],
  foundOn: [{ grow: 40, all: 81 }],
  texts: [
    { texts: 1000, together: 0 },
    { texts: 1000, together: 10 },
  ],
  ground: [{ ground: 'same texts' }, { ground: 'same neighbours' }, { ground: 'same channels' }],
};
