import type { FieldSpec } from '../../model/mapping.ts';
import { nullWords } from '../../model/nullWords.ts';
import { type Parameters, quote } from '../driver.ts';
import { channelName } from './cells.ts';

/** A piece of SQL and what it has bound; no text of a file or a mapping stands in the SQL itself. */
export interface Extraction {
  /** Columns `f_NAME`, one string a field (empty where the record lacks it), and `whole`: the record could be read. */
  readonly select: string;
  readonly parameters: Parameters;
}

type Fields = Readonly<Partial<Record<string, FieldSpec>>>;

interface Spec {
  readonly paths: readonly string[];
  readonly constant: string | undefined;
  readonly strip: string | undefined;
  readonly pattern: string | undefined;
  readonly values: Readonly<Record<string, string>> | undefined;
  readonly rules: readonly (readonly [string, string])[] | undefined;
}

const bare = {
  constant: undefined,
  strip: undefined,
  pattern: undefined,
  values: undefined,
  rules: undefined,
};

function normaliseSpec(spec: FieldSpec | undefined): Spec {
  if (spec === undefined) return { paths: [], ...bare };
  if (typeof spec === 'string') return { paths: [spec], ...bare };
  const paths = spec.from === undefined ? [] : typeof spec.from === 'string' ? [spec.from] : spec.from;
  return {
    paths,
    constant: spec.constant === undefined ? undefined : String(spec.constant),
    strip: spec.strip,
    pattern: spec.pattern,
    values: spec.values,
    rules: spec.rules,
  };
}

/** Whether a field can have a value: of a table's columns one is named for it. What none tells is not asked for. */
export function isTold(spec: FieldSpec | undefined, columns: readonly string[] | undefined): boolean {
  if (spec === undefined) return false;
  const { paths, constant } = normaliseSpec(spec);
  return (
    columns === undefined || constant !== undefined || paths.some((path) => placeOf(path, columns) !== null)
  );
}

/** Fields that hold lists. */
const listFields: ReadonlySet<string> = new Set(['media', 'mediaIds', 'options', 'links']);

/** Fields that name a channel, be it by an address. */
const channelFields: ReadonlySet<string> = new Set([
  'channel',
  'handle',
  'forwardedFrom',
  'forwardedFromId',
  'replyChannel',
]);

/** The source's word for ours, or itself. */
export const translated = (value: string, name: string): string =>
  `transform(${value}, {k_${name}:Array(String)}, {v_${name}:Array(String)}, ${value})`;

/** Nested keys as a tree, so that one pass over a line fetches them all. */
interface Node {
  readonly children: Map<string, Node>;
  position: number;
  /** The key itself is asked for: its text, or the JSON of what stands there. */
  wanted: boolean;
}

/**
 * Compiles a mapping: every wanted value of a line is fetched by one `JSONExtract` into a tuple whose type
 * is bound as a parameter. CSV lines are arrays of cells; the columns give each field its place.
 * @param missing words by which the file says that there is nothing, as a sample of it shows
 */
export function extraction(
  fields: Fields,
  names: readonly string[],
  columns: readonly string[] | undefined,
  missing: readonly string[] = [],
): Extraction {
  const parameters: Record<string, string | number | string[]> = {};
  const specs = names.map((name) => ({ name, spec: normaliseSpec(fields[name]) }));
  const value = columns === undefined ? objectAccess(specs, parameters) : arrayAccess(columns);
  const select = specs.map(({ name, spec }) => {
    const empty = wordsFor(name, columns, missing);
    const candidates = spec.paths.map((path) => withoutWords(value(path), empty));
    if (spec.constant !== undefined) {
      parameters[`c_${name}`] = spec.constant;
      candidates.push(`{c_${name}:String}`);
    }
    let sql = candidates.length === 0 ? `''` : firstOf(candidates);
    if (spec.strip !== undefined) {
      parameters[`s_${name}`] = spec.strip;
      sql = `if(startsWith(${sql}, {s_${name}:String}), substring(${sql}, length({s_${name}:String}) + 1), ${sql})`;
    }
    if (spec.pattern !== undefined) {
      parameters[`p_${name}`] = spec.pattern;
      sql = `extract(${sql}, {p_${name}:String})`;
    }
    if (spec.rules !== undefined) sql = byRules(sql, name, spec.rules, parameters);
    if (spec.values !== undefined) {
      // A list's items are looked up one by one, where the list is taken apart.
      parameters[`k_${name}`] = Object.keys(spec.values);
      parameters[`v_${name}`] = Object.values(spec.values);
      if (!listFields.has(name)) sql = translated(sql, name);
    }
    return `${channelFields.has(name) ? channelName(sql) : sql} AS f_${name}`;
  });
  if (columns === undefined) {
    // A line that begins as an object and gave a value was read as one: it need not be read again to know.
    const [first] = specs.flatMap(({ spec }) => spec.paths);
    const isObject = `JSONType(line) = 'Object'`;
    select.push(
      `${first === undefined ? isObject : `if(startsWith(line, '{') AND ${value(first)} != '', 1, ${isObject})`} AS whole`,
    );
  } else {
    parameters['width'] = columns.length;
    select.push(`length(cells) = {width:UInt32} AS whole`);
  }
  return { select: select.join(',\n    '), parameters };
}

/**
 * Words for "nothing" that hold for a field. A text may be one of them, so there they hold only where the file uses them
 * elsewhere too; in tables, which have no other word for it, they hold for all other fields.
 */
function wordsFor(
  name: string,
  columns: readonly string[] | undefined,
  missing: readonly string[],
): readonly string[] {
  return name === 'text' ? missing : columns !== undefined || missing.length > 0 ? nullWords : [];
}

const withoutWords = (value: string, words: readonly string[]): string =>
  words.length === 0 || value === `''`
    ? value
    : `if(length(${value}) < 5 AND ${value} IN (${words.map(quote).join(', ')}), '', ${value})`;

/** The word of the first rule that matches; nothing where none does. */
function byRules(
  value: string,
  name: string,
  rules: readonly (readonly [string, string])[],
  parameters: Record<string, string | number | string[]>,
): string {
  const cases = rules.map(([pattern, word], i) => {
    parameters[`r_${name}_${i}`] = pattern;
    parameters[`w_${name}_${i}`] = word;
    return `match(${value}, {r_${name}_${i}:String}), {w_${name}_${i}:String}`;
  });
  return `if(${value} = '', '', multiIf(${cases.join(', ')}, ''))`;
}

function firstOf(candidates: readonly string[]): string {
  const [first = `''`, ...rest] = candidates;
  return rest.length === 0 ? first : `if(${first} != '', ${first}, ${firstOf(rest)})`;
}

/** The column of a path, and the keys that are left of it where the column's cells are JSON. */
function placeOf(path: string, columns: readonly string[]): { index: number; keys: string[] } | null {
  const whole = columns.indexOf(path);
  if (whole !== -1) return { index: whole, keys: [] };
  const [column = '', ...keys] = path.split('.');
  const index = columns.indexOf(column);
  return index === -1 ? null : { index, keys };
}

function arrayAccess(columns: readonly string[]): (path: string) => string {
  return (path) => {
    const place = placeOf(path, columns);
    if (place === null) return `''`;
    const cell = `cells[${place.index + 1}]`;
    if (place.keys.length === 0) return cell;
    return `if(startsWith(${cell}, '{'), JSONExtract(${cell}, ${place.keys.map(quote).join(', ')}, 'String'), '')`;
  };
}

function objectAccess(
  specs: readonly { spec: Spec }[],
  parameters: Record<string, string | number | string[]>,
): (path: string) => string {
  const root: Node = { children: new Map(), position: 0, wanted: false };
  for (const { spec } of specs) for (const path of spec.paths) plant(root, path.split('.'));
  const paths = specs.flatMap(({ spec }) => spec.paths);
  /** Some files have a text where others have an object with it, whose own keys are asked for by another path. */
  const textOnly = (path: string, value: string): string =>
    paths.some((other) => other.startsWith(`${path}.`)) && !rawWanted.has(path)
      ? `if(startsWith(${value}, '{'), '', ${value})`
      : value;
  const rawWanted = new Set(specs.flatMap(({ spec }) => (spec.rules === undefined ? [] : spec.paths)));
  parameters['tuple'] = tupleType(root);
  return (path) => {
    let node = root;
    const steps: string[] = [];
    const keys = path.split('.');
    for (const [depth, key] of keys.entries()) {
      const child = node.children.get(key);
      if (child === undefined) return `''`;
      steps.push(String(child.position));
      node = child;
      const rest = keys.slice(depth + 1);
      if (node.wanted && rest.length > 0)
        return textOnly(path, `JSONExtract(t.${steps.join('.')}, ${rest.map(quote).join(', ')}, 'String')`);
    }
    const value = `t.${steps.join('.')}`;
    return node.wanted ? textOnly(path, value) : `''`;
  };
}

function plant(root: Node, keys: readonly string[]): void {
  let node = root;
  for (const key of keys) {
    let child = node.children.get(key);
    if (child === undefined) {
      child = { children: new Map(), position: node.children.size + 1, wanted: false };
      node.children.set(key, child);
    }
    node = child;
  }
  node.wanted = true;
}

function tupleType(node: Node): string {
  const parts = [...node.children].map(
    ([key, child]) =>
      `\`${key.replaceAll('\\', '\\\\').replaceAll('`', '\\`')}\` ${child.wanted ? 'String' : tupleType(child)}`,
  );
  return `Tuple(${parts.length === 0 ? '_none String' : parts.join(', ')})`;
}

/** How the line is opened before its fields are taken: an object's tuple, or a row's cells. */
export function opening(columns: readonly string[] | undefined): string {
  return columns === undefined
    ? `JSONExtract(line, {tuple:String}) AS t`
    : `JSONExtract(line, 'Array(String)') AS cells`;
}
