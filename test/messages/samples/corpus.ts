import type { Samples } from './index.ts';

const [a, b] = ['Zagros', 'Alborz'];

export const corpus: Samples<'corpus'> = {
  more: [{ n: 1204 }],
  ready: [{ path: a, folder: b }],
  imported: [
    {
      file: a,
      format: 'ndjson',
      read: 1204,
      added: 1200,
      updated: 1,
      unchanged: 2,
      repeated: 1,
      rejected: 1,
      skipped: 0,
    },
    {
      file: a,
      format: 'ndjson',
      read: 1,
      added: 1,
      updated: 0,
      unchanged: 0,
      repeated: 0,
      rejected: 0,
      skipped: 0,
    },
  ],
  rejected: [{ record: 1204, reason: a }],
  tookNothing: [
    { file: a, rejected: 1, first: b },
    { file: a, rejected: 1204, first: b },
  ],
  noPosts: [{ command: 'isogloss import FILE' }],
  grain: [{ grain: 'second' }, { grain: 'day' }],
  percents: [{ range: [0.912, 0.968] }, { range: [0.9, 0.9] }],
  frame: [
    { channels: 1, held: 1, complete: null, chosenBy: a },
    { channels: 22, held: 138_489, complete: [0.912, 0.968], chosenBy: a },
  ],
  neverFound: [{ spellings: [a, b] }],
  found: [
    { total: 1, cursor: null },
    { total: 1204, cursor: 'abc' },
  ],
  statements: [{ n: 1 }, { n: 12 }],
  statementsIn: [{ name: a, n: 12 }],
  statementKind: [{ kind: 'direct' }, { kind: 'indirect' }, { kind: 'mixed' }],
  checked: [{ entries: 1, records: 1204, texts: 1204 }],
  original: [
    { file: a, state: 'unchanged' },
    { file: a, state: 'changed' },
    { file: a, state: 'not found' },
  ],
  erasureCut: [{ entry: 3 }],
  entryChanged: [{ entry: 3, file: a }],
  recordsChanged: [{ entry: 3 }],
  textChanged: [{ post: 'a/1', table: 'posts' }],
  notHeld: [{ post: 'a/1', entry: 3 }],
  shareNotHeld: [{ record: 3, entry: 2 }],
  erased: [{ n: 1 }, { n: 12 }],
};
