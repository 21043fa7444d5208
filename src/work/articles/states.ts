import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { corpusHash } from '../../store/derive/corpus.ts';
import { revisionOf } from '../files/revision.ts';
import type { Study } from '../study.ts';
import { type ArticleState, articleState } from './articles.ts';
import type { Article } from './library.ts';

type StateOf = (study: Study, article: Article) => Promise<ArticleState>;

interface Held {
  readonly article: Article;
  /** Of files and posts: another one is another question. */
  readonly asked: string;
  /** Of results as well. */
  readonly key: string;
  readonly state: Promise<ArticleState>;
  /** The last that was worked out of the same files and posts. */
  last: ArticleState | undefined;
  pending: boolean;
}

/**
 * States of articles, each worked out once for the same files, posts and results.
 * @param find what works one out, wherever it does
 * @param isBusy whether long work is under way, which may keep it waiting: then a page shows the results of before rather
 * than wait longer than `patience` milliseconds for those that have come since. It is asked again when the work ends.
 */
export function openStates(
  find: StateOf = articleState,
  isBusy: () => boolean = () => false,
  patience = 60,
): StateOf {
  const states = new Map<string, Held>();
  return async (study, article) => {
    const results = join(study.folder, '.isogloss', 'results');
    const asked = `${revisionOf(study.folder)} ${await corpusHash(study.context.driver)}`;
    const key = `${asked} ${existsSync(results) ? statSync(results).mtimeMs : 0}`;
    const before = states.get(article.id);
    // Two files of one name follow one another: the text itself tells them apart.
    const known = before?.asked === asked && before.article === article ? before : undefined;
    const last = isBusy() ? known?.last : undefined;
    if (known?.key === key) return last === undefined ? known.state : soon(known.state, last, patience);
    // One question at a time: more of them would wait behind the same work.
    if (known?.pending === true && last !== undefined) return last;
    const state = find(study, article);
    const held: Held = { article, asked, key, state, last: known?.last, pending: true };
    states.set(article.id, held);
    state.then(
      (found) => Object.assign(held, { last: found, pending: false }),
      () => states.get(article.id) === held && states.delete(article.id),
    );
    return last === undefined ? state : soon(state, last, patience);
  };
}

/** What is being worked out, where it comes soon; else what was before. */
function soon<T>(coming: Promise<T>, before: T, patience: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<T>((resolve) => {
    timer = setTimeout(() => resolve(before), patience);
  });
  return Promise.race([coming, late]).finally(() => clearTimeout(timer));
}
