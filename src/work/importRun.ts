import { resolve } from 'node:path';
import { message } from '../messages/index.ts';
import type { FileSource } from '../readers/source.ts';
import { importBatch } from '../store/ingest/batch.ts';
import { importInput } from '../store/ingest/import.ts';
import type { ImportInput, ImportOptions } from '../store/ingest/importInput.ts';
import type { LedgerEntry } from '../store/ingest/ledger.ts';
import { recover } from '../store/ingest/recover.ts';
import { rejectionOf } from '../store/ingest/rejections.ts';
import { rememberOriginal } from './files/originals.ts';
import type { FileSummary } from './importSummary.ts';
import type { Study } from './study.ts';

/** A file that is recognised, before its lines are read. */
export interface Opened {
  /** Among the files of the run. */
  readonly place: number;
  readonly path: string;
  readonly source: FileSource;
  readonly input: ImportInput;
  /** IANA zone of times that name none. */
  readonly zone: string;
  /** Bytes of its text, about. */
  readonly weight: number;
  /** Files of one key may be taken in together; null where it comes by itself. */
  readonly key: string | null;
}

/** Text is so many times longer than what gzip makes of it, about. */
export const usualRatio = 8;
/** What takes longer by itself than all that is asked of the engine about it. */
const smallFile = 8 * 1024 * 1024;
/** Bytes and files that are taken in together: memory holds what the engine needs to compare them. */
const [mostBytes, mostFiles] = [64 * 1024 * 1024, 64];

/** Whether a file may be taken in together with others that wait. */
export function fits(waiting: readonly Opened[], { key, weight }: Opened): boolean {
  const [first] = waiting;
  if (first === undefined) return true;
  const bytes = waiting.reduce((sum, opened) => sum + opened.weight, weight);
  const isSmall = weight < smallFile && first.weight < smallFile;
  return key !== null && key === first.key && isSmall && bytes <= mostBytes && waiting.length < mostFiles;
}

/** Takes files in, one by one or together, and says what became of each. */
export function importRun(study: Study): {
  one: (opened: Opened) => Promise<FileSummary>;
  together: (batch: readonly Opened[]) => Promise<FileSummary[] | null>;
} {
  const { driver } = study.store;
  const mended: LedgerEntry[] = [];
  let isBegun = false;
  const mend = async (): Promise<readonly LedgerEntry[]> => {
    mended.push(...(await recover(driver, study, isBegun)));
    isBegun = true;
    return mended;
  };
  const one = async (opened: Opened): Promise<FileSummary> => {
    const entry = await importInput(
      study.store,
      opened.input,
      optionsOf(study, opened, () => opened),
      await mend(),
    );
    const [summary] = await summaries(study, [opened], [entry]);
    return summary as FileSummary;
  };
  const together = async (batch: readonly Opened[]): Promise<FileSummary[] | null> => {
    const [first, ...others] = batch;
    if (first === undefined) return [];
    // The one that is being read is the first that has not been read to its end.
    const current = (): Opened =>
      batch.find(({ source }) => source.bytesRead < source.size) ?? batch.at(-1) ?? first;
    const entries = await importBatch(
      study.store,
      [first.input, ...others.map(({ input }) => input)],
      optionsOf(study, first, current),
      await mend(),
    );
    return entries === null ? null : summaries(study, batch, entries);
  };
  return { one, together };
}

function optionsOf(study: Study, { zone }: Opened, current: () => Opened): ImportOptions {
  return {
    now: study.now,
    version: study.context.version,
    gathered: study.project.gathered ?? '',
    zone,
    pid: study.pid,
    isAlive: study.isAlive,
    signal: study.signal,
    onStage: (stage, records) => {
      const { source } = current();
      study.onProgress(
        message('stages.importing', { file: source.name, stage, records }),
        source.bytesRead,
        source.size,
      );
    },
  };
}

async function summaries(
  study: Study,
  batch: readonly Opened[],
  entries: readonly LedgerEntry[],
): Promise<FileSummary[]> {
  await tellOfTheFuture(study, entries);
  const done: FileSummary[] = [];
  for (const [i, entry] of entries.entries()) {
    const { path } = batch[i] ?? {};
    if (path !== undefined) rememberOriginal(study.folder, entry.sha256, resolve(path));
    done.push(await summaryOf(study, entry));
  }
  return done;
}

async function summaryOf(study: Study, entry: LedgerEntry): Promise<FileSummary> {
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
async function tellOfTheFuture(study: Study, entries: readonly LedgerEntry[]): Promise<void> {
  const imports = entries.filter(({ shares }) => shares !== true).map(({ seq }) => seq);
  if (imports.length === 0) return;
  const latest = Math.floor(study.now().getTime() / 1000) + 86_400;
  const found = await study.store.driver.query<{ import: number; posts: number; last: string }>(
    `SELECT import, count() AS posts, toString(max(date)) AS last FROM {db:Identifier}.posts
     WHERE import IN {imports:Array(UInt32)} AND date > toDateTime({latest:UInt32}, 'UTC')
     GROUP BY import ORDER BY import`,
    { parameters: { imports, latest } },
  );
  for (const { import: seq, posts, last } of found) {
    const file = entries.find((entry) => entry.seq === seq)?.file ?? '';
    study.onNote(study.words.say('notes.future', { file, posts, last }));
  }
}
