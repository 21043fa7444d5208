import { z } from 'zod';
import type { Detection, Possible } from '../model/detection.ts';
import { claimTypes } from '../model/project.ts';
import { wordsOf } from './detect/words.ts';

/** A labelled sentence, a line of a gold file: what it claims of public talk, or that it claims nothing. */
export const goldClaimSchema = z.looseObject({
  id: z.string(),
  /** ISO 639-1. */
  lang: z.string().min(1),
  text: z.string().min(1),
  /** What stood before it: read with it, and nothing in it is counted. */
  before: z.string().nullish(),
  label: z.looseObject({
    type: z.enum(claimTypes).nullable(),
    /** Other types that would be as right; what is no type ("none") changes no figure. */
    alt: z.array(z.string()).nullish(),
    /** Whose talk it is, in the sentence's words; other words that would do. */
    x: z.string().nullish(),
    xalt: z.array(z.string()).nullish(),
  }),
});
export type GoldClaim = z.infer<typeof goldClaimSchema>;

/** What the program found in a labelled sentence, its `before` left out. */
export interface Reading {
  readonly claims: readonly Pick<Detection, 'type' | 'filled'>[];
  readonly possible: readonly Possible[];
}

/** Counts of sentences of one language with one label; type null: those that claim nothing. */
interface EvaluationRow {
  readonly lang: string;
  readonly type: string | null;
  readonly n: number;
  /** With a claim of some type. */
  readonly found: number;
  /** With a claim of the labelled type or one as right. */
  readonly right: number;
  /** Of these, whose X is the labelled one. */
  readonly subject: number;
  /** Found, or listed as possible. */
  readonly flagged: number;
}

/** Fractions from 0 to 1; null where nothing was there to count. */
interface Figures {
  readonly sentences: number;
  readonly claims: number;
  /** Of the sentences with a claim, those where one of the labelled type or one as right was found. */
  readonly recall: number | null;
  /** Of the sentences where a claim of some type was found, those labelled with it. */
  readonly precision: number | null;
  /** Of the right ones whose label names X, those whose X agrees. */
  readonly subject: number | null;
  /** Of the claims, and of the other sentences, those that are found or listed as possible. */
  readonly flagged: number | null;
  readonly flaggedOther: number | null;
}

export interface ClaimEvaluation extends Figures {
  readonly languages: readonly ({ readonly lang: string } & Figures)[];
  readonly rows: readonly EvaluationRow[];
}

interface Judged {
  readonly gold: GoldClaim;
  readonly found: boolean;
  readonly right: boolean;
  readonly named: boolean;
  readonly subject: boolean;
  readonly flagged: boolean;
}

/** Figures of labelled sentences, by language and type. */
export function evaluateClaims(
  gold: readonly GoldClaim[],
  read: (sentence: GoldClaim) => Reading,
): ClaimEvaluation {
  const judged = gold.map((one) => judge(one, read(one)));
  const languages = [...new Set(gold.map(({ lang }) => lang))].sort();
  const of = (lang: string): Judged[] => judged.filter((one) => one.gold.lang === lang);
  return {
    ...figures(judged),
    languages: languages.map((lang) => ({ lang, ...figures(of(lang)) })),
    rows: languages.flatMap((lang) =>
      [...claimTypes, null].flatMap((type) => {
        const here = of(lang).filter((one) => one.gold.label.type === type);
        return here.length === 0 ? [] : [rowOf(lang, type, here)];
      }),
    ),
  };
}

function judge(gold: GoldClaim, { claims, possible }: Reading): Judged {
  const { type, alt, x, xalt } = gold.label;
  const typed = claims.filter((claim) => claim.type !== null);
  const fair = new Set<string | null>([...(type === null ? [] : [type]), ...(alt ?? [])]);
  const right = typed.filter((claim) => fair.has(claim.type));
  const labels = [x, ...(xalt ?? [])].filter((label): label is string => label != null && label !== '');
  return {
    gold,
    found: typed.length > 0,
    right: right.length > 0,
    named: labels.length > 0,
    subject: right.some(({ filled }) => labels.some((label) => agrees(label, filled.x?.text ?? ''))),
    flagged: typed.length > 0 || possible.length > 0,
  };
}

const count = <T>(list: readonly T[], test: (one: T) => boolean): number => list.filter(test).length;
const share = (part: number, whole: number): number | null => (whole === 0 ? null : part / whole);

function figures(judged: readonly Judged[]): Figures {
  const claims = judged.filter(({ gold }) => gold.label.type !== null);
  const other = judged.filter(({ gold }) => gold.label.type === null);
  const right = judged.filter((one) => one.right);
  const found = count(judged, (one) => one.found);
  return {
    sentences: judged.length,
    claims: claims.length,
    recall: share(
      count(claims, (one) => one.right),
      claims.length,
    ),
    precision: share(right.length, found),
    subject: share(
      count(right, (one) => one.subject),
      count(right, (one) => one.named),
    ),
    flagged: share(
      count(claims, (one) => one.flagged),
      claims.length,
    ),
    flaggedOther: share(
      count(other, (one) => one.flagged),
      other.length,
    ),
  };
}

function rowOf(lang: string, type: string | null, judged: readonly Judged[]): EvaluationRow {
  return {
    lang,
    type,
    n: judged.length,
    found: count(judged, (one) => one.found),
    right: count(judged, (one) => one.right),
    subject: count(judged, (one) => one.right && one.subject),
    flagged: count(judged, (one) => one.flagged),
  };
}

/** Articles, quantifiers, prepositions, possessives of the languages labelled: they make nobody another. */
const small = new Set(
  `the a an this that these those some any many most all every each several few both no other
  of in on at by for from with to about across among over through into within
  my your his her its our their ours theirs
  این آن همین همان یک هر همه تمام تمامی برخی بعضی چند بسیاری بیشتر اکثر از به در با برای بر درباره میان بین را و
  этот эта это эти тот та те все всех всё каждый некоторые многие несколько большинство
  в во на с со из от до по о об для при между через среди мой твой свой свои его её ее их наш наши
  هذا هذه ذلك تلك كل جميع بعض معظم من في على عن إلى الى مع بين`
    .split(/\s+/)
    .flatMap((text) => wordsOf(text).map(({ norm }) => norm)),
);

const tokensOf = (text: string): Set<string> =>
  new Set(
    wordsOf(text)
      .map(({ norm }) => norm)
      .filter((norm) => !small.has(norm)),
  );

/**
 * Whether the X found is the labelled one: at least half of all their words in common (Jaccard), or the words found are
 * all of the label's and at least a third of them. An X that is more than the label must hold no more than as much again.
 */
export function agrees(label: string, found: string): boolean {
  const [wanted, given] = [tokensOf(label), tokensOf(found)];
  if (wanted.size === 0 || given.size === 0) return false;
  const both = count([...given], (token) => wanted.has(token));
  if (both / (wanted.size + given.size - both) >= 0.5) return true;
  return both === given.size && both * 3 >= wanted.size;
}
