import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { WrittenClaim } from '../../src/model/verdict.ts';
import { run, runJson } from './run.ts';

// A corpus small enough to be counted by hand. Greens: 40 texts; reds: 20; one text has both; one green text is
// posted twice in a channel and once in another; two forwards; one album of three pictures.
const folder = mkdtempSync(join(tmpdir(), 'isogloss-cli-'));
const posts = join(folder, 'posts.ndjson');

interface Line {
  channel: string;
  id: number;
  date: string;
  text: string;
  media?: string[];
  forwardedFrom?: string;
}

function corpus(): Line[] {
  const lines: Line[] = [];
  const ids = new Map<string, number>();
  const post = (channel: string, text: string, rest: Partial<Line> = {}): void => {
    const id = (ids.get(channel) ?? 0) + 1;
    ids.set(channel, id);
    const minute = String(id % 60).padStart(2, '0');
    lines.push({ channel, id, date: `2026-03-01T10:${minute}:07Z`, text, ...rest });
  };
  for (let i = 0; i < 38; i++) post(i % 2 === 0 ? 'alpha' : 'beta', `note ${i} on the Green   Party's plans`);
  for (let i = 0; i < 19; i++) post(i % 2 === 0 ? 'beta' : 'gamma', `red-front rally number ${i}`);
  post('alpha', 'GREEN PARTY and red front met');
  post('alpha', 'the green party repeats itself');
  post('alpha', 'the green party repeats itself!');
  post('gamma', 'the green party repeats itself');
  post('gamma', 'green party, from elsewhere', { forwardedFrom: 'Elsewhere' });
  post('gamma', 'red front, from elsewhere', { forwardedFrom: 'Elsewhere' });
  post('gamma', 'the green party ferry sails', {});
  return lines;
}

const project = `
isogloss: 1
name: Hand-counted
selection: three invented channels
communities:
  hills: { channels: [alpha, beta] }
lexicons:
  greens:
    terms:
      - { term: green party, exclude: [green party ferry] }
  reds:
    terms: [red front]
claims:
  greens-dominate:
    text: The greens are everywhere.
    type: dominates
    words: greens
    rivals: [reds]
  above-a-bar:
    type: dominates
    words: greens
    rivals: [reds]
    threshold: 0.6
  nobody:
    type: dominates
    words: greens
`;

beforeAll(() => {
  writeFileSync(
    posts,
    corpus()
      .map((line) => JSON.stringify(line))
      .join('\n'),
  );
  writeFileSync(join(folder, 'isogloss.yaml'), project);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('a study from the command line', () => {
  it('imports, and importing again changes nothing', async () => {
    const first = await runJson<Record<string, number>>('import', posts, '--project', folder);
    expect(first).toMatchObject({ read: 64, added: 64, updated: 0, unchanged: 0, rejected: 0, skipped: 0 });
    const second = await runJson<Record<string, number>>('--project', folder, 'import', posts);
    expect(second).toMatchObject({ read: 64, added: 0, updated: 0, unchanged: 64, rejected: 0, skipped: 0 });
  });

  it('says what became of the other files when one of several cannot be read', async () => {
    const bad = join(folder, 'bad.ndjson');
    writeFileSync(bad, '');
    const { status, err } = await run('import', posts, bad, posts, '--project', folder);
    expect(status).toBe(1);
    expect(err).toMatch(/^bad\.ndjson.*\. Taken in before it: posts\.ndjson\. Not read: posts\.ndjson\.\n$/);
  });

  it('shows the frame', async () => {
    const { rows, frame } = await runJson<{
      rows: Record<string, unknown>[];
      frame: Record<string, unknown>;
    }>('channels', '--project', folder); // prettier-ignore
    expect(rows.map((row) => [row['channel'], row['posts'], row['completeness'], row['resolution']])).toEqual(
      [
        ['alpha', 22, [1, 1], 1],
        ['beta', 29, [1, 1], 1],
        ['gamma', 13, [1, 1], 1],
      ],
    );
    expect(rows[0]?.['communities']).toEqual(['hills']);
    expect(frame).toMatchObject({ channels: 3, posts: 64, chosenBy: 'three invented channels' });
  });

  it('tests claims against counts made by hand', async () => {
    const { rows } = await runJson<{ rows: WrittenClaim[] }>('claims', 'test', '--project', folder);
    const [greens, bar, nobody] = rows;
    // Distinct texts, once a channel: 38 + both + repeats in alpha + repeats in gamma = 41 green; 19 + both = 20 red;
    // the ferry is excluded, forwards are apart; together 41 + 20 − 1 = 60.
    const texts = greens?.estimates[0];
    expect(texts).toMatchObject({ n: 41, denominator: 60, target: 'frame' });
    expect(texts?.value).toBeCloseTo(41 / 60, 12);
    // Posts count the copy in alpha too.
    expect(greens?.estimates[1]).toMatchObject({ n: 42, denominator: 61 });
    const forwards = greens?.estimates.find((estimate) => estimate.name.endsWith('forwards'));
    expect(forwards).toMatchObject({ n: 1, denominator: 2 });
    // Without alpha 20 green and 19 red texts are left, still more than half.
    expect(greens?.checks.find((check) => check.name === 'without alpha')?.value).toBeCloseTo(20 / 39, 12);
    expect(greens?.verdict).toBe('supported');
    // At 0.6 the same number is fragile: without alpha it is below.
    expect(bar).toMatchObject({
      verdict: 'undecided',
      reason: expect.stringContaining('without alpha') as string,
    });
    // Alone in the ledger a claim gets the verdict it has among others.
    const alone = await runJson<{ rows: WrittenClaim[] }>(
      'claims',
      'test',
      'greens-dominate',
      '--project',
      folder,
    );
    expect(alone.rows).toEqual([greens]);
    expect(greens?.estimates.find((e) => e.name.includes('views'))?.note).toBe('not in this source');
    expect(greens?.evidence.map((item) => item.total)).toEqual([41, 20]);
    expect(nobody).toMatchObject({ verdict: 'not testable', plain: 'posts cannot test this' });
  });

  it('finds words in all their spellings, and says where', async () => {
    const page = await runJson<{ total: number; rows: { match: string; before: string }[] }>(
      'search',
      'green party',
      '--project',
      folder,
      '--limit',
      '100',
    ); // prettier-ignore
    expect(page.total).toBe(44);
    expect(new Set(page.rows.map((row) => row.match.replaceAll(/\s+/g, ' ')))).toEqual(
      new Set(["Green Party's", 'GREEN PARTY', 'green party']),
    );
    const lexicon = await runJson<{ rows: { posts: number; texts: number }[] }>(
      'lexicon',
      'greens',
      '--project',
      folder,
    );
    expect(lexicon.rows[0]).toMatchObject({ posts: 43, texts: 41 });
  });

  it('gives a share by community with its reading', async () => {
    const finding = await runJson<{
      rows: { key: string; estimates: { n: number; denominator: number }[] }[];
      reading: { unit: string };
    }>('measure', 'share', '--lexicon', 'reds', '--by', 'community', '--project', folder); // prettier-ignore
    expect(finding.rows.map((row) => [row.key, row.estimates[0]?.n, row.estimates[0]?.denominator])).toEqual([
      ['(no community)', 9, 11],
      ['hills', 11, 50],
    ]);
    expect(finding.reading.unit).not.toBe('');
  });

  it('writes the same report twice', async () => {
    const out = join(folder, 'out');
    expect((await run('report', '--project', folder, '--out', out)).status).toBe(0);
    const first = readFileSync(join(out, 'report.html'), 'utf8');
    await run('report', '--project', folder, '--out', out);
    expect(readFileSync(join(out, 'report.html'), 'utf8')).toBe(first);
    expect(first).toContain('Tested on 64 posts of 3 channels');
    expect(first).not.toContain(folder);
  });

  it('answers a mistake with one sentence and status 1', async () => {
    const cases: [string[], RegExp][] = [
      [['import', join(folder, 'nothing.json'), '--project', folder], /nothing\.json/],
      [
        ['measure', 'near-duplicates', '--lexicon', 'green', '--project', folder],
        /unknown option '--lexicon'/,
      ],
      [['measure', 'near-duplicates', '--by', 'day', '--project', folder], /unknown option '--by'/],
      // Said before anything is opened: there is no such project.
      [['report', '--coordination', 'text', '--project', join(folder, 'none')], /such as text:3600, or none/],
      [
        ['report', '--coordination', 'pictures:60', '--project', join(folder, 'none')],
        /"pictures" is no object: use url, .*shares\./,
      ],
      [['lexicon', 'blues', '--project', folder], /no lexicon "blues".*greens, reds/],
      [['measure', 'share', '--lexicon', 'reds', '--by', 'hour', '--project', folder], /--by is "hour"/],
      [['claims', 'test', 'what', '--project', folder], /no claim “what”/],
      [['channels', '--project', join(folder, 'elsewhere')], /no such folder/],
      [['channels', '--project', join(folder, 'isogloss.yaml')], /this is a file/],
      [['init', join(folder, 'isogloss.yaml')], /this is a file/],
      [
        ['check', join(folder, 'nothing.html'), '--project', folder, '--out', join(folder, 'not', 'made')],
        /nothing\.html/,
      ],
      [['init', folder], /is there already/],
    ];
    for (const [args, message] of cases) {
      const { status, err, out } = await run(...args);
      expect([args, status, out]).toEqual([args, 1, '']);
      expect(err).toMatch(message);
      expect(err.trim().split('\n')).toHaveLength(1);
    }
    expect(existsSync(join(folder, 'not'))).toBe(false);
  });
});
