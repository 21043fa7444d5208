import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestApp, openApp } from './support.ts';

/** Two channels with the same 12 links 20 s apart, and a third with two of them an hour later. */
const lines = (): string =>
  ['one', 'two', 'three']
    .flatMap((channel, c) =>
      Array.from({ length: c === 2 ? 2 : 12 }, (_, i) => ({
        channel,
        id: i + 1,
        date: new Date(Date.UTC(2026, 2, 1 + i, 9, 7, c === 2 ? 3600 : c * 20)).toISOString(),
        text: `<script>alert(${i})</script> https://example.org/story/${i}`,
      })),
    )
    .map((line) => JSON.stringify(line))
    .join('\n');

let app: TestApp;
beforeAll(async () => {
  app = await openApp();
  writeFileSync(
    join(app.folder, 'isogloss.yaml'),
    'isogloss: 1\nname: edges\nchannels:\n  one: { kind: outlet }\n  two: { kind: outlet }\n  three: { kind: personal }\n',
  );
  await app.ask('/api/v1/files?name=posts.ndjson', { method: 'POST', body: lines() });
  await app.idle();
});
afterAll(() => app.close());

const html = async (path: string): Promise<string> => (await app.ask(path)).text();
const wish = { object: 'url', window: '60' };

describe('edges', () => {
  it('says that nothing is measured yet, measures as a job, and lists the pair', async () => {
    expect(await html('/edges?object=url&window=60')).toContain('has not been measured yet');
    await app.post('/edges', wish);
    await app.idle();
    const page = await html('/edges?object=url&window=60');
    expect(page).toMatch(/href="\/edges\/pair\?a=one&amp;b=two[^"]*"/);
    // A person is no row of a table.
    expect(page).not.toContain('three');
    expect(await html('/edges?object=url&window=60&least=13')).toContain('0 of 1');
    const file = await app.ask('/edges/edges.csv?object=url&window=60');
    expect(file.headers.get('content-disposition')).toContain('edges.csv');
    const lines = (await file.text()).trim().split('\r\n');
    expect(lines).toHaveLength(2);
    expect(lines[1]).toMatch(/^one,two,12,12,/);
    expect((await app.ask('/edges/edges.csv?object=url&window=61')).status).toBe(422);
  });

  it('shows the posts side by side, as text, with the seconds between', async () => {
    const page = await html('/edges/pair?a=one&b=two&object=url&window=60');
    expect([...page.matchAll(/20 seconds apart/g)]).toHaveLength(12);
    expect(page).toContain('&lt;script&gt;alert(3)');
    expect(page).not.toContain('<script>alert');
  });

  it('keeps who read it, and asks for a name', async () => {
    const read = /name="revision" value="(\w+)"/.exec(
      await html('/edges/pair?a=one&b=two&object=url&window=60'),
    )?.[1];
    const fields = { ...wish, a: 'one', b: 'two', holds: 'yes', by: 'Ada', revision: read ?? '' };
    expect(await (await app.post('/edges/pair', { ...fields, by: ' ' })).text()).toContain('needs the name');
    expect(await (await app.post('/edges/pair', fields)).text()).toMatch(/Ada/);
    expect(readFileSync(join(app.folder, 'edges.yaml'), 'utf8')).toMatch(/holds: true\s+by: Ada/);
    // Read before Ada's mark stood there.
    expect((await app.post('/edges/pair', { ...fields, by: 'Bea' })).status).toBe(409);
  });

  it('says in a sentence why there is no such edge', async () => {
    expect(await html('/edges/pair?a=one&b=three&object=url&window=60')).toMatch(
      /a person(?:'|&#39;)s channel/,
    );
    expect(await html('/edges/pair?a=one&b=nobody&object=url&window=60')).toMatch(/role="alert">[^<]*nobody/);
  });
});
