import { z } from 'zod';

/** An edge of coordination that a person has read: the posts of both sides, and what came of it. */
export const readEdgeSchema = z.strictObject({
  a: z.string().min(1),
  b: z.string().min(1),
  /** Of which objects: url, forward, text, hashtags. */
  object: z.enum(['url', 'forward', 'text', 'hashtags']),
  /** Whether the posts read are what the edge says: the same thing, by both. */
  holds: z.boolean(),
  /** Who read them, and on which day, as the user states it. */
  by: z.string().min(1),
  on: z.iso.date(),
  /** How many pairs of posts were read. */
  read: z.int().positive().optional(),
  note: z.string().optional(),
});
export type ReadEdge = z.infer<typeof readEdgeSchema>;
