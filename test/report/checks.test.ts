import { expect, it } from 'vitest';
import type { WrittenClaim } from '../../src/model/verdict.ts';
import { answeredElse } from '../../src/view/parts/checks.ts';

const claimOf = (verdict: string, checks: readonly (readonly [string, boolean, boolean?])[]): WrittenClaim =>
  ({
    verdict,
    checks: checks.map(([again, flips, control]) => ({
      name: again,
      value: 0,
      verdict: again,
      flips,
      control,
    })),
  }) as never;

it('counts every other answer, whether it takes the verdict back or not, and no control', () => {
  const open = claimOf('undecided', [
    ['contradicted', false],
    ['undecided', false],
    ['supported', false, true],
  ]);
  expect(answeredElse(open).map(({ verdict }) => verdict)).toEqual(['contradicted']);
  const rests = claimOf('supported', [
    ['undecided', false],
    ['supported', false],
    ['contradicted', true],
  ]);
  expect(answeredElse(rests)).toHaveLength(2);
});
