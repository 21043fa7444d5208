import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { posts } from './corpus.ts';
import { type TestApp, openApp } from './support.ts';

const told =
  'The greens\n\nGreens dominated the Telegram channels last month over the reds, said Ada Ahmadi.\n';

let app: TestApp;
let page = '';
beforeAll(async () => {
  app = await openApp();
  await app.ask('/api/v1/files?name=posts.ndjson', { method: 'POST', body: posts() });
  const received = await app.ask('/api/v1/files?name=told.txt', { method: 'POST', body: told });
  page = ((await received.json()) as { link: string }).link;
  await app.idle();
});
afterAll(() => app.close());

const html = async (): Promise<string> => (await app.ask(page)).text();
const give = async (day: string): Promise<Response> => {
  const revision = /name="revision" value="([^"]*)"/.exec(await html())?.[1] ?? '';
  return app.post(`${page}/day`, { revision, day });
};
const ledger = (): string =>
  existsSync(join(app.folder, 'claims.yaml')) ? readFileSync(join(app.folder, 'claims.yaml'), 'utf8') : '';

it('a text without its day asks for it, and its “last month” has days once it is given', async () => {
  expect(await html()).toContain('This text does not say on which day it came out');
  expect(ledger()).not.toContain('2025-12-01');
  // By the Jalali calendar: 15 Dey 1404 is 5 January 2026 (the calendar converter of the University of Tehran).
  expect(await (await give('1404-10-15')).text()).toContain('came out on 2026-01-05, as you gave it');
  expect(ledger()).toMatch(/documents:\n {2}told\.txt:\n {4}date: 2026-01-05/);
  // December: the month before the one of the article.
  expect(ledger()).toMatch(/2025-12-01\.?\.?[\s\S]*2025-12-31/);
});

it('what is no day is told, and nothing is changed by it', async () => {
  const before = ledger();
  const answer = await give('next summer');
  expect(answer.status).toBe(422);
  expect((await answer.text()).replaceAll(/<[^>]*>/g, '')).toContain(
    '“next summer” is no day: write one like 2026-05-11.',
  );
  expect(ledger()).toBe(before);
});

it('an empty day takes it back', async () => {
  await give('2026-01-05');
  expect(await (await give('')).text()).toContain('This text does not say on which day it came out');
  expect(ledger()).not.toContain('documents:\n');
});
