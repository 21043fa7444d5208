import type { z } from 'zod';
import type { Kind } from '../messages/en/yaml.ts';
import { isKey, message } from '../messages/index.ts';
import type { Message } from '../model/said.ts';
import { nearest } from '../model/spelling.ts';

export type Path = readonly (string | number)[];

type Issue = z.core.$ZodIssue;

/** What a schema found wrong, as a message. */
interface Wrong {
  readonly path: Path;
  readonly what: Message;
  /** A word that is not known: where another is missing beside it, it is that one misspelt. */
  readonly misspelt?: true;
}

/**
 * Of a union's mistakes the one that got furthest is the one that was meant; of those as far, a misspelt word.
 * @param issues of a schema that was asked to report its input
 * @param known words that a misspelt one is held against
 */
export function deepest(issues: readonly Issue[], known: readonly string[]): Wrong {
  const found = issues.flatMap((issue) => flatten(issue, [], known));
  const rank = ({ path, misspelt }: Wrong): number => 2 * path.length + Number(misspelt === true);
  return found.reduce((best, next) => (rank(next) > rank(best) ? next : best));
}

function flatten(issue: Issue, above: Path, known: readonly string[]): Wrong[] {
  const path = [...above, ...issue.path.map((key) => (typeof key === 'symbol' ? String(key) : key))];
  if (issue.code === 'unrecognized_keys') {
    const key = issue.keys[0] ?? '';
    // A word may be known elsewhere (`term`): here it is another that was meant (`terms`).
    const others = known.filter((word) => word !== key);
    const what = message('yaml.unknownKey', { meant: nearest(key, others) ?? null });
    return [{ path: [...path, key], what, misspelt: true }];
  }
  if (issue.code === 'invalid_union' && issue.errors.length > 0) {
    const inner = issue.errors.flatMap((errors) => errors.flatMap((e) => flatten(e, path, known)));
    const further = inner.filter((e) => e.path.length > path.length);
    return further.length > 0 ? further : [{ path, what: either(inner.map(({ what }) => what)) }];
  }
  if (issue.code === 'invalid_key') return issue.issues.flatMap((inner) => flatten(inner, path, known));
  return [{ path, what: whatOf(issue) }];
}

function either(whats: readonly Message[]): Message {
  const distinct = [...new Map(whats.map((what) => [JSON.stringify(what), what])).values()];
  const [only] = distinct;
  return distinct.length === 1 && only !== undefined ? only : message('yaml.either', { whats: distinct });
}

/** A schema's own sentence is a key of the catalogue. */
function whatOf(issue: Issue): Message {
  if (isKey(issue.message)) return { say: issue.message };
  switch (issue.code) {
    case 'invalid_type':
      if (issue.input === undefined) return message('yaml.missing');
      return issue.expected === 'array'
        ? message('yaml.listNeeded')
        : message('yaml.needed', { kind: kinds[issue.expected] ?? 'another kind' });
    case 'invalid_value':
      return message('yaml.oneOf', { known: issue.values.map(String) });
    case 'invalid_format':
      return message('yaml.needed', { kind: formats[issue.format] ?? 'another form' });
    case 'too_small':
      return issue.origin === 'string' || issue.origin === 'array'
        ? message('yaml.empty')
        : message('yaml.least', { n: Number(issue.minimum), included: issue.inclusive === true });
    case 'too_big':
      return message('yaml.most', { n: Number(issue.maximum) });
    default:
      return message('yaml.needed', { kind: 'another form' });
  }
}

const kinds: Readonly<Record<string, Kind>> = {
  string: 'text',
  number: 'number',
  int: 'whole number',
  boolean: 'boolean',
  object: 'section',
  record: 'section',
};
const formats: Readonly<Record<string, Kind>> = { date: 'day', datetime: 'moment', url: 'address' };
