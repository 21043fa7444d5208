import type { Samples } from './index.ts';

export const collecting: Samples<'collecting'> = {
  runHelp: [{ requests: 60 }],
  job: [{ about: 'Zagros' }],
  sources: [{ n: 1 }, { n: 12 }],
  done: [
    { added: 1, requests: 1 },
    { added: 1204, requests: 60 },
  ],
  turnedAway: [{ source: '@zagros', said: 'Zagros' }],
};
