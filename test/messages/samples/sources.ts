import type { Samples } from './index.ts';

export const sources: Samples<'sources'> = {
  noSource: [{ given: 'Zagros' }],
  accountAndSite: [{ given: 'Zagros' }],
  privateSource: [{ given: 'Zagros' }],
  noChannelNamed: [{ given: 'Zagros' }],
  wrongCode: [{ tries: 1200 }],
  wrongPassword: [{ tries: 1200 }],
  duration: [{ option: 'Zagros', text: 'Zagros' }],
  at: [{ place: 'Zagros', said: 'Zagros' }],
  since: [{ text: 'Zagros' }],
  loginRefused: [{ word: 'Zagros' }],
  noSources: [{ file: 'Zagros' }],
  mostRequests: [{ text: 'Zagros' }],
};
