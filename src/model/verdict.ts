import { z } from 'zod';
import { estimateSchema } from './estimate.ts';
import { evidenceSchema } from './finding.ts';
import { frameSchema } from './frame.ts';
import { type Written, saidSchema } from './said.ts';

export const verdicts = ['supported', 'contradicted', 'undecided', 'not testable'] as const;
export type Verdict = (typeof verdicts)[number];

/** What is printed for a person: plain, and not to be misread as a court's finding. */
export const plainVerdict: Readonly<Record<Verdict, string>> = {
  supported: 'agrees with this corpus',
  contradicted: 'this corpus shows otherwise',
  undecided: 'this corpus cannot tell',
  'not testable': 'posts cannot test this',
};

/** One way of looking again (a channel left out, copies counted, missing posts at other odds) and what it gave. */
export const checkSchema = z.object({
  name: saidSchema,
  value: z.number().nullable(),
  verdict: z.enum(verdicts),
  /** Whether it leaves no verdict: another one is given, or with a channel left out the opposite. */
  flips: z.boolean(),
  /** The channel left out, as it is printed: another question than the frame's. */
  leftOut: saidSchema.optional(),
  /** The verdict rests on that channel: without it this corpus could not tell. */
  rests: z.literal(true).optional(),
  /** The same question asked of words or channels that have no part in it: it should fail, and changes nothing. */
  control: z.literal(true).optional(),
});
export type Check = z.infer<typeof checkSchema>;

export const claimResultSchema = z.object({
  id: z.string(),
  type: z.string(),
  /** The sentence as printed in its source, if any. */
  text: z.string().optional(),
  source: z.record(z.string(), z.unknown()).optional(),
  parameters: z.record(z.string(), z.unknown()),
  verdict: z.enum(verdicts),
  plain: saidSchema,
  /** The rule that decided, in words, with its threshold. */
  rule: saidSchema,
  /** For undecided: imprecise, fragile, denominators disagree. For not testable: what is missing. */
  reason: saidSchema.optional(),
  /** Plain sentence in the tool's own voice, never the rhetoric of the claim. */
  wording: saidSchema,
  /** What would have to be collected or coded to decide. */
  toCollect: z.array(saidSchema),
  /** Where the verdict would tip: a share of missing posts, a precision of the vocabulary … */
  tippingPoints: z.array(saidSchema),
  caveats: z.array(saidSchema),
  exploratory: z.boolean(),
  /** Times that what it counts had been measured before its question was fixed, where that makes it exploratory. */
  runsBefore: z.int().positive().optional(),
  holm: z.boolean().nullable(),
  /** One-sided p-value of the deciding condition against its threshold; null where bounds of the frame decide. */
  p: z.number().min(0).max(1).nullable().optional(),
  estimates: z.array(estimateSchema),
  checks: z.array(checkSchema),
  evidence: z.array(evidenceSchema.extend({ label: saidSchema })),
  frame: frameSchema,
});
/** What a test gives: its sentences are messages, in no language yet. */
export type ClaimResult = z.infer<typeof claimResultSchema>;
/** The same as it is printed: every sentence in words. */
export type WrittenClaim = Written<ClaimResult>;

/** Whether a claim agrees, and something that has no part in it does too. */
export const agreesAsControl = ({
  verdict,
  checks = [],
}: {
  readonly verdict: Verdict;
  readonly checks?: readonly { readonly control?: true | undefined; readonly verdict: Verdict }[];
}): boolean =>
  verdict === 'supported' && checks.some((check) => check.control === true && check.verdict === 'supported');
