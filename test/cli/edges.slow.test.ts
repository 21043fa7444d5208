import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isOf, markEdge } from '../../src/work/files/readEdges.ts';
import { type Corpus, corpusOf, iso } from '../measures/corpus.ts';
import { run, runJson } from './run.ts';

const start = Date.parse('2026-03-02T08:00:07Z') / 1000;
const words = (n: number): string =>
  `Notice ${n} of the harbour office to all ships on the river and the open sea: the eastern quay is closed to all who come without papers from ${n} o’clock until the evening of the same day`;
const lines = Array.from({ length: 4 }, (_, n) => [
  { channel: 'pier', id: n + 1, date: iso(start + n * 9000), text: `${words(n)} call +44 20 7946 0958` },
  { channel: 'quay', id: n + 1, date: iso(start + n * 9000 + 10 + n), text: words(n) },
  { channel: 'someone', id: n + 1, date: iso(start + n * 9000 + 5), text: words(n) },
  { channel: 'unsaid', id: n + 1, date: iso(start + n * 9000 + 6), text: words(n) },
  { channel: 'Late', id: n + 1, date: iso(start + n * 9000 + 2000), text: words(n) },
  {
    channel: 'alone',
    id: n + 1,
    date: iso(start + n * 9000 + 3),
    text: `${n} loaves of bread are left at the market today`,
  },
]).flat();
const project =
  'isogloss: 1\nname: edges\nchannels:\n  pier: { kind: outlet }\n  quay: { kind: outlet }\n  someone: { kind: personal }\n  Late: { kind: outlet }\n  alone: { kind: outlet }\n';

let corpus: Corpus;
beforeAll(async () => {
  corpus = await corpusOf(lines, project);
  await corpus.context.driver.query('SELECT 1 AS n');
});
afterAll(() => corpus.close());
const edges = (...args: string[]): string[] => ['edges', ...args, '--project', corpus.folder];

describe('measure coordination', () => {
  it('prints counts as counts, and what stands beside the rows in words', async () => {
    const { out } = await run('measure', 'coordination', '--object', 'text', '--project', corpus.folder);
    expect(out).toMatch(/pier – quay +4 /);
    expect(out).toMatch(/^pairs: 24$/m);
    expect(out).not.toMatch(/[{}]|%/);
  });
});

describe('edges', () => {
  it('show the posts of both side by side, the closest first, with the seconds between them', async () => {
    const shown = await runJson<{
      pairs: number;
      posts: { seconds: number; a: { channel: string; text: string }; b: { channel: string; id: number } }[];
    }>(...edges('show', 'quay', 'Pier'));
    expect(shown.pairs).toBe(4);
    expect(shown.posts.map(({ seconds }) => seconds)).toEqual([10, 11, 12, 13]);
    expect(shown.posts[0]?.a.channel).toBe('pier');
    expect(shown.posts[0]?.b).toMatchObject({ channel: 'quay', id: 1 });
    expect(shown.posts[0]?.a.text).toContain('[number]');
    const text = await run(...edges('show', 'pier', 'quay', '--limit', '1'));
    expect(text.out).toMatch(/^pier – quay: 4 pairs of posts; 4 objects, 4\.0 expected, q 0\.\d+\.$/m);
    expect(text.out).toMatch(/1\. 10 s, first above/);
    expect(text.out).toMatch(/does not show agreement, common control or fake accounts/);
    expect(text.out).not.toMatch(/\n2\. /);
  });

  it('that cannot be shown or marked: each cause is told, and nothing is written', async () => {
    for (const [pair, message] of [
      [
        ['pier', 'someone'],
        /"someone" is a person's channel, .* someone: \{ kind: personal, publicInterest: /,
      ],
      [['unsaid', 'pier'], /Nobody has said what "unsaid" is, .* unsaid: \{ kind: outlet \}/],
      [['pier', '@PIER'], /"pier" and "@PIER" are the same channel/],
      [['pier', 'nobody'], /There is no channel "nobody"/],
      [['pier', 'late'], /pier and Late share no text within 60 seconds\. .* use --window 3600\.$/m],
      [['pier', 'late', '--window', '300'], /within 300 seconds\. .* use --window 3600\.$/m],
      [
        ['pier', 'alone'],
        /pier and alone share no text within 60 seconds\. Try a larger --window or another/,
      ],
      [['pier', 'quay', '--object', 'url'], /share no url within 60 seconds\. Try/],
      [['pier', 'quay', '--to', '2026-03-01'], /share no text within 60 seconds on the days asked for/],
      [
        ['pier', 'quay', '--object', 'shares'],
        /share tables .* "isogloss measure coordination --object shares --/,
      ],
      [['pier', 'quay', '--window', '-1'], /--window is "-1"/],
    ] as const) {
      for (const command of [
        ['show', ...pair],
        ['read', ...pair, '--by', 'A. Reader'],
      ]) {
        const refused = await run(...edges(...command));
        expect([refused.status, refused.err]).toEqual([1, expect.stringMatching(message)]);
      }
    }
    expect(existsSync(join(corpus.folder, 'edges.yaml'))).toBe(false);
  });

  it('are not marked by nobody or on no day: nothing is written', async () => {
    for (const [options, message] of [
      [['--by', ''], /--by is empty/],
      [['--by', ' '], /--by is empty/],
      [['--by', 'A', '--on', 'May'], /--on is "May": write a day/],
      [['--by', 'A', '--on', '2026-13-45'], /--on is "2026-13-45": write a day/],
      [['--by', 'A', '--read', '0'], /--read is "0"/],
    ] as const) {
      const refused = await run(...edges('read', 'pier', 'quay', ...options));
      expect([refused.status, refused.err]).toEqual([1, expect.stringMatching(message)]);
    }
    expect(existsSync(join(corpus.folder, 'edges.yaml'))).toBe(false);
    const mark = { a: 'pier', b: 'quay', object: 'text', holds: true, on: '2026-13-45' } as const;
    expect(() => markEdge(corpus.folder, { ...mark, by: '' })).toThrow(/edges\.0/);
    expect(existsSync(join(corpus.folder, 'edges.yaml'))).toBe(false);
  });

  it('are marked as read in a file a person may change, once each', async () => {
    await runJson(...edges('read', 'pier', 'quay', '--by', 'A. Reader', '--on', '2026-04-01', '--read', '4'));
    const path = join(corpus.folder, 'edges.yaml');
    writeFileSync(path, `${readFileSync(path, 'utf8')}# mine\n`);
    await runJson(...edges('read', '@Quay', 'PIER', '--by', 'B. Reader', '--on', '2026-04-02', '--not'));
    expect(readFileSync(path, 'utf8')).toMatch(/# mine/);
    expect(await runJson(...edges())).toEqual({
      rows: [{ a: 'quay', b: 'pier', object: 'text', holds: false, by: 'B. Reader', on: '2026-04-02' }],
    });
  });

  it('of a wider window are marked as well, and marks of before are found by name in any case, with @ or without', async () => {
    const path = join(corpus.folder, 'edges.yaml');
    writeFileSync(
      path,
      'edges:\n  - { a: "@LATE", b: Pier, object: text, holds: true, by: B. Reader, on: 2026-01-01 }\n',
    );
    const mark = await runJson(...edges('read', 'pier', 'late', '--window', '3600', '--by', 'A. Reader'));
    expect(mark).toMatchObject({ a: 'pier', b: 'Late', by: 'A. Reader' });
    expect(await runJson(...edges())).toEqual({ rows: [mark] });
    const old = { a: '@Quay', b: 'PIER', object: 'text', holds: true, by: 'B', on: '2026-01-01' } as const;
    expect(isOf(old, 'pier', 'quay', 'text')).toBe(true);
    expect(isOf(old, 'pier', 'late', 'text')).toBe(false);
  });

  it('mistakes are told', async () => {
    for (const [args, message] of [
      [['read', 'pier', 'quay', '--by', 'A', '--object', 'media'], /--object is "media"/],
      [['show', 'pier', 'quay', '--limit', '0'], /--limit is "0"/],
    ] as const) {
      const refused = await run(...edges(...args));
      expect([refused.status, refused.err]).toEqual([1, expect.stringMatching(message)]);
    }
    const path = join(corpus.folder, 'edges.yaml');
    expect(existsSync(path)).toBe(true);
    writeFileSync(path, 'edges:\n  - a: pier\n    b: quay\n    object: text\n    holds: perhaps\n');
    expect((await run(...edges())).err).toMatch(/edges\.yaml, line 5, column 5: edges\.0\.holds/);
  });
});
