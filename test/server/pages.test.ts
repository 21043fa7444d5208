import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { article, posts } from './corpus.ts';
import { type TestApp, openApp } from './support.ts';

let app: TestApp;
beforeAll(async () => {
  app = await openApp();
});
afterAll(() => app.close());

const drop = (name: string, text: string) =>
  app.ask(`/api/v1/files?name=${encodeURIComponent(name)}`, { method: 'POST', body: text });

/** Hidden fields and values of the first form that leads to an address. */
function formOf(html: string, action: RegExp): { address: string; fields: Record<string, string> } {
  const form = [...html.matchAll(/<form[^>]*action="([^"]*)"[^>]*>(.*?)<\/form>/gs)].find(([, to = '']) =>
    action.test(to),
  );
  const fields = [...(form?.[2] ?? '').matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)"/g)];
  return {
    address: form?.[1] ?? '',
    fields: Object.fromEntries(fields.map(([, name = '', value = '']) => [name, value])),
  };
}

describe('from a dropped article to a signed verdict, without script', () => {
  let page = '';

  it('begins with an empty desk that says what to do', async () => {
    const html = await (await app.ask('/')).text();
    expect(html).toContain('Drop Telegram exports and articles here');
    expect(html).toContain('Try the demo');
    expect(html).toContain('An example of a verdict');
  });

  it('takes posts and article in, by their content', async () => {
    const received = [await drop('posts.bin', posts()), await drop('article.bin', article)];
    const [first, second] = (await Promise.all(received.map((one) => one.json()))) as {
      kind: string;
      link: string;
    }[];
    expect([first?.kind, second?.kind]).toEqual(['posts', 'article']);
    page = second?.link ?? '';
    await app.idle();
    const desk = await (await app.ask('/')).text();
    expect(desk).toContain('80 posts of 4 channels');
    expect(desk).toContain('1 needs your answer first');
  });

  it('asks what the sentence leaves open, and takes answers by a click or in words', async () => {
    for (const words of ['greenword', 'redword']) {
      const { address, fields } = formOf(await (await app.ask(page)).text(), /answers$/);
      expect((await app.post(address, { ...fields, words })).status).toBe(200);
    }
    const html = await (await app.ask(page)).text();
    expect(html).not.toContain('Compared with whom');
    const yaml = readFileSync(join(app.folder, 'isogloss.yaml'), 'utf8');
    expect(yaml).toMatch(/terms:\s*- greenword/);
    expect(yaml).toContain('# A project of Isogloss');
  });

  it('seals and measures: 60 of 80 texts, and not exploratory', async () => {
    const { address, fields } = formOf(await (await app.ask(page)).text(), /test$/);
    await app.post(address, fields);
    await app.idle();
    const html = await (await app.ask(page)).text();
    expect(html).toMatch(/agrees with this corpus.*75\.0%/s);
    const claim = /href="(\/claims\/[^"]+)"/.exec(html)?.[1] ?? '';
    const own = await (await app.ask(claim)).text();
    expect(own).toContain('The test was sealed before measuring.');
    expect(own).toMatch(/\?posts=0#panel/);
    const panel = await (await app.ask(`${claim}?posts=0`)).text();
    expect(panel).toContain('20 of 60');
    expect(panel.match(/<mark>greenword<\/mark>/g)).toHaveLength(20);
    const all = await (await app.ask(`${claim}?posts=0&all=1`)).text();
    expect(all.match(/<mark>greenword<\/mark>/g)).toHaveLength(50);
    const next = /href="(\/claims\/[^"#]*after=[^"#]*)/.exec(all)?.[1]?.replaceAll('&amp;', '&') ?? '';
    const rest = await (await app.ask(next)).text();
    expect(rest.match(/<mark>greenword<\/mark>/g)).toHaveLength(10);
  });

  it('gives all verdicts with their numbers as a table', async () => {
    const file = await app.ask('/claims/verdicts.csv');
    expect(file.headers.get('content-disposition')).toContain('verdicts.csv');
    const [head = '', first = ''] = (await file.text()).trim().split('\r\n');
    expect(head).toContain('id,claim,article,type,verdict');
    // 60 of 80 texts.
    expect(first).toMatch(/,dominates,supported,.*,0\.75,.*,60,80,/);
  });

  it('narrows the posts behind a number to a day, a channel, a spelling; each with its hash and how it is cited', async () => {
    const html = await (await app.ask(page)).text();
    const claim = /href="(\/claims\/[^"]+)"/.exec(html)?.[1] ?? '';
    const marks = async (more: string): Promise<number> =>
      (await (await app.ask(`${claim}?posts=0${more}`)).text()).match(/<mark>greenword<\/mark>/g)?.length ??
      0;
    // One text an hour from 1 March on, over four channels in turn.
    expect(await marks('&day=2026-03-02')).toBe(24);
    expect(await marks('&day=2026-03-02&channel=s1')).toBe(6);
    expect(await marks('&day=2027-03-02')).toBe(0);
    expect(await marks('&spelling=greenword')).toBe(50);
    // A spelling that the vocabulary has not narrows nothing; nor does a day that is none.
    expect(await marks('&spelling=redword')).toBe(20);
    const panel = await (await app.ask(`${claim}?posts=0&day=2027-03-02`)).text();
    expect(panel).toContain('No post behind this number is of that');
    const shown = await (await app.ask(`${claim}?posts=0`)).text();
    expect(shown.match(/data-copy="[^"]*s\d #\d+[^"]*Hash [0-9a-f]{32}"/g)).toHaveLength(20);
    expect(shown).toMatch(/action="\/words\/[^"]*\/exclude".*name="back" value="\/claims/s);
  });

  it('is read otherwise where a person says so, and tells then that this was chosen afterwards', async () => {
    const html = await (await app.ask(page)).text();
    const claim = /href="(\/claims\/[^"]+)"/.exec(html)?.[1] ?? '';
    const { address, fields } = formOf(await (await app.ask(claim)).text(), /reading$/);
    const before = readFileSync(join(app.folder, 'claims.yaml'), 'utf8');
    const turned = await app.post(address, {
      ...fields,
      side: 'about:redword',
      rivals: 'about:green-party',
    });
    expect(await turned.text()).toContain('have changed since this was tested');
    await app.post(`${claim}/test`, {});
    await app.idle();
    // 20 of 80 texts.
    const again = await (await app.ask(claim)).text();
    expect(again).toMatch(/this corpus shows otherwise.*25\.0%/s);
    expect(again).toMatch(
      /Exploratory: what it counts had been measured \d+ times? before this question was fixed/,
    );
    writeFileSync(join(app.folder, 'claims.yaml'), before);
    await app.post(`${claim}/test`, {});
    await app.idle();
  });

  it('is signed by name, and the ledger has it', async () => {
    const html = await (await app.ask(page)).text();
    const claim = /href="(\/claims\/[^"]+)"/.exec(html)?.[1] ?? '';
    const { address, fields } = formOf(await (await app.ask(claim)).text(), /sign$/);
    const signed = await (await app.post(address, { ...fields, by: 'Ada <b>Lovelace</b>' })).text();
    expect(signed).toContain('Ada &lt;b&gt;Lovelace&lt;/b&gt;');
    expect(readFileSync(join(app.folder, 'claims.yaml'), 'utf8')).toContain('signedOffVerdict: supported');
  });

  it('writes nothing where a file has changed since the page was read', async () => {
    const { address, fields } = formOf(await (await app.ask(page)).text(), /claims$/);
    const path = join(app.folder, 'isogloss.yaml');
    writeFileSync(path, `${readFileSync(path, 'utf8')}\n# by hand\n`);
    const before = readFileSync(join(app.folder, 'claims.yaml'), 'utf8');
    const answer = await app.post(address, {
      ...fields,
      sentence: 'On Telegram channels this spring',
      type: 'dominates',
    });
    expect(answer.status).toBe(409);
    const told = await answer.text();
    expect(told).toContain('Nothing was written');
    // Both readings: nothing stood there, and the line that was written by hand.
    expect(told).toMatch(/isogloss\.yaml.*When this page was read.*<pre[^>]*>(?!# by hand).*Now.*# by hand/s);
    expect(readFileSync(join(app.folder, 'claims.yaml'), 'utf8')).toBe(before);
  });

  it('makes a claim of any sentence', async () => {
    const { address, fields } = formOf(await (await app.ask(page)).text(), /claims$/);
    const made = await app.post(address, {
      ...fields,
      sentence: 'On Telegram channels this spring',
      type: 'dominates',
    });
    expect(await made.text()).toContain('“On Telegram channels this spring”, '.slice(1, 33));
  });
});

describe('what goes wrong', () => {
  it.each([
    ['an empty file', '', 'is empty'],
    ['what is neither posts nor a text', '\u0000\u0001\u0002\u0003', ''],
  ])('%s is told in a sentence', async (_, text, said) => {
    const answer = await drop('x.bin', text);
    expect(answer.status).toBe(422);
    expect(answer.headers.get('content-type')).toContain('application/problem+json');
    expect(((await answer.json()) as { detail: string }).detail).toContain(said);
  });

  it('a project file that cannot be read is told with its place', async () => {
    const path = join(app.folder, 'isogloss.yaml');
    const before = readFileSync(path, 'utf8');
    writeFileSync(path, 'isogloss: 1\nname: [');
    const answer = await app.ask('/');
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain('isogloss.yaml');
    writeFileSync(path, before);
  });

  it('an address that is none is told so', async () => {
    expect((await app.ask('/nowhere')).status).toBe(404);
    expect((await app.ask('/articles/none')).status).toBe(404);
    expect((await app.ask('/claims/none')).status).toBe(404);
  });
});

describe('Persian', () => {
  it('is chosen by a person, for the app alone', async () => {
    const set = await app.ask('/settings', {
      method: 'POST',
      body: new URLSearchParams({ language: 'fa', back: '/report' }),
    });
    expect(set.headers.get('location')).toBe('/report');
    const chosen = (set.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
    const html = await (
      await app.ask('/', { headers: { Cookie: `isogloss-4321=session-of-the-test; ${chosen}` } })
    ).text();
    expect(html).toContain('<html lang="fa" dir="rtl">');
    expect(html).toContain('میز کار');
    expect(html).toContain('۸۰ پست از ۴ کانال');
  });

  it('brings its own digits, whatever the form had before, and others where they are chosen with it', async () => {
    const kept = async (digits: string): Promise<string | null> => {
      const body = new URLSearchParams({ language: 'fa', digits, calendar: 'gregorian', back: '/' });
      const set = await app.ask('/settings', { method: 'POST', body });
      const cookie = /isogloss-settings=([^;]*)/.exec(set.headers.get('set-cookie') ?? '')?.[1] ?? '';
      return new URLSearchParams(decodeURIComponent(cookie)).get('digits');
    };
    // The page was in English, with Latin digits.
    expect(await kept('latin')).toBeNull();
    expect(await kept('persian')).toBe('persian');
  });
});

it('says of an article in Arabic that nobody reads in it who says what', async () => {
  const arabic =
    'قال الوزير إن الحزب الأخضر يهيمن على قنوات تلغرام في هذه السنة.\n\nوالجسر الذي بني في المدينة لن يكون جاهزا قبل نهاية السنة.\n';
  const { link } = (await (await drop('arabic.txt', arabic)).json()) as { link: string };
  expect(await (await app.ask(link)).text()).toContain('who says what is not read in Arabic');
  const { link: other } = (await (await drop('english.txt', article)).json()) as { link: string };
  expect(await (await app.ask(other)).text()).not.toContain('is not read in Arabic');
});

it('removes an article only where the files are as they were read', async () => {
  const { link } = (await (await drop('other.txt', article)).json()) as { link: string };
  const { address, fields } = formOf(await (await app.ask(link)).text(), /remove$/);
  for (const revision of ['', 'other'])
    expect((await app.post(address, { ...fields, revision })).status).toBe(409);
  expect((await app.ask(link)).status).toBe(200);
  await app.post(address, fields);
  expect((await app.ask(link)).status).toBe(404);
});
