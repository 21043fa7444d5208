import type { PostStatement } from '../model/statement.ts';
import { extractStatements } from './index.ts';
import { packOf } from './language.ts';
import { standingOf } from './standing/standing.ts';

/** Statements of one post, in the language of its letters. */
export function statementsOfPost(text: string): PostStatement[] {
  const pack = packOf(text);
  return extractStatements(text, '', { language: pack.language }).map((statement) => ({
    ...statement,
    standing: standingOf(statement.speaker, pack),
  }));
}
