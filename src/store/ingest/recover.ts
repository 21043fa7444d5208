import { message } from '../../messages/index.ts';
import { mistake } from '../../messages/mistake.ts';
import { forgetCorpus } from '../derive/corpus.ts';
import type { Driver } from '../driver.ts';
import type { ImportOptions } from './importInput.ts';
import { type LedgerEntry, readUnfinished, writeLedger } from './ledger.ts';
import { publishNames } from './names.ts';
import { classify, dropLeftovers, dropWorkTables, publish } from './publish.ts';
import { classifyShares, publishShares } from './publishShares.ts';
import { publishRekeying } from './rekey.ts';

/** Finishes what was being published, forgets what was only being read. Returns what it finished. */
export async function recover(
  driver: Driver,
  options: Pick<ImportOptions, 'pid' | 'isAlive'>,
): Promise<LedgerEntry[]> {
  const finished: LedgerEntry[] = [];
  for (const { state, entry } of await readUnfinished(driver)) {
    if (state !== 'staging' && state !== 'publishing') continue;
    if (entry.owner !== undefined && entry.owner !== options.pid && options.isAlive(entry.owner)) {
      throw mistake('import-running', message('stores.importRunning', { process: String(entry.owner) }));
    }
    if (state === 'publishing') {
      await finish(driver, entry);
      finished.push(entry);
    } else {
      await abandon(driver, entry);
    }
  }
  await dropLeftovers(driver);
  return finished;
}

/** Compares what is staged with what is held, and says how it will be published. */
export async function compare(driver: Driver, entry: LedgerEntry): Promise<void> {
  const { services, counts, posts, singles, merged } = await (entry.shares === true
    ? classifyShares
    : classify)(driver, entry.seq);
  entry.skipped += services;
  Object.assign(entry, counts, { posts, singles, merged });
  entry.read = entry.added + entry.updated + entry.unchanged + entry.rejected + entry.skipped;
  delete entry.uncompared;
  await writeLedger(driver, 'publishing', entry);
}

export async function finish(driver: Driver, entry: LedgerEntry): Promise<void> {
  if (entry.uncompared === true) await compare(driver, entry);
  // Until all is published, and if this is cut short, no one may take the corpus for what it was.
  await forgetCorpus(driver);
  if (entry.names === true) await publishNames(driver, entry.seq);
  if (entry.kind === 'rekey') await publishRekeying(driver, entry.seq);
  else if (entry.shares === true) await publishShares(driver, entry);
  else await publish(driver, entry);
  await forgetCorpus(driver);
  delete entry.owner;
  delete entry.singles;
  delete entry.merged;
  delete entry.attach;
  delete entry.names;
  if (entry.shares === false) delete entry.shares;
  await writeLedger(driver, 'done', entry);
  await dropWorkTables(driver, entry.seq);
}

export async function abandon(driver: Driver, entry: LedgerEntry): Promise<void> {
  await dropWorkTables(driver, entry.seq);
  await writeLedger(driver, 'abandoned', entry);
}

/** After a failure the disk may be full: what cannot be cleared now, the next import clears. */
export async function abandonQuietly(driver: Driver, entry: LedgerEntry): Promise<void> {
  const rows = await readUnfinished(driver).catch(() => []);
  if (rows.find((row) => row.seq === entry.seq)?.state !== 'staging') return;
  await abandon(driver, entry).catch(() => undefined);
}
