import { message } from '../messages/index.ts';
import type { Said } from '../model/said.ts';
import type { Statement } from '../model/statement.ts';
import { openDocuments } from '../readers/documents/index.ts';
import { statementNotes, statementsOf } from './documentStatements.ts';

export interface DocumentStatements {
  readonly name: string;
  readonly statements: readonly Statement[];
}

/** Who says what in files of documents, one document after the other; no project is needed. */
export async function* statementsOfFiles(
  files: readonly string[],
  language: string | undefined,
  onNote: (note: Said) => void,
): AsyncGenerator<DocumentStatements> {
  for (const file of files) {
    for await (const document of openDocuments(file, {
      skipped: ({ reason }) => onNote(message('notes.passedOver', { reason })),
    })) {
      for (const said of statementNotes(document, language)) onNote(said);
      yield { name: document.name, statements: statementsOf(document, language) };
    }
  }
}
