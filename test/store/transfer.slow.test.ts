import { execFile } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { scaled, worldNamed } from '../../src/simulation/worlds/index.ts';
import { writeWorld } from '../../src/simulation/write.ts';
import { canStart, startCluster } from '../cluster/nodes.ts';
import { temporaryFolder } from './support.ts';

// An exported store makes another its equal. Each command is a process of its own, since the engine holds one data
// folder a process: needs the built program (npm run build).
const built = existsSync('dist/cli/main.js');
const folder = temporaryFolder();
const at = (name: string): string => join(folder.path, name);

interface Ended {
  readonly status: number;
  readonly out: string;
  readonly err: string;
}

const isogloss = (project: string, ...args: string[]): Promise<Ended> =>
  new Promise((resolve) => {
    execFile(
      'node',
      ['bin/isogloss.cjs', ...args, '--project', project],
      { maxBuffer: 2 ** 28 },
      (error, out, err) => resolve({ status: error === null ? 0 : Number(error.code ?? -1), out, err }),
    );
  });

/** A project with the key of the first, where its originals lie, and nothing in it. */
function project(name: string): string {
  mkdirSync(join(at(name), '.isogloss'), { recursive: true, mode: 0o700 });
  for (const file of ['isogloss.yaml', '.isogloss/key', '.isogloss/originals.json'])
    cpSync(join(at('first'), file), join(at(name), file));
  return at(name);
}

const files = (name: string): Map<string, Buffer> =>
  new Map(
    readdirSync(at(name))
      .sort()
      .map((file) => [file, readFileSync(join(at(name), file))]),
  );

/** What the first project says, which nothing changes once it is exported: each is asked once. */
const said = new Map<string, Promise<Ended>>();
function ofFirst(args: readonly string[]): Promise<Ended> {
  const line = args.join(' ');
  const before = said.get(line) ?? isogloss(at('first'), ...args);
  said.set(line, before);
  return before;
}

const asked = [
  ['channels', '--json'],
  ['verify', '--json'],
  ['measure', 'share', '--lexicon', 'harbour', '--json'],
  ['measure', 'near-duplicates', '--json'],
  ['code', 'harbour', '--json'],
  ['claims', 'test', '--json'],
  ['search', 'ferry', '--json'],
] as const;

beforeAll(async () => {
  if (!built) return;
  // Less than half of the posts: that two are equal shows in any number of them.
  await writeWorld(scaled(worldNamed('demo'), 0.4), 1, at('first'));
  const posts = readFileSync(join(at('first'), 'posts.ndjson'), 'utf8')
    .trimEnd()
    .split('\n');
  // Texts that would break lines and columns if they were not written as such; edits; a row that is no post.
  const odd = ['a\tb\nc\\nd', "it's \\N", '\u0001\u0000 bytes', '\r\n', ' ', '👍🏽 سلام'].map((text, i) =>
    JSON.stringify({
      channel: 'late_tram',
      id: 900_000 + i,
      date: '2025-04-01T00:00:00Z',
      text,
      links: ["a'b", 'c\td'],
    }),
  );
  const edited = posts
    .slice(0, 200)
    .map((line) =>
      JSON.stringify({ ...(JSON.parse(line) as object), text: 'mended', edited: '2025-12-01T00:00:00Z' }),
    );
  writeFileSync(join(at('first'), 'odd.ndjson'), `${[...odd, ...edited, 'no post'].join('\n')}\n`);
  writeFileSync(
    join(at('first'), 'shares.csv'),
    `object_id,account_id,content_id,timestamp_share\n${Array.from({ length: 400 }, (_, i) => `o${i % 9},a${i % 7},c${i},${1_740_000_000 + i}`).join('\n')}\n`,
  );
  for (const file of ['posts.ndjson', 'odd.ndjson', 'shares.csv'])
    expect(await isogloss(at('first'), 'import', join(at('first'), file))).toMatchObject({ status: 0 });
  expect(await isogloss(at('first'), 'claims', 'seal')).toMatchObject({ status: 0 });
  const sample = join(at('first'), 'code.csv');
  await isogloss(at('first'), 'code', 'harbour', '--coder', 'anna', '--out', sample, '--matched', '20');
  const filled = readFileSync(sample, 'utf8').replaceAll(/^(\d+),([^,\n]+),"",/gm, '$1,$2,1,');
  writeFileSync(sample, filled);
  expect(await isogloss(at('first'), 'code', 'harbour', '--coder', 'anna', '--in', sample)).toMatchObject({
    status: 0,
  });
  expect(
    await isogloss(at('first'), 'erase', 'channel', 'night_shift', '--reason', 'asked for'),
  ).toMatchObject({ status: 0 });
  expect(await isogloss(at('first'), 'export', 'store', '--out', at('export'))).toMatchObject({ status: 0 });
}, 300_000);
afterAll(() => folder.remove());

describe.runIf(built)('an exported store', () => {
  it('makes another project its equal', async () => {
    const second = project('second');
    expect(await isogloss(second, 'import', at('export'))).toMatchObject({ status: 0, err: '' });
    for (const args of asked) {
      const here = await ofFirst(args);
      expect([args, here.status]).toEqual([args, 0]);
      expect([args, await isogloss(second, ...args)]).toEqual([args, here]);
    }
    // What was erased stays erased, and an import goes on from there.
    const again = await isogloss(second, 'import', join(at('first'), 'posts.ndjson'), '--json');
    expect(JSON.parse(again.out)).toMatchObject({ added: 0, updated: 0 });
  }, 300_000);

  it('is the same bytes from there', async () => {
    const third = project('third');
    await isogloss(third, 'import', at('export'));
    expect(await isogloss(third, 'export', 'store', '--out', at('export-3'))).toMatchObject({ status: 0 });
    const [one, other] = [files('export'), files('export-3')];
    expect([...other.keys()]).toEqual([...one.keys()]);
    for (const [file, bytes] of one) expect([file, other.get(file)?.equals(bytes)]).toEqual([file, true]);
  }, 300_000);

  it('is refused where it does not fit, in a sentence, and changes nothing', async () => {
    expect(await isogloss(at('first'), 'import', at('export'))).toMatchObject({
      status: 1,
      err: expect.stringMatching(/^export is a whole store, and this project holds posts already/) as string,
    });
    const stranger = at('stranger');
    mkdirSync(stranger);
    expect(await isogloss(stranger, 'import', at('export'))).toMatchObject({
      status: 1,
      err: expect.stringMatching(/^export belongs to a project with another key/) as string,
    });
    expect(await isogloss(at('first'), 'export', 'store', '--out', at('export'))).toMatchObject({
      status: 1,
      err: expect.stringMatching(/^--out is .* the folder holds files/) as string,
    });
  }, 120_000);

  it('that was changed or is not whole leaves the store empty', async () => {
    const fourth = project('fourth');
    const posts = readFileSync(join(at('export'), 'posts.tsv.gz'));
    const lines = gunzipSync(posts).toString();
    const wrong: readonly (readonly [string, () => void])[] = [
      ['cut', () => writeFileSync(join(at('wrong'), 'posts.tsv.gz'), posts.subarray(0, posts.length >> 1))],
      [
        'another text',
        () => writeFileSync(join(at('wrong'), 'posts.tsv.gz'), gzipSync(lines.replace('ferry', 'fairy'))),
      ],
      ['no file', () => rmSync(join(at('wrong'), 'shares.tsv.gz'))],
      ['no JSON', () => writeFileSync(join(at('wrong'), 'store.json'), '{"isogloss":"store"')],
      [
        'another table',
        () =>
          writeFileSync(
            join(at('wrong'), 'store.json'),
            readFileSync(join(at('export'), 'store.json'), 'utf8').replace('"posts"', '"findings"'),
          ),
      ],
    ];
    for (const [name, spoil] of wrong) {
      cpSync(at('export'), at('wrong'), { recursive: true });
      spoil();
      expect([name, await isogloss(fourth, 'import', at('wrong'))]).toMatchObject([
        name,
        { status: 1, err: expect.stringMatching(/^wrong cannot be taken in: [^\n]+\n$/) as string },
      ]);
      rmSync(at('wrong'), { recursive: true });
      expect(JSON.parse((await isogloss(fourth, 'channels', '--json')).out)).toMatchObject({ rows: [] });
    }
    expect(await isogloss(fourth, 'import', at('export'))).toMatchObject({ status: 0 });
  }, 300_000);

  it('that is cut short is refused until it is run again', async () => {
    const fifth = project('fifth');
    let killed = false;
    for (const wait of [900, 1100, 1300, 1600, 2000]) {
      await new Promise<void>((resolve) => {
        const child = execFile('node', ['bin/isogloss.cjs', 'import', at('export'), '--project', fifth], () =>
          resolve(),
        );
        setTimeout(() => child.kill('SIGKILL'), wait);
      });
      const { status, err } = await isogloss(fifth, 'channels', '--json');
      if (status === 0) continue;
      killed = true;
      expect(err).toMatch(/^This store was being filled from an exported one, and that was cut short/);
      break;
    }
    const again = await isogloss(fifth, 'import', at('export'));
    if (killed) expect(again).toMatchObject({ status: 0 });
    expect((await isogloss(fifth, 'verify', '--json')).out).toBe((await ofFirst(['verify', '--json'])).out);
  }, 300_000);
});

describe.runIf(built && canStart)('an exported store and a cluster of two shards', () => {
  it('go one way and the other, and every command says the same on the way', async () => {
    const cluster = await startCluster(2);
    try {
      await cluster.create('moved');
      const there = project('there');
      const store = ['--store', cluster.url('moved')];
      expect(await isogloss(there, 'import', at('export'), ...store)).toMatchObject({ status: 0, err: '' });
      // Before anything is derived there, as it was exported here.
      expect(await isogloss(there, 'export', 'store', '--out', at('export-there'), ...store)).toMatchObject({
        status: 0,
      });
      const [one, other] = [files('export'), files('export-there')];
      expect([...other.keys()]).toEqual([...one.keys()]);
      const meta = (those: Map<string, Buffer>): string =>
        gunzipSync(those.get('meta.tsv.gz') ?? '').toString();
      expect(meta(other)).toBe(meta(one));
      for (const [file, bytes] of one) expect([file, other.get(file)?.equals(bytes)]).toEqual([file, true]);
      for (const args of asked) {
        const here = await ofFirst(args);
        expect([args, await isogloss(there, ...args, ...store)]).toEqual([args, here]);
      }
      for (const node of cluster.nodes)
        expect(Number(await node.ask('SELECT count() FROM moved.posts_local'))).toBeGreaterThan(500);
      const back = project('back');
      expect(await isogloss(back, 'import', at('export-there'))).toMatchObject({ status: 0, err: '' });
      for (const args of [
        ['channels', '--json'],
        ['verify', '--json'],
      ])
        expect([args, await isogloss(back, ...args)]).toEqual([args, await ofFirst(args)]);
    } finally {
      await cluster.stop();
    }
  }, 900_000);
});
