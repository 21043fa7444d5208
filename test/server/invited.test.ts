import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { posts } from './corpus.ts';
import { type TestApp, host, openApp, port } from './support.ts';

const project = `isogloss: 1
name: words
lexicons:
  green: { terms: [greenword] }
  red: { terms: [redword] }
`;

let app: TestApp;
let invitation = new URL('http://none');
let cookie = '';
beforeAll(async () => {
  app = await openApp();
  writeFileSync(join(app.folder, 'isogloss.yaml'), project);
  await app.ask('/api/v1/files?name=posts.ndjson', { method: 'POST', body: posts() });
  await app.idle();
  await app.post('/words/red/code', { coder: 'Ines', skipped: '0', key: await firstKey(), code: '1' });
  const page = await (await app.ask('/words/red/code?invite=Samira%20B')).text();
  const [, address = ''] = /id="invitation"[^>]*>([^<]*)</.exec(page) ?? [];
  invitation = new URL(address.replaceAll('&amp;', '&'));
});
afterAll(() => app.close());

const firstKey = async (): Promise<string> =>
  /data-key="([^"]*)">/.exec(await (await app.ask('/words/red/code?coder=Ines')).text())?.[1] ?? '';
const path = (url: URL): string => `${url.pathname}${url.search}`;
const guest = { 'Sec-Fetch-Site': 'same-origin', Origin: `http://${host}` };
const ask = (address: string, init: RequestInit = {}): Promise<Response> =>
  app.raw(address, { ...init, headers: { ...guest, Cookie: cookie } });
/** The invitation with something of it changed. */
const changed = (of: 'coder' | 'invited' | 'lexicon', value: string): string => {
  const url = new URL(invitation);
  if (of === 'lexicon') url.pathname = `/words/${value}/code`;
  else url.searchParams.set(of, value);
  return path(url);
};

describe('a second reader', () => {
  it('is let in by an address of their own, which is on this machine and holds no token', async () => {
    expect(invitation.host).toBe(`127.0.0.1:${port}`);
    expect(invitation.searchParams.get('coder')).toBe('Samira B');
    const answer = await app.raw(path(invitation));
    expect(answer.status).toBe(303);
    expect(answer.headers.get('location')).toBe('/words/red/code?coder=Samira+B');
    const set = answer.headers.get('set-cookie') ?? '';
    expect(set).toMatch(/HttpOnly.*SameSite=Strict/);
    // It is remembered beyond the browser's session: a sample is not read in one sitting.
    expect(set).toContain('Max-Age=7776000');
    [cookie = ''] = set.split(';');
    // From a message that somebody sent: the cookie comes with the next request.
    const sent = await app.raw(path(invitation), {
      headers: { 'Sec-Fetch-Site': 'cross-site', 'Sec-Fetch-Mode': 'navigate' },
    });
    expect([sent.status, sent.headers.get('refresh')]).toEqual([
      200,
      '0; url=/words/red/code?coder=Samira+B',
    ]);
  });

  it('sees the texts, and neither the bar, nor the vocabulary, nor who else reads', async () => {
    const page = await (await ask('/words/red/code')).text();
    expect(page).toMatch(/redword.*, read by|read by <bdi[^>]*>Samira B/s);
    expect(page).toContain('0 of 80');
    expect(page).not.toMatch(/<nav|Ines|href="\/"|href="\/words\/red"|id="jobs"/);
    expect(page).toMatch(/action="\/settings"/);
  });

  it('reads under that name alone, whatever is asked for', async () => {
    expect(await (await ask('/words/red/code?coder=Ines&said=1')).text()).toContain('Samira B');
    const [, key = ''] = /data-key="([^"]*)">/.exec(await (await ask('/words/red/code')).text()) ?? [];
    const body = new URLSearchParams({ coder: 'Ines', skipped: '0', key, code: '2' });
    expect((await ask('/words/red/code', { method: 'POST', body })).status).toBe(303);
    const words = await (await app.ask('/words/red')).text();
    expect(words).toMatch(/Samira B<\/bdi>: 1</);
    expect(words).toMatch(/Ines<\/bdi>: 1</);
  });

  it.each([
    ['GET', '/'],
    ['GET', '/words'],
    ['GET', '/words/red'],
    ['GET', '/words/red/settle'],
    ['GET', '/words/red/code/sheet?coder=Samira'],
    ['GET', '/words/green/code'],
    ['GET', '/words/red/code/'],
    ['GET', '/words/red%2Fcode'],
    ['GET', '/words/red/../../posts'],
    ['GET', '/posts'],
    ['GET', '/jobs'],
    ['GET', '/report'],
    ['GET', '/api/v1/claims'],
    ['POST', '/words/red/code/sheet'],
    ['POST', '/words/red/exact'],
    ['POST', '/words/green/code'],
    ['POST', '/api/v1/files?name=x.ndjson'],
    ['DELETE', '/words/red/code'],
    ['PUT', '/settings'],
  ])('may not ask for anything else: %s %s', async (method, address) => {
    expect((await ask(address, { method })).status).toBe(401);
  });

  it('may choose how the page looks, and has its style', async () => {
    const body = new URLSearchParams({ language: 'fa', back: '/words/red/code' });
    expect((await ask('/settings', { method: 'POST', body })).status).toBe(303);
    const page = await (await ask('/words/red/code')).text();
    const [, style = ''] = /rel="stylesheet" href="([^"]*)"/.exec(page) ?? [];
    expect((await ask(style)).status).toBe(200);
  });

  it('cannot make of one invitation another', async () => {
    for (const address of [
      changed('coder', 'Ines'),
      changed('lexicon', 'green'),
      changed('invited', ''),
      changed('invited', 'A'.repeat(43)),
      '/words/red?coder=Samira+B&invited=x',
    ])
      expect([address, (await app.raw(address)).status]).toEqual([address, 401]);
    const forged = cookie.replace('Samira', 'Ines');
    expect(forged).not.toBe(cookie);
    expect((await app.raw('/words/red/code', { headers: { ...guest, Cookie: forged } })).status).toBe(401);
  });
});
