import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { article, posts } from './corpus.ts';
import { type Served, axe, serveTest } from './browser.ts';

/** As which question a claim is asked, as people see and reach it. */
const served = await serveTest();

let page = '';
let id = '';
const base = (): string => (served as Served).base;
beforeAll(async () => {
  if (typeof served === 'string') return;
  const { context, page: tab } = await served.visit();
  for (const [name, text] of [
    ['posts.ndjson', posts()],
    ['article.txt', article],
  ] as const) {
    const told = await tab.request.post(`${base()}/api/v1/files?name=${name}`, {
      data: text,
      headers: {
        'Sec-Fetch-Site': 'same-origin',
        Origin: base(),
        'Content-Type': 'application/octet-stream',
      },
    });
    page = ((await told.json()) as { link: string | null }).link ?? page;
    const busy = async (): Promise<boolean> => {
      const jobs = await tab.request.get(`${base()}/api/v1/jobs`);
      const { rows } = (await jobs.json()) as { rows: { state: string }[] };
      return rows.some(({ state }) => state === 'waiting' || state === 'running');
    };
    while (await busy()) await new Promise((resolve) => setTimeout(resolve, 200));
  }
  await tab.goto(`${base()}${page}`);
  id = (await tab.locator('article.claim-card').first().getAttribute('id'))?.replace('claim-', '') ?? '';
  await context.close();
});
afterAll(async () => {
  if (typeof served !== 'string') await served.close();
});

async function faults(tab: Page): Promise<unknown> {
  await tab.evaluate(axe);
  return tab.evaluate(async () => {
    const run = (globalThis as unknown as { axe: { run: () => Promise<{ violations: { id: string }[] }> } })
      .axe;
    return (await run.run()).violations.map((one) => one.id);
  });
}

it.skipIf(typeof served === 'string')(
  'by keyboard: opened, chosen, asked, and back at its claim',
  async () => {
    const { context, page: tab, refused } = await (served as Served).visit();
    await tab.goto(`${base()}${page}`);
    const form = tab.locator(`#type-${id}`);
    await form.locator('summary').focus();
    await tab.keyboard.press('Enter');
    await tab.keyboard.press('Tab');
    await tab.keyboard.press('ArrowDown');
    const chosen = await form.locator('input:checked').getAttribute('value');
    expect(chosen).not.toBe('dominates');
    await tab.keyboard.press('Tab');
    await tab.keyboard.press('Enter');
    await tab.getByText('it was asked as: X has most of it').waitFor();
    expect(tab.url()).toContain(`${page}#claim-${id}`);
    expect(refused).toEqual([]);
    await context.close();
  },
);

it.skipIf(typeof served === 'string')('without script it works alike', async () => {
  const { context, page: tab } = await (served as Served).visit({ javaScriptEnabled: false });
  await tab.goto(`${base()}/claims/${id}`);
  await tab.locator(`#type-${id} > summary`).click();
  await tab.getByLabel('X had it first').check();
  await tab.getByRole('button', { name: 'Ask this' }).click();
  await tab.getByText('Asked as: X had it first').waitFor();
  await context.close();
});

const looks = (['en', 'fa'] as const).flatMap((language) =>
  (['light', 'dark'] as const).flatMap((scheme) =>
    [1280, 390].flatMap((width) => [{ language, scheme, width }]),
  ),
);

it.skipIf(typeof served === 'string').each(looks)(
  '$language $scheme $width: nothing for axe to find',
  async (look) => {
    const { language, scheme, width } = look;
    const {
      context,
      page: tab,
      refused,
    } = await (served as Served).visit({
      colorScheme: scheme,
      viewport: { width, height: 900 },
    });
    await context.addCookies([
      { name: 'isogloss-settings', value: encodeURIComponent(`language=${language}`), url: base() },
    ]);
    for (const at of [page, `/claims/${id}`]) {
      await tab.goto(`${base()}${at}`);
      await tab.locator(`#type-${id} > summary`).click();
      expect(await faults(tab)).toEqual([]);
      expect(
        await tab.evaluate<number>(
          'document.documentElement.scrollWidth - document.documentElement.clientWidth',
        ),
      ).toBeLessThanOrEqual(0);
      const shots = process.env['ISOGLOSS_SHOTS'];
      if (shots !== undefined)
        await tab.screenshot({
          path: `${shots}/${language}-${scheme}-${width}-${at === page ? 'article' : 'claim'}.png`,
          fullPage: true,
        });
    }
    expect(refused).toEqual([]);
    await context.close();
  },
);
