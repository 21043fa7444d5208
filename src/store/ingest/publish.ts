import type { Driver, Parameters } from '../driver.ts';
import { loadSql } from '../sql.ts';
import { passedOver } from './parse.ts';
import { workTables, createMerged, createKeys, named } from './workTables.ts';
import { type Batch, type Counts, digestOf, digestsOf, leadOf } from './ledger.ts';

const sql = (file: string): string => loadSql(import.meta.url, file);

/**
 * How the rows of new keys that stand once in the file become the table's own: the staged part as it is, without a
 * copy; the part without its other rows, which are marked as gone; a copy of these rows; or there are none.
 */
export type Singles = 'attach' | 'mask' | 'insert' | 'none';

/** What becomes of the rows of one file. */
export interface Fate {
  readonly counts: Pick<Counts, 'added' | 'updated' | 'unchanged' | 'rejected'> & { repeated: number };
  /** Rows that are no posts, by what the file says of them. */
  readonly services: number;
  /** SHA-256 over the hashes of all staged records in their order. */
  readonly posts: string;
}

export interface Classified {
  /** By the number of the import. */
  readonly fates: ReadonlyMap<number, Fate>;
  readonly singles: Singles;
  /** Some held or repeated rows were merged, and the merged ones are published. */
  readonly merged: boolean;
}

interface Staged {
  readonly file: number;
  readonly rows: number;
  readonly bad: number;
  readonly services: number;
  readonly keys: number;
  readonly last: number;
}

/**
 * Decides what publishing the staged rows of some imports will change, and counts it for each. Changes nothing yet. No post
 * stands in the rows of two of them.
 * @param lead the import whose tables these are
 */
export async function classify(driver: Driver, lead: number, seqs: readonly number[]): Promise<Classified> {
  const tables = workTables(lead);
  const staged = await driver.query<Staged>(
    `SELECT import AS file, sum(n) AS rows, sum(bad) AS bad, sum(services) AS services, sum(ids) AS keys, max(record) AS last
     FROM (SELECT import, count() AS n, max(record) AS record, countIf(reject != '') AS bad, countIf(reject IN (${passedOver})) AS services, uniqExactIf(id, reject = '') AS ids
       FROM {db:Identifier}.{stage:Identifier} GROUP BY import, channel)
     GROUP BY file ORDER BY file`,
    { parameters: { ...tables } },
  );
  const sum = (of: (file: Staged) => number): number => staged.reduce((total, file) => total + of(file), 0);
  const [rows, keys] = [sum((file) => file.rows), sum((file) => file.keys)];
  const repeated = sum((file) => file.rows - file.bad - file.keys);
  const parameters: Parameters = { ...tables, import: lead, repeated };
  // Neither asks what the other does, and each keeps one processor busy.
  const [digests] = await Promise.all([
    seqs.length === 1
      ? digestOf(driver, tables.stage, lead, staged[0]?.last ?? 0).then((digest) => new Map([[lead, digest]]))
      : digestsOf(driver, tables.stage, seqs),
    findTouched(driver, parameters, rows),
  ]);
  const [found] = await driver.query<{ touched: number; differing: number }>(
    'SELECT count() AS touched, countIf(differs = 1) AS differing FROM {db:Identifier}.{touched:Identifier}',
    { parameters },
  );
  const { touched = 0, differing = 0 } = found ?? {};
  const merged = differing > 0;
  const changes = merged ? await merge(driver, lead, parameters) : new Map<number, Changes>();
  const touchedOf =
    touched > 0 && seqs.length > 1 ? await touchedByFile(driver, parameters) : new Map([[lead, touched]]);
  const fateOf = (seq: number): Fate => {
    const file = staged.find((some) => some.file === seq);
    const posts = digests.get(seq) ?? '';
    if (file === undefined) return { counts: noRows, services: 0, posts };
    const change = changes.get(seq) ?? { added: 0, updated: 0 };
    const added = file.keys - (touchedOf.get(seq) ?? 0) + change.added;
    const good = file.rows - file.bad;
    return {
      counts: {
        added,
        updated: change.updated,
        unchanged: good - added - change.updated,
        rejected: file.bad - file.services,
        repeated: good - file.keys,
      },
      services: file.services,
      posts,
    };
  };
  return {
    fates: new Map(seqs.map((seq) => [seq, fateOf(seq)])),
    singles: singlesBy(driver, rows, keys - touched),
    merged,
  };
}

/** Keys of the stage that are held or stand in it twice. */
async function findTouched(driver: Driver, parameters: Parameters, rows: number): Promise<void> {
  await createKeys(driver, String(parameters['touched']));
  if (Number(parameters['repeated']) > 0 || rows > fewRows || (await isSomeHeld(driver, parameters)))
    await driver.command(sql('classify.sql'), { parameters });
}

const noRows = { added: 0, updated: 0, unchanged: 0, rejected: 0, repeated: 0 };

/** How many of the touched posts stand in the rows of each file. */
async function touchedByFile(driver: Driver, parameters: Parameters): Promise<ReadonlyMap<number, number>> {
  const files = await driver.query<{ file: number; keys: number }>(
    `SELECT file, count() AS keys FROM
     (
       SELECT DISTINCT import AS file, channel, id FROM {db:Identifier}.{stage:Identifier}
       WHERE reject = '' AND (channel, id) IN (SELECT channel, id FROM {db:Identifier}.{touched:Identifier})
     )
     GROUP BY file ORDER BY file`,
    { parameters },
  );
  return new Map(files.map(({ file, keys }) => [file, keys]));
}

/** Below this many rows a copy costs less than marking rows as gone, and one look at the keys less than a comparison. */
const fewRows = 50_000;

/** Whether the store has a post of the stage: of a file of new posts nothing else is compared. */
async function isSomeHeld(driver: Driver, parameters: Parameters): Promise<boolean> {
  const held = await driver.query(
    `SELECT 1 AS held FROM {db:Identifier}.posts
     WHERE (channel, id) IN (SELECT channel, id FROM {db:Identifier}.{stage:Identifier} WHERE reject = '') LIMIT 1`,
    { parameters },
  );
  return held.length > 0;
}

function singlesBy(driver: Driver, rows: number, single: number): Singles {
  if (single === 0) return 'none';
  if (driver.cluster !== undefined) return 'insert';
  if (single === rows) return 'attach';
  return single * 2 > rows && rows > fewRows ? 'mask' : 'insert';
}

interface Changes {
  readonly added: number;
  readonly updated: number;
}

/** Makes the rows of keys that are held or stand twice, and counts what they change, by file. */
async function merge(
  driver: Driver,
  lead: number,
  parameters: Parameters,
): Promise<ReadonlyMap<number, Changes>> {
  await createMerged(driver, lead);
  await driver.command(sql('merge.sql'), { parameters });
  await createKeys(driver, workTables(lead).fresh);
  await driver.command(sql('fresh.sql'), { parameters });
  const changes = await driver.query<Changes & { readonly file: number }>(sql('changes.sql'), {
    parameters,
  });
  return new Map(changes.map(({ file, added, updated }) => [file, { added, updated }]));
}

/** Makes the staged rows current. Killed at any point and run again, it ends in the same state. */
export async function publish(driver: Driver, entries: Batch): Promise<void> {
  const [entry] = entries;
  const parameters: Parameters = {
    ...workTables(leadOf(entry)),
    first: entry.seq,
    last: entries.at(-1)?.seq ?? entry.seq,
  };
  await driver.command(
    `INSERT INTO {db:Identifier}.ledger_posts (import, record, channel, id, raw, hash)
     SELECT import, record, channel, id, raw, hash FROM {db:Identifier}.{stage:Identifier}`,
    { parameters },
  );
  if (entries.some(({ rejected }) => rejected > 0)) {
    await driver.command(
      `INSERT INTO {db:Identifier}.rejected_rows (import, record, reason, excerpt)
       SELECT import, record, reject, text FROM {db:Identifier}.{stage:Identifier} WHERE reject NOT IN ('', ${passedOver})`,
      { parameters },
    );
  }
  // Of an import that an earlier program left half published, `attach` alone says how.
  const singles = entry.singles ?? (entry.attach === true ? 'attach' : 'none');
  const merged = entry.merged ?? entry.attach !== true;
  // The texts before these are replaced, and before rows of the stage are marked as gone.
  if (merged) await driver.command(sql('versions.sql'), { parameters });
  await publishSingles(driver, singles, parameters);
  if (merged) {
    await driver.command(
      `INSERT INTO {db:Identifier}.posts SELECT * FROM {db:Identifier}.{merged:Identifier}`,
      { parameters, settings: { max_insert_threads: 1 } },
    );
  }
}

const isSingle = `reject = '' AND (channel, id) NOT IN (SELECT channel, id FROM {db:Identifier}.{touched:Identifier})`;

async function publishSingles(driver: Driver, singles: Singles, parameters: Parameters): Promise<void> {
  if (singles === 'none') return;
  if (singles === 'insert') {
    await driver.command(
      `INSERT INTO {db:Identifier}.posts SELECT * FROM {db:Identifier}.{stage:Identifier} WHERE ${isSingle}`,
      { parameters, settings: { max_insert_threads: 1 } },
    );
    return;
  }
  // Single rows come before merged ones: any row of this import says that a publication killed later had attached them.
  const [held] = await driver.query<{ held: number }>(
    'SELECT count() AS held FROM (SELECT 1 FROM {db:Identifier}.posts WHERE import BETWEEN {first:UInt32} AND {last:UInt32} LIMIT 1)',
    { parameters },
  );
  if ((held?.held ?? 0) > 0) return;
  if (singles === 'mask') {
    await driver.command(`DELETE FROM {db:Identifier}.{stage:Identifier} WHERE NOT (${isSingle})`, {
      parameters,
    });
  }
  await driver.command(
    `ALTER TABLE {db:Identifier}.posts ATTACH PARTITION tuple() FROM ${named(driver, String(parameters['stage']))}`,
    { parameters },
  );
}
