import type { Shape } from '../model/lines.ts';
import { refuseTwoCalendars } from './calendars.ts';
import { message } from '../messages/index.ts';
import { mistake } from '../messages/mistake.ts';
import { UserError } from '../model/errors.ts';
import type { FieldSpec, Mapping, ShareMapping } from '../model/mapping.ts';
import { hasBom } from './bytes.ts';
import type { Table } from './csv.ts';
import { sniffTable } from './csv-sniff.ts';
import { chooseMapping, chooseShares, pathsOf } from './mappings.ts';
import { desktopHtmlShape, isDesktopPage } from './desktop-html.ts';
import { refuseOtherEncodings, soundLines } from './encoding.ts';
import { isTelegramPage, refuseOtherPages } from './html-kind.ts';
import { type JsonLayout, lookAtJson } from './json-kind.ts';
import { isParquet, isSqlite, refuseOtherKinds } from './kinds.ts';
import type { Source } from './reader.ts';
import { refusePrivate } from './telegram-chats.ts';
import { refusePersons } from './persons.ts';
import {
  type OneChat,
  databaseShape,
  publicChat,
  shapeOfRecords,
  shapeOfTable,
  withMissing,
} from './shapes.ts';
import { pageShape } from './telegram-html.ts';
import { tgdatasetMapping } from './built-in.ts';

export const formats = [
  'telegram-desktop',
  'telegram-desktop-html',
  'telegram-html',
  'tgdataset',
  'ndjson',
  'csv',
  'parquet',
  'sqlite',
  'shares',
] as const;
export type Format = (typeof formats)[number];

/** How the bytes are cut into records. */
type Container =
  | {
      readonly kind:
        | 'telegram-desktop'
        | 'telegram-desktop-html'
        | 'telegram-html'
        | 'tgdataset'
        | 'parquet'
        | 'sqlite';
    }
  | { readonly kind: 'json'; readonly layout: JsonLayout }
  /** A list of records in one object around it. */
  | { readonly kind: 'envelope'; readonly path: readonly string[] }
  | { readonly kind: 'table'; readonly table: Table };

/** What a file was found to be. */
export interface Detection {
  readonly format: Format;
  readonly container: Container;
  /** How lines are to be understood; null for Parquet, whose columns the engine knows, without a mapping given. */
  readonly shape: Shape | null;
}

export interface DetectOptions {
  /** Taken instead of a guess. */
  readonly format?: Format | undefined;
  /** From `readMapping`; taken instead of a built-in one. */
  readonly mapping?: Mapping | ShareMapping | undefined;
  /** Of a file that is one chat and does not say which: its name, and whether it is public. */
  readonly chat?: OneChat | undefined;
}

/** Bytes looked at. */
const headBytes = 1024 * 1024;

/** Recognises a file by its content, or says what it saw. */
export async function detect(source: Source, options: DetectOptions = {}): Promise<Detection> {
  const { bytes, whole } = await readHead(source);
  if (bytes.length === 0) {
    throw mistake('empty-file', message('files.nothing', { name: source.name }));
  }
  if (isParquet(bytes)) return ofFormat(options, source, 'parquet', { kind: 'parquet' }, givenShape(options));
  if (isSqlite(bytes)) {
    const channel = publicChat(source.name, message('files.anSqlite'), options.chat);
    return ofFormat(options, source, 'sqlite', { kind: 'sqlite' }, databaseShape(channel));
  }
  refuseOtherKinds(bytes, source.name);
  refuseOtherEncodings(bytes, source.name);
  const head = hasBom(bytes) ? bytes.subarray(3) : bytes;
  const first = head.find((byte) => byte > 32);
  if (first === undefined && whole) {
    throw mistake('empty-file', message('files.blank', { name: source.name }));
  }
  const forced = options.format;
  if (forced === 'csv' || (forced === undefined && first !== 0x3c && first !== 0x7b && first !== 0x5b)) {
    return table(source, head, whole, options);
  }
  if (first === 0x3c) {
    if (isDesktopPage(head)) {
      const shape = desktopHtmlShape(source.name, head, options.chat);
      return ofFormat(options, source, 'telegram-desktop-html', { kind: 'telegram-desktop-html' }, shape);
    }
    if (!isTelegramPage(head)) refuseOtherPages(head, source.name);
    return ofFormat(options, source, 'telegram-html', { kind: 'telegram-html' }, pageShape);
  }
  if (first === 0x7b || first === 0x5b) return json(source, head, whole, options);
  return table(source, head, whole, options);
}

async function json(
  source: Source,
  head: Buffer,
  whole: boolean,
  options: DetectOptions,
): Promise<Detection> {
  const look = await lookAtJson(head, whole);
  if (look.kind === 'telegram-desktop') {
    if (look.chat) refusePrivate(look.chat, source.name);
    return ofFormat(options, source, look.kind, { kind: look.kind }, { kind: look.kind });
  }
  if (look.kind === 'tgdataset') {
    return ofFormat(
      options,
      source,
      look.kind,
      { kind: look.kind },
      { kind: 'mapped', mapping: tgdatasetMapping },
    );
  }
  const given = givenShape(options);
  const { envelope } = look;
  // A list within one object, unless the object itself is a record that is understood.
  if (envelope !== undefined && !isUnderstood(look.keys, given)) {
    if (given?.kind !== 'shares') refusePersons(source.name, envelope.keys);
    const shape = sampled(
      source,
      given ?? shapeOfRecords(source.name, envelope.records, envelope.keys),
      envelope.records,
    );
    const format = shape.kind === 'shares' ? 'shares' : 'ndjson';
    return ofFormat(options, source, format, { kind: 'envelope', path: envelope.path }, shape);
  }
  if (given?.kind !== 'shares') refusePersons(source.name, look.keys);
  const shape = sampled(
    source,
    given ?? shapeOfRecords(source.name, look.records, look.keys, options.chat),
    look.records,
  );
  const format = shape.kind === 'shares' ? 'shares' : 'ndjson';
  return ofFormat(options, source, format, { kind: 'json', layout: look.layout }, shape);
}

function table(source: Source, head: Buffer, whole: boolean, options: DetectOptions): Detection {
  const found = sniffTable(head, whole);
  if (found === null) {
    throw mistake('unknown-format', message('files.noTable', { name: source.name }));
  }
  const { columns } = found.table;
  if (options.mapping === undefined || !('shares' in options.mapping))
    refusePersons(source.name, new Set(columns));
  const shape = sampled(
    source,
    shapeOfTable(source.name, columns, options.mapping, options.chat),
    found.rows.map((row) => Object.fromEntries(columns.map((column, i) => [column, row[i]]))),
  );
  const format = shape.kind === 'shares' ? 'shares' : 'csv';
  return ofFormat(options, source, format, { kind: 'table', table: found.table }, shape);
}

/** A shape with what a sample of the file shows of all its rows. */
function sampled({ name }: Source, shape: Shape, records: readonly object[]): Shape {
  if (shape.kind === 'mapped') refuseTwoCalendars(name, shape.mapping, records);
  return withMissing(shape, records);
}

/** Whether records with these keys are understood as they stand, by a built-in mapping or by the one given. */
function isUnderstood(keys: ReadonlySet<string>, given: Shape | null): boolean {
  if (given === null) return chooseMapping(keys) !== null || chooseShares(keys) !== null;
  const fields: Readonly<Partial<Record<string, FieldSpec>>> =
    given.kind === 'mapped' ? given.mapping.fields : given.kind === 'shares' ? given.mapping.shares : {};
  return Object.values(fields).some(
    (spec) => spec !== undefined && pathsOf(spec).some((path) => keys.has(path)),
  );
}

function givenShape({ mapping }: DetectOptions): Shape | null {
  if (mapping === undefined) return null;
  return 'shares' in mapping ? { kind: 'shares', mapping } : { kind: 'mapped', mapping };
}

/** The result, unless the user named another format than the content allows. */
function ofFormat(
  { format }: DetectOptions,
  source: Source,
  found: Format,
  container: Container,
  shape: Shape | null,
): Detection {
  if (format !== undefined && format !== found) {
    throw mistake('other-format', message('files.otherFormat', { name: source.name, format, found }));
  }
  return { format: found, container, shape };
}

async function readHead(source: Source): Promise<{ bytes: Buffer; whole: boolean }> {
  const pieces: Buffer[] = [];
  let length = 0;
  try {
    for await (const piece of source.open()) {
      pieces.push(piece);
      length += piece.length;
      if (length > headBytes) return { bytes: Buffer.concat(pieces).subarray(0, headBytes), whole: false };
    }
  } catch (error) {
    // A file cut off early can still be recognised: reading it will say where it ends.
    if (length === 0 || !(error instanceof UserError)) throw error;
    return { bytes: soundLines(Buffer.concat(pieces)), whole: false };
  }
  return { bytes: Buffer.concat(pieces), whole: true };
}
