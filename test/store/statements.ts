import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Driver, Parameters, QueryOptions } from '../../src/store/driver.ts';
import { loadSql } from '../../src/store/sql.ts';

export interface SqlFile {
  readonly path: string;
  readonly sql: string;
}

/** Every statement file under `src`, with the parts it includes: a new one joins the tests by being there. */
export function sqlFiles(): SqlFile[] {
  return readdirSync('src', { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /(?<!\.part)\.sql$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .map((path) => ({ path, sql: loadSql(pathToFileURL(path).href, '') }));
}

export const withoutComments = (sql: string): string => sql.replaceAll(/--[^\n]*/g, '');

/** The reading part of a statement; what INSERT INTO names is another test's matter. */
export const selectOf = (sql: string): string => {
  const bare = withoutComments(sql);
  return bare.slice(bare.search(/\b(WITH|SELECT)\b/));
};

/** A value of the declared type for every parameter of a statement. */
export function dummyParameters(sql: string, tables: Readonly<Record<string, string>>): Parameters {
  const parameters: Record<string, string | number | string[] | number[]> = {};
  for (const [, name = '', type = ''] of sql.matchAll(/\{(\w+):([^{}]+)\}/g)) {
    if (name === 'db') continue;
    if (type === 'Identifier') parameters[name] = tables[name] ?? name;
    else if (name === 'zone') parameters[name] = 'UTC';
    else if (name === 'tuple') parameters[name] = 'Tuple(a String)';
    else if (type.startsWith('Array(String')) parameters[name] = ['a'];
    else if (type.startsWith('Array(')) parameters[name] = [1];
    else parameters[name] = type.startsWith('String') ? 'a' : 1;
  }
  return parameters;
}

export interface Ran {
  readonly sql: string;
  readonly options: QueryOptions | undefined;
  readonly rows: unknown[];
}

/** A driver that remembers what was asked of it. */
export function recording(driver: Driver): { driver: Driver; ran: Ran[] } {
  const ran: Ran[] = [];
  const recorder = new Proxy(driver, {
    get(target, property) {
      const value: unknown = Reflect.get(target, property, target);
      if (property !== 'query') return typeof value === 'function' ? value.bind(target) : value;
      return async (sql: string, options?: QueryOptions) => {
        const rows = await target.query(sql, options);
        ran.push({ sql, options, rows });
        return rows;
      };
    },
  });
  return { driver: recorder, ran };
}
