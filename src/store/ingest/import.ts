import { message } from '../../messages/index.ts';
import { tellsOrigins } from '../../model/mapping.ts';
import type { Said } from '../../model/said.ts';
import type { Chunk } from '../../model/lines.ts';
import { UserError } from '../../model/errors.ts';
import type { Driver, Parameters } from '../driver.ts';
import type { Store } from '../open.ts';
import type { ImportInput, ImportOptions } from './importInput.ts';
import { firstOf, type LedgerEntry, nextSeq, writeLedger, writeTogether } from './ledger.ts';
import { factsOf, keepNames } from './names.ts';
import { createShareStage, createStage, workTables } from './workTables.ts';
import { type Alias, aliasesOf, isHeldUnderAlias, rekeyStage, renumberStage } from './rekey.ts';
import { abandon, abandonQuietly, compare, finish, recover } from './recover.ts';
import { explain } from '../machineErrors.ts';
import { leaveOutErased } from '../tombstones.ts';
import { isBrokenFile, isPattern, stageFile, stageLines, type StageOptions } from './stage.ts';

/**
 * Takes one file into the store. Idempotent; a kill at any moment leaves a store that the next import mends.
 * @param mended what was finished of imports cut short before, where that was looked after already
 */
export async function importInput(
  store: Store,
  input: ImportInput,
  options: ImportOptions,
  mended?: readonly LedgerEntry[],
): Promise<LedgerEntry> {
  const { driver } = store;
  const resumed = mended ?? (await recover(driver, options));
  const seq = await nextSeq(driver);
  const entry = entryOf(input, options, seq);
  await writeLedger(driver, 'staging', firstOf(entry));
  try {
    await (entry.shares === true ? createShareStage : createStage)(driver, seq);
    const guarded = untilTruncated(input.chunks);
    const stageOptions: StageOptions = {
      import: seq,
      stage: `stage_${seq}`,
      authorKey: store.authorKey,
      zone: options.zone,
      facts: () => factParameters(input),
      signal: options.signal,
      onRows: (rows) => options.onStage?.('reading', rows),
    };
    const records =
      (await stageDirectly(driver, input, stageOptions)) ??
      (await stageLines(driver, input.shape, guarded.chunks, stageOptions));
    entry.truncated = guarded.truncated();
    entry.sha256 = await input.sha256();
    const before = resumed.find((old) => old.kind === 'import' && old.sha256 === entry.sha256);
    if (before !== undefined) {
      // This file's import was cut short while it was being published and has just been finished.
      await abandon(driver, [entry]);
      return before;
    }
    options.onStage?.('comparing', records);
    const left = entry.shares === true ? { rows: 0 } : await settle(store, input, entry);
    entry.skipped = left.rows + skippedIn(input);
    await compare(driver, [entry]);
    options.onStage?.('publishing', records);
    await finish(driver, [entry]);
    return entry;
  } catch (error) {
    await abandonQuietly(driver, [entry]);
    throw explain(error);
  }
}

/**
 * Gives the staged rows the keys their channels have, takes those of erased channels out, and moves what is held under
 * other names to these keys. Nothing is changed before the ledger says that the move and this import will be finished.
 */
async function settle(
  { driver, authorKey }: Store,
  input: ImportInput,
  entry: LedgerEntry,
): Promise<{ readonly rows: number }> {
  const seen = input.channels.flatMap(({ channel, handle }) =>
    handle === undefined ? [] : [[channel, handle] as const],
  );
  const { all, fresh } = await aliasesOf(driver, entry.seq, [...seen, ...(input.handles ?? [])]);
  if (all.length > 0) await rekeyStage(driver, entry.seq, all);
  const stated = input.channels.map(({ channel }) => channel);
  const erased = await leaveOutErased(driver, workTables(entry.seq).stage, authorKey, stated);
  const isLeft = ({ channel }: Alias): boolean => !erased.channels.includes(channel);
  const facts = factsOf(input, erased.channels);
  const aliases = fresh.filter(isLeft);
  const moves = all.length > 0 && (await isHeldUnderAlias(driver, all.filter(isLeft)));
  if (moves) await move(driver, entry, erased.rows + skippedIn(input), { facts, aliases });
  else if (await keepNames(driver, entry.seq, { facts, aliases })) entry.names = true;
  return erased;
}

/** A row of a later entry wins over one of an earlier: the move takes this import's number, the import the next. */
async function move(
  driver: Driver,
  entry: LedgerEntry,
  skipped: number,
  { facts, aliases }: { readonly facts: ReturnType<typeof factsOf>; readonly aliases: readonly Alias[] },
): Promise<void> {
  const moving: LedgerEntry = {
    ...entry,
    kind: 'rekey',
    file: '',
    bytes: 0,
    sha256: '',
    format: '',
    gathered: '',
    truncated: '',
    shares: false,
  };
  const seq = entry.seq + 1;
  await renumberStage(driver, entry.seq, seq);
  if (await keepNames(driver, entry.seq, { aliases })) moving.names = true;
  const next: LedgerEntry = { ...entry, seq, skipped, uncompared: true };
  if (await keepNames(driver, seq, { facts })) next.names = true;
  await writeTogether(driver, 'publishing', [moving, next]);
  Object.assign(entry, next);
  await finish(driver, [moving]);
}

export const skippedIn = ({ skipped }: ImportInput): number =>
  skipped.reduce((sum, { count }) => sum + count, 0);

/** The engine reads the file itself where it can; undefined where the lines have to come through this process. */
async function stageDirectly(
  driver: Driver,
  { lines, shape }: ImportInput,
  options: StageOptions,
): Promise<number | undefined> {
  if (lines === undefined || driver.kind !== 'embedded' || isPattern(lines.path)) return undefined;
  try {
    return await stageFile(driver, shape, lines, options);
  } catch (error) {
    if (!isBrokenFile(error)) throw error;
    await (shape.kind === 'shares' ? createShareStage : createStage)(driver, options.import);
    return undefined;
  }
}

/** What the ledger says of a file before it is read. */
export const entryOf = (input: ImportInput, options: ImportOptions, seq: number): LedgerEntry => ({
  seq,
  kind: 'import',
  file: input.file,
  bytes: input.bytes,
  sha256: '',
  format: input.format,
  posts: '',
  gathered: options.gathered,
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
  owner: options.pid,
  shares: input.shape.kind === 'shares',
  ...(input.shape.kind === 'mapped' && tellsOrigins(input.shape.mapping) ? { origins: true } : {}),
  ...(input.collected === undefined ? {} : { collected: input.collected }),
});

/** A file that breaks off in the middle: all whole records before the break are kept, and the break is told. */
export function untilTruncated(chunks: AsyncIterable<Chunk>): {
  chunks: AsyncIterable<Chunk>;
  truncated: () => Said;
} {
  let told: Said = '';
  async function* guarded(): AsyncIterable<Chunk> {
    try {
      yield* chunks;
    } catch (error) {
      // A reader says how many whole records came before the break.
      if (!(error instanceof UserError) || !('records' in error) || error.records === 0) throw error;
      told = message('files.keptBefore', { said: error.said });
    }
  }
  return { chunks: guarded(), truncated: () => told };
}

function factParameters(input: ImportInput): Parameters {
  if (input.shape.kind !== 'telegram-desktop') return {};
  const handles = new Map<string, string>(input.handles);
  for (const seen of input.channels) if (seen.handle !== undefined) handles.set(seen.channel, seen.handle);
  const titled = input.channels.filter((seen) => seen.title !== undefined);
  return {
    groups: input.channels.filter((seen) => seen.group === true).map((seen) => seen.channel),
    handle_ids: [...handles.keys()],
    handles: [...handles.values()],
    title_ids: titled.map((seen) => seen.channel),
    titles: titled.map((seen) => seen.title ?? ''),
  };
}
