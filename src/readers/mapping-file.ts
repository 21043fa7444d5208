import { message } from '../messages/index.ts';
import { mistake } from '../messages/mistake.ts';
import { LineCounter, parseDocument } from 'yaml';
import type { z } from 'zod';
import { UserError } from '../model/errors.ts';
import {
  type Mapping,
  mappingSchema,
  postFields,
  type ShareField,
  type ShareMapping,
  shareFields,
  shareMappingSchema,
} from '../model/mapping.ts';

/** A share table's fields by the names of its own columns, which are what most who write a mapping think of. */
const shareColumns: Readonly<Record<string, ShareField>> = {
  object_id: 'object',
  account_id: 'account',
  content_id: 'content',
  timestamp_share: 'time',
};

/**
 * Reads a mapping file: `fields:` for posts, `shares:` for a share table, or the fields without a heading. Those of a
 * share table may be called as its columns are (`object_id`). Every mistake is named with the line and column where
 * it stands.
 * @param name of the file, for messages
 */
export function readMapping(name: string, text: string): Mapping | ShareMapping {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const at = (offset: number): string => {
    const { line, col } = lines.linePos(offset);
    return `${name}, line ${line}, column ${col}`;
  };
  const [fault] = document.errors;
  if (fault) throw new UserError('bad-mapping', `${at(fault.pos[0])}: ${fault.message}.`);
  const value: unknown = document.toJS();
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw mistake('bad-mapping', message('files.noMappingFile', { name }));
  }
  const form = formOf(value);
  const result = (form.shares ? shareMappingSchema : mappingSchema).safeParse(form.value);
  if (result.success) return result.data;
  const issue = deepest(result.error.issues[0]!);
  const path = form.asWritten(issue.path.map((key) => (typeof key === 'symbol' ? String(key) : key)));
  const unknown = issue.code === 'unrecognized_keys' ? [...path, issue.keys[0] ?? ''] : path;
  const place = offsetOf(document, unknown);
  throw new UserError(
    'bad-mapping',
    `${place === null ? name : at(place)}: ${unknown.length > 0 ? `${unknown.join('.')}: ` : ''}${issue.message}.`,
  );
}

interface Form {
  readonly shares: boolean;
  /** As the schema has it. */
  readonly value: unknown;
  /** The place in the file of a place in `value`. */
  readonly asWritten: (path: Path) => Path;
}

/** Puts the heading there where it was left out, and a share table's fields under the names of the schema. */
function formOf(given: object): Form {
  const { name, zone, fields, shares, ...bare } = given as Record<string, unknown>;
  const own = Object.keys(bare);
  const headed = fields !== undefined || shares !== undefined || own.length === 0 || !own.every(isField);
  const section = headed ? (shares ?? fields) : bare;
  if (typeof section !== 'object' || section === null || Array.isArray(section))
    return { shares: shares !== undefined, value: given, asWritten: (path) => path };
  const isShares = shares !== undefined || Object.keys(section).some(isShareField);
  const renamed = Object.entries(section).map(([key, value]) => {
    const field = isShares ? (shareColumns[key] ?? key) : key;
    return { key, field, value: value as unknown };
  });
  return {
    shares: isShares,
    value: {
      ...(headed ? { ...bare } : {}),
      ...(name === undefined ? {} : { name }),
      ...(zone === undefined ? {} : { zone }),
      [isShares ? 'shares' : 'fields']: Object.fromEntries(renamed.map(({ field, value }) => [field, value])),
    },
    asWritten([heading, field, ...rest]) {
      if (heading !== 'shares' && heading !== 'fields')
        return [heading, field].filter((k) => k !== undefined);
      const key = renamed.find((one) => one.field === field)?.key ?? field;
      return [
        ...(headed ? [shares === undefined ? 'fields' : 'shares'] : []),
        ...(key === undefined ? [] : [key]),
        ...rest,
      ];
    },
  };
}

const isShareField = (key: string): boolean =>
  key in shareColumns || (shareFields as readonly string[]).includes(key);
const isField = (key: string): boolean =>
  isShareField(key) || (postFields as readonly string[]).includes(key);

type Path = readonly (string | number)[];

/** A field is a string or an object: of what is wrong with either, what reaches furthest into the file. */
function deepest(issue: z.core.$ZodIssue): z.core.$ZodIssue {
  if (issue.code !== 'invalid_union') return issue;
  const inner = issue.errors
    .flatMap((branch) => branch.slice(0, 1))
    .map((one) => deepest({ ...one, path: [...issue.path, ...one.path] }));
  return inner.reduce((best, one) => (one.path.length > best.path.length ? one : best), inner[0] ?? issue);
}

/** Where the nearest node on the path to a mistake begins: that of its key where the value is a mapping's. */
function offsetOf(document: ReturnType<typeof parseDocument>, path: Path): number | null {
  for (let depth = path.length; depth >= 0; depth--) {
    const parent: unknown = depth === 0 ? null : document.getIn(path.slice(0, depth - 1), true);
    const key = path[depth - 1];
    const pair = pairs(parent).find((p) => p.key.value === key);
    if (pair?.key.range) return pair.key.range[0];
    const node = document.getIn(path.slice(0, depth), true);
    if (hasRange(node)) return node.range[0];
  }
  return null;
}

interface Pair {
  key: { value: unknown; range?: readonly number[] & { 0: number } };
}

function pairs(node: unknown): readonly Pair[] {
  return typeof node === 'object' && node !== null && 'items' in node
    ? (node.items as Pair[]).filter((i) => 'key' in i)
    : [];
}

function hasRange(node: unknown): node is { range: readonly number[] & { 0: number } } {
  return typeof node === 'object' && node !== null && 'range' in node && Array.isArray(node.range);
}
