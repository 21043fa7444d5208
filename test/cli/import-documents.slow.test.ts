import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { firstUnnumbered } from '../../src/model/post.ts';
import { postOf } from '../../src/readers/documents/posts.ts';
import { run, runJson } from './run.ts';

const page = (host: string, day: string, words: string): string => `<!doctype html><html lang="en"><head>
<title>${words.slice(0, 20)}</title><link rel="canonical" href="https://www.${host}/news/1">
<meta property="og:site_name" content="The ${host.split('.')[0] ?? ''}"><meta property="article:published_time" content="${day}T08:00:00+02:00">
</head><body><article><h1>Harbour</h1><p>${words}</p><p>${'The quay was quiet all day, and the gulls had it for themselves. '.repeat(8)}</p></article></body></html>`;
const feed = `<?xml version="1.0"?><rss version="2.0"><channel><title>Quay News</title><link>https://quay.example/</link>
${[1, 2].map((n) => `<item><title>Item ${n}</title><link>https://quay.example/${n}</link><pubDate>Mon, 0${n} Mar 2027 10:00:00 GMT</pubDate><description>Energy minister Ida Moss said that pay will rise by ${n} percent.</description></item>`).join('\n')}
<item><title>No date</title><link>https://quay.example/3</link><description>Nobody said when this was, and nobody asked.</description></item></channel></rss>`;

let folder = '';
const file = (name: string, text: string): string => {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
};
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'isogloss-articles-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('articles and feeds as posts', () => {
  it('are known by their content; what has no date is told as rejected', async () => {
    const files = [
      file(
        'a.html',
        page('gazette.example', '2027-03-01', 'Energy minister Ida Moss said that the strike is over.'),
      ),
      file('feed.xml', feed),
    ];
    const first = await runJson<{ files: object[] }>('import', ...files, '--project', folder);
    expect(first).toMatchObject({ read: 4, added: 3, rejected: 1 });
    expect(first.files).toMatchObject([{ format: 'article' }, { format: 'feed', rejected: 1 }]);
    expect(await runJson('import', ...files, '--project', folder)).toMatchObject({ added: 0, unchanged: 3 });
  });

  it('are channels by their host, outlets, with nothing said of completeness', async () => {
    const { rows } = await runJson<{ rows: { channel: string }[] }>('channels', '--project', folder);
    expect(rows).toMatchObject([
      {
        channel: 'gazette.example',
        kind: 'outlet',
        title: 'The gazette',
        posts: 1,
        from: '2027-03-01T06:00:00Z',
      },
      { channel: 'quay.example', kind: 'outlet', posts: 2, completeness: null, missing: [0, 0] },
    ]);
  });

  it('are measured as posts are: who says it on which site', async () => {
    const { rows } = await runJson<{
      rows: { label: string; estimates: { n: number }[]; firstSeen: object }[];
    }>('measure', 'statements', '--project', folder);
    expect(rows[0]?.label).toBe('Ida Moss (Energy minister)');
    expect(rows[0]?.estimates[0]?.n).toBe(3);
    expect(rows[0]?.firstSeen).toMatchObject({ channel: 'gazette.example', date: '2027-03-01T06:00:00Z' });
  });

  it('another kind than the one named is refused by name', async () => {
    const { status, err } = await run(
      'import',
      join(folder, 'a.html'),
      '--format',
      'csw',
      '--project',
      folder,
    );
    expect(status).toBe(1);
    expect(err).toMatch(/use one of .*article, feed, warc/);
  });

  it('nothing taken in and something rejected is status 1, whatever the format, and said', async () => {
    const row = { channel: 'quay', id: 1, date: '2027-03-01T08:00:00Z', text: 'open' };
    const csv = (...dates: string[]): string =>
      `channel,id,date,text\n${dates.map((date, i) => `quay,${i + 1},${date},open`).join('\n')}\n`;
    const cases: readonly [string, string, string[], number][] = [
      ['nothing.html', '<html><body><p>Nobody said when.</p></body></html>', ['--format', 'article'], 1],
      [
        'undated.xml',
        '<rss><channel><title>Q</title><item><title>No date</title></item></channel></rss>',
        [],
        1,
      ],
      ['never.ndjson', JSON.stringify({ ...row, date: 'never' }), [], 1],
      ['never.csv', csv('never', 'never'), [], 1],
      ['part.csv', csv('never', '2027-03-01T08:00:00Z'), [], 0],
      ['shares.csv', 'object_id,account_id,content_id,timestamp_share\no,a,c,never\n', [], 1],
    ];
    for (const [name, text, options, expected] of cases) {
      const { status, out, err } = await run('import', file(name, text), ...options, '--project', folder);
      expect([name, status]).toEqual([name, expected]);
      expect(out).toContain('rejected');
      if (expected === 1) expect(err).toContain(`${name}: nothing was taken in`);
    }
    // Of several files the one that gave nothing is named, and the others are taken in.
    const both = [join(folder, 'part.csv'), join(folder, 'never.csv')];
    const { status, err } = await run('import', ...both, '--project', folder);
    expect(status).toBe(1);
    expect(err).toContain('never.csv: nothing was taken in; all 2 records were rejected');
    expect(err).not.toContain('part.csv');
  });

  it('a day is its first second, and the id is far from any number of a post', () => {
    const document = {
      name: 'a',
      kind: 'article' as const,
      title: 'Fog',
      byline: null,
      outlet: 'The  Gazette',
      date: '2027-03-01',
      calendar: null,
      language: null,
      direction: 'ltr' as const,
      text: 'Fog on the quay.',
      url: null,
    };
    const post = postOf(document);
    expect(post).toMatchObject({
      channel: 'the gazette',
      date: '2027-03-01T00:00:00Z',
      text: 'Fog on the quay.',
    });
    expect(post.id).toBeGreaterThanOrEqual(firstUnnumbered);
    expect(Number.isSafeInteger(post.id)).toBe(true);
    expect(postOf({ ...document, date: null, outlet: null })).not.toHaveProperty('channel');
  });
});
