import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type CheckResult, checkSchema } from '../../src/model/check.ts';
import type { Compared } from '../../src/simulation/compare.ts';
import { run, runJson } from './run.ts';

let folder: string;
let check: CheckResult;
let compared: Compared[];
const claim = (words: string, type?: string) => {
  const found = check.claims.find(
    (one) => one.text?.includes(words) === true && (type === undefined || one.type === type),
  );
  if (found === undefined) throw new Error(`no claim with “${words}”`);
  return found;
};

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'isogloss-demo-'));
  ({ check, compared } = await runJson<{ check: CheckResult; compared: Compared[] }>(
    'demo',
    '--out',
    folder,
  ));
}, 300_000);
afterAll(() => rmSync(folder, { recursive: true }));

describe('the demo', () => {
  it('finds every planted claim and no other, and answers none against the truth', () => {
    expect(compared.filter(({ outcome }) => outcome === 'differs')).toEqual([]);
    expect(compared.every(({ claim: id }) => id !== null)).toBe(true);
    expect(compared.length).toBe(check.claims.length);
    const decided = compared.filter(({ verdict, truth }) => verdict === truth && verdict !== null);
    const verdicts = new Set(decided.map(({ verdict }) => verdict));
    expect(verdicts).toEqual(new Set(['supported', 'contradicted', 'undecided', 'not testable']));
    // Where nothing is answered though the truth is known, it is for want of a test, and said so.
    for (const row of compared) {
      if (row.outcome === 'open' && row.verdict === 'not testable') expect(row.reason).not.toBeNull();
    }
  });

  it('decides claims of at least five types', () => {
    const decided = compared.filter(({ verdict }) => verdict === 'supported' || verdict === 'contradicted');
    expect(new Set(decided.map(({ type }) => type)).size).toBeGreaterThanOrEqual(4);
    const tested = check.claims.filter(({ estimates }) => estimates.length > 0);
    expect(new Set(tested.map(({ type }) => type)).size).toBeGreaterThanOrEqual(5);
    expect(new Set(check.claims.map(({ type }) => type)).size).toBeGreaterThanOrEqual(8);
  });

  it('reads role, affiliation and place out of a long apposition', () => {
    expect(claim('On Telegram the Lantern Movement dominates').speaker).toMatchObject({
      name: 'Kasmir Lundrey',
      role: 'deputy for Dolvar in the Chamber of Districts and lay preacher of the Candle Hill assembly in Halmen',
      affiliation: 'Chamber of Districts',
      place: 'Dolvar',
    });
    expect(claim('We have long overtaken').speaker).toMatchObject({
      name: 'Mirela Pashwick',
      role: 'spokeswoman of the Mountain League in Kessarin',
      affiliation: 'Mountain League',
      place: 'Kessarin',
    });
    expect(claim('عقب مانده').speaker).toMatchObject({
      name: 'الین وشت',
      affiliation: 'اتحاد بندر',
      place: 'پورت ایلوان',
    });
  });

  it('knows whose words a quotation that is never closed and “this outlet” are, and where it was cut', () => {
    const { text } = check.document;
    const quoted = check.statements.find(({ content }) => content.includes('drowns out'));
    expect(quoted?.speaker).toMatchObject({ name: 'Halmen Today', role: 'state outlet' });
    expect(quoted?.content).toMatch(/paid for from abroad\.$/);
    expect(quoted?.edits).toHaveLength(1);
    const [edit] = quoted?.edits ?? [];
    expect(edit).toMatchObject({ kind: 'left out', text: '[…]' });
    expect(text.slice(...(edit?.span ?? [0, 0]))).toBe('[…]');
    for (const words of ['flood the network', 'is dominating Telegram']) {
      expect(claim(words).speaker).toMatchObject({ name: 'Halmen Today', author: false });
    }
  });

  it('gives the unattributed thesis to the publication', () => {
    for (const type of ['outperforms', 'coordinates']) {
      expect(claim('is louder than', type).speaker).toMatchObject({ name: 'Merrowick Review', author: true });
    }
  });

  it('says why posts cannot test what they cannot', () => {
    expect(claim('هواداران خود را بسیج').notTestable).toMatchObject({ reason: 'intent', words: 'بسیج کرده' });
    expect(claim('afraid of us').notTestable).toMatchObject({ reason: 'emotion', words: 'afraid' });
    expect(claim('paid for from abroad').notTestable).toMatchObject({ reason: 'money', words: 'paid' });
    const bare = claim('is dominating Telegram');
    expect(bare.notTestable).toMatchObject({ reason: 'missing parameter' });
    expect(bare).toMatchObject({ state: 'needs you', questions: [{ kind: 'rivals' }] });
    expect(bare.readings.length).toBeGreaterThan(1);
  });

  it('shows what contradicts one another side by side, with who says it', () => {
    const report = readFileSync(join(folder, 'report.html'), 'utf8');
    const pair = ['seen in most channels', 'barely seen'].map((words) => claim(words));
    const ids = pair.map(({ id }) => id);
    expect(check.contradictions.map(({ claims }) => claims)).toContainEqual(ids);
    const table = report.slice(report.indexOf('Side by side'));
    const row = table.slice(table.indexOf('seen in most channels'));
    expect(row.slice(0, row.indexOf('</tr>'))).toMatch(/Toren Galder[\s\S]*barely seen[\s\S]*Davin Ostrey/);
  });

  it('shows how each claim was read, through whom it came and where it was cut', () => {
    const report = readFileSync(join(folder, 'report.html'), 'utf8');
    const id = claim('drowns out').id;
    const section = report.slice(report.indexOf(`id="claim-${id}"`)).slice(0, 90_000);
    expect(section).toContain('How it was read');
    expect(section).toMatch(/Halmen Today, state outlet[\s\S]*quoted by [\s\S]*Merrowick Review/);
    expect(section).toMatch(/left out at <q dir="auto">\[…\]/);
    expect(report).toContain('All 13 statements');
  });

  it('writes what the schema promises, the ledger, and a report with every claim', () => {
    expect(() => checkSchema.parse(check)).not.toThrow();
    expect(existsSync(join(folder, 'claims.yaml'))).toBe(true);
    const report = readFileSync(join(folder, 'report.html'), 'utf8');
    for (const { id } of check.claims) expect(report).toContain(`id="claim-${id}"`);
  });

  it('prints how unusual an edge is beside how much oftener than expected', async () => {
    const asked = ['--object', 'text', '--window', '60', '--project', folder];
    const { out } = await run('measure', 'coordination', ...asked);
    expect(out).toMatch(/^Object: text, within 60 s\.$/m);
    expect(out).toMatch(/times as often as expected +q$/m);
    expect(out).toMatch(/^high_road_fa – ridge_fa .* (?:\d\.?\d*e-\d+|0\.0\d+)$/m);
    expect(out).toMatch(/^\d+ pairs tested, [1-9]\d* unusual/m);
  });

  it('names channels of an edge in the report of an article once somebody has read it', async () => {
    const report = async (): Promise<string> => {
      const out = join(folder, 'again');
      const article = join(folder, 'article.html');
      await runJson('check', article, '--project', folder, '--no-ledger', '--out', out);
      return readFileSync(join(out, 'report.html'), 'utf8');
    };
    expect(await report()).not.toContain('A. Reader');
    const mark = ['--by', 'A. Reader', '--on', '2026-04-01', '--read', '4', '--project', folder];
    await runJson('edges', 'read', 'ridge_fa', 'high_road_fa', ...mark);
    expect(await report()).toContain('A. Reader');
  });
});
