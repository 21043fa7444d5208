import { parseHTML } from 'linkedom';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Catalogue } from '../../src/messages/catalogue.ts';
import { article, posts, shared } from './corpus.ts';
import { closed, opened } from './pseudo.ts';
import { type TestApp, openApp } from './support.ts';

/** English, half as long again, in place of each language; asked for here since mocks come before what is imported. */
const pseudoEnglish = vi.hoisted(() => async () => {
  const { pseudo } = await import('./pseudo.ts');
  return pseudo((await vi.importActual<{ en: Catalogue }>('../../src/messages/en/index.ts')).en);
});
vi.mock('../../src/messages/en/index.ts', async () => ({ en: await pseudoEnglish() }));
vi.mock('../../src/messages/fa/index.ts', async () => ({ fa: await pseudoEnglish() }));

let app: TestApp;
let paths: string[];
beforeAll(async () => {
  app = await openApp();
  const drop = async (name: string, body: string): Promise<string> => {
    const answer = await app.ask(`/api/v1/files?name=${name}`, { method: 'POST', body });
    return ((await answer.json()) as { link: string }).link;
  };
  await drop('posts.ndjson', `${posts()}\n${shared()}`);
  const page = await drop('article.txt', article);
  await app.idle();
  const [, revision = ''] =
    /name="revision" value="([^"]*)"/.exec(await (await app.ask('/posts')).text()) ?? [];
  await app.post('/posts/groups', { revision, name: '', every: '1', group: '', kind: 'outlet' });
  for (const words of ['greenword', 'redword']) {
    const html = await (await app.ask(page)).text();
    const [, form = ''] = /action="[^"]*answers"[^>]*>(.*?)<\/form>/s.exec(html) ?? [];
    const hidden = [...form.matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)"/g)];
    const fields = Object.fromEntries(hidden.map(([, name = '', value = '']) => [name, value]));
    await app.post(`${page}/answers`, { ...fields, words });
  }
  await app.post(`${page}/test`, { claim: '' });
  await app.post('/edges', { object: 'text', window: '60' });
  await app.idle();
  const claim = /href="(\/claims\/[^"?]+)"/.exec(await (await app.ask(page)).text())?.[1] ?? '';
  const words = /href="(\/words\/[^"?]+)"/.exec(await (await app.ask('/words')).text())?.[1] ?? '';
  paths = [
    '/',
    page,
    '/claims',
    claim,
    `${claim}?posts=0`,
    '/words',
    words,
    `${words}/code`,
    `${words}/code?coder=Ada`,
    '/posts',
    '/posts?q=greenword',
    '/edges',
    '/edges?object=text&window=60',
    '/edges/pair?a=s1&b=s2&object=text&window=60',
    '/report',
    '/nowhere',
  ];
});
afterAll(() => app.close());

/** Where others speak: names, quotations, posts, files, what is typed. */
const others = 'bdi, q, code, kbd, pre, mark, .text, [dir=auto], [translate=no], [lang], script, style';
const spoken = ['aria-label', 'placeholder', 'title', 'alt', 'data-told', 'data-sending', 'data-failed'];
/** What stands in no catalogue: names of the posts and the article, days and intervals as each language writes them. */
const names = [
  ...article.split('\n').filter((line) => line !== ''),
  /The Green Party dominates the Telegram channels(?:, said Ada Ahmadi)?/g,
  'Green Party',
  '@name',
  /\b(?:greenword|redword|s[1-4]|Isogloss|ClaimReview|UTC|https?:\S+|posts\.ndjson|article\.txt)\b/g,
  /\b\d{1,2} (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)(?: \d{4})?\b|\b(?:Mar|to)\b/g,
  /[۰-۹]{1,2} (?:فروردین|اردیبهشت|خرداد|تیر|مرداد|شهریور|مهر|آبان|آذر|دی|بهمن|اسفند)|تا/g,
];
const withoutNames = (text: string): string =>
  names.reduce<string>((left, name) => left.replaceAll(name, ''), text);

/** What is used of a node here; the types of a browser's document are not loaded. */
interface Piece {
  readonly nodeType: number;
  readonly textContent: string | null;
  readonly localName: string;
  readonly childNodes: Iterable<Piece>;
  matches(selector: string): boolean;
  getAttribute(name: string): string | null;
}

/** Words of a page that stand in no sentence of the catalogues. */
function hardCoded(html: string): string[] {
  const { document } = parseHTML(html);
  const found: string[] = [];
  let depth = 0;
  const read = (text: string): string => {
    let out = '';
    for (const letter of text) {
      if (letter === opened) depth++;
      else if (letter === closed) depth--;
      else if (depth === 0) out += letter;
    }
    return withoutNames(out);
  };
  const walk = (node: Piece, quoted: boolean): void => {
    if (node.nodeType === 3) {
      const left = read(node.textContent ?? '');
      if (!quoted && /\p{L}{2}/u.test(left)) found.push(left.trim());
    }
    if (node.nodeType !== 1) return;
    const own = quoted || (node.localName !== 'html' && node.matches(others));
    for (const name of spoken) {
      const left = read(node.getAttribute(name) ?? '');
      if (/\p{L}{2}/u.test(left)) found.push(`${name}: ${left}`);
    }
    for (const child of node.childNodes) walk(child, own);
  };
  walk(document.documentElement, false);
  expect(depth).toBe(0);
  return found;
}

describe('a language that needs half as much room again', () => {
  it.each(['en', 'fa'])('is all that a page says, with nothing hard-coded (%s)', async (language) => {
    const set = await app.ask('/settings', {
      method: 'POST',
      body: new URLSearchParams({ language, back: '/' }),
    });
    const chosen = (set.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
    const found: [string, string[]][] = [];
    for (const path of paths) {
      const answer = await app.ask(path, {
        headers: { Cookie: `isogloss-4321=session-of-the-test; ${chosen}` },
      });
      const html = await answer.text();
      expect([path, answer.status]).toEqual([path, path === '/nowhere' ? 404 : 200]);
      expect(html).toContain(opened);
      const words = hardCoded(html);
      if (words.length > 0) found.push([path, words]);
    }
    expect(found).toEqual([]);
  });
});
