import { afterAll, beforeAll, expect, it } from 'vitest';
import { article, posts } from './corpus.ts';
import { type Served, barriers, serveTest, settled } from './browser.ts';

let served: Served | string;
beforeAll(async () => {
  served = await serveTest();
});
afterAll(async () => {
  if (typeof served !== 'string') await served.close();
});

it('goes from a dropped article to a verdict in a browser, without a new page, a refusal or a request to elsewhere', {
  timeout: 300_000,
}, async () => {
  if (typeof served === 'string') {
    process.stderr.write(`Not looked at in a browser: Chromium did not start (${served})\n`);
    return;
  }
  const { page, outside, refused, context } = await served.visit();
  expect(page.url()).toBe(`${served.base}/`);
  await page.evaluate('window.same = true');
  await page.setInputFiles('#drop-files', [
    { name: 'posts.ndjson', mimeType: '', buffer: Buffer.from(posts()) },
    { name: 'article.txt', mimeType: '', buffer: Buffer.from(article) },
  ]);
  await page.waitForURL(/\/articles\//);
  await settled(served, page);
  for (const words of ['greenword', 'redword']) {
    await page.fill('.asks[open] input[name=words]', words);
    await page.waitForSelector('.preview p');
    await page.press('.asks[open] input[name=words]', 'Enter');
    // Where the answer was given the focus stays, on what stands there now.
    await page.waitForSelector('.claim-card:focus');
  }
  await page.click('.claim-card button.primary');
  await settled(served, page);
  // Until the card has heard of the end of the test, its first link leads to how the claim is read.
  await page.click('.claim-card a[href^="/claims/"]:not([href*="?"])');
  await page.waitForSelector('.outcome.large');
  expect(await page.textContent('.claim-page')).toContain('75.0%');
  // The focus goes to the heading once the page stands.
  await page.waitForSelector('#title:focus');
  expect(await page.evaluate('window.same')).toBe(true);
  await page.goBack();
  await page.waitForSelector('.claim-card');
  expect([outside, refused]).toEqual([[], []]);
  await context.close();
  const plain = await served.visit({ bypassCSP: true });
  expect(await barriers(plain.page)).toEqual([]);
  await plain.context.close();
});
