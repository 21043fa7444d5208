import { type Document, LineCounter, parseDocument } from 'yaml';
import type { z } from 'zod';
import { message } from '../messages/index.ts';
import { mistake } from '../messages/mistake.ts';
import type { Message } from '../model/said.ts';
import { type Path, deepest } from './issues.ts';

/** A YAML text with the places of its parts, so that every mistake is named with line and column. */
export interface YamlText {
  readonly value: unknown;
  /** `name, line 3, column 5` of the node at a path, or of the nearest node above it. */
  at(path: Path): Message;
}

/** @throws {UserError} with the place of the first mistake of YAML itself */
export function parseYaml(name: string, text: string, code: string): YamlText {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const place = (offset: number | null): Message => {
    const { line, col } = offset === null ? { line: null, col: null } : lines.linePos(offset);
    return message('yaml.place', { name, line, column: col });
  };
  const [fault] = document.errors;
  if (fault?.code === 'DUPLICATE_KEY') {
    const key = /^["']?([^:\n"']+)/.exec(text.slice(fault.pos[0]))?.[1]?.trim() ?? '';
    throw mistake(code, message('yaml.twice', { place: place(fault.pos[0]), key }));
  }
  if (fault)
    throw mistake(
      code,
      message('yaml.syntax', { place: place(fault.pos[0]), fault: fault.code, text: fault.message }),
    );
  return {
    value: valueOf(document, name, code),
    at: (path) => place(offsetOf(document, path)),
  };
}

/** A few lines of aliases can stand for more than any memory holds: such a text is refused. */
function valueOf(document: Document, name: string, code: string): unknown {
  try {
    return document.toJS() as unknown;
  } catch (cause) {
    throw mistake(code, message('yaml.aliases', { name }), { cause });
  }
}

/** Where a text is checked in another form than it has. */
export interface Form {
  readonly value: unknown;
  /** The place in the text of a place in the value. */
  readonly asWritten: (path: Path) => Path;
  /** Words that may stand before a colon: a misspelt one is held against them. */
  readonly known: readonly string[];
}

/** Checks a parsed text against a schema; the first mistake is told with its place and path. */
export function validate<T>(
  yaml: YamlText,
  schema: z.ZodType<T>,
  code: string,
  form: Form = { value: yaml.value, asWritten: (path) => path, known: keys },
): T {
  const result = schema.safeParse(form.value, { reportInput: true });
  if (result.success) return result.data;
  const { path, what } = deepest(result.error.issues, form.known);
  throw wrongAt(yaml, form.asWritten(path), what, code);
}

/** What is wrong at a path. */
export const wrongAt = (yaml: YamlText, path: Path, what: Message, code: string, cause?: unknown) =>
  mistake(
    code,
    message('yaml.wrong', { place: yaml.at(path), path: path.join('.'), what }),
    cause === undefined ? {} : { cause },
  );

/** Words that stand before a colon in the project's files. */
const keys =
  'isogloss name timezone selection gathered seed channels communities lexicons claims events label aliases form languages control terms term variants exclude author sources date note by words about rivals within threshold window object period from to negated source speaker role affiliation place outlet url status kind title language publicInterest text type ledger answers questions value decision signedOffBy signedOffOn signedOffVerdict interface digits calendar'.split(
    ' ',
  );

/** Where the nearest node on the path begins: that of its key where it stands in a map. */
function offsetOf(document: Document.Parsed, path: Path): number | null {
  for (let depth = path.length; depth >= 0; depth--) {
    const parent: unknown = depth === 0 ? null : document.getIn(path.slice(0, depth - 1), true);
    const pair = pairs(parent).find((p) => String(p.key.value) === String(path[depth - 1]));
    if (pair?.key.range) return pair.key.range[0];
    const node = document.getIn(path.slice(0, depth), true);
    if (hasRange(node)) return node.range[0];
  }
  return null;
}

interface Pair {
  key: { value: unknown; range?: readonly [number, ...number[]] };
}

function pairs(node: unknown): readonly Pair[] {
  return typeof node === 'object' && node !== null && 'items' in node
    ? (node.items as Pair[]).filter((item) => 'key' in item)
    : [];
}

function hasRange(node: unknown): node is { range: readonly [number, ...number[]] } {
  return typeof node === 'object' && node !== null && 'range' in node && Array.isArray(node.range);
}
