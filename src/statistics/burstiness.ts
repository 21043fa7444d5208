/**
 * How unevenly events come. r = σ/μ of the times between them; −1 a clock, 0 a Poisson process, 1 one burst.
 * Goh & Barabási, EPL 81:48002, 2008, doi 10.1209/0295-5075/81/48002: B = (r − 1)/(r + 1).
 * Kim & Jo, Physical Review E 94:032311, 2016, doi 10.1103/PhysRevE.94.032311: with n events B cannot
 * reach 1 and a Poisson process does not give 0; corrected for n,
 * A_n = (√(n+1) r − √(n−1)) / ((√(n+1) − 2) r + √(n−1)). The paper closes the sequence into a ring, so that
 * n events have n times between them; an open one has n − 1, and n stays the number of events, as in its use
 * since. The difference is of the order of 1/n.
 */
import { mean, sum } from './describe.ts';
import { checkAllFinite, checkNonNegative, checkPositiveCount } from './guards.ts';

/** Times between events in ascending order. The events need not be. */
export function interEventTimes(times: readonly number[]): number[] {
  checkAllFinite('times', times);
  const ascending = Float64Array.from(times).sort();
  return Array.from(ascending.subarray(1), (time, i) => time - (ascending[i] as number));
}

/** σ/μ of the times between events, with divisor n (as both papers); null for none or when all are 0. */
function coefficientOfVariation(gaps: readonly number[]): number | null {
  for (const [i, gap] of gaps.entries()) checkNonNegative(`gaps[${i}]`, gap);
  if (gaps.length === 0) return null;
  const centre = mean(gaps);
  if (centre === 0) return null;
  return Math.sqrt(sum(gaps.map((gap) => (gap - centre) ** 2)) / gaps.length) / centre;
}

/** Goh and Barabási's B of the times between events; null under two of them. */
export function burstiness(gaps: readonly number[]): number | null {
  const r = gaps.length < 2 ? null : coefficientOfVariation(gaps);
  return r === null ? null : (r - 1) / (r + 1);
}

/** Kim and Jo's A_n for n = gaps + 1 events; null under two gaps. */
export function burstinessCorrected(gaps: readonly number[]): number | null {
  const r = gaps.length < 2 ? null : coefficientOfVariation(gaps);
  return r === null ? null : correctedFor(r, gaps.length + 1);
}

/** A_n from r = σ/μ and the number of events. */
export function correctedFor(r: number, events: number): number {
  checkNonNegative('r', r);
  if (checkPositiveCount('events', events) < 3) throw new RangeError(`${events} events; three are needed`);
  const [a, b] = [Math.sqrt(events + 1), Math.sqrt(events - 1)];
  return (a * r - b) / ((a - 2) * r + b);
}

/**
 * Goh and Barabási's memory coefficient: correlation of each time between events with the next; null under three
 * or without spread.
 */
export function memory(gaps: readonly number[]): number | null {
  for (const [i, gap] of gaps.entries()) checkNonNegative(`gaps[${i}]`, gap);
  if (gaps.length < 3) return null;
  const [first, second] = [gaps.slice(0, -1), gaps.slice(1)];
  const [m1, m2] = [mean(first), mean(second)];
  const s1 = Math.sqrt(sum(first.map((gap) => (gap - m1) ** 2)));
  const s2 = Math.sqrt(sum(second.map((gap) => (gap - m2) ** 2)));
  if (s1 === 0 || s2 === 0) return null;
  return sum(first.map((gap, i) => (gap - m1) * ((second[i] as number) - m2))) / (s1 * s2);
}
