import { z } from 'zod';

/** What was looked at. Every result carries it. */
export const frameSchema = z.object({
  channels: z.int().nonnegative(),
  /** Channels in order, or the first hundred of them; those of persons are counted in `channels` and have no name here. */
  channelNames: z.array(z.string()),
  /** First and last post, UTC; null in an empty frame. */
  from: z.string().nullable(),
  to: z.string().nullable(),
  posts: z.int().nonnegative(),
  /** Range of the share of posts held of those published, from gaps in ids; null where ids say nothing. */
  completeness: z.tuple([z.number(), z.number()]).nullable(),
  /** Seconds between distinguishable time stamps: 1, 60, 3600, 86400. The coarsest of the sources. */
  resolution: z.int().positive().nullable(),
  /** Share of posts with media and no text: their words, if any, were not read. */
  wordless: z.number().min(0).max(1),
  /** Who chose the channels, by which rule; from the project file. */
  chosenBy: z.string(),
});
export type Frame = z.infer<typeof frameSchema>;
