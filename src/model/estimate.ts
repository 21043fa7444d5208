import { z } from 'zod';
import { type Written, saidSchema } from './said.ts';

/**
 * A number with its uncertainty. `target` says whose: the frame (these channels, these days),
 * the process (days as draws) or transfer (channels as draws from more of their kind).
 * `low === high` only in a census, where `method` says so.
 */
export const estimateSchema = z.object({
  name: saidSchema,
  value: z.number().nullable(),
  low: z.number().nullable(),
  high: z.number().nullable(),
  /** Confidence level, e.g. 0.95. */
  level: z.number().gt(0).lt(1),
  target: z.enum(['frame', 'process', 'transfer']),
  /** What one unit of the value is: `share of distinct texts`, `posts a day` … */
  unit: saidSchema,
  /** Numerator, or number of units that carry the property. */
  n: z.number().nonnegative(),
  denominator: z.number().nonnegative(),
  method: saidSchema,
  /** Why `value` or the interval is null, or what else must be read with it. */
  note: saidSchema.optional(),
  /** Its name for programs, where a row has several: the same in every language. */
  key: z.string().optional(),
  /** How the value is written. */
  kind: z.enum(['share', 'difference', 'ratio', 'number']),
  /** Everything was counted: an interval without width is no mistake. From the method where it is not said. */
  census: z.boolean().optional(),
});
export type Estimate = z.infer<typeof estimateSchema>;
/** The same as it is printed: its words written out. */
export type WrittenEstimate = Written<Estimate>;
