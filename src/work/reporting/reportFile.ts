import { closeSync, existsSync, openSync, readSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileName } from '../../claims/ledger/entry.ts';
import { documentMark, kindMark } from '../../report/report.ts';

/** What a report is of: articles that were checked, or the claims of the project. */
export type ReportOf = 'articles' | 'project';

/** Where a mark of the page's head stands at the latest. */
const headBytes = 2048;

/**
 * Writes a report as report.html; where one of the other kind has that name, under a name of its own, so that neither command
 * takes away what the other wrote.
 * @returns its path
 */
export function writeReport(out: string, of: ReportOf, page: string): string {
  const usual = join(out, 'report.html');
  const other = of === 'articles' ? 'project' : 'articles';
  const path = headOf(usual).includes(kindMark(other)) ? join(out, `report-of-${of}.html`) : usual;
  writeFileSync(path, page);
  return path;
}

/** Of several articles the first that the report written there is of; none where it is of none of them, or not there. */
export function articleOfReport<A extends { readonly document: { readonly name: string } }>(
  path: string,
  articles: readonly A[],
): A | undefined {
  const head = headOf(path);
  return articles.find(({ document }) => head.includes(documentMark(fileName(document.name))));
}

function headOf(path: string): string {
  if (!existsSync(path)) return '';
  const file = openSync(path, 'r');
  try {
    const bytes = Buffer.alloc(headBytes);
    return bytes.subarray(0, readSync(file, bytes)).toString('utf8');
  } finally {
    closeSync(file);
  }
}
