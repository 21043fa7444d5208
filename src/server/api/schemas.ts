import { z } from '@hono/zod-openapi';
import { checkedClaimSchema, checkedStatementSchema } from '../../model/check.ts';
import { possibleSchema } from '../../model/detection.ts';
import { documentReadSchema } from '../../model/document.ts';
import { frameSchema } from '../../model/frame.ts';
import { ledgerEntrySchema } from '../../model/ledger.ts';
import { claimTypes } from '../../model/project.ts';
import { questionSchema } from '../../model/question.ts';
import { saidSchema } from '../../model/said.ts';
import { claimResultSchema, verdicts } from '../../model/verdict.ts';
import { jobKinds } from '../jobs/queue.ts';

/** RFC 9457, with the code and the sentence of the mistake. */
export const problemSchema = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    detail: z.string(),
    /** The revision that was read, and that of now, where a file has changed in between. */
    read: z.string().optional(),
    now: z.string().optional(),
    /** Lines that are not the same in the two, where the first is still held. */
    changes: z
      .array(
        z.object({
          file: z.string(),
          line: z.int().positive(),
          read: z.array(z.string()),
          now: z.array(z.string()),
        }),
      )
      .optional(),
  })
  .openapi('Problem');

export const jobSchema = z
  .object({
    id: z.int().positive(),
    kind: z.enum(jobKinds),
    about: z.string(),
    state: z.enum(['waiting', 'running', 'done', 'failed', 'stopped']),
    stage: z.string(),
    done: z.number().nonnegative(),
    total: z.number().nonnegative(),
    /** Seconds. */
    left: z.number().nullable(),
    outcome: saidSchema.nullable(),
    link: z.string().nullable(),
  })
  .openapi('Job');

export const receivedSchema = z
  .object({
    name: z.string(),
    kind: z.enum(['posts', 'article']),
    link: z.string().nullable(),
    job: z.int().nullable(),
  })
  .openapi('Received');

export const projectSchema = z
  .object({ name: z.string(), revision: z.string(), frame: frameSchema, articles: z.int(), claims: z.int() })
  .openapi('Project');

export const articleSchema = z
  .object({
    id: z.string(),
    name: z.string(),
    title: z.string().nullable(),
    outlet: z.string().nullable(),
    date: z.string().nullable(),
  })
  .openapi('Article');

/** A claim and where it stands; `result` is what its last test gave. */
export const standingSchema = z
  .object({
    id: z.string(),
    text: z.string(),
    /** Of which article; null of a claim that stands in the project by itself. */
    article: z.string().nullable(),
    state: z.enum(['open', 'ready', 'tested', 'stale', 'barred']),
    signedOffBy: z.string().nullable(),
    result: z.union([checkedClaimSchema, claimResultSchema]).nullable(),
  })
  .openapi('Claim');

export const articleStateSchema = z
  .object({
    article: articleSchema,
    document: documentReadSchema,
    statements: z.array(
      checkedStatementSchema.omit({ claims: true, chain: true, status: true, original: true, edits: true }),
    ),
    claims: z.array(standingSchema.extend({ entry: ledgerEntrySchema, questions: z.array(questionSchema) })),
    possible: z.array(possibleSchema),
  })
  .openapi('ArticleState');

export const answerSchema = z.object({ question: z.string(), value: z.string().min(1) }).openapi('Answer');
export const answeredSchema = z
  .object({ question: z.string(), ask: z.string(), value: z.string(), document: z.string() })
  .openapi('Answered');

export const newClaimSchema = z
  .object({ sentence: z.string().min(1), type: z.enum(claimTypes) })
  .openapi('NewClaim');
export const addedSchema = z
  .object({ id: z.string(), type: z.enum(claimTypes), document: z.string().nullable() })
  .openapi('Added');

export const typeSchema = z.object({ type: z.enum(claimTypes) }).openapi('ClaimType');
export const typeChangedSchema = z
  .object({
    id: z.string(),
    type: z.enum(claimTypes),
    /** As which it was read until now, and how often it had been measured by then. */
    from: z.enum(claimTypes),
    runs: z.int().nonnegative(),
  })
  .openapi('TypeChanged');

export const signatureSchema = z
  .object({ by: z.string().min(1), verdict: z.enum(verdicts), on: z.iso.date().optional() })
  .openapi('Signature');
export const signedSchema = z
  .object({ id: z.string(), by: z.string(), on: z.string(), verdict: z.enum(verdicts), plain: z.string() })
  .openapi('Signed');

export const postsSchema = z
  .object({
    label: saidSchema,
    total: z.int().nonnegative(),
    posts: z.array(
      z.object({
        channel: saidSchema,
        id: z.int().nonnegative(),
        date: z.string(),
        text: z.string(),
        marks: z.array(z.tuple([z.int(), z.int()])),
        permalink: z.string().optional(),
        forward: z.literal(true).optional(),
        role: saidSchema.optional(),
      }),
    ),
    next: z.string().nullable(),
    channels: z.array(z.object({ key: z.string(), name: z.string(), posts: z.int() })),
    withheld: z.boolean(),
  })
  .openapi('Posts');
