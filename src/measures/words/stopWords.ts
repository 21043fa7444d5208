import { message } from '../../messages/index.ts';
import { mistake } from '../../messages/mistake.ts';
import type { Project } from '../../model/project.ts';
import type { Driver } from '../../store/driver.ts';
import type { MeasureOptions } from '../measure.ts';
import { normalise } from '../../store/normalise.ts';
import { arabic } from './stop/ar.ts';
import { english } from './stop/en.ts';
import { persian } from './stop/fa.ts';
import { russian } from './stop/ru.ts';

const split = (text: string): string[] => text.trim().split(/\s+/u);

/** The lists that the program has, by language: function words, which mark nobody. */
export const builtInStopWords: Readonly<Record<string, readonly string[]>> = {
  ar: split(arabic),
  en: split(english),
  fa: split(persian),
  ru: split(russian),
};

/** A language's list as the project has it: the program's, with what isogloss.yaml adds and without what it keeps. */
export function stopWordsOf(project: Pick<Project, 'stopwords'>, language: string): string[] {
  const own = project.stopwords?.[language];
  const kept = new Set(own?.keep ?? []);
  return [...new Set([...(builtInStopWords[language] ?? []), ...(own?.add ?? [])])].filter(
    (word) => !kept.has(word),
  );
}

/** Languages that have a list. */
export const stopLanguages = (project: Pick<Project, 'stopwords'>): string[] =>
  [...new Set([...Object.keys(builtInStopWords), ...Object.keys(project.stopwords ?? {})])].sort();

export const stopOption = {
  flags: '--stop <languages>',
  description:
    'stop lists that are left out: all, none, or languages ("fa,en"); "isogloss words stop LANGUAGE" prints one',
  default: 'all',
} as const;

/**
 * Normalised words that are left out. A word of an n-gram may be one; an n-gram of nothing else is left out.
 * @throws {UserError} for a language that has no list
 */
export async function stopSet(
  driver: Driver,
  project: Pick<Project, 'stopwords'>,
  wanted: MeasureOptions[string],
): Promise<ReadonlySet<string>> {
  const known = stopLanguages(project);
  const asked = String(wanted ?? 'all');
  const languages =
    asked === 'all' ? known : asked === 'none' ? [] : asked.split(',').map((part) => part.trim());
  for (const language of languages) {
    if (!known.includes(language)) {
      throw mistake(
        'unknown-stop-list',
        message('asked.noStopList', { language, known: [...known, 'all', 'none'] }),
      );
    }
  }
  const words = languages.flatMap((language) => stopWordsOf(project, language));
  if (words.length === 0) return new Set();
  const norms = await normalise(driver, words);
  return new Set(norms.flatMap((norm) => norm.trim().split(' ')).filter((word) => word !== ''));
}

/** Whether a term is nothing but stop words. */
export const isStopped = (term: string, stop: ReadonlySet<string>): boolean =>
  stop.has(term) || (term.includes(' ') && term.split(' ').every((word) => stop.has(word)));
