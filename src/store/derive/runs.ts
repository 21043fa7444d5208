import { createHash } from 'node:crypto';
import type { Driver } from '../driver.ts';
import { readMeta, writeMeta } from '../migrations/migrate.ts';
import { hideRows } from '../remove.ts';
import { forgetCorpus } from './corpus.ts';
import { derivedSoFar, keepOnlyStill } from './still.ts';

/** Names a derived table's rows: a decimal string that fits a number of TypeScript (53 bits). */
export type RunId = string;

export const runOf = (...parts: readonly string[]): RunId =>
  (createHash('sha256').update(parts.join('\n')).digest().readBigUInt64BE() >> 11n).toString();

/** Whether a run is there and whole. One piece of work asks hundreds of times, and once of each that is. */
export async function isDerived(driver: Driver, kind: string, run: RunId): Promise<boolean> {
  const known = derivedSoFar(driver);
  if (known?.has(`${kind} ${run}`) === true) return true;
  const rows = await driver.query<{ n: number }>(
    'SELECT count() AS n FROM {db:Identifier}.derived FINAL WHERE kind = {kind:String} AND run = {run:UInt64}',
    { parameters: { kind, run } },
  );
  const isThere = (rows[0]?.n ?? 0) > 0;
  if (isThere) known?.add(`${kind} ${run}`);
  return isThere;
}

/** What was derived is whole, and of one state of the corpus where it is part of a piece of work (`whileStill`). */
export async function markDerived(driver: Driver, kind: string, run: RunId, corpus: string): Promise<void> {
  await keepOnlyStill(driver);
  await driver.command(
    'INSERT INTO {db:Identifier}.derived (kind, run, corpus, total) SELECT {kind:String}, {run:UInt64}, {corpus:UInt64}, 0',
    { parameters: { kind, run, corpus } },
  );
}

const maker = 'derived by';

const codes = new WeakMap<Driver, string>();

/** The code of the program that works through a driver, as `forgetOtherCode` was told; undefined where it was not. */
export const codeOf = (driver: Driver): string | undefined => codes.get(driver);

/**
 * Forgets that anything is derived where other code derived it: the same corpus and lexicon may give other rows now.
 * The rows go when they are derived anew, as after a run that was cut short. Statements keep their own account.
 */
export async function forgetOtherCode(driver: Driver, code: string): Promise<void> {
  codes.set(driver, code);
  if ((await readMeta(driver, maker)) === code) return;
  const [held] = await driver.query<{ n: number }>('SELECT count() AS n FROM {db:Identifier}.derived');
  const isHeld = (held?.n ?? 0) > 0;
  if (isHeld) await hideRows(driver, 'derived', '1 = 1', {});
  // Other code may give the same posts another hash, too, and a process of it may be counting in what is about to be made anew.
  // († Forgotten only where something was derived, a kill before this left the other code's hash for good.)
  if (isHeld || ((await readMeta(driver, 'corpus')) ?? '') !== '') await forgetCorpus(driver, 'beside');
  await writeMeta(driver, maker, code);
}

/** Removes rows of runs on a corpus that is no more, and of runs that were never finished. */
export async function clearStale(
  driver: Driver,
  kinds: readonly string[],
  tables: readonly string[],
  corpus: string,
): Promise<void> {
  const found = await driver.query<{ run: string }>(
    `SELECT toString(run) AS run FROM {db:Identifier}.derived FINAL
     WHERE has({kinds:Array(String)}, toString(kind)) AND corpus = {corpus:UInt64}`,
    { parameters: { kinds, corpus } },
  );
  const parameters = { runs: found.map(({ run }) => run) };
  const where = 'NOT has({runs:Array(String)}, toString(run))';
  for (const table of tables) {
    const [stale] = await driver.query<{ n: number }>(
      `SELECT count() AS n FROM {db:Identifier}.${table} WHERE ${where}`,
      { parameters },
    );
    if ((stale?.n ?? 0) === 0) continue;
    await hideRows(driver, table, where, parameters);
  }
}
