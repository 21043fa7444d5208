import type { Extractor } from '../../model/statement.ts';
import { codeHash } from './codeHash.ts';

/** Reads statements in posts by today's rules and words: after either changed, posts are read anew. */
export async function postExtractor(): Promise<Extractor> {
  const { statementsOfPost } = await import('../../statements/posts.ts');
  return { version: codeHash(['statements', 'text']).slice(0, 16), extract: statementsOfPost };
}
