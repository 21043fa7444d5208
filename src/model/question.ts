import { z } from 'zod';
import { estimateSchema } from './estimate.ts';
import { claimSchema } from './project.ts';
import { saidSchema } from './said.ts';
import { verdicts } from './verdict.ts';

/**
 * What a sentence can leave open. `who`: what a name stands for; `we`: whose side a speaker is on; `rivals`: compared
 * with whom; `within`: in which groups; `since`: from when on; `event`: after which event.
 */
export const questionKinds = ['who', 'we', 'rivals', 'within', 'since', 'event'] as const;
export type QuestionKind = (typeof questionKinds)[number];

/**
 * One possible answer. `value` is what `isogloss answer` takes: a side (`words:KEY`, `about:KEY`, `by:KEY`, several
 * with commas), groups (`KEY,KEY` or `everywhere`), an event's key, a day, `term:WORDS` for a new vocabulary,
 * or `channels:NAME,NAME` for a new community.
 */
export const candidateSchema = z.object({ value: z.string(), label: saidSchema, why: saidSchema });
export type Candidate = z.infer<typeof candidateSchema>;

export const questionSchema = z.object({
  /** Stable for the same words: several sentences with the same name or the same "we" are one question. */
  id: z.string(),
  kind: z.enum(questionKinds),
  ask: saidSchema,
  /** The words of the text that are asked about; null where the text has none. */
  about: z.string().nullable(),
  /** What may answer a question about a side: a vocabulary (`term:WORDS`), a community (`channels:NAME,NAME`); all where it is not said. */
  takes: z.array(z.enum(['words', 'channels'])).optional(),
  /** Ids of the claims that wait for it. */
  claims: z.array(z.string()),
  /** Best first. None is taken by itself. */
  candidates: z.array(candidateSchema),
  /** What corpus and project lack for a better answer. */
  lacks: z.array(saidSchema),
});
export type Question = z.infer<typeof questionSchema>;

/** A claim's open parameters filled in one way, and what the test of that claim gives. */
export const readingSchema = z.object({
  /** What was taken for what, in words. */
  assumed: saidSchema,
  /** The answers that make it: question to value. */
  answers: z.record(z.string(), z.string()),
  claim: claimSchema,
  verdict: z.enum(verdicts),
  plain: saidSchema,
  wording: saidSchema,
  reason: saidSchema.optional(),
  /** The estimate that decides, and the threshold it is held against. */
  estimate: estimateSchema.nullable(),
  threshold: z.number().nullable(),
});
export type ClaimReading = z.infer<typeof readingSchema>;

export const claimStates = ['decided', 'needs you', 'not testable'] as const;
export type ClaimState = (typeof claimStates)[number];
