import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Corpus, corpusOf, iso } from '../measures/corpus.ts';
import { run, runJson } from './run.ts';

const start = Date.parse('2026-03-02T08:00:07Z') / 1000;
const words = (n: number): string =>
  `Notice ${n} of the harbour office to all ships on the river and the open sea: the eastern quay is closed to all who come without papers from ${n} o’clock until the evening of the same day`;
const lines = Array.from({ length: 4 }, (_, n) => [
  { channel: 'pier', id: n + 1, date: iso(start + n * 9000), text: `${words(n)} call +44 20 7946 0958` },
  { channel: 'quay', id: n + 1, date: iso(start + n * 9000 + 10 + n), text: words(n) },
  { channel: 'someone', id: n + 1, date: iso(start + n * 9000 + 5), text: words(n) },
]).flat();
const project =
  'isogloss: 1\nname: edges\nchannels:\n  pier: { kind: outlet }\n  quay: { kind: outlet }\n  someone: { kind: personal }\n';

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
    expect(out).toMatch(/^pairs: 12$/m);
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

  it('of a person are not shown', async () => {
    const refused = await run(...edges('show', 'pier', 'someone'));
    expect([refused.status, refused.err]).toEqual([1, expect.stringMatching(/one of them is a person's/)]);
  });

  it('are marked as read in a file a person may change, once each', async () => {
    await runJson(...edges('read', 'pier', 'quay', '--by', 'A. Reader', '--on', '2026-04-01', '--read', '4'));
    const path = join(corpus.folder, 'edges.yaml');
    writeFileSync(path, `${readFileSync(path, 'utf8')}# mine\n`);
    await runJson(...edges('read', 'Quay', 'pier', '--by', 'B. Reader', '--on', '2026-04-02', '--not'));
    expect(readFileSync(path, 'utf8')).toMatch(/# mine/);
    expect(await runJson(...edges())).toEqual({
      rows: [{ a: 'Quay', b: 'pier', object: 'text', holds: false, by: 'B. Reader', on: '2026-04-02' }],
    });
  });

  it('mistakes are told', async () => {
    for (const [args, message] of [
      [['read', 'pier', 'nobody', '--by', 'A'], /There is no channel "nobody"/],
      [['read', 'pier', 'quay', '--by', 'A', '--on', 'May'], /--on is "May": write a day/],
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
