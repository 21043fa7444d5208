import type { Shape } from '../model/lines.ts';
import type { Message } from '../model/said.ts';
import { message } from '../messages/index.ts';
import { mistake } from '../messages/mistake.ts';
import { z } from 'zod';
import { UserError } from '../model/errors.ts';
import type { FieldSpec, Mapping, PostField, ShareMapping } from '../model/mapping.ts';
import { nullWords } from '../model/nullWords.ts';
import { postSchema } from '../model/post.ts';
import { databaseMapping } from './collectors.ts';
import { chooseMapping, chooseShares, pathsOf } from './mappings.ts';
import type { BuiltIn } from './signature.ts';

/** Strict, so that a dump with keys of its own is not taken for ours and robbed of them. */
const ownForm = z.strictObject(postSchema.shape);

/** How records of NDJSON are to be understood, by the keys that a sample of them has. */
export function shapeOfRecords(
  file: string,
  records: readonly object[],
  keys: ReadonlySet<string>,
  chat?: OneChat,
): Shape {
  if (records.length > 0 && records.every((record) => ownForm.safeParse(record).success))
    return { kind: 'post' };
  const shares = chooseShares(keys);
  if (shares) return { kind: 'shares', mapping: shares };
  const known = chooseMapping(keys);
  if (known) return { kind: 'mapped', mapping: ofChat(file, known, chat) };
  throw noneFits(
    file,
    'keys',
    [...keys].filter((key) => !key.includes('.')),
  );
}

/** How the rows of a table are to be understood, by its columns or by the mapping that the user gives. */
export function shapeOfTable(
  file: string,
  columns: readonly string[],
  given: Mapping | ShareMapping | undefined,
  chat?: OneChat,
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
  const known = chooseMapping(seen);
  if (known) return { kind: 'mapped', mapping: ofChat(file, known, chat), columns };
  throw noneFits(file, 'columns', columns);
}

/** What a person says of a file that is one chat. */
export interface OneChat {
  readonly channel: string | undefined;
  readonly public: boolean;
  /** IANA zone of the machine whose clock its times are of. */
  readonly timezone?: string | undefined;
}

/** The mapping of a file that names its chats, or of one chat that a person has named and called public. */
function ofChat(file: string, { mapping, oneChat }: BuiltIn<Mapping>, chat: OneChat | undefined): Mapping {
  if (oneChat !== true) return mapping;
  const channel = publicChat(file, message('files.fileOf', { name: mapping.name }), chat);
  return { ...mapping, fields: { ...mapping.fields, channel: { constant: channel } } };
}

/**
 * The channel that a person says a file is of.
 * @throws UserError where they do not, or do not say that it is public
 */
export function publicChat(file: string, what: Message, chat: OneChat | undefined): string {
  if (chat?.channel !== undefined && chat.channel !== '' && chat.public)
    return chat.channel.replace(/^@/, '');
  throw mistake('which-chat', message('files.whichChat', { file, what }));
}

/** How the rows of tg-archive's database are to be understood. */
export function databaseShape(channel: string): Shape {
  const { fields } = databaseMapping;
  return {
    kind: 'mapped',
    mapping: { ...databaseMapping, fields: { ...fields, channel: { constant: channel } } },
    carried: ['text', 'edited', 'replyTo'],
  };
}

/** A column that a mapping file names and the table lacks is a slip of the pen, not an empty field. */
function checkColumns(file: string, columns: readonly string[], mapping: Mapping | ShareMapping): void {
  const fields: Readonly<Partial<Record<string, FieldSpec>>> =
    'shares' in mapping ? mapping.shares : mapping.fields;
  for (const [field, spec] of Object.entries(fields)) {
    const paths = spec === undefined ? [] : pathsOf(spec);
    if (paths.length === 0 || paths.some((path) => columns.includes(path))) continue;
    throw mistake('no-such-column', message('files.noColumn', { file, paths, field, ...shownOf(columns) }));
  }
}

function noneFits(file: string, what: 'keys' | 'columns', seen: readonly string[]): UserError {
  if (what === 'keys' && seen.length === 0)
    return mistake('no-records', message('files.noRecords', { file }));
  return mistake('no-mapping', message('files.noMapping', { file, what, ...shownOf(seen) }));
}

/** The first of many names, each cut where it is long. */
function shownOf(names: readonly string[]): { readonly seen: readonly string[]; readonly more: number } {
  const seen = names.slice(0, 40).map((name) => (name.length > 60 ? `${name.slice(0, 59)}…` : name));
  return { seen, more: names.length - seen.length };
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
