import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { renderReport } from '../../src/report/report.ts';
import { startBrowser } from './browser.ts';
import { input } from './fixture.ts';
import { copies, network } from './fixture-network.ts';
import { mannerOf, wordsIn } from '../../src/messages/index.ts';

const persian = wordsIn(mannerOf({ language: 'fa' }));

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const networks = { ...input, networks: [network(10), { ...network(300), window: 600 }], copies };
const pages = {
  ltr: renderReport(input),
  network: renderReport(networks),
  mirrored: renderReport(networks, persian),
  rtl: renderReport(input, persian),
};
let browser: Browser | string;

beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(async () => {
  if (typeof browser !== 'string') await browser.close();
});

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[];
}

const views = [
  ['wide and light', 'ltr', 1280, 'light'],
  ['wide and dark', 'ltr', 1280, 'dark'],
  ['a phone', 'ltr', 360, 'light'],
  ['a phone in the dark', 'ltr', 360, 'dark'],
  ['right to left', 'rtl', 1280, 'light'],
  ['right to left on a phone', 'rtl', 360, 'light'],
  ['networks', 'network', 1280, 'light'],
  ['networks on a phone in the dark', 'network', 360, 'dark'],
  ['networks from right to left', 'mirrored', 360, 'light'],
] as const;

test.each(views)(
  '%s: no barrier, nothing sticks out, nothing asked of the network',
  async (_, direction, width, colorScheme) => {
    if (typeof browser === 'string') {
      skipped(browser);
      return;
    }
    const context = await browser.newContext({
      viewport: { width, height: 800 },
      colorScheme,
      javaScriptEnabled: true,
      bypassCSP: true,
    });
    const page = await context.newPage();
    const asked: string[] = [];
    await page.route('**/*', async (route) => {
      asked.push(route.request().url());
      await route.abort();
    });
    await page.setContent(pages[direction]);
    // Folded parts are read too.
    await page.evaluate(`for (const d of document.querySelectorAll('details')) d.open = true`);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width);
    const charts = await page.evaluate(
      `[...document.querySelectorAll('svg')].filter((s) => s.getBoundingClientRect().width > 0).map((s) => s.classList[1])`,
    );
    expect(new Set(charts as string[])).toEqual(new Set([width < 640 ? 'narrow' : 'wide']));
    await page.evaluate(axe);
    const { violations } = await page.evaluate<{ violations: Violation[] }>(
      'axe.run(document, { resultTypes: ["violations"] })',
    );
    expect(
      violations.map(
        ({ id, nodes }) =>
          `${id}: ${nodes
            .map((n) => `${n.html} ${n.failureSummary ?? ''}`)
            .slice(0, 3)
            .join(' | ')}`,
      ),
    ).toEqual([]);
    expect(asked).toEqual([]);
    await context.close();
  },
); // prettier-ignore

function skipped(reason: string): void {
  process.stderr.write(`Not looked at in a browser: Chromium did not start (${reason})\n`);
}
