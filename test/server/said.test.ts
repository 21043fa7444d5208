import { mkdtempSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { keptResult } from '../../src/work/articles/results.ts';
import { today } from '../../src/work/today.ts';
import { run, runJson } from '../cli/run.ts';
import { posts } from './corpus.ts';
import { type TestApp, openApp } from './support.ts';

/** A project that says much before it has a post; every text has the word of its control. */
const project = `isogloss: 1
name: Ferries of the north
timezone: Pacific/Kiritimati
communities:
  north: { label: North, channels: [s1, s2], author: A, sources: [b], date: 2026-03-01 }
lexicons:
  green: { label: Green, terms: [greenword], form: neutral, author: A, sources: [b], date: 2026-03-01 }
  red: { label: Red, terms: [redword], form: neutral, author: A, sources: [b], date: 2026-03-01 }
  weather: { label: Weather, terms: [harbour], form: neutral, control: true, author: A, sources: [b], date: 2026-03-01 }
claims:
  own: { type: dominates, text: Green leads., about: green, rivals: [{ about: red }] }
`;

describe('what screens say of a verdict, its days and its project', () => {
  const folder = mkdtempSync(join(tmpdir(), 'isogloss-said-'));
  let app: TestApp;
  let id = '';
  beforeAll(async () => {
    writeFileSync(join(folder, 'isogloss.yaml'), project);
    app = await openApp(folder);
  });
  afterAll(() => app.close());

  const html = async (at: string): Promise<string> => (await app.ask(at)).text();
  const ledger = (): string => readFileSync(join(folder, 'claims.yaml'), 'utf8');
  const revision = async (): Promise<string> =>
    /name="revision" value="([^"]*)"/.exec(await html(`/claims/${id}`))?.[1] ?? '';

  it('a project without posts has its name, and tells what it knows', async () => {
    const desk = await html('/');
    expect(desk).toContain('Ferries of the north');
    expect(desk).toContain('1 group of channels, 3 vocabularies and 1 claim');
    expect(desk).not.toContain('A new project');
    // It has a file, in whose place the demo would not be put.
    expect(desk).not.toContain('action="/demo"');
  });

  it('who signs is asked about the words of the badge, and quotes no others', async () => {
    await app.ask('/api/v1/files?name=posts.ndjson', { method: 'POST', body: posts() });
    await app.idle();
    const sentence = ['--sentence', 'Green is what they speak of.', '--type', 'dominates'];
    const sides = ['--about', 'green', '--rivals', 'red'];
    const added = await runJson<{ id: string }>('claims', 'add', ...sentence, ...sides, '--project', folder);
    ({ id } = added);
    await app.post(`/claims/${id}/test`, {});
    await app.idle();
    const shown = await html(`/claims/${id}`);
    expect(shown).toMatch(/class="verdict supported as-control">agrees, but so does a control</);
    const box = /<section class="sign".*?<\/section>/s.exec(shown)?.[0] ?? '';
    expect(box).toContain('agrees, but so does a control');
    expect(box).not.toContain('agrees with this corpus');
    const sign = (verdict: string) =>
      run('claims', 'sign', id, '--by', 'Ada', '--verdict', verdict, '--project', folder);
    const refused = await sign('agrees with this corpus');
    expect(refused).toMatchObject({ status: 1 });
    expect(refused.err).toContain('agrees, but so does a control');
    const signed = await sign('agrees, but so does a control');
    expect(signed.out).toContain('as “agrees, but so does a control”');
  });

  it('is signed on a day of the project’s zone, and keeps when it was tested where nothing came out otherwise', async () => {
    const before = keptResult(folder, id)?.at;
    const fields = { revision: await revision(), by: 'Ada', verdict: 'supported' };
    await app.post(`/claims/${id}/sign`, fields);
    const zone = { timeZone: 'Pacific/Kiritimati' };
    const day = new Intl.DateTimeFormat('en-CA', zone).format(new Date());
    expect(ledger()).toContain(`signedOffOn: ${day}`);
    await app.post(`/claims/${id}/test`, {});
    await app.idle();
    expect(keptResult(folder, id)?.at).toBe(before);
    const reviews = join(folder, 'reviews');
    await run('export', 'claimreview', '--out', reviews, '--project', folder);
    const written = readdirSync(reviews).map((name) => readFileSync(join(reviews, name), 'utf8'));
    expect(written.join('')).toMatch(/"alternateName":\s*"agrees, but so does a control"/);
  });

  it.each([
    ['Asia/Tehran', '2026-12-01'],
    ['UTC', '2026-11-30'],
  ])('the day in %s is %s', (timezone, day) => {
    const now = (): Date => new Date('2026-11-30T21:33:00Z');
    expect(today({ now, project: { timezone } })).toBe(day);
  });

  it('posts are narrowed to days as they are shown', async () => {
    // Fourteen hours ahead of UTC: of the first day ten hours are left, at one text an hour.
    const marks = async (day: string): Promise<number> =>
      (await html(`/claims/${id}?posts=0&day=${day}`)).match(/<mark>greenword<\/mark>/g)?.length ?? 0;
    expect(await marks('2026-03-01')).toBe(10);
    expect(await marks('2026-03-02')).toBe(24);
    expect(await marks('no-day')).toBe(0);
    expect(await html(`/claims/${id}?posts=0`)).not.toContain('(UTC)');
  });

  it('what is counted on a screen of its own leads there, and shows no command', async () => {
    const body = 'On Telegram\n\nWhiteHarbour is the most forwarded channel on Telegram, said Ada Ahmadi.\n';
    const received = await app.ask('/api/v1/files?name=fw.txt', { method: 'POST', body });
    const { link } = (await received.json()) as { link: string };
    await app.idle();
    const page = await html(link);
    const barred = /id="claim-([^"]*)"/.exec(page)?.[1] ?? '';
    for (const shown of [page, await html(`/claims/${barred}`)]) {
      expect(shown).toContain('who forwards whom is counted separately');
      expect(shown).toContain('href="/edges/forwards">');
      expect(shown).not.toContain('isogloss export');
    }
    const checked = await run(
      'check',
      join(folder, 'articles', 'fw.txt'),
      '--project',
      folder,
      '--out',
      join(folder, 'out'),
    ); // prettier-ignore
    expect(checked.out).toContain('isogloss export gexf --network forward');
    expect(await html(`/claims/${barred}`)).toContain('href="/edges/forwards">');
  });
});
