import { z } from 'zod';
import { estimateSchema } from './estimate.ts';
import { frameSchema } from './frame.ts';
import { type Written, saidSchema } from './said.ts';
import { manifestSchema } from './manifest.ts';

/** A measure's reading: what its number shows and what it does not. */
export const readingSchema = z.object({
  question: saidSchema,
  unit: saidSchema,
  denominator: saidSchema,
  shows: saidSchema,
  doesNotShow: saidSchema,
  citation: saidSchema,
});
export type Reading = z.infer<typeof readingSchema>;

/** The posts behind a number: a named query of the store and its parameters. */
export const evidenceSchema = z.object({
  query: z.string(),
  parameters: z.record(z.string(), z.unknown()),
  /** How many posts it yields: equals the numerator it stands behind. */
  total: z.int().nonnegative(),
  /** In print: channels that are not named, whose keys are left out of the parameters. Their posts are in the total. */
  withheld: z.int().positive().optional(),
});
export type Evidence = z.infer<typeof evidenceSchema>;

export const rowSchema = z.looseObject({
  key: z.string(),
  label: saidSchema,
  estimates: z.array(estimateSchema),
  evidence: evidenceSchema.optional(),
});
export type Row = z.infer<typeof rowSchema>;

export const findingSchema = z.object({
  measure: z.string(),
  parameters: z.record(z.string(), z.unknown()),
  frame: frameSchema,
  rows: z.array(rowSchema),
  reading: readingSchema,
  manifest: manifestSchema,
  summary: z.record(z.string(), z.unknown()).optional(),
});
export type Finding = z.infer<typeof findingSchema>;
/** The same as it is printed: its words written out. */
export type WrittenFinding = Written<Finding>;
