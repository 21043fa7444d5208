import type { Samples } from './index.ts';

const until = '2031-03-01T12:30:00.000Z';

export const collect: Samples<'collect'> = {
  limited: [{ until }, { until: '' }],
  layout: [
    { raw: 20, parsed: 19 },
    { raw: 1, parsed: 0 },
    { raw: 0, parsed: 0 },
  ],
  unreadable: [{}],
  damaged: [{ file: '20270301T120000000Z-0a1b2c3d4e5f.warc.gz' }],
  unanswered: [{ reason: 'ECONNREFUSED' }, { reason: '' }],
  askCode: [{ where: 'app' }],
  loggedIn: [{ command: 'isogloss collect add @name --account' }],
  row: [
    { source: '@zagros', said: { say: 'collect.done' }, requests: 1, added: 1, updated: 0 },
    { source: '@zagros', said: { say: 'collect.limited', until }, requests: 2, added: 20, updated: 3 },
  ],
  rejected: [
    { source: '@zagros', rejected: 1 },
    { source: '@zagros', rejected: 2 },
  ],
  addedSource: [{ source: '@zagros' }],
  knownSource: [{ source: '@zagros' }],
  nothingAsked: [{ command: 'isogloss collect run' }],
  nothingListed: [{ command: 'isogloss collect add @name' }],
  reread: [
    { answers: 1, added: 1, updated: 0, changed: 0 },
    { answers: 2, added: 20, updated: 3, changed: 1 },
  ],
  notBeginning: [{ floor: 1200 }],
  gaps: [{ unread: 3, open: 2, unserved: 1 }],
  refusal: [
    { source: '@zagros', times: 1, said: { say: 'collect.cut' } },
    { source: '@zagros', times: 2, said: { say: 'collect.server' } },
  ],
  needsTerminal: [{ risk: { say: 'collect.risk' } }],
};
