import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Command } from 'commander';
import { type ReadDocument, checkDocument, readClaims } from '../claims/check.ts';
import { fileName } from '../claims/ledger/entry.ts';
import { type Merged, ledgerFileName, mergeLedger } from '../claims/ledger/ledgerFile.ts';
import type { CheckResult } from '../model/check.ts';
import { openDocuments } from '../readers/documents/index.ts';
import { renderReport } from '../report/report.ts';
import { channelNames } from '../store/queries/channelNames.ts';
import { searchLiterals, searchTotal } from '../store/queries/search.ts';
import { printCheck } from './checkSummary.ts';
import { statementsOf } from './documentStatements.ts';
import { ledgerText, writeLedger } from './ledger.ts';
import { checkedReportInput } from './checkReport.ts';
import { makeOut } from './outFolder.ts';
import { readEdges } from './readEdges.ts';
import { type OpenProject, commonOptions, print, printJson, withProject } from './session.ts';

interface Options {
  readonly out: string;
  readonly language?: string;
  readonly ledger: boolean;
}

export function register(program: Command): void {
  program
    .command('check')
    .description(
      'The main job: who says what in an article, which of it posts can measure, and whether these posts agree.',
    )
    .argument('<article...>', 'pages, texts, Markdown, feeds, WARC files, or folders of them')
    .option('--out <dir>', 'folder to write the report into', 'out')
    .option('--language <code>', 'language of the documents: en, fa, ru; found from the letters without it')
    .option('--no-ledger', `leave ${ledgerFileName} as it is`)
    .action(async (files: string[], options: Options, command: Command) => {
      const { json } = commonOptions(command);
      await withProject(command, async (open) => {
        const run = await runCheck(open, files, options);
        const { results } = run;
        if (json) printJson(results.length === 1 ? results[0] : { documents: results });
        else printRun(run);
      });
    });
}

export interface CheckRun {
  readonly results: readonly CheckResult[];
  readonly path: string;
  /** What became of the ledger; null where it was left as it is. */
  readonly ledger: Pick<Merged, 'added' | 'refreshed' | 'marked'> | null;
}

/** Checks documents, writes the report, and adds what was found to the ledger. */
export async function runCheck(
  open: OpenProject,
  files: readonly string[],
  options: Options,
): Promise<CheckRun> {
  // First of all: a mark that cannot be read is said before anything is written.
  const marks = readEdges(open.folder);
  makeOut(options.out);
  const read = await readAll(open, files, options.language);
  const merged = mergeLedger(
    ledgerFileName,
    ledgerText(open.folder),
    Object.fromEntries(
      read.flatMap(({ found }) => found.map(({ detection, entry }) => [detection.id, entry])),
    ),
    new Set(read.map(({ document }) => fileName(document.name))),
    open.project,
  );
  if (options.ledger) writeLedger(open.folder, merged.text);
  const results: CheckResult[] = [];
  for (const one of read) results.push(await checkDocument(open.context, one, merged.ledger));
  const path = join(options.out, 'report.html');
  writeFileSync(path, renderReport(await checkedReportInput(open.context, results, marks)));
  return { results, path, ledger: options.ledger ? merged : null };
}

export function printRun({ results, path, ledger }: CheckRun): void {
  for (const result of results) printCheck(result);
  if (ledger !== null) {
    const { added, refreshed, marked } = ledger;
    print(
      `${ledgerFileName}: ${added.length} added, ${refreshed.length} renewed, ${marked.length} marked. Correct it there, and check again.`,
    );
  }
  print(`${path}: the report. Open it in a browser; it needs nothing else.`);
}

async function readAll(
  { context }: OpenProject,
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
      skipped: ({ reason }) => process.stderr.write(`Passed over: ${reason}\n`),
    })) {
      context.onProgress?.(`reading ${document.name}`, read.length, read.length + 1);
      read.push(await readClaims(context, document, statementsOf(document, language), findOriginal));
    }
  }
  return read;
}
