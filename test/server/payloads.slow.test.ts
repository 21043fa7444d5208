import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Served, serveTest, settled } from './browser.ts';

// Public lists of strings that break programs, a string a line, with commas between the files:
// ISOGLOSS_TESTS=slow ISOGLOSS_PAYLOADS=FILE,FILE npx vitest run test/server/payloads.slow.test.ts
const lines = (process.env['ISOGLOSS_PAYLOADS'] ?? '')
  .split(',')
  .filter((path) => path !== '')
  .flatMap((path) => readFileSync(path, 'utf8').split('\n'))
  .filter((line) => line.trim() !== '');

let served: Served | string = 'no list was given';
beforeAll(async () => {
  if (lines.length > 0) served = await serveTest();
});
afterAll(async () => {
  if (typeof served !== 'string') await served.close();
});

const posts = lines
  .flatMap((line, i) =>
    ['greenword', ...(i % 3 === 0 ? ['redword'] : [])].map((word, n) => ({
      channel: `c${i % 40}`,
      id: i * 2 + n + 1,
      date: new Date(Date.UTC(2026, 2, 1) + (i * 2 + n) * 60_000).toISOString(),
      text: `${word} ${line}`,
      channelTitle: lines[i % 40],
      forwardedFrom: line.slice(0, 100),
    })),
  )
  .map((post) => JSON.stringify(post))
  .join('\n');
const article = `Told on Telegram\n\nThe Green Party dominates the Telegram channels, said Ada Ahmadi.\n\n${lines
  .filter((_, i) => i % 40 === 0)
  .map((line) => `“The harbour is open and ${line},” said Ben ${line}.`)
  .join('\n\n')}\n`;

describe('lists of strings that break programs, in a browser', { timeout: 3_600_000 }, () => {
  it('stay text on every page that shows them, and act nowhere', async (test) => {
    if (typeof served === 'string') return test.skip(served);
    const app = served;
    const { page, outside, refused, context } = await app.visit();
    const opened: string[] = [];
    page.on('dialog', (dialog) => {
      opened.push(dialog.message());
      void dialog.dismiss();
    });
    context.on('page', (other) => opened.push(other.url()));
    await page.setInputFiles('#drop-files', [
      { name: 'posts.ndjson', mimeType: '', buffer: Buffer.from(posts) },
      { name: 'article.txt', mimeType: '', buffer: Buffer.from(article) },
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
    await page.click('.claim-card:has-text("dominates") button.primary');
    await settled(app, page);
    const claim =
      (await page
        .locator('.claim-card:has-text("dominates") a[href^="/claims/"]')
        .first()
        .getAttribute('href')) ?? '';
    const own = /^\/(?:assets\/[\w.-]+|jobs|names\?.*|words\/[^/]+\/code\/(?:next|texts)\b.*)$|^data:,$/;
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url().replace(app.base, '')));
    let seen = 0;
    const open = async (path: string): Promise<void> => {
      asked.length = 0;
      await page.goto(app.base + path);
      await page.evaluate("for (const one of document.querySelectorAll('details')) one.open = true");
      seen++;
      expect([path, asked.slice(1).filter((one) => !own.test(one))]).toEqual([path, []]);
      expect([path, new URL(page.url()).origin]).toEqual([path, app.base]);
      expect([path, outside, refused, opened]).toEqual([path, [], [], []]);
    };
    for (const path of ['/', at, '/claims', claim, '/words', '/posts', '/edges', '/report']) await open(path);
    for (let path: string | null = `${claim}?posts=0&all=1`; path !== null; ) {
      await open(path);
      path = await page
        .locator('#panel a.button')
        .last()
        .getAttribute('href', { timeout: 2000 })
        .catch(() => null);
      if (path?.includes('after=') !== true) break;
    }
    for (const line of lines.filter((_, i) => i % 20 === 0)) {
      await open(`/posts?q=${encodeURIComponent(line.slice(0, 200))}`);
      await open(`${at}?sentence=${encodeURIComponent(line.slice(0, 500))}&type=dominates#make`);
    }
    process.stderr.write(`${lines.length} strings, ${seen} pages\n`);
    await context.close();
  });
});
