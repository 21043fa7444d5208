import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { posts } from './corpus.ts';
import { type TestApp, openApp } from './support.ts';

let app: TestApp;
beforeAll(async () => {
  app = await openApp();
  await app.ask('/api/v1/files?name=posts.ndjson', { method: 'POST', body: posts() });
  await app.idle();
});
afterAll(() => app.close());

const plain = (html: string): string => html.replaceAll(/<[^>]*>/g, '');

it('a text is pasted on the desk, with its day, and is an article', async () => {
  expect(await (await app.ask('/')).text()).toContain('Or paste a text');
  const text =
    'Greens on Telegram\r\n\r\nGreens dominated the channels last month over the reds, said Ada Ahmadi.';
  const page = await (await app.post('/texts', { text, day: '2026-01-05' })).text();
  expect(plain(page)).toContain('came out on 2026-01-05, as you gave it');
  expect(plain(page)).toContain('Greens dominated the channels last month over the reds');
  expect(readdirSync(join(app.folder, 'articles'))).toEqual(['Greens-on-Telegram.txt']);
  expect(readFileSync(join(app.folder, 'articles', 'Greens-on-Telegram.txt'), 'utf8')).toBe(
    'Greens on Telegram\n\nGreens dominated the channels last month over the reds, said Ada Ahmadi.\n',
  );
  expect(readFileSync(join(app.folder, 'claims.yaml'), 'utf8')).toContain('2025-12-01');
});

it('Persian keeps its letters in the name, another text of the same beginning its place', async () => {
  for (const more of ['یک', 'دو'])
    await app.post('/texts', {
      text: `کانال‌ها دربارهٔ اعتصاب\n\nسبزها بر کانال‌ها مسلط‌اند، آدا احمدی گفت. ${more}`,
      day: '',
    });
  const names = readdirSync(join(app.folder, 'articles')).filter((name) => !name.startsWith('Greens'));
  expect(names.length).toBe(2);
  expect(names.every((name) => name.startsWith('کانال'))).toBe(true);
});

it.each([
  ['   ', 'There is no text'],
  ['https://example.org/article', 'is an address, and nothing is fetched here'],
])('%j is told in a sentence', async (text, said) => {
  const before = readdirSync(join(app.folder, 'articles'));
  const answer = await app.post('/texts', { text, day: '' });
  expect(answer.status).toBe(422);
  expect(plain(await answer.text())).toContain(said);
  expect(readdirSync(join(app.folder, 'articles'))).toEqual(before);
});
