import { message } from '../../messages/index.ts';
import { mistake } from '../../messages/mistake.ts';
import { addTerms, refuseTerms } from '../files/projectEdit.ts';
import { type Study, projectFile } from '../study.ts';
import { growingHalves } from '../../measures/words/grow/halves.ts';
import { today } from '../today.ts';

export interface Acceptance {
  readonly form: 'own' | 'opponents' | 'neutral';
  readonly variants: readonly string[];
  /** Who accepts it, for a vocabulary that is made. */
  readonly by: string;
}

/** Takes proposed terms into a vocabulary of isogloss.yaml, with where they came from. */
export async function acceptTerms(
  study: Study,
  lexicon: string,
  terms: readonly string[],
  { form, variants, by }: Acceptance,
): Promise<{ lexicon: string; added: readonly string[]; remark: string }> {
  if (variants.length > 0 && terms.length > 1)
    throw mistake('variants-of-several', message('asked.variantsOfOne'));
  const { context, project, folder } = study;
  const { grow, test, hash } = await growingHalves(context);
  const on = today(study);
  const split = hash.slice(0, 12);
  const named = by === 'not stated' ? '' : by.replaceAll(/\s+/g, ' ');
  const remark = `accepted ${on}${named === '' ? '' : ` by ${named}`}; proposed by "isogloss words grow" on ${grow.length} of ${grow.length + test.length} days (split ${split}, seed ${project.seed}): test it on the others`;
  const grown = {
    on,
    ...(named === '' ? {} : { by: named }),
    days: grow.length,
    of: grow.length + test.length,
    seed: project.seed,
    split,
  };
  addTerms(
    folder,
    lexicon,
    terms.map((term) => ({ term, form, variants, grown })),
    remark,
    { author: by, date: on },
  );
  return { lexicon, added: terms, remark };
}

/** Notes that terms are none of a vocabulary. */
export function refuse(
  { folder, project }: Study,
  lexicon: string,
  terms: readonly string[],
): { lexicon: string; refused: readonly string[] } {
  if (project.lexicons[lexicon] === undefined)
    throw mistake('unknown-lexicon', message('asked.nothingToRefuse', { lexicon, file: projectFile }));
  refuseTerms(folder, lexicon, terms);
  return { lexicon, refused: terms };
}
