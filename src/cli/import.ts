import { readFileSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import type { Command } from 'commander';
import { UserError } from '../model/errors.ts';
import type { Mapping, ShareMapping } from '../model/mapping.ts';
import { postSchema } from '../model/post.ts';
import { documentFormats, readDocuments } from '../readers/documents/index.ts';
import { formats, openSource, read, readHandles, readMapping } from '../readers/index.ts';
import { shapeOfTable } from '../readers/shapes.ts';
import { importInput } from '../store/ingest/import.ts';
import type { LedgerEntry } from '../store/ingest/ledger.ts';
import type { LineShape } from '../store/ingest/stage.ts';
import { parquetColumns, parquetReading } from '../store/parquet.ts';
import { version } from './version.ts';
import { rememberOriginal } from './originals.ts';
import { progressBar } from './progress.ts';
import { recognise } from './recognise.ts';
import { commonOptions, type OpenProject, print, printJson, withProject } from './session.ts';
import { thousands } from './table.ts';

interface Options {
  readonly format?: string;
  readonly map?: string;
  readonly handles?: string;
  readonly zone?: string;
}

export function register(program: Command): void {
  program
    .command('import')
    .description(
      'Take posts in from files. Formats are recognised by content; importing again changes nothing.',
    )
    .argument('<path...>', 'files, also .gz')
    .option('--format <format>', `one of: ${[...formats, ...documentFormats].join(', ')}`)
    .option('--map <file>', 'a mapping file for CSV, TSV, NDJSON, Parquet or a share table')
    .option('--handles <file>', 'handles for the numeric ids of exports: YAML or CSV, "id: handle"')
    .option('--zone <zone>', 'time zone of times that name none; the project’s without it')
    .action(async (paths: string[], options: Options, command: Command) => {
      const { json } = commonOptions(command);
      const entries = await withProject(command, (open) => importAll(open, paths, options, json));
      const summary = summarise(entries);
      if (json) printJson(summary);
      else printSummary(summary);
    });
}

interface FileSummary {
  file: string;
  format: string;
  sha256: string;
  read: number;
  added: number;
  updated: number;
  unchanged: number;
  rejected: number;
  skipped: number;
  repeated: number;
  truncated: string;
  rejects: { record: number; reason: string }[];
}

interface Summary extends Omit<FileSummary, 'file' | 'format' | 'sha256' | 'truncated' | 'rejects'> {
  files: FileSummary[];
}

/** Imports each file by itself: one that cannot be read leaves the others as they are. */
export async function importAll(
  open: OpenProject,
  paths: readonly string[],
  options: Options,
  quiet: boolean,
): Promise<FileSummary[]> {
  const bar = progressBar(quiet);
  const done: FileSummary[] = [];
  try {
    for (const [i, path] of paths.entries()) {
      try {
        done.push(await importOne(open, path, options, bar));
      } catch (error) {
        throw error instanceof UserError && paths.length > 1 ? withOthers(error, paths, i) : error;
      }
    }
  } finally {
    bar.stop();
  }
  return done;
}

/** Of several files one could not be read: what became of the others stands in the same breath. */
function withOthers(error: UserError, paths: readonly string[], at: number): UserError {
  const names = (some: readonly string[]): string => some.map((path) => basename(path)).join(', ');
  const before = at === 0 ? '' : ` Taken in before it: ${names(paths.slice(0, at))}.`;
  const after = at === paths.length - 1 ? '' : ` Not read: ${names(paths.slice(at + 1))}.`;
  return new UserError(error.code, `${error.message}${before}${after}`, { cause: error });
}

async function importOne(
  open: OpenProject,
  path: string,
  options: Options,
  bar: ReturnType<typeof progressBar>,
): Promise<FileSummary> {
  const source = await openSource(path, basename(path));
  const mapping =
    options.map === undefined ? undefined : readMapping(basename(options.map), readText(options.map));
  const handles =
    options.handles === undefined
      ? undefined
      : readHandles(basename(options.handles), readText(options.handles));
  const known: readonly string[] = [...formats, ...documentFormats];
  if (options.format !== undefined && !known.includes(options.format)) {
    throw new UserError('unknown-format', `--format is "${options.format}": use one of ${known.join(', ')}.`);
  }
  const found = await recognise(source, options.format, mapping);
  const reading =
    typeof found === 'string'
      ? readDocuments(path, found, {
          name: source.name,
          skipped: ({ reason }) => process.stderr.write(`Passed over: ${reason}\n`),
        })
      : found.container.kind === 'parquet'
        ? await readParquet(open, path, source.name, mapping)
        : read(source, found);
  const entry: LedgerEntry = await importInput(
    open.store,
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
      now: () => new Date(),
      version: version(),
      gathered: open.project.gathered ?? '',
      zone: options.zone ?? open.project.timezone,
      pid: process.pid,
      isAlive,
      ...(open.context.signal === undefined ? {} : { signal: open.context.signal }),
      onStage: (stage, records) =>
        bar.update(`${source.name}: ${stage}, ${thousands(records)} records`, source.bytesRead, source.size),
    },
  );
  rememberOriginal(open.folder, entry.sha256, resolve(path));
  const rejects = await open.store.driver.query<{ record: number; reason: string }>(
    `SELECT record, reason FROM {db:Identifier}.rejected_rows FINAL WHERE import = {import:UInt32} ORDER BY record LIMIT 20`,
    { parameters: { import: entry.seq } },
  );
  const {
    file,
    format,
    sha256,
    read: records,
    added,
    updated,
    unchanged,
    rejected,
    skipped,
    repeated,
    truncated,
  } = entry;
  return {
    file,
    format,
    sha256,
    read: records,
    added,
    updated,
    unchanged,
    rejected,
    skipped,
    repeated,
    truncated,
    rejects,
  };
}

/** Parquet is read by the engine; which column is what is decided like a table's. */
async function readParquet(
  open: OpenProject,
  path: string,
  name: string,
  mapping: Mapping | ShareMapping | undefined,
): Promise<ReturnType<typeof parquetReading>> {
  const columns = await parquetColumns(open.store.driver, path, name);
  const own = columns.every((column) => Object.hasOwn(postSchema.shape, column));
  const shape: LineShape =
    own && mapping === undefined ? { kind: 'post' } : shapeOfTable(name, columns, mapping);
  // The engine gives rows as objects: their keys are the columns, in no order that matters.
  const keyed = 'columns' in shape ? { kind: shape.kind, mapping: shape.mapping } : shape;
  return parquetReading(open.store.driver, path, keyed as LineShape);
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

function readText(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (cause) {
    throw new UserError('no-file', `${path} cannot be read: ${(cause as Error).message}.`, { cause });
  }
}

function summarise(files: FileSummary[]): Summary {
  const total = (
    key: 'read' | 'added' | 'updated' | 'unchanged' | 'rejected' | 'skipped' | 'repeated',
  ): number => files.reduce((sum, file) => sum + file[key], 0);
  return {
    read: total('read'),
    added: total('added'),
    updated: total('updated'),
    unchanged: total('unchanged'),
    rejected: total('rejected'),
    skipped: total('skipped'),
    repeated: total('repeated'),
    files,
  };
}

function printSummary(summary: Summary): void {
  for (const file of summary.files) {
    const parts = [
      `${thousands(file.added)} added`,
      `${thousands(file.updated)} updated`,
      `${thousands(file.unchanged)} unchanged${file.repeated > 0 ? ` (${thousands(file.repeated)} stand twice in the file)` : ''}`,
      `${thousands(file.rejected)} rejected`,
      `${thousands(file.skipped)} skipped`,
    ];
    print(`${file.file} (${file.format}): ${thousands(file.read)} records: ${parts.join(', ')}.`);
    for (const { record, reason } of file.rejects) print(`  record ${thousands(record)}: ${reason}`);
    if (file.rejected > file.rejects.length)
      print(`  … and ${thousands(file.rejected - file.rejects.length)} more`);
    if (file.truncated !== '') print(`  ${file.truncated}`);
  }
}
