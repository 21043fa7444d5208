import type { Driver } from '../driver.ts';
import { writeMeta } from '../migrations/migrate.ts';
import { loadSql } from '../sql.ts';
import { type Changes, changer, changesFor, changesOf, lookAnew, mayLive } from './still.ts';

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
  return compute(driver, await changesOf(driver));
}

/** The change that the hash was computed after, as the hash begins with it, and the hash. */
export async function stateOf(driver: Driver): Promise<{ after: string; hash: string }> {
  const changes = await changesFor(driver);
  const { corpus } = changes;
  const after = prefixOf(changes);
  const isOfNow = corpus !== '' && corpus.startsWith(after);
  return { after, hash: isOfNow ? corpus.slice(after.length) : await compute(driver, changes) };
}

/**
 * The hash is kept with the change that it was computed after, and holds only while that is the last: a page that asks while
 * an import publishes would else leave the hash of what was held before, and results of that would answer for what is held
 * now. († Kept only where no change was seen meanwhile, it could still be written beside one, under the same revision: a
 * claim was tested against no posts just after they had come in.) Of what somebody is in the middle of changing none is kept: were
 * it cut short, it would stand for what is held then.
 */
async function compute(driver: Driver, changes: Changes): Promise<string> {
  const { changing } = changes;
  const rows = await driver.query<{ hash: string }>(loadSql(import.meta.url, 'corpus.sql'));
  const hash = rows[0]?.hash ?? '0';
  if (changing === '' || !mayLive(changing)) {
    await writeMeta(driver, 'corpus', `${prefixOf(changes)}${hash}`);
    lookAnew(driver);
  }
  return hash;
}

/**
 * From here on the hash is computed when it is asked for: what is held is about to change, or has. Who counts meanwhile
 * (`whileStill`) waits where a change begins, and counts anew after it. Beside the posts something else may have changed that is
 * counted in: then who is in the middle of a change stays so.
 */
export async function forgetCorpus(driver: Driver, when: 'before' | 'after' | 'beside'): Promise<void> {
  // Its own revision, which is above all before it: no two changes have the same name. What was kept is emptied for a
  // program of before that knows of no changes.
  await driver.command(
    `INSERT INTO {db:Identifier}.meta (key, value, rev)
     SELECT own.1, own.2, next FROM
     (
       SELECT max(rev) + 1 AS next, arrayJoin([('corpus', ''), ('corpus changed', toString(next))${when === 'beside' ? '' : `, ('corpus changing', {changing:String})`}]) AS own
       FROM {db:Identifier}.meta
     )`,
    { parameters: { changing: when === 'before' ? changer() : '' } },
  );
  lookAnew(driver);
}

/** What a hash begins with that was computed after a change. A store of before names no change, and its hash none either. */
export const prefixOf = ({ change }: Changes): string => (change === '' ? '' : `${change}:`);
