import { rejectionOf } from '../store/ingest/rejections.ts';
import { message } from '../messages/index.ts';
import { mistake } from '../messages/mistake.ts';
import { existsSync, readFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { UserError } from '../model/errors.ts';
import { documentFormats, readDocuments } from '../readers/documents/index.ts';
import { formats, openSource, read, readHandles, readMapping } from '../readers/index.ts';
import { importInput } from '../store/ingest/import.ts';
import type { LedgerEntry } from '../store/ingest/ledger.ts';
import { importStore, refuseHalfFilled } from '../store/transfer/importStore.ts';
import { manifestFile } from '../store/transfer/manifest.ts';
import { expand } from './files/expand.ts';
import { rememberOriginal } from './files/originals.ts';
import { recognise } from './files/recognise.ts';
import { readParquet, readSqlite } from './importTables.ts';
import { type FileSummary, type Summary, summarise } from './importSummary.ts';
import type { Study } from './study.ts';

export interface ImportOptions {
  readonly format?: string;
  /** A mapping file. */
  readonly map?: string;
  /** A file of handles for numeric ids. */
  readonly handles?: string;
  /** IANA zone of times that name none. */
  readonly zone?: string;
  /** The same, under the name that a person may look for. */
  readonly timezone?: string;
  /** The handle of the one chat that a file is of, where it does not say. */
  readonly channel?: string;
  /** The statement that this chat is public. */
  readonly public?: boolean;
}

/** Names that `format` may have. */
export const importFormats: readonly string[] = [...formats, ...documentFormats];

/** Whether a file was read for nothing: every record of it that was to be stored was rejected. */
export const tookNothing = ({ added, updated, unchanged, rejected }: FileSummary): boolean =>
  rejected > 0 && added + updated + unchanged === 0;

/** Imports each file by itself: one that cannot be read leaves the others as they are. */
export async function importFiles(
  study: Study,
  paths: readonly string[],
  options: ImportOptions,
): Promise<Summary> {
  const stores = paths.filter(isStore);
  if (stores.length > 0) {
    if (paths.length > 1)
      throw mistake('store-alone', message('files.storeAlone', { name: basename(stores[0] ?? '') }));
    return summarise([await takeStore(study, paths[0] ?? '')]);
  }
  await refuseHalfFilled(study.store.driver);
  const done: FileSummary[] = [];
  let first: UserError | null = null;
  for (const [i, { path, found }] of expand(paths).entries()) {
    try {
      done.push(await importOne(study, path, options));
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      if (!found) throw paths.length > 1 ? withOthers(error, paths, i) : error;
      first ??= error;
      study.onNote(study.words.say('notes.passedOver', { reason: error.said }));
    }
  }
  // Of a folder nothing could be read: the first reason says what to do.
  if (done.length === 0 && first !== null) throw first;
  return summarise(done);
}

/** Refuses a first path that cannot be opened: nothing would be taken in. */
export async function refuseAbsent(paths: readonly string[]): Promise<void> {
  const [path] = paths;
  if (path === undefined || isStore(path)) return;
  try {
    for (const { path: file } of expand([path]).slice(0, 1)) await openSource(file, basename(file));
  } catch (error) {
    throw error instanceof UserError && paths.length > 1 ? withOthers(error, paths, 0) : error;
  }
}

/** Of several files one could not be read: what became of the others stands in the same breath. */
function withOthers(error: UserError, paths: readonly string[], at: number): UserError {
  const names = (some: readonly string[]): string[] => some.map((path) => basename(path));
  const told = message('mistakes.withOthers', {
    said: error.said,
    before: names(paths.slice(0, at)),
    after: names(paths.slice(at + 1)),
  });
  return mistake(error.code, told, { cause: error });
}

const isStore = (path: string): boolean => existsSync(join(path, manifestFile));

/** All that an exported store holds becomes this one's. */
async function takeStore(study: Study, path: string): Promise<FileSummary> {
  const { tables } = await importStore(study.store, resolve(path), {
    signal: study.signal,
    onProgress: study.onProgress,
  });
  const rows = (name: string): number => tables.find((table) => table.name === name)?.rows ?? 0;
  const added = rows('posts') + rows('shares');
  return {
    file: basename(resolve(path)),
    format: 'store',
    sha256: '',
    read: added,
    added,
    updated: 0,
    unchanged: 0,
    rejected: 0,
    skipped: 0,
    repeated: 0,
    truncated: '',
    rejects: [],
  };
}

async function importOne(study: Study, path: string, options: ImportOptions): Promise<FileSummary> {
  const source = await openSource(path, basename(path));
  const mapping =
    options.map === undefined ? undefined : readMapping(basename(options.map), readText(options.map));
  const handles =
    options.handles === undefined
      ? undefined
      : readHandles(basename(options.handles), readText(options.handles));
  if (options.format !== undefined && !importFormats.includes(options.format)) {
    throw mistake(
      'unknown-format',
      message('mistakes.unknownFormat', { format: options.format, known: importFormats }),
    );
  }
  const chat = { channel: options.channel, public: options.public === true, timezone: options.timezone };
  const found = await recognise(source, options.format, mapping, chat);
  const reading =
    typeof found === 'string'
      ? readDocuments(path, found, {
          name: source.name,
          skipped: ({ reason }) => study.onNote(study.words.say('notes.passedOver', { reason })),
        })
      : found.container.kind === 'parquet'
        ? await readParquet(study, path, source.name, mapping)
        : found.container.kind === 'sqlite'
          ? await readSqlite(study, path, source, found)
          : read(source, found);
  const entry: LedgerEntry = await importInput(
    study.store,
    {
      file: basename(path),
      bytes: source.size,
      format: reading.format,
      shape: reading.shape,
      chunks: reading.chunks,
      ...(typeof found !== 'string' &&
      found.container.kind === 'json' &&
      found.container.layout === 'lines' &&
      found.shape !== null
        ? { lines: { path: resolve(path), compressed: source.compressed } }
        : {}),
      // Complete only when the chunks have ended: asked for then, not copied now.
      get channels() {
        return reading.channels;
      },
      get skipped() {
        return reading.skipped;
      },
      sha256: () => source.digest(),
      ...(handles === undefined ? {} : { handles }),
    },
    {
      now: study.now,
      version: study.context.version,
      gathered: study.project.gathered ?? '',
      zone: options.timezone ?? options.zone ?? study.project.timezone,
      pid: study.pid,
      isAlive: study.isAlive,
      signal: study.signal,
      onStage: (stage, records) =>
        study.onProgress(
          message('stages.importing', { file: source.name, stage, records }),
          source.bytesRead,
          source.size,
        ),
    },
  );
  await tellOfTheFuture(study, entry);
  rememberOriginal(study.folder, entry.sha256, resolve(path));
  const rows =
    entry.rejected === 0
      ? []
      : await study.store.driver.query<{ record: number; reason: string }>(
          `SELECT record, reason FROM {db:Identifier}.rejected_rows FINAL WHERE import = {import:UInt32} ORDER BY record LIMIT 20`,
          { parameters: { import: entry.seq } },
        );
  const { file, format, sha256, truncated } = entry;
  return {
    file,
    format,
    sha256,
    ...countsOf(entry),
    truncated,
    rejects: rows.map(({ record, reason }) => ({ record, reason: rejectionOf(reason) })),
  };
}

/** Records by what became of them. */
const countsOf = ({ read, added, updated, unchanged, rejected, skipped, repeated }: LedgerEntry) => ({
  read,
  added,
  updated,
  unchanged,
  rejected,
  skipped,
  repeated,
});

/** A date that has not come yet is a wrong year, zone or calendar: the post is kept as it says, and that is told. */
async function tellOfTheFuture(study: Study, { seq, file, shares }: LedgerEntry): Promise<void> {
  if (shares === true) return;
  const latest = Math.floor(study.now().getTime() / 1000) + 86_400;
  const [found] = await study.store.driver.query<{ posts: number; last: string }>(
    `SELECT count() AS posts, toString(max(date)) AS last FROM {db:Identifier}.posts
     WHERE import = {import:UInt32} AND date > toDateTime({latest:UInt32}, 'UTC')`,
    { parameters: { import: seq, latest } },
  );
  if (found === undefined || found.posts === 0) return;
  study.onNote(study.words.say('notes.future', { file, posts: found.posts, last: found.last }));
}

function readText(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (cause) {
    const why = (cause as NodeJS.ErrnoException).code ?? (cause as Error).message;
    throw mistake('no-file', message('mistakes.unreadable', { name: path, why }), { cause });
  }
}
