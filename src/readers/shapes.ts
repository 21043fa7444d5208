import { z } from 'zod';
import { UserError } from '../model/errors.ts';
import type { FieldSpec, Mapping, PostField, ShareMapping } from '../model/mapping.ts';
import { nullWords } from '../model/nullWords.ts';
import { postSchema } from '../model/post.ts';
import { chooseMapping, chooseShares, pathsOf } from './mappings.ts';
import type { Shape } from './reader.ts';

/** Strict, so that a dump with keys of its own is not taken for ours and robbed of them. */
const ownForm = z.strictObject(postSchema.shape);

/** How records of NDJSON are to be understood, by the keys that a sample of them has. */
export function shapeOfRecords(file: string, records: readonly object[], keys: ReadonlySet<string>): Shape {
  if (records.length > 0 && records.every((record) => ownForm.safeParse(record).success))
    return { kind: 'post' };
  const shares = chooseShares(keys);
  if (shares) return { kind: 'shares', mapping: shares };
  const mapping = chooseMapping(keys);
  if (mapping) return { kind: 'mapped', mapping };
  throw noneFits(
    file,
    'Keys',
    [...keys].filter((key) => !key.includes('.')),
  );
}

/** How the rows of a table are to be understood, by its columns or by the mapping that the user gives. */
export function shapeOfTable(
  file: string,
  columns: readonly string[],
  given: Mapping | ShareMapping | undefined,
): Shape {
  if (given !== undefined) {
    checkColumns(file, columns, given);
    return 'shares' in given
      ? { kind: 'shares', mapping: given, columns }
      : { kind: 'mapped', mapping: given, columns };
  }
  const seen = new Set(columns);
  const shares = chooseShares(seen);
  if (shares) return { kind: 'shares', mapping: shares, columns };
  const mapping = chooseMapping(seen);
  if (mapping) return { kind: 'mapped', mapping, columns };
  throw noneFits(file, 'Columns', columns);
}

/** A column that a mapping file names and the table lacks is a slip of the pen, not an empty field. */
function checkColumns(file: string, columns: readonly string[], mapping: Mapping | ShareMapping): void {
  const fields: Readonly<Partial<Record<string, FieldSpec>>> =
    'shares' in mapping ? mapping.shares : mapping.fields;
  for (const [field, spec] of Object.entries(fields)) {
    const paths = spec === undefined ? [] : pathsOf(spec);
    if (paths.length === 0 || paths.some((path) => columns.includes(path))) continue;
    throw new UserError(
      'no-such-column',
      `${file} has no column "${paths.join('" or "')}", which the mapping names for "${field}". Columns seen: ${list(columns)}.`,
    );
  }
}

function noneFits(file: string, what: string, seen: readonly string[]): UserError {
  if (what === 'Keys' && seen.length === 0)
    return new UserError(
      'no-records',
      `${file}: it begins as JSON, and no whole record with named fields stands in it: it may be cut off or broken. Export or copy it again; a mapping does not help.`,
    );
  return new UserError(
    'no-mapping',
    `${file}: no mapping fits. ${what} seen: ${list(seen)}. Write a mapping file ("fields:" with channel, id, date and text, or for a share table "shares:" with object, account, content and time, each naming where it stands) and pass it with --map.`,
  );
}

function list(names: readonly string[]): string {
  if (names.length === 0) return 'none';
  const shown = names.slice(0, 40).map((name) => (name.length > 60 ? `${name.slice(0, 59)}…` : name));
  return shown.join(', ') + (names.length > shown.length ? ` and ${names.length - shown.length} more` : '');
}

/**
 * The same shape, knowing which fields the records carry, and by which words they say that there is nothing (`NA`,
 * `None`): those a sample uses in fields that are no text, where they cannot be meant.
 * @param records of a table, keyed by its columns, or of NDJSON
 */
export function withMissing(shape: Shape, records: readonly object[]): Shape {
  if (shape.kind !== 'mapped') return shape;
  const known =
    shape.columns === undefined ? { ...shape, carried: carriedBy(shape.mapping, records) } : shape;
  const { text } = shape.mapping.fields;
  const texts = new Set(text === undefined ? [] : pathsOf(text));
  const seen = new Set<unknown>();
  for (const record of records) {
    for (const [key, value] of Object.entries(record) as [string, unknown][]) {
      if (!texts.has(key)) seen.add(value);
      if (typeof value !== 'object' || value === null) continue;
      for (const [inner, part] of Object.entries(value) as [string, unknown][])
        if (!texts.has(`${key}.${inner}`)) seen.add(part);
    }
  }
  const missing = nullWords.filter((word) => seen.has(word));
  return missing.length === 0 ? known : { ...known, missing };
}

/** Fields whose keys a sample of records has, be it with nothing behind them. */
function carriedBy({ fields }: Mapping, records: readonly object[]): PostField[] {
  const keys = new Set(records.flatMap((record) => Object.keys(record)));
  return (Object.entries(fields) as [PostField, FieldSpec][])
    .filter(([, spec]) => pathsOf(spec).some((path) => keys.has(path) || keys.has(path.split('.')[0] ?? '')))
    .map(([field]) => field);
}
