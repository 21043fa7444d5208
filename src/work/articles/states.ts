import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { corpusHash } from '../../store/derive/corpus.ts';
import { revisionOf } from '../files/revision.ts';
import type { Study } from '../study.ts';
import { type ArticleState, articleState } from './articles.ts';
import type { Article } from './library.ts';

type StateOf = (study: Study, article: Article) => Promise<ArticleState>;

/** States of articles, worked out once. */
export interface States extends StateOf {
  /**
   * The program has written into the ledger what it read there, and nothing else: the state is that of the files as they are now.
   * @param before the revision that it wrote on
   */
  readonly wrote: (study: Study, state: ArticleState, before: string) => void;
}

interface Held {
  readonly article: Article;
  /** Of the files. */
  revision: string;
  /** Of the posts; files or posts that are others are another question. */
  readonly corpus: string;
  /** When results were kept last. */
  readonly results: number;
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
  find: (study: Study, article: Article) => Promise<ArticleState> = articleState,
  isBusy: () => boolean = () => false,
  patience = 60,
): States {
  const states = new Map<string, Held>();
  const stateOf: StateOf = async (study, article) => {
    const corpus = await corpusHash(study.context.driver);
    const revision = revisionOf(study.folder);
    const folder = join(study.folder, '.isogloss', 'results');
    const results = existsSync(folder) ? statSync(folder).mtimeMs : 0;
    const before = states.get(article.id);
    // Two files of one name follow one another: the text itself tells them apart.
    const isSame = before?.revision === revision && before.corpus === corpus && before.article === article;
    const known = isSame ? before : undefined;
    const last = isBusy() ? known?.last : undefined;
    if (known?.results === results)
      return last === undefined ? known.state : soon(known.state, last, patience);
    // One question at a time: more of them would wait behind the same work.
    if (known?.pending === true && last !== undefined) return last;
    const state = find(study, article);
    const held: Held = {
      article,
      revision,
      corpus,
      results,
      state,
      last: known?.last,
      pending: true,
    };
    states.set(article.id, held);
    state.then(
      (found) => Object.assign(held, { last: found, pending: false }),
      () => states.get(article.id) === held && states.delete(article.id),
    );
    return last === undefined ? state : soon(state, last, patience);
  };
  return Object.assign(stateOf, {
    wrote: ({ folder }: Study, state: ArticleState, before: string): void => {
      const held = states.get(state.article.id);
      if (held?.last === state && held.revision === before) held.revision = revisionOf(folder);
    },
  });
}

/** What is being worked out, where it comes soon; else what was before. */
function soon<T>(coming: Promise<T>, before: T, patience: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<T>((resolve) => {
    timer = setTimeout(() => resolve(before), patience);
  });
  return Promise.race([coming, late]).finally(() => clearTimeout(timer));
}
