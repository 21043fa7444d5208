import { Readable } from 'node:stream';
import { type ClickHouseClient, ClickHouseLogLevel, createClient } from '@clickhouse/client';
import { type Driver, EngineError, type Progress, type QueryOptions, withSettings } from './driver.ts';
import { lineSettings, numberLines } from './lines.ts';

export interface HttpAddress {
  readonly url: string;
  readonly database: string;
  readonly username?: string;
  readonly password?: string;
  readonly cluster?: string;
}

/** `https://user:password@host:8443/database?cluster=NAME` in parts. */
export function parseStoreUrl(text: string): HttpAddress {
  const url = new URL(text);
  const cluster = url.searchParams.get('cluster') ?? undefined;
  return {
    url: `${url.protocol}//${url.host}`,
    database: decodeURIComponent(url.pathname.replace(/^\//, '')) || 'isogloss',
    ...(url.username === '' ? {} : { username: decodeURIComponent(url.username) }),
    ...(url.password === '' ? {} : { password: decodeURIComponent(url.password) }),
    ...(cluster === undefined ? {} : { cluster }),
  };
}

/** A ClickHouse server or cluster, or another Isogloss process that has the project open. */
export class HttpDriver implements Driver {
  readonly kind = 'http';
  readonly database: string;
  readonly cluster: string | undefined;
  readonly #client: ClickHouseClient;

  constructor(address: HttpAddress) {
    this.database = address.database;
    this.cluster = address.cluster;
    this.#client = createClient({
      url: address.url,
      ...(address.username === undefined ? {} : { username: address.username }),
      ...(address.password === undefined ? {} : { password: address.password }),
      request_timeout: 24 * 3600 * 1000,
      application: 'isogloss',
      // Errors come to whoever asked; the client's own log would print the statement beside them.
      log: { level: ClickHouseLogLevel.OFF },
    });
  }

  #parameters(options: QueryOptions | undefined): Record<string, unknown> {
    return { db: this.database, ...options?.parameters };
  }

  async #guard<T>(sql: string, options: QueryOptions | undefined, work: () => Promise<T>): Promise<T> {
    const tag = options?.tag;
    const stop = () => void (tag !== undefined && this.cancel(tag));
    options?.signal?.throwIfAborted();
    options?.signal?.addEventListener('abort', stop, { once: true });
    try {
      return await work();
    } catch (cause) {
      options?.signal?.throwIfAborted();
      const code = (cause as { code?: string }).code;
      const said = cause instanceof Error ? cause.message : String(cause);
      const message = said === '' ? 'the server refused the request and did not say why' : said;
      throw new EngineError(/^\d+$/.test(code ?? '') ? `Code: ${code}. ${message}` : message, sql, { cause });
    } finally {
      options?.signal?.removeEventListener('abort', stop);
    }
  }

  query<T>(sql: string, options?: QueryOptions): Promise<T[]> {
    return this.#guard(sql, options, async () => {
      const result = await this.#client.query({
        query: withSettings(sql, options),
        format: 'JSONEachRow',
        query_params: this.#parameters(options),
        clickhouse_settings: { output_format_json_quote_64bit_integers: 0 },
      });
      return result.json<T>();
    });
  }

  async *stream(sql: string, format: string, options?: QueryOptions): AsyncIterable<Buffer> {
    const result = await this.#guard(sql, options, () =>
      this.#client.exec({
        query: `${withSettings(sql, options)}\nFORMAT ${format}`,
        query_params: this.#parameters(options),
      }),
    );
    for await (const chunk of result.stream) yield chunk as Buffer;
  }

  async bytes(sql: string, format: string, options?: QueryOptions): Promise<Uint8Array> {
    const pieces: Buffer[] = [];
    for await (const piece of this.stream(sql, format, options)) pieces.push(piece);
    return Buffer.concat(pieces);
  }

  async command(sql: string, options?: QueryOptions): Promise<void> {
    await this.#guard(sql, options, () =>
      this.#client.command({
        query: withSettings(sql, options),
        query_params: this.#parameters(options),
        clickhouse_settings: { wait_end_of_query: 1 },
      }),
    );
  }

  async insertLines(table: string, first: number, lines: Buffer, signal?: AbortSignal): Promise<number> {
    const { bytes, count } = numberLines(first, lines);
    if (bytes.length === 0) return count;
    signal?.throwIfAborted();
    await this.insertNumbered(table, bytes);
    return count;
  }

  async insertNumbered(table: string, bytes: Buffer): Promise<void> {
    await this.#guard(`INSERT INTO ${table}`, undefined, () =>
      this.#client.insert({
        table: `${this.database}.${table}`,
        columns: ['n', 'line'],
        values: Readable.from([bytes], { objectMode: false }),
        format: 'CSV',
        clickhouse_settings: lineSettings as Record<string, string | number>,
      }),
    );
  }

  async insertRows(table: string, rows: readonly Record<string, unknown>[]): Promise<void> {
    if (rows.length === 0) return;
    await this.#guard(`INSERT INTO ${table}`, undefined, () =>
      this.#client.insert({
        table: `${this.database}.${table}`,
        values: [...rows],
        format: 'JSONEachRow',
        ...(this.cluster === undefined ? {} : { clickhouse_settings: { distributed_foreground_insert: 1 } }),
      }),
    );
  }

  async progress(tag: string): Promise<Progress | null> {
    const rows = await this.query<Progress & { found: number }>(
      `SELECT sum(read_rows) AS read, sum(total_rows_approx) AS total, count() AS found FROM system.processes
       WHERE Settings['log_comment'] = {tag:String}`,
      { parameters: { tag } },
    );
    const row = rows[0];
    return row && row.found > 0 ? { read: row.read, total: row.total } : null;
  }

  async cancel(tag: string): Promise<void> {
    await this.command(`KILL QUERY WHERE Settings['log_comment'] = {tag:String} ASYNC`, {
      parameters: { tag },
    });
  }

  async close(): Promise<void> {
    await this.#client.close();
  }
}
