import { expect, it } from 'vitest';
import type { WrittenClaim } from '../../src/model/verdict.ts';
import { english } from '../../src/messages/index.ts';
import { answeredElse, checks } from '../../src/view/parts/checks.ts';
import { askedTitle } from '../../src/view/parts/claimParts.ts';
import { estimatesTable } from '../../src/view/parts/estimates.ts';
import { pageIn } from '../../src/view/page.ts';

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

it('counts of an answer that was withdrawn what withdrew it, not the ways in which it stays what it was', () => {
  const withdrawn = claimOf('undecided', [
    ['supported', false],
    ['undecided', true],
    ['supported', false],
  ]);
  expect(answeredElse(withdrawn)).toHaveLength(1);
});

const page = pageIn(english);

it('says whether the answer was withdrawn, and where not by which rule it stands', () => {
  const said = (claim: WrittenClaim) =>
    [askedTitle(page, claim), textOf(checks(page, claim)?.markup ?? '')] as const;
  const way = (verdict: string, more: object = {}) => ({
    name: 'a way',
    value: 0,
    verdict,
    flips: false,
    ...more,
  });
  const claim = (verdict: string, ways: readonly object[]) =>
    ({ verdict, estimates: [], checks: ways }) as unknown as WrittenClaim;
  const [title, told] = said(
    claim('supported', [
      way('undecided', { leftOut: 'ferry', rests: true }),
      way('undecided'),
      way('not testable'),
      way('supported'),
    ]),
  );
  expect(title).toBe('Asked 4 other ways: another answer in 3, and the answer stands');
  expect(told).toMatch(/Asked 4 other ways, the answer changes in 3 and stands all the same:/);
  expect(told).toMatch(
    /only the opposite answer would withdraw this one: it stands, and rests on that channel/,
  );
  expect(told).toMatch(/told beside the answer, and withdraws nothing/);
  expect(told).toMatch(/cannot be asked in this way, which says nothing against the answer/);
  const [lost, why] = said(claim('undecided', [way('undecided', { flips: true }), way('supported')]));
  expect(lost).toBe('Asked 2 other ways: another answer in 1, so the answer is withdrawn');
  expect(why).not.toContain('stands');
  expect(said(claim('undecided', [way('supported')]))[0]).toBe('Asked one other way: another answer in 1');
});

const textOf = (html: string): string =>
  html
    .replace(/<[^>]*>/g, ' ')
    .replace(/[\u2066-\u2069]/g, '')
    .replace(/\s+/g, ' ');

it('channels left out that are not named are one row, with their least and greatest value', () => {
  const without = (name: string, value: number, verdict: string) => ({
    name: `without ${name}`,
    leftOut: name,
    value,
    verdict,
    flips: false,
  });
  const claim = {
    verdict: 'undecided',
    estimates: [{ kind: 'difference' }],
    checks: [
      without('ferry', 0.001, 'undecided'),
      ...[0.004, -0.003, 0.002].map((value) => without('a channel not named', value, 'undecided')),
      without('a channel not named', 0.003, 'contradicted'),
    ],
  } as unknown as WrittenClaim;
  const table = (checks(page, claim)?.markup ?? '').split('<table>')[1] ?? '';
  const rows = [...table.matchAll(/<tr><th scope="row">.*?<\/tr>/gs)].map(([row]) => textOf(row).trim());
  expect(rows).toEqual([
    'without ferry +0.1 points this corpus cannot tell',
    'without one of 4 channels that are not named −0.3 points to +0.4 points this corpus cannot tell (3), this corpus shows otherwise (1)',
  ]);
});

it('what is counted of a ratio stands against one another: neither is a part', () => {
  const counted = (kind: string, unit: string): string => {
    const shown = { kind, unit, name: 'a', value: 3.1, low: 2, high: 4, level: 0.95 };
    const estimate = { ...shown, target: 'process', n: 44, denominator: 14, method: 'm' };
    return textOf(estimatesTable(page, 'Counts', [estimate as never])?.markup ?? '');
  };
  expect(counted('ratio', 'ratio of median posts a channel-day')).toContain('44 against 14');
  expect(counted('share', 'posts')).toContain('44 of 14');
  expect(counted('ratio', english.say('estimates.oddsUnit'))).toContain('44 of 14');
});
