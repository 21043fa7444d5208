import type { Samples } from './index.ts';

export const panel: Samples<'panel'> = {
  versions: [{ n: 1 }, { n: 3 }],
  seen: [{ when: 'Zagros' }],
};
