import { describe, expect, it } from 'vitest';
import { clusterSettings, serverSettings } from '../../src/store/cluster.ts';
import { parseStoreUrl } from '../../src/store/storeUrl.ts';
import { createTable } from '../../src/store/migrations/ddl.ts';
import { allTables } from '../../src/store/migrations/laterTables.ts';
import { tellServer } from '../../src/store/serverErrors.ts';
import { untilException } from '../../src/store/streamErrors.ts';

describe('--store', () => {
  it('names server, database, user, cluster and how its tables are kept equal', () => {
    expect(parseStoreUrl('https://anna:p%40ss@host:8443/press%20db?cluster=three')).toEqual({
      url: 'https://host:8443',
      database: 'press db',
      username: 'anna',
      password: 'p@ss',
      cluster: { name: 'three', replication: 'keeper' },
    });
    expect(parseStoreUrl('http://host:8123')).toEqual({ url: 'http://host:8123', database: 'isogloss' });
    expect(parseStoreUrl('http://host/db?cluster=c&replication=none').cluster).toEqual({
      name: 'c',
      replication: 'none',
    });
  });

  it.each([
    'host',
    'ftp://host/db',
    'http://host/db?x=1',
    'http://host/db?replication=none',
    'http://h/d?cluster=c&replication=no',
  ])('%s is refused in a sentence', (text) =>
    expect(() => parseStoreUrl(text)).toThrow(
      expect.objectContaining({ name: 'UserError', code: 'bad-store' }),
    ),
  );
});

describe('tables', () => {
  const sqlOf = (replication: 'keeper' | 'none') =>
    allTables.flatMap((table) => createTable('db', table, { name: 'three', replication }));

  it('with a Keeper are replicated and made on every node by one statement', () => {
    for (const { sql } of sqlOf('keeper')) {
      expect(sql).toContain("ON CLUSTER 'three'");
      if (!sql.includes('Distributed('))
        expect(sql).toMatch(/ENGINE = Replicated\w*MergeTree\('\/clickhouse\/tables\//);
    }
  });

  it('without one are of each node alone, and small ones stand where a project was begun', () => {
    for (const { sql, nodes } of sqlOf('none')) {
      expect(sql).not.toMatch(/Replicated|ON CLUSTER/);
      expect(nodes).toBe(/_local\b/.test(sql) ? 'every' : 'this');
    }
  });
});

const to = {
  host: 'node-1:8123',
  database: 'press',
  cluster: { name: 'three', replication: 'keeper' as const },
};
const failure = (code: string, message = ''): Error => Object.assign(new Error(message), { code });

describe('what a server refuses', () => {
  it.each([
    [failure('ECONNREFUSED'), 'server-refused'],
    [failure('ENOTFOUND'), 'no-such-host'],
    [failure('ECONNRESET', 'socket hang up'), 'server-lost'],
    [new Error('Timeout error.'), 'server-lost'],
    [failure('DEPTH_ZERO_SELF_SIGNED_CERT'), 'tls'],
    [failure('CERT_HAS_EXPIRED'), 'tls'],
    [failure('ERR_TLS_CERT_ALTNAME_INVALID'), 'tls'],
    [failure('EPROTO', 'wrong version number'), 'tls'],
    [failure('516', 'anna: Authentication failed'), 'wrong-password'],
    [
      failure('497', "Not enough privileges. It's necessary to have the grant CREATE TABLE ON press.*"),
      'not-allowed',
    ],
    [failure('81', 'Database press does not exist'), 'no-database'],
    [failure('701', 'Requested cluster not found'), 'no-cluster'],
    [failure('279', 'All connection tries failed (10.0.0.7:9000)'), 'node-lost'],
    [
      failure(
        '279',
        'All connection tries failed. There is no table `press`.`posts_local` on server: 10.0.0.7:9000',
      ),
      'table-lost',
    ],
    [failure('60', 'Table press.posts_local does not exist'), 'table-lost'],
    [failure('999', 'Coordination::Exception'), 'keeper-lost'],
    [failure('242', 'Table is in readonly mode'), 'keeper-lost'],
  ])('is told in one sentence: %o', (cause, code) => {
    const told = tellServer(cause, to);
    expect(told).toMatchObject({ name: 'UserError', code });
    expect(told?.message).toMatch(/^[^\n]+\.$/);
  });

  it('names grant and node where the server does', () => {
    expect(
      tellServer(failure('497', 'necessary to have the grant CREATE TABLE ON press.*'), to)?.message,
    ).toContain('(CREATE TABLE)');
    expect(tellServer(failure('279', 'tries failed: 210 (10.0.0.7:9000)'), to)?.message).toContain(
      '(10.0.0.7:9000)',
    );
  });

  it('is a fault of the program where a statement is wrong', () => {
    for (const code of ['47', '62', '60', '288', '386'])
      expect(tellServer(failure(code, 'x'), to)).toBeUndefined();
  });

  it('is another sentence where another command of this project has ended', () => {
    const peer = { host: '127.0.0.1:1', database: 'isogloss', peer: true };
    expect(tellServer(failure('ECONNRESET'), peer)).toMatchObject({ code: 'command-ended' });
    expect(tellServer(failure('241', 'memory'), peer)).toBeUndefined();
  });
});

describe('a result whose server fails halfway', () => {
  const tag = 'abcdefghijklmnop';
  const said =
    'Code: 395. DB::Exception: it broke. (FUNCTION_THROW_IF_VALUE_IS_NON_ZERO) (version 26.7.2.1)\n';
  const rows = 'row 1\r\nrow 2\n__exception__ is only a word here\n';
  const failed = Buffer.from(
    `${rows}\r\n__exception__\r\n${tag}\r\n${said}${said.length} ${tag}\r\n__exception__\r\n`,
  );
  async function* inPieces(bytes: Buffer, size: number): AsyncGenerator<Buffer> {
    for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
  }
  async function read(bytes: Buffer, size: number, mark: string | undefined) {
    const parts: Buffer[] = [];
    try {
      for await (const piece of untilException(inPieces(bytes, size), mark)) parts.push(piece);
      return { text: Buffer.concat(parts).toString(), error: '' };
    } catch (error) {
      return { text: Buffer.concat(parts).toString(), error: (error as Error).message };
    }
  }

  it('gives its rows and then the error, wherever the pieces end', async () => {
    for (let size = 1; size <= failed.length; size++) {
      const { text, error } = await read(failed, size, tag);
      expect([size, text]).toEqual([size, rows]);
      expect(error).toContain('it broke');
    }
  });

  it('is whole without one', async () => {
    for (const size of [1, 7, 1000]) {
      expect(await read(Buffer.from(rows), size, tag)).toEqual({ text: rows, error: '' });
      expect(await read(failed, size, undefined)).toEqual({ text: failed.toString(), error: '' });
    }
  });
});

it('servers are told not to work comparisons out from one another', () => {
  expect(serverSettings).toMatchObject({ optimize_and_compare_chain: 0 });
});

it('a cluster is told to answer whole or not at all', () => {
  expect(clusterSettings).toMatchObject({
    distributed_foreground_insert: 1,
    prefer_global_in_and_join: 1,
    skip_unavailable_shards: 0,
  });
});
