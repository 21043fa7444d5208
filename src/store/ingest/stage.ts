import type { Chunk, Shape } from '../../model/lines.ts';
import { type ShareMapping, shareFields } from '../../model/mapping.ts';
import type { Driver, Parameters } from '../driver.ts';
import { EngineError } from '../driver.ts';
import { explain } from '../machineErrors.ts';
import { numberLines } from '../lines.ts';
import { loadSql } from '../sql.ts';
import { extraction, opening } from './extract.ts';
import { gathered } from './gather.ts';
import { timeOf } from './fieldSpecs.ts';
import { shareHash } from './publishShares.ts';
import { type ParseStatement, ownMapping, parseMapped } from './parse.ts';
import { timeColumns, timeSql } from './time.ts';

export interface StageOptions {
  readonly import: number;
  readonly stage: string;
  readonly authorKey: string;
  readonly zone: string;
  /** Facts that complete while the file is read: asked for at each chunk. */
  readonly facts: () => Parameters;
  readonly signal?: AbortSignal | undefined;
  readonly onRows?: (records: number) => void;
}

/** Lines go into memory tables in turn, so that one is parsed while the next is filled. */
const lanes = 2;
/** Streams lines into the staging table; memory holds at most one chunk for each lane. Returns the records read. */
export async function stageLines(
  driver: Driver,
  shape: Shape,
  chunks: AsyncIterable<Chunk>,
  options: StageOptions,
): Promise<number> {
  const statement = statementFor(shape);
  const busy: Promise<void>[] = [];
  let records = 0;
  let told = 0;
  let turn = 0;
  const tell = (rows: number): void => {
    told = Math.max(told, rows);
    options.onRows?.(told);
  };
  const lane = (index: number): string => `lines_${options.import}_${index}`;
  const work = async (pieces: readonly Chunk[], table: string): Promise<void> => {
    const { bytes, count } = numberLines(pieces);
    // The facts are as they stand when the file was read so far.
    const parameters = { ...statement.parameters, ...options.facts() };
    if (bytes.length > 0) {
      await driver.insertNumbered(table, bytes);
      await driver.command(statement.sql, {
        parameters: {
          ...parameters,
          lines: table,
          stage: options.stage,
          import: options.import,
          author_key: options.authorKey,
          zone: options.zone,
        },
        settings: insertSettings,
      });
    }
    records += count;
    tell(records);
  };
  try {
    // Statements are few: between them it is told how far the file was read.
    for await (const pieces of gathered(chunks, ({ first }) => tell(first - 1))) {
      options.signal?.throwIfAborted();
      const index = turn++ % lanes;
      await busy[index];
      // One file of a chunk needs one table alone, and a table that is used again is emptied then.
      await driver.command(
        'CREATE OR REPLACE TABLE {db:Identifier}.{lines:Identifier} (n UInt64, line String) ENGINE = Memory',
        { parameters: { lines: lane(index) } },
      );
      const running = work(pieces, lane(index));
      // Awaited when its lane's turn comes, or below; until then a failure must not count as unhandled.
      running.catch(() => undefined);
      busy[index] = running;
    }
    await Promise.all(busy);
  } catch (error) {
    await Promise.allSettled(busy);
    throw explain(error);
  } finally {
    for (const index of busy.keys()) {
      await driver
        .command('DROP TABLE IF EXISTS {db:Identifier}.{lines:Identifier}', {
          parameters: { lines: lane(index) },
        })
        .catch(() => undefined);
    }
  }
  return records;
}

/**
 * The same for a file of lines that the engine can read by itself: no byte passes through JavaScript. Both
 * processors parse, and memory holds a few blocks. Returns the records read.
 */
export async function stageFile(
  driver: Driver,
  shape: Shape,
  file: { readonly path: string; readonly compressed: boolean },
  options: StageOptions,
): Promise<number> {
  const statement = statementFor(shape);
  // The same bytes as `numberLines` and the readers leave: no mark of byte order, no carriage return.
  const source = `(SELECT _row_number + 1 AS n,
        if(position(whole, '\\r') > 0 OR position(whole, '\\x01') > 0,
           translate(if(endsWith(whole, '\\r'), substring(whole, 1, length(whole) - 1), whole), '\\r\\x01', '  '), whole) AS line
      FROM (SELECT _row_number, if(_row_number = 0 AND startsWith(line, unhex('EFBBBF')), substring(line, 4), line) AS whole
        FROM file({path:String}, 'LineAsString', 'line String', {compression:String}))
      WHERE NOT (substring(whole, 1, 1) IN ('', ' ', '\\t', '\\r') AND match(whole, '^[ \\t\\r]*$')))`;
  const sql = statement.sql.replace('{db:Identifier}.{lines:Identifier}', () => source);
  const tag = `import ${options.import} ${options.stage}`;
  const watch = watchProgress(driver, tag, (rows) => options.onRows?.(rows));
  try {
    await driver.command(sql, {
      parameters: {
        ...statement.parameters,
        ...options.facts(),
        path: file.path,
        compression: file.compressed ? 'gzip' : 'none',
        stage: options.stage,
        import: options.import,
        author_key: options.authorKey,
        zone: options.zone,
      },
      // Small blocks are read and parsed, and gathered to parts of some 100 MB before they are written: with
      // parts of 65 k rows the engine waited for its own merges twice as long as it worked.
      settings: {
        max_threads: 2,
        max_insert_threads: 2,
        max_block_size: 16_384,
        min_insert_block_size_rows: 131_072,
        min_insert_block_size_bytes: 96_000_000,
        input_format_parallel_parsing: 0,
        // Not mapped into memory: a mapped file counts as the process's own, all of it.
        storage_file_read_method: 'pread',
        ...stepByStep,
      },
      tag,
      ...(options.signal === undefined ? {} : { signal: options.signal }),
    });
  } catch (error) {
    throw explain(error);
  } finally {
    watch.stop();
  }
  const [staged] = await driver.query<{ rows: number }>(
    'SELECT count() AS rows FROM {db:Identifier}.{stage:Identifier}',
    { parameters: { stage: options.stage } },
  );
  return staged?.rows ?? 0;
}

/** The engine takes these in a file's name for a pattern, and would read other files, or none. */
export const isPattern = (path: string): boolean => /[*?{}]/.test(path);

/** Whether the engine could not decompress a file: the readers say where it breaks, and keep what is whole. */
export const isBrokenFile = (error: unknown): boolean =>
  error instanceof EngineError && [33, 117, 354].includes(error.code ?? 0);

/** Asks twice a second how many rows a statement has read. */
function watchProgress(driver: Driver, tag: string, tell: (rows: number) => void): { stop(): void } {
  const timer = setInterval(() => {
    driver.progress(tag).then(
      (progress) => {
        if (progress !== null) tell(progress.read);
      },
      () => undefined,
    );
  }, 500);
  return { stop: () => clearInterval(timer) };
}

/**
 * The columns of each subquery are worked out before those that read them. Made into one expression, what a condition needs
 * is worked out for some rows now and for others later, with a copy of every string each time: that took longer than the work.
 */
const stepByStep = { query_plan_merge_expressions: 0 } as const;

/**
 * Blocks of 65 k rows and one thread: faster here than the defaults, and under 1.6 GB. Nothing is compiled: a statement runs
 * a few times, and compiling its expressions takes longer than it saves.
 */
const insertSettings = {
  ...stepByStep,
  compile_expressions: 0,
  max_insert_threads: 1,
  max_threads: 1,
  max_insert_block_size: 65_536,
};

function statementFor(shape: Shape): ParseStatement {
  switch (shape.kind) {
    case 'post':
      return parseMapped(
        shape.rank === undefined ? ownMapping : { ...ownMapping, rank: shape.rank },
        undefined,
        shape,
      );
    case 'mapped':
      return parseMapped(shape.mapping, shape.columns, shape);
    case 'telegram-desktop':
      return { sql: loadSql(import.meta.url, 'telegram-desktop.sql'), parameters: {} };
    case 'shares':
      return parseShares(shape.mapping, shape.columns);
  }
}

/** Rows of a share table: who shared which object when, in whole seconds or with a fraction that is cut. */
function parseShares(mapping: ShareMapping, columns: readonly string[] | undefined): ParseStatement {
  const { select, parameters } = extraction(mapping.shares, shareFields, columns);
  const { zone, kind } = timeOf(mapping, 'time');
  // Tables of the field count seconds from any beginning, so a short number is a time as it stands.
  const seconds = `if(match(f_time, '^-?[0-9]+([.][0-9]*)?$') AND {time_kind:String} != 'epoch-ms',
      toInt64OrNull(extract(f_time, '^-?[0-9]+')), ${timeSql('f_time', '{zone_time:String}', kind, { plain: 'u_time', written: 'w_time', calendarDay: 'j_time' })})`;
  const sql = `
INSERT INTO {db:Identifier}.{stage:Identifier} (object, account, content, time, import, record, reject, excerpt, raw, hash)
SELECT f_object AS object, f_account AS account, f_content AS content, ifNull(seconds, 0) AS time, {import:UInt32}, n,
  multiIf(NOT isValidUTF8(line), 'not UTF-8', NOT whole, 'not a whole row', f_object = '', 'no object',
          f_account = '', 'no account', seconds IS NULL, concat('time is "', substringUTF8(f_time, 1, 40), '", not a time'), '') AS reject,
  if(reject = '', '', substringUTF8(toValidUTF8(line), 1, 400)),
  SHA256(line), ${shareHash}
FROM (
  SELECT *, ${seconds} AS seconds
  FROM (
    SELECT *, ${timeColumns.calendarDay('w_time', kind)} AS j_time
    FROM (
      SELECT *, ${timeColumns.written('f_time', kind, 'u_time')} AS w_time
      FROM (
        SELECT *, ${timeColumns.plain('f_time', kind)} AS u_time
        FROM (SELECT n, line, ${opening(columns)}, ${select} FROM {db:Identifier}.{lines:Identifier})
      )
    )
  )
)`;
  return { sql, parameters: { ...parameters, zone_time: zone, time_kind: kind } };
}
