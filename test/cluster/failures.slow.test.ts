import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { type AddressInfo } from 'node:net';
import { createServer as createHttp } from 'node:http';
import { createServer as createHttps } from 'node:https';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { worldNamed } from '../../src/simulation/worlds/index.ts';
import { writeWorld } from '../../src/simulation/write.ts';
import { HttpDriver } from '../../src/store/http.ts';
import { parseStoreUrl } from '../../src/store/storeUrl.ts';
import { run } from '../cli/run.ts';
import { isEvery } from '../store/support.ts';
import { type Cluster, type Node, canStart, startCluster } from './nodes.ts';

const sentence = /^[^\n]+[.)]\n$/;
const folder = mkdtempSync(join(tmpdir(), 'isogloss-failures-'));
let cluster: Cluster;
let second: Node;
let key: string | undefined;

beforeAll(async () => {
  if (!canStart) return;
  cluster = await startCluster(2);
  second = cluster.nodes[1] as Node;
  await writeWorld(worldNamed('demo'), 1, folder);
  const lines = readFileSync(join(folder, 'posts.ndjson'), 'utf8').trimEnd().split('\n');
  const some = lines.filter((_, i) => i % 8 === 0);
  writeFileSync(join(folder, 'some.ndjson'), `${some.join('\n')}\n`);
  // Edits, repeats, a row that is no post: all that publishing can do.
  const edited = some.slice(0, 300).map((line, i) => {
    const post = JSON.parse(line) as Record<string, unknown>;
    return JSON.stringify({
      ...post,
      text: `${String(post['text'])} ${i % 5}`,
      edited: '2025-12-01T00:00:00Z',
    });
  });
  writeFileSync(
    join(folder, 'edits.ndjson'),
    `${[...edited, ...edited.slice(0, 9), 'no post', ...some.slice(400, 500)].join('\n')}\n`,
  );
  try {
    execFileSync(
      'openssl',
      [
        'req',
        '-x509',
        '-newkey',
        'rsa:2048',
        '-nodes',
        '-days',
        '2',
        '-subj',
        '/CN=localhost',
        '-keyout',
        join(folder, 'tls.pem'),
        '-out',
        join(folder, 'tls.crt'),
      ],
      { stdio: 'ignore' },
    );
    key = readFileSync(join(folder, 'tls.pem'), 'utf8');
  } catch {
    key = undefined;
  }
}, 300_000);
afterAll(async () => {
  await cluster?.stop();
  rmSync(folder, { recursive: true, force: true });
});

const isogloss = (url: string, ...args: string[]) => run(...args, '--project', folder, '--store', url);
const importing = (url: string, file: string) => isogloss(url, 'import', join(folder, file), '--json');

async function listening<T>(
  server: ReturnType<typeof createHttp>,
  work: (port: number) => Promise<T>,
): Promise<T> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  try {
    return await work((server.address() as AddressInfo).port);
  } finally {
    server.closeAllConnections();
    server.close();
  }
}

/** Of every failure: status 1, one sentence, nothing printed, and no password in it. */
async function expectTold(url: string, words: RegExp): Promise<void> {
  const { status, out, err } = await isogloss(url, 'channels', '--json');
  expect({ status, out, err }).toEqual({
    status: 1,
    out: '',
    err: expect.stringMatching(sentence) as string,
  });
  expect(err).toMatch(words);
  expect(err).not.toContain('secret');
}

describe.runIf(canStart)('a server that cannot be used', () => {
  const at = (user = ''): string => `http://${user}127.0.0.1:${cluster.nodes[0]?.http}`;

  it('whose address is none', async () => {
    await expectTold('server:8123', /^--store is no address of a server/);
    await expectTold(`${at()}/db?clustr=x`, /"clustr" after the "\?"/);
    await expectTold(`${at()}/db?cluster=x&replication=some`, /replication=some/);
  });

  it('that has no such database', async () => {
    await expectTold(
      `${at()}/nothing`,
      /has no database "nothing": create it with CREATE DATABASE nothing, or/,
    );
    await expectTold(cluster.url('nothing'), /CREATE DATABASE nothing on every node/);
    await expectTold(`${at()}/nothing?cluster=${cluster.name}`, /ON CLUSTER 'shards'/);
  });

  it('whose database one node alone has', async () => {
    await cluster.nodes[0]?.ask('CREATE DATABASE half ENGINE = Atomic');
    await expectTold(
      cluster.url('half'),
      new RegExp(`127\\.0\\.0\\.1:${second.http} has no database "half"`),
    );
  });

  it('that knows no such cluster', async () => {
    await expectTold(`${at()}/default?cluster=other`, /knows no cluster "other".*shards/);
  });

  it('that is not there', async () => {
    const port = await listening(createHttp(), (free) => Promise.resolve(free));
    await expectTold(
      `http://127.0.0.1:${port}/db`,
      new RegExp(`^Nothing answers at 127\\.0\\.0\\.1:${port}`),
    );
    await expectTold(
      'http://no-such-host.invalid:8123/db',
      /no server of the name no-such-host\.invalid:8123/,
    );
  });

  it('that does not know the user', async () => {
    await expectTold(`${at('anna:secret@')}/default`, /does not know this user with this password/);
    await expectTold(`${at('default:secret@')}/default`, /does not know this user with this password/);
  });

  it('that is something else', async () => {
    const page = createHttp((_, response) => response.writeHead(404).end('<html>not here</html>'));
    await listening(page, (port) =>
      expectTold(`http://127.0.0.1:${port}/db`, /is not the HTTP interface of ClickHouse/),
    );
    await expectTold(
      `http://127.0.0.1:${cluster.nodes[0]?.tcp}/db`,
      /is not the HTTP interface of ClickHouse/,
    );
    await expectTold(`https://127.0.0.1:${cluster.nodes[0]?.http}/db`, /does not speak TLS as asked for/);
  });

  it('whose certificate nobody signed (needs openssl)', async () => {
    if (key === undefined) return;
    const server = createHttps({ key, cert: readFileSync(join(folder, 'tls.crt'), 'utf8') });
    await listening(server, async (port) => {
      await expectTold(
        `https://u:secret@localhost:${port}/db`,
        /^The certificate of localhost:\d+ cannot be trusted/,
      );
      await expectTold(`http://u:secret@localhost:${port}/db`, /(not the HTTP interface|broke off)/);
    });
  });
});

/** Runs a command; the node dies before the statement of that number. Whether there was such a statement. */
async function dying(node: Node, statements: number, work: () => ReturnType<typeof run>) {
  let left = statements;
  const spies = (['command', 'query', 'insertRows', 'insertNumbered'] as const).map((name) => {
    const original = HttpDriver.prototype[name] as (...args: unknown[]) => Promise<unknown>;
    return vi.spyOn(HttpDriver.prototype, name).mockImplementation(async function (
      this: HttpDriver,
      ...args: unknown[]
    ) {
      if (left-- === 0) await node.kill();
      return (await original.apply(this, args)) as never;
    });
  });
  try {
    return { ...(await work()), died: left < 0 };
  } finally {
    for (const spy of spies) spy.mockRestore();
  }
}

/** What a project's tables hold. */
async function contents(url: string): Promise<unknown[]> {
  const driver = new HttpDriver(parseStoreUrl(url));
  try {
    return [
      await driver.query(
        'SELECT * EXCEPT (import, record, raw, author), hex(hash) AS hash FROM {db:Identifier}.posts FINAL ORDER BY channel, id',
      ),
      await driver.query(
        'SELECT channel, id, hex(hash) AS hash, edited, date, text FROM {db:Identifier}.post_versions FINAL ORDER BY channel, id, hash',
      ),
      await driver.query(
        `SELECT name FROM system.tables WHERE database = {db:String} AND match(name, '_[0-9]+$')`,
      ),
    ];
  } finally {
    await driver.close();
  }
}

const forms = [
  ['a shard of a cluster', () => cluster.nodes[1] as Node, (db: string) => cluster.url(db)],
  [
    'a plain server',
    () => cluster.nodes[0] as Node,
    (db: string) => `http://127.0.0.1:${cluster.nodes[0]?.http}/${db}`,
  ],
] as const;

describe.runIf(canStart).each(forms)('%s that dies', (name, nodeOf, urlOf) => {
  const prefix = name.includes('cluster') ? 'shard' : 'plain';

  it('in the middle of an import, and comes back', async () => {
    const whole = `${prefix}_whole`;
    await cluster.create(whole);
    await importing(urlOf(whole), 'some.ndjson');
    await importing(urlOf(whole), 'edits.ndjson');
    const expected = await contents(urlOf(whole));
    let cuts = 0;
    for (let statement = 3; ; statement += 9) {
      const db = `${prefix}_import_${statement}`;
      const url = urlOf(db);
      await cluster.create(db);
      await importing(url, 'some.ndjson');
      const cut = await dying(nodeOf(), statement, () => importing(url, 'edits.ndjson'));
      if (!cut.died) break;
      await nodeOf().start();
      if (cut.status === 0) {
        // The node was not needed any more.
        expect([statement, await contents(url)]).toEqual([statement, expected]);
      } else {
        expect([statement, cut.status, cut.out]).toEqual([statement, 1, '']);
        expect(cut.err).toMatch(sentence);
        cuts++;
      }
      const again = await importing(url, 'edits.ndjson');
      expect([statement, again.status, again.err]).toEqual([statement, 0, '']);
      expect([statement, await contents(url)]).toEqual([statement, expected]);
      expect(JSON.parse(again.out)).toMatchObject({ read: 410, rejected: 1 });
      const verified = await isogloss(url, 'verify', '--json');
      expect([statement, verified.status, JSON.parse(verified.out)]).toMatchObject([
        statement,
        0,
        { differences: [] },
      ]);
      await cluster.drop(db);
    }
    expect(cuts).toBeGreaterThan(3);
  }, 900_000);

  it('in the middle of a measure, and comes back', async () => {
    const db = `${prefix}_measures`;
    const url = urlOf(db);
    await cluster.create(db);
    await importing(url, 'some.ndjson');
    for (const args of [
      ['measure', 'near-duplicates', '--json'],
      ['measure', 'share', '--lexicon', 'harbour', '--json'],
      ['measure', 'coordination', '--object', 'text', '--json'],
      ['search', 'ferry', '--json'],
    ]) {
      // A plain server is one node of a cluster that is asked the same: at one place, with ISOGLOSS_TEST_CUTS=all at both.
      for (const statement of prefix === 'shard' || isEvery ? [9, 16] : [16]) {
        // The finding may be kept from before: everything derived goes.
        const driver = new HttpDriver(parseStoreUrl(url));
        for (const table of ['derived', 'findings'])
          await driver.command(`TRUNCATE TABLE {db:Identifier}.${table}`);
        await driver.close();
        const cut = await dying(nodeOf(), statement, () => isogloss(url, ...args));
        if (cut.died) await nodeOf().start();
        if (cut.status !== 0) {
          expect([args, statement, cut.status, cut.out]).toEqual([args, statement, 1, '']);
          expect(cut.err).toMatch(sentence);
        }
        const again = await isogloss(url, ...args);
        expect([args, again.status, again.err]).toEqual([args, 0, '']);
        const other = await isogloss(url, ...args);
        expect(other.out).toBe(again.out);
        if (cut.status === 0) expect(cut.out).toBe(again.out);
      }
    }
  }, 900_000);
});

describe.runIf(canStart)('a node that comes back without its data', () => {
  it('is told: counts never come short in silence', async () => {
    const url = cluster.url('lost');
    await cluster.create('lost');
    await importing(url, 'some.ndjson');
    await second.ask('DROP TABLE lost.posts_local SYNC');
    for (const args of [['channels', '--json'], ['verify'], ['import', join(folder, 'some.ndjson')]]) {
      const { status, out, err } = await isogloss(url, ...args);
      expect([args, status, out]).toEqual([args, 1, '']);
      expect(err).toMatch(/^A node of the cluster lacks a table of this project/);
      expect(err).toMatch(sentence);
    }
  }, 300_000);

  it('a project is not begun a second time through another node', async () => {
    const other = `http://127.0.0.1:${second.http}/lost?cluster=${cluster.name}&replication=none`;
    const { status, err } = await isogloss(other, 'channels');
    expect([status, err]).toEqual([1, expect.stringMatching(/^This project was begun through another node/)]);
  });
});
