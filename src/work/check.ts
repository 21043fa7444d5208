import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type ReadDocument, readClaims } from '../claims/check.ts';
import { checkDocument, questionIn } from '../claims/checkDocument.ts';
import { fileName } from '../claims/ledger/entry.ts';
import { type Merged, ledgerFileName, mergeLedger, withQuestions } from '../claims/ledger/ledgerFile.ts';
import { type Resolved, resolve } from '../claims/questions/resolve.ts';
import { frameFor } from '../measures/scope.ts';
import { english } from '../messages/index.ts';
import type { CheckResult } from '../model/check.ts';
import type { DocumentRead } from '../model/document.ts';
import type { OpenQuestion } from '../model/ledger.ts';
import type { Question } from '../model/question.ts';
import { openDocuments } from '../readers/documents/index.ts';
import { renderReport } from '../report/report.ts';
import { channelNames } from '../store/queries/channelNames.ts';
import { searchLiterals, searchTotal } from '../store/queries/search.ts';
import { statementsOf } from './documentStatements.ts';
import { ledgerText, readLedger, writeLedger } from './files/ledger.ts';
import { channelsNotHeld } from './files/notHeld.ts';
import { makeOut } from './files/outFolder.ts';
import { readEdges } from './files/readEdges.ts';
import { checkedReportInput } from './reporting/checkReport.ts';
import { answerOne } from './questions/write.ts';
import { askingOf } from './questions/asking.ts';
import type { Study } from './study.ts';

export interface CheckOptions {
  /** The folder the report is written into. */
  readonly out: string;
  /** Language of the documents; found from the letters without it. */
  readonly language?: string;
  /** Whether what was found is written into the ledger. */
  readonly ledger: boolean;
  /** Posts drawn behind each number. */
  readonly posts?: number;
}

/** What a person says to a question: a value, or that it stays open, or that no more is to be asked. */
export type Said = { readonly value: string } | 'leave' | 'stop';

/** Asks a person one question after the other. */
export type AskPerson = (question: Question, left: number) => Promise<Said>;

export interface CheckRun {
  readonly results: readonly CheckResult[];
  readonly path: string;
  /** What became of the ledger; null where it was left as it is. */
  readonly ledger: Pick<Merged, 'added' | 'refreshed' | 'marked'> | null;
}

/** Checks documents, writes the report, and adds what was found to the ledger. */
export async function runCheck(
  opened: Study,
  files: readonly string[],
  options: CheckOptions,
  ask?: AskPerson,
): Promise<CheckRun> {
  // First of all: a mark that cannot be read is said before anything is written.
  const marks = readEdges(opened.folder);
  makeOut(options.out);
  const documents = await readDocuments(opened, files);
  let study = opened;
  let read: readonly ReadDocument[] = await readAll(study, documents, options.language);
  if (ask !== undefined) {
    ({ study, read } = await askOpen(study, read, ask, (now) => readAll(now, documents, options.language)));
  }
  const { frame } = await frameFor(study.context.driver, study.project, {});
  for (const line of await channelsNotHeld(study.context, frame)) study.onNote(line);
  const resolved = await resolveAll(study, read);
  const merged = mergeLedger(
    ledgerFileName,
    ledgerText(study.folder),
    Object.fromEntries(
      resolved.flatMap(({ read: { found } }) => found.map(({ detection, entry }) => [detection.id, entry])),
    ),
    new Set(read.map(({ document }) => fileName(document.name))),
    study.project,
  );
  if (options.ledger) writeLedger(study.folder, withOpen(study, merged.text, resolved));
  const results: CheckResult[] = [];
  for (const { read: one, open } of resolved)
    results.push(await checkDocument(study.context, one, merged.ledger, open));
  const path = join(options.out, 'report.html');
  writeFileSync(
    path,
    renderReport(await checkedReportInput(study.context, results, marks, options.posts), study.words),
  );
  return { results, path, ledger: options.ledger ? merged : null };
}

/** The ledger's text with what the documents leave open. */
function withOpen({ project }: Study, text: string, resolved: readonly ReadAndOpen[]): string {
  const open = resolved.flatMap(({ open: asked, read: { document } }) =>
    // The ledger is a file of its own language, as isogloss.yaml is.
    english
      .writeAll(asked)
      .map(({ id, ask, kind, parameter, about, candidates, lacks }): [string, OpenQuestion] => [
        id,
        {
          ask,
          kind,
          parameter,
          ...(about === null ? {} : { about }),
          document: fileName(document.name),
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

interface ReadAndOpen {
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

/**
 * Asks what is open, writing each answer as it is given. A name that is known now can be read otherwise, so the documents
 * are read again after each.
 */
async function askOpen(
  opened: Study,
  first: readonly ReadDocument[],
  ask: AskPerson,
  again: (study: Study) => Promise<ReadDocument[]>,
): Promise<{ study: Study; read: readonly ReadDocument[] }> {
  const left = new Set<string>();
  let [study, read] = [opened, first];
  for (;;) {
    const open = (await resolveAll(study, read)).flatMap(({ open: asked, read: { document } }) =>
      asked.filter(({ id }) => !left.has(id)).map((question) => ({ question, document })),
    );
    const [next] = open;
    if (next === undefined) return { study, read };
    const { question, document } = next;
    const said = await ask(questionIn(question), open.length);
    if (said === 'stop') return { study, read };
    if (said === 'leave') {
      left.add(question.id);
      continue;
    }
    const asked = { ...question, ask: english.write(question.ask) };
    study = answerOne(study, asked, said.value, fileName(document.name));
    read = await again(study);
  }
}

/** The documents of files and folders. */
export async function readDocuments({ onNote }: Study, files: readonly string[]): Promise<DocumentRead[]> {
  const documents: DocumentRead[] = [];
  for (const file of files) {
    for await (const document of openDocuments(file, {
      skipped: ({ reason }) => onNote(`Passed over: ${reason}`),
    }))
      documents.push(document);
  }
  return documents;
}

/** The claims of documents, nothing tested. */
export async function readAll(
  { context, folder, project }: Study,
  documents: readonly DocumentRead[],
  language: string | undefined,
): Promise<ReadDocument[]> {
  const read: ReadDocument[] = [];
  const names = await channelNames(context.driver, context.project);
  const ledger = readLedger(folder, project);
  const findOriginal = async (channel: string, words: string): Promise<number> => {
    const key = names.key(channel);
    if (key === undefined) return 0;
    const literals = await searchLiterals(context.driver, words);
    if (literals.length === 0) return 0;
    return searchTotal(context.driver, literals, [key]);
  };
  for (const [i, document] of documents.entries()) {
    context.onProgress?.(`reading ${document.name}`, i, documents.length);
    read.push(await readClaims(context, document, statementsOf(document, language), findOriginal, ledger));
  }
  return read;
}
