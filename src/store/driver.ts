/** Values bound on the engine's side: scalars, and arrays of them (no tuples: chDB does not bind those). */
export type Parameter = string | number | bigint | boolean | null | readonly (string | number)[];
export type Parameters = Readonly<Record<string, Parameter>>;

export interface QueryOptions {
  readonly parameters?: Parameters;
  /** Engine settings for this statement alone. */
  readonly settings?: Readonly<Record<string, string | number>>;
  /** Marks the statement, so that its progress can be read and it can be cancelled. */
  readonly tag?: string;
  readonly signal?: AbortSignal;
}

/** A cluster that a project's tables are spread over. */
export interface Cluster {
  readonly name: string;
  /**
   * `keeper`: tables are replicated and statements about tables say ON CLUSTER, which a Keeper passes on. `none`: each
   * shard is one node, and each node is told by itself.
   */
  readonly replication: 'keeper' | 'none';
}

/** Rows read so far and the engine's estimate of all. */
export interface Progress {
  readonly read: number;
  readonly total: number;
}

/**
 * What the rest of the store may ask of an engine; both drivers run the same SQL.
 * Tables are written `{db:Identifier}.name`; the driver binds `db` itself.
 */
export interface Driver {
  readonly kind: 'embedded' | 'http';
  readonly database: string;
  /** The cluster the tables are spread over, if any. */
  readonly cluster: Cluster | undefined;
  /** Whom a statement about tables is sent to, this one first: each node of a cluster without replication. */
  nodes(): Promise<readonly Driver[]>;
  /** Rows as objects. 64-bit integers come as numbers and are exact up to 2^53. */
  query<T = Record<string, unknown>>(sql: string, options?: QueryOptions): Promise<T[]>;
  /** The raw bytes of a result in the given format, piece by piece. */
  stream(sql: string, format: string, options?: QueryOptions): AsyncIterable<Buffer>;
  /** The raw bytes of a whole result: where there are some megabytes of it, sooner than piece by piece. */
  bytes(sql: string, format: string, options?: QueryOptions): Promise<Uint8Array>;
  command(sql: string, options?: QueryOptions): Promise<void>;
  /** Lines of any bytes, as `numberLines` writes them, into a table (n UInt64, line String). */
  insertNumbered(table: string, bytes: Buffer): Promise<void>;
  /** Whole lines of tab-separated values, as the engine writes them. */
  insertTsv(table: string, columns: readonly string[], lines: Buffer): Promise<void>;
  insertRows(table: string, rows: readonly Record<string, unknown>[]): Promise<void>;
  progress(tag: string): Promise<Progress | null>;
  cancel(tag: string): Promise<void>;
  close(): Promise<void>;
}

/** A statement that the engine refused or could not finish; keeps the SQL for whoever mends it. */
export class EngineError extends Error {
  readonly sql: string;
  /** ClickHouse's number: 60 unknown table, 241 memory limit, 243 no space left … */
  readonly code: number | undefined;

  constructor(message: string, sql: string, options?: { cause?: unknown }) {
    super(message, options);
    this.name = 'EngineError';
    this.sql = sql;
    const found = /Code: (\d+)/.exec(message);
    this.code = found ? Number(found[1]) : undefined;
  }
}

/** Joins a statement and its settings; statements that bring their own SETTINGS take no others. */
export function withSettings(sql: string, options: QueryOptions | undefined): string {
  const settings: Record<string, string | number> = { ...options?.settings };
  if (options?.tag !== undefined) settings['log_comment'] = options.tag;
  const entries = Object.entries(settings);
  if (entries.length === 0) return sql;
  const list = entries.map(([key, value]) => {
    if (!/^[a-z_0-9]+$/.test(key)) throw new RangeError(`not a setting's name: ${key}`);
    return `${key} = ${typeof value === 'number' ? String(value) : quote(value)}`;
  });
  return `${sql.trimEnd().replace(/;$/, '')}\nSETTINGS ${list.join(', ')}`;
}

/** A string literal, for the few statements (DDL, SETTINGS) where the engine binds no parameters. */
export function quote(value: string): string {
  return `'${value.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
}
