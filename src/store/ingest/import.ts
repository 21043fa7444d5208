import type { Chunk } from '../../model/lines.ts';
import { UserError } from '../../model/errors.ts';
import type { Driver, Parameters } from '../driver.ts';
import type { Store } from '../open.ts';
import type { ImportInput, ImportOptions } from './importInput.ts';
import { firstOf, type LedgerEntry, nextSeq, writeLedger } from './ledger.ts';
import { classify, createShareStage, createStage } from './publish.ts';
import { classifyShares } from './publishShares.ts';
import { aliasesOf, isHeldUnderAlias, rekeyStage, renumberStage, storeAliases } from './rekey.ts';
import { recover, finish, abandon, abandonQuietly } from './recover.ts';
import { explain } from '../machineErrors.ts';
import { leaveOutErased } from '../tombstones.ts';
import { isBrokenFile, isPattern, stageFile, stageLines, type StageOptions } from './stage.ts';

/** Takes one file into the store. Idempotent; a kill at any moment leaves a store that the next import mends. */
export async function importInput(
  store: Store,
  input: ImportInput,
  options: ImportOptions,
): Promise<LedgerEntry> {
  const { driver } = store;
  const resumed = await recover(driver, options);
  const seq = await nextSeq(driver);
  const entry: LedgerEntry = {
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
    repeated: 0, // prettier-ignore
    truncated: '',
    owner: options.pid,
    shares: input.shape.kind === 'shares',
    ...(input.collected === undefined ? {} : { collected: input.collected }),
  };
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
      await abandon(driver, entry);
      return before;
    }
    options.onStage?.('comparing', records);
    if (entry.shares !== true) await settleNames(driver, input, entry);
    const erased =
      entry.shares === true
        ? { rows: 0, channels: [] }
        : await leaveOutErased(
            driver,
            `stage_${entry.seq}`,
            store.authorKey,
            input.channels.map(({ channel }) => channel),
          );
    const classified = await (entry.shares === true ? classifyShares : classify)(driver, entry.seq);
    entry.skipped = input.skipped.reduce((sum, { count }) => sum + count, erased.rows + classified.services);
    const { counts, posts, singles, merged } = classified;
    Object.assign(entry, counts, { posts, singles, merged });
    entry.read = entry.added + entry.updated + entry.unchanged + entry.rejected + entry.skipped;
    await storeFacts(driver, input, entry.seq, erased.channels);
    await writeLedger(driver, 'publishing', entry);
    options.onStage?.('publishing', records);
    await finish(driver, entry);
    return entry;
  } catch (error) {
    await abandonQuietly(driver, entry);
    throw explain(error);
  }
}

/** Gives the staged rows the keys their channels have, and moves what is held under other names to these keys. */
async function settleNames(driver: Driver, input: ImportInput, entry: LedgerEntry): Promise<void> {
  const seen = input.channels.flatMap(({ channel, handle }) =>
    handle === undefined ? [] : [[channel, handle] as const],
  );
  const aliases = await aliasesOf(driver, entry.seq, [...seen, ...(input.handles ?? [])]);
  if (aliases.length === 0) return;
  await rekeyStage(driver, entry.seq, aliases);
  await storeAliases(driver, aliases, entry.seq);
  if (!(await isHeldUnderAlias(driver, aliases))) return;
  // A row of a later entry wins over one of an earlier: the move takes this import's number, the import the next.
  const move: LedgerEntry = {
    ...entry,
    kind: 'rekey',
    file: '',
    bytes: 0,
    sha256: '',
    format: '',
    gathered: '',
    truncated: '',
  };
  entry.seq++;
  await writeLedger(driver, 'staging', entry);
  await renumberStage(driver, move.seq, entry.seq);
  await writeLedger(driver, 'publishing', move);
  await finish(driver, move);
}

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

/** A file that breaks off in the middle: all whole records before the break are kept, and the break is told. */
function untilTruncated(chunks: AsyncIterable<Chunk>): {
  chunks: AsyncIterable<Chunk>;
  truncated: () => string;
} {
  let message = '';
  async function* guarded(): AsyncIterable<Chunk> {
    try {
      yield* chunks;
    } catch (error) {
      // A reader says how many whole records came before the break.
      if (!(error instanceof UserError) || !('records' in error) || error.records === 0) throw error;
      message = `${error.message} What is whole before that was taken in.`;
    }
  }
  return { chunks: guarded(), truncated: () => message };
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

async function storeFacts(
  driver: Driver,
  input: ImportInput,
  seq: number,
  erased: readonly string[],
): Promise<void> {
  const seenHere = input.channels.filter(({ channel }) => !erased.includes(channel));
  await driver.insertRows(
    'channel_facts',
    seenHere.map((seen) => ({
      channel: seen.channel,
      handle: seen.handle ?? input.handles?.get(seen.channel) ?? '',
      title: seen.title ?? '',
      kind: seen.kind ?? 'unknown',
      is_group: seen.group === true ? 1 : 0,
      import: seq,
    })),
  );
}
