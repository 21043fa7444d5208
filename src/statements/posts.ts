import type { Extractor, PostStatement } from '../model/statement.ts';
import { extractStatements } from './index.ts';
import { packOf } from './language.ts';
import { standingOf } from './standing.ts';

/**
 * Reads posts one by one, each in the language of its letters. Raise the version whenever a rule or a word of a pack
 * changes: what was read by an earlier one is then read anew.
 */
export const postExtractor: Extractor = {
  version: '9',
  extract(text: string): PostStatement[] {
    const pack = packOf(text);
    return extractStatements(text, '', { language: pack.language }).map((statement) => ({
      ...statement,
      standing: standingOf(statement.speaker, pack),
    }));
  },
};
