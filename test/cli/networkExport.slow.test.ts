import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { run, runJson } from './run.ts';

// Counted by hand. Two news channels are named; a personal one and one nobody has said anything of stand together in
// their community; a lone one of another community stands nowhere.
const folder = mkdtempSync(join(tmpdir(), 'isogloss-network-'));
const project = `
isogloss: 1
name: Networks
channels:
  dawn: { kind: outlet, title: خبر می‌خواهیم }
  dusk: { kind: outlet }
  diary: { kind: personal }
  far_away: { kind: organisation, aliases: [777], title: Far Away }
communities:
  hills: { label: The hills, channels: [dawn, diary, mystery] }
  plains: { channels: [dusk, lone] }
`;
const at = (minute: number): string => new Date(Date.UTC(2026, 2, 1, 10, minute, 7)).toISOString();
let id = 0;
const post = (channel: string, minute: number, text: string, rest: object = {}): string =>
  JSON.stringify({ channel, id: ++id, date: at(minute), text, ...rest });
const same = 'the very same words about the harbour';
const lines = [
  // Forwards: dawn of dusk twice, by id and by name; of a listed channel; of two others; of somebody.
  post('dusk', 0, 'an original'),
  post('dawn', 1, 'f1', { forwardedFrom: 'dusk', forwardedFromId: 'dusk', forwardedId: 1 }),
  post('dawn', 3, 'f2', { forwardedFrom: 'dusk' }),
  post('dawn', 4, 'f3', { forwardedFrom: 'Far', forwardedFromId: '777', forwardedId: 5 }),
  post('dawn', 5, 'f4', { forwardedFrom: 'Other One', forwardedFromId: '888', forwardedId: 6 }),
  post('diary', 6, 'f5', { forwardedFrom: 'Other Two', forwardedFromId: '999', forwardedId: 7 }),
  post('dawn', 7, 'f6', { forwardedFrom: 'Jane Doe' }),
  post('dusk', 7, 'f7', { forwardedFrom: 'Jane Doe', forwardedFromId: '4711' }),
  post('mystery', 8, 'f8', { forwardedFrom: 'dusk' }),
  post('diary', 9, 'f9', { forwardedFrom: 'dusk' }),
  post('lone', 10, 'f10', { forwardedFrom: 'dusk' }),
  post('dusk', 11, 'f11', { forwardedFromId: 'dusk', forwardedId: 1 }),
  // The same text within a minute: dawn and dusk; each with diary and mystery, who stand together.
  post('dawn', 20, same),
  post('dusk', 20, same),
  post('diary', 20, same),
  post('mystery', 20, same),
  // Sites: one of dawn and dusk, one of diary and mystery alone, one of dawn alone; no user of an address, no number.
  post('dawn', 30, 'https://www.Example.org/a and https://example.org/b'),
  post('dusk', 31, 'see https://jane.doe:secret@example.org/c'),
  post('diary', 32, 'https://blog.example.com/x'),
  post('mystery', 33, 'https://blog.example.com/y'),
  post('dawn', 34, 'https://only.example/z'),
  post('dawn', 35, 'http://10.1.2.3/q'),
  post('dusk', 35, 'look: http://10.1.2.3/q'),
];

beforeAll(async () => {
  writeFileSync(join(folder, 'isogloss.yaml'), project);
  writeFileSync(join(folder, 'posts.ndjson'), lines.join('\n'));
  await runJson('import', join(folder, 'posts.ndjson'), '--project', folder);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const out = join(folder, 'out');
const read = (file: string): string => readFileSync(join(out, file), 'utf8');
const rows = (file: string): string[][] =>
  read(file)
    .trimEnd()
    .split('\r\n')
    .slice(1)
    .map((line) => line.split(','));
const edges = (network: string): unknown[] => rows(`${network}-edges.csv`).map(([a, b, , w]) => [a, b, w]);
const exported = (kind: string, ...options: string[]) =>
  runJson<{ files: { file: string }[]; nodes: number; edges: number; notes: string[] }>(
    'export',
    kind,
    '--out',
    out,
    '--project',
    folder,
    ...options,
  );
const hills = '(community hills)';

describe('who forwards whom', () => {
  it('sums persons, names no display name, says what is left out', async () => {
    const { notes } = await exported('csv', '--network', 'forward');
    expect(edges('forward')).toEqual([
      [hills, '(other channels)', '1'],
      [hills, 'dusk', '2'],
      ['dawn', '(other channels)', '1'],
      ['dawn', 'dusk', '2'],
      ['dawn', 'far_away', '1'],
    ]);
    expect(notes).toHaveLength(6);
    expect(notes[0]).toMatch(/^2 channels of kind personal or unknown/);
    expect(notes[1]).toMatch(/^One channel of kind personal or unknown is left out/);
    expect(notes[2]).toMatch(/^2 channels outside of the corpus/);
    expect(notes[3]).toBe('One forward of a channel’s own post is no edge.');
    expect(notes[4]).toMatch(/^One forward is left out: no more is known of its source than a name/);
    expect(notes[5]).toMatch(/^One forward is left out: no more is known of its source than an id/);
    for (const file of readdirSync(out)) expect(read(file)).not.toMatch(/Jane|4711|diary|mystery|lone|Other/);
  });

  it('carries times and what a node stands for', async () => {
    await exported('csv', '--network', 'forward');
    expect(rows('forward-edges.csv')[3]?.slice(4, 6)).toEqual([
      '2026-03-01T10:01:07Z',
      '2026-03-01T10:03:07Z',
    ]);
    const node = rows('forward-nodes.csv').find(([name]) => name === hills);
    expect(node?.slice(0, 6)).toEqual([
      hills,
      '2 personal or unknown channels of The hills',
      'channels together',
      '',
      'hills',
      '2',
    ]);
  });
});

describe('who posts the same thing', () => {
  const options = ['--window', '60', '--min-posts', '1'];

  it('is the network of gexf and graphml where none is named', async () => {
    const made = await exported('gexf', ...options);
    expect(made.files.map(({ file }) => file)).toEqual(['cosharing.gexf']);
    expect(made.edges).toBe(4);
    expect(read('cosharing.gexf')).toContain('label="خبر می‌خواهیم"');
    const bytes = read('cosharing.gexf');
    await exported('gexf', ...options);
    expect(read('cosharing.gexf')).toBe(bytes);
  });

  it('has the edges of the measure, those of persons summed', async () => {
    await exported('csv', '--network', 'cosharing', ...options);
    expect(edges('cosharing')).toEqual([
      [hills, hills, '1'],
      [hills, 'dawn', '2'],
      [hills, 'dusk', '2'],
      ['dawn', 'dusk', '1'],
    ]);
    for (const file of readdirSync(out)) expect(read(file)).not.toMatch(/diary|mystery/);
  });

  it('of a share table joins its accounts', async () => {
    const shares = mkdtempSync(join(tmpdir(), 'isogloss-network-shares-'));
    writeFileSync(
      join(shares, 's.csv'),
      'object_id,account_id,content_id,timestamp_share\no,=a,1,100\no,b,2,130\no2,b,3,500\no2,=a,4,501\n',
    );
    await runJson('import', join(shares, 's.csv'), '--format', 'shares', '--project', shares);
    const made = await runJson<{ nodes: number }>(
      'export',
      'csv',
      '--network',
      'cosharing',
      '--out',
      join(shares, 'out'),
      '--project',
      shares,
    ); // prettier-ignore
    expect(made.nodes).toBe(2);
    const text = readFileSync(join(shares, 'out', 'cosharing-edges.csv'), 'utf8');
    expect(text).toContain(`'=a,b,undirected,2,2,2,`);
    expect(text).toContain('1970-01-01T00:01:40Z,1970-01-01T00:08:21Z');
    rmSync(shares, { recursive: true, force: true });
  });
});

it('which channels link to the same sites', async () => {
  await exported('csv', '--network', 'domains');
  expect(edges('domains')).toEqual([
    [hills, 'site:blog.example.com', '2'],
    ['dawn', 'site:example.org', '1'],
    ['dusk', 'site:example.org', '1'],
  ]);
  expect(read('domains-nodes.csv')).not.toMatch(/jane|secret|10\.1/);
  const { edges: more } = await exported('csv', '--network', 'domains', '--min-channels', '1');
  expect(more).toBe(4);
});

it('says what is wrong', async () => {
  const at = ['--project', folder, '--out', out];
  expect((await run('export', 'gexf', '--network', 'friends', ...at)).err).toMatch(
    /--network is "friends": use cosharing, forward, domains/,
  );
  expect((await run('export', 'pdf', '--network', 'forward', ...at)).err).toMatch(
    /"pdf" cannot hold a network/,
  );
  expect((await run('export', 'pdf', ...at)).err).toMatch(
    /use csv, parquet, gexf, graphml, claimreview or store/,
  );
  expect((await run('export', 'gexf', '--network', 'domains', '--min-channels', 'x', ...at)).err).toMatch(
    /--min-channels is "x"/,
  );
});
