import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseProject } from '../../src/project/projectFile.ts';
import { posts } from './corpus.ts';
import { type TestApp, openApp } from './support.ts';

/** Vocabularies begun, groups taken apart, names changed, channels read: what a project is arranged by before any article. */
const project = `# kept
isogloss: 1
name: arranging
lexicons:
  green: # the first
    label: Green talk
    terms: [greenword]
communities:
  north: { label: The North, channels: [s1, "@S2"] }
  south: { channels: [s3] }
  idle: { label: Idle ones, channels: [s1, s4] }
channels:
  s1: { kind: outlet }
  s2: { kind: outlet }
  s3: { kind: personal }
  s4: { kind: personal, publicInterest: speaks for a party }
claims:
  north-more:
    text: The North posts more than the South.
    type: outperforms
    by: north
    rivals: [{ by: south }]
`;

let app: TestApp;
beforeAll(async () => {
  app = await openApp();
  writeFileSync(join(app.folder, 'isogloss.yaml'), project);
  await app.ask('/api/v1/files?name=posts.ndjson', { method: 'POST', body: posts() });
  await app.idle();
});
afterAll(() => app.close());

const html = async (path: string): Promise<string> => (await app.ask(path)).text();
const revision = async (path: string): Promise<string> =>
  /name="revision" value="([^"]*)"/.exec(await html(path))?.[1] ?? '';
const yaml = (): string => readFileSync(join(app.folder, 'isogloss.yaml'), 'utf8');
const file = () => parseProject('isogloss.yaml', yaml());
const send = async (path: string, fields: Record<string, string>): Promise<Response> =>
  app.ask(path, {
    method: 'POST',
    body: new URLSearchParams({ revision: await revision('/posts'), ...fields }),
  });
const toldOf = async (answer: Response): Promise<string> =>
  (await answer.text()).replaceAll(/<[^>]*>|[\u2066-\u2069]/g, '').replaceAll('&#39;', "'");

describe('a vocabulary', () => {
  it('is begun with its terms, whose words they are, who began it and when', async () => {
    expect(await html('/words')).toMatch(/<form method="post" action="\/words"/);
    const answer = await send('/words', {
      name: 'Old Harbour',
      terms: 'harbour، pier*, harbour',
      form: 'opponents',
    });
    expect(answer.headers.get('location')).toBe('/words/old-harbour');
    expect(file().lexicons['old-harbour']).toMatchObject({
      label: 'Old Harbour',
      terms: ['harbour', 'pier*'],
      form: 'opponents',
      author: 'whoever began it in the app',
      date: expect.stringMatching(/^\d{4}-\d\d-\d\d$/) as string,
    });
    expect(yaml()).toContain('# kept');
    expect(await html('/words/old-harbour')).toMatch(/<mark>harbour<\/mark>/);
  });

  it('is refused in a sentence where its name is taken, where it has none, and where it has no term', async () => {
    const before = yaml();
    const taken = await send('/words', { name: 'green  TALK', terms: 'x1', form: 'own' });
    expect(taken.status).toBe(422);
    expect(await toldOf(taken)).toContain('“green TALK” is a name of the vocabulary “Green talk” already');
    expect(await toldOf(await send('/words', { name: 'Blue', terms: ' ، ,', form: 'own' }))).toContain(
      '“Blue” has no term yet: give at least one word',
    );
    expect(await toldOf(await send('/words', { name: '—', terms: 'x1', form: 'own' }))).toContain(
      'needs a name with a letter',
    );
    expect(yaml()).toBe(before);
  });

  it('is called otherwise, with its key, and articles that use its old name still mean it', async () => {
    expect((await send('/words/green/rename', { label: 'The Greens' })).status).toBe(303);
    expect(file().lexicons['green']).toMatchObject({
      label: 'The Greens',
      aliases: ['Green talk', 'The Greens'],
      terms: ['greenword'],
    });
    expect(await html('/words')).toContain('The Greens');
    expect(await toldOf(await send('/words/green/rename', { label: 'Old Harbour' }))).toContain(
      'is a name of the vocabulary “Old Harbour” already',
    );
  });
});

describe('a group', () => {
  it('shows its channels, and lets one be taken out by whichever name the file has for it, not the last', async () => {
    const page = await html('/posts');
    expect(page).toMatch(/id="group-north".*aria-label="Take [^"]*s2[^"]* out of [^"]*The North/s);
    // A person's channel is counted, and not named.
    expect(page.split('id="group-south"')[1]?.split('</li>')[0]).toContain('1 other is not named here');
    expect((await send('/posts/groups/north/out', { channel: 's2' })).status).toBe(303);
    expect(file().communities['north']?.channels).toEqual(['s1']);
    const last = await send('/posts/groups/north/out', { channel: 's1' });
    expect(last.status).toBe(422);
    expect(await toldOf(last)).toContain('“s1” is the only channel of “The North”');
  });

  it('that nothing uses is removed; one that a claim uses is kept, and the claim named', async () => {
    const page = await html('/posts');
    expect(page).toContain('action="/posts/groups/idle/remove"');
    expect(page).not.toContain('action="/posts/groups/north/remove"');
    const used = await send('/posts/groups/south/remove', {});
    expect(used.status).toBe(422);
    expect(await toldOf(used)).toContain(
      'The group “south” is used by “The North posts more than the South.”',
    );
    expect((await send('/posts/groups/idle/remove', {})).status).toBe(303);
    expect(Object.keys(file().communities)).toEqual(['north', 'south']);
    expect(await toldOf(await send('/posts/groups/idle/remove', {}))).toContain('no group “idle” any more');
  });

  it('is called otherwise', async () => {
    expect((await send('/posts/groups/south/rename', { label: 'Southern voices' })).status).toBe(303);
    expect(file().communities['south']).toMatchObject({
      label: 'Southern voices',
      aliases: ['Southern voices'],
    });
    expect(await toldOf(await send('/posts/groups/south/rename', { label: 'the north' }))).toContain(
      'is a name of the group “The North” already',
    );
  });
});

describe('a channel', () => {
  it('is read from its name in the list: its posts, newest first, and a search in them alone', async () => {
    expect(await html('/posts')).toContain('<a href="/posts?channel=s1#found">');
    const page = await html('/posts?channel=s1');
    const read = page.split('id="found"')[1] ?? '';
    const shown = [...read.matchAll(/#(\d+)<\/bdi>/g)].map(([, id]) => Number(id));
    expect(shown).toEqual(Array.from({ length: 20 }, (_, i) => 77 - 4 * i));
    expect(read).toContain('redword number76 harbour pier76');
    const found = await html('/posts?channel=s1&q=redword');
    expect([...found.matchAll(/<mark>redword<\/mark>/g)]).toHaveLength(5);
    expect(found).toContain('<input type="hidden" name="channel" value="s1">');
  });

  it('of a person is read by its name only where the project says why', async () => {
    const list = await html('/posts');
    expect(list).toContain('/posts?channel=s4#found');
    expect(list).not.toContain('channel=s3');
    const refused = [await app.ask('/posts?channel=s3'), await app.ask('/posts?channel=nobody')];
    expect(refused.map(({ status }) => status)).toEqual([404, 404]);
    expect((await html('/posts?channel=s4')).split('id="found"')[1]).toContain('greenword');
  });
});
