import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseHTML } from 'linkedom';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type TestApp, openApp } from './support.ts';

/** Posts of the Dawn: one with words, an album of three, and an album of two that is forwarded from the Dusk. */
const posts = [
  { channel: 'dawn', id: 1, text: 'a morning at the harbour' },
  ...[2, 3, 4].map((id) => ({ channel: 'dawn', id, text: '', media: ['photo'], album: 'own' })),
  ...[5, 6].map((id) => ({
    channel: 'dawn',
    id,
    text: '',
    media: ['photo'],
    album: 'handed',
    forwardedFrom: 'dusk',
    forwardedFromId: 'dusk',
    forwardedId: 100 + id,
  })),
  { channel: 'dusk', id: 1, text: 'an evening at the harbour' },
  // Two persons, of whom only a sum may be told.
  ...['diary', 'pages'].map((channel) => ({
    channel,
    id: 1,
    text: 'handed on by somebody',
    forwardedFrom: 'dusk',
    forwardedFromId: 'dusk',
    forwardedId: 9,
  })),
].map((post, i) => JSON.stringify({ date: new Date(Date.UTC(2026, 2, 1, 9, i)).toISOString(), ...post }));

let app: TestApp;
beforeAll(async () => {
  const folder = mkdtempSync(join(tmpdir(), 'isogloss-once-'));
  writeFileSync(
    join(folder, 'isogloss.yaml'),
    `isogloss: 1
name: Once
channels:
  dawn: { kind: outlet }
  dusk: { kind: outlet }
  diary: { kind: personal }
  pages: { kind: personal }
`,
  );
  app = await openApp(folder);
  const article = 'On Telegram\n\nThe Dusk is the most forwarded channel on Telegram, said Ada Ahmadi.\n';
  for (const [name, text] of [
    ['posts.ndjson', posts.join('\n')],
    ['article.txt', article],
  ] as const)
    await app.ask(`/api/v1/files?name=${name}`, { method: 'POST', body: text });
  await app.idle();
});
afterAll(() => app.close());

const read = async (path: string) => parseHTML(await (await app.ask(path)).text()).document;
const bare = (said: string | null | undefined): string =>
  (said ?? '')
    .replaceAll(/[\u2066-\u2069]/g, '')
    .replaceAll(/\s+/g, ' ')
    .trim();
type Within = ReturnType<Awaited<ReturnType<typeof read>>['querySelector']>;
const rowsOf = (within: Within): string[][] =>
  [...(within?.querySelectorAll('tbody tr') ?? [])].map((row) =>
    [...row.querySelectorAll('th,td')].map((cell) => bare(cell.textContent)),
  );

it('forwards and the posts that they are a part of both count an album once, and say so', async () => {
  const page = await read('/edges/forwards');
  const rows = rowsOf(page.querySelector('table.forwards')).map((row) => row.slice(0, 4));
  expect(rows).toContainEqual(['dawn', 'dusk', '1', '3']);
  const head = bare(page.querySelector('table.forwards thead')?.textContent);
  expect(head).toMatch(/Forwards, an album once.*Posts of who forwards, an album once/);
  // The desk counts parts of albums; the page says how the two numbers hang together.
  expect(bare((await read('/')).querySelector('main')?.textContent)).toContain('4 are forwards');
  const told = bare(page.querySelector('main')?.textContent);
  expect(told).toMatch(
    /Of 4 posts that say they were forwarded, as the desk counts them, there are 3 where an album is one/,
  );
  expect(told).toContain('3 of them stand in a pair here');
});

it('pairs of an address say that forwards are not counted for it, those of forwards do not', async () => {
  for (const object of ['url', 'forward']) {
    await app.post('/edges', { object, window: '300' });
    await app.idle();
  }
  const told = async (object: string): Promise<string> =>
    bare((await read(`/edges?object=${object}&window=300`)).querySelector('main')?.textContent);
  expect(await told('url')).toContain('No two posts of different channels share it');
  expect(await told('url')).toContain('Forwards are not counted here: an address in one stands in somebody');
  expect(await told('forward')).not.toContain('Forwards are not counted here');
});

it('a report with a claim of forwards has who forwards whom, names no person, and the claim leads there', async () => {
  const { rows } = (await (await app.ask('/api/v1/articles')).json()) as { rows: { id: string }[] };
  await app.post('/report', { of: rows[0]?.id ?? '' });
  await app.idle();
  const report = await read('/report/file');
  const link = [...report.querySelectorAll('.claim a')].find(
    (a) => a.getAttribute('href') === '#who-forwards',
  );
  expect(bare(link?.textContent)).toBe('Who forwards whom is counted in this report.');
  const section = report.querySelector('#who-forwards')?.closest('section') ?? null;
  expect(rowsOf(section).map((row) => row.slice(0, 3))).toEqual([
    ['2 personal or unknown channels in no community', 'dusk', '2 of 2'],
    ['dawn', 'dusk', '1 of 3'],
  ]);
  expect(bare(section?.querySelector('thead')?.textContent)).toContain(
    'Forwards of the posts of who forwards, an album once',
  );
  expect(bare(section?.textContent)).toContain('3 forwards between 2 pairs');
  expect(section?.textContent).not.toMatch(/diary|pages/);
});

it('what has no words is one number on the desk and in a report', async () => {
  const desk = bare((await read('/')).querySelector('#posts')?.closest('section')?.textContent);
  expect(desk).toContain('5 of them (55.6%) are pictures, video or sound without words');
  const report = bare((await read('/report/file')).body.textContent);
  expect(report).toContain('5 of the posts (55.6%) are pictures, video or sound without words');
});
