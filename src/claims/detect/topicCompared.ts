import type { Span } from '../../model/statement.ts';
import { type Clause, range } from './clause.ts';
import type { Part } from './part.ts';

/** Talkers and texts whom no name tells apart: all that the corpus holds. */
const everybody =
  /^(?:(?:the|these|those|all|all of|most|most of|our|public|telegram) )*(?:channels|posts|groups|messages|media|outlets|accounts|pages|users|people|they)$/i;

/**
 * "The channels spoke more of A | than of B": A, which is compared, whoever speaks. Without a second "of" only where no name
 * stands before it, since "A knows more of C than B" compares those who know. † "The channels" were asked for by name.
 */
export function topicCompared(
  { scope, index, match, from, to }: Clause,
  speaker: Part['filled'] | undefined,
): Span | undefined {
  if (index.pack.language !== 'en') return undefined;
  const all = speaker === undefined || everybody.test(speaker.text);
  // Of a speaker whom the project lacks it would be tested on all channels.
  if (!all && !speaker.links.some(({ kind }) => kind === 'community')) return undefined;
  const norm = (at: number): string => scope[at]?.norm ?? '';
  const than = range(match.first, to).find((at) => norm(at) === 'than');
  if (than === undefined) return undefined;
  const of = range(from, than - 2).findLast((at) => /^(?:of|about)$/.test(norm(at)));
  if (of === undefined || !range(of - 3, of - 1).some((at) => /^(?:more|less|oftener)$/.test(norm(at))))
    return undefined;
  if (norm(than + 1) !== norm(of) && !all) return undefined;
  return [scope[of + 1]?.start ?? 0, scope[than - 1]?.end ?? 0];
}
