// Pictures of the app for the documents, taken of the demo world: npm run build && node scripts/screenshots.mjs
import sparticuz from '@sparticuz/chromium';
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';

const out = 'docs/images';
const folder = mkdtempSync(join(tmpdir(), 'isogloss-pictures-'));
mkdirSync(out, { recursive: true });
const child = spawn('node', ['bin/isogloss.cjs', 'serve', folder, '--demo', '--no-open'], {
  stdio: ['ignore', 'pipe', 'inherit'],
});
const address = await new Promise((resolve) => {
  let told = '';
  child.stdout.on('data', (piece) => {
    told += piece;
    const found = /(http:\S+)/.exec(told);
    if (found !== null) resolve(found[1]);
  });
});
const browser = await chromium.launch({
  executablePath: await sparticuz.executablePath(),
  args: sparticuz.args.filter((arg) => arg !== '--single-process'),
  headless: true,
});
const page = await browser.newPage({ viewport: { width: 1280, height: 860 }, deviceScaleFactor: 1.5 });
page.setDefaultTimeout(180_000);
/** A job's end makes the page anew. */
const quiet = async () => {
  await page.waitForTimeout(1000);
  await page.waitForSelector('#jobs:not(:has(progress))');
  await page.waitForTimeout(500);
};
await page.goto(address);
await page.waitForSelector('.card a');
await quiet();
await page.click('.card a');
await page.waitForSelector('.claims button.primary');
await page.click('.claims > .row-of button.primary');
await quiet();
await page.reload();
await page.screenshot({ path: join(out, 'app-article.png') });
await page.click('.claim-card a[href^="/claims/"]');
await page.waitForSelector('.evidence-links a');
await page.click('.evidence-links a');
await page.waitForSelector('#panel .post');
await page.waitForSelector('html:not([aria-busy])');
await page.evaluate('scrollTo(0, 0)');
await page.waitForTimeout(1000);
await page.screenshot({ path: join(out, 'app-claim.png') });
await browser.close();
child.kill('SIGINT');
await new Promise((resolve) => child.once('exit', resolve));
rmSync(folder, { recursive: true, force: true });
