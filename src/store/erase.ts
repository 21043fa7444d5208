import { createHash, createHmac } from 'node:crypto';
import { UserError } from '../model/errors.ts';
import { refreshCorpus } from './derive/corpus.ts';
import type { Driver } from './driver.ts';
import { digestOf, type LedgerEntry, nextSeq, readLedger, writeLedger } from './ingest/ledger.ts';
import { tables } from './migrations/tables.ts';
import type { Store } from './open.ts';
import { removeRows } from './remove.ts';

export interface ErasureOptions {
  readonly now: () => Date;
  readonly version: string;
  readonly reason: string;
}

/** Tables made of posts of several channels together: made anew when asked for. */
const derivedTables = tables.map(({ name }) => name).filter((name) => /^(near|co)_/.test(name));
/** Tables with rows of posts, all keyed by channel and id. */
const postTables = ['posts', 'post_versions', 'ledger_posts', 'units', 'matches'] as const;

/**
 * Removes a channel (by its key) or an author (by the public id, which is hashed) with all that was derived:
 * versions, ledger rows, matches, findings. A tombstone stays (hash, day, reason), and an entry of the ledger
 * that says what the imports' digests became, so that `verify` still holds. Returns the posts removed.
 */
export async function erase(
  store: Store,
  what: { kind: 'channel'; key: string } | { kind: 'author'; id: string },
  options: ErasureOptions,
): Promise<number> {
  const { driver } = store;
  const target =
    what.kind === 'channel'
      ? { where: 'channel = {target:String}', parameters: { target: what.key } }
      : {
          where: `(channel, id) IN (SELECT channel, id FROM {db:Identifier}.posts FINAL WHERE author = unhex({target:String}))`,
          parameters: {
            target: createHmac('sha256', store.authorKey).update(what.id).digest('hex').slice(0, 32),
          },
        };
  const [found] = await driver.query<{ posts: number }>(
    `SELECT count() AS posts FROM {db:Identifier}.posts FINAL WHERE ${target.where}`,
    { parameters: target.parameters },
  );
  const posts = found?.posts ?? 0;
  if (posts === 0) {
    throw new UserError(
      'nothing-to-erase',
      `No post of this ${what.kind} is in the project: nothing was erased.`,
    );
  }
  const imports = await driver.query<{ import: number }>(
    `SELECT DISTINCT import FROM {db:Identifier}.ledger_posts FINAL WHERE ${target.where} ORDER BY import`,
    { parameters: target.parameters },
  );
  // Posts last: an author's are found by them.
  for (const table of [...postTables].reverse())
    await removeRows(driver, table, target.where, target.parameters);
  if (what.kind === 'channel') {
    for (const table of ['channel_facts', 'aliases'])
      await removeRows(driver, table, target.where, target.parameters);
  }
  await removeRows(driver, 'findings', '1 = 1', {});
  await removeRows(driver, 'rejected_rows', 'import IN {imports:Array(UInt32)}', {
    imports: imports.map((row) => row.import),
  });
  await removeRows(driver, 'derived', '1 = 1', {});
  for (const table of derivedTables) await removeRows(driver, table, '1 = 1', {});
  const id = what.kind === 'channel' ? what.key : what.id;
  const idHash = createHash('sha256').update(`${what.kind}:${id}`).digest('hex');
  await driver.insertRows('tombstones', [
    {
      kind: what.kind,
      id_hash: idHash,
      day: options.now().toISOString().slice(0, 10),
      reason: options.reason,
    },
  ]);
  await refreshCorpus(driver);
  await writeEntry(
    driver,
    { kind: what.kind, idHash, reason: options.reason, posts },
    imports.map((row) => row.import),
    options,
  );
  return posts;
}

async function writeEntry(
  driver: Driver,
  erased: NonNullable<LedgerEntry['erased']>,
  imports: readonly number[],
  options: ErasureOptions,
): Promise<void> {
  const digests: Record<string, string> = {};
  const entries = await readLedger(driver);
  for (const seq of imports) {
    if (entries.some((row) => row.seq === seq && row.state === 'done')) {
      digests[String(seq)] = await digestOf(driver, 'ledger_posts', seq);
    }
  }
  await writeLedger(driver, 'done', {
    seq: await nextSeq(driver),
    kind: 'erase',
    file: '',
    bytes: 0,
    sha256: '',
    format: '',
    posts: '',
    gathered: '',
    time: options.now().toISOString(),
    version: options.version,
    read: 0,
    added: 0,
    updated: 0,
    unchanged: 0,
    rejected: 0,
    skipped: 0,
    repeated: 0,
    truncated: '',
    erased,
    digests,
  }); // prettier-ignore
}
