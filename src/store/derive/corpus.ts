import type { Driver } from '../driver.ts';
import { readMeta, writeMeta } from '../migrations/migrate.ts';
import { loadSql } from '../sql.ts';

/**
 * The corpus's hash: a sum over the current rows, so it is free of their order and of the way they came in.
 * Derived tables and findings are kept under it.
 */
export async function corpusHash(driver: Driver): Promise<string> {
  return (await readMeta(driver, 'corpus')) ?? (await refreshCorpus(driver));
}

/** Computes the hash anew after an import or an erasure. */
export async function refreshCorpus(driver: Driver): Promise<string> {
  const rows = await driver.query<{ hash: string }>(loadSql(import.meta.url, 'corpus.sql'));
  const hash = rows[0]?.hash ?? '0';
  await writeMeta(driver, 'corpus', hash);
  return hash;
}

/** From here on the hash is computed when it is asked for: what is held is about to change. */
export async function forgetCorpus(driver: Driver): Promise<void> {
  await driver.command(`DELETE FROM {db:Identifier}.meta WHERE key = 'corpus'`);
}
