import { message } from '../messages/index.ts';
import { mistake } from '../messages/mistake.ts';
import { existsSync, readFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { UserError } from '../model/errors.ts';
import { documentFormats, readDocuments } from '../readers/documents/index.ts';
import { formats, openSource, type PictureSeen, read, readHandles, readMapping } from '../readers/index.ts';
import { batchKey } from '../store/ingest/batch.ts';
import type { ImportInput } from '../store/ingest/importInput.ts';
import { importStore, refuseHalfFilled } from '../store/transfer/importStore.ts';
import { manifestFile } from '../store/transfer/manifest.ts';
import { expand } from './files/expand.ts';
import { recognise } from './files/recognise.ts';
import { readParquet, readSqlite } from './importTables.ts';
import { fits, importRun, type Opened, usualRatio } from './importRun.ts';
import { type FileSummary, type Summary, summarise } from './importSummary.ts';
import { type ExportPictures, hashPictures } from './pictures.ts';
import type { Study } from './study.ts';
import { inTurn } from './turn.ts';

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
  /** Hashes of the photos that lie in an export. */
  readonly pictures?: boolean;
}

/** Names that `format` may have. */
export const importFormats: readonly string[] = [...formats, ...documentFormats];

/** Whether a file was read for nothing: every record of it that was to be stored was rejected. */
export const tookNothing = ({ added, updated, unchanged, rejected }: FileSummary): boolean =>
  rejected > 0 && added + updated + unchanged === 0;

/** Imports each file by itself: one that cannot be read leaves the others as they are. */
export const importFiles = (
  study: Study,
  paths: readonly string[],
  options: ImportOptions,
): Promise<Summary> => inTurn(study, () => importNow(study, paths, options));

async function importNow(study: Study, paths: readonly string[], options: ImportOptions): Promise<Summary> {
  const stores = paths.filter(isStore);
  if (stores.length > 0) {
    if (paths.length > 1)
      throw mistake('store-alone', message('files.storeAlone', { name: basename(stores[0] ?? '') }));
    return summarise([await takeStore(study, paths[0] ?? '')]);
  }
  await refuseHalfFilled(study.store.driver);
  const files = expand(paths);
  const done: FileSummary[] = [];
  let first: UserError | null = null;
  const passOver = (error: unknown, place: number): void => {
    if (!(error instanceof UserError)) throw error;
    if (files[place]?.found !== true) throw paths.length > 1 ? withOthers(error, paths, place) : error;
    first ??= error;
    study.onNote(study.words.say('notes.passedOver', { reason: error.said }));
  };
  const take = importRun(study);
  const pictures: Pictures = new Map();
  const takeOne = async (place: number, open: () => Promise<Opened>): Promise<void> => {
    try {
      done.push(await take.one(await open()));
    } catch (error) {
      passOver(error, place);
    }
  };
  let waiting: Opened[] = [];
  const takeWaiting = async (): Promise<void> => {
    const batch = waiting;
    waiting = [];
    const [only] = batch;
    if (only === undefined) return;
    if (batch.length === 1) return takeOne(only.place, () => Promise.resolve(only));
    const together = await take.together(batch);
    if (together !== null) return void done.push(...together);
    // Lines that were read for nothing have to be read anew.
    for (const { place, path } of batch)
      await takeOne(place, () => openFile(study, path, place, options, pictures));
  };
  for (const [place, { path }] of files.entries()) {
    const opened = await openFile(study, path, place, options, pictures).catch(
      (error: unknown) => error as Error,
    );
    if (opened instanceof Error || !fits(waiting, opened)) await takeWaiting();
    if (opened instanceof Error) passOver(opened, place);
    else waiting.push(opened);
    // The first may state names of channels, which are settled before others come together.
    if (done.length === 0) await takeWaiting();
  }
  await takeWaiting();
  const named = [...pictures.values()];
  if (options.pictures === true && named.every(({ seen }) => seen.length === 0))
    study.onNote(study.words.say('notes.noPictures'));
  await hashPictures(
    study,
    named.filter(({ seen }) => seen.length > 0),
  );
  // Of a folder nothing could be read: the first reason says what to do.
  if (done.length === 0 && first !== null) throw first as UserError;
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

/** Photos of each export, by its path; a file that is read again tells them again. */
type Pictures = Map<string, ExportPictures & { readonly seen: PictureSeen[] }>;

async function openFile(
  study: Study,
  path: string,
  place: number,
  options: ImportOptions,
  pictures: Pictures,
): Promise<Opened> {
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
          : read(source, found, {
              picture: options.pictures === true ? pictureOf(pictures, path) : undefined,
            });
  const isText = typeof found !== 'string' && !['parquet', 'sqlite'].includes(found.container.kind);
  const input: ImportInput = {
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
  };
  return {
    place,
    path,
    source,
    input,
    zone: options.timezone ?? options.zone ?? study.project.timezone,
    weight: source.size * (source.compressed ? usualRatio : 1),
    key: isText ? batchKey(input) : null,
  };
}

function pictureOf(pictures: Pictures, path: string): (seen: PictureSeen) => void {
  const seen: PictureSeen[] = [];
  pictures.set(path, { path, name: basename(path), seen });
  return (picture) => void seen.push(picture);
}

function readText(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (cause) {
    const why = (cause as NodeJS.ErrnoException).code ?? (cause as Error).message;
    throw mistake('no-file', message('mistakes.unreadable', { name: path, why }), { cause });
  }
}
