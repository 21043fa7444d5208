import { z } from 'zod';

/** What a result was made from. The same manifest gives the same bytes; so it holds no clock, host or path. */
export const manifestSchema = z.object({
  isogloss: z.string(),
  schema: z.int(),
  norm: z.string(),
  engine: z.string(),
  corpus: z.string(),
  project: z.string(),
  measure: z.string(),
  parameters: z.record(z.string(), z.unknown()),
  seed: z.int(),
});
export type Manifest = z.infer<typeof manifestSchema>;
