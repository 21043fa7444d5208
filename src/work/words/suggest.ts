import { magnitudeOf } from '../../model/magnitude.ts';
import { corpusWordsLike } from '../../claims/questions/corpusWords.ts';
import { normalise } from '../../store/normalise.ts';
import { countWord, wordsBeginning } from '../../store/queries/wordsLike.ts';
import { isIndexed } from '../../store/search/index.ts';
import type { Study } from '../study.ts';

/** What is proposed for a name while it is typed. */
export interface Suggestion {
  /** What stands in the field when it is chosen: words, or `about:KEY` and `by:KEY` of the project. */
  readonly value: string;
  readonly label: string;
  readonly kind: 'vocabulary' | 'group' | 'word';
  /** Posts, as an order of magnitude; null of what has no words of its own. */
  readonly about: number | null;
}

/** Of each kind. */
const most = 5;
/** Letters before which too many words fit. */
const leastLetters = 2;

/**
 * Vocabularies and groups whose names have what was typed, then words of the posts that begin with it or are like it in
 * another script. Counts are orders of magnitude: exact ones tell the outcome to who picks the words.
 */
export async function suggestNames(study: Study, typed: string): Promise<Suggestion[]> {
  const last = (typed.split(/[,،]/).at(-1) ?? '').trim();
  if (Array.from(last).length < leastLetters) return [];
  const wanted = last.toLowerCase();
  const { lexicons, communities } = study.project;
  const has = (key: string, label: string | undefined, aliases: readonly string[] | undefined): boolean =>
    [key, label ?? '', ...(aliases ?? [])].some((name) => name.toLowerCase().includes(wanted));
  const own = Object.entries(lexicons)
    .filter(([key, { label, aliases }]) => has(key, label, aliases))
    .map(([key, { label }]): Suggestion => named(`about:${key}`, label ?? key, 'vocabulary'));
  const groups = Object.entries(communities)
    .filter(([key, { label, aliases }]) => has(key, label, aliases))
    .map(([key, { label }]): Suggestion => named(`by:${key}`, label ?? key, 'group'));
  return [...own.slice(0, most), ...groups.slice(0, most), ...(await corpusWords(study, last))];
}

const named = (value: string, label: string, kind: Suggestion['kind']): Suggestion => ({
  value,
  label,
  kind,
  about: null,
});

async function corpusWords({ context }: Study, typed: string): Promise<Suggestion[]> {
  const { driver } = context;
  const [norm = ''] = await normalise(driver, [typed]);
  const stem = norm.trim();
  if (stem === '' || stem.includes(' ')) return [];
  // Who types does not wait until the words are listed: that is done after an import, and by the first search.
  if (!(await isIndexed(driver))) return [];
  const beginning = await wordsBeginning(driver, [stem.slice(0, 1)], [stem.length, stem.length + 6]);
  const fits = beginning
    .filter((word) => word.startsWith(stem))
    .sort((a, b) => a.length - b.length || (a < b ? -1 : 1))
    .slice(0, most);
  const alike = await corpusWordsLike(typed, {
    beginning: (letters, length) => wordsBeginning(driver, letters, length),
    count: (word) => countWord(driver, word),
  });
  const words = [...new Set([...fits, ...alike.map(({ word }) => word)])].slice(0, most + 3);
  return Promise.all(
    words.map(async (word): Promise<Suggestion> => {
      const { posts } = await countWord(driver, word);
      return { value: word, label: word, kind: 'word', about: magnitudeOf(posts) };
    }),
  );
}
