import type { ClaimSource, ClaimType, Side } from '../../model/project.ts';
import type { Aspect } from '../detect/packs/pack.ts';
import { typeOf } from '../types/index.ts';
import type { OpenClaim } from './asking.ts';
import type { Question } from '../../model/question.ts';
import { sideValue } from './value.ts';

/** A rival is told apart in the way X is. */
export function aspectsBeside(type: ClaimType, claim: ClaimSource): readonly Aspect[] {
  const own = (['by', 'words', 'about'] as const).find((aspect) => claim[aspect] !== undefined);
  if (own === undefined) return typeOf(type).needs.x;
  return own === 'by' ? ['by'] : ['words', 'about'];
}

/** By what a side may be answered. */
export const takenFor = (aspects: readonly Aspect[]): NonNullable<Question['takes']> => [
  ...(aspects.some((aspect) => aspect !== 'by') ? (['words'] as const) : []),
  ...(aspects.includes('by') ? (['channels'] as const) : []),
];

/** Whom a claim already compares X with, as keys of the project. */
export const rivalKeys = ({ claim }: OpenClaim): string[] => (claim.rivals ?? []).flatMap(keysOf);

const keysOf = (side: string | Side): string[] =>
  (typeof side === 'string' ? [side] : [side.by, side.words, side.about]).filter((key) => key !== undefined);

/** What X is already, as sides. */
export const ownSides = ({ claim }: OpenClaim): string[] =>
  (['by', 'words', 'about'] as const).flatMap((aspect) =>
    claim[aspect] === undefined ? [] : [sideValue(aspect, claim[aspect])],
  );

/** Keys of vocabularies and communities that the claims of a text speak of. */
export function partiesOf(claims: readonly OpenClaim[]): Set<string> {
  return new Set(
    claims
      .flatMap(({ claim, detection }) => [
        claim.by,
        claim.words,
        claim.about,
        ...(claim.rivals ?? []).flatMap(keysOf),
        ...[detection?.filled.x, ...(detection?.filled.rivals ?? [])].flatMap(
          (part) => part?.links.map(({ name }) => name) ?? [],
        ),
      ])
      .filter((key) => key !== undefined),
  );
}
