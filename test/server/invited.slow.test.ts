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
    expect(page).toMatch(/You see one text after another.*80 texts are enough/);
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

  it('is told where what they say goes', async () => {
    const page = await (await ask('/words/red/code')).text();
    expect(page).toContain('goes to the machine of whoever sent you this address, and nowhere else');
    expect(page).not.toContain('nothing is sent anywhere');
  });

  it('reads blind: at the app nobody sees or changes what they said, under whatever writing of their name', async () => {
    const who = await (await app.ask('/words/red/code')).text();
    expect(who).toMatch(/Go on as <bdi[^>]*>Ines/);
    expect(who).not.toMatch(/Go on as <bdi[^>]*>Samira/);
    for (const query of ['coder=Samira+B', 'coder=samira++b', 'coder=Samira+B&said=1']) {
      const page = await (await app.ask(`/words/red/code?${query}`)).text();
      expect(page).toContain('reads at an address of their own');
      expect(page).not.toMatch(/<b>quoted<|Say otherwise|id="blind"/);
    }
    const json = await app.ask('/words/red/code?coder=Samira+B', { headers: { Accept: 'application/json' } });
    expect(await json.text()).not.toContain('"code":"quoted"');
    expect(await (await app.ask('/words/red/code/sheet?coder=Samira+B')).text()).not.toContain('key,');
    await app.post('/words/red/code', { coder: 'SAMIRA B', key: await firstKey(), code: '1' });
    expect(await (await app.ask('/words/red')).text()).toMatch(/Samira B<\/bdi>: 1</);
    expect(await (await ask('/words/red/code?said=1')).text()).toMatch(/<b>quoted<.*Say otherwise/s);
  });

  it('is invited under no name that reads here, and the address is told to be this machine’s before it is made', async () => {
    const taken = await (await app.ask('/words/red/code?invite=ines')).text();
    expect(taken).toContain('has read here already');
    expect(taken).not.toContain('id="invitation"');
    const page = await (await app.ask('/words/red/code?invite=Samira+B')).text();
    expect(page.indexOf('this machine alone: sent to another')).toBeGreaterThan(0);
    expect(page.indexOf('this machine alone: sent to another')).toBeLessThan(page.indexOf('id="invitation"'));
    expect(page.indexOf('ssh -L')).toBeLessThan(page.indexOf('id="invitation"'));
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

  it('is read at the app once two have read enough in common, for reading only', async () => {
    for (const by of ['Ines', 'guest']) {
      const get = (address: string) => (by === 'guest' ? ask(address) : app.ask(address));
      for (;;) {
        const answer = await get('/words/red/code?coder=Ines').then((one) => one.text());
        const keys = [...answer.matchAll(/data-key="([0-9a-f]{8,})"/g)].map(([, key = '']) => key);
        if (keys.length === 0) break;
        for (const key of keys) {
          const body = new URLSearchParams({ coder: 'Ines', key, code: '1' });
          if (by === 'guest') await ask('/words/red/code', { method: 'POST', body });
          else await app.post('/words/red/code', { coder: 'Ines', key, code: '1' });
        }
      }
    }
    const page = await (await app.ask('/words/red/code?coder=Samira+B&said=1')).text();
    expect(page).toMatch(/What <bdi[^>]*>Samira B<\/bdi> has said of 80 texts/);
    expect(page).toContain('<b>quoted</b>');
    expect(page).not.toContain('Say otherwise');
  }, 60_000);
});
