import type { Filled } from '../../model/detection.ts';
import { withoutWordNoun } from '../detect/frames/wordsSaid.ts';
import type { ClaimType } from '../../model/project.ts';
import { typeOf } from '../types/index.ts';
import { questionId } from './asking.ts';
import { namingPart } from './generic.ts';

/** The questions who a name is, as a claim of a type may ask it: as it does, and as another that takes words alone does; none where its part names nobody. */
export function whoIs(type: ClaimType, part: Filled): string[] {
  const name = askedName(part);
  if (name === null) return [];
  const usual = typeOf(type).needs.x;
  const words = usual.filter((aspect) => aspect !== 'by');
  const ways = words.length === 0 ? [usual] : [usual, words];
  return [...new Set(ways.map((way) => questionId('who', 'x', [name.toLowerCase(), way.join('')])))];
}

/** The name that a part is asked about by: without amounts, "strike" of "the word strike"; null where it says only a kind of thing. */
export const askedName = ({ text, through }: Filled): string | null =>
  namingPart(withoutWordNoun((through?.text ?? text).replaceAll(/\s+/g, ' ').trim()));
