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

/**
 * Computes the hash anew. It is kept only where nothing was forgotten meanwhile: a page that asks while an import publishes
 * would else leave the hash of what was held before, and results of that would answer for what is held now.
 */
export async function refreshCorpus(driver: Driver): Promise<string> {
  const before = await revision(driver);
  const rows = await driver.query<{ hash: string }>(loadSql(import.meta.url, 'corpus.sql'));
  const hash = rows[0]?.hash ?? '0';
  await driver.command(
    `INSERT INTO {db:Identifier}.meta (key, value, rev)
     SELECT 'corpus', {hash:String}, max(rev) + 1 FROM {db:Identifier}.meta
     HAVING maxIf(rev, key = 'corpus') = {before:UInt64}`,
    { parameters: { hash, before } },
  );
  return hash;
}

/** From here on the hash is computed when it is asked for: what is held is about to change, or has. */
export const forgetCorpus = (driver: Driver): Promise<void> => writeMeta(driver, 'corpus', '');

async function known(driver: Driver): Promise<string | undefined> {
  const hash = await readMeta(driver, 'corpus');
  return hash === '' ? undefined : hash;
}

/** Rises whenever a hash is kept or forgotten. */
async function revision(driver: Driver): Promise<number> {
  const [row] = await driver.query<{ rev: number }>(
    `SELECT toUInt32(maxIf(rev, key = 'corpus')) AS rev FROM {db:Identifier}.meta`,
  );
  return row?.rev ?? 0;
}
