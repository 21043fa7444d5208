import type { Reason } from './reason.ts';

/** A point estimate with an interval. Low and high are on the scale of the value. */
export interface Interval {
  readonly value: number;
  readonly low: number;
  readonly high: number;
  /** Two-sided confidence level, e.g. 0.95. */
  readonly level: number;
  readonly method: string;
}

/** A point estimate whose interval cannot be given, and why. */
export interface NoInterval {
  readonly value: number | null;
  readonly low: null;
  readonly high: null;
  readonly level: number;
  readonly method: string;
  readonly reason: Reason;
}
