import { isGrowingDay } from '../../measures/words/grow/halves.ts';
import { message } from '../../messages/index.ts';
import type { ClaimSource, Grown, Project } from '../../model/project.ts';
import type { ClaimResult } from '../../model/verdict.ts';
import { typeOf } from '../types/index.ts';

/** Days since 1970 on which a claim's grown words were not looked for, and how many days there are in all. */
export interface HeldOut {
  readonly days: readonly number[];
  readonly of: number;
}

/**
 * A vocabulary that was grown on a part of the days is tested on the others. Undefined where nothing of it was grown, or where
 * the type compares days that follow one another and cannot do without any.
 */
export function heldOutOf(
  project: Project,
  claim: ClaimSource,
  frame: readonly { readonly posts: number; readonly from: string; readonly to: string }[],
): HeldOut | undefined {
  const seeds = seedsOf(project, claim);
  const held = frame.filter(({ posts }) => posts > 0);
  if (seeds.length === 0 || held.length === 0) return undefined;
  // By UTC; a day more on either side takes in every zone.
  const dayOf = (time: string): number => Math.floor(Date.parse(time) / 86_400_000);
  const first = Math.min(...held.map(({ from }) => dayOf(from))) - 1;
  const last = Math.max(...held.map(({ to }) => dayOf(to))) + 1;
  const all = Array.from({ length: last - first + 1 }, (_, i) => first + i);
  return {
    days: all.filter((day) => seeds.every((seed) => !isGrowingDay(day, seed))),
    of: all.length,
  };
}

/** The seeds by whose halves a claim's words were grown, where its type can be asked of some days alone: what is sealed. */
export const seedsOf = (project: Project, claim: ClaimSource): number[] =>
  typeOf(claim.type).anyDays === true
    ? [...new Set(grownIn(project, claim).map(({ seed }) => seed))].sort((a, b) => a - b)
    : [];

/** A verdict on words that were found on some days says on which it was tested. */
export function withGrown<R extends ClaimResult>(
  project: Project,
  claim: ClaimSource,
  heldOut: HeldOut | undefined,
  result: R,
): R {
  const grown = grownIn(project, claim);
  const [first] = grown;
  if (first === undefined || (heldOut === undefined && result.verdict === 'not testable')) return result;
  const { days, of } = grown.reduce((most, one) => (one.days > most.days ? one : most), first);
  const terms = grown.map(({ term }) => term);
  const said =
    heldOut === undefined
      ? message('verdicts.grown', { terms, days, of })
      : message('verdicts.heldOut', { terms, days, of, tested: heldOut.days.length });
  return { ...result, caveats: [said, ...result.caveats] };
}

/** Terms that were grown, of the vocabularies that a claim names on either side. */
const grownIn = (project: Project, claim: ClaimSource): (Grown & { readonly term: string })[] =>
  lexiconsOf(claim).flatMap((name) =>
    (project.lexicons[name]?.terms ?? []).flatMap((entry) =>
      typeof entry === 'string' || entry.grown === undefined ? [] : [{ term: entry.term, ...entry.grown }],
    ),
  );

const lexiconsOf = ({ words, about, rivals = [] }: ClaimSource): string[] => [
  ...new Set(
    [words, about, ...rivals.flatMap((r) => (typeof r === 'string' ? [r] : [r.words, r.about]))].filter(
      (name) => name !== undefined,
    ),
  ),
];
