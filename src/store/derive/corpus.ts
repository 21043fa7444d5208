import type { Driver } from '../driver.ts';
import { readMeta, writeMeta } from '../migrations/migrate.ts';
import { loadSql } from '../sql.ts';

/**
 * The corpus's hash: a sum over the current rows, so it is free of their order and of the way they came in. Names and kinds of
 * channels are in it: they decide whose posts a community has, and who is a person.
 * Derived tables and findings are kept under it.
 */
export async function corpusHash(driver: Driver): Promise<string> {
  return (await known(driver)) ?? (await refreshCorpus(driver));
}

/** Computes the hash anew. */
export async function refreshCorpus(driver: Driver): Promise<string> {
  const rows = await driver.query<{ hash: string }>(loadSql(import.meta.url, 'corpus.sql'));
  const hash = rows[0]?.hash ?? '0';
  await writeMeta(driver, 'corpus', hash);
  return hash;
}

/** From here on the hash is computed when it is asked for: what is held is about to change, or has. */
export async function forgetCorpus(driver: Driver): Promise<void> {
  if ((await known(driver)) !== undefined) await writeMeta(driver, 'corpus', '');
}

async function known(driver: Driver): Promise<string | undefined> {
  const hash = await readMeta(driver, 'corpus');
  return hash === '' ? undefined : hash;
}
