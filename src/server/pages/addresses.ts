import type { ArticleState } from '../../work/articles/articles.ts';

/** Where a claim stands beside its article's text. */
export const claimAddress = ({ article }: Pick<ArticleState, 'article'>, id: string): string =>
  `/articles/${article.id}#claim-${encodeURIComponent(id)}`;

/** A vocabulary's screen. */
export const wordsPage = (key: string): string => `/words/${encodeURIComponent(key)}`;

export { claimPage } from '../actions.ts';
