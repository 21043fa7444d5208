import { z } from 'zod';

/** `[start, end)` in UTF-16 code units of the document's text. */
export const spanSchema = z.tuple([z.int().nonnegative(), z.int().nonnegative()]);
export type Span = z.infer<typeof spanSchema>;

/** An attributed utterance in a document, as `isogloss statements --json` prints it. */
export const statementSchema = z.object({
  document: z.string(),
  speaker: z.object({
    /** The full name, also where the text has a pronoun or "this outlet". */
    name: z.string().nullable(),
    role: z.string().nullable(),
    affiliation: z.string().nullable(),
    place: z.string().nullable(),
    /** Where the text names the speaker at this statement. */
    span: spanSchema.nullable(),
  }),
  cue: z.object({ text: z.string(), span: spanSchema }).nullable(),
  kind: z.enum(['direct', 'indirect', 'mixed']),
  /** Present where the text tells what somebody thinks, wants, backs or rejects, not what they said. */
  held: z.literal(true).optional(),
  content: z.string(),
  span: spanSchema,
});
export type Statement = z.infer<typeof statementSchema>;

/**
 * In which capacity a text names a speaker: by a public office alone, by name as the holder of one, as a body or
 * outlet, as sources without a name, as a private person (whoever is named without an office), not at all.
 */
export const standings = ['office', 'holder', 'body', 'source', 'private', 'none'] as const;
export type Standing = (typeof standings)[number];

/** A statement of a post, and in which capacity its speaker is named there. */
export interface PostStatement extends Statement {
  readonly standing: Standing;
}

/** Finds the statements of posts; an argument of whatever stores or counts them. */
export interface Extractor {
  /** Changes whenever the same text may give other statements. */
  readonly version: string;
  extract(text: string): readonly PostStatement[];
}
