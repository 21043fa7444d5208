import { csvOf } from '../../exports/csv.ts';
import { rowsTable } from '../../exports/rows.ts';
import type { Words } from '../../messages/index.ts';
import { testedLine } from '../../messages/lines.ts';
import type { Finding } from '../../model/finding.ts';

/** The rows of a finding as CSV, with what they were counted in beside each: a line is often sent alone. */
export const rowsAsCsv = (finding: Finding, words: Words): string =>
  csvOf(rowsTable(words.writeAll(finding), words.write(testedLine(finding.frame))));
