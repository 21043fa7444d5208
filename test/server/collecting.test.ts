import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { FakeClock } from '../collect/support.ts';
import { type Telegram, channelOf, telegramServer } from '../collect/telegram.ts';
import { type TestApp, openApp } from './support.ts';

const clock = new FakeClock('2027-03-01T12:00:00Z');
const own = mkdtempSync(join(tmpdir(), 'isogloss-own-'));
let telegram: Telegram;
let app: TestApp;
beforeAll(async () => {
  telegram = await telegramServer([channelOf('quay', 1001, 25, Date.parse('2027-03-01T11:59:00Z') / 1000)]);
  app = await openApp(undefined, {
    machineFolder: join(own, 'machine'),
    settingsFolder: join(own, 'settings'),
    sleep: clock.sleep,
    random: () => 0,
    base: telegram.base,
  });
});
afterAll(async () => {
  await app.close();
  await telegram.close();
  rmSync(own, { recursive: true, force: true });
});

const html = async (path: string): Promise<string> => (await app.ask(path)).text();
const revision = async (): Promise<string> =>
  /name="revision" value="(\w+)"/.exec(await html('/posts'))?.[1] ?? '';
/** Posts a form of the page as it is now. */
const post = async (path: string, fields: Readonly<Record<string, string>>): Promise<Response> =>
  app.post(path, { ...fields, revision: await revision() });

it('asks nobody for anything until it is told to', async () => {
  const page = await (await post('/posts/sources', { sources: '@quay، @nobody' })).text();
  expect(page).toMatch(/<bdi[^>]*>@quay<\/bdi>.*<bdi[^>]*>@nobody<\/bdi>/s);
  expect(page).toContain('never');
  expect(readFileSync(join(app.folder, 'collect.yaml'), 'utf8')).toContain('@quay');
  expect(existsSync(join(app.folder, '.isogloss', 'collected'))).toBe(false);
  expect((await post('/posts/sources', { sources: ' , ' })).status).toBe(422);
  expect((await post('/posts/sources', { sources: 'file:///etc/passwd' })).status).toBe(422);
});

it('takes in what is due, and says who turned it away', async () => {
  await app.post('/posts/collect', {});
  await app.idle();
  const page = await html('/posts');
  expect(page).toContain('25 new posts from');
  expect(page).toContain('@nobody: nobody has this name');
  expect(page).toMatch(/name="channel" value="quay"/);
});

it('takes a source off the list', async () => {
  const source = /name="source" value="([^"]*nobody[^"]*)"/.exec(await html('/posts'))?.[1] ?? '';
  expect(await (await post('/posts/sources/remove', { source })).text()).not.toContain('@nobody');
});

it('writes nothing over a list that another tab, or an editor, has changed since', async () => {
  const read = await revision();
  const file = join(app.folder, 'collect.yaml');
  expect((await app.post('/posts/sources', { sources: '@first', revision: read })).status).toBe(200);
  const list = readFileSync(file, 'utf8');
  const late = await app.post('/posts/sources', { sources: '@second', revision: read });
  expect(late.status).toBe(409);
  // Both readings: what the page was made of, and what the file says now.
  expect(await late.text()).toContain('@first');
  expect((await app.post('/posts/sources/remove', { source: '@first', revision: read })).status).toBe(409);
  expect(readFileSync(file, 'utf8')).toBe(list);
});
