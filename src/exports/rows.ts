import type { WrittenFinding } from '../model/finding.ts';
import { type Cell, type ColumnType, type Field, type Table, field, tableOf } from './table.ts';

type Row = WrittenFinding['rows'][number];

/** What other programs are not told here: an estimate is a row of its own, and posts are asked for by `export`. */
const apart = new Set(['key', 'estimates', 'evidence']);

/**
 * The rows of one finding. Of measures of words a row is a term or a line, with all that is known of it; of all others it is
 * an estimate, which stands with its limits, its method and what must be read with it.
 *
 * @param tested what was looked at, and who chose that: in every row
 */
export function rowsTable(finding: WrittenFinding, tested: string): Table {
  const description = `${finding.reading.question} Does not show: ${finding.reading.doesNotShow}.`;
  const records = finding.rows.map(flat);
  const names = [...new Set(records.flatMap((record) => Object.keys(record)))];
  if (!records.some((record) => 'term' in record || 'match' in record))
    return tableOf(
      finding.measure,
      description,
      [...estimateFields, ...(names.includes('q') ? testFields : []), testedOn(tested)],
      finding.rows.flatMap((row) => row.estimates.map((estimate) => ({ row, estimate }))),
    );
  return tableOf(
    finding.measure,
    description,
    [
      ...names.map((name) =>
        field<Flat>(name, typeOf(records.map((record) => record[name])), name, (r) => r[name]),
      ),
      testedOn(tested),
    ],
    records,
  );
}

type Flat = Record<string, Cell>;

const testedOn = (tested: string): Field<unknown> =>
  field('tested_on', 'text', 'what was looked at, and who chose that', () => tested);

/** A row's own values; those of an object within it under their own names. */
function flat(row: Row): Flat {
  const cells: Flat = {};
  for (const [name, value] of Object.entries(row)) {
    if (apart.has(name)) continue;
    if (isCell(value)) cells[name] = value;
    else if (typeof value === 'object' && value !== null && !Array.isArray(value))
      for (const [inner, one] of Object.entries(value)) if (isCell(one)) cells[inner] = one;
  }
  return cells;
}

const isCell = (value: unknown): value is Cell =>
  value === null || ['string', 'number', 'boolean'].includes(typeof value);

function typeOf(values: readonly (Cell | undefined)[]): ColumnType {
  const held = values.filter((value) => value !== undefined && value !== null);
  if (held.length > 0 && held.every((value) => typeof value === 'number'))
    return held.every((value) => Number.isInteger(value)) ? 'integer' : 'number';
  return held.length > 0 && held.every((value) => typeof value === 'boolean') ? 'boolean' : 'text';
}

interface Of {
  readonly row: Row;
  readonly estimate: Row['estimates'][number];
}

const estimateFields: Field<Of>[] = [
  field<Of>('row', 'text', 'key of the row', (r) => r.row.key),
  field<Of>('label', 'text', 'what the row is called in print', (r) => r.row.label),
  field<Of>('estimate', 'text', 'what is estimated', (r) => r.estimate.name),
  field<Of>('value', 'number', 'the value', (r) => r.estimate.value),
  field<Of>('low', 'number', 'lower limit', (r) => r.estimate.low),
  field<Of>('high', 'number', 'upper limit', (r) => r.estimate.high),
  field<Of>('level', 'number', 'confidence level', (r) => r.estimate.level),
  field<Of>('target', 'text', 'whose number', (r) => r.estimate.target),
  field<Of>('unit', 'text', 'what one unit is', (r) => r.estimate.unit),
  field<Of>('n', 'number', 'numerator', (r) => r.estimate.n),
  field<Of>('denominator', 'number', 'denominator', (r) => r.estimate.denominator),
  field<Of>('method', 'text', 'how it was made', (r) => r.estimate.method),
  field<Of>('note', 'text', 'what must be read with it', (r) => r.estimate.note),
];

const numberOf = (value: unknown): number | null => (typeof value === 'number' ? value : null);

/** Of rows that are tested: nothing where one was not. */
const testFields: Field<Of>[] = [
  field<Of>('p', 'number', 'p-value of the row', ({ row }) => numberOf(row['p'])),
  field<Of>(
    'q',
    'number',
    'false discovery rate at which the row is unusual, over all that were tested',
    ({ row }) => numberOf(row['q']),
  ),
];
