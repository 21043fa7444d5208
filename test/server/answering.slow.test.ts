import { afterAll, beforeAll, expect, it } from 'vitest';
import { article, posts } from './corpus.ts';
import { type Served, serveTest } from './browser.ts';

/** What a person sees between an answer and the page that shows it. */
const served = await serveTest();
const base = (): string => (served as Served).base;
let link = '';
beforeAll(async () => {
  if (typeof served === 'string') return;
  const { context, page } = await served.visit();
  for (const [name, data] of [
    ['posts.ndjson', posts()],
    ['article.txt', article],
  ] as const) {
    const told = await page.request.post(`${base()}/api/v1/files?name=${name}`, {
      data,
      headers: {
        'Sec-Fetch-Site': 'same-origin',
        Origin: base(),
        'Content-Type': 'application/octet-stream',
      },
    });
    link = ((await told.json()) as { link: string | null }).link ?? link;
  }
  while (served.serving.tools.queue.busy()) await new Promise((resolve) => setTimeout(resolve, 50));
  await context.close();
});
afterAll(async () => {
  if (typeof served !== 'string') await served.close();
});

it.skipIf(typeof served === 'string')(
  'the button says within a tenth of a second that it is at work, aloud too, and is itself again when the page comes',
  async () => {
    const { context, page, refused } = await (served as Served).visit();
    let release = (): void => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    await page.route('**/answers', async (route) => {
      await held;
      await route.continue();
    });
    await page.goto(`${base()}${link}`);
    const form = page.locator('form.typed[data-words]').first();
    await form.getByRole('combobox').fill('greenword');
    // From the press to what can be seen of it, in the page's own time.
    await page.evaluate(`{
      const at = (name) => (document.documentElement.dataset[name] ??= String(performance.now()));
      document.addEventListener('click', () => at('pressed'), { capture: true });
      new MutationObserver(() => document.querySelector('button[data-working]') && at('seen'))
        .observe(document.body, { subtree: true, attributes: true, attributeFilter: ['data-working'] });
    }`);
    await form.getByRole('button', { name: 'Answer' }).click();
    const button = form.locator('button[data-working]');
    await button.waitFor();
    expect(
      await page.evaluate(
        'getComputedStyle(document.querySelector("button[data-working]"), "::after").content',
      ),
    ).toContain('One moment …');
    const took = await page.evaluate<number>(
      '(({ seen, pressed }) => seen - pressed)(document.documentElement.dataset)',
    );
    expect(took).toBeGreaterThanOrEqual(0);
    expect(took).toBeLessThan(100);
    expect(await page.locator('#told').textContent()).toBe('One moment …');
    release();
    await page.waitForSelector('html:not([aria-busy])');
    expect(await page.locator('button[data-working]').count()).toBe(0);
    expect(await page.locator('article.claim-card').first().textContent()).toContain('greenword');
    expect(refused).toEqual([]);
    await context.close();
  },
);
