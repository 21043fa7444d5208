import type { Samples } from './index.ts';

export const words: Samples<'words'> = {
  postsWith: [{ words: 'Zagros' }],
  termOf: [{ term: 'Zagros', set: 'Alborz' }],
  oneChannel: [{ term: 'Zagros' }],
};
