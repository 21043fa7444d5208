import { writeFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Served, barriers, serveTest, settled } from './browser.ts';
import { posts } from './corpus.ts';

let served: Served | string;
beforeAll(async () => {
  served = await serveTest();
});
afterAll(async () => {
  if (typeof served !== 'string') await served.close();
});

const phone = { viewport: { width: 360, height: 740 }, isMobile: true, hasTouch: true };
const texts = 20;

/** Taps half a second and keys an eighth of one after a text has appeared: what comes sooner was meant for the text before. */
const read = { tap: 520, key: 130 } as const;

/** Reads all that is left, code by code, by what `give` does. */
async function readOn(
  page: Page,
  by: keyof typeof read,
  give: (n: number) => Promise<void>,
): Promise<number> {
  for (let n = 0; ; n++) {
    await page.waitForSelector('#blind, a.button[href="/words/red"]');
    const at = page.locator('#blind');
    if ((await at.count()) === 0) return n;
    const key = (await at.getAttribute('data-key')) ?? '';
    await page.waitForTimeout(read[by]);
    await give(n);
    await page.waitForSelector(`#blind:not([data-key="${key}"]), a.button[href="/words/red"]`);
  }
}

describe('two coders, one of them on a phone', { timeout: 300_000 }, () => {
  it('read to the end, note, take back, see nothing of each other, and then how far they agree', async (test) => {
    if (typeof served === 'string') return test.skip(served);
    const app = served;
    const { page: desk } = await app.visit();
    await desk.setInputFiles('#drop-files', [
      { name: 'posts.ndjson', mimeType: '', buffer: Buffer.from(posts().split('\n').slice(60).join('\n')) },
    ]);
    await desk.waitForSelector('#jobs li');
    await settled(app, desk);
    const file = join(app.folder, 'isogloss.yaml');
    writeFileSync(
      file,
      readFileSync(file, 'utf8').replace(
        'lexicons:',
        'lexicons:\n  red: { label: Red, form: neutral, author: a test, date: 2026-01-01, terms: [redword] }',
      ),
    );

    // The first at a desk, by keyboard alone.
    await desk.goto(`${app.base}/words/red/code?coder=Ada`);
    const first = await readOn(desk, 'key', async (n) => {
      if (n === 0) {
        await desk.keyboard.press('n');
        await desk.keyboard.type('1 of these is a quotation');
        await desk.keyboard.press('Escape');
      }
      await desk.keyboard.press(n % 10 === 9 ? '2' : '1');
    });
    expect(first).toBe(texts);

    // The second with a finger.
    const { page, context, refused } = await app.visit(phone);
    await page.goto(`${app.base}/words/red`);
    expect(await page.textContent('main')).not.toContain('quotation');
    await page.tap('a[href="/words/red/code"]');
    await page.fill('#coder', 'Bea');
    await page.tap('button.primary');
    await page.waitForSelector('#blind');
    const sizes = await page
      .locator('.codes button, [data-skip], .note summary')
      .evaluateAll((all) => all.map((one) => (one as unknown as { offsetHeight: number }).offsetHeight));
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(44);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(360);
    const bar = async (): Promise<{ y: number; bottom: number }> => {
      const box = await page.locator('.codes button').last().boundingBox();
      return { y: box?.y ?? -1, bottom: (box?.y ?? 0) + (box?.height ?? 0) };
    };
    const at = await bar();
    expect(at.bottom).toBeLessThanOrEqual(740);
    const began = `#blind[data-key="${await page.getAttribute('#blind', 'data-key')}"]`;
    await page.tap('.note summary');
    await page.fill('textarea[name=note]', 'a slip of the finger');
    await page.waitForTimeout(read.tap);
    await page.tap('.codes button[value="5"]');
    await page.waitForSelector(`#blind:not(${began})`);
    expect(await page.inputValue('textarea[name=note]')).toBe('');
    await page.waitForTimeout(read.tap);
    await page.tap('[data-back]');
    await page.waitForSelector(began);
    expect(await page.inputValue('textarea[name=note]')).toBe('a slip of the finger');
    expect(await page.isDisabled('[data-back]')).toBe(true);
    // What was said of it is shown, and nothing of the next; the buttons stand where they stood.
    expect(await page.getAttribute('.codes button[value="5"]', 'aria-pressed')).toBe('true');
    await page.tap('.note summary');
    expect((await bar()).y).toBeCloseTo(at.y, 0);
    const second = await readOn(page, 'tap', async (n) => {
      await page.tap(`.codes button[value="${n % 10 === 9 ? 2 : 1}"]`);
    });
    expect(second).toBe(texts);
    expect(refused).toEqual([]);
    await page.tap('a.button[href="/words/red"]');
    await page.waitForSelector('#read');
    const said = (await page.textContent('main')) ?? '';
    expect(said).toContain('Ada: 20');
    expect(said).toContain('Bea: 20');
    // Both have read all: agreement may be seen, and notes beside their texts.
    expect(said).toMatch(/α|alpha|agree/i);
    await page.goto(`${app.base}/words/red/settle?coder=Ada`);
    expect(await page.textContent('main')).toContain('1 of these is a quotation');
    // Within an item of a list, too, a text begins at its own side.
    expect(
      await page.evaluate('getComputedStyle(document.querySelector(".settling .blind")).textAlign'),
    ).toBe('start');
    await context.close();

    const plain = await app.visit({ ...phone, bypassCSP: true });
    await plain.page.goto(`${app.base}/words/red/code?coder=Cem`);
    await plain.page.tap('.note summary');
    expect(await barriers(plain.page)).toEqual([]);
    await plain.context.close();
  });

  it('what could not be kept is said in a sentence, and the text comes back', async (test) => {
    if (typeof served === 'string') return test.skip(served);
    const app = served;
    const { page, context } = await app.visit(phone);
    await page.goto(`${app.base}/words/red/code?coder=Dee`);
    const first = `#blind[data-key="${await page.getAttribute('#blind', 'data-key')}"]`;
    await page.route('**/words/red/code', (route) =>
      route.request().method() === 'POST' ? route.fulfill({ status: 507, body: '' }) : route.continue(),
    );
    await page.tap('.note summary');
    await page.fill('textarea[name=note]', 'kept in the field');
    await page.waitForTimeout(read.tap);
    await page.tap('.codes button[value="1"]');
    await page.waitForSelector('[data-kept]:not([hidden])');
    await page.waitForSelector(first);
    expect(await page.textContent('[data-kept]')).toContain('could not be kept: 1.');
    // It is marked what was said of it.
    expect(await page.getAttribute('.codes button[value="1"]', 'aria-pressed')).toBe('true');
    expect(await page.inputValue('textarea[name=note]')).toBe('kept in the field');
    await page.unroute('**/words/red/code');
    await page.waitForTimeout(read.tap);
    await page.tap('.codes button[value="1"]');
    await page.waitForSelector(`#blind:not(${first})`);
    await page.waitForSelector('[data-kept]', { state: 'hidden' });
    await context.close();
  });

  it('where the next texts do not come it says so, and another key asks for them again', async (test) => {
    if (typeof served === 'string') return test.skip(served);
    const { page, context } = await served.visit(phone);
    await page.goto(`${served.base}/words/red/code?coder=Eve`);
    await page.waitForSelector('#blind');
    await page.evaluate(`document.querySelectorAll('.ahead > li').forEach((one) => one.remove())`);
    const first = `#blind[data-key="${await page.getAttribute('#blind', 'data-key')}"]`;
    await page.route('**/words/red/code*', (route) =>
      route.request().method() === 'GET' ? route.fulfill({ status: 500, body: '' }) : route.continue(),
    );
    await page.waitForTimeout(read.tap);
    await page.tap('.codes button[value="1"]');
    await page.waitForSelector('[data-kept]:not([hidden])');
    expect(await page.textContent('[data-kept]')).toContain('do not come');
    await page.unroute('**/words/red/code*');
    await page.tap('.codes button[value="1"]');
    await page.waitForSelector(`#blind:not(${first})`);
    await context.close();
  });
});
