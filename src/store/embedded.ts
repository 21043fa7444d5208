import { accessSync, constants, existsSync, mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Session } from 'chdb';
import { type Driver, EngineError, type Progress, type QueryOptions, withSettings } from './driver.ts';
import { bind } from './bind.ts';
import { lineSettings } from './lines.ts';
import { type Merges, changesRows, holdMerges } from './merges.ts';

const database = 'isogloss';
/** chDB runs one statement a connection at a time; four let a report's queries overlap. */
const poolSize = 4;
/** What this process asks for goes before what others ask of it: a page waits, a job can. Lower is sooner. */
const turns = { own: 1, others: 2 } as const;

/**
 * ClickHouse in this process. One data folder a process: a second `openEmbedded` of another folder fails.
 * Loaded on demand, since loading the engine takes 0.2 s that `--help` need not wait for.
 */
export async function openEmbedded(folder: string): Promise<Embedded> {
  const chdb = createRequire(import.meta.url)('chdb') as typeof import('chdb');
  mkdirSync(folder, { recursive: true });
  // The engine would say in lines of its own that it may not write here.
  for (const path of [folder, join(folder, 'status')])
    if (existsSync(path)) accessSync(path, constants.R_OK | constants.W_OK);
  const open = (turn: number): Session => {
    const session = new chdb.Session(folder);
    // A lexicon of a thousand terms is one parameter, and counts as part of a statement. Comparisons are not worked out from
    // one another: nothing here gains by it, and of the statement that reads posts it took half a second of 0.6.
    session.query(`SET max_query_size = 1073741824, optimize_and_compare_chain = 0, priority = ${turn}`);
    return session;
  };
  const control = open(turns.own);
  control.query(`CREATE DATABASE IF NOT EXISTS ${database} ENGINE = Atomic`);
  const shared = { control, merges: holdMerges(control), drain: chdb.drainPending };
  const others = new EmbeddedDriver(shared, () => open(turns.others));
  return new EmbeddedDriver(shared, () => open(turns.own), others);
}

/** An engine that can answer others: rows of theirs pass as they came. */
export interface Answering extends Driver {
  /** Rows as JSON, one a line. */
  insertJson(table: string, lines: Buffer): Promise<void>;
}

/** An engine in this process. */
export interface Embedded extends Answering {
  /** The same engine as it answers other processes and threads: their questions wait while this one has its own. */
  readonly others: Answering;
}

/** What the engine's drivers of one process have together. */
interface Shared {
  readonly control: Session;
  readonly merges: Merges;
  readonly drain: () => Promise<unknown>;
}

class EmbeddedDriver implements Embedded {
  readonly kind = 'embedded';
  readonly database = database;
  readonly cluster = undefined;
  readonly #shared: Shared;
  readonly #open: () => Session;
  readonly #idle: Session[] = [];
  readonly #all: Session[] = [];
  readonly #waiting: ((session: Session) => void)[] = [];
  readonly #streams: Session[] = [];
  readonly #others: EmbeddedDriver | undefined;
  #asked: Promise<unknown> = Promise.resolve();

  constructor(shared: Shared, open: () => Session, others?: EmbeddedDriver) {
    this.#shared = shared;
    this.#open = open;
    this.#others = others;
  }

  get others(): Answering {
    return this.#others ?? this;
  }

  async #use<T>(work: (session: Session) => Promise<T>): Promise<T> {
    let session = this.#idle.pop();
    if (session === undefined && this.#all.length < poolSize) {
      session = this.#open();
      this.#all.push(session);
    }
    session ??= await new Promise<Session>((resolve) => this.#waiting.push(resolve));
    try {
      return await work(session);
    } finally {
      const next = this.#waiting.shift();
      if (next) next(session);
      else this.#idle.push(session);
    }
  }

  async #run(session: Session, sql: string, format: string, options: QueryOptions | undefined) {
    options?.signal?.throwIfAborted();
    const tag = options?.tag;
    // Who cannot be told any more has ended.
    const stop = () => void (tag !== undefined && this.cancel(tag).catch(() => undefined));
    options?.signal?.addEventListener('abort', stop, { once: true });
    try {
      if (changesRows(sql)) await this.#shared.merges.release();
      await bind(session, { db: database, ...options?.parameters });
      return await session.queryAsync(withSettings(sql, options), { format });
    } catch (cause) {
      options?.signal?.throwIfAborted();
      throw new EngineError(messageOf(cause), sql, { cause });
    } finally {
      options?.signal?.removeEventListener('abort', stop);
    }
  }

  nodes(): Promise<readonly Driver[]> {
    return Promise.resolve([this]);
  }

  query<T>(sql: string, options?: QueryOptions): Promise<T[]> {
    return this.#use(async (session) => {
      const result = await this.#run(session, sql, 'JSONEachRow', withNumbers(options));
      const text = result.text().trimEnd();
      return text === '' ? [] : (JSON.parse(`[${text.replaceAll('\n', ',')}]`) as T[]);
    });
  }

  async *stream(sql: string, format: string, options?: QueryOptions): AsyncIterable<Buffer> {
    // Each stream has a connection of its own: a reader that stops halfway must not block the pool. One that was read
    // to its end serves the next.
    const session = this.#streams.pop() ?? this.#open();
    let isWhole = false;
    try {
      await bind(session, { db: database, ...options?.parameters });
      const result = session.queryStream(withSettings(sql, options), { format });
      for await (const chunk of result) {
        options?.signal?.throwIfAborted();
        yield Buffer.from(chunk.raw());
      }
      isWhole = true;
    } catch (cause) {
      options?.signal?.throwIfAborted();
      throw new EngineError(messageOf(cause), sql, { cause });
    } finally {
      if (isWhole && this.#streams.length < poolSize) this.#streams.push(session);
      else session.close();
    }
  }

  bytes(sql: string, format: string, options?: QueryOptions): Promise<Uint8Array> {
    return this.#use(async (session) => (await this.#run(session, sql, format, options)).bytes());
  }

  async command(sql: string, options?: QueryOptions): Promise<void> {
    await this.#use((session) => this.#run(session, sql, 'Null', options));
  }

  async insertNumbered(table: string, bytes: Buffer): Promise<void> {
    await this.#use(async (session) => {
      try {
        await session.insert({
          table: `${database}.${table}`,
          columns: ['n', 'line'],
          values: bytes,
          format: 'CSV',
          settings: lineSettings,
        });
      } catch (cause) {
        throw new EngineError(messageOf(cause), `INSERT INTO ${table}`, { cause });
      }
    });
  }

  async insertTsv(table: string, columns: readonly string[], lines: Buffer): Promise<void> {
    await this.#use(async (session) => {
      try {
        await session.insert({
          table: `${database}.${table}`,
          columns: [...columns],
          values: lines,
          format: 'TabSeparated',
        });
      } catch (cause) {
        throw new EngineError(messageOf(cause), `INSERT INTO ${table}`, { cause });
      }
    });
  }

  async insertRows(table: string, rows: readonly Record<string, unknown>[]): Promise<void> {
    if (rows.length === 0) return;
    await this.insertJson(table, Buffer.from(rows.map((row) => `${JSON.stringify(row)}\n`).join('')));
  }

  async insertJson(table: string, values: Buffer): Promise<void> {
    await this.#use(async (session) => {
      try {
        await session.insert({ table: `${database}.${table}`, values, format: 'JSONEachRow' });
      } catch (cause) {
        throw new EngineError(messageOf(cause), `INSERT INTO ${table}`, { cause });
      }
    });
  }

  async progress(tag: string): Promise<Progress | null> {
    const text = await this.#ask(
      tag,
      `SELECT sum(read_rows) AS read, sum(total_rows_approx) AS total FROM system.processes
       WHERE Settings['log_comment'] = {tag:String} HAVING count() > 0`,
    );
    if (text === '') return null;
    const row = JSON.parse(text) as { read: string | number; total: string | number };
    return { read: Number(row.read), total: Number(row.total) };
  }

  async cancel(tag: string): Promise<void> {
    await this.#ask(tag, `KILL QUERY WHERE Settings['log_comment'] = {tag:String} ASYNC`);
  }

  /** One question about a tag after the other: its parameter is the connection's. */
  #ask(tag: string, sql: string): Promise<string> {
    const answer = this.#asked.then(async () => {
      await bind(this.#shared.control, { tag });
      return (await this.#shared.control.queryAsync(sql, { format: 'JSONEachRow' })).text().trim();
    });
    this.#asked = answer.catch(() => undefined);
    return answer;
  }

  async close(): Promise<void> {
    this.#shared.merges.forget();
    await this.#shared.drain();
    this.#others?.closeSessions();
    this.closeSessions();
    this.#shared.control.close();
    await this.#shared.drain();
  }

  closeSessions(): void {
    for (const session of [...this.#all, ...this.#streams]) session.close();
  }
}

function withNumbers(options: QueryOptions | undefined): QueryOptions {
  return { ...options, settings: { output_format_json_quote_64bit_integers: 0, ...options?.settings } };
}

function messageOf(cause: unknown): string {
  return cause instanceof Error ? cause.message : String(cause);
}
