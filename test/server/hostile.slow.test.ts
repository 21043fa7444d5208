import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Served, serveTest, settled } from './browser.ts';
import { article, payloads, posts } from './hostile.ts';

let served: Served | string;
beforeAll(async () => {
  served = await serveTest();
});
afterAll(async () => {
  if (typeof served !== 'string') await served.close();
});

describe('what strangers wrote, in a browser', { timeout: 300_000 }, () => {
  it('asks for nothing, opens nothing, and leads nowhere: each page makes the requests of its own and no other', async () => {
    if (typeof served === 'string') {
      process.stderr.write(`Not looked at in a browser: Chromium did not start (${served})\n`);
      return;
    }
    const app = served;
    const { page, outside, refused, context } = await app.visit();
    const opened: string[] = [];
    page.on('dialog', (dialog) => {
      opened.push(dialog.message());
      void dialog.dismiss();
    });
    context.on('page', (other) => opened.push(other.url()));
    await page.setInputFiles('#drop-files', [
      { name: `${payloads[1]}.ndjson`, mimeType: '', buffer: Buffer.from(posts) },
      { name: `${payloads[0]}.html`, mimeType: '', buffer: Buffer.from(article) },
    ]);
    await page.waitForURL(/\/articles\//);
    await settled(app, page);
    const at = new URL(page.url()).pathname;
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
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url().replace(app.base, '')));
    const paths = [
      '/',
      at,
      '/claims',
      claim,
      `${claim}?posts=0`,
      `${claim}?posts=0&all=1`,
      '/words',
      words,
      `${words}/code?coder=${encodeURIComponent(payloads[0] ?? '')}`,
      '/posts',
      '/posts?q=greenword',
      '/edges',
      '/report',
      ...payloads.flatMap((payload) => [
        `/posts?q=${encodeURIComponent(payload)}`,
        `/posts?name=${encodeURIComponent(payload)}`,
        `/edges/forwards?name=${encodeURIComponent(payload)}&of=${encodeURIComponent(payload)}`,
        `${at}?sentence=${encodeURIComponent(payload)}&type=${encodeURIComponent(payload)}`,
        `/${encodeURIComponent(payload)}`,
      ]),
    ];
    for (const path of paths) {
      asked.length = 0;
      await page.goto(app.base + path);
      await page.evaluate("for (const one of document.querySelectorAll('details')) one.open = true");
      await page.waitForTimeout(150);
      const [first, ...others] = asked;
      expect([path, decodeURIComponent(first ?? '')]).toEqual([path, decodeURIComponent(path)]);
      const own = /^\/(?:assets\/[\w.-]+|jobs|names\?.*|words\/[^/]+\/code\/(?:next|texts)\b.*)$|^data:,$/;
      expect([path, others.filter((one) => !own.test(one))]).toEqual([path, []]);
      expect([path, new URL(page.url()).origin]).toEqual([path, app.base]);
    }
    // The saved report: one file, and not one request beside it.
    await page.goto(`${app.base}${at}`);
    await page.evaluate(
      `fetch('/report', { method: 'POST', body: new URLSearchParams({ of: '${at.split('/').pop()}' }) })`,
    );
    await settled(app, page);
    asked.length = 0;
    await page.goto(`${app.base}/report/file`);
    await page.waitForTimeout(300);
    expect(asked.filter((one) => !one.startsWith('data:'))).toEqual(['/report/file']);
    expect([outside, opened]).toEqual([[], []]);
    expect(refused).toEqual([]);
    await context.close();
  });
});
