import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { parse } from 'yaml';
import { posts } from './corpus.ts';
import { type TestApp, openApp } from './support.ts';

let app: TestApp;
let page = '';
beforeAll(async () => {
  app = await openApp();
  await app.ask('/api/v1/files?name=posts.ndjson', { method: 'POST', body: posts() });
  await app.idle();
  writeFileSync(
    join(app.folder, 'isogloss.yaml'),
    `isogloss: 1
name: topics
communities:
  north: { label: Northern Union, channels: [s1, s2] }
  south: { label: Southern League, channels: [s3] }
lexicons:
  green: { label: the harvest, form: neutral, terms: [greenword] }
`,
  );
  const received = await app.ask('/api/v1/files?name=told.txt', {
    method: 'POST',
    body: 'On channels\n\nThe channels of the Northern Union post more about the harvest than the Southern League, said Ada Ahmadi.\n',
  });
  page = ((await received.json()) as { link: string }).link;
  await app.idle();
});
afterAll(() => app.close());

const entry = () =>
  Object.entries(
    (
      parse(readFileSync(join(app.folder, 'claims.yaml'), 'utf8')) as {
        claims: Record<string, Record<string, unknown>>;
      }
    ).claims,
  )[0] as [string, Record<string, unknown>];
const change = async (fields: Record<string, string>): Promise<Response> => {
  const [id] = entry();
  const html = await (await app.ask(`/claims/${id}?reading=1`)).text();
  const revision = /name="revision" value="([^"]*)"/.exec(html)?.[1] ?? '';
  return app.post(`/claims/${id}/reading`, { revision, ...fields });
};

it('what a comparison is about is told beside it, and can be taken away and given again', async () => {
  const [id, read] = entry();
  expect(read).toMatchObject({ by: 'north', rivals: ['south'], topic: 'green' });
  const card = (await (await app.ask(page)).text()).replaceAll(/<[^>]*>/g, '');
  expect(card).toContain('against “Southern League”, in posts with “the harvest”');
  const form = await (await app.ask(`/claims/${id}?reading=1`)).text();
  expect(form).toMatch(/<option value="green" selected>/);
  // All that they post: whoever says so is not asked what it is about.
  await change({ side: 'by:north', rivals: 'by:south', topic: '' });
  expect(entry()[1]).toMatchObject({ by: 'north', rivals: [{ by: 'south' }] });
  expect(entry()[1]['topic']).toBeUndefined();
  expect(await (await app.ask(page)).text()).not.toContain('By which words do posts say');
  await change({ side: 'by:north', rivals: 'by:all-but.north', topic: 'green' });
  expect(entry()[1]).toMatchObject({ topic: 'green', rivals: [{ by: 'all-but.north' }] });
  expect((await (await app.ask(page)).text()).replaceAll(/<[^>]*>/g, '')).toContain(
    'all channels but Northern Union',
  );
});
