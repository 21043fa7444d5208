import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type TestApp, openApp } from './support.ts';

let own: TestApp;
beforeAll(async () => {
  own = await openApp();
  writeFileSync(
    join(own.folder, 'isogloss.yaml'),
    '# kept\nisogloss: 1\nname: sea\nlexicons:\n  sea: { terms: [tide] }\n',
  );
  await own.ask('/api/v1/files?name=posts.ndjson', { method: 'POST', body: shoreAndField() });
  await own.idle();
});
afterAll(() => own.close());
const page = async (): Promise<string> => (await own.ask('/words/sea')).text();
const yaml = (): string => readFileSync(join(own.folder, 'isogloss.yaml'), 'utf8');
const decide = async (fields: Readonly<Record<string, string>>): Promise<Response> => {
  const read = /name="revision" value="([^"]*)"/.exec(await page())?.[1] ?? '';
  return own.post('/words/sea/decide', { revision: read, ...fields });
};

it('come on request, are taken in with who and when, or left out for good', async () => {
  expect(await page()).not.toContain('name="term"');
  await own.post('/words/sea/propose', {});
  await own.idle();
  const proposed = await page();
  expect(proposed).toMatch(/Found on \d+ of \d+ days/);
  for (const term of ['sailor', 'anchor']) expect(proposed).toContain(`name="term" value="${term}"`);
  expect(proposed).not.toContain('name="term" value="sheep"');

  const nameless = await decide({ term: 'sailor', decision: 'accept', form: 'own', by: ' ' });
  expect(nameless.status).toBe(422);
  const taken = await decide({ term: 'sailor', decision: 'accept', form: 'own', by: 'Ada\nB' });
  expect(await taken.text()).not.toContain('name="term" value="sailor"');
  expect(yaml()).toMatch(
    /# accepted \d{4}-\d\d-\d\d by Ada B; proposed by[^\n]*\n\s*(?:- )?\{?\s*term: sailor/,
  );
  const out = await decide({ term: 'anchor', decision: 'refuse' });
  expect(await out.text()).not.toContain('name="term" value="anchor"');
  expect(yaml()).toMatch(/# kept[^]*refused:[^]*anchor/);
});

it('are not written where the file was changed meanwhile, and there are none of what is not there', async () => {
  expect((await decide({ revision: 'older', term: 'rope', decision: 'refuse' })).status).toBe(409);
  expect((await own.post('/words/none/propose', {})).status).toBe(404);
});

/** 80 texts on 80 days in four channels: of the sea, and of the land; no two alike, no two words always neighbours. */
const shoreAndField = (): string =>
  Array.from({ length: 80 }, (_, i) => {
    const said = i % 2 === 0 ? ['tide', 'sailor', 'anchor'] : ['cloud', 'field', 'sheep'];
    const turned = [...said.slice(i % 3), ...said.slice(0, i % 3)];
    return JSON.stringify({
      channel: `c${i % 4}`,
      id: i + 1,
      date: new Date(Date.UTC(2026, 0, 1) + i * 86_400_000).toISOString(),
      text: turned.map((word, k) => `${word} only${i}x${k} alone${i}y${k}`).join(' '),
    });
  }).join('\n');
