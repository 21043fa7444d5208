import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

/** The built program's own modules, beside their SQL: what is tried is what is shipped. */
export const built = <T>(module: string): Promise<T> =>
  import(pathToFileURL(resolve('dist', module)).href) as Promise<T>;
