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

/** Ten claims with the posts behind them, as a report of a project has them. */
function tenClaims(): typeof input {
  const ten = Array.from({ length: 10 }, (_, i) => {
    const claim = input.claims[i % input.claims.length] as (typeof input.claims)[number];
    return { claim: { ...claim, id: `${claim.id}-${i}` }, from: claim.id };
  });
  return {
    ...input,
    claims: ten.map(({ claim }) => claim),
    evidence: ten.flatMap(({ claim, from }) =>
      input.evidence
        .filter(({ behind }) => 'claim' in behind && behind.claim === from)
        .map((list) => ({ ...list, behind: { claim: claim.id } })),
    ),
  };
}

test.each([
  ['English', undefined],
  ['Persian', persian],
] as const)(
  'ten claims in %s are under twelve screens, each with its answer on its first one',
  async (_, words) => {
    if (typeof browser === 'string') {
      skipped(browser);
      return;
    }
    const screen = { width: 1280, height: 800 };
    const context = await browser.newContext({ viewport: screen });
    const page = await context.newPage();
    await page.setContent(renderReport(tenClaims(), words));
    const height = await page.evaluate<number>('document.documentElement.scrollHeight');
    expect(height).toBeLessThan(12 * screen.height);
    // From the top of each claim to the end of what a sceptical reader asks for.
    const reach = await page.evaluate<Record<string, number | null>[]>(`
    [...document.querySelectorAll('article.claim')].map((claim) => {
      const top = claim.getBoundingClientRect().top;
      const end = (selector) => {
        const found = claim.querySelector(selector);
        return found === null ? null : Math.round(found.getBoundingClientRect().bottom - top);
      };
      return {
        testable: claim.classList.contains('not-testable') ? 0 : 1,
        verdict: end('.verdict'),
        number: end('.wording .figures, .wording'),
        weakness: end('.weak'),
        posts: end('details.evidence > summary'),
      };
    })`);
    expect(reach).toHaveLength(10);
    for (const { testable, verdict, number, weakness, posts } of reach) {
      if (testable === 0) continue;
      for (const place of [verdict, number]) expect(place ?? Infinity).toBeLessThan(screen.height);
      // A verdict without a weakness has no line for it; where there are posts, they are in reach.
      for (const place of [weakness, posts]) expect(place ?? 0).toBeLessThan(screen.height);
    }
    expect(reach.filter(({ weakness }) => weakness !== null).length).toBeGreaterThan(0);
    expect(reach.filter(({ posts }) => posts !== null).length).toBeGreaterThan(0);
    await context.close();
  },
);
