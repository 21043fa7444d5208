import type { Driver } from '../driver.ts';
import { writeMeta } from '../migrations/migrate.ts';
import { loadSql } from '../sql.ts';

/**
 * The corpus's hash: a sum over the current rows, so it is free of their order and of the way they came in. Names and kinds of
 * channels are in it: they decide whose posts a community has, and who is a person.
 * Derived tables and findings are kept under it.
 */
export async function corpusHash(driver: Driver): Promise<string> {
  return (await stateOf(driver)).hash;
}

/**
 * The hash with the change that it was computed after: another one after each change, though what is held were the same again.
 * What a process remembers of a store is remembered under it.
 */
export async function corpusState(driver: Driver): Promise<string> {
  const { after, hash } = await stateOf(driver);
  return `${after}${hash}`;
}

/** Computes the hash anew. */
export async function refreshCorpus(driver: Driver): Promise<string> {
  const { after } = await kept(driver);
  return compute(driver, after);
}

async function stateOf(driver: Driver): Promise<{ after: string; hash: string }> {
  const { after, corpus } = await kept(driver);
  const isOfNow = corpus !== '' && corpus.startsWith(after);
  return { after, hash: isOfNow ? corpus.slice(after.length) : await compute(driver, after) };
}

/**
 * The hash is kept with the change that it was computed after, and holds only while that is the last: a page that asks while
 * an import publishes would else leave the hash of what was held before, and results of that would answer for what is held
 * now. († Kept only where no change was seen meanwhile, it could still be written beside one, under the same revision: a
 * claim was tested against no posts just after they had come in.)
 */
async function compute(driver: Driver, after: string): Promise<string> {
  const rows = await driver.query<{ hash: string }>(loadSql(import.meta.url, 'corpus.sql'));
  const hash = rows[0]?.hash ?? '0';
  await writeMeta(driver, 'corpus', `${after}${hash}`);
  return hash;
}

/** From here on the hash is computed when it is asked for: what is held is about to change, or has. */
export async function forgetCorpus(driver: Driver): Promise<void> {
  // Its own revision, which is above all before it: no two changes have the same name. What was kept is emptied for a
  // program of before that knows of no changes.
  await driver.command(
    `INSERT INTO {db:Identifier}.meta (key, value, rev)
     SELECT own.1, own.2, next FROM
     (
       SELECT max(rev) + 1 AS next, arrayJoin([('corpus', ''), ('corpus changed', toString(next))]) AS own
       FROM {db:Identifier}.meta
     )`,
  );
}

/** The hash that was kept last, and what one begins with that was computed after the last change; of one look. */
async function kept(driver: Driver): Promise<{ after: string; corpus: string }> {
  const [row] = await driver.query<{ change: string; corpus: string }>(
    `SELECT anyIf(value, key = 'corpus changed') AS change, anyIf(value, key = 'corpus') AS corpus
     FROM {db:Identifier}.meta FINAL WHERE key IN ('corpus', 'corpus changed')`,
  );
  const { change = '', corpus = '' } = row ?? {};
  // A store of before names no change, and its hash none either.
  return { after: change === '' ? '' : `${change}:`, corpus };
}
