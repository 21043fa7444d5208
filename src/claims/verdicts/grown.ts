import { message } from '../../messages/index.ts';
import type { ClaimSource, Grown, Project } from '../../model/project.ts';
import type { ClaimResult } from '../../model/verdict.ts';

/** A verdict on words that were found on some of its own days is told as such: there they look commoner. */
export function withGrown<R extends ClaimResult>(project: Project, claim: ClaimSource, result: R): R {
  const terms = lexiconsOf(claim).flatMap((name) =>
    (project.lexicons[name]?.terms ?? []).flatMap((entry) =>
      typeof entry === 'string' || entry.grown === undefined ? [] : [{ term: entry.term, ...entry.grown }],
    ),
  );
  const [first] = terms;
  if (first === undefined || result.verdict === 'not testable') return result;
  const { days, of }: Grown = terms.reduce((most, one) => (one.days > most.days ? one : most), first);
  const said = message('verdicts.grown', { terms: terms.map(({ term }) => term), days, of });
  return { ...result, caveats: [said, ...result.caveats] };
}

/** Vocabularies that a claim names on either side. */
const lexiconsOf = ({ words, about, rivals = [] }: ClaimSource): string[] => [
  ...new Set(
    [words, about, ...rivals.flatMap((r) => (typeof r === 'string' ? [r] : [r.words, r.about]))].filter(
      (name) => name !== undefined,
    ),
  ),
];
