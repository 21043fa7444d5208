import type { Chunk } from '../../model/lines.ts';
import type { Driver } from '../driver.ts';
import { explain } from '../machineErrors.ts';
import type { Store } from '../open.ts';
import { entryOf, skippedIn, untilTruncated } from './import.ts';
import type { ImportInput, ImportOptions } from './importInput.ts';
import { type Batch, firstOf, leadOf, type LedgerEntry, nextSeq, writeTogether } from './ledger.ts';
import { factsOf, keepNames } from './names.ts';
import { createStage, named, workTables } from './workTables.ts';
import { abandon, abandonQuietly, compare, finish } from './recover.ts';
import { aliasesOf, isHeldUnderAlias, rekeyStage } from './rekey.ts';
import { stageLines } from './stage.ts';

/** A record's number has the place of its file above these bits. */
const recordBits = 2 ** 40;

/** Files whose rows can be staged by one statement have the same key; null where a file has to come by itself. */
export const batchKey = ({ shape, collected }: ImportInput): string | null =>
  collected === undefined && (shape.kind === 'post' || shape.kind === 'mapped')
    ? JSON.stringify(shape)
    : null;

/**
 * Takes several small files of one shape into the store: read one after another into one table, then compared and
 * published together, as far as no post stands in two of them. Each has its entry in the ledger, its own counts and rejected
 * rows, as if it had come alone, and a kill at any moment leaves a store that the next import mends.
 * @param mended what was finished of imports cut short before
 * @returns null where they have to come one by one; nothing is changed then, and their lines are used up
 */
export async function importBatch(
  store: Store,
  inputs: readonly [ImportInput, ...ImportInput[]],
  options: ImportOptions,
  mended: readonly LedgerEntry[],
): Promise<LedgerEntry[] | null> {
  const { driver } = store;
  const [{ shape }] = inputs;
  const lead = await nextSeq(driver);
  const entries = inputs.map((input, i) =>
    firstOf({ ...entryOf(input, options, lead + i), batch: lead }),
  ) as unknown as Batch;
  await writeTogether(driver, 'staging', entries);
  let left: Batch[] = [entries];
  const reading = readingOf(inputs);
  try {
    await createStage(driver, lead);
    const records = await stageLines(driver, shape, reading.chunks, {
      import: lead,
      stage: workTables(lead).stage,
      authorKey: store.authorKey,
      zone: options.zone,
      facts: () => ({}),
      signal: options.signal,
      onRows: (rows) => options.onStage?.('reading', rows),
    });
    for (const [i, input] of inputs.entries()) {
      const read = {
        truncated: reading.truncated(i),
        sha256: await input.sha256(),
        skipped: skippedIn(input),
      };
      Object.assign(entries[i] ?? {}, read);
    }
    const isMended = entries.some(({ sha256 }) => mended.some((old) => old.sha256 === sha256));
    if (isMended || !(await isSettled(driver, inputs, lead))) {
      await abandon(driver, entries);
      return null;
    }
    options.onStage?.('comparing', records);
    left = await apart(driver, entries);
    if (left.length > 1) await divide(driver, lead, left);
    for (const group of left) {
      const facts = group.flatMap(({ seq }) => factsOfFile(inputs[seq - lead], seq));
      if (await keepNames(driver, leadOf(group[0]), { facts })) group[0].names = true;
      await compare(driver, group);
      options.onStage?.('publishing', records);
      await finish(driver, group);
      left = left.slice(1);
    }
    return [...entries];
  } catch (error) {
    for (const group of left) await abandonQuietly(driver, group);
    // What a reader says of one file is said when that file comes by itself.
    if (reading.failed() && options.signal?.aborted !== true) return null;
    throw explain(error);
  }
}

const factsOfFile = (input: ImportInput | undefined, seq: number): readonly object[] =>
  input === undefined ? [] : factsOf(input, []).map((fact) => ({ ...fact, import: seq }));

/** The lines of all files, where each breaks off, and whether a reader gave up. */
function readingOf(inputs: readonly ImportInput[]): {
  readonly chunks: AsyncIterable<Chunk>;
  readonly truncated: (place: number) => LedgerEntry['truncated'];
  readonly failed: () => boolean;
} {
  const guarded = inputs.map(({ chunks }) => untilTruncated(chunks));
  let isFailed = false;
  async function* chunks(): AsyncGenerator<Chunk> {
    for (const [place, file] of guarded.entries()) {
      const pieces = file.chunks[Symbol.asyncIterator]();
      for (;;) {
        const piece = await pieces.next().catch((error: unknown) => {
          isFailed = true;
          throw error;
        });
        if (piece.done === true) break;
        yield { first: place * recordBits + piece.value.first, lines: piece.value.lines };
      }
    }
  }
  return {
    chunks: chunks(),
    truncated: (place) => guarded[place]?.truncated() ?? '',
    failed: () => isFailed,
  };
}

/** Gives the staged rows the keys of their channels; false where names have to be settled file by file. */
async function isSettled(driver: Driver, inputs: readonly ImportInput[], lead: number): Promise<boolean> {
  const erased = await driver.query('SELECT 1 FROM {db:Identifier}.tombstones LIMIT 1');
  if (erased.length > 0) return false;
  const stated = inputs.flatMap(({ channels, handles }) => [
    ...channels.flatMap(({ channel, handle }) => (handle === undefined ? [] : [[channel, handle] as const])),
    ...(handles ?? []),
  ]);
  const { all, fresh } = await aliasesOf(driver, lead, stated);
  if (fresh.length > 0) return false;
  if (all.length === 0) return true;
  await rekeyStage(driver, lead, all);
  return !(await isHeldUnderAlias(driver, all));
}

/** Runs of files, in their order, of which no two have a row of one post. */
async function apart(driver: Driver, entries: Batch): Promise<Batch[]> {
  const shared = await driver.query<{ files: number[] }>(
    `SELECT DISTINCT arraySort(groupUniqArray(import)) AS files FROM {db:Identifier}.{stage:Identifier}
     WHERE reject = '' GROUP BY channel, id HAVING length(files) > 1 ORDER BY files
     SETTINGS optimize_aggregation_in_order = 1`,
    { parameters: { stage: workTables(entries[0].seq).stage } },
  );
  const meets = new Map<number, number>();
  for (const { files } of shared)
    for (const [i, file] of files.entries())
      meets.set(file, Math.max(meets.get(file) ?? 0, files[i - 1] ?? 0));
  const groups: [LedgerEntry, ...LedgerEntry[]][] = [];
  for (const entry of entries) {
    const group = groups.at(-1);
    // The latest of the files before with which it shares a post stands in this run, or before it.
    if (group === undefined || (meets.get(entry.seq) ?? 0) >= group[0].seq) groups.push([entry]);
    else group.push(entry);
  }
  return groups;
}

/** Gives each run tables of its own. */
async function divide(driver: Driver, lead: number, groups: readonly Batch[]): Promise<void> {
  const { stage, rekeyed } = workTables(lead);
  for (const group of groups) {
    const [{ seq }] = group;
    const into = seq === lead ? rekeyed : workTables(seq).stage;
    await driver.command(
      `CREATE OR REPLACE TABLE {db:Identifier}.{into:Identifier} AS ${named(driver, stage)}
       ENGINE = MergeTree ORDER BY (channel, id)`,
      { parameters: { into } },
    );
    await driver.command(
      `INSERT INTO {db:Identifier}.{into:Identifier} SELECT * FROM {db:Identifier}.{stage:Identifier}
       WHERE import BETWEEN {first:UInt32} AND {last:UInt32}`,
      {
        parameters: { into, stage, first: seq, last: group.at(-1)?.seq ?? seq },
        settings: { max_threads: 2, max_insert_threads: 1 },
      },
    );
    for (const entry of group) entry.batch = seq;
  }
  await driver.command('DROP TABLE {db:Identifier}.{stage:Identifier} SYNC', { parameters: { stage } });
  await driver.command(`RENAME TABLE ${named(driver, rekeyed)} TO ${named(driver, stage)}`);
}
