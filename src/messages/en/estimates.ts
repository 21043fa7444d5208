import type { Writing } from '../writing.ts';

/** Names, units, methods and notes of estimates. */
export const estimates = {
  settledViews: ({ viewed, note }: { viewed: number; note: string }, w: Writing) =>
    `of ${w.n(viewed)} posts with settled views; ${note}`,
  corrected: ({ method }: { method: string }) =>
    `corrected by coded samples (difference estimator, MOVER); ${method}`,
  uncorrected: ({ value }: { value: number }, w: Writing) => `uncorrected ${w.fixed(value, 4)}`,
};
