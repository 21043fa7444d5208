import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { article, posts } from './corpus.ts';
import { type Served, barriers, serveTest, settled } from './browser.ts';

let served: Served | string;
beforeAll(async () => {
  served = await serveTest();
});
afterAll(async () => {
  if (typeof served !== 'string') await served.close();
});
const browser = (): Served | undefined => {
  if (typeof served !== 'string') return served;
  process.stderr.write(`Not looked at in a browser: Chromium did not start (${served})\n`);
  return undefined;
};

/** So many posts that an import of them takes seconds. */
const many = (from: number, n: number): string =>
  Array.from({ length: n }, (_, i) =>
    JSON.stringify({
      channel: `many${i % 9}`,
      id: from + i + 1,
      date: new Date(Date.UTC(2026, 2, 1) + i * 60_000).toISOString(),
      text: `word${i} of ship${i % 977} at pier${i % 31} `.repeat(6),
    }),
  ).join('\n');

describe('in a browser', { timeout: 300_000 }, () => {
  it('names are chosen by keyboard alone, and nothing of it keeps anybody out', async () => {
    const app = browser();
    if (app === undefined) return;
    const { page, refused, context } = await app.visit({ bypassCSP: true });
    await page.setInputFiles('#drop-files', [
      { name: 'posts.ndjson', mimeType: '', buffer: Buffer.from(posts()) },
      { name: 'article.txt', mimeType: '', buffer: Buffer.from(article) },
    ]);
    await page.waitForURL(/\/articles\//);
    await settled(app, page);
    const field = page.locator('.asks[open] [role=combobox]').first();
    await field.focus();
    await page.keyboard.type('gree');
    await page.waitForSelector('[role=combobox][aria-expanded=true]');
    expect(await page.locator('[role=option]').first().textContent()).toMatch(/greenword.*about 100 posts/);
    await page.keyboard.press('ArrowDown');
    const active = await field.getAttribute('aria-activedescendant');
    expect(await page.locator(`[id="${active}"]`).getAttribute('aria-selected')).toBe('true');
    expect(await barriers(page)).toEqual([]);
    // Escape leaves what was typed; arrows open it again; Enter takes, and does not send yet.
    await page.keyboard.press('Escape');
    expect([await field.inputValue(), await field.getAttribute('aria-expanded')]).toEqual(['gree', 'false']);
    await page.keyboard.press('ArrowDown');
    await page.waitForSelector('[role=combobox][aria-expanded=true]');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    expect([await field.inputValue(), await field.getAttribute('aria-expanded')]).toEqual([
      'greenword',
      'false',
    ]);
    await page.keyboard.press('Enter');
    await page.waitForSelector('.claim-card:focus');
    expect(readFileSync(join(app.folder, 'isogloss.yaml'), 'utf8')).toContain('greenword');
    expect(refused).toEqual([]);
    await context.close();
  });

  it('of two tabs the second is told what the first has written, and writes nothing', async () => {
    const app = browser();
    if (app === undefined) return;
    const { page: first, context } = await app.visit();
    const second = await context.newPage();
    await first.goto(`${app.base}/`);
    await first.locator('.cards a').first().click();
    await first.waitForSelector('.claim-card');
    await second.goto(first.url());
    await first.fill('.asks[open] input[name=words]', 'redword');
    await first.press('.asks[open] input[name=words]', 'Enter');
    await first.waitForSelector('.claim-card button.primary');
    const ledger = readFileSync(join(app.folder, 'claims.yaml'), 'utf8');
    await second.fill('.asks[open] input[name=words]', 'harbour');
    await second.press('.asks[open] input[name=words]', 'Enter');
    await second.waitForSelector('[role=alert]');
    expect(await second.textContent('main')).toContain('Nothing was written');
    expect(await second.textContent('main')).toContain('When this page was read');
    expect(readFileSync(join(app.folder, 'claims.yaml'), 'utf8')).toBe(ledger);
    await context.close();
  });

  it('a form whose page is lost on the way is sent once, and what it did is shown', async () => {
    const app = browser();
    if (app === undefined) return;
    const { page, context } = await app.visit();
    await page.goto(`${app.base}/`);
    await page.locator('.cards a').first().click();
    await page.waitForSelector('.claim-card button.primary');
    let sent = 0;
    let lost = 0;
    // The form is answered; the page that it leads to is lost once.
    await page.route('**/*', async (route) => {
      const request = route.request();
      if (request.method() === 'POST') sent++;
      else if (sent > 0 && lost === 0 && request.headers()['isogloss-swap'] !== undefined) {
        lost++;
        await route.abort();
        return;
      }
      await route.continue();
    });
    const loaded = page.waitForEvent('load');
    await page.locator('.claim-card button.primary').first().click();
    await loaded;
    await settled(app, page);
    expect({ sent, lost }).toEqual({ sent: 1, lost: 1 });
    await context.close();
  });

  it('a page that is loaded again in the middle of an import shows how far it is, and its end', async () => {
    const app = browser();
    if (app === undefined) return;
    const { page, context } = await app.visit();
    const file = join(app.folder, 'many.ndjson');
    writeFileSync(file, many(0, 60_000));
    await page.setInputFiles('#drop-files', file);
    await page.waitForSelector('.job:has-text("many.ndjson")', { timeout: 60_000 });
    await page.reload();
    await page.waitForSelector('.job:has-text("many.ndjson")');
    await settled(app, page);
    expect(await page.textContent('#jobs')).toContain('60,000 new posts');
    await page.goto(`${app.base}/posts`);
    expect(await page.textContent('main')).toContain('many8');
    await context.close();
  });
});

const built = existsSync('dist/cli/main.js');

/** The app as a person starts it; its address once it has said so. */
async function started(folder: string): Promise<{ child: ChildProcess; base: string; token: string }> {
  const child = spawn('node', ['bin/isogloss.cjs', 'serve', folder, '--no-open'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return new Promise((resolve, reject) => {
    let told = '';
    child.stdout.on('data', (piece: Buffer) => {
      told += piece.toString();
      const [, base, token] = /(http:\S+)\/\?t=(\S+)/.exec(told) ?? [];
      if (base !== undefined && token !== undefined) resolve({ child, base, token });
    });
    child.once('exit', () => reject(new Error(told)));
  });
}

it.runIf(built)(
  'killed in the middle of an import, it opens again, and the file comes in whole',
  {
    timeout: 300_000,
  },
  async () => {
    const folder = mkdtempSync(join(tmpdir(), 'isogloss-killed-'));
    const text = many(0, 40_000);
    const ask = async ({ base, token }: { base: string; token: string }, path: string, body?: string) =>
      fetch(base + path, {
        headers: { Authorization: `Bearer ${token}` },
        ...(body === undefined ? {} : { method: 'POST', body }),
      });
    const jobs = async (app: { base: string; token: string }): Promise<{ state: string }[]> =>
      ((await (await ask(app, '/api/v1/jobs')).json()) as { rows: { state: string }[] }).rows;
    try {
      const first = await started(folder);
      expect((await ask(first, '/api/v1/files?name=many.ndjson', text)).status).toBe(201);
      while ((await jobs(first))[0]?.state === 'waiting')
        await new Promise((resolve) => setTimeout(resolve, 5));
      const dead = new Promise((resolve) => first.child.once('exit', resolve));
      first.child.kill('SIGKILL');
      await dead;
      const again = await started(folder);
      expect((await ask(again, '/posts')).status).toBe(200);
      expect((await ask(again, '/api/v1/files?name=many.ndjson', text)).status).toBe(201);
      while ((await jobs(again)).some(({ state }) => state === 'running' || state === 'waiting'))
        await new Promise((resolve) => setTimeout(resolve, 50));
      const project = (await (await ask(again, '/api/v1/project')).json()) as { frame: { posts: number } };
      expect(project.frame.posts).toBe(40_000);
      const ended = new Promise((resolve) => again.child.once('exit', resolve));
      again.child.kill('SIGINT');
      await ended;
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
);
