import { z } from 'zod';
import { claimSchema, claimTypes } from './project.ts';
import { saidSchema } from './said.ts';
import { spanSchema } from './statement.ts';

/** Why posts cannot test a sentence. */
export const untestableReasons = [
  'opinion',
  'intent',
  'emotion',
  'private space',
  'money',
  'forwards',
  'views',
  'audience',
  'outside the corpus’s time or platform',
  'missing parameter',
] as const;
export type UntestableReason = (typeof untestableReasons)[number];

/** What of the project a piece of text was taken to be, and by which of its names. */
export const linkSchema = z.object({
  kind: z.enum(['community', 'lexicon', 'event']),
  /** Its key in the project file. */
  name: z.string(),
  label: z.string(),
  /** `name`: key or label; `term`: a word of the vocabulary; `short name`: "the League" of one Mountain League. */
  by: z.enum(['name', 'alias', 'acronym', 'term', 'short name', 'channel']),
  /** The name as the project or the document has it. */
  matched: z.string(),
});
export type Link = z.infer<typeof linkSchema>;

/** A parameter as the text gives it. */
export const filledSchema = z.object({
  text: z.string(),
  span: spanSchema,
  links: z.array(linkSchema),
  /** What stands behind a pronoun or "this vocabulary", and where: the speaker's own side, or words before it. */
  through: z
    .object({
      kind: z.enum(['speaker', 'antecedent']),
      text: z.string(),
      span: spanSchema.nullable(),
    })
    .optional(),
});
export type Filled = z.infer<typeof filledSchema>;

export const parameterNames = ['x', 'rivals', 'within', 'place', 'time', 'event'] as const;
export type ParameterName = (typeof parameterNames)[number];

/** Why posts cannot test something, and the words that say it. */
const barSchema = z.object({
  reason: z.enum(untestableReasons),
  explanation: saidSchema,
  words: z.string().nullable(),
  span: spanSchema.nullable(),
});

/** A proposition found in a text that posts might measure, and how it was found. */
export const detectionSchema = z.object({
  /** Stable for the same words in the same document. */
  id: z.string(),
  document: z.string(),
  /** Number of the statement it stands in, from 0; null for the author's own assertion. */
  statement: z.int().nonnegative().nullable(),
  speaker: z.object({
    name: z.string().nullable(),
    role: z.string().nullable(),
    affiliation: z.string().nullable(),
    place: z.string().nullable(),
    /** Nobody is named as saying it: the publication itself does. */
    author: z.boolean(),
  }),
  /** The sentence, or the part of it that the speaker says. */
  text: z.string(),
  span: spanSchema,
  /** null: about public talk, but of no type that posts can measure. */
  type: z.enum(claimTypes).nullable(),
  /** The sentence denies what its words say: "does not dominate", "barely present". */
  negated: z.boolean(),
  /** Which words made it a claim, by which rule. */
  words: z.object({ rule: z.string(), text: z.string(), spans: z.array(spanSchema) }),
  filled: z.object({
    x: filledSchema.optional(),
    rivals: z.array(filledSchema),
    within: z.array(filledSchema),
    place: filledSchema.optional(),
    time: filledSchema.optional(),
    event: filledSchema.optional(),
  }),
  /** What the text does not give and the test needs: asked for, never guessed. */
  missing: z.array(z.object({ parameter: z.enum(parameterNames), ask: saidSchema })),
  notTestable: barSchema.nullable(),
  /** What the sentence says beside the claim that no post shows: the verdict does not speak of it. */
  also: barSchema.optional(),
  /** The number that the sentence gives, where it gives one: a count, a share of 1, a ratio; per so much time. */
  claimed: z
    .object({
      kind: z.enum(['count', 'share', 'ratio']),
      value: z.number(),
      low: z.number().nullable(),
      high: z.number().nullable(),
      per: z.string().nullable(),
      words: z.string(),
      span: spanSchema,
    })
    .nullable(),
  /** As the ledger takes it: all parameters that the text gives. null where there is no type. */
  claim: claimSchema.nullable(),
});
export type Detection = z.infer<typeof detectionSchema>;

/** A sentence that may be a claim and was not read as one: for a person to pick, apart from the found ones. */
export const possibleSchema = z.object({
  /** Stable for the same words in the same document. */
  id: z.string(),
  statement: z.int().nonnegative().nullable(),
  text: z.string(),
  span: spanSchema,
  /** The types that fit, likeliest first, each with the words that speak for it. */
  types: z.array(z.object({ type: z.enum(claimTypes), words: z.string() })).min(1),
});
export type Possible = z.infer<typeof possibleSchema>;
