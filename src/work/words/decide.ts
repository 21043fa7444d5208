import { message } from '../../messages/index.ts';
import { mistake } from '../../messages/mistake.ts';
import { addTerms, refuseTerms } from '../files/projectEdit.ts';
import { type Study, projectFile } from '../study.ts';
import { growingHalves } from '../../measures/words/grow/halves.ts';
import { frameFor } from '../../measures/scope.ts';
import { wordParameters } from '../../measures/words/count.ts';
import { wholeSet } from '../../measures/words/sets.ts';

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
  const { scope, frame } = await frameFor(context.driver, project, {});
  const parameters = await wordParameters(context, {
    terms: { kind: 'words', size: 1 },
    sets: wholeSet,
    frame,
    scope,
  });
  const { grow, test, hash } = await growingHalves(context, parameters);
  const on = study.now().toISOString().slice(0, 10);
  const remark = `accepted ${on}${by === 'not stated' ? '' : ` by ${by.replaceAll(/\s+/g, ' ')}`}; proposed by "isogloss words grow" on ${grow.length} of ${grow.length + test.length} days (split ${hash.slice(0, 12)}, seed ${project.seed}): test it on the others`;
  addTerms(
    folder,
    lexicon,
    terms.map((term) => ({ term, form, variants })),
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
