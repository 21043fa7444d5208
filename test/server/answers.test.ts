import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { posts } from './corpus.ts';
import { type TestApp, openApp } from './support.ts';

describe('what an answer can be', () => {
  let other: TestApp;
  let page = '';
  beforeAll(async () => {
    other = await openApp();
    await other.ask('/api/v1/files?name=posts.ndjson', { method: 'POST', body: posts() });
    const told =
      'On channels\n\nThe Green Party reached these channels of ours, and greens dominate the channels over reds since the recent storm, said Ada Ahmadi.\n';
    const received = await other.ask('/api/v1/files?name=told.txt', { method: 'POST', body: told });
    page = ((await received.json()) as { link: string }).link;
    await other.idle();
  });
  afterAll(() => other.close());
  const html = async (): Promise<string> => (await other.ask(page)).text();
  const revision = async (): Promise<string> =>
    /name="revision" value="([^"]*)"/.exec(await html())?.[1] ?? '';
  const ledger = (): string => readFileSync(join(other.folder, 'claims.yaml'), 'utf8');

  it('a group of channels, made where it is asked for', async () => {
    await other.post(`${page}/claims`, {
      revision: await revision(),
      sentence: 'The Green Party reached these channels of ours',
      type: 'penetrates',
    });
    const asked = /action="[^"]*answers"[^>]*>(?:<input[^>]*>)*<fieldset class="ticks">.*?<\/form>/s.exec(
      await html(),
    )?.[0];
    expect(asked).toContain('value="s1"');
    const [question = '', claim = ''] = ['question', 'claim'].map(
      (name) => new RegExp(`name="${name}" value="([^"]*)"`).exec(asked ?? '')?.[1] ?? '',
    );
    const body = new URLSearchParams({ revision: await revision(), question, claim, group: 'Northern' });
    body.append('channel', 's1');
    body.append('channel', 's2');
    await other.ask(`${page}/answers`, { method: 'POST', body });
    expect(readFileSync(join(other.folder, 'isogloss.yaml'), 'utf8')).toMatch(
      /northern:\s+label: Northern\s+channels:\s+- s1 #[^\n]*\s+- s2/,
    );
    expect(ledger()).toMatch(new RegExp(`${question}:\\s+ask:[^\\n]*(?:\\n[^\\n]*)?\\s+value: northern`));
  });

  it('complete: what a test will seal stands beside it, with its days', async () => {
    const path = join(other.folder, 'isogloss.yaml');
    const before = [path, join(other.folder, 'claims.yaml')].map(
      (file) => [file, readFileSync(file, 'utf8')] as const,
    );
    writeFileSync(
      path,
      readFileSync(path, 'utf8').replace(/^lexicons:.*$/m, 'lexicons:\n  green: { terms: [greenword] }'),
    );
    const told = (more: string): string =>
      ledger().replace(
        /^( +)type: penetrates$/m,
        `$1type: penetrates\n$1words: green${more.replaceAll('\n', '\n$1')}`,
      );
    const ledgerFile = join(other.folder, 'claims.yaml');
    const [all, some] = [told(''), told('\nperiod: { from: 2026-01-05 }')];
    writeFileSync(ledgerFile, all);
    const asked = 'The question: X has reached these channels';
    expect(await html()).toContain(`${asked}, on all days that the posts cover.`);
    writeFileSync(ledgerFile, some);
    expect(await html()).toContain(`${asked}, of 2026-01-05 and later.`);
    for (const [file, text] of before) writeFileSync(file, text);
  });

  it('taken from a page that was there before the program read the article again, and not after a person wrote', async () => {
    const before = await revision();
    const more = posts()
      .replaceAll('greenword', 'limeword')
      .replaceAll(/"id":(\d+)/g, '"id":1$1000');
    await other.ask('/api/v1/files?name=more.ndjson', { method: 'POST', body: more });
    await other.ask('/api/v1/files?name=next.txt', {
      method: 'POST',
      body: 'Another\n\nThe Red League dominates the Telegram channels, said Bo Berg.\n',
    });
    await other.idle();
    expect(await revision()).not.toBe(before);
    const [, claim = ''] = /id="claim-([^"]*)" aria/.exec(await html()) ?? [];
    const away = async () =>
      other.post(`${page}/set-aside`, { revision: before, claim, words: 'kept words' });
    expect((await away()).status).toBe(200);
    const refused = await away();
    expect(refused.status).toBe(409);
    expect(await refused.text()).toContain('<blockquote dir="auto">kept words</blockquote>');
    await other.post(`${page}/set-aside`, { revision: await revision(), back: claim });
  });

  it('that it is no claim, and that it is one after all', async () => {
    const [, id = ''] = /id="claim-(penetrates-[0-9a-f]+)"/.exec(await html()) ?? [];
    const away = await (
      await other.post(`${page}/set-aside`, { revision: await revision(), claim: id })
    ).text();
    expect(away).not.toContain(`id="claim-${id}"`);
    expect(away).toContain('1 sentence that you said is no claim');
    expect(ledger()).toMatch(/^ +decision: reject/m);
    const back = await (
      await other.post(`${page}/set-aside`, { revision: await revision(), back: id })
    ).text();
    expect(back).toContain(`id="claim-${id}"`);
    expect(ledger()).not.toMatch(/^ +decision: reject/m);
  });
});
