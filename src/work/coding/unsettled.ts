import { postOf } from '../../measures/coding/coding.ts';
import { leastInCommon } from '../../measures/coding/agreement.ts';
import { codedLexicons, readCodings, readSettled } from '../../store/queries/codings.ts';
import type { Study } from '../study.ts';

/**
 * Vocabularies of which two have read enough in common and that have texts read differently and not settled, and how many. What
 * was said is looked at alone and no sample drawn, which takes too long for a page that only names it: a sample of less than a
 * hundred texts is not named.
 */
export async function unsettledIn({
  context: { driver },
  project,
}: Pick<Study, 'context' | 'project'>): Promise<{ readonly lexicon: string; readonly open: number }[]> {
  const found: { lexicon: string; open: number }[] = [];
  for (const lexicon of await codedLexicons(driver)) {
    if (project.lexicons[lexicon] === undefined) continue;
    const said = new Map<string, string[]>();
    for (const one of await readCodings(driver, lexicon))
      said.set(postOf(one), [...(said.get(postOf(one)) ?? []), one.code]);
    const common = [...said].filter(([, given]) => given.length > 1);
    if (common.length < leastInCommon) continue;
    const settled = new Set((await readSettled(driver, lexicon)).map(postOf));
    const open = common.filter(([post, given]) => new Set(given).size > 1 && !settled.has(post)).length;
    if (open > 0) found.push({ lexicon, open });
  }
  return found;
}
