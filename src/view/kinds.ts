import type { Estimate } from '../model/estimate.ts';
import { type Said, isMessage } from '../model/said.ts';

/** How a value is written: a share of a whole, a difference of two shares, a ratio, or a plain number. */
export type Kind = Estimate['kind'];

/** Methods that count all there is: an interval without width is then no mistake. */
const counting = new Set([
  'estimates.counted',
  'estimates.countedMaybe',
  'estimates.census',
  'rows.postsBeforeMethod',
  'rows.foundCensus',
]);

function counts(method: Said): boolean {
  if (typeof method === 'string') return false;
  const { say, method: inner, missing, unread } = method;
  if (say === 'estimates.corrected') return isMessage(inner) && counts(inner);
  return counting.has(say) || (say === 'estimates.expectation' && missing === false && unread === false);
}

const isEstimate = (value: object): value is Estimate =>
  'target' in value && 'level' in value && 'denominator' in value && 'method' in value;

/** Any result whose estimates say whether all was counted: as they say themselves, or as their method does. */
export function withCensus<T>(value: T): T {
  if (Array.isArray(value)) return value.map((item: unknown) => withCensus(item)) as T;
  if (typeof value !== 'object' || value === null || isMessage(value)) return value;
  if (Object.getPrototypeOf(value) !== Object.prototype) return value;
  if (isEstimate(value)) return { ...value, census: value.census ?? counts(value.method) };
  return Object.fromEntries(
    Object.entries(value).map(([key, part]) => [key, withCensus(part as unknown)]),
  ) as T;
}
