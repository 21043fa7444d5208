import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { InMemoryTransport } from '@modelcontextprotocol/sdk/inMemory.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { mcpServer } from '../../src/server/mcp.ts';
import { article, posts } from './corpus.ts';
import { type TestApp, openApp } from './support.ts';

let app: TestApp;
let client: Client;
beforeAll(async () => {
  app = await openApp();
  writeFileSync(
    join(app.folder, 'isogloss.yaml'),
    `isogloss: 1
name: assistants
lexicons:
  green: { label: Green Party, terms: [greenword] }
  red: { label: Red Party, terms: [redword] }
channels:
  s1: { kind: outlet }
  s4: { kind: personal }
claims:
  ours: { type: dominates, words: green, rivals: [red], text: The Green Party dominates }
`,
  );
  await app.ask('/api/v1/files?name=posts.ndjson', { method: 'POST', body: posts() });
  await app.idle();
  const study = () => app.tools.study();
  const server = mcpServer(() => ({ tools: app.tools, study: study(), words: study().words }), '0');
  const [mine, its] = InMemoryTransport.createLinkedPair();
  client = new Client({ name: 'test', version: '0' });
  await Promise.all([server.connect(its), client.connect(mine)]);
});
afterAll(async () => {
  await client.close();
  await app.close();
});

async function call(
  name: string,
  given: Record<string, unknown> = {},
): Promise<{ said: string; isError: boolean }> {
  const answer = await client.callTool({ name, arguments: given });
  const [content] = answer.content as { text: string }[];
  return { said: content?.text ?? '', isError: answer.isError === true };
}
const json = async (name: string, given: Record<string, unknown> = {}) =>
  JSON.parse((await call(name, given)).said);

describe('for assistants', () => {
  it('every tool says that it changes nothing', async () => {
    const { tools } = await client.listTools();
    expect(tools.map(({ name }) => name).sort()).toEqual(
      ['claim', 'claims', 'claims_of_text', 'frame', 'measure', 'measures', 'posts_behind', 'search'].sort(),
    );
    expect(tools.every(({ annotations }) => annotations?.readOnlyHint === true)).toBe(true);
  });

  it('tells the frame, persons’ channels counted and not named', async () => {
    const frame = await json('frame');
    expect(frame.frame.posts).toBe(80);
    expect(frame.channels.map(({ channel }: { channel: string }) => channel)).toEqual(['s1', 's2', 's3']);
    expect(frame.personal).toBe(1);
  });

  it('finds the claims of a text with what they leave open, and keeps nothing', async () => {
    const found = await json('claims_of_text', { text: article });
    expect(found.claims).toHaveLength(1);
    expect(found.claims[0]).toMatchObject({ type: 'dominates', tested: null });
    expect(found.frame.posts).toBe(80);
    expect((await json('claims')).rows.map(({ id }: { id: string }) => id)).toEqual(['ours']);
  });

  it('measures with intervals and frame; search with its total and frame', async () => {
    const finding = await json('measure', { name: 'share', options: { lexicon: 'green' } });
    const [estimate] = finding.rows[0].estimates;
    expect([estimate.value, typeof estimate.low, typeof estimate.high]).toEqual([0.75, 'number', 'number']);
    expect(finding.frame.posts).toBe(80);
    expect(JSON.stringify(finding)).not.toContain('"parameters":{"corpus"');
    const hits = await json('search', { term: 'redword', limit: 5 });
    expect([hits.total, hits.rows.length, hits.frame.posts]).toEqual([20, 5, 80]);
  });

  it('names no channel of a person, in a search, in a measure or beside one of its posts', async () => {
    const hits = await json('search', { term: 'redword', limit: 50 });
    expect(hits.rows.map(({ channel }: { channel: string }) => channel)).toContain('a personal channel');
    for (const row of hits.rows as { channel: string; id: number }[])
      expect(row.id === 0).toBe(row.channel === 'a personal channel');
    const told = [
      hits,
      await json('measure', { name: 'share', options: { lexicon: 'green', by: 'channel' } }),
      await json('measure', { name: 'concordance', options: { lexicon: 'green' } }),
      await json('measure', { name: 'dispersion', options: { lexicon: 'green' } }),
    ];
    for (const one of told) expect(JSON.stringify(one.rows)).not.toMatch(/\bs4\b/);
    expect(JSON.stringify(told[2])).toContain('(personal channel)');
  });

  it('answers a mistake with its sentence', async () => {
    expect(await call('measure', { name: 'sharing' })).toMatchObject({ isError: true });
    expect((await call('claim', { id: 'none' })).said).toContain('not in the project any more');
    expect((await call('posts_behind', { id: 'ours' })).said).toContain('has not been tested');
  });

  it('tells a long answer as JSON with its frame, and how many rows are left out', async () => {
    const many = Array.from(
      { length: 900 },
      (_, n) => `The ministry said on Monday that matter ${n} is closed.`,
    );
    const { said } = await call('claims_of_text', { text: many.join('\n') });
    const told = JSON.parse(said);
    expect(said.length).toBeLessThanOrEqual(60_000);
    expect(Object.keys(told)[0]).toBe('frame');
    expect(told.frame.posts).toBe(80);
    expect(told.statements.length + told.leftOut.statements).toBe(900);
  });
});
