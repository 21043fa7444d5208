import { closeSync, existsSync, openSync, readSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileName } from '../../claims/ledger/entry.ts';
import { documentMark, kindMark } from '../../report/report.ts';

/** What a report is of: articles that were checked, by their files, or the claims of the project. */
export type ReportOf = { readonly articles: readonly string[] } | 'project';

/** Where a mark of the page's head stands at the latest. */
const headBytes = 2048;

/**
 * Writes a report as report.html; where another report has that name (the project's, or one of other articles), under a name of its
 * own, so that no command takes away what another wrote.
 * @returns its path
 */
export function writeReport(out: string, of: ReportOf, page: string): string {
  const mark = of === 'project' ? kindMark(of) : kindMark('articles', of.articles);
  const names = ['report', `report-of-${of === 'project' ? of : nameOf(of.articles)}`];
  const isFree = (path: string): boolean => !existsSync(path) || headOf(path).includes(mark);
  for (let n = 2; ; n++) {
    const found = names.map((name) => join(out, `${name}.html`)).find(isFree);
    if (found !== undefined) {
      writeFileSync(found, page);
      return found;
    }
    names.push(`${names[1]}-${n}`);
  }
}

/** The first article's name, in letters that any file system takes. */
function nameOf(articles: readonly string[]): string {
  const [first = ''] = articles.map((file) => file.replace(/^.*[/\\]/, '')).toSorted();
  const plain = first.replace(/\.\w+$/, '').replaceAll(/[^\p{L}\p{N}]+/gu, '-');
  return plain.replaceAll(/^-+|-+$/g, '').slice(0, 60) || 'articles';
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
