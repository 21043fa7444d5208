import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { bundleWeb } from '../../scripts/web-bundle.mjs';
import { type Serving, startServer } from '../../src/server/start.ts';
import { openProject } from '../../src/work/study.ts';
import { startBrowser } from '../report/browser.ts';
import { secrets } from './support.ts';

export const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** The app on a port of its own, with a browser beside it. */
export interface Served {
  readonly folder: string;
  readonly base: string;
  readonly serving: Serving;
  /** A page that came by the token; whatever it asks of another machine, or is refused by the policy, is kept. */
  readonly visit: (options?: BrowserContextOptions) => Promise<Visited>;
  readonly close: () => Promise<void>;
}

export interface Visited {
  readonly context: BrowserContext;
  readonly page: Page;
  /** Addresses outside of this machine that were asked for. */
  readonly outside: string[];
  /** What the page's policy refused, and errors of its script. */
  readonly refused: string[];
}

/** Serves a folder; the reason where there is no browser on this machine. */
export async function serveTest(
  folder = mkdtempSync(join(tmpdir(), 'isogloss-served-')),
): Promise<Served | string> {
  const browser = await startBrowser();
  if (typeof browser === 'string') return browser;
  const open = await openProject({ folder, onWait: () => undefined });
  let places = 0;
  const serving = await startServer(
    {
      open,
      world: { now: () => new Date(), pid: process.pid, isAlive: () => true, onNote: () => undefined },
      scripts: Object.fromEntries(
        Object.entries(await bundleWeb()).map(([name, code]) => [name, Buffer.from(code)]),
      ),
      secrets,
      version: '0.0.0',
      place: () => `place-${++places}`,
    },
    0,
  );
  const base = `http://127.0.0.1:${serving.port}`;
  return {
    folder,
    base,
    serving,
    visit: async (options = {}) => {
      const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
      const page = await context.newPage();
      page.setDefaultTimeout(90_000);
      const [outside, refused]: [string[], string[]] = [[], []];
      page.on('request', (request) => {
        if (!request.url().startsWith(base) && !request.url().startsWith('data:'))
          outside.push(request.url());
      });
      page.on('console', (message) => {
        if (/Content Security Policy|TrustedHTML|Trusted Type/i.test(message.text()))
          refused.push(message.text());
      });
      page.on('pageerror', (error) => refused.push(error.message));
      await page.goto(`${base}/?t=${secrets.token}`);
      return { context, page, outside, refused };
    },
    close: async () => {
      await browser.close();
      await serving.close();
      await open.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** What keeps somebody out of the page as it is shown now. */
export async function barriers(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  const found = await page.evaluate<{ id: string; nodes: { html: string; failureSummary?: string }[] }[]>(
    'axe.run(document, { resultTypes: ["violations"] }).then((r) => r.violations.map(({ id, nodes }) => ({ id, nodes: nodes.map(({ html, failureSummary }) => ({ html, failureSummary })) })))',
  );
  return found.map(
    ({ id, nodes }) =>
      `${id}: ${nodes
        .slice(0, 3)
        .map(({ html, failureSummary }) => `${html.slice(0, 200)} ${failureSummary ?? ''}`)
        .join(' | ')}`,
  );
}

/** Waits until the server has no job left and the page shows what came of it. */
export async function settled({ serving }: Served, page: Page): Promise<void> {
  while (serving.tools.queue.busy()) await new Promise((resolve) => setTimeout(resolve, 50));
  await page.waitForTimeout(300);
  await page.waitForSelector('html:not([aria-busy])');
}
