import { describe, expect, test } from 'vitest';
import type { LedgerEntry } from '../../../src/model/ledger.ts';
import type { ClaimResult, Verdict } from '../../../src/model/verdict.ts';
import { standingOf, tallyOf } from '../../../src/work/articles/standing.ts';

const tested = (verdict: Verdict, toCollect: readonly string[] = []): ClaimResult =>
  ({ verdict, toCollect }) as unknown as ClaimResult;
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
      claim({ open: true, result: tested('undecided') }),
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
    expect(tallyOf(claims)).toEqual({
      open: 1,
      ready: 2,
      decided: 2,
      undecided: 1,
      lacking: 1,
      barred: 2,
    });
  });
});
