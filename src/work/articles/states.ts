import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { corpusHash } from '../../store/derive/corpus.ts';
import { revisionOf } from '../files/revision.ts';
import type { Study } from '../study.ts';
import { type ArticleState, articleState } from './articles.ts';
import type { Article } from './library.ts';

type StateOf = (study: Study, article: Article) => Promise<ArticleState>;

/**
 * States of articles, each worked out once for the same files, posts and results.
 * @param find what works one out, wherever it does
 */
export function openStates(find: StateOf = articleState): StateOf {
  const held = new Map<string, { readonly key: string; readonly state: Promise<ArticleState> }>();
  return async (study, article) => {
    const results = join(study.folder, '.isogloss', 'results');
    const key = [
      revisionOf(study.folder),
      await corpusHash(study.context.driver),
      existsSync(results) ? statSync(results).mtimeMs : 0,
    ].join(' ');
    const known = held.get(article.id);
    // Two files of one name follow one another: the text itself tells them apart.
    if (known?.key === key && (await known.state).article === article) return known.state;
    const state = find(study, article);
    held.set(article.id, { key, state });
    state.catch(() => held.delete(article.id));
    return state;
  };
}
