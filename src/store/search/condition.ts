import type { Driver, Parameters } from '../driver.ts';
import type { SearchQuery } from './query.ts';

/** Rows of a table that have any of the literals: SQL and what it has bound. */
export interface Condition {
  readonly sql: string;
  readonly parameters: Parameters;
}

/** The same over the posts themselves, for as long as the index does not say what they say. */
export const scanned = (literals: readonly string[], name = 't'): Condition => ({
  sql: `multiSearchAny(norm, {literals_${name}:Array(String)})`,
  parameters: { [`literals_${name}`]: literals },
});

/** A condition for each term of a query, joined as the query joins them. */
export async function joined(
  query: SearchQuery,
  leaf: (term: string, name: string) => Promise<Condition>,
  name = 'q',
): Promise<Condition> {
  if (query.kind === 'term') return leaf(query.term, name);
  if (query.kind === 'not') {
    const { sql, parameters } = await joined(query.part, leaf, `${name}n`);
    return { sql: `NOT (${sql})`, parameters };
  }
  const parts = await Promise.all(query.parts.map((part, i) => joined(part, leaf, `${name}_${i}`)));
  return {
    sql: `(${parts.map(({ sql }) => sql).join(query.kind === 'and' ? ' AND ' : ' OR ')})`,
    parameters: Object.assign({}, ...parts.map(({ parameters }) => parameters)) as Parameters,
  };
}

/** Above this number of words a prefix is looked for in the texts themselves. */
const maxWords = 1000;

/**
 * By the index. A literal is ` a b ` or, of a prefix, ` a b`: its whole words are asked of the index, a lone prefix
 * as the words that begin with it, and what has all the words is looked at for their order.
 */
export async function indexed(driver: Driver, literals: readonly string[], name = 't'): Promise<Condition> {
  const parameters: Record<string, string | string[]> = {};
  const parts: string[] = [];
  for (const [i, literal] of literals.entries()) {
    const words = literal.trim().split(' ');
    const prefix = literal.endsWith(' ') ? undefined : words.pop();
    const beginning =
      prefix !== undefined && words.length === 0 ? await wordsWith(driver, prefix) : undefined;
    if (beginning !== undefined && beginning.length <= maxWords) {
      parameters[`words_${name}_${i}`] = beginning;
      if (beginning.length > 0) parts.push(`hasAnyTokens(norm, {words_${name}_${i}:Array(String)})`);
      continue;
    }
    const all: string[] = [];
    if (words.length > 0) {
      parameters[`words_${name}_${i}`] = words;
      all.push(`hasAllTokens(norm, {words_${name}_${i}:Array(String)})`);
    }
    if (prefix !== undefined || words.length > 1) {
      parameters[`literal_${name}_${i}`] = literal;
      all.push(`position(norm, {literal_${name}_${i}:String}) > 0`);
    }
    parts.push(`(${all.join(' AND ')})`);
  }
  return { sql: parts.length === 0 ? '0' : `(${parts.join(' OR ')})`, parameters };
}

async function wordsWith(driver: Driver, prefix: string): Promise<string[]> {
  const rows = await driver.query<{ word: string }>(
    `SELECT DISTINCT word FROM {db:Identifier}.search_words WHERE startsWith(word, {prefix:String})
     ORDER BY word LIMIT {limit:UInt32}`,
    { parameters: { prefix, limit: maxWords + 1 } },
  );
  return rows.map(({ word }) => word);
}
