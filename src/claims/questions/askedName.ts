import type { Filled } from '../../model/detection.ts';
import { withoutWordNoun } from '../detect/frames/wordsSaid.ts';
import type { ClaimType } from '../../model/project.ts';
import { typeOf } from '../types/index.ts';
import { questionId } from './asking.ts';
import { namingPart } from './generic.ts';

/** The question who a name is, as a claim of a type asks it; undefined where its part names nobody. */
export function whoIs(type: ClaimType, part: Filled): string | undefined {
  const name = askedName(part);
  return name === null
    ? undefined
    : questionId('who', 'x', [name.toLowerCase(), typeOf(type).needs.x.join('')]);
}

/** The name that a part is asked about by: without amounts, "strike" of "the word strike"; null where it says only a kind of thing. */
export const askedName = ({ text, through }: Filled): string | null =>
  namingPart(withoutWordNoun((through?.text ?? text).replaceAll(/\s+/g, ' ').trim()));
