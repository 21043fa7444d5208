import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { HttpDriver } from '../../src/store/http.ts';
import { parseStoreUrl } from '../../src/store/storeUrl.ts';
import { dummyParameters, selectOf, sqlFiles } from '../store/statements.ts';
import { type Course, type Courses, courses } from './conformance.ts';
import { canStart, startCluster } from './nodes.ts';

// Every command gives the same bytes from one process and from a cluster. ISOGLOSS_TEST_SHARDS says on how many shards,
// or several: "2,3"; without it on two. ISOGLOSS_TEST_SERVER names a server or cluster that is there already, as --store
// does; its database has to be there and empty.
const shards = (process.env['ISOGLOSS_TEST_SHARDS'] ?? '2').split(',').filter(Boolean).map(Number);
const server = process.env['ISOGLOSS_TEST_SERVER'];
const isAsked = canStart || server !== undefined;
let all: Courses | undefined;
let embedded: Course;
beforeAll(async () => {
  if (!isAsked) return;
  all = await courses();
  embedded = await all.embedded();
}, 3_600_000);
afterAll(() => all?.remove());

function compare(there: Course): void {
  expect(there.outcomes.map(({ command }) => command)).toEqual(
    embedded.outcomes.map(({ command }) => command),
  );
  for (const [i, one] of embedded.outcomes.entries()) expect(there.outcomes[i]).toEqual(one);
  expect([...there.files.keys()]).toEqual([...embedded.files.keys()]);
  for (const [path, bytes] of embedded.files) {
    const other = there.files.get(path);
    // Not all of a report in the failure's message.
    expect([path, other?.equals(bytes)]).toEqual([path, true]);
  }
  expect(there.held).toEqual(embedded.held);
}

/** Statement files that no command has sent to the server are run with made-up values: that it can be done on shards. */
async function runOthers(url: string, asked: ReadonlySet<string>): Promise<void> {
  const others = sqlFiles().filter(
    ({ sql }) => ![...asked].some((statement) => statement.includes(sql.trim())),
  );
  const driver = new HttpDriver(parseStoreUrl(url));
  try {
    for (const { path, sql } of others) {
      const select = selectOf(sql).replace(/;\s*$/, '');
      const message = await driver.query(select, { parameters: dummyParameters(select, {}) }).then(
        () => 'done',
        (error: Error) => error.message,
      );
      expect([path, message]).toEqual([path, 'done']);
    }
    expect(others.length).toBeLessThan(sqlFiles().length / 4);
  } finally {
    await driver.close();
  }
}

async function compareOn(count: number): Promise<void> {
  const cluster = await startCluster(count);
  try {
    await cluster.create('isogloss');
    const there = await all!.onServer(cluster.url('isogloss'));
    compare(there);
    await runOthers(cluster.url('isogloss'), there.asked);
    // Every shard holds posts, or nothing was shown.
    for (const node of cluster.nodes)
      expect(Number(await node.ask('SELECT count() FROM isogloss.posts_local'))).toBeGreaterThan(500);
  } finally {
    await cluster.stop();
  }
}

describe.runIf(isAsked)('every command', () => {
  it('does something in the embedded engine', () => {
    const failed = embedded.outcomes.filter(({ status }) => status === 2);
    expect(failed).toEqual([]);
    const done = embedded.outcomes.filter(({ status }) => status === 0);
    expect(done.length).toBeGreaterThan(50);
    // A post that has no copies would be refused, and refusals compared.
    expect(done.filter(({ command }) => command.includes(' --cluster ')).length).toBeGreaterThan(3);
    expect([...embedded.files.keys()].length).toBeGreaterThan(20);
  });

  it.runIf(canStart && server === undefined).each(shards)(
    'gives the same bytes on %i shards',
    compareOn,
    1_800_000,
  );

  it.runIf(server !== undefined)(
    'gives the same bytes on the server of ISOGLOSS_TEST_SERVER',
    async () => {
      compare(await all!.onServer(server ?? ''));
    },
    1_800_000,
  );
});
