import { z } from 'zod';
import { detectionSchema, possibleSchema } from './detection.ts';
import { documentReadSchema } from './document.ts';
import { claimStates, questionSchema, readingSchema } from './question.ts';
import { frameSchema } from './frame.ts';
import { spanSchema, statementSchema } from './statement.ts';
import { claimResultSchema } from './verdict.ts';
import { type Written, saidSchema } from './said.ts';

export const sourceStatuses = ['original seen', 'quoted by an interested party', 'not found'] as const;
export type SourceStatus = (typeof sourceStatuses)[number];

const passedOnSchema = z.object({
  name: z.string().nullable(),
  role: z.string().nullable(),
  publication: z.boolean(),
});

/** How words came to stand in a document, and what was done to them on the way. */
const provenanceSchema = z.object({
  /** The speaker first, then those who quote them from the inside out, the publication last. */
  chain: z.array(passedOnSchema),
  status: z.enum(sourceStatuses),
  /** What was seen of the original, where it was. */
  original: z.object({ channel: z.string(), posts: z.int().positive() }).nullable(),
  edits: z.array(z.object({ kind: z.enum(['left out', 'put in']), text: z.string(), span: spanSchema })),
});
export type Provenance = z.infer<typeof provenanceSchema>;

export const checkedStatementSchema = statementSchema.extend({
  ...provenanceSchema.shape,
  /** Ids of the claims found in it; empty where it says nothing that posts could measure. */
  claims: z.array(z.string()),
});
export type CheckedStatement = z.infer<typeof checkedStatementSchema>;

export const checkedClaimSchema = claimResultSchema.extend({
  ...detectionSchema.omit({ id: true, type: true, text: true, claim: true }).shape,
  ...provenanceSchema.shape,
  /** `needs you` where an answer would let posts decide; `not testable` what no answer can mend. */
  state: z.enum(claimStates),
  /** What the sentence leaves open and nobody has answered. */
  questions: z.array(questionSchema),
  /** The claim under every filling of its questions that the project allows. */
  readings: z.array(readingSchema),
  /** Readings that there are; more than are tested where they are very many. */
  readingsOf: z.int().nonnegative(),
  /** The parameters in the words of the text. */
  given: z.record(z.string(), z.union([z.string(), z.array(z.string())])),
  /** What a person decided in the ledger, and whether they changed the claim. */
  decision: z.enum(['accept', 'reject']).nullable(),
  edited: z.boolean(),
  mark: z.string().nullable(),
  signedOffBy: z.string().nullable(),
});
export type CheckedClaim = z.infer<typeof checkedClaimSchema>;

/** What `isogloss check` finds in one document. */
export const checkSchema = z.object({
  document: documentReadSchema,
  statements: z.array(checkedStatementSchema),
  claims: z.array(checkedClaimSchema),
  /** Sentences that may be claims, with the types that fit; none is tested. */
  possible: z.array(possibleSchema),
  /** Claims set aside in the ledger. */
  setAside: z.array(z.string()),
  /** What a reader has to know of how the document was read: a language that statements are not found in. */
  notes: z.array(saidSchema),
  contradictions: z.array(z.object({ claims: z.tuple([z.string(), z.string()]), why: saidSchema })),
  frame: frameSchema,
  toCollect: z.array(saidSchema),
});
export type CheckResult = z.infer<typeof checkSchema>;
/** As they are printed: every sentence in words. */
export type WrittenCheck = Written<CheckResult>;
export type WrittenCheckedClaim = Written<CheckedClaim>;
