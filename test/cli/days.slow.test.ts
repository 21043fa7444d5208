import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseProject } from '../../src/project/projectFile.ts';
import { run, runJson } from './run.ts';

const project = `isogloss: 1
name: days
timezone: Asia/Tehran
lexicons:
  harbour: { terms: [harbour] }
channels:
  pier: { kind: outlet }
  quay: { kind: outlet }
communities:
  coast: { channels: [pier, quay] }
claims:
  old:
    type: coordinates
    by: coast
    period: { from: 1890-01-01, to: 1891-01-01 }
`;
const text = 'the very same words about the harbour and the eastern quay';
const lines = [10, 11, 12].flatMap((day) => [
  { channel: 'pier', id: day, date: `2026-05-${day}T08:00:07Z`, text: `${text} ${day}` },
  { channel: 'quay', id: day, date: `2026-05-${day}T08:00:17Z`, text: `${text} ${day}` },
]);
// Of no kind: what they share is summed, and no row.
lines.push(
  ...['lone', 'mystery'].map((channel) => ({
    channel,
    id: 1,
    date: '2026-05-20T08:00:07Z',
    text: 'https://example.org/x',
  })),
);
const folder = mkdtempSync(join(tmpdir(), 'isogloss-days-'));
const empty = mkdtempSync(join(tmpdir(), 'isogloss-empty-'));
const tables = mkdtempSync(join(tmpdir(), 'isogloss-tables-'));
const of = (where: string, ...args: string[]) => run(...args, '--project', where);

beforeAll(async () => {
  writeFileSync(join(folder, 'isogloss.yaml'), project);
  writeFileSync(join(folder, 'posts.ndjson'), lines.map((line) => JSON.stringify(line)).join('\n'));
  await runJson('import', join(folder, 'posts.ndjson'), '--project', folder);
  writeFileSync(join(empty, 'isogloss.yaml'), 'isogloss: 1\nname: empty\n');
  writeFileSync(join(tables, 'isogloss.yaml'), 'isogloss: 1\nname: tables\n');
  writeFileSync(
    join(tables, 't.csv'),
    'object_id,account_id,content_id,timestamp_share\no,a,1,-86400\no,b,2,-86395\n',
  );
  await runJson('import', join(tables, 't.csv'), '--project', tables);
});
afterAll(() => {
  for (const path of [folder, empty, tables]) rmSync(path, { recursive: true, force: true });
});

const share = (...days: string[]) => of(folder, 'measure', 'share', ...days);

describe('a day that is none', () => {
  it.each(['garbage', '', '20260511', '2026', '2026-5-1', '2026-02-30', '2026-13-45', ' 2026-05-11'])(
    '"%s" is refused',
    async (day) => {
      const said = `--from is "${day}": write a day like 2026-05-11.\n`;
      expect(await share('--from', day)).toEqual({ status: 1, out: '', err: said });
      expect((await share('--to', day)).err).toBe(said.replace('from', 'to'));
    },
  );

  it('is refused with a time and no zone: whose hour it is nobody knows', async () => {
    const { status, err } = await share('--from', '2026-05-11T08:00:00');
    expect([status, err]).toEqual([
      1,
      '--from is "2026-05-11T08:00:00": write a moment like 2026-05-11T08:00:00Z.\n',
    ]);
  });

  it.each(['1200-01-01', '1969-12-31', '2106-01-01', '9999-01-01T00:00:00Z'])(
    '%s, that no post can have',
    async (day) => {
      const { status, err } = await share('--to', day);
      expect([status, err]).toEqual([
        1,
        `--to is "${day}": times of posts are of the years 1970 to 2105, write a day of those.\n`,
      ]);
    },
  );

  it.each([
    ['measure', 'coordination'],
    ['measure', 'coordination', '--object', 'url'],
    ['measure', 'cadence'],
    ['edges', 'show', 'pier', 'quay'],
    ['export', 'gexf'],
    ['export', 'csv', '--network', 'domains'],
    ['channels'],
    ['statements', '--corpus'],
  ])('is refused by every command that takes one: %s %s %s %s', async (...args) => {
    const { status, err } = await of(
      folder,
      ...args.filter((word) => word !== undefined),
      '--from',
      'soon',
      ...(args[0] === 'export' ? ['--out', join(folder, 'out')] : []),
    );
    expect([status, err]).toEqual([1, '--from is "soon": write a day like 2026-05-11.\n']);
  });
});

describe('days asked for', () => {
  const posts = async (...days: string[]): Promise<number> =>
    (await runJson<{ frame: { posts: number } }>('channels', '--project', folder, ...days)).frame.posts;

  it('are the zone’s, the first and the last year included, and moments', async () => {
    expect(await posts('--from', '1970-01-01', '--to', '2105-12-31')).toBe(8);
    expect(await posts('--from', '2026-05-11', '--to', '2026-05-11')).toBe(2);
    expect(await posts('--from', '2026-05-11T08:00:10Z', '--to', '2026-05-12T11:30:10+03:30')).toBe(2);
  });

  it('are refused where the first comes after the last', async () => {
    for (const [from, to] of [
      ['2026-05-12', '2026-05-11'],
      ['2026-05-11T08:00:00Z', '2026-05-11T08:00:00Z'],
    ] as const)
      expect(await share('--from', from, '--to', to)).toEqual({
        status: 1,
        out: '',
        err: `--from is "${from}" and --to is "${to}": --from must come before --to.\n`,
      });
  });

  it('of a share table may lie before 1970', async () => {
    const found = await runJson<{ summary: { pairs: number } }>(
      'measure',
      'coordination',
      '--project',
      tables,
      '--min-posts',
      '1',
      '--no-null',
      '--from',
      '1969-12-31',
      '--to',
      '1969-12-31',
    );
    expect(found.summary.pairs).toBe(1);
    const { status, err } = await of(tables, 'measure', 'coordination', '--from', '2026-02-30');
    expect([status, err]).toEqual([1, '--from is "2026-02-30": write a day like 2026-05-11.\n']);
  });

  it('of a claim may be of any time: it is not testable with these posts', async () => {
    const { status, out } = await of(folder, 'claims', 'test');
    expect([status, out]).toEqual([
      0,
      expect.stringMatching(/the corpus holds no posts of 1890-01-01 to 1891-01-01/),
    ]);
  });

  it('of a claim are checked by name and place', () => {
    const other = (period: string): string =>
      project.replace('{ from: 1890-01-01, to: 1891-01-01 }', `{ ${period} }`);
    expect(() => parseProject('isogloss.yaml', other('from: 2026-02-30'))).toThrow(
      /^isogloss\.yaml, line 15, .*claims\.old\.period\.from/,
    );
    expect(() => parseProject('isogloss.yaml', other('from: 2026-05-12, to: 2026-05-11'))).toThrow(
      /^isogloss\.yaml, line 15, .*claims\.old\.period\.from: 2026-05-12 is after "to" \(2026-05-11\)/,
    );
  });
});

describe('coordination of nothing', () => {
  it.each([
    ['measure', 'coordination', '--object', 'shares'],
    ['export', 'gexf', '--object', 'shares', '--out', join(folder, 'none')],
  ])('%s %s %s %s is refused without a share table', async (...args) => {
    const { status, err } = await of(folder, ...args);
    expect([status, err]).toEqual([1, expect.stringMatching(/^This project has no share table: .*\n$/)]);
  });

  it.each([
    ['measure', 'coordination'],
    ['measure', 'coordination', '--object', 'url'],
    ['export', 'gexf', '--out', join(empty, 'none')],
  ])('%s %s %s %s is refused without posts', async (...args) => {
    const { status, err } = await of(empty, ...args.filter((word) => word !== undefined));
    expect([status, err]).toEqual([
      1,
      'This project has no posts yet: "isogloss import FILE" takes them in.\n',
    ]);
  });

  it.each([
    [['--channel', 'pier'], 'Nothing here: there is one channel (pier), and an edge needs two.'],
    [
      ['--from', '2025-01-01', '--to', '2025-02-01'],
      'Nothing here: the corpus holds no posts (--from 2025-01-01, --to 2025-02-01).',
    ],
    [
      ['--object', 'url', '--to', '2026-05-15', '--min-posts', '1'],
      'Nothing here: no two channels share an object (url) within 60 s.',
    ],
    [
      ['--window', '5', '--min-weight', '2'],
      'Nothing here: no two channels share an object (text) within 5 s with a weight of 2 or more.',
    ],
    [
      ['--object', 'url', '--min-posts', '1'],
      'Nothing to list: every edge (1) has a channel of kind personal or unknown; say under "channels" in isogloss.yaml what kind they are.',
    ],
    [['--budget', '0'], 'Nothing here: 1 object has more pairs than --budget, and no other makes an edge.'],
  ])('%j is explained in a line', async (options, line) => {
    const { status, out } = await of(folder, 'measure', 'coordination', ...options);
    expect(status).toBe(0);
    expect(out.split('\n')).toContain(line);
  });

  it('of a share table is explained in a line', async () => {
    const { out } = await of(tables, 'measure', 'coordination', '--min-posts', '7');
    expect(out.split('\n')).toContain('Nothing here: no account has 7 shares or more.');
  });

  it('where there is something, says nothing of the kind', async () => {
    const { out } = await of(folder, 'measure', 'coordination');
    expect(out).toMatch(/pier – quay/);
    expect(out).not.toMatch(/^Nothing/m);
  });
});
