import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { EngineError, type Parameters } from './driver.ts';
import type { Answering, Embedded } from './embedded.ts';

export interface HttpForm {
  readonly port: number;
  /** Requests being answered now. */
  active(): number;
  /** Requests of other commands so far. */
  asked(): number;
  /** From here on requests are answered from this engine; before, they wait. Those of a page wait for no other's. */
  attach(engine: Embedded): void;
  close(): Promise<void>;
}

/** Who asks: another command, or a thread that works for a page of this process's. */
export const users = { command: 'isogloss', page: 'page' } as const;

/**
 * ClickHouse's own HTTP form over an engine in this process, on loopback and behind a token: statement in
 * the body or in `query`, `param_x` for parameters, errors as status 500 with the engine's code. So another
 * Isogloss command works on an open project through the ordinary HTTP driver, unchanged.
 */
export async function serveHttpForm(token: string): Promise<HttpForm> {
  let give: (engine: Embedded) => void = () => undefined;
  const engine = new Promise<Embedded>((resolve) => (give = resolve));
  let active = 0;
  let asked = 0;
  // Parameters stand in the address: a lexicon, or the ids of the posts of a report. Node takes 16 KB unless told.
  const server = createServer({ maxHeaderSize: 64 * 2 ** 20 }, (request, response) => {
    active++;
    if (authorised(request, token)) asked++;
    response.once('close', () => active--);
    answer(request, response, token, engine).catch((error: unknown) => fail(response, error));
  });
  await listen(server);
  server.unref();
  return {
    port: (server.address() as AddressInfo).port,
    active: () => active,
    asked: () => asked,
    attach: (attached) => give(attached),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function listen(server: Server): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  token: string,
  ready: Promise<Embedded>,
): Promise<void> {
  const url = new URL(request.url ?? '/', 'http://127.0.0.1');
  if (url.pathname === '/ping') {
    response.end('Ok.\n');
    return;
  }
  if (!authorised(request, token)) {
    response.writeHead(403, { 'X-ClickHouse-Exception-Code': '516' }).end('Code: 516. Wrong token.');
    return;
  }
  const engine = await ready;
  const driver = userOf(request) === users.page ? engine : engine.others;
  const body = await read(request);
  const inUrl = url.searchParams.get('query');
  const insert =
    inUrl === null ? null : /^INSERT INTO\s+(\S+)\s*(?:\(([^)]*)\)\s*)?FORMAT (\w+)/i.exec(inUrl);
  if (insert) {
    await insertBody(driver, insert, body);
    response.end();
    return;
  }
  const sql = inUrl ?? body.toString('utf8');
  const { statement, format } = splitFormat(sql);
  const parameters = boundParameters(statement, url.searchParams);
  const settings: Record<string, number> = {};
  const quoted = url.searchParams.get('output_format_json_quote_64bit_integers');
  if (quoted !== null) settings['output_format_json_quote_64bit_integers'] = Number(quoted);
  if (format === undefined) {
    await driver.command(statement, { parameters });
    response.end();
    return;
  }
  response.setHeader('X-ClickHouse-Format', format);
  const merged = joinSettings(statement, settings);
  // A stream begins its statement in this thread, which answers pages; who waits for the end need not have one.
  if (url.searchParams.get('wait_end_of_query') === '1') {
    response.end(await driver.bytes(merged, format, { parameters }));
    return;
  }
  for await (const chunk of driver.stream(merged, format, { parameters })) {
    if (!response.write(chunk)) await new Promise((resolve) => response.once('drain', resolve));
  }
  response.end();
}

async function insertBody(driver: Answering, insert: RegExpExecArray, body: Buffer): Promise<void> {
  const table = (insert[1] ?? '').replace(/^[^.]*\./, '').replaceAll('`', '');
  if (insert[3] === 'CSV') {
    await driver.insertNumbered(table, body);
    return;
  }
  if (insert[3] === 'TabSeparated') {
    const columns = (insert[2] ?? '').split(',').map((column) => column.trim().replaceAll('`', ''));
    await driver.insertTsv(table, columns, body);
    return;
  }
  if (body.length > 0) await driver.insertJson(table, body);
}

function authorised(request: IncomingMessage, token: string): boolean {
  return request.headers['x-clickhouse-key'] === token || basic(request)[1] === token;
}

const userOf = (request: IncomingMessage): string | string[] | undefined =>
  request.headers['x-clickhouse-user'] ?? basic(request)[0];

function basic(request: IncomingMessage): string[] {
  const given = /^Basic (.+)$/.exec(request.headers.authorization ?? '')?.[1];
  return given === undefined ? [] : Buffer.from(given, 'base64').toString().split(':');
}

async function read(request: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts);
}

function splitFormat(sql: string): { statement: string; format: string | undefined } {
  const found = /\s+FORMAT\s+(\w+)\s*;?\s*$/i.exec(sql);
  return found
    ? { statement: sql.slice(0, found.index), format: found[1] }
    : { statement: sql, format: undefined };
}

function joinSettings(sql: string, settings: Record<string, number>): string {
  const list = Object.entries(settings).map(([key, value]) => `${key} = ${value}`);
  if (list.length === 0) return sql;
  return `${sql}${/\nSETTINGS [^\n]*$/.test(sql) ? ', ' : '\nSETTINGS '}${list.join(', ')}`;
}

/** The client writes parameters as ClickHouse text; the embedded engine takes values: this turns one into the other. */
function boundParameters(sql: string, query: URLSearchParams): Parameters {
  const types = new Map([...sql.matchAll(/\{(\w+):([^{}]+)\}/g)].map((m) => [m[1] ?? '', m[2] ?? '']));
  const parameters: Record<string, string | null | (string | number)[]> = {};
  for (const [key, value] of query) {
    if (!key.startsWith('param_')) continue;
    const name = key.slice('param_'.length);
    const type = types.get(name);
    if (type === undefined) continue;
    if (type.startsWith('Array(String')) parameters[name] = parseStrings(value);
    else if (type.startsWith('Array(')) parameters[name] = JSON.parse(value) as number[];
    else parameters[name] = value === '\\N' ? null : unescape(value);
  }
  return parameters;
}

const escapes: Readonly<Record<string, string>> = { b: '\b', f: '\f', r: '\r', n: '\n', t: '\t', 0: '\0' };

function unescape(text: string): string {
  return text.replaceAll(/\\(.)/gs, (_, c: string) => escapes[c] ?? c);
}

function parseStrings(text: string): string[] {
  return [...text.matchAll(/'((?:[^'\\]|\\.)*)'/gs)].map((m) => unescape(m[1] ?? ''));
}

function fail(response: ServerResponse, error: unknown): void {
  const message = error instanceof Error ? error.message : String(error);
  if (response.headersSent) {
    response.destroy();
    return;
  }
  const code = error instanceof EngineError ? String(error.code ?? 0) : '0';
  response.writeHead(500, { 'X-ClickHouse-Exception-Code': code }).end(message);
}
