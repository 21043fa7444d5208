import { z } from 'zod';
import { type Detection, untestableReasons } from './detection.ts';
import { questionKinds, questionSchema } from './question.ts';
import { type Verdict, plainVerdict, verdicts } from './verdict.ts';
import { type ClaimSource, claimSchema, claimTypes, nameSchema } from './project.ts';

/** As Persian readers see the verdicts; a test holds them to what the program says. */
export const persianVerdict: Readonly<Record<Verdict, string>> = {
  supported: 'با این پیکره هم‌خوان است',
  contradicted: 'این پیکره خلاف آن را نشان می‌دهد',
  undecided: 'از این پیکره معلوم نمی‌شود',
  'not testable': 'با پست‌ها آزمودنی نیست',
};

/** Letters alone: half-spaces and spaces are typed in many ways. */
const letters = (text: string): string => text.replaceAll(/[\s\u200c]+/gu, '');

/** A verdict may be written in its plain words, as it is printed. */
const inCode = (value: unknown): unknown =>
  typeof value !== 'string'
    ? value
    : (verdicts.find((verdict) =>
        [plainVerdict, persianVerdict].some((plain) => letters(plain[verdict]) === letters(value)),
      ) ?? value);

/** As which type a claim was read until a person chose another: so that no question that was asked of it is forgotten. */
export const readBeforeSchema = z.strictObject({
  type: z.enum(claimTypes),
  /** The day of the change, and who made it. */
  until: z.iso.date(),
  changedBy: z.string().min(1),
  /** Times it had been measured by then. */
  runs: z.int().nonnegative(),
  /** Parts of the reading that the other type has not. */
  left: claimSchema.partial().optional(),
  /** Whoever had answered for its verdict: they answered another question. */
  signedOffBy: z.string().min(1).optional(),
  signedOffOn: z.iso.date().optional(),
  signedOffVerdict: z.enum(verdicts).optional(),
});
export type ReadBefore = z.infer<typeof readBeforeSchema>;

/**
 * A claim in the ledger. What Isogloss writes, a person may change; `decision`, `signedOffBy`, `signedOffOn` and
 * `note` are a person's alone.
 */
export const ledgerEntrySchema = claimSchema.partial({ type: true }).extend({
  /** The document it was found in. */
  document: z.string().optional(),
  /** Which words made it a claim, by which rule. */
  found: z.strictObject({ rule: z.string(), words: z.string() }).optional(),
  /** What the text gives for each parameter, in its own words. */
  given: z.record(z.string(), z.union([z.string(), z.array(z.string())])).optional(),
  missing: z.array(z.string()).optional(),
  notTestable: z
    .strictObject({
      reason: z.enum(untestableReasons),
      explanation: z.string(),
      words: z.string().optional(),
    })
    .optional(),
  /** Through whom the words came, the speaker first and the publication last. */
  chain: z.array(z.string()).optional(),
  /** What those who quoted it left out or put in. */
  edits: z.array(z.string()).optional(),
  /** `reject` sets it aside; `accept` makes it a claim of the project. */
  decision: z.enum(['accept', 'reject']).optional(),
  /** The person who answers for the verdict as it is published. */
  signedOffBy: z.string().min(1).optional(),
  signedOffOn: z.iso.date().optional(),
  /** The verdict they read; without it whatever the verdict is when it is exported. */
  signedOffVerdict: z.preprocess(inCode, z.enum(verdicts)).optional(),
  /** The first first. */
  readBefore: z.array(readBeforeSchema).optional(),
  /** Isogloss's remark on an entry it no longer changes. */
  mark: z.string().optional(),
  /** Fingerprint of what Isogloss proposed: an entry that differs from it was edited, and is left alone. */
  proposal: z.string().optional(),
});
export type LedgerEntry = z.infer<typeof ledgerEntrySchema>;

/** What a person answered to a question that a document leaves open. */
export const answerSchema = z.strictObject({
  /** The question, as it was asked. */
  ask: z.string().optional(),
  value: z.string().min(1),
  /** What of the question another answer needs: which parameter it fills, and the words asked about. */
  parameter: z.enum(['x', 'rivals', 'within', 'events', 'period', 'topic']).optional(),
  about: z.string().optional(),
  /** Where the answer was taken from. */
  source: z.string().optional(),
  on: z.iso.date().optional(),
  note: z.string().optional(),
});
export type Answer = z.infer<typeof answerSchema>;

/** A question that a document leaves open, as it stands in the ledger until somebody answers it. */
export const openQuestionSchema = z.strictObject({
  ask: z.string(),
  kind: z.enum(questionKinds),
  parameter: z.enum(['x', 'rivals', 'within', 'events', 'period', 'topic']),
  about: z.string().optional(),
  document: z.string(),
  takes: questionSchema.shape.takes,
  /** What `isogloss answer` takes, with what it means. */
  candidates: z.record(z.string(), z.string()).optional(),
  lacks: z.array(z.string()).optional(),
});
export type OpenQuestion = z.infer<typeof openQuestionSchema>;

export const ledgerSchema = z.strictObject({
  ledger: z.literal(1, 'yaml.version'),
  claims: z
    .record(nameSchema, ledgerEntrySchema)
    .nullish()
    .transform((claims) => claims ?? {}),
  /** What the documents leave open: written anew at each check. */
  questions: z
    .record(nameSchema, openQuestionSchema)
    .nullish()
    .transform((questions) => questions ?? {}),
  /** By question. */
  answers: z
    .record(nameSchema, answerSchema)
    .nullish()
    .transform((answers) => answers ?? {}),
  /** What a person says of a document, by its name. */
  documents: z
    .record(z.string().min(1), z.strictObject({ date: z.iso.date() }))
    .nullish()
    .transform((documents) => documents ?? {}),
});
export type Ledger = z.infer<typeof ledgerSchema>;

const bare = z.object(claimSchema.shape);

/** The claim of an entry as the project file would have it; undefined where it has no type. */
export function claimOf(entry: LedgerEntry): ClaimSource | undefined {
  return entry.type === undefined ? undefined : bare.parse(entry);
}

/** The parameters of a detection in the words of the text. */
export function givenOf({ filled }: Detection): Record<string, string | string[]> {
  const plain = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();
  const single = (['x', 'place', 'time', 'event'] as const).flatMap((name) => {
    const part = filled[name];
    if (part === undefined) return [];
    const through = part.through === undefined ? '' : ` (${plain(part.through.text)})`;
    return [[name, `${plain(part.text)}${through}`] as const];
  });
  const many = (['rivals', 'within'] as const).flatMap((name) =>
    filled[name].length === 0 ? [] : [[name, filled[name].map((part) => plain(part.text))] as const],
  );
  return Object.fromEntries([...single, ...many]);
}
