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
/** As long as a tap is taken for one that was meant for the text before. */
const reading = 520;
const tap = async (page: Page, on: string): Promise<void> => {
  await page.waitForTimeout(reading);
  await page.tap(on);
};
const another = (page: Page, key: string) => page.waitForSelector(`#blind:not([data-key="${key}"])`);
const told = '[data-kept]:not([hidden])';
const isInSight = (page: Page) =>
  page.evaluate<boolean>(
    '(({ top, bottom }) => top >= 0 && bottom <= document.querySelector(".codes").getBoundingClientRect().top)(document.querySelector("[data-kept]").getBoundingClientRect())',
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
      await tap(page, '[data-skip]');
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
      await tap(page, '.codes button[value="1"]');
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
    await tap(page, '.codes button[value="3"]');
    await another(page, key);
    const second = await keyOf(page);
    await page.waitForTimeout(300);
    await page.reload();
    expect(await keyOf(page)).toBe(second);
    expect(await page.textContent('[data-done]')).toContain('1 of 80');
    await tap(page, '[data-back]');
    await page.waitForSelector(`#blind[data-key="${key}"]`);
    await page.waitForFunction('document.querySelector("[data-done]").textContent.startsWith("0 of 80")');
    await context.close();
  });

  it.each([true, false])(
    'takes codes and skips back one after the other, those of before a reload too (script: %s)',
    async (javaScriptEnabled) => {
      if (typeof served === 'string') return;
      const { page, context } = await served.visit({ ...phone, javaScriptEnabled });
      const address = `${served.base}/words/red/code?coder=${javaScriptEnabled ? 'Eve' : 'Fay'}`;
      await page.goto(address);
      const keys: string[] = [];
      for (const on of [
        '.codes button[value="3"]',
        '[data-skip]',
        '.codes button[value="1"]',
        '.codes button[value="2"]',
      ]) {
        const key = await keyOf(page);
        keys.push(key);
        await tap(page, on);
        await another(page, key);
        if (keys.length === 3) {
          await page.waitForTimeout(300);
          await page.reload();
        }
      }
      expect(new Set(keys).size).toBe(4);
      await page.waitForTimeout(300);
      for (const key of keys.toReversed()) {
        expect(await page.isDisabled('[data-back]')).toBe(false);
        await tap(page, '[data-back]');
        await page.waitForSelector(`#blind[data-key="${key}"]`);
      }
      await page.waitForLoadState();
      expect(await page.isDisabled('[data-back]')).toBe(true);
      expect(await page.textContent('[data-done]')).toContain('0 of 80');
      // Nothing of it is left: what is read next is what was read first.
      await page.goto(`${address}&at=`);
      expect(await keyOf(page)).toBe(keys[0]);
      await context.close();
    },
  );

  it('says that a code was not taken back, and shows it as it stands', async (test) => {
    if (typeof served === 'string') return test.skip(served);
    const { page, context } = await served.visit(phone);
    const address = `${served.base}/words/red/code?coder=Dee`;
    await page.goto(address);
    const key = await keyOf(page);
    await tap(page, '.codes button[value="3"]');
    await another(page, key);
    await page.waitForTimeout(300);
    await page.route('**/words/red/code', (route) => route.fulfill({ status: 507, body: '' }));
    await tap(page, '[data-back]');
    await page.waitForSelector(told);
    expect(await page.textContent(told)).toMatch(/could not be taken back.*disk full/);
    expect(await isInSight(page)).toBe(true);
    expect(await keyOf(page)).toBe(key);
    expect(await page.getAttribute('.codes button[value="3"]', 'aria-pressed')).toBe('true');
    expect(await page.textContent('[data-done]')).toMatch(/^1 of 80/);
    await page.unroute('**/words/red/code');
    // Said otherwise once it can be kept, it is one text still.
    await tap(page, '.codes button[value="2"]');
    await another(page, key);
    expect(await page.textContent('[data-done]')).toMatch(/^1 of 80/);
    await page.waitForSelector('[data-kept]', { state: 'hidden' });
    await page.waitForTimeout(300);
    const own = await page.request.get(`${address}&said=1`);
    expect(await own.text()).toMatch(/<li><b>quoted<\/b>/);
    await context.close();
  });

  it('counts what waits for a connection, and sends it by itself when that is back', async (test) => {
    if (typeof served === 'string') return test.skip(served);
    const { page, context } = await served.visit(phone);
    const address = `${served.base}/words/red/code?coder=Eve`;
    await page.goto(address);
    await context.setOffline(true);
    for (const n of [1, 2, 3, 4]) await tap(page, `.codes button[value="${n}"]`);
    await page.waitForFunction(
      'document.querySelector("[data-kept]").textContent.includes("Not kept yet: 4.")',
    );
    expect(await isInSight(page)).toBe(true);
    // Never over the beginning of the text.
    const { text } = await places(page);
    const top = await page.locator(told).boundingBox();
    expect(top?.y ?? 0).toBeGreaterThan(text + 100);
    expect(await page.textContent('[data-done]')).toMatch(/^4 of 80/);
    await context.setOffline(false);
    await page.waitForSelector('[data-kept]', { state: 'hidden' });
    const own = await (await page.request.get(`${address}&said=1`)).text();
    for (const name of ['own use', 'quoted', 'rejected', 'other sense'])
      expect(own).toContain(`<li><b>${name}</b>`);
    await context.close();
  });

  it('brings all back that was refused, in its order, each marked; and another text takes that notice away', async (test) => {
    if (typeof served === 'string') return test.skip(served);
    const { page, context } = await served.visit(phone);
    await page.goto(`${served.base}/words/red/code?coder=Edo`);
    const key = await keyOf(page);
    let refuse = (): void => undefined;
    const slow = new Promise<void>((resolve) => (refuse = resolve));
    await page.route('**/words/red/code', async (route) => {
      await slow;
      await route.fulfill({ status: 401, body: '' });
    });
    const keys: string[] = [];
    for (const n of [1, 2, 3]) {
      keys.push(await keyOf(page));
      await tap(page, `.codes button[value="${n}"]`);
    }
    refuse();
    await page.waitForSelector(told);
    expect(await page.textContent(told)).toMatch(/could not be kept: 3\..*no longer valid/);
    expect(await page.textContent('[data-done]')).toMatch(/^0 of 80/);
    expect(await keyOf(page)).toBe(key);
    const order = await page
      .locator('.ahead > li')
      .evaluateAll((all) => all.map((one) => one.getAttribute('data-key')));
    expect(order.slice(0, 2)).toEqual(keys.slice(1));
    expect(new Set(order).size).toBe(19);
    expect(await page.getAttribute('.codes button[value="1"]', 'aria-pressed')).toBe('true');
    await tap(page, '[data-skip]');
    await another(page, key);
    expect(await page.getAttribute('.codes button[value="2"]', 'aria-pressed')).toBe('true');
    expect(await page.isVisible('[data-kept]')).toBe(false);
    await context.close();
  });

  it('takes a second tap on one place, and a key that is held down, for none', async (test) => {
    if (typeof served === 'string') return test.skip(served);
    const { page, context } = await served.visit(phone);
    await page.goto(`${served.base}/words/red/code?coder=Gil`);
    for (const apart of [0, 60, 250]) {
      const before = Number.parseInt((await page.textContent('[data-done]')) ?? '', 10);
      await tap(page, '.codes button[value="1"]');
      await page.waitForTimeout(apart);
      await page.tap('.codes button[value="1"]');
      expect(await page.textContent('[data-done]')).toMatch(new RegExp(`^${before + 1} of 80`));
    }
    await tap(page, '[data-skip]');
    await page.tap('[data-skip]');
    expect(await page.evaluate('new URLSearchParams(location.search).get("skipped").length')).toBe(4);
    // Who reads fast by keys is not held up; one that bounces, or is held down, codes once.
    for (const key of ['2', '3']) {
      await page.waitForTimeout(150);
      await page.keyboard.press(key);
    }
    expect(await page.textContent('[data-done]')).toMatch(/^5 of 80/);
    await page.waitForTimeout(150);
    await page.keyboard.down('2');
    for (let n = 0; n < 3; n++) {
      await page.waitForTimeout(150);
      await page.keyboard.down('2');
    }
    await page.keyboard.up('2');
    expect(await page.textContent('[data-done]')).toMatch(/^6 of 80/);
    await context.close();
  });

  it('keeps its buttons in place, whether there is something to take back or not, and takes a skip back', async (test) => {
    if (typeof served === 'string') return test.skip(served);
    for (const language of ['en', 'fa']) {
      const { page, context } = await served.visit(phone);
      await page.request.post(`${served.base}/settings`, {
        form: { language, back: '/' },
        headers: { Origin: served.base, 'Sec-Fetch-Site': 'same-origin' },
      });
      const address = `${served.base}/words/red/code?coder=Hal${language}`;
      await page.goto(address);
      expect(await page.getAttribute('html', 'lang')).toBe(language);
      const boxes = async (): Promise<unknown[]> =>
        page.locator('.codes button, [data-back], [data-skip]').evaluateAll((all) =>
          all.map((one) => {
            const { x, y, width, height } = one.getBoundingClientRect();
            return [x, y, width, height].map(Math.round);
          }),
        );
      const fresh = await boxes();
      expect(fresh).toHaveLength(7);
      expect(Math.min(...fresh.map((box) => (box as number[])[3] ?? 0))).toBeGreaterThanOrEqual(44);
      const key = await keyOf(page);
      await tap(page, '.codes button[value="1"]');
      await another(page, key);
      expect(await boxes()).toEqual(fresh);
      await page.waitForTimeout(300);
      await page.reload();
      expect(await boxes()).toEqual(fresh);
      const second = await keyOf(page);
      await tap(page, '[data-skip]');
      await another(page, second);
      await tap(page, '[data-back]');
      expect(await keyOf(page)).toBe(second);
      expect(page.url()).not.toContain('skipped=');
      // A reload between the two changes nothing.
      await tap(page, '[data-skip]');
      await another(page, second);
      await page.reload();
      expect(await boxes()).toEqual(fresh);
      await tap(page, '[data-back]');
      await page.waitForSelector(`#blind[data-key="${second}"]`);
      await page.waitForFunction(
        '!location.search.includes("skipped=0") && !location.search.includes("at=")',
      );
      expect(await boxes()).toEqual(fresh);
      // The code before it stands.
      const own = await (await page.request.get(`${address}&said=1`)).text();
      expect(own.match(/<li><b>/g)).toHaveLength(1);
      await context.close();
    }
  });

  it('says before the first code how it is read and how much is enough, in sight, and once when it is', async (test) => {
    if (typeof served === 'string') return test.skip(served);
    const { page, context } = await served.visit(phone);
    await page.goto(`${served.base}/words/red/code?coder=Ida`);
    // Above a text of many lines too, on a small screen.
    const why = await page.locator('[data-why]').boundingBox();
    expect(why?.y ?? -1).toBeGreaterThanOrEqual(0);
    expect((why?.y ?? 0) + (why?.height ?? 0)).toBeLessThan((await places(page)).buttons);
    expect(await page.textContent('[data-why]')).toMatch(/one text after another.*80 texts are enough/);
    expect(await page.textContent('[role=status][data-enough]')).toBe('');
    // As if two more were enough.
    await page.evaluate('document.getElementById("coding").dataset.goal = "2"');
    await tap(page, '.codes button[value="1"]');
    expect(await page.textContent('[data-enough]')).toBe('');
    await tap(page, '.codes button[value="1"]');
    expect(await page.textContent('[data-enough]')).toMatch(/^Enough: .*You may stop here, or go on\.$/);
    expect(await page.isVisible('[data-enough]')).toBe(true);
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
    await tap(page, '.codes button[value="1"]');
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
