import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseHTML } from 'linkedom';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { english, namesIn } from './persian.ts';
import { run } from './run.ts';

let folder: string;
let printed: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'isogloss-demo-'));
  printed = (await run('demo', '--out', folder)).out;
}, 300_000);
afterAll(() => rmSync(folder, { recursive: true }));

describe('the demo', () => {
  it('prints each step as the command it is, and the comparison at the end', () => {
    const out = printed;
    for (const command of ['simulate', 'import', 'channels', 'check']) {
      expect(out).toContain(`$ isogloss ${command} `);
    }
    expect(out).toContain(`The same in the app: isogloss serve ${folder}`);
    expect(out).toMatch(/17 claims: \d+ as planted, \d+ left open, 0 otherwise\./);
  });
});

describe('with --interface fa', () => {
  const names = (): Set<string> => namesIn(readFileSync(join(folder, 'isogloss.yaml'), 'utf8'));
  const persian = (...args: string[]) => run(...args, '--project', folder, '--interface', 'fa');

  it('the report has no English words but names, posts and what is quoted', async () => {
    const out = join(folder, 'persian');
    expect(await persian('report', '--out', out)).toMatchObject({ status: 0 });
    const { document } = parseHTML(readFileSync(join(out, 'report.html'), 'utf8'));
    for (const own of document.querySelectorAll('style, bdi, q, code, .post, [dir="ltr"]')) own.remove();
    // A line of an SVG label may have one half of an isolated name: its title has all of it.
    for (const line of document.querySelectorAll('svg text')) line.remove();
    const told = [...document.querySelectorAll('*')].flatMap((element) => [
      ...['title', 'aria-label', 'alt'].map((name) => element.getAttribute(name) ?? ''),
      [...element.childNodes]
        .filter(({ nodeType }) => nodeType === 3)
        .map(({ textContent }) => textContent)
        .join(''),
    ]);
    const known = names();
    expect([...new Set(told)].filter((text) => english(text, known).length > 0)).toEqual([]);
    expect(told.filter((text) => /\p{Script=Arabic}/u.test(text)).length).toBeGreaterThan(300);
  }, 120_000);

  it.each([
    ['channels'],
    ['search', 'lantern', '--limit', '2'],
    ['lexicon', 'lantern'],
    ['measure', 'share', '--lexicon', 'lantern', '--by', 'community'],
    ['measure', 'prevalence', '--lexicon', 'lantern', '--by', 'community', '--effort', '20'],
    ['measure', 'cadence', '--by', 'community'],
    ['measure', 'adoption', '--lexicon', 'lantern'],
    ['measure', 'spread', '--limit', '3'],
    ['measure', 'lead-lag', '--by', 'community'],
    ['measure', 'near-duplicates', '--limit', '3'],
    ['measure', 'coordination', '--object', 'text', '--limit', '3'],
    ['measure', 'statements', '--limit', '3'],
    ['edges', 'list'],
    ['edges', 'show', 'ridge_fa', 'high_road_fa', '--limit', '1'],
    ['code', 'lantern'],
    ['claims', 'test', '--power'],
    ['claims', 'seal'],
    ['verify'],
  ])('%s prints Persian', async (...args) => {
    const { out, err, status } = await persian(...args);
    expect([status, err]).toEqual([0, '']);
    // Posts are quoted as they are.
    const own = out.split('\n').filter((line) => !/^\s*[…|]/u.test(line));
    const known = names();
    expect(own.filter((line) => english(line, known).length > 0)).toEqual([]);
  });
});
