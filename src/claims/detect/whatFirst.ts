import type { ClaimType } from '../../model/project.ts';
import type { Clause } from './clause.ts';
import type { Mention } from './mentions.ts';
import type { Part } from './part.ts';

/** Prepositions that lead in what is spoken of, folded as words are. */
const topical: ReadonlySet<string> = new Set([
  'of',
  'about',
  'on',
  'از',
  'درباره',
  'در باره',
  'о',
  'об',
  'про',
]);

/**
 * "The clubs were the first | to use the term 'active club'": the project's vocabulary of what was first, where the clause names
 * one beside X. Without it all that several channels carry would be counted under a sentence about one word.
 */
export function whatFirst(
  type: ClaimType,
  { from, to }: Pick<Clause, 'from' | 'to'>,
  mentions: readonly Mention[],
  taken: readonly Mention[],
): { readonly words?: string } {
  if (type !== 'originates') return {};
  for (const mention of mentions) {
    if (taken.includes(mention) || mention.first < from || mention.last > to) continue;
    // A name that is a group's too is what is written of, and not whom X was before, or where it was.
    const isGroups = mention.links.some(({ kind }) => kind === 'community');
    if (isGroups && mention.preposition !== null && !topical.has(mention.preposition)) continue;
    const named = mention.links.filter(({ kind }) => kind === 'lexicon');
    if (named.length === 1 && named[0] !== undefined) return { words: named[0].name };
  }
  return {};
}

/** "They dominate the talk about the strike": what the talk is about competes with nobody who talks. */
export const isTopic = (
  type: ClaimType,
  rival: Pick<Part, 'head'>,
  x: Pick<Part, 'head'> | undefined,
): boolean => type === 'dominates' && rival.head === 'mentions' && x?.head !== 'mentions';
