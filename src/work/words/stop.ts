import { stopLanguages, stopWordsOf } from '../../measures/words/stopWords.ts';
import { UserError } from '../../model/errors.ts';
import { readProject } from '../study.ts';

export interface StopList {
  readonly language: string;
  readonly words: readonly string[];
}

/** The stop lists of a project, or one of them. @throws {UserError} for a language that has none */
export function stopLists(folder: string, language: string | undefined): StopList[] {
  const project = readProject(folder);
  const known = stopLanguages(project);
  if (language !== undefined && !known.includes(language))
    throw new UserError(
      'unknown-stop-list',
      `There is no stop list for "${language}": known are ${known.join(', ')}. isogloss.yaml may add one under "stopwords".`,
    );
  return (language === undefined ? known : [language]).map((one) => ({
    language: one,
    words: stopWordsOf(project, one),
  }));
}
