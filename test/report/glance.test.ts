import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import type { ClaimResult } from '../../src/model/verdict.ts';
import { renderReport } from '../../src/report/report.ts';
import { asChecked } from './checked.ts';
import { claims, estimate } from './fixture-claims.ts';
import { input } from './fixture.ts';

const [agrees] = claims as [ClaimResult];

test('at a glance a number stands with the reading that it is of, not with one that posts cannot test', () => {
  const of = (assumed: string, value: number | null) => ({
    assumed,
    answers: {},
    claim: { type: 'dominates' as const },
    verdict: value === null ? ('not testable' as const) : ('supported' as const),
    plain: '',
    wording: '',
    estimate:
      value === null ? null : estimate({ name: 'share', value, low: value - 0.02, high: value + 0.02 }),
    threshold: 0.5,
  });
  const readings = [
    of('compared with the hill and the valley together', null),
    of('compared with the valley alone', 0.6),
    of('compared with the hill alone', 0.7),
  ];
  const estimates = readings.flatMap(({ assumed, estimate: one }) =>
    one === null ? [] : [{ ...one, name: `share (${assumed})` }],
  );
  const claim = asChecked({ ...agrees, parameters: {}, readings, readingsOf: 3, estimates });
  const { document } = parseHTML(renderReport({ ...input, claims: [claim] }));
  const text = (selector: string): string => document.querySelector(selector)?.textContent ?? '';
  expect(text('.glance .aside')).toMatch(/60\.0%.*one of 3 readings: compared with the valley alone/);
  expect(text('.glance .aside')).not.toContain('valley together');
  // The first row of the table in the body is of the same number.
  const [row] = [...document.querySelectorAll('#claim-harbour-largest .folds table tbody tr')].filter((one) =>
    one.textContent?.includes('60.0%'),
  );
  expect(row?.textContent).toContain('compared with the valley alone');
});
