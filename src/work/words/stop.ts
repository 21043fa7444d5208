import { message } from '../../messages/index.ts';
import { mistake } from '../../messages/mistake.ts';
import { stopLanguages, stopWordsOf } from '../../measures/words/stopWords.ts';
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
    throw mistake('unknown-stop-list', message('asked.noStopList', { language, known }));
  return (language === undefined ? known : [language]).map((one) => ({
    language: one,
    words: stopWordsOf(project, one),
  }));
}
