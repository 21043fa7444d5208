import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseHTML } from 'linkedom';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { posts } from './corpus.ts';
import { type TestApp, openApp } from './support.ts';

const article = [
  'On Telegram channels this spring',
  'The Greens dominate the Telegram channels, said Ada Ahmadi. The Reds dominate the Telegram channels, said Bo Lind.',
  'The Purple Front dominates the Telegram channels, said Cy Moran.',
  'In 2019 the Greens dominated the Telegram channels, said Dee Osei.',
  'The posts of the Greens are seen less often than those of the Reds, said Eve Rask.',
].join('\n\n');

let app: TestApp;
beforeAll(async () => {
  const folder = mkdtempSync(join(tmpdir(), 'isogloss-counted-'));
  writeFileSync(
    join(folder, 'isogloss.yaml'),
    `isogloss: 1
name: Counted
selection: four channels
channels: {}
lexicons:
  greens: { label: Greens, aliases: [Greens], terms: [greenword] }
  reds: { label: Reds, aliases: [Reds], terms: [redword] }
`,
  );
  app = await openApp(folder);
  for (const [name, text] of [
    ['posts.ndjson', posts()],
    ['article.txt', article],
  ] as const)
    await app.ask(`/api/v1/files?name=${name}`, { method: 'POST', body: text });
  await app.idle();
});
afterAll(() => app.close());

it('the app and the report count the claims of a project in the same words, and to the same numbers', async () => {
  const { rows } = (await (await app.ask('/api/v1/articles')).json()) as { rows: { id: string }[] };
  await app.post('/report', { of: rows[0]?.id ?? '' });
  await app.idle();
  const text = async (path: string, selector: string): Promise<string> =>
    parseHTML(await (await app.ask(path)).text()).document.querySelector(selector)?.textContent ?? '';
  const bare = (said: string): string => said.replaceAll(/[\u2066-\u2069]/g, '');
  const tally = bare(await text('/', '.card p:last-child'));
  const answer = bare(await text('/report/file', '.answer'));
  // What all readings agree on waits for nobody, and what other posts could test is not what none can.
  const parts = [
    '1 agrees with this corpus',
    'for 1 this corpus shows otherwise',
    '1 needs your answer first',
    '1 cannot be tested by these posts yet',
    '1 cannot be tested by posts',
  ];
  expect(tally).toBe(parts.join(' · '));
  expect(answer).toContain(`: ${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}.`);
  const folded = await text('/report/file', '.glance');
  expect(folded).toContain('1 claim that these posts cannot test yet');
  expect(folded).toContain('1 claim that posts cannot test');
});
