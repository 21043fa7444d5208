import { type Document, LineCounter, parseDocument } from 'yaml';
import type { z } from 'zod';
import { UserError } from './errors.ts';
import { didYouMean } from './spelling.ts';

type Path = readonly (string | number)[];

/** A YAML text with the places of its parts, so that every mistake is named with line and column. */
export interface YamlText {
  readonly value: unknown;
  /** `name, line 3, column 5` of the node at a path, or of the nearest node above it. */
  at(path: Path): string;
}

/** @throws UserError with the place of the first mistake of YAML itself */
export function parseYaml(name: string, text: string, code: string): YamlText {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const place = (offset: number): string => {
    const { line, col } = lines.linePos(offset);
    return `${name}, line ${line}, column ${col}`;
  };
  const [fault] = document.errors;
  if (fault) throw new UserError(code, `${place(fault.pos[0])}: ${fault.message}.`);
  return {
    value: valueOf(document, name, code),
    at: (path) => {
      const offset = offsetOf(document, path);
      return offset === null ? name : place(offset);
    },
  };
}

/** A few lines of aliases can stand for more than any memory holds: such a text is refused. */
function valueOf(document: Document, name: string, code: string): unknown {
  try {
    return document.toJS() as unknown;
  } catch (cause) {
    throw new UserError(code, `${name}: its aliases stand for too much: write out what they stand for.`, {
      cause,
    });
  }
}

/** Checks a parsed text against a schema; the first mistake is told with its place and path. */
export function validate<T>(yaml: YamlText, schema: z.ZodType<T>, code: string): T {
  const result = schema.safeParse(yaml.value);
  if (result.success) return result.data;
  const { path, message } = deepest(result.error.issues);
  throw new UserError(code, `${yaml.at(path)}: ${path.length > 0 ? `${path.join('.')}: ` : ''}${message}.`);
}

type Issue = z.core.$ZodIssue;

interface Wrong {
  readonly path: Path;
  readonly message: string;
  /** A word that is not known: where another is missing beside it, it is that one misspelt. */
  readonly misspelt?: true;
}

/** Of a union's mistakes the one that got furthest is the one that was meant; of those as far, a misspelt word. */
function deepest(issues: readonly Issue[]): Wrong {
  const found = issues.flatMap((issue) => flatten(issue, []));
  const rank = ({ path, misspelt }: Wrong): number => 2 * path.length + Number(misspelt === true);
  return found.reduce((best, next) => (rank(next) > rank(best) ? next : best));
}

function flatten(issue: Issue, above: Path): Wrong[] {
  const path = [...above, ...issue.path.map((key) => (typeof key === 'symbol' ? String(key) : key))];
  if (issue.code === 'unrecognized_keys') {
    const key = issue.keys[0] ?? '';
    return [
      {
        path: [...path, key],
        message: `is not known here; check the spelling.${didYouMean(key, others(key))}`.replace(/\.$/, ''),
        misspelt: true,
      },
    ];
  }
  if (issue.code === 'invalid_union' && issue.errors.length > 0) {
    const inner = issue.errors.flatMap((errors) => errors.flatMap((e) => flatten(e, path)));
    const expectations = inner.filter((e) => e.path.length === path.length).map((e) => e.message);
    const further = inner.filter((e) => e.path.length > path.length);
    return further.length > 0 ? further : [{ path, message: [...new Set(expectations)].join(', or ') }];
  }
  if (issue.code === 'invalid_type' && issue.message.endsWith('received undefined'))
    return [{ path, message: 'is missing' }];
  if (issue.code === 'invalid_type' && issue.expected === 'array')
    return [
      { path, message: 'is one value where a list is needed: write it in brackets, as [one, another]' },
    ];
  return [{ path, message: issue.message }];
}

/** Words that stand before a colon in the project's files: a misspelt one is held against them. */
const keys =
  'isogloss name timezone selection gathered seed channels communities lexicons claims events label aliases form languages control terms term variants exclude author sources date note by words about rivals within threshold window object period from to negated source speaker role affiliation place outlet url status kind title language publicInterest text type ledger answers questions value decision signedOffBy signedOffOn signedOffVerdict interface digits calendar'.split(
    ' ',
  );

/** A word may be known elsewhere (`term`): here it is another that was meant (`terms`). */
const others = (key: string): string[] => keys.filter((known) => known !== key);

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
