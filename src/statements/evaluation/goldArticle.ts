import { z } from 'zod';
import { spanSchema } from '../../model/statement.ts';

/** One hand-labelled article, a line of a gold file. Spans are UTF-16, end exclusive. */
export const goldArticleSchema = z.looseObject({
  id: z.string(),
  text: z.string(),
  statements: z.array(
    z.looseObject({
      contentSpan: spanSchema,
      speaker: z.string().nullish(),
      speakerSpan: spanSchema.nullish(),
      reference: z.string().nullish(),
      cue: z.string().nullish(),
      cueSpan: spanSchema.nullish(),
      kind: z.string().optional(),
    }),
  ),
});

export type GoldArticle = z.infer<typeof goldArticleSchema>;

export type GoldStatement = GoldArticle['statements'][number];
