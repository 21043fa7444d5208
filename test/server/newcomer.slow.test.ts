import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { simulate } from '../../src/work/simulate.ts';
import { type Served, barriers, serveTest, settled } from './browser.ts';

const world = mkdtempSync(join(tmpdir(), 'isogloss-newcomer-'));
const servers: Served[] = [];
beforeAll(async () => {
  await simulate({ out: world, seed: 1, world: 'demo', scale: 1 }, () => undefined);
});
afterAll(async () => {
  for (const one of servers) await one.close();
  rmSync(world, { recursive: true, force: true });
});

/** A server of its own; the engine takes one project a process. */
async function served(): Promise<Served> {
  for (const before of servers.splice(0)) await before.close();
  const one = await serveTest();
  if (typeof one === 'string') throw new Error(`Chromium did not start: ${one}`);
  servers.push(one);
  return one;
}

/** What a person does, counted. */
function counted() {
  const done: string[] = [];
  return {
    done,
    act: async (what: string, how: () => Promise<unknown>): Promise<void> => {
      done.push(what);
      await how();
    },
  };
}

const drop = (page: Page): Promise<void> =>
  page.setInputFiles('#drop-files', [join(world, 'posts.ndjson'), join(world, 'article.html')]);

/** Goes on with Tab until an element has the focus, as somebody without a mouse does. */
async function tabTo(page: Page, selector: string): Promise<void> {
  for (let i = 0; i < 400; i++) {
    await page.keyboard.press('Tab');
    if (await page.evaluate(`document.activeElement?.matches(${JSON.stringify(selector)}) ?? false`)) return;
  }
  throw new Error(`no way by keyboard to ${selector}`);
}

const first = '.claim-card:has(.asks[open])';

describe('the newcomer in an empty folder', () => {
  it('goes from a drop to a signature in at most eight actions', { timeout: 300_000 }, async () => {
    const app = await served();
    const { page, outside, refused } = await app.visit();
    const { act, done } = counted();
    await act('drop export and article', () => drop(page));
    await page.waitForURL(/\/articles\//);
    await settled(app, page);
    await page.waitForSelector(`${first} button.chip`);
    await act('answer who it is', () => page.click(`${first} button.chip`));
    await page.waitForSelector('.claim-card:focus');
    await act('answer compared with whom', async () => {
      await page.fill(`${first} input[name=words]`, 'harbour, mountain');
      await page.press(`${first} input[name=words]`, 'Enter');
    });
    await page.waitForSelector('.claim-card:focus button.primary');
    await act('test', () => page.click('.claim-card:focus button.primary'));
    await settled(app, page);
    await act('open the verdict', () => page.click('.claim-card a[href^="/claims/"]'));
    await page.waitForSelector('.outcome.large .verdict');
    expect(await page.textContent('.claim-page')).toContain('sealed before measuring');
    await act('open its posts', () => page.click('.evidence-links a'));
    await page.waitForSelector('#panel .post mark');
    await act('sign', async () => {
      await page.fill('#sign-by', 'Ada Lovelace');
      await page.press('#sign-by', 'Enter');
    });
    await page.waitForSelector('.signed');
    expect(await page.textContent('.signed')).toContain('Ada Lovelace');
    expect(done.length).toBeLessThanOrEqual(8);
    expect([outside, refused]).toEqual([[], []]);
    expect(readFileSync(join(app.folder, 'claims.yaml'), 'utf8')).toContain('signedOffBy: Ada Lovelace');
  });

  it('does the same by keyboard, in Persian, at 360 pixels, and nothing sticks out', {
    timeout: 300_000,
  }, async () => {
    const app = await served();
    const { page } = await app.visit({ viewport: { width: 360, height: 740 } });
    const fits = async (): Promise<void> =>
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(360);
    await tabTo(page, '.settings summary');
    await page.keyboard.press('Enter');
    await page.selectOption('.settings select[name=language]', 'fa');
    await tabTo(page, '.settings button');
    await page.keyboard.press('Enter');
    await page.waitForSelector('html[dir=rtl]');
    await fits();
    await drop(page);
    await page.waitForURL(/\/articles\//);
    await settled(app, page);
    await page.waitForSelector(`${first} button.chip`);
    await fits();
    await tabTo(page, '.asks[open] button.chip');
    await page.keyboard.press('Enter');
    await page.waitForSelector('.claim-card:focus');
    await tabTo(page, '.asks[open] input[name=words]');
    await page.keyboard.type('harbour, mountain');
    await page.keyboard.press('Enter');
    await page.waitForSelector('.claim-card:focus button.primary');
    await tabTo(page, '.claim-card button.primary');
    await page.keyboard.press('Enter');
    await page.waitForSelector('.claim-card a[href^="/claims/"]');
    await settled(app, page);
    await tabTo(page, '.claim-card a[href^="/claims/"]');
    await page.keyboard.press('Enter');
    await page.waitForSelector('.outcome.large .verdict');
    await fits();
    await tabTo(page, '.evidence-links a');
    await page.keyboard.press('Enter');
    await page.waitForSelector('#panel .post');
    await fits();
    await tabTo(page, '#sign-by');
    await page.keyboard.type('آدا');
    await page.keyboard.press('Enter');
    await page.waitForSelector('.signed');
    expect(await page.textContent('.signed')).toContain('آدا');
  });
});

describe('reading without script', () => {
  it('shows article, claim and posts, and takes an answer', { timeout: 300_000 }, async () => {
    const app = servers[0] ?? (await served());
    const { page } = await app.visit({ javaScriptEnabled: false });
    await page.click('.card a');
    await page.waitForSelector('.article .claimed');
    expect(await page.isVisible('.claim-card')).toBe(true);
    await page.click('.claim-card a[href^="/claims/"]');
    await page.click('.evidence-links a');
    await page.waitForSelector('#panel .post');
    await page.goBack();
    await page.goBack();
    const before = await page.locator('.ask, .asks summary').count();
    await page
      .locator('.asks')
      .first()
      .evaluate((details) => details.setAttribute('open', ''));
    await page.click('.asks button.chip');
    await page.waitForSelector('.claim-card');
    expect(await page.locator('.ask, .asks summary').count()).toBeLessThan(before);
  });
});

/**
 * Four of the eight ways to look at a screen, in which each two of theme, width and language meet; all with
 * ISOGLOSS_TEST_SCREENS=all.
 */
const ways = (['light', 'dark'] as const).flatMap((colorScheme) =>
  [1280, 360].map((width) => ({
    colorScheme,
    width,
    languages: ['en', 'fa'].filter(
      (language) =>
        process.env['ISOGLOSS_TEST_SCREENS'] === 'all' ||
        [colorScheme === 'dark', width === 360, language === 'fa'].filter(Boolean).length % 2 === 0,
    ),
  })),
);

describe('axe', () => {
  it('finds nothing on any screen, in any theme, direction and width', { timeout: 600_000 }, async () => {
    const app = servers[0] ?? (await served());
    const link = async (page: Page, selector: string): Promise<string> =>
      (await page.locator(selector).first().getAttribute('href')) ?? '/';
    const start = await app.visit();
    const article = await link(start.page, '.card a');
    await start.page.goto(`${app.base}${article}`);
    const claim = await link(start.page, '.claim-card a[href^="/claims/"]');
    await start.page.goto(`${app.base}/words`);
    const word = await link(start.page, 'main .list a[href^="/words/"]');
    await start.page.goto(`${app.base}${word}?by=week`);
    await start.page.click('form[action$="/over-time"] button');
    await settled(app, start.page);
    await start.page.goto(`${app.base}${word}?by=week`);
    const week = await link(start.page, '[aria-labelledby="over-time"] table a');
    // Pairs are listed of channels of which somebody has said what they are.
    await start.page.goto(`${app.base}/posts`);
    await start.page.check('input[name=every]');
    await start.page.selectOption('select[name=kind]', 'outlet');
    await start.page.click('form[action="/posts/groups"] button');
    await start.page.waitForSelector('html:not([aria-busy])');
    await start.page.goto(`${app.base}/edges`);
    await start.page.click('form[action="/edges"] button.primary');
    await settled(app, start.page);
    const edges = new URL(start.page.url()).pathname + new URL(start.page.url()).search;
    await start.page.waitForSelector('.drawing svg');
    const pair = await link(start.page, 'main table a[href^="/edges/pair"]');
    await start.page.goto(`${app.base}/edges/forwards`);
    const forwards = await link(start.page, 'main table a[href*="a="]');
    const paths = [
      '/',
      article,
      '/claims',
      claim,
      `${claim}?posts=0`,
      '/words',
      word,
      week,
      `${word}/code`,
      `${word}/code?coder=Ada`,
      '/posts?q=harbour',
      edges,
      `${edges}&name=harbour`,
      pair,
      '/edges/forwards',
      forwards,
      '/report',
      '/nowhere',
    ];
    for (const { colorScheme, width, languages } of ways) {
      const { page, context } = await app.visit({
        viewport: { width, height: 900 },
        colorScheme,
        bypassCSP: true,
      });
      for (const language of languages) {
        await page.evaluate(
          `fetch('/settings', { method: 'POST', body: new URLSearchParams({ language: '${language}', back: '/' }) })`,
        );
        for (const path of paths) {
          await page.goto(`${app.base}${path}`);
          await page.evaluate(
            `for (const d of document.querySelectorAll('details')) d.open = d.id !== 'settings'`,
          );
          const where = [path.replace(/[0-9a-f]{8}/, '…'), colorScheme, width, language];
          expect([where, await barriers(page)]).toEqual([where, []]);
          expect([where, await page.evaluate('document.documentElement.scrollWidth')]).toEqual([
            where,
            width,
          ]);
        }
      }
      await context.close();
    }
  });
});
