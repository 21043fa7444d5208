import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { share } from '../../src/measures/share/share.ts';
import { runMeasure } from '../../src/measures/run.ts';
import { readRuns } from '../../src/measures/seals.ts';
import { type TestApp, openApp } from './support.ts';

/** January to April: alpha and beta post all along, gamma in April alone; every fifth text of alpha has the word, in April all of gamma's. */
function lines(): string {
  const posts: object[] = [];
  const names = ['alpha', 'beta', 'gamma'];
  for (const [c, channel] of names.entries())
    for (let day = c === 2 ? 90 : 0; day < 115; day++) {
      const has = channel === 'gamma' || (channel === 'alpha' && day % 5 === 0);
      posts.push({
        channel,
        id: day + 1,
        date: new Date(Date.UTC(2026, 0, 1 + day, 9)).toISOString(),
        text: `text ${day} of ${channel} ${has ? 'greenword' : 'nothing'} ${'abcdefgh'[day % 8]}${day}`,
      });
    }
  return posts.map((post) => JSON.stringify(post)).join('\n');
}

let app: TestApp;
beforeAll(async () => {
  app = await openApp();
  writeFileSync(
    join(app.folder, 'isogloss.yaml'),
    'isogloss: 1\nname: time\nlexicons:\n  green: { terms: [greenword] }\nchannels:\n  alpha: { kind: outlet }\n  beta: { kind: outlet }\n  gamma: { kind: outlet }\n',
  );
  await app.ask('/api/v1/files?name=posts.ndjson', { method: 'POST', body: lines() });
  await app.idle();
});
afterAll(() => app.close());

const html = async (path: string): Promise<string> => (await app.ask(path)).text();
const runs = (): Promise<number> => readRuns(app.tools.open.store.driver, ['words green']);
const section = (page: string): string =>
  /<section aria-labelledby="over-time">.*?<section aria-labelledby="proposals">/s.exec(page)?.[0] ?? '';
const plain = (text: string): string =>
  text
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll(/[\u2066-\u2069]/g, '')
    .replaceAll(/\s+/g, ' ');
const measure = async (fields: Record<string, string>): Promise<void> => {
  await app.post('/words/green/over-time', fields);
  await app.idle();
};

describe('a vocabulary over time', () => {
  it('is not measured because somebody looks, and says what asking for it means', async () => {
    for (const path of ['/words/green', '/words/green?by=month', '/words/green?by=month&posts=2026-01']) {
      const page = section(await html(path));
      expect(page).toContain('So it is measured on request');
      expect(page).not.toMatch(/<svg|<table/);
    }
    expect(await runs()).toBe(0);
  });

  it('is measured by the button, counted once, and shown with chart and table', async () => {
    await measure({ by: 'month' });
    expect(await runs()).toBe(1);
    const page = section(await html('/words/green?by=month'));
    expect(await runs()).toBe(1);
    const finding = await runMeasure({ ...app.tools.study().context, runs: [] }, share, {
      lexicon: 'green',
      by: 'month',
    });
    expect(finding.rows.map(({ key }) => key)).toEqual(['2026-01', '2026-02', '2026-03', '2026-04']);
    const body = /<tbody>.*<\/tbody>/s.exec(page)?.[0] ?? '';
    const rows = [...body.matchAll(/<tr>.*?<\/tr>/gs)].map(([row]) => plain(row).trim());
    for (const [i, { key, estimates }] of finding.rows.entries()) {
      const month = ['Jan', 'Feb', 'Mar', 'Apr'][i];
      const { value, n, denominator } = estimates[0] ?? { value: 0, n: 0, denominator: 0 };
      expect(rows[i]).toMatch(
        new RegExp(
          `^${month} ${key.slice(0, 4)} ${((value ?? 0) * 100).toFixed(1)}% .* ${n} of ${denominator} `,
        ),
      );
    }
    expect(page).toContain('had been measured before');
    expect(page).toContain('chart narrow');
    // Until it is counted otherwise, the exact numbers of spellings stand there too: they are no secret any more.
    expect(await html('/words/green')).toContain('Counts are exact');
  });

  it('leads from each point and row to the posts of that period', async () => {
    const page = section(await html('/words/green?by=month'));
    const links = [
      ...page.matchAll(/<a [^>]*href="(\/words\/green\?by=month&(?:amp;)?posts=2026-02#panel)"/g),
    ];
    // A point in the wide and in the narrow drawing, a name, a number.
    expect(links).toHaveLength(4);
    expect(page).toMatch(/role="group"/);
    const open = await html('/words/green?by=month&posts=2026-02&all=1');
    const panel = /<aside id="panel".*?<\/aside>/s.exec(open)?.[0] ?? '';
    const posts = [...panel.matchAll(/<li tabindex="-1">/g)].length;
    expect(posts).toBe(5);
    expect([...panel.matchAll(/<mark>greenword<\/mark>/g)]).toHaveLength(posts);
    expect(panel).toMatch(/Feb 2026/);
    expect(panel).not.toMatch(/Mar 2026/);
    expect(await html('/words/green?by=month&posts=1999-01')).toMatch(/role="alert">/);
  });

  it('says where the channels are not the same, and measures those that are', async () => {
    const page = section(await html('/words/green?by=month'));
    expect(plain(page)).toContain(
      'Not the same channels in every period: 2 channels have posts in all of them',
    );
    expect(plain(page)).toContain('Measure it in the 2 channels that have posts in all of them');
    await measure({ by: 'month', same: '1' });
    expect(await runs()).toBe(2);
    const same = section(await html('/words/green?by=month&same=1'));
    expect(plain(same)).toContain('In those 2 channels alone that have posts in every period');
    // All of gamma's texts have the word, and they are of April alone.
    expect(plain(same)).toMatch(/Apr 2026 10\.0% .* 5 of 50 /);
    expect(plain(page)).not.toMatch(/Apr 2026 10\.0%/);
  });

  it('is shown by weeks and years, where these were measured', async () => {
    expect(section(await html('/words/green?by=year'))).not.toMatch(/<table/);
    await measure({ by: 'year' });
    expect(plain(section(await html('/words/green?by=year')))).toContain('There is one period');
    // What nobody chose is by what the posts span.
    expect(section(await html('/words/green'))).toMatch(/aria-current="true">by month/);
    expect((await app.post('/words/none/over-time', { by: 'month' })).status).toBe(404);
  });

  it('stands there when `measure share` measured it, and is asked for anew when the words change', async () => {
    await runMeasure(app.tools.study().context, share, { lexicon: 'green', by: 'week' });
    expect(section(await html('/words/green?by=week'))).toMatch(/<table/);
    const revision = /name="revision" value="([^"]*)"/.exec(await html('/words/green'))?.[1] ?? '';
    await app.post('/words/green/spellings', { revision, words: 'greenish' });
    const page = section(await html('/words/green?by=week'));
    expect(page).not.toMatch(/<table/);
    expect(page).toContain('So it is measured on request');
  });
});
