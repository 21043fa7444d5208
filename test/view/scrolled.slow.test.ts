import { expect, it } from 'vitest';
import { style } from '../../src/view/style.ts';
import { startBrowser } from '../report/browser.ts';

it('a wide table read from right to left has its shadow where there is more of it', async (test) => {
  const browser = await startBrowser();
  if (typeof browser === 'string') return test.skip(browser);
  const page = await browser.newPage({ viewport: { width: 360, height: 500 } });
  const table = (width: number): string =>
    `<div class="scroll"><table style="width: ${width}px"><tr><td>متن</td><td>متن</td></tr></table></div>`;
  await page.setContent(`<style>${style}</style><body dir="rtl">${table(900)}${table(200)}</body>`);
  const shades = async (at: number, left: number): Promise<boolean[]> => {
    await page.evaluate(`document.querySelectorAll('.scroll')[${at}].scrollLeft = ${left}`);
    await page.waitForTimeout(100);
    const sizes = await page.evaluate<string>(
      `getComputedStyle(document.querySelectorAll('.scroll')[${at}]).backgroundSize`,
    );
    return sizes.split(', ').map((size) => Number.parseFloat(size) > 0);
  };
  // The left one, the right one.
  expect(await shades(0, 0)).toEqual([true, false]);
  expect(await shades(0, -200)).toEqual([true, true]);
  expect(await shades(0, -9999)).toEqual([false, true]);
  expect(await shades(1, 0)).toEqual([false, false]);
  await browser.close();
});
