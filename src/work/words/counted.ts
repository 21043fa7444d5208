import { countRuns, keysOfMeasure, readRuns, runKeys, wordsTogether } from '../../measures/seals.ts';
import { unknownLexicon } from '../../messages/unknown.ts';
import { parseSearch, wantedTerms } from '../../store/search/query.ts';
import type { Study } from '../study.ts';

/**
 * Exact counts of words tell the outcome to whoever picks them. They are shown where the words were counted before, by
 * a test or because somebody asked; whoever asks is counted, and a verdict that is sealed afterwards says so.
 */
export async function isVocabularyCounted({ context, project }: Study, key: string): Promise<boolean> {
  const source = project.lexicons[key];
  return source !== undefined && (await readRuns(context.driver, [wordsTogether(source)])) > 0;
}

/** @throws {UserError} where there is no such vocabulary */
export async function countVocabulary({ context, project }: Study, key: string): Promise<void> {
  if (project.lexicons[key] === undefined) throw unknownLexicon(key, project);
  await countRuns(context.driver, [runKeys(project, 'words', [key])]);
}

const keysOfSearch = ({ project }: Study, text: string): string[] =>
  keysOfMeasure(project, 'share', undefined, wantedTerms(parseSearch(text)));

/** Whether every word of a search was counted before. */
export async function isSearchCounted(study: Study, text: string): Promise<boolean> {
  const runs = await Promise.all(
    keysOfSearch(study, text).map((key) => readRuns(study.context.driver, [key])),
  );
  return runs.length > 0 && runs.every((n) => n > 0);
}

export async function countSearch(study: Study, text: string): Promise<void> {
  await countRuns(study.context.driver, [keysOfSearch(study, text)]);
}
