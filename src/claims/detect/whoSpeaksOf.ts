import type { ClaimType } from '../../model/project.ts';
import type { Clause } from './clause.ts';
import type { Mention } from './mentions.ts';
import type { Part } from './part.ts';

/**
 * "The clubs mention the strike more often than the League does": channels are compared with channels, and what both speak of is no
 * side of it. The group that the clause names before what was taken for X, where all beside it are groups.
 */
export function whoSpeaksOf(
  type: ClaimType,
  { from, to }: Pick<Clause, 'from' | 'to'>,
  mentions: readonly Mention[],
  { x, rivals }: { readonly x: Part | undefined; readonly rivals: readonly Part[] },
): Mention | undefined {
  if (type !== 'outperforms' && type !== 'dominates') return undefined;
  const mention = x?.mention;
  if (mention == null || rivals.length === 0 || !isOf(mention.links, 'lexicon')) return undefined;
  if (!rivals.every(({ filled: { links } }) => isOf(links, 'community'))) return undefined;
  const named = rivals.map(({ mention: one }) => one);
  const speaker = mentions.find(
    (one) =>
      one.first >= from &&
      one.last <= to &&
      one.last < mention.first &&
      !named.includes(one) &&
      isOf(one.links, 'community'),
  );
  // "The clubs mention | the strike": a verb here, and no noun of what is said of them.
  return speaker?.head === 'mentions' && speaker.last + 1 === mention.first
    ? { ...speaker, last: speaker.last - 1, head: null }
    : speaker;
}

/** Whether something is this in the project, and nothing else. */
const isOf = (links: Mention['links'], kind: 'lexicon' | 'community'): boolean =>
  links.length > 0 && links.every((link) => link.kind === kind);
