import { describe, expect, it } from 'vitest';
import { english } from '../../src/messages/index.ts';
import type { WrittenClaim } from '../../src/model/verdict.ts';
import { chartsOf } from '../../src/view/parts/claimCharts.ts';
import { pageIn } from '../../src/view/page.ts';

/** What stands under the figure of a claim whose number lies right of its threshold. */
function captionOf(type: string, parameters: Record<string, unknown>): string {
  const estimate = {
    kind: 'share',
    name: 'n',
    value: 0.6,
    low: 0.55,
    high: 0.65,
    level: 0.95,
    unit: 'u',
    denominator: 10,
    target: 'frame',
    n: 6,
    method: 'm',
  }; // prettier-ignore
  const claim = { id: 'c', type, parameters, verdict: 'supported', estimates: [estimate], checks: [] };
  return chartsOf(pageIn(english), claim as unknown as WrittenClaim, 'c', true).first?.markup ?? '';
}

describe('under the figure it is said which side speaks for the claim', () => {
  it.each([
    ['dominates', { threshold: 0.5 }, 'wholly to the right of the dashed line speaks for the claim'],
    [
      'dominates',
      { threshold: 0.5, negated: true },
      'wholly to the left of the dashed line speaks for the claim',
    ],
    [
      'responds',
      { threshold: 1.25, direction: 'fall' },
      'wholly to the left of the dashed line speaks for the claim',
    ],
    [
      'responds',
      { threshold: 1.25, direction: 'fall', negated: true },
      'wholly to the right of the dashed line speaks for the claim',
    ],
  ])('%s %o: %s', (type, parameters, said) => {
    expect(captionOf(type, parameters)).toContain(said);
    expect(captionOf(type, parameters)).not.toContain('one of two conditions');
  });

  it('what else decides is named with its bound', () => {
    const said = captionOf('originates', { threshold: 0.5, leastRatio: 1.25 });
    expect(said).toMatch(/one of two conditions.*over (?:<[^>]*>)?1\.25/s);
    expect(captionOf('floods', { threshold: 1 })).toContain('close behind their channel’s last');
  });

  it('a fall is held against the inverse of its threshold, and copying against no line', () => {
    expect(captionOf('responds', { threshold: 1.25, direction: 'fall' })).toMatch(
      /Threshold: (?:<[^>]*>)?80/,
    );
    expect(captionOf('follows', { threshold: 1.25, form: 'copying' })).not.toContain('dashed line');
  });
});
