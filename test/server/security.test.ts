import { readdirSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApp } from '../../src/server/app.ts';
import { type TestApp, host, openApp, port, secrets } from './support.ts';

let app: TestApp;
beforeAll(async () => {
  app = await openApp();
});
afterAll(() => app.close());

const cookie = `isogloss-${port}=${secrets.session}`;
const own = { Cookie: cookie, 'Sec-Fetch-Site': 'same-origin', Origin: `http://${host}` };
const navigation = { 'Sec-Fetch-Site': 'cross-site', 'Sec-Fetch-Mode': 'navigate' };

describe('who may ask', () => {
  it.each<[string, string, string, Record<string, string>, number]>([
    ['a page of ours', 'GET', '/', own, 200],
    ['nobody known', 'GET', '/', {}, 401],
    ['a wrong cookie', 'GET', '/', { Cookie: `isogloss-${port}=other` }, 401],
    ['the cookie of another port', 'GET', '/', { Cookie: `isogloss-1=${secrets.session}` }, 401],
    [
      'the token in the place of the session',
      'GET',
      '/',
      { Cookie: `isogloss-${port}=${secrets.token}` },
      401,
    ],
    ['a wrong token', 'GET', '/?t=other', {}, 401],
    ['an empty token', 'GET', '/?t=', {}, 401],
    ['the token', 'GET', `/?t=${secrets.token}`, {}, 303],
    ['the token from a file that leads here', 'GET', `/?t=${secrets.token}`, navigation, 200],
    ['a program', 'GET', '/', { Authorization: `Bearer ${secrets.token}` }, 200],
    ['a program with a wrong token', 'GET', '/', { Authorization: 'Bearer other' }, 401],
    ['another name (rebinding)', 'GET', '/', { ...own, Host: 'evil.example' }, 421],
    ['another name with the port', 'GET', '/', { ...own, Host: `evil.example:${port}` }, 421],
    ['another port', 'GET', '/', { ...own, Host: '127.0.0.1:1' }, 421],
    [
      'localhost by name',
      'GET',
      '/',
      { ...own, Host: `LOCALHOST:${port}`, Origin: `http://localhost:${port}` },
      200,
    ],
    [
      'a script of another site',
      'GET',
      '/',
      { Cookie: cookie, 'Sec-Fetch-Site': 'cross-site', 'Sec-Fetch-Mode': 'cors' },
      403,
    ],
    [
      'a picture of another site',
      'GET',
      '/',
      { Cookie: cookie, 'Sec-Fetch-Site': 'cross-site', 'Sec-Fetch-Mode': 'no-cors' },
      403,
    ],
    [
      'a page of another port',
      'GET',
      '/',
      { Cookie: cookie, 'Sec-Fetch-Site': 'same-site', 'Sec-Fetch-Mode': 'cors' },
      403,
    ],
    [
      'a form of another site',
      'POST',
      '/settings',
      { Cookie: cookie, 'Sec-Fetch-Site': 'cross-site', 'Sec-Fetch-Mode': 'navigate' },
      403,
    ],
    ['a form of another port', 'POST', '/settings', { Cookie: cookie, 'Sec-Fetch-Site': 'same-site' }, 403],
    [
      'a form with another origin',
      'POST',
      '/settings',
      { Cookie: cookie, Origin: 'http://evil.example' },
      403,
    ],
    ['a form without an origin', 'POST', '/settings', { Cookie: cookie, Origin: 'null' }, 403],
    ['a form of a browser that says nothing', 'POST', '/settings', { Cookie: cookie }, 403],
    ['a form of ours', 'POST', '/settings', own, 303],
    ['a program that writes', 'POST', '/settings', { Authorization: `Bearer ${secrets.token}` }, 303],
    ['a program with a wrong token that writes', 'POST', '/settings', { Authorization: 'Bearer other' }, 401],
    [
      'a file of another site',
      'POST',
      '/api/v1/files?name=x',
      { Cookie: cookie, 'Sec-Fetch-Site': 'cross-site' },
      403,
    ],
    [
      'a preflight of another site',
      'OPTIONS',
      '/',
      { Origin: 'http://evil.example', 'Access-Control-Request-Method': 'POST' },
      403,
    ],
  ])('%s: %s %s is answered with %5$s', async (_, method, path, headers, status) => {
    const answer = await app.raw(path, {
      method,
      headers,
      ...(method === 'POST' ? { body: new URLSearchParams() } : {}),
    });
    expect(answer.status).toBe(status);
    expect(answer.headers.get('access-control-allow-origin')).toBeNull();
  });
});

describe('every address there is', () => {
  const addresses = (): [method: string, path: string][] =>
    createApp(app.tools)
      .routes.filter(
        ({ method, path }) => /^(?:GET|POST|PUT|DELETE|PATCH)$/.test(method) && !path.includes('*'),
      )
      .map(({ method, path }) => [method, path.replaceAll(/:\w+(?:\{[^}]*\})?/g, 'constructor')]);

  it('is known here: reading and writing, pages and API', () => {
    const known = new Set(addresses().map(([method, path]) => `${method} ${path}`));
    expect(known.size).toBeGreaterThan(45);
    for (const one of ['GET /', 'POST /settings', 'POST /files', 'POST /api/v1/files', 'GET /api/v1/claims'])
      expect(known).toContain(one);
  });

  it.each<[string, Record<string, string>, (method: string) => number]>([
    ['nobody known', { 'Sec-Fetch-Site': 'same-origin' }, () => 401],
    ['another name', { ...own, Host: 'evil.example' }, () => 421],
    [
      'a script of another site',
      { ...own, 'Sec-Fetch-Site': 'cross-site', 'Sec-Fetch-Mode': 'cors' },
      () => 403,
    ],
    [
      'a page of another port',
      { ...own, Origin: 'http://127.0.0.1:1', 'Sec-Fetch-Site': 'same-site' },
      () => 403,
    ],
  ])('answers %s with nothing', async (_, headers, status) => {
    for (const [method, path] of addresses()) {
      const answer = await app.raw(path, { method, headers });
      expect([method, path, answer.status]).toEqual([method, path, status(method)]);
      expect(await answer.text()).not.toContain('<html');
    }
  });

  it('writes for no form of another site, and takes a form with nothing in it for a mistake', async () => {
    const before = readdirSync(app.folder);
    const foreign = { Cookie: cookie, 'Sec-Fetch-Site': 'cross-site', 'Sec-Fetch-Mode': 'navigate' };
    // These begin work, or take what is given as it is.
    const works = new Set(['/demo', '/report', '/report/claimreview', '/claims/test', '/api/v1/files']);
    for (const [method, path] of addresses()) {
      if (method === 'GET') continue;
      const answer = await app.raw(path, { method, headers: foreign });
      expect([method, path, answer.status]).toEqual([method, path, 403]);
      if (works.has(path)) continue;
      const empty = await app.ask(path, { method, body: new URLSearchParams() });
      expect([method, path, empty.status < 500]).toEqual([method, path, true]);
    }
    expect(readdirSync(app.folder)).toEqual(before);
  });
});

describe('every answer', () => {
  it.each(['/', '/nowhere', '/assets/nothing.js', '/claims/none', '/api/v1/none', '/?t=wrong'])(
    '%s forbids scripts, frames and caches',
    async (path) => {
      const { headers } = await app.ask(path);
      const policy = headers.get('content-security-policy') ?? '';
      expect(policy).toContain("default-src 'none'; script-src 'self'; style-src 'self'");
      expect(policy).toContain("frame-ancestors 'none'; require-trusted-types-for 'script'");
      expect(policy).not.toContain('unsafe');
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('cache-control')).toBe('no-store');
    },
  );
});

describe('the token', () => {
  it('becomes a cookie that no script reads, and an address without it', async () => {
    const answer = await app.raw(`/report?of=1&t=${secrets.token}`);
    expect(answer.headers.get('location')).toBe('/report?of=1');
    expect(answer.headers.get('set-cookie')).toBe(`${cookie}; Path=/; HttpOnly; SameSite=Strict`);
  });

  it('leads to no other host', async () => {
    for (const path of [`//evil.example/?t=${secrets.token}`, `/\\evil.example/?t=${secrets.token}`]) {
      const to = (await app.raw(path)).headers.get('location') ?? '/';
      expect(new URL(to, `http://${host}`).host).toBe(host);
    }
  });
});

describe('where a form leads back to', () => {
  it.each(['https://evil.example/', '//evil.example', '/\\evil.example', 'javascript:alert(1)', ''])(
    'not %j',
    async (back) => {
      const answer = await app.ask('/settings', { method: 'POST', body: new URLSearchParams({ back }) });
      expect(answer.headers.get('location')).toBe('/');
    },
  );
});

describe('what is too long', () => {
  it('a form of two megabytes is refused', async () => {
    const answer = await app.ask('/settings', {
      method: 'POST',
      body: new URLSearchParams({ back: 'x'.repeat(2_000_000) }),
    });
    expect(answer.status).toBe(413);
  });

  it('files of a form that tells no length are refused past 64 MB, before the whole has come', async () => {
    const head = '--x\r\nContent-Disposition: form-data; name="files"; filename="a.json"\r\n\r\n';
    let sent = 0;
    const body = new ReadableStream<Uint8Array>({
      pull: (controller) => {
        if (sent === 0) controller.enqueue(Buffer.from(head));
        sent++;
        if (sent > 200) controller.close();
        else controller.enqueue(new Uint8Array(1024 * 1024));
      },
    });
    const init: RequestInit & { duplex: 'half' } = {
      duplex: 'half',
      method: 'POST',
      headers: { 'Content-Type': 'multipart/form-data; boundary=x' },
      body,
    };
    const answer = await app.ask('/files', init);
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain('64 MB');
    expect(sent).toBeLessThan(70);
  });
});

describe('the way back from what went wrong', () => {
  const wrong = async (path: string, referer?: string): Promise<string> => {
    const headers = referer === undefined ? {} : { Referer: referer };
    const answer = await app.ask(path, { method: 'POST', headers });
    expect(answer.ok).toBe(false);
    return /class="actions"><a class="button" href="([^"]*)"/.exec(await answer.text())?.[1] ?? 'none';
  };

  it.each(['/jobs/999/stop', '/words/none/exclude', '/posts/groups', '/claims/none/reading'])(
    'of %s is the page that it was asked from',
    async (path) => {
      expect(await wrong(path, `http://${host}/posts?q=a`)).toBe('/posts?q=a');
    },
  );

  it('is the desk where no page of ours asked', async () => {
    expect(await wrong('/jobs/999/stop')).toBe('/');
    expect(await wrong('/jobs/999/stop', 'https://evil.example/posts')).toBe('/');
  });
});
