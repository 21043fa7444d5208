import { message } from '../../messages/index.ts';
import { mistake } from '../../messages/mistake.ts';
import { csvOf, fromSafeText } from '../../exports/csv.ts';
import { type Code, codeOf, codes } from '../../measures/coding/coding.ts';

/** One text as a coder sees it: no channel, no verdict. */
export interface CodingRow {
  readonly key: string;
  readonly code: Code | '';
  readonly text: string;
  /** What coders said of it, where they are asked to settle what they read differently. */
  readonly said?: string;
}

/** A row that was filled in. */
export interface FilledRow {
  readonly key: string;
  readonly code: Code;
  readonly line: number;
}

/** The file that a person fills in: opens in any spreadsheet, one text a line, the code beside it. */
export function codingFile(rows: readonly CodingRow[]): string {
  const withSaid = rows.some(({ said }) => said !== undefined);
  return csvOf(
    {
      name: 'coding',
      description: '',
      columns: [
        { name: 'n', type: 'integer', description: '' },
        { name: 'key', type: 'text', description: '' },
        { name: 'code', type: 'text', description: '' },
        ...(withSaid ? [{ name: 'said', type: 'text', description: '' } as const] : []),
        { name: 'text', type: 'text', description: '' },
      ],
      rows: rows.map(({ key, code, text, said = '' }, i) => [
        i + 1,
        key,
        code,
        ...(withSaid ? [said] : []),
        text,
      ]),
    },
    { bom: true },
  );
}

/**
 * The codes of a file that was filled in, with whatever separator the spreadsheet wrote. Rows left open are left out.
 * @throws {UserError} for a code that is none, with its line
 */
export function readCodingFile(file: string, text: string): FilledRow[] {
  const [head, ...rows] = recordsOf(text.replace(/^\ufeff/, ''));
  const at = (name: string): number =>
    head?.cells.findIndex((cell) => cell.trim().toLowerCase() === name) ?? -1;
  const [key, code] = [at('key'), at('code')];
  if (key === -1 || code === -1) {
    throw mistake('bad-coding-file', message('asked.noColumns', { file }));
  }
  return rows.flatMap(({ cells, line }) => {
    const said = fromSafeText(cells[code]?.trim() ?? '');
    const found = codeOf(said);
    if (said === '') return [];
    if (found === undefined) {
      throw mistake('bad-code', message('asked.badCode', { file, line, said: said.slice(0, 40), codes }));
    }
    return [{ key: fromSafeText(cells[key]?.trim() ?? ''), code: found, line }];
  });
}

/** Records of CSV by RFC 4180, with the line each begins on. */
function recordsOf(text: string): { cells: string[]; line: number }[] {
  const first = text.slice(0, /[\r\n]/.exec(text)?.index ?? text.length);
  const separator = [',', ';', '\t'].reduce((a, b) =>
    first.split(b).length > first.split(a).length ? b : a,
  );
  const records: { cells: string[]; line: number }[] = [];
  let [cells, cell, quoted, line, begun] = [[] as string[], '', false, 1, 1];
  const end = (): void => {
    cells.push(cell);
    if (cells.length > 1 || cell !== '') records.push({ cells, line: begun });
    [cells, cell, begun] = [[], '', line];
  };
  for (let i = 0; i < text.length; i++) {
    const letter = text[i] as string;
    if (letter === '\n') line += 1;
    if (quoted) {
      if (letter !== '"') cell += letter;
      else if (text[i + 1] === '"') cell += text[++i] as string;
      else quoted = false;
    } else if (letter === '"' && cell === '') quoted = true;
    else if (letter === separator) {
      cells.push(cell);
      cell = '';
    } else if (letter === '\n') end();
    else if (letter !== '\r') cell += letter;
  }
  if (cell !== '' || cells.length > 0) end();
  return records;
}
