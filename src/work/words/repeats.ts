import { formsOf } from './forms.ts';

/** Whether a term is a form of one of the seeds, in their script. */
export function formTest(seeds: readonly string[]): (term: string) => boolean {
  const known = new Map<string, boolean>();
  return (term) => {
    let is = known.get(term);
    if (is === undefined) known.set(term, (is = seeds.some((seed) => isForm(seed, term))));
    return is;
  };
}

const isForm = (term: string, other: string): boolean =>
  formsOf(term, [{ term: other, texts: 1 }]).some(({ kind }) => kind !== 'other script');

/** Proposals among which repeats are looked for. */
const mostCompared = 600;

/**
 * Each once: a form of a term that stands before it is shown with that one, a phrase around it is found by it, and a part that
 * hardly stands without the phrase before it says less.
 */
export function withoutRepeats<T extends { readonly term: string; readonly texts: number }>(
  ranked: readonly T[],
): T[] {
  const kept: T[] = [];
  for (const one of ranked.slice(0, mostCompared)) {
    const around = ` ${one.term} `;
    const repeats = kept.some(
      ({ term, texts }) =>
        around.includes(` ${term} `) ||
        (` ${term} `.includes(around) && texts >= 0.5 * one.texts) ||
        isForm(term, one.term) ||
        isForm(one.term, term),
    );
    if (!repeats) kept.push(one);
  }
  return kept;
}
