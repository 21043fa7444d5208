import { describe, expect, test } from 'vitest';
import type { LedgerEntry } from '../../../src/model/ledger.ts';
import type { Verdict } from '../../../src/model/verdict.ts';
import { standingOf, tallyOfStandings } from '../../../src/work/articles/standing.ts';

const tested = (verdict: Verdict, toCollect: string[] = []) => ({ verdict, toCollect });
const barred = {
  notTestable: { reason: 'emotion', explanation: 'x' },
  proposal: 'x',
} as unknown as LedgerEntry;
const plain = { proposal: 'x' } as LedgerEntry;
const claim = (given: Partial<Parameters<typeof standingOf>[0]>) => {
  const told = { entry: plain, open: false, result: null, stale: false, ...given };
  return { standing: standingOf(told), result: told.result };
};

describe('where claims stand', () => {
  test('what posts cannot test is never ready to be tested', () => {
    expect(claim({ entry: barred }).standing).toBe('not testable');
    expect(claim({ entry: { ...barred, type: 'dominates' } }).standing).toBe('ready');
  });

  test('the counts together are all claims that are not set aside', () => {
    const claims = [
      claim({ open: true, result: { ...tested('undecided'), state: 'needs you' } }),
      claim({}),
      claim({ result: tested('supported'), stale: true }),
      claim({ result: tested('supported') }),
      claim({ result: tested('contradicted') }),
      claim({ result: tested('undecided') }),
      claim({ result: tested('not testable') }),
      claim({ result: tested('not testable', ['more words']) }),
      claim({ entry: barred, result: tested('not testable') }),
      claim({ entry: { ...plain, decision: 'reject' } }),
    ];
    expect(tallyOfStandings(claims)).toEqual([
      { outcome: 'supported', n: 1 },
      { outcome: 'contradicted', n: 1 },
      { outcome: 'undecided', n: 1 },
      { outcome: 'needs you', n: 1 },
      { outcome: 'ready', n: 2 },
      { outcome: 'not yet', n: 1 },
      { outcome: 'not testable', n: 2 },
    ]);
  });

  test('an open claim on whose readings all agree has that verdict, as a report counts it', () => {
    const state = 'decided' as const;
    const agreed = { ...tested('undecided'), state };
    expect(claim({ open: true, result: agreed }).standing).toBe('tested');
    expect(claim({ open: true, result: agreed, stale: true }).standing).toBe('needs you');
    expect(claim({ open: true, result: { ...agreed, state: 'needs you' } }).standing).toBe('needs you');
  });
});
