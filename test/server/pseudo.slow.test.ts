import { type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Catalogue } from '../../src/messages/catalogue.ts';
import { article, posts, shared } from './corpus.ts';
import { type Served, serveTest, settled } from './browser.ts';

/** English, half as long again, in place of each language; asked for here since mocks come before what is imported. */
const pseudoEnglish = vi.hoisted(() => async () => {
  const { pseudo } = await import('./pseudo.ts');
  return pseudo((await vi.importActual<{ en: Catalogue }>('../../src/messages/en/index.ts')).en);
});
vi.mock('../../src/messages/en/index.ts', async () => ({ en: await pseudoEnglish() }));
vi.mock('../../src/messages/fa/index.ts', async () => ({ fa: await pseudoEnglish() }));

let served: Served | string;
beforeAll(async () => {
  served = await serveTest();
});
afterAll(async () => {
  if (typeof served !== 'string') await served.close();
});

/** Runs in the page: words that are cut, or stand outside of what holds them or of the page. */
const cutOff = `(() => {
  const found = [];
  const width = document.documentElement.clientWidth;
  const scrolls = (element) => {
    for (let at = element; at !== null; at = at.parentElement)
      if (['auto', 'scroll'].includes(getComputedStyle(at).overflowX) && at !== document.documentElement && at !== document.body) return true;
    return false;
  };
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = texts.nextNode(); node !== null; node = texts.nextNode()) {
    const parent = node.parentElement;
    if (node.data.trim() === '' || parent.closest('script, style, .unseen, .skip, [hidden], noscript, option, .ahead') !== null) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    const boxes = [...range.getClientRects()].filter(({ width, height }) => width > 0 && height > 0);
    if (boxes.length === 0) continue;
    const left = Math.min(...boxes.map((box) => box.left));
    const right = Math.max(...boxes.map((box) => box.right));
    const told = node.data.trim().slice(0, 60);
    if ((left < -1 || right > width + 1) && !scrolls(parent)) found.push('outside of the page: ' + told);
    const holder = parent.closest('button, summary, .button, .chip, th, td, .verdict, label');
    if (holder !== null && !scrolls(holder)) {
      const own = holder.getBoundingClientRect();
      if (left < own.left - 1.5 || right > own.right + 1.5) found.push('outside of ' + holder.localName + '.' + (holder.getAttribute('class') ?? '') + ': ' + told);
    }
    for (let at = parent; at !== null && at !== document.body; at = at.parentElement) {
      const { overflowX, textOverflow } = getComputedStyle(at);
      if ((overflowX === 'hidden' || overflowX === 'clip' || textOverflow === 'ellipsis') && at.scrollWidth > at.clientWidth + 1 && at.localName !== 'svg')
        found.push('cut by ' + at.localName + '.' + at.className + ': ' + told);
    }
  }
  return [...new Set(found)];
})()`;

const languages = ['en', 'fa'] as const;

describe('a language that needs half as much room again', { timeout: 600_000 }, () => {
  it('is cut nowhere, on any screen, in both directions, wide and narrow', async (test) => {
    if (typeof served === 'string') return test.skip(served);
    const app = served;
    const { page } = await app.visit();
    await page.setInputFiles('#drop-files', [
      { name: 'posts.ndjson', mimeType: '', buffer: Buffer.from(`${posts()}\n${shared()}`) },
      { name: 'article.txt', mimeType: '', buffer: Buffer.from(article) },
    ]);
    await page.waitForURL(/\/articles\//);
    await settled(app, page);
    const at = new URL(page.url()).pathname;
    const seen: [string, number, string, string[]][] = [];
    const look = async (own: Page, path: string, width: number, language: string): Promise<void> => {
      await own.goto(`${app.base}${path}`);
      await own.evaluate(
        `for (const one of document.querySelectorAll('details')) one.open = one.id !== 'settings'`,
      );
      const found = await own.evaluate<string[]>(cutOff);
      if (found.length > 0) seen.push([path, width, language, found]);
      expect([path, width, language, await own.evaluate('document.documentElement.scrollWidth')]).toEqual([
        path,
        width,
        language,
        width,
      ]);
    };
    const lookAll = async (paths: readonly string[]): Promise<void> => {
      for (const width of [1280, 360]) {
        const own = await app.visit({ viewport: { width, height: 900 } });
        for (const language of languages) {
          await own.page.evaluate(
            `fetch('/settings', { method: 'POST', body: new URLSearchParams({ language: '${language}', back: '/' }) })`,
          );
          for (const path of paths) await look(own.page, path, width, language);
        }
        await own.context.close();
      }
    };
    // While it is asked, and once it is answered, tested and measured.
    await lookAll([at]);
    for (const words of ['greenword', 'redword']) {
      await page.fill('.asks[open] input[name=words]', words);
      await page.waitForSelector('.preview p');
      await page.press('.asks[open] input[name=words]', 'Enter');
      await page.waitForSelector('.claim-card:focus');
    }
    await page.click('.claim-card button.primary');
    await settled(app, page);
    const claim = (await page.locator('.claim-card a[href^="/claims/"]').first().getAttribute('href')) ?? '';
    await page.goto(`${app.base}/words`);
    const words = (await page.locator('main .list a[href^="/words/"]').first().getAttribute('href')) ?? '';
    await page.goto(`${app.base}/posts`);
    await page.check('input[name=every]');
    await page.selectOption('select[name=kind]', 'outlet');
    await page.click('form[action="/posts/groups"] button');
    await page.waitForSelector('html:not([aria-busy])');
    await page.goto(`${app.base}/edges`);
    await page.click('form[action="/edges"] button.primary');
    await settled(app, page);
    await lookAll([
      '/',
      at,
      '/claims',
      claim,
      `${claim}?posts=0`,
      '/words',
      words,
      `${words}/code`,
      `${words}/code?coder=Ada`,
      '/posts?q=greenword',
      '/edges',
      '/edges/forwards',
      '/edges/pair?a=s1&b=s2&object=text&window=3600',
      '/report',
      '/nowhere',
    ]);
    expect(seen).toEqual([]);
  });
});
