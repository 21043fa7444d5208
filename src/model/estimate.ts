import { z } from 'zod';

/**
 * A number with its uncertainty. `target` says whose: the frame (these channels, these days),
 * the process (days as draws) or transfer (channels as draws from more of their kind).
 * `low === high` only in a census, where `method` says so.
 */
export const estimateSchema = z.object({
  name: z.string(),
  value: z.number().nullable(),
  low: z.number().nullable(),
  high: z.number().nullable(),
  /** Confidence level, e.g. 0.95. */
  level: z.number().gt(0).lt(1),
  target: z.enum(['frame', 'process', 'transfer']),
  /** What one unit of the value is: `share of distinct texts`, `posts a day` … */
  unit: z.string(),
  /** Numerator, or number of units that carry the property. */
  n: z.number().nonnegative(),
  denominator: z.number().nonnegative(),
  method: z.string(),
  /** Why `value` or the interval is null, or what else must be read with it. */
  note: z.string().optional(),
});
export type Estimate = z.infer<typeof estimateSchema>;
