import { type Evaluation, evaluateArticles } from '../../statements/evaluation/evaluate.ts';
import { extractStatements } from '../../statements/index.ts';
import { checkLanguage } from '../files/language.ts';
import { readGold, type SkippedLabel } from './gold.ts';

export type { Evaluation, SkippedLabel };

/** Precision and recall of statements against labelled articles; empty labels are passed over and told. */
export async function evaluateStatements(
  path: string,
  language: string | undefined,
  convention: { readonly joined?: boolean; readonly speech?: boolean },
): Promise<{ result: Evaluation; skipped: readonly SkippedLabel[] }> {
  checkLanguage(language);
  const { articles, skipped } = await readGold(path);
  const options = language === undefined ? {} : { language };
  const result = evaluateArticles(articles, ({ text, id }) => extractStatements(text, id, options), {
    ...convention,
    ...options,
  });
  return { result, skipped };
}
