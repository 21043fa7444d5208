import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDocuments } from '../../readers/documents/index.ts';
import { statementsOf } from '../documentStatements.ts';
import type { Study } from '../study.ts';
import { type ArticleState, articleState } from './articles.ts';
import { shownState } from './shown.ts';

/** A text read as an article would be, as it may be shown; nothing of it is kept in the project. */
export async function stateOfText(study: Study, text: string): Promise<ArticleState | null> {
  const folder = mkdtempSync(join(tmpdir(), 'isogloss-text-'));
  const path = join(folder, 'text.txt');
  try {
    writeFileSync(path, text, { mode: 0o600 });
    for await (const document of openDocuments(path, { name: 'text.txt', skipped: () => undefined })) {
      const statements = statementsOf(document);
      const article = { id: '', document, statements: () => statements, path };
      return await shownState(study, await articleState(study, article));
    }
    return null;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
