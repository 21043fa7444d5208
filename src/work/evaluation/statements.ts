import { type Evaluation, evaluateArticles } from '../../statements/evaluation/evaluate.ts';
import { extractStatements } from '../../statements/index.ts';
import { checkLanguage } from '../files/language.ts';
import { readGold } from './gold.ts';

export type { Evaluation };

/** Precision and recall of statements against labelled articles. */
export async function evaluateStatements(
  path: string,
  language: string | undefined,
  convention: { readonly joined?: boolean },
): Promise<Evaluation> {
  checkLanguage(language);
  const gold = await readGold(path);
  const options = language === undefined ? {} : { language };
  return evaluateArticles(gold, ({ text, id }) => extractStatements(text, id, options), convention);
}
