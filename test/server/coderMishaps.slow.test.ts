import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Served, serveTest, settled } from './browser.ts';
import { posts } from './corpus.ts';

let served: Served | string;
beforeAll(async () => {
  served = await serveTest();
  if (typeof served === 'string') return;
  const { page, context } = await served.visit();
  // Texts of many lines: the place where a page is scrolled to can be seen.
  const long = posts()
    .split('\n')
    .map((line) => {
      const post = JSON.parse(line) as { text: string };
      return JSON.stringify({ ...post, text: `${post.text} ${'and the harbour is calm\n'.repeat(40)}` });
    });
  const file = { name: 'posts.ndjson', mimeType: '', buffer: Buffer.from(long.join('\n')) };
  await page.setInputFiles('#drop-files', [file]);
  await page.waitForSelector('#jobs li');
  await settled(served, page);
  await context.close();
  const yaml = join(served.folder, 'isogloss.yaml');
  writeFileSync(
    yaml,
    readFileSync(yaml, 'utf8').replace(
      'lexicons:',
      'lexicons:\n  red: { label: Red, form: neutral, author: a test, date: 2026-01-01, terms: [redword] }',
    ),
  );
}, 120_000);
afterAll(async () => {
  if (typeof served !== 'string') await served.close();
});

const phone = { viewport: { width: 360, height: 740 }, isMobile: true, hasTouch: true };
const keyOf = async (page: Page): Promise<string> => (await page.getAttribute('#blind', 'data-key')) ?? '';
const another = (page: Page, key: string) => page.waitForSelector(`#blind:not([data-key="${key}"])`);
const told = '[data-kept]:not([hidden])';
const isInSight = (page: Page) =>
  page.evaluate<boolean>(
    '(({ top, bottom }) => top >= 0 && bottom <= document.querySelector(".thumb").getBoundingClientRect().top)(document.querySelector("[data-kept]").getBoundingClientRect())',
  );

/** Where the text begins, and where the buttons do. */
const places = (page: Page) =>
  page.evaluate<{ text: number; buttons: number; scrolled: number }>(
    '({ text: document.getElementById("blind").getBoundingClientRect().top, buttons: document.querySelector(".thumb").getBoundingClientRect().top, scrolled: scrollY })',
  );

describe('reading by hand on a phone', { timeout: 300_000 }, () => {
  it('skips on through all texts, after a reload and a return too, and what was skipped comes last', async (test) => {
    if (typeof served === 'string') return test.skip(served);
    const { page, context } = await served.visit(phone);
    const address = `${served.base}/words/red/code?coder=Ada`;
    await page.goto(address);
    await page.waitForSelector('#blind');
    const seen: string[] = [];
    for (let n = 0; n < 80; n++) {
      const key = await keyOf(page);
      seen.push(key);
      if (n === 30) await page.reload();
      if (n === 50) await page.goto(address);
      if (n === 50) await page.waitForFunction('location.search.includes("skipped=")');
      if (n === 30 || n === 50) expect(await keyOf(page)).toBe(key);
      await page.tap('[data-skip]');
      await another(page, key);
    }
    expect(new Set(seen).size).toBe(80);
    expect(await keyOf(page)).toBe(seen[0]);
    await context.close();
  });

  it('begins at the top of the page, and each next text at its beginning, above the buttons', async (test) => {
    if (typeof served === 'string') return test.skip(served);
    const { page, context } = await served.visit(phone);
    await page.goto(`${served.base}/words/red/code`);
    await page.fill('#coder', 'Bea');
    await page.evaluate('document.querySelector(".who button").scrollIntoView({ block: "start" })');
    expect(await page.evaluate('scrollY')).toBeGreaterThan(0);
    await page.tap('.who button');
    await page.waitForSelector('#blind');
    await page.waitForTimeout(300);
    const first = await places(page);
    expect(first.text).toBeGreaterThanOrEqual(0);
    expect(first.buttons - first.text).toBeGreaterThan(200);
    for (let n = 0; n < 2; n++) {
      const key = await keyOf(page);
      await page.evaluate('scrollTo(0, 600)');
      await page.tap('.codes button[value="1"]');
      await another(page, key);
      const next = await places(page);
      expect(next.text).toBeGreaterThanOrEqual(0);
      expect(next.buttons - next.text).toBeGreaterThan(200);
    }
    await context.close();
  });

  it('takes the last code back after a reload', async (test) => {
    if (typeof served === 'string') return test.skip(served);
    const { page, context } = await served.visit(phone);
    await page.goto(`${served.base}/words/red/code?coder=Cem`);
    const key = await keyOf(page);
    await page.tap('.codes button[value="3"]');
    await another(page, key);
    const second = await keyOf(page);
    await page.waitForTimeout(300);
    await page.reload();
    expect(await keyOf(page)).toBe(second);
    expect(await page.textContent('[data-done]')).toContain('1 of 80');
    await page.tap('form[data-undo] button');
    await page.waitForSelector(`#blind[data-key="${key}"]`);
    await page.waitForFunction('document.querySelector("[data-done]").textContent.startsWith("0 of 80")');
    await context.close();
  });

  it('says that a code was not taken back, and shows it as it stands', async (test) => {
    if (typeof served === 'string') return test.skip(served);
    const { page, context } = await served.visit(phone);
    const address = `${served.base}/words/red/code?coder=Dee`;
    await page.goto(address);
    const key = await keyOf(page);
    await page.tap('.codes button[value="3"]');
    await another(page, key);
    await page.waitForTimeout(300);
    await context.setOffline(true);
    await page.tap('[data-back]');
    await page.waitForSelector(told);
    expect(await page.textContent(told)).toMatch(/could not be taken back.*no connection/);
    expect(await isInSight(page)).toBe(true);
    expect(await keyOf(page)).toBe(key);
    expect(await page.getAttribute('.codes button[value="3"]', 'aria-pressed')).toBe('true');
    expect(await page.textContent('[data-done]')).toMatch(/^1 of 80/);
    await context.setOffline(false);
    // Said otherwise once the connection is back, it is one text still.
    await page.tap('.codes button[value="2"]');
    await another(page, key);
    expect(await page.textContent('[data-done]')).toMatch(/^1 of 80/);
    await page.waitForSelector('[data-kept]', { state: 'hidden' });
    const own = await page.request.get(`${address}&said=1`);
    expect(await own.text()).toMatch(/<li><b>quoted<\/b>/);
    await context.close();
  });

  it('says why a code was not kept: no connection, or a way in that is void', async (test) => {
    if (typeof served === 'string') return test.skip(served);
    const { page, context } = await served.visit(phone);
    await page.goto(`${served.base}/words/red/code?coder=Eve`);
    const key = await keyOf(page);
    await context.setOffline(true);
    // Some more are pressed before the first has failed: all of them come back, in their order.
    await page.evaluate(
      '[1, 2, 3].forEach((n) => document.querySelector(`.codes button[value="${n}"]`).click())',
    );
    await page.waitForSelector(told);
    expect(await page.textContent(told)).toMatch(/could not be kept.*no connection/);
    expect(await isInSight(page)).toBe(true);
    expect(await keyOf(page)).toBe(key);
    expect(await page.textContent('[data-done]')).toMatch(/^0 of 80/);
    const order = await page
      .locator('.ahead > li')
      .evaluateAll((all) => all.map((one) => one.getAttribute('data-key')));
    expect(new Set(order).size).toBe(19);
    await context.setOffline(false);
    await page.route('**/words/red/code', (route) => route.fulfill({ status: 401, body: '' }));
    await page.tap('.codes button[value="1"]');
    await page.waitForFunction(
      'document.querySelector("[data-kept]").textContent.includes("no longer valid")',
    );
    expect(await keyOf(page)).toBe(key);
    await context.close();
  });

  it('asks before a page is left while something is not sent', async (test) => {
    if (typeof served === 'string') return test.skip(served);
    const { page, context } = await served.visit(phone);
    await page.goto(`${served.base}/words/red/code?coder=Fay`);
    const key = await keyOf(page);
    let answer = (): void => undefined;
    const slow = new Promise<void>((resolve) => (answer = resolve));
    await page.route('**/words/red/code', async (route) => {
      await slow;
      await route.continue();
    });
    await page.tap('.codes button[value="1"]');
    await another(page, key);
    const asked = page.waitForEvent('dialog');
    void page.close({ runBeforeUnload: true });
    const dialog = await asked;
    expect(dialog.type()).toBe('beforeunload');
    await dialog.dismiss();
    answer();
    await context.close();
  });
});
