import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { proposalHash } from '../../src/claims/ledger/ledgerFile.ts';
import { run, runJson } from '../cli/run.ts';
import { article, posts } from './corpus.ts';
import { type TestApp, openApp } from './support.ts';

/** One claim, asked as another question: before it is tested and after. */
describe('as which question a claim is asked', () => {
  let app: TestApp;
  let page = '';
  let id = '';
  beforeAll(async () => {
    app = await openApp();
    await app.ask('/api/v1/files?name=posts.ndjson', { method: 'POST', body: posts() });
    const received = await app.ask('/api/v1/files?name=article.txt', { method: 'POST', body: article });
    page = ((await received.json()) as { link: string }).link;
    await app.idle();
    id = /id="claim-([^"]*)"/.exec(await html())?.[1] ?? '';
  });
  afterAll(() => app.close());

  const html = async (at = page): Promise<string> => (await app.ask(at)).text();
  const revision = async (): Promise<string> =>
    /name="revision" value="([^"]*)"/.exec(await html())?.[1] ?? '';
  const file = (): string => join(app.folder, 'claims.yaml');
  const ledger = (): string => readFileSync(file(), 'utf8');
  const ask = async (type: string, more: Record<string, string> = {}) =>
    app.ask(`/claims/${id}/type`, {
      method: 'POST',
      body: new URLSearchParams({ revision: await revision(), type, ...more }),
    });
  const questions = async (): Promise<{ id: string }[]> => {
    const state = (await (await app.ask(`/api/v1${page}`)).json()) as {
      claims: { id: string; questions: { id: string }[] }[];
    };
    return state.claims.find((one) => one.id === id)?.questions ?? [];
  };
  const answer = async (value: string) =>
    app.post(`${page}/answers`, {
      revision: await revision(),
      question: (await questions())[0]?.id ?? '',
      claim: id,
      value,
    });

  it('is told beside it, with those that its words fit before the others', async () => {
    for (const at of [page, `/claims/${id}`]) {
      const form = /<details class="ask-as".*?<\/details>/s.exec(await html(at))?.[0] ?? '';
      expect(form).toContain('Asked as: X has most of it');
      const told = [...form.matchAll(/name="type" value="(\w+)"[^>]*?( checked)?>/g)];
      expect(told.map(([, type]) => type)).toHaveLength(9);
      expect(told[0]?.[1]).toBe('dominates');
      expect(told.filter(([text]) => text.includes('checked')).map(([, type]) => type)).toEqual([
        'dominates',
      ]);
    }
  });

  it('before it is sealed: what the other question lacks is asked, of whom the sentence names', async () => {
    const before = ledger();
    const answered = await ask('originates', { back: 'article' });
    expect(answered.headers.get('location')).toBe(`${page}#claim-${id}`);
    expect(ledger()).toMatch(/type: originates/);
    expect(ledger()).toMatch(
      /readBefore:\s+- type: dominates\s+until: [\d-]+\s+changedBy: whoever changed the reading\s+runs: 0/,
    );
    expect(await questions()).toEqual([expect.objectContaining({ kind: 'who', about: 'Green Party' })]);
    expect(ledger()).toMatch(/about: Green Party[^]*takes:\s+- channels/);
    expect(await html()).toContain(
      'it was asked as: X has most of it, or more than anyone else (not measured)',
    );
    const saved = ledger();
    // The same by commands, to the letter.
    writeFileSync(file(), before);
    const changed = await runJson('claims', 'type', id, 'originates', '--project', app.folder);
    expect(changed).toEqual({ id, type: 'originates', from: 'dominates', runs: 0 });
    const text = join(app.folder, 'articles', 'article.txt');
    await run('check', text, '--project', app.folder, '--out', join(app.folder, 'again'));
    expect(ledger()).toBe(saved);
    await ask('dominates');
  });

  it('answers that the other question needs too are kept, and nothing more is asked', async () => {
    await answer('term:greenword');
    await answer('term:redword');
    expect(await questions()).toEqual([]);
    const about = /\n {4}about: \S+/.exec(ledger())?.[0] ?? 'none';
    await ask('outperforms');
    expect(ledger()).toContain(about);
    expect(ledger()).toMatch(/rivals:\s+- about: /);
    expect(await questions()).toEqual([]);
    expect(await html()).toContain('The question: X has more than a rival');
    await ask('dominates');
  });

  it('after a test nothing passes as unseen: it is counted, signed no more, and told beside the verdict', async () => {
    await app.post(`${page}/test`, { claim: id });
    await app.idle();
    await app.post(`/claims/${id}/sign`, { revision: await revision(), by: 'Ada', verdict: 'supported' });
    await app.idle();
    expect(ledger()).toContain('signedOffBy: Ada');
    const changed = await app.ask(`/api/v1/claims/${id}/type`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'If-Match': `"${await revision()}"` },
      body: JSON.stringify({ type: 'outperforms' }),
    });
    const told = (await changed.json()) as { runs: number };
    expect(told).toMatchObject({ id, type: 'outperforms', from: 'dominates' });
    expect(told.runs).toBeGreaterThan(0);
    expect(await html(`/claims/${id}`)).toContain('This was found for the question that was asked before');
    expect(await html(`/claims/${id}`)).toContain('Ada had signed that verdict');
    expect(await html()).toContain('of the question asked before');
    await app.post(`/claims/${id}/test`, {});
    await app.idle();
    const claim = (await (await app.ask(`/api/v1/claims/${id}`)).json()) as {
      signedOffBy: string | null;
      result: { type: string; exploratory: boolean; caveats: { say: string }[] };
    };
    expect(claim.signedOffBy).toBeNull();
    expect(claim.result).toMatchObject({ type: 'outperforms', exploratory: true });
    const shown = await html(`/claims/${id}`);
    expect(shown).toContain('this sentence was asked as another question');
    expect(shown).not.toContain('This was found for the question that was asked before');
    expect(await html('/claims')).toContain('was asked as another question before, and measured');
  });

  it('is none that another claim of the same sentence has already: nothing is lost', async () => {
    const sentence = 'The Green Party dominates the Telegram channels, said Ada Ahmadi.';
    await app.post(`${page}/claims`, { revision: await revision(), sentence, type: 'floods' });
    await app.idle();
    const other = /\n {2}(floods-\w+):/.exec(ledger())?.[1] ?? 'none';
    const [before, cards] = [ledger(), (await html()).match(/<article class="claim-card/g)?.length];
    const refused = await ask('floods');
    expect(refused.status).toBe(422);
    const told = await refused.text();
    expect(told).toContain('Nothing was changed: the same sentence is asked as');
    expect(told).toContain(`href="/claims/${other}"`);
    const typed = await run('claims', 'type', id, 'floods', '--project', app.folder);
    expect(typed).toMatchObject({ status: 1, err: expect.stringContaining(other) as string });
    expect(ledger()).toBe(before);
    expect((await html()).match(/<article class="claim-card/g)?.length).toBe(cards);
    await run('claims', 'type', other, 'coordinates', '--project', app.folder);
    const back = await app.post(`/claims/${other}/type`, { revision: await revision(), type: 'floods' });
    expect(back.status).toBe(200);
    writeFileSync(file(), before.replace(new RegExp(`\\n {2}${other}:(?:\\n {4}.*)*`), ''));
  });

  it('is none of what posts cannot test, none that is unknown, and none that somebody else changed', async () => {
    expect(await (await ask('nothing')).text()).toContain('nothing');
    const late = await app.ask(`/claims/${id}/type`, {
      method: 'POST',
      body: new URLSearchParams({ revision: 'old', type: 'floods' }),
    });
    expect(late.status).toBe(409);
    const wish = {
      text: 'They wish it.',
      type: 'dominates' as const,
      notTestable: { reason: 'emotion' as const, explanation: 'posts do not show it' },
    };
    const entry = JSON.stringify({ ...wish, proposal: proposalHash(wish) });
    writeFileSync(file(), ledger().replace(/^claims:\n/m, `claims:\n  barred-1: ${entry}\n`));
    const barred = await run('claims', 'type', 'barred-1', 'floods', '--project', app.folder);
    expect(barred).toMatchObject({ status: 1, err: expect.stringContaining('Posts cannot test') as string });
    expect(ledger()).not.toContain('floods');
  });
});
