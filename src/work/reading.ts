import { type ReadDocument, readClaims } from '../claims/check.ts';
import { namesInLedger } from '../claims/ledger/documentNames.ts';
import { withLedgersDay } from '../claims/ledger/documentDay.ts';
import { fileName } from '../claims/ledger/entry.ts';
import { type Merged, ledgerFileName, mergeLedger, withQuestions } from '../claims/ledger/ledgerFile.ts';
import { type Resolved, resolve } from '../claims/questions/resolve.ts';
import { english, message } from '../messages/index.ts';
import type { DocumentRead } from '../model/document.ts';
import type { OpenQuestion } from '../model/ledger.ts';
import type { Statement } from '../model/statement.ts';
import { openDocuments } from '../readers/documents/index.ts';
import { channelNames } from '../store/queries/channelNames.ts';
import { searchLiterals, searchTotal } from '../store/queries/search.ts';
import { statementNotes, statementsOf } from './documentStatements.ts';
import { ledgerText, readLedger } from './files/ledger.ts';
import { askingOf } from './questions/asking.ts';
import type { Study } from './study.ts';

/** The documents of files and folders. */
export async function readDocuments(
  { onNote, words, folder, project }: Study,
  files: readonly string[],
): Promise<DocumentRead[]> {
  const documents: DocumentRead[] = [];
  for (const file of files) {
    for await (const document of openDocuments(file, {
      skipped: ({ reason }) => onNote(words.say('notes.passedOver', { reason })),
    }))
      documents.push(document);
  }
  const names = namesInLedger(documents, readLedger(folder, project));
  return documents.map((document, i) => {
    const known = names[i] ?? '';
    if (known === fileName(document.name)) return document;
    onNote(words.say('notes.otherDocument', { file: document.name, name: known }));
    return { ...document, name: known };
  });
}

/** The claims of documents, nothing tested. */
export async function readAll(
  study: Study,
  documents: readonly DocumentRead[],
  language: string | undefined,
): Promise<ReadDocument[]> {
  const read: ReadDocument[] = [];
  for (const [i, document] of documents.entries()) {
    study.onProgress(message('stages.reading', { name: document.name }), i, documents.length);
    const one = await readOne(study, document, statementsOf(document, language));
    read.push({ ...one, notes: [...one.notes, ...statementNotes(document, language)] });
  }
  return read;
}

/** The claims of one document whose statements are known. */
export async function readOne(
  { context, folder, project }: Study,
  document: DocumentRead,
  statements: readonly Statement[],
): Promise<ReadDocument & Required<Pick<ReadDocument, 'notes'>>> {
  const names = await channelNames(context.driver, context.project);
  const findOriginal = async (channel: string, words: string): Promise<number> => {
    const key = names.key(channel);
    if (key === undefined) return 0;
    const literals = await searchLiterals(context.driver, words);
    if (literals.length === 0) return 0;
    return searchTotal(context.driver, literals, { channels: [key] });
  };
  const ledger = readLedger(folder, project);
  const dated = withLedgersDay(document, ledger);
  const notes =
    dated.dateGiven === true && dated.date !== null
      ? [message('notes.dayGiven', { name: dated.name, day: dated.date })]
      : [];
  return { ...(await readClaims(context, dated, statements, findOriginal, ledger)), notes };
}

/** The ledger with what was found in documents and what they leave open; nothing is written. */
export function mergeFound(study: Study, resolved: readonly ReadAndOpen[]): Merged {
  const merged = mergeLedger(
    ledgerFileName,
    ledgerText(study.folder),
    Object.fromEntries(
      resolved.flatMap(({ read: { found } }) => found.map(({ detection, entry }) => [detection.id, entry])),
    ),
    new Set(resolved.map(({ read: { document } }) => fileName(document.name))),
    study.project,
  );
  return { ...merged, text: withOpen(study, merged.text, resolved) };
}

/** The ledger's text with what the documents leave open. */
function withOpen({ project }: Study, text: string, resolved: readonly ReadAndOpen[]): string {
  const open = resolved.flatMap(({ open: asked, read: { document } }) =>
    // The ledger is a file of its own language, as isogloss.yaml is.
    english
      .writeAll(asked)
      .map(({ id, ask, kind, parameter, about, takes, candidates, lacks }): [string, OpenQuestion] => [
        id,
        {
          ask,
          kind,
          parameter,
          ...(about === null ? {} : { about }),
          document: fileName(document.name),
          ...(takes === undefined ? {} : { takes }),
          ...(candidates.length === 0
            ? {}
            : {
                candidates: Object.fromEntries(
                  candidates.map(({ value, label, why }) => [value, `${label} (${why})`]),
                ),
              }),
          ...(lacks.length === 0 ? {} : { lacks: [...lacks] }),
        },
      ]),
  );
  const documents = new Set(resolved.map(({ read: { document } }) => fileName(document.name)));
  return withQuestions(ledgerFileName, text, documents, Object.fromEntries(open), project);
}

export interface ReadAndOpen {
  readonly read: ReadDocument;
  readonly open: Resolved['open'];
}

/** What each document leaves open, after the answers that the ledger has. */
export async function resolveAll(study: Study, read: readonly ReadDocument[]): Promise<ReadAndOpen[]> {
  const asking = await askingOf(study);
  const ledger = readLedger(study.folder, study.project);
  const resolved: ReadAndOpen[] = [];
  for (const one of read) {
    const { found, open } = await resolve(asking(one.document), one.found, ledger);
    resolved.push({ read: { ...one, found }, open });
  }
  return resolved;
}
