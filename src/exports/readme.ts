import type { ExportInput } from './input.ts';
import type { Table } from './table.ts';

export type TableFormat = 'csv' | 'parquet';

/** What lies beside the files: what each column holds, how cells are written, the two lines, the manifest. */
export function readmeOf(input: ExportInput, tables: readonly Table[], format: TableFormat): string {
  const files = tables.map(
    (table) =>
      `${table.name}.${format}: ${table.rows.length} rows. ${table.description}\n${table.columns.map((c) => `  ${c.name} (${c.type}): ${c.description}`).join('\n')}`,
  );
  const claims = (input.claims ?? []).map(
    (claim) => `${claim.id}\n  ${input.lines.said(claim)}\n  ${input.lines.tested(claim.frame)}`,
  );
  return [
    'Tables exported by Isogloss',
    input.lines.tested(input.frame),
    'Every result speaks of these channels in these days and of nothing beyond them. Verdicts are of this corpus: "contradicted" means that this corpus shows otherwise, not that anyone spoke falsely.',
    ...(claims.length === 0 ? [] : [`What was said, and what it was tested on\n\n${claims.join('\n')}`]),
    format === 'csv' ? csvNotes : parquetNotes,
    `Files\n\n${files.join('\n\n')}`,
    `Manifest\n\n${JSON.stringify(input.manifest, null, 2)}`,
  ]
    .join('\n\n')
    .concat('\n');
}

const csvNotes = `How cells are written
  RFC 4180, UTF-8, lines end in CRLF, the first line holds the names.
  An empty cell is "not known" or "not in this source", never zero; "" is an empty text.
  Text that a spreadsheet would run as a formula (it begins with = + - @, a tab or a line end) has an apostrophe in front, and so has text that begins with an apostrophe: take one away to have the text as it was. Numbers have none.
  Some spreadsheets ask for the encoding: choose UTF-8.`;

const parquetNotes = `How cells are written
  Written by ClickHouse, compressed with zstd. Null is "not known" or "not in this source", never zero. Times are UTC. Text is as it was: nothing stands before what looks like a formula.`;
