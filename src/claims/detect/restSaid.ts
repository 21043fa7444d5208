import type { ClaimType } from '../../model/project.ts';
import type { Around } from './around.ts';
import { type Clause, textOf } from './clause.ts';
import type { Part } from './part.ts';
import { type Rest, restIn } from './rest.ts';

/** What channels do, right behind whoever does it: "the Union posts more than any other group". */
const posting =
  /^\s*(?:(?:has|have) )?(?:posts?|publish(?:es|ed)?|posted|writes?)\b|^\s*(?:публику|пиш|постит)|منتشر می|پست می/iu;

/** Everybody but X, where the clause compares X with them, as a part of the claim. */
export function restOf(
  type: ClaimType,
  clause: Clause,
  { text }: Pick<Around, 'text'>,
  x: Part | undefined,
): (Rest & { readonly part: Part }) | undefined {
  const { text: said, span } = textOf(text, clause.scope, clause.from, clause.to);
  const rest = restIn(type, said);
  if (rest === undefined) return undefined;
  const from = span[0] + rest.index;
  const own: [number, number] = [from, from + rest.text.length];
  if (x !== undefined && x.filled.span[0] < own[1] && x.filled.span[1] > own[0]) return undefined;
  const channels = rest.channels || (x !== undefined && posting.test(text.slice(x.filled.span[1], span[1])));
  const filled = { text: text.slice(...own), span: own, links: [] };
  return { ...rest, channels, part: { filled, party: null, head: null, mention: null, ambiguous: false } };
}

/** Whether X has channels in the project. */
export const hasChannels = (x: Part | undefined): boolean =>
  x?.filled.links.some(({ kind }) => kind === 'community') === true;
