import { message } from '../messages/index.ts';
import type { Said } from '../model/said.ts';
import type { Detection } from '../model/detection.ts';
import type { ClaimSource, Side } from '../model/project.ts';

/** Two claims that cannot both be so. */
export interface Contradiction {
  readonly claims: readonly [string, string];
  readonly why: Said;
}

type Same = (a: string, b: string) => boolean;

/** What a claim is about, as keys of the project. */
const keyOf = (side: Side | string): string =>
  typeof side === 'string' ? side : (side.words ?? side.about ?? side.by ?? '');

const rivalsOf = (claim: ClaimSource): string[] =>
  (claim.rivals ?? []).map(keyOf).filter((key) => key !== '');

/**
 * Pairs of claims that contradict one another, in order.
 * @param same whether two keys are names of one party: a vocabulary and the community of the same name
 */
export function contradictions(
  found: readonly Pick<Detection, 'id' | 'claim'>[],
  same: Same,
): Contradiction[] {
  const pairs: Contradiction[] = [];
  for (const [i, a] of found.entries()) {
    for (const b of found.slice(i + 1)) {
      const why = a.claim === null || b.claim === null ? undefined : clash(a.claim, b.claim, same);
      if (why !== undefined) pairs.push({ claims: [a.id, b.id], why });
    }
  }
  return pairs;
}

const ranks = new Set(['dominates', 'outperforms']);

function clash(a: ClaimSource, b: ClaimSource, same: Same): Said | undefined {
  const [x, y] = [keyOf(a), keyOf(b)];
  // Who leads in talk of one thing need not lead in talk of another.
  if (x === '' || y === '' || a.topic !== b.topic || !meet(a.period, b.period)) return undefined;
  const [no, other] = [a.negated === true, b.negated === true];
  if (same(x, y)) {
    if (no === other || !overlap(a.within, b.within)) return undefined;
    if (a.type === b.type) return rivalsMeet(a, b, same) ? message('article.denied') : undefined;
    // What is in most of everything is also in one part of it.
    const [denial, claim] = no ? [a, b] : [b, a];
    return denial.type === 'penetrates' && claim.type === 'ubiquitous'
      ? message('article.everywhere')
      : undefined;
  }
  if (!ranks.has(a.type) || !ranks.has(b.type) || no || other) return undefined;
  const opposed =
    rivalsOf(a).some((r) => same(r, y)) && (b.type === 'dominates' || rivalsOf(b).some((r) => same(r, x)));
  const reverse = rivalsOf(b).some((r) => same(r, x)) && a.type === 'dominates';
  const unrivalled =
    a.type === 'dominates' &&
    b.type === 'dominates' &&
    (rivalsOf(a).length === 0 || rivalsOf(b).length === 0);
  const alike = (a.by === undefined) === (b.by === undefined);
  return opposed || reverse || (unrivalled && alike) ? message('article.eachFirst') : undefined;
}

/** A denial of "ahead of Y" denies nothing of "ahead of Z". */
const rivalsMeet = (a: ClaimSource, b: ClaimSource, same: Same): boolean =>
  rivalsOf(a).length === 0 ||
  rivalsOf(b).length === 0 ||
  rivalsOf(a).some((r) => rivalsOf(b).some((s) => same(r, s)));

const meet = (a: ClaimSource['period'], b: ClaimSource['period']): boolean =>
  (a?.from ?? '') <= (b?.to ?? '9999') && (b?.from ?? '') <= (a?.to ?? '9999');

/** Claims of different places can both be so. */
const overlap = (a: readonly string[] | undefined, b: readonly string[] | undefined): boolean =>
  a === undefined || b === undefined || a.some((name) => b.includes(name));
