import { message } from '../../messages/index.ts';
import { mistake } from '../../messages/mistake.ts';
import { forgetCorpus } from '../derive/corpus.ts';
import type { Driver } from '../driver.ts';
import type { ImportOptions } from './importInput.ts';
import { type Batch, type LedgerEntry, leadOf, readUnfinished, writeTogether } from './ledger.ts';
import { publishNames } from './names.ts';
import { classify, publish } from './publish.ts';
import { dropLeftovers, dropWorkTables } from './workTables.ts';
import { classifyShares, publishShares } from './publishShares.ts';
import { publishRekeying } from './rekey.ts';

/**
 * Finishes what was being published, forgets what was only being read. Returns what it finished.
 * @throws {UserError} while another process imports or erases
 * @param again within a run that has looked already: tables that nobody owns need not be looked for
 */
export async function recover(
  driver: Driver,
  options: Pick<ImportOptions, 'pid' | 'isAlive'>,
  again = false,
): Promise<LedgerEntry[]> {
  const publishing = new Map<number, [LedgerEntry, ...LedgerEntry[]]>();
  const unfinished = await readUnfinished(driver);
  for (const { state, entry } of unfinished) {
    if (entry.owner !== undefined && entry.owner !== options.pid && options.isAlive(entry.owner)) {
      throw mistake('import-running', message('stores.underWay', { process: String(entry.owner) }));
    }
    if (state === 'publishing') {
      const batch = publishing.get(leadOf(entry));
      if (batch === undefined) publishing.set(leadOf(entry), [entry]);
      else batch.push(entry);
    }
  }
  for (const batch of publishing.values()) await finish(driver, batch);
  // Later: rows of some that were only read may stand in the tables of those that were being published.
  for (const { state, entry } of unfinished) if (state === 'staging') await abandon(driver, [entry]);
  if (!again || unfinished.length > 0) await dropLeftovers(driver);
  return [...publishing.values()].flat();
}

/** Compares what is staged with what is held, and says how it will be published. */
export async function compare(driver: Driver, entries: Batch): Promise<void> {
  const [first] = entries;
  const seqs = entries.map(({ seq }) => seq);
  const { fates, singles, merged } =
    first.shares === true
      ? await classifyShares(driver, first.seq)
      : await classify(driver, leadOf(first), seqs);
  for (const entry of entries) {
    const fate = fates.get(entry.seq);
    if (fate === undefined) throw new Error(`no fate of import ${entry.seq}`);
    entry.skipped += fate.services;
    Object.assign(entry, fate.counts, { posts: fate.posts, singles, merged });
    entry.read = entry.added + entry.updated + entry.unchanged + entry.rejected + entry.skipped;
    delete entry.uncompared;
  }
  await writeTogether(driver, 'publishing', entries);
}

export async function finish(driver: Driver, entries: Batch): Promise<void> {
  const [first] = entries;
  const lead = leadOf(first);
  if (first.uncompared === true) await compare(driver, entries);
  // Until all is published, and if this is cut short, no one may take the corpus for what it was.
  await forgetCorpus(driver, 'before');
  if (first.names === true) await publishNames(driver, lead);
  if (first.kind === 'rekey') await publishRekeying(driver, first.seq);
  else if (first.shares === true) await publishShares(driver, first);
  else await publish(driver, entries);
  await forgetCorpus(driver, 'after');
  for (const entry of entries) {
    delete entry.owner;
    delete entry.singles;
    delete entry.merged;
    delete entry.attach;
    delete entry.names;
    delete entry.batch;
    if (entry.shares === false) delete entry.shares;
  }
  await writeTogether(driver, 'done', entries);
  await dropWorkTables(driver, lead);
}

export async function abandon(driver: Driver, entries: Batch): Promise<void> {
  await dropWorkTables(driver, leadOf(entries[0]));
  await writeTogether(driver, 'abandoned', entries);
}

/** After a failure the disk may be full: what cannot be cleared now, the next import clears. */
export async function abandonQuietly(driver: Driver, entries: Batch): Promise<void> {
  const rows = await readUnfinished(driver).catch(() => []);
  const [first] = entries;
  if (rows.find((row) => row.seq === first.seq)?.state !== 'staging') return;
  await abandon(driver, entries).catch(() => undefined);
}
