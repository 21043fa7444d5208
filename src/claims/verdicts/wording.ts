import { percent, points } from '../../messages/numbers.ts';
import type { Estimate } from '../../model/estimate.ts';
import type { ClaimResult } from '../../model/verdict.ts';

/** `62.3% (58.1% to 66.0%)`; a census has no range. */
export function shareInWords(estimate: Estimate): string {
  if (estimate.value === null || estimate.low === null || estimate.high === null) return 'not known';
  if (estimate.low === estimate.high) return percent(estimate.value);
  return `${percent(estimate.value)} (${percent(estimate.low)} to ${percent(estimate.high)})`;
}

export function differenceInWords(estimate: Estimate): string {
  if (estimate.value === null || estimate.low === null || estimate.high === null) return 'not known';
  if (estimate.low === estimate.high) return points(estimate.value);
  return `${points(estimate.value)} (${points(estimate.low)} to ${points(estimate.high)})`;
}

const mostNamed = 3;

/** Beside a decided verdict: on which channels it rests, each by itself. */
export function restsOn({ verdict, checks }: Pick<ClaimResult, 'verdict' | 'checks'>): string[] {
  if (verdict !== 'supported' && verdict !== 'contradicted') return [];
  const names = checks.flatMap(({ rests, leftOut }) =>
    rests === true && leftOut !== undefined ? [leftOut] : [],
  );
  if (names.length === 0) return [];
  const more = names.length > mostNamed ? ` and ${names.length - mostNamed} more` : '';
  const which = names.length === 1 ? 'it' : 'any one of them';
  return [
    `Rests on ${names.slice(0, mostNamed).join(', ')}${more}: without ${which} this corpus could not tell.`,
  ];
}
