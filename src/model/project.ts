import { z } from 'zod';
import { channelKinds } from './post.ts';

/** Names of communities, lexicons, claims and events. */
export const nameSchema = z.string().regex(/^[\p{L}\p{N}][\p{L}\p{N}_.-]*$/u, 'yaml.nameLetters');
const name = nameSchema;
/** A day (2026-05-11) or a moment (2026-05-11T08:00:00Z). */
export const daySchema = z.union([z.iso.date(), z.iso.datetime({ offset: true })]);
const day = daySchema;
const period = z.strictObject({ from: day.optional(), to: day.optional() });
/** Who made this list, from which sources, when: printed wherever it is used. */
const provenance = {
  author: z.string().optional(),
  sources: z.array(z.string()).optional(),
  date: z.iso.date().optional(),
  note: z.string().optional(),
};

/** Whose word a term is: a group's own name or vocabulary, its opponents' name for it, or neither. */
export const termForms = ['own', 'opponents', 'neutral'] as const;
export type TermForm = (typeof termForms)[number];

/** On which half of a corpus's days a term was found: there it looks commoner than it is. */
const grownSchema = z.strictObject({
  on: z.iso.date(),
  by: z.string().optional(),
  days: z.int().positive(),
  of: z.int().positive(),
  seed: z.int(),
  split: z.string(),
});
export type Grown = z.infer<typeof grownSchema>;

export const termSchema = z.union([
  z.string().min(1),
  z.strictObject({
    term: z.string().min(1),
    /** Spellings, scripts and inflections counted as this term. `word*` matches by prefix. */
    variants: z.array(z.string().min(1)).optional(),
    form: z.enum(termForms).optional(),
    /** Phrases: an occurrence of the term inside one of them does not count. */
    exclude: z.array(z.string().min(1)).optional(),
    grown: grownSchema.optional(),
  }),
]);

/** Other names by which documents call it: spellings, acronyms, the other script. They are searched for in no post. */
const aliases = z.array(z.string().min(1)).optional();

export const lexiconSchema = z.strictObject({
  label: z.string().optional(),
  aliases,
  form: z.enum(termForms).optional(),
  languages: z.array(z.string()).optional(),
  /** A vocabulary that has nothing to do with any claim, run beside every verdict. */
  control: z.boolean().optional(),
  terms: z.array(termSchema).min(1, 'yaml.noTerms'),
  /** Terms that were proposed and refused: they are not proposed again. */
  refused: z.array(z.string().min(1)).optional(),
  exclude: z.array(z.string().min(1)).optional(),
  ...provenance,
});
export type LexiconSource = z.infer<typeof lexiconSchema> & {
  /** Clusters of near-duplicates in place of words, one a term: made by the program, in no file. */
  readonly clusters?: { readonly run: string; readonly of: readonly number[] };
};

export const communitySchema = z.strictObject({
  label: z.string().optional(),
  aliases,
  channels: z.array(z.string().min(1)).min(1, 'yaml.noChannels'),
  ...provenance,
});

/** One side of a comparison. Several fields together mean all of them. */
export const sideSchema = z.strictObject({
  label: z.string().optional(),
  /** A community: posts by its channels. */
  by: name.optional(),
  /** A lexicon: X's own vocabulary. */
  words: name.optional(),
  /** A lexicon: mentions of X. */
  about: name.optional(),
});
export type Side = z.infer<typeof sideSchema>;

export const claimTypes = [
  'dominates',
  'outperforms',
  'ubiquitous',
  'penetrates',
  'floods',
  'originates',
  'follows',
  'coordinates',
  'responds',
] as const;
export type ClaimType = (typeof claimTypes)[number];

export const claimSchema = z.strictObject({
  /** The sentence as it was printed. */
  text: z.string().optional(),
  type: z.enum(claimTypes),
  by: name.optional(),
  words: name.optional(),
  about: name.optional(),
  /** A lexicon: where X are channels, on every side posts with its words alone ("posted more about the strike than"). */
  topic: name.optional(),
  label: z.string().optional(),
  /** Names of the same kind as X (communities or lexicons), or whole sides. */
  rivals: z.array(z.union([name, sideSchema])).optional(),
  /** Communities in whose channels it is looked for; all channels without it. */
  within: z.array(name).optional(),
  form: z.enum(['majority', 'plurality', 'some', 'whole', 'order', 'copying', 'rise', 'fall']).optional(),
  threshold: z.number().optional(),
  window: z.number().positive().optional(),
  /** For `coordinates`: what is shared; texts without it. */
  object: z.enum(['url', 'forward', 'text', 'hashtags']).optional(),
  period: period.optional(),
  /** For `responds`: events of the project that X is said to answer. */
  events: z.array(name).optional(),
  /** The sentence denies it ("does not dominate", "barely present"): the verdict is of the denial. */
  negated: z.boolean().optional(),
  source: z
    .strictObject({
      speaker: z.string().optional(),
      role: z.string().optional(),
      affiliation: z.string().optional(),
      place: z.string().optional(),
      outlet: z.string().optional(),
      url: z.string().optional(),
      date: z.iso.date().optional(),
      status: z.enum(['original seen', 'quoted by an interested party', 'not found']).optional(),
    })
    .optional(),
  note: z.string().optional(),
});
export type ClaimSource = z.infer<typeof claimSchema>;

export const eventSchema = z.strictObject({
  date: day,
  label: z.string().optional(),
  aliases,
  /** Where the date was taken from: not from the corpus itself. */
  source: z.string().optional(),
});

export const channelFactsSchema = z.strictObject({
  kind: z.enum(channelKinds).optional(),
  title: z.string().optional(),
  /** Other names under which files know it: handles, numeric ids, display names. */
  aliases: z.array(z.union([z.string(), z.number()])).optional(),
  language: z.string().optional(),
  /** Why a personal channel may stand in a table by itself; printed with it. */
  publicInterest: z.string().optional(),
});

/** What a project changes of a language's stop list: words that mark nobody and are left out of lists of words. */
export const stopListSchema = z.strictObject({
  add: z.array(z.string().min(1)).optional(),
  /** Words of the program's list that are not left out. */
  keep: z.array(z.string().min(1)).optional(),
});

/** A heading with nothing under it ("claims:") is an empty section, as the file of "isogloss init" has them. */
const section = <T extends z.ZodType>(entry: T, key: z.ZodType<string, string> = name) =>
  z
    .record(key, entry)
    .nullish()
    .transform((entries) => entries ?? {});

/** How the program speaks to who reads; the documents' and the posts' languages are another matter. */
export const interfaceSchema = z.strictObject({
  language: z.enum(['en', 'fa']).optional(),
  /** In Persian ۱۲۳ without it. */
  digits: z.enum(['latin', 'persian']).optional(),
  /** In Persian days of the Jalali calendar without it. */
  calendar: z.enum(['gregorian', 'jalali']).optional(),
});
export type Interface = z.infer<typeof interfaceSchema>;

export const projectSchema = z.strictObject({
  isogloss: z.literal(1, 'yaml.version'),
  name: z.string().min(1),
  /** IANA name; days and hours are counted in it. */
  timezone: z.string().default('UTC'),
  /** Who chose the channels and by which rule. */
  selection: z.string().optional(),
  /** How the posts were gathered, as the user states it. */
  gathered: z.string().optional(),
  seed: z.int().nonnegative().default(1),
  interface: interfaceSchema.nullish(),
  channels: section(channelFactsSchema, z.string()),
  communities: section(communitySchema),
  lexicons: section(lexiconSchema),
  claims: section(claimSchema),
  events: section(eventSchema),
  /** By language. */
  stopwords: z.record(name, stopListSchema).nullish(),
});
export type Project = z.infer<typeof projectSchema>;
