import { LineCounter, parseDocument } from 'yaml';
import type { z } from 'zod';
import { UserError } from '../model/errors.ts';
import { type Mapping, mappingSchema, type ShareMapping, shareMappingSchema } from '../model/mapping.ts';

/**
 * Reads a mapping file: `fields:` for posts, `shares:` for a share table. Every mistake is named with the
 * line and column where it stands.
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
    throw new UserError(
      'bad-mapping',
      `${name} is no mapping: it needs "fields:" (or, for a share table, "shares:").`,
    );
  }
  const result = ('shares' in value ? shareMappingSchema : mappingSchema).safeParse(value);
  if (result.success) return result.data;
  const issue = deepest(result.error.issues[0]!);
  const path = issue.path.map((key) => (typeof key === 'symbol' ? String(key) : key));
  const unknown = issue.code === 'unrecognized_keys' ? [...path, issue.keys[0] ?? ''] : path;
  const place = offsetOf(document, unknown);
  throw new UserError(
    'bad-mapping',
    `${place === null ? name : at(place)}: ${unknown.length > 0 ? `${unknown.join('.')}: ` : ''}${issue.message}.`,
  );
}

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
