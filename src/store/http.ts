import { Readable } from 'node:stream';
import {
  type ClickHouseClient,
  ClickHouseLogLevel,
  type ClickHouseSettings,
  createClient,
  EXCEPTION_TAG_HEADER_NAME,
} from '@clickhouse/client';
import { clusterSettings, otherNodes, serverSettings } from './cluster.ts';
import {
  type Cluster,
  type Driver,
  EngineError,
  type Progress,
  type QueryOptions,
  withSettings,
} from './driver.ts';
import { lineSettings } from './lines.ts';
import { tellServer } from './serverErrors.ts';
import type { HttpAddress } from './storeUrl.ts';
import { untilException } from './streamErrors.ts';

const settingsFor = ({ cluster, peer }: HttpAddress): ClickHouseSettings =>
  peer === true ? {} : cluster === undefined ? serverSettings : clusterSettings;

/** A ClickHouse server or cluster, or another Isogloss process that has the project open. */
export class HttpDriver implements Driver {
  readonly kind = 'http';
  readonly database: string;
  readonly cluster: Cluster | undefined;
  readonly #address: HttpAddress;
  readonly #client: ClickHouseClient;
  #nodes: Promise<readonly HttpDriver[]> | undefined;

  constructor(address: HttpAddress) {
    this.database = address.database;
    this.cluster = address.cluster;
    this.#address = address;
    this.#client = createClient({
      url: address.url,
      ...(address.username === undefined ? {} : { username: address.username }),
      ...(address.password === undefined ? {} : { password: address.password }),
      request_timeout: 24 * 3600 * 1000,
      application: 'isogloss',
      // Errors come to whoever asked; the client's own log would print the statement beside them.
      log: { level: ClickHouseLogLevel.OFF },
      clickhouse_settings: settingsFor(address),
    });
  }

  /** The server's host and port, as messages name it. */
  get server(): string {
    return new URL(this.#address.url).host;
  }

  nodes(): Promise<readonly HttpDriver[]> {
    this.#nodes ??= this.#findNodes();
    return this.#nodes;
  }

  async #findNodes(): Promise<readonly HttpDriver[]> {
    if (this.cluster?.replication !== 'none') return [this];
    const { protocol, port } = new URL(this.#address.url);
    const secure = protocol === 'https:';
    const others = await otherNodes(
      this,
      this.cluster,
      secure ? 'https_port' : 'http_port',
      Number(port) || (secure ? 443 : 80),
    );
    return [
      this,
      ...others.map(
        (node) => new HttpDriver({ ...this.#address, url: `${protocol}//${node.host}:${node.port}` }),
      ),
    ];
  }

  #parameters(options: QueryOptions | undefined): Record<string, unknown> {
    return { db: this.database, ...options?.parameters };
  }

  async #guard<T>(sql: string, options: QueryOptions | undefined, work: () => Promise<T>): Promise<T> {
    const tag = options?.tag;
    // Who cannot be told any more has ended.
    const stop = () => void (tag !== undefined && this.cancel(tag).catch(() => undefined));
    options?.signal?.throwIfAborted();
    options?.signal?.addEventListener('abort', stop, { once: true });
    try {
      return await work();
    } catch (cause) {
      options?.signal?.throwIfAborted();
      const told = tellServer(cause, { ...this.#address, host: this.server });
      if (told !== undefined) throw told;
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
        // The whole result or an error: without the second a server that fails halfway has said "200 OK" before.
        clickhouse_settings: { output_format_json_quote_64bit_integers: 0, wait_end_of_query: 1 },
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
    const tag = result.response_headers[EXCEPTION_TAG_HEADER_NAME];
    const pieces = untilException(
      result.stream as AsyncIterable<Buffer>,
      typeof tag === 'string' ? tag : undefined,
    );
    for (;;) {
      const { done, value } = await this.#guard(sql, options, () => pieces.next());
      if (done === true) return;
      yield value;
    }
  }

  async bytes(sql: string, format: string, options?: QueryOptions): Promise<Uint8Array> {
    return this.#guard(sql, options, async () => {
      const { stream } = await this.#client.exec({
        query: `${withSettings(sql, options)}\nFORMAT ${format}`,
        query_params: this.#parameters(options),
        // The whole or an error; and another command's engine begins a stream in the thread that answers its pages.
        clickhouse_settings: { wait_end_of_query: 1 },
      });
      const pieces: Buffer[] = [];
      for await (const piece of stream) pieces.push(piece as Buffer);
      return Buffer.concat(pieces);
    });
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

  async insertTsv(table: string, columns: readonly string[], lines: Buffer): Promise<void> {
    const [first, ...others] = columns;
    if (first === undefined) return;
    await this.#guard(`INSERT INTO ${table}`, undefined, () =>
      this.#client.insert({
        table: `${this.database}.${table}`,
        columns: [first, ...others],
        values: Readable.from([lines], { objectMode: false }),
        format: 'TabSeparated',
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
    const nodes = (await this.#nodes?.catch(() => [])) ?? [];
    for (const node of nodes) if (node !== this) await node.close();
    await this.#client.close();
  }
}
