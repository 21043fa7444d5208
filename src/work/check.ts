import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type ReadDocument, checkDocument, readClaims } from '../claims/check.ts';
import { fileName } from '../claims/ledger/entry.ts';
import { type Merged, ledgerFileName, mergeLedger } from '../claims/ledger/ledgerFile.ts';
import type { CheckResult } from '../model/check.ts';
import { openDocuments } from '../readers/documents/index.ts';
import { renderReport } from '../report/report.ts';
import { channelNames } from '../store/queries/channelNames.ts';
import { searchLiterals, searchTotal } from '../store/queries/search.ts';
import { statementsOf } from './documentStatements.ts';
import { ledgerText, writeLedger } from './files/ledger.ts';
import { makeOut } from './files/outFolder.ts';
import { readEdges } from './files/readEdges.ts';
import { checkedReportInput } from './reporting/checkReport.ts';
import type { Study } from './study.ts';

export interface CheckOptions {
  /** The folder the report is written into. */
  readonly out: string;
  /** Language of the documents; found from the letters without it. */
  readonly language?: string;
  /** Whether what was found is written into the ledger. */
  readonly ledger: boolean;
}

export interface CheckRun {
  readonly results: readonly CheckResult[];
  readonly path: string;
  /** What became of the ledger; null where it was left as it is. */
  readonly ledger: Pick<Merged, 'added' | 'refreshed' | 'marked'> | null;
}

/** Checks documents, writes the report, and adds what was found to the ledger. */
export async function runCheck(
  study: Study,
  files: readonly string[],
  options: CheckOptions,
): Promise<CheckRun> {
  // First of all: a mark that cannot be read is said before anything is written.
  const marks = readEdges(study.folder);
  makeOut(options.out);
  const read = await readAll(study, files, options.language);
  const merged = mergeLedger(
    ledgerFileName,
    ledgerText(study.folder),
    Object.fromEntries(
      read.flatMap(({ found }) => found.map(({ detection, entry }) => [detection.id, entry])),
    ),
    new Set(read.map(({ document }) => fileName(document.name))),
    study.project,
  );
  if (options.ledger) writeLedger(study.folder, merged.text);
  const results: CheckResult[] = [];
  for (const one of read) results.push(await checkDocument(study.context, one, merged.ledger));
  const path = join(options.out, 'report.html');
  writeFileSync(path, renderReport(await checkedReportInput(study.context, results, marks), study.words));
  return { results, path, ledger: options.ledger ? merged : null };
}

async function readAll(
  { context, onNote }: Study,
  files: readonly string[],
  language: string | undefined,
): Promise<ReadDocument[]> {
  const read: ReadDocument[] = [];
  const names = await channelNames(context.driver, context.project);
  const findOriginal = async (channel: string, words: string): Promise<number> => {
    const key = names.key(channel);
    if (key === undefined) return 0;
    const literals = await searchLiterals(context.driver, words);
    if (literals.length === 0) return 0;
    return searchTotal(context.driver, literals, [key]);
  };
  for (const file of files) {
    for await (const document of openDocuments(file, {
      skipped: ({ reason }) => onNote(`Passed over: ${reason}`),
    })) {
      context.onProgress?.(`reading ${document.name}`, read.length, read.length + 1);
      read.push(await readClaims(context, document, statementsOf(document, language), findOriginal));
    }
  }
  return read;
}
