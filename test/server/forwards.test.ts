import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestApp, openApp, port, secrets } from './support.ts';

/** Forwards by channels of the corpus: of one another, of persons, of themselves, of channels outside, of mere names. */
const forwards: readonly { channel: string; of: string; name?: string; times: number; day: number }[] = [
  { channel: 'dawn', of: 'dusk', times: 12, day: 1 },
  { channel: 'noon', of: 'dusk', times: 3, day: 2 },
  { channel: 'dusk', of: 'dawn', times: 5, day: 3 },
  { channel: 'dusk', of: 'dusk', times: 2, day: 3 },
  { channel: 'diary', of: 'dawn', times: 4, day: 4 },
  { channel: 'pages', of: 'dawn', times: 1, day: 4 },
  { channel: 'noon', of: 'diary', times: 2, day: 5 },
  { channel: 'noon', of: 'far_one', times: 6, day: 6 },
  { channel: 'noon', of: 'far_two', times: 1, day: 6 },
  { channel: 'noon', of: 'listed_far', times: 2, day: 7 },
  { channel: 'dawn', of: '', name: 'Jane Doe', times: 7, day: 8 },
];

function lines(): string {
  const ids = new Map<string, number>();
  const next = (channel: string): number => {
    const id = (ids.get(channel) ?? 0) + 1;
    ids.set(channel, id);
    return id;
  };
  const own = ['dawn', 'dusk', 'noon', 'diary', 'pages'].map((channel) => ({
    channel,
    id: next(channel),
    date: '2026-03-01T08:00:00Z',
    text: `a post of ${channel} alone`,
  }));
  const handed = forwards.flatMap(({ channel, of, name, times, day }) =>
    Array.from({ length: times }, (_, i) => ({
      channel,
      id: next(channel),
      date: new Date(Date.UTC(2026, 2, day, 9, i)).toISOString(),
      text: `<script>alert(1)</script> handed on ${i}`,
      ...(name === undefined
        ? { forwardedFrom: of, forwardedFromId: of, forwardedId: 100 + i }
        : { forwardedFrom: name }),
    })),
  );
  return [...own, ...handed].map((line) => JSON.stringify(line)).join('\n');
}

const project = `isogloss: 1
name: forwards
channels:
  dawn: { kind: outlet, title: The Dawn }
  dusk: { kind: outlet }
  noon: { kind: organisation }
  listed_far: { kind: outlet }
  diary: { kind: personal }
  pages: { kind: personal }
communities:
  hills: { label: The Hills, channels: [diary, pages] }
`;

let app: TestApp;
beforeAll(async () => {
  app = await openApp();
  writeFileSync(join(app.folder, 'isogloss.yaml'), project);
  await app.ask('/api/v1/files?name=posts.ndjson', { method: 'POST', body: lines() });
  await app.idle();
});
afterAll(() => app.close());

const html = async (path: string): Promise<string> => (await app.ask(path)).text();
const plain = (text: string): string =>
  text
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll(/[\u2066-\u2069]/g, '')
    .replaceAll(/\s+/g, ' ');
/** Each row as it reads, and where its number leads. */
const rows = (page: string): string[] =>
  [...(/<tbody>.*?<\/tbody>/s.exec(page)?.[0] ?? '').matchAll(/<tr>.*?<\/tr>/gs)].map(([row]) =>
    plain(row).trim(),
  );
const hills = '2 personal or unknown channels of The Hills';

describe('who forwards whom', () => {
  it('is a table with most forwards first, with the days and the posts of who forwards', async () => {
    const page = await html('/edges/forwards');
    expect(rows(page).map((row) => row.replace(/ [\d,]+ \d+ Mar .*$/, ''))).toEqual([
      'The Dawn dawn dusk 12',
      'noon 2 channels outside of the corpus 7',
      `${hills} The Dawn dawn 5`,
      'dusk The Dawn dawn 5',
      'noon dusk 3',
      `noon ${hills} 2`,
      'noon listed_far 2',
    ]);
    expect(rows(page)[0]).toMatch(/12 20 1 Mar 2026$/);
    expect(rows(page)[1]).toMatch(/7 15 6 Mar 2026$/);
    expect(plain(page)).toContain('36 forwards between 7 pairs');
    expect(await html('/edges')).toContain('href="/edges/forwards"');
  });

  it('names no person, and says with counts what is summed or left out', async () => {
    const page = await html('/edges/forwards');
    expect(page).not.toMatch(/diary|pages\b(?! of)|Jane|far_one|far_two/);
    const said = plain(page);
    expect(said).toContain('2 channels of kind personal or unknown stand summed');
    expect(said).toContain('2 channels outside of the corpus stand together');
    expect(said).toContain('2 forwards of a channel’s own posts are no edge');
    expect(said).toMatch(/7 forwards are left out: no more is known of their source than a name/);
    expect(said).toMatch(/does not show that it agrees/);
    expect(said).toMatch(/nor that two act in concert/);
  });

  it('draws each pair as an arrow beside the table', async () => {
    const page = await html('/edges/forwards');
    const wide = /<svg[^>]*class="chart wide".*?<\/svg>/s.exec(page)?.[0] ?? '';
    expect([...wide.matchAll(/<path /g)]).toHaveLength(7);
    expect([...wide.matchAll(/<circle /g)]).toHaveLength(6);
    const narrowed = await html('/edges/forwards?least=4');
    expect([...narrowed.matchAll(/<path /g)]).toHaveLength(2 * 4);
  });

  it('is sorted and narrowed as the address says', async () => {
    expect(rows(await html('/edges/forwards?sort=first'))[0]).toMatch(/^The Dawn dawn dusk 12/);
    const last = await html('/edges/forwards?sort=last&least=2');
    expect(rows(last)[0]).toMatch(/^noon listed_far 2/);
    expect(last).toContain('aria-sort="descending"');
    expect(last).toContain('href="/edges/forwards?least=2&amp;sort=who#table"');
    expect(rows(await html('/edges/forwards?sort=constructor'))[0]).toMatch(/^The Dawn dawn dusk 12/);
    expect(rows(await html('/edges/forwards?name=the+d'))).toHaveLength(3);
    expect(plain(await html('/edges/forwards?name=the+d'))).toContain('3 of 7 pairs');
    const ego = await html('/edges/forwards?of=dawn');
    expect(rows(ego)).toHaveLength(3);
    expect(plain(ego)).toContain('Only what The Dawn forwards, and what others forward of it.');
    expect(rows(await html('/edges/forwards?from=2026-03-06&to=2026-03-07'))).toEqual([
      'noon 2 channels outside of the corpus 7 9 6 Mar 2026',
      'noon listed_far 2 9 7 Mar 2026',
    ]);
    expect(plain(await html('/edges/forwards?from=2027-01-01'))).toContain('No post of these channels');
  });

  it('opens each number to its posts, as text, page by page', async () => {
    const page = await html('/edges/forwards?least=3');
    expect(page).toContain('href="/edges/forwards?least=3&amp;a=dawn&amp;b=dusk#panel"');
    const behind = await html('/edges/forwards?least=3&a=dawn&b=dusk&all=1');
    const panel = /<aside id="panel".*?<\/aside>/s.exec(behind)?.[0] ?? '';
    expect(plain(panel)).toMatch(/forwards by “ ?The Dawn ?” of posts of “ ?dusk ?”/);
    expect(panel).toContain('12 posts');
    expect([...panel.matchAll(/&lt;script&gt;alert\(1\)/g)]).toHaveLength(12);
    expect(behind).not.toContain('<script>alert');
    expect(panel).toMatch(/class="close" href="\/edges\/forwards\?least=3"/);
    // Of Jane's there are seven, and none is among them.
    expect(panel).not.toContain('8 Mar 2026');
    const days = await html('/edges/forwards?from=2026-03-02&a=dawn&b=dusk');
    expect(plain(days)).toMatch(/dawn ?” forwards none of “ ?dusk/);
    const outside = await html(
      `/edges/forwards?${new URLSearchParams({ a: 'noon', b: '(other channels)' }).toString()}`,
    );
    expect(outside).toMatch(/7 posts/);
  });

  it('lists no posts of channels that stand summed', async () => {
    for (const [a, b] of [
      ['(community hills)', 'dawn'],
      ['noon', '(community hills)'],
    ] as const) {
      const page = await html(`/edges/forwards?${new URLSearchParams({ a, b }).toString()}`);
      expect(page).toContain('are counted and not listed');
      expect(page).not.toMatch(/handed on/);
    }
  });

  it('is saved as a table', async () => {
    const file = await app.ask('/edges/forwards.csv');
    expect(file.headers.get('content-disposition')).toContain('forwards.csv');
    const table = (await file.text()).trim().split('\r\n');
    expect(table).toHaveLength(8);
    expect(table[1]).toBe('dawn,dusk,12,20,2026-03-01T09:00:00.000Z,2026-03-01T09:11:00.000Z');
    expect(table.join('\n')).not.toMatch(/diary|Jane|far_one/);
  });

  it('is said in Persian', async () => {
    const headers = { Cookie: `isogloss-${port}=${secrets.session}; isogloss-settings=language%3Dfa` };
    const page = await (await app.ask('/edges/forwards?of=dawn', { headers })).text();
    expect(page).toContain('dir="rtl"');
    expect(plain(page)).toContain('۳۶ بازفرست در ۷ جفت');
    expect(plain(page)).toContain('۲ کانال شخصی یا ناشناخته از The Hills');
    expect(rows(page)[0]).toMatch(/۱۲ ۲۰ ۱۰ اسفند ۱۴۰۴$/);
  });
});
