import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { run } from '../cli/run.ts';
import { article, posts } from './corpus.ts';
import { type TestApp, openApp } from './support.ts';

let app: TestApp;
beforeAll(async () => {
  app = await openApp();
  for (const [name, text] of [
    ['posts.ndjson', posts()],
    ['article.txt', article],
  ] as const)
    await app.ask(`/api/v1/files?name=${name}`, { method: 'POST', body: text });
  await app.idle();
});
afterAll(() => app.close());

const saved = (folder: string): string => readFileSync(join(app.folder, folder, 'report.html'), 'utf8');

it('the report of an article has the bytes of "isogloss check", and is the file that is looked at', async () => {
  const rows = ((await (await app.ask('/api/v1/articles')).json()) as { rows: { id: string }[] }).rows;
  await app.post('/report', { of: rows[0]?.id ?? '' });
  await app.idle();
  const command = ['check', join(app.folder, 'articles', 'article.txt'), '--project', app.folder];
  const ran = await run(...command, '--out', join(app.folder, 'again'));
  expect(ran).toMatchObject({
    status: 0,
    err: expect.stringMatching(/article\.txt: 1 claim found/) as string,
  });
  expect(saved('out')).toBe(saved('again'));
  const shown = await app.ask('/report/file');
  expect(await shown.text()).toBe(saved('again'));
  expect(shown.headers.get('content-security-policy')).toContain('sandbox');
});

it('the report of the project has the bytes of "isogloss report"', async () => {
  await app.post('/report', { of: 'project' });
  await app.idle();
  const ran = await run('report', '--project', app.folder, '--out', join(app.folder, 'again'));
  expect(ran).toMatchObject({ status: 0, err: '' });
  expect(saved('out')).toBe(saved('again'));
});

it('what "isogloss check" tested is shown by the app as tested', async () => {
  rmSync(join(app.folder, '.isogloss', 'results'), { recursive: true, force: true });
  const states = async () =>
    ((await (await app.ask('/api/v1/claims')).json()) as { rows: { state: string; result: unknown }[] }).rows;
  expect((await states()).map(({ result }) => result)).toEqual([null]);
  const file = join(app.folder, 'articles', 'article.txt');
  await run('check', file, '--project', app.folder, '--out', join(app.folder, 'again'));
  expect((await states()).map(({ result }) => result)).not.toEqual([null]);
});

it('the ledger has the bytes that "isogloss check" leaves', async () => {
  const before = readFileSync(join(app.folder, 'claims.yaml'), 'utf8');
  await run(
    'check',
    join(app.folder, 'articles', 'article.txt'),
    '--project',
    app.folder,
    '--out',
    join(app.folder, 'again'),
  );
  expect(readFileSync(join(app.folder, 'claims.yaml'), 'utf8')).toBe(before);
});

it('claims of the project’s file are what is to be done next, and are tested together', async () => {
  const file = join(app.folder, 'isogloss.yaml');
  const before = readFileSync(file, 'utf8');
  writeFileSync(
    file,
    before
      .replace(
        'lexicons:',
        `lexicons:
  green: { label: Green, form: neutral, author: a test, date: 2026-01-01, terms: [greenword] }
  red: { label: Red, form: neutral, author: a test, date: 2026-01-01, terms: [redword] }`,
      )
      .replace(
        'claims:',
        `claims:
  more: { text: Green has more than red., type: outperforms, about: green, rivals: [red] }
  most: { text: Green dominates., type: dominates, about: green, rivals: [red] }`,
      ),
  );
  expect(await (await app.ask('/')).text()).toContain('Test the 2 claims');
  expect(await (await app.ask('/claims')).text()).toContain('Test 2 claims not tested yet');
  await app.post('/claims/test', {});
  await app.idle();
  const page = await (await app.ask('/claims')).text();
  expect(page).not.toContain('not tested yet');
  expect(page).toMatch(/href="\/claims\/more"[\s\S]*href="\/claims\/most"/);
  expect(await (await app.ask('/')).text()).not.toContain('Test the 2 claims');
  rmSync(join(app.folder, '.isogloss', 'results'), { recursive: true });
  expect(await (await app.ask('/claims')).text()).toContain('Test 2 claims not tested yet');
  // What a command tests the app shows, as long as nothing changes.
  await run('claims', 'test', '--project', app.folder);
  expect(await (await app.ask('/claims')).text()).not.toContain('not tested yet');
  writeFileSync(file, before);
});
