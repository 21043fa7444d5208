import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { run } from '../cli/run.ts';
import { type Cluster, canStart, startCluster } from './nodes.ts';

// What is removed by posts that it asks for: an author's posts, and what was coded of them, on shards and on one server.
const folder = mkdtempSync(join(tmpdir(), 'isogloss-erase-'));
let cluster: Cluster;

beforeAll(async () => {
  if (!canStart) return;
  cluster = await startCluster(2);
  await cluster.create('shards');
  await cluster.create('plain');
  writeFileSync(
    join(folder, 'isogloss.yaml'),
    `isogloss: 1
name: groups
channels: { "1800000001": { kind: organisation }, pier: { kind: outlet }, quay: { kind: outlet } }
communities: { side: { channels: ["1800000001", pier, quay], author: x, date: 2025-01-01 } }
lexicons: { harbour: { label: x, form: own, languages: [en], terms: [{ term: ferry }], author: x, date: 2025-01-01 } }
`,
  );
  const day = Date.UTC(2025, 3, 1) / 1000;
  const messages = Array.from({ length: 40 }, (_, i) => ({
    id: i + 1,
    type: 'message',
    date: new Date((day + i * 600) * 1000).toISOString().slice(0, 19),
    date_unixtime: String(day + i * 600),
    from_id: `user${1000 + (i % 4)}`,
    text: `The ferry is late again at the pier, says number ${i}.`,
  }));
  const group = { name: 'Pier talk', type: 'public_supergroup', id: 1_800_000_001, messages };
  writeFileSync(join(folder, 'group.json'), JSON.stringify(group));
  const posts = ['pier', 'quay'].flatMap((channel) =>
    messages.map(({ id, date, text }) =>
      JSON.stringify({ channel, id, date: `${date}Z`, text: `${channel}: ${text}` }),
    ),
  );
  writeFileSync(join(folder, 'posts.ndjson'), `${posts.join('\n')}\n`);
}, 300_000);
afterAll(async () => {
  await cluster?.stop();
  rmSync(folder, { recursive: true, force: true });
});

async function course(name: string, url: string): Promise<unknown[]> {
  const project = join(folder, name);
  mkdirSync(join(project, '.isogloss'), { recursive: true });
  cpSync(join(folder, 'isogloss.yaml'), join(project, 'isogloss.yaml'));
  writeFileSync(join(project, '.isogloss', 'key'), 'a'.repeat(64), { mode: 0o600 });
  const isogloss = async (...args: string[]) => {
    const { status, out, err } = await run(...args, '--project', project, '--store', url);
    expect([args, status, err.includes('fault')]).toEqual([args, 0, false]);
    return out.replaceAll(project, '');
  };
  const sheet = join(project, 'code.csv');
  const said: unknown[] = [
    await isogloss('import', join(folder, 'group.json'), '--json'),
    await isogloss('import', join(folder, 'posts.ndjson'), '--json'),
    await isogloss('code', 'harbour', '--coder', 'anna', '--out', sheet),
  ];
  writeFileSync(sheet, readFileSync(sheet, 'utf8').replaceAll(/^(\d+),([^,\n]+),"",/gm, '$1,$2,1,'));
  said.push(
    await isogloss('code', 'harbour', '--coder', 'anna', '--in', sheet),
    await isogloss('erase', 'author', 'user1003', '--reason', 'asked for'),
    await isogloss('erase', 'channel', 'quay', '--reason', 'asked for'),
    await isogloss('verify', '--json'),
    await isogloss('channels', '--json'),
    await isogloss('code', 'harbour', '--json'),
    await isogloss('import', join(folder, 'group.json'), '--json'),
  );
  return said;
}

describe.runIf(canStart)('an erasure', () => {
  it('takes the same on two shards as on one server', async () => {
    const shards = await course('shards', cluster.url('shards'));
    const plain = await course('plain', `http://127.0.0.1:${cluster.nodes[0]?.http}/plain`);
    expect(shards).toEqual(plain);
    expect(shards[4]).toMatch(/^10 posts/);
    expect(shards[5]).toMatch(/^40 posts/);
    const left = JSON.parse(shards[7] as string) as { rows: { channel: string; posts: number }[] };
    expect(left.rows.map(({ posts }) => posts).sort((a, b) => a - b)).toEqual([30, 40]);
  }, 900_000);
});
