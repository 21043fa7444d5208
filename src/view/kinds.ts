import { english } from '../messages/index.ts';
import type { Estimate } from '../model/estimate.ts';
import { isMessage } from '../model/said.ts';

/** How a value is written: a share of a whole, a difference of two shares, a ratio, or a plain number. */
export type Kind = NonNullable<Estimate['kind']>;

/**
 * A value's kind, from the words of its name and unit; where these say nothing, a value that is its own
 * numerator over its own denominator is a share.
 */
export function kindOf(estimate: Estimate): Kind {
  if (estimate.kind !== undefined) return estimate.kind;
  const words = `${english.write(estimate.name)} ${english.write(estimate.unit)}`.toLowerCase();
  if (/\bratio|\bodds\b|\btimes as\b/.test(words)) return 'ratio';
  if (/ less | minus |\bdifference/.test(words)) return 'difference';
  if (
    /\b(?:an?|per) (?:second|minute|hour|day|week|month|year)\b|^(?:seconds|minutes|hours|days)\b/.test(words)
  )
    return 'number';
  if (/^(?:share|fraction|proportion|prevalence)\b/.test(words)) return 'share';
  const { value, n, denominator } = estimate;
  if (value === null) return denominator > 0 && n <= denominator ? 'share' : 'number';
  const own = denominator > 0 ? n / denominator : Number.NaN;
  return value >= 0 && value <= 1 && Math.abs(own - value) < 1e-9 ? 'share' : 'number';
}

const isEstimate = (value: object): value is Estimate =>
  'target' in value && 'level' in value && 'denominator' in value && 'method' in value;

/** Any result with the kind of each estimate said, while its words can still be asked: before they are written out. */
export function withKinds<T>(value: T): T {
  if (Array.isArray(value)) return value.map((item: unknown) => withKinds(item)) as T;
  if (typeof value !== 'object' || value === null || isMessage(value)) return value;
  if (Object.getPrototypeOf(value) !== Object.prototype) return value;
  if (isEstimate(value)) {
    const census = /census|counted/i.test(english.write(value.method));
    return { ...value, kind: kindOf(value), census };
  }
  return Object.fromEntries(
    Object.entries(value).map(([key, part]) => [key, withKinds(part as unknown)]),
  ) as T;
}
