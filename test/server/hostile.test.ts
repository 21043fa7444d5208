import { mkdirSync, readFileSync, readdirSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseHTML } from 'linkedom';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { safeName } from '../../src/work/incoming.ts';
import { article, payloads, posts } from './hostile.ts';
import { type TestApp, openApp } from './support.ts';

let app: TestApp;
const drop = (name: string, text: string) =>
  app.ask(`/api/v1/files?name=${encodeURIComponent(name)}`, { method: 'POST', body: text });

beforeAll(async () => {
  app = await openApp();
  await drop('posts', posts);
  await drop('"><script>alert(1)</script>.html', article);
  await app.idle();
});
afterAll(() => app.close());

/** Elements and attributes of a page that only a payload could have brought. */
function acting(text: string): string[] {
  const { document } = parseHTML(text);
  return [...document.querySelectorAll('*')].flatMap((element) => {
    const name = element.tagName.toLowerCase();
    const own = name === 'script' && (element.getAttribute('src') ?? '').startsWith('/assets/');
    const refresh = name === 'meta' && /url=/i.test(element.getAttribute('content') ?? '');
    const strange =
      ['script', 'img', 'iframe', 'math', 'base', 'object', 'embed', 'style'].includes(name) && !own;
    const attributes = [...element.attributes].filter(
      ({ name: key, value }) =>
        key.startsWith('on') ||
        key === 'srcdoc' ||
        key === 'style' ||
        (['href', 'src', 'action', 'formaction'].includes(key) &&
          !/^(?:[/#?]|data:,$|https:\/\/t\.me\/)/.test(value)),
    );
    return [
      ...(strange || refresh ? [element.outerHTML.slice(0, 120)] : []),
      ...attributes.map(({ name: key, value }) => `${key}=${value}`),
    ];
  });
}

describe('what strangers wrote', () => {
  it('stays text on every page', async () => {
    const rows = ((await (await app.ask('/api/v1/articles')).json()) as { rows: { id: string }[] }).rows;
    const claims = ((await (await app.ask('/api/v1/claims')).json()) as { rows: { id: string }[] }).rows;
    expect(rows).toHaveLength(1);
    const paths = [
      '/',
      `/articles/${rows[0]?.id}`,
      '/claims',
      ...claims.map(({ id }) => `/claims/${id}`),
      '/report',
    ];
    const asked = [
      ...paths,
      ...payloads.flatMap((payload) => {
        const text = encodeURIComponent(payload);
        return [
          `/words/preview?q=${text}`,
          `/articles/${rows[0]?.id}?sentence=${text}&type=${text}`,
          `/claims/${text}`,
          `/articles/${text}`,
          `/${text}`,
        ];
      }),
    ];
    for (const path of asked) {
      const answer = await app.ask(path);
      expect([path, answer.status < 500]).toEqual([path, true]);
      const html = await answer.text();
      if ((answer.headers.get('content-type') ?? '').startsWith('text/html'))
        expect([path, acting(html)]).toEqual([path, []]);
    }
  });

  it('is shown as it was written, among the posts behind a number', async () => {
    const html = await (await app.ask('/words/preview?q=greenword')).text();
    expect(html).toMatch(/&lt;|&quot;/);
  });
});

describe('names of files', () => {
  it.each([
    ['../../../etc/passwd', 'passwd'],
    ['C:\\Windows\\system.ini', 'system.ini'],
    ['/etc/cron.d/x', 'x'],
    ['.bashrc', 'bashrc'],
    ['..', 'file'],
    ['', 'file'],
    ['a\u0000b\n.json', 'ab.json'],
    ['\u202egnp.exe', 'gnp.exe'],
    ['CON<>:"|?*', 'CON'],
    ['x'.repeat(500), 'x'.repeat(100)],
  ])('%j becomes %j', (given, kept) => {
    expect(safeName(given)).toBe(kept);
  });

  it('lead nowhere outside of the project, and what comes in is its owner’s alone', async () => {
    await drop(
      '../../outside.ndjson',
      JSON.stringify({ channel: 'z', id: 1, date: '2026-03-01T00:00:00Z', text: 'one two' }),
    );
    await app.idle();
    const incoming = join(app.folder, '.isogloss', 'incoming');
    const files = readdirSync(incoming, { recursive: true, withFileTypes: true }).filter((entry) =>
      entry.isFile(),
    );
    expect(files.map(({ name }) => name)).toContain('outside.ndjson');
    for (const { parentPath, name } of files) expect(statSync(join(parentPath, name)).mode & 0o077).toBe(0);
    expect(readdirSync(join(app.folder, '..'))).not.toContain('outside.ndjson');
  });

  it('a link in the folder of articles that leads out of the project is not read', async () => {
    const secret = join(app.folder, 'secret.txt');
    writeFileSync(secret, 'The Secret Party dominates Telegram, said somebody.');
    mkdirSync(join(app.folder, 'articles'), { recursive: true });
    symlinkSync(secret, join(app.folder, 'articles', 'link.txt'));
    expect(await (await app.ask('/')).text()).not.toContain('Secret');
  });
});

describe('YAML of strangers', () => {
  it.each([
    [
      'a bomb of aliases',
      `isogloss: 1\nname: x\nlexicons: &a\n${Array.from({ length: 30 }, (_, i) => `  k${i}: &b${i} [${i === 0 ? '1' : `*b${i - 1}, *b${i - 1}, *b${i - 1}`}]`).join('\n')}\n`,
    ],
    ['a tag', 'isogloss: 1\nname: !!js/function "function(){}"\n'],
    ['a prototype', 'isogloss: 1\nname: x\n__proto__: {polluted: true}\n'],
    ['half a file', 'isogloss: 1\nname: "x'],
  ])('%s is refused in a sentence or is text', async (_, text) => {
    const path = join(app.folder, 'isogloss.yaml');
    const before = readFileSync(path, 'utf8');
    writeFileSync(path, text);
    const answer = await app.ask('/');
    writeFileSync(path, before);
    expect(answer.status).toBeLessThan(500);
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });
});

describe('queries', () => {
  it.each([
    "' OR 1=1 --",
    '{db:Identifier}',
    '\\',
    "x'; DROP TABLE posts",
    '~~',
    '2026-01-01~x~y',
    '9'.repeat(40),
  ])('%j as a cursor, a channel, a day is no statement', async (text) => {
    const claims = ((await (await app.ask('/api/v1/claims')).json()) as { rows: { id: string }[] }).rows;
    for (const { id } of claims)
      for (const name of ['after', 'channel', 'day', 'posts']) {
        const answer = await app.ask(`/claims/${id}?posts=0&${name}=${encodeURIComponent(text)}`);
        expect(answer.status).toBeLessThan(500);
      }
  });
});

it.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty'])(
  '%s is the name of nothing',
  async (name) => {
    for (const path of [
      `/words/${name}`,
      `/words/${name}/code?coder=A`,
      `/claims/${name}`,
      `/articles/${name}`,
    ]) {
      const { status } = await app.ask(path);
      expect([path, status]).toEqual([path, status === 404 ? 404 : 422]);
    }
    for (const path of [
      `/words/${name}/exclude`,
      `/words/${name}/propose`,
      `/claims/${name}/test`,
      `/claims/${name}/sign`,
    ]) {
      const revision =
        /name="revision" value="(\w+)"/.exec(await (await app.ask('/posts')).text())?.[1] ?? '';
      const { status } = await app.post(path, { revision, phrase: 'x', by: 'x', verdict: 'supported' });
      expect([path, status < 500]).toEqual([path, true]);
    }
  },
);
