import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { posts } from './corpus.ts';
import { readRuns } from '../../src/measures/seals.ts';
import { codingsHash, writeCodings, writeSettled } from '../../src/store/queries/codings.ts';
import { type TestApp, openApp } from './support.ts';

const project = `# kept
isogloss: 1
name: words
lexicons:
  green: # the first
    terms: [greenword]
  red: { terms: [redword] }
communities:
  all: { channels: [s1, s2] }
channels:
  s1: { kind: outlet }
  s2: { kind: outlet }
  s3: { kind: outlet }
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

describe('words', () => {
  it('lists vocabularies, and spellings by orders of magnitude with lines of posts', async () => {
    expect(await html('/words')).toMatch(/href="\/words\/green".*greenword/s);
    const page = await html('/words/green');
    // 60 posts of four channels: about 100, and never the number itself.
    expect(page).toMatch(/about 100/);
    expect(page).not.toMatch(/\b60\b/);
    expect(page).toMatch(/<mark>greenword<\/mark>/);
  });

  it('gives exact counts where they are asked for, and then the words count as measured before', async () => {
    const { driver } = app.tools.open.store;
    const runs = (): Promise<number> => readRuns(driver, ['words green']);
    expect(await runs()).toBe(0);
    const exact = await (await app.post('/words/green/exact', {})).text();
    expect(exact).toMatch(/<td class="n">60<\/td><td class="n">4<\/td>/);
    expect(exact).not.toMatch(/about 100/);
    expect(await runs()).toBe(1);
    // What was counted is no secret any more; other words of the same vocabulary are.
    expect(await html('/words/green')).toMatch(/Counts are exact/);
  });

  it('leaves a phrase out, comments kept, and refuses a term itself and a file that changed', async () => {
    const fields = { revision: await revision('/words/green'), phrase: 'greenword number1 harbour' };
    const page = await (await app.post('/words/green/exclude', fields)).text();
    expect(page).toContain('greenword number1 harbour');
    const yaml = readFileSync(join(app.folder, 'isogloss.yaml'), 'utf8');
    expect(yaml).toMatch(/# kept/);
    expect(yaml).toMatch(/# the first/);
    expect(yaml).toMatch(/exclude:\s+- greenword number1 harbour # left out \d{4}-\d\d-\d\d/);
    expect((await app.post('/words/green/exclude', fields)).status).toBe(409);
    const own = { revision: await revision('/words/green'), phrase: 'GREENWORD' };
    expect(await (await app.post('/words/green/exclude', own)).text()).toContain('is itself a term');
  });
});

describe('spellings', () => {
  it('are added at any comma, removed one by one, and the last one stays', async () => {
    const change = async (more: Record<string, string>) =>
      app.post('/words/red/spellings', { revision: await revision('/words/red'), ...more });
    expect(await (await change({ words: 'crimsonword، redword, scarletword' })).text()).toContain(
      'scarletword',
    );
    const terms = (): string =>
      /red:.*?(?=\n {2}\w|\n\w)/s.exec(readFileSync(join(app.folder, 'isogloss.yaml'), 'utf8'))?.[0] ?? '';
    expect(terms()).toMatch(
      /redword,\s+crimsonword, # added in the app, \d{4}-\d\d-\d\d\s+scarletword # added/,
    );
    expect(terms().match(/redword/g)).toHaveLength(1);
    await change({ remove: 'crimsonword' });
    await change({ remove: 'scarletword' });
    expect(terms()).not.toMatch(/crimson|scarlet/);
    expect(await (await change({ remove: 'redword' })).text()).toContain('the only spelling');
    expect(terms()).toContain('redword');
    expect((await app.post('/words/red/spellings', { revision: '0', words: 'x' })).status).toBe(409);
  });
});

describe('names while somebody types', () => {
  it('are vocabularies and groups of the project, then words of the posts, by orders of magnitude', async () => {
    const words = await html('/names?q=gree&list=field');
    expect(words).toMatch(/role="option" id="field-0"[^>]*data-value="about:green"/);
    expect(words).toMatch(/data-value="greenword".*about 100 posts/s);
    expect(words).not.toMatch(/\b60\b/);
    expect(await html('/names?q=redword, al&list=field')).toMatch(/data-value="by:all".*group of channels/s);
    for (const nothing of ['', 'g', '%22%3E%3Cscript', '***', '  ,  ']) {
      const answer = await app.ask(`/names?q=${nothing}&list=%22%3E%3Cb`);
      expect([nothing, answer.status]).toEqual([nothing, 200]);
      expect(await answer.text()).not.toMatch(/<script|"><b/);
    }
  });
});

describe('a person’s channel', () => {
  it('has no name and no number in lines of search, words and what is typed', async () => {
    const path = join(app.folder, 'isogloss.yaml');
    const before = readFileSync(path, 'utf8');
    writeFileSync(path, before.replace(/s3:\s*\{?\s*kind: outlet\s*\}?/, 's3: { kind: personal }'));
    for (const page of ['/posts?q=greenword', '/words/green', '/words/preview?q=greenword']) {
      const text = await html(page);
      expect(text, page).toContain('greenword');
      expect(text, page).not.toMatch(/<bdi dir="auto">s3<\/bdi> <bdi dir="ltr">#/);
    }
    expect(await html('/posts?q=greenword')).toContain('a personal channel');
    writeFileSync(path, before);
  });
});

describe('reading by hand', () => {
  const textOf = (page: string): { key: string; text: string } => {
    const [, key = '', text = ''] = /<blockquote[^>]*data-key="([^"]*)">([^<]*)</.exec(page) ?? [];
    return { key, text };
  };

  it('shows one text after another, blind, keeps each code, and takes one back', async () => {
    const address = '/words/red/code?coder=Ada';
    expect(await html('/words/red')).toContain('Nobody has read a text of it yet');
    const first = textOf(await html(address));
    expect(first.text).toMatch(/number\d+ harbour/);
    expect(await html(address)).not.toMatch(/>s[1-4]</);
    const give = { coder: 'Ada', key: first.key, code: '1' };
    const second = await (await app.post('/words/red/code', give)).text();
    expect(textOf(second).key).not.toBe(first.key);
    expect(second).toMatch(/1 of 80/);
    const back = await (await app.post('/words/red/code', { ...give, code: '' })).text();
    expect(textOf(back).key).toBe(first.key);
    expect(back).toMatch(/0 of 80/);
  });

  it('shows another coder nothing of what the first said', async () => {
    const { key } = textOf(await html('/words/red/code?coder=Ada'));
    await app.post('/words/red/code', { coder: 'Ada', key, code: '2' });
    const page = await html('/words/red/code?coder=Ben');
    expect(textOf(page).key).toBe(key);
    expect(page).not.toContain('aria-pressed');
    // All of them by one, and 80 by two, since the sample has no hundred.
    expect(await html('/words/red')).toMatch(/1 of 80 texts .* were read.*Once all are read, 80 of them/);
  });

  it('knows who reads however they type their name, and lists what they said, to be said otherwise', async () => {
    expect(await html('/words/red/code')).toMatch(/Go on as <bdi[^>]*>Ada<\/bdi>, who has read 1/);
    expect(await html('/words/red/code?coder=ADA')).toMatch(/1 of 80/);
    const own = await html('/words/red/code?coder=Ada&said=1');
    expect(own).toContain('The text that you have read');
    const [, again = ''] = /href="([^"]*at=[^"]*)"/.exec(own) ?? [];
    expect(await html(again.replaceAll('&amp;', '&'))).toMatch(/value="2"[^>]*aria-pressed="true"/);
    expect(own).toMatch(
      /<a href="[^"]*at=[^"]*">Say otherwise<\/a><p class="whole-text" dir="auto">(?:red|green)word/,
    );
  });

  it('names every spelling that is meant, variants and beginnings of words among them', async () => {
    const path = join(app.folder, 'isogloss.yaml');
    const before = readFileSync(path, 'utf8');
    const terms = '[redword, { term: "crimson*", variants: ["красн*", "алый"] }]';
    writeFileSync(path, before.replace(/terms: \[\s*redword[^\]]*\]/, `terms: ${terms}`));
    for (const page of ['/words/red/code?coder=Ada', '/words'])
      for (const spelling of ['redword', 'crimson*', 'красн*', 'алый'])
        expect(await html(page), page).toContain(`>${spelling}<`);
    writeFileSync(path, before);
  });

  it('gives the texts as a file for a spreadsheet, blind, and takes its codes in', async () => {
    const answer = await app.ask('/words/red/code/sheet?coder=Fay');
    expect(answer.headers.get('content-disposition')).toContain('attachment');
    const lines = (await answer.text()).trim().split(/\r?\n/);
    expect(lines).toHaveLength(81);
    expect(lines.join('\n')).not.toMatch(/,s[1-4],/);
    const filled = lines.map((line, i) =>
      i > 0 && i <= 3 ? line.replace(/^(\d+,[^,]*),[^,]*,/, '$1,2,') : line,
    );
    const body = new FormData();
    body.append('coder', 'Fay');
    body.append('file', new File([filled.join('\n')], 'texts.csv'));
    const sent = await app.ask('/words/red/code/sheet', { method: 'POST', body });
    expect(sent.status).toBe(303);
    expect(await html('/words/red/code?coder=Fay')).toMatch(/3 of 80/);
    const foreign = new FormData();
    foreign.append('coder', 'Fay');
    foreign.append('file', new File(['key,code\nnone,1\n'], 'other.csv'));
    const refused = await app.ask('/words/red/code/sheet', { method: 'POST', body: foreign });
    expect([refused.status, await refused.text()]).toEqual([422, expect.stringContaining('other.csv')]);
    // What the others of this file test begins without these.
    for (const key of lines.slice(1, 4).map((line) => line.split(',')[1] ?? ''))
      await app.post('/words/red/code', { coder: 'Fay', key, code: '' });
  });

  it('keeps a note with the code, for its coder alone until agreement may be seen, and of no weight', async () => {
    const { driver } = app.tools.open.store;
    const { key } = textOf(await html('/words/red/code?coder=Dee'));
    const give = { coder: 'Dee', key, code: '3' };
    await app.post('/words/red/code', give);
    const without = await codingsHash(driver);
    await app.post('/words/red/code', { ...give, note: ' mocks\tthe\n<b>word</b> ' });
    expect(await codingsHash(driver)).toBe(without);
    const again = await html(`/words/red/code?coder=Dee&at=${encodeURIComponent(key)}`);
    expect(again).toMatch(/<textarea[^>]*>mocks the &lt;b&gt;word&lt;\/b&gt;<\/textarea>/);
    expect(again).toMatch(/value="3"[^>]*aria-pressed="true"/);
    for (const blind of ['/words/red/code?coder=Eve', '/words/red'])
      expect(await html(blind), blind).not.toContain('mocks');
    await app.post('/words/red/code', { ...give, code: '' });
  });

  it('gives twenty texts ahead to a script', async () => {
    const answer = await app.ask('/words/red/code?coder=Cem', { headers: { Accept: 'application/json' } });
    const place = (await answer.json()) as { total: number; done: number; texts: { key: string }[] };
    expect([place.total, place.done, place.texts.length]).toEqual([80, 0, 20]);
  });

  it('shows what was skipped when all else is read, and never it alone before', async () => {
    const seen: string[] = [];
    const skipLink = (page: string): string =>
      (/data-skip href="([^"]*)"/.exec(page)?.[1] ?? '').replaceAll('&amp;', '&');
    let at = '/words/red/code?coder=Cem';
    for (let n = 0; n < 80; n++) {
      const page = await html(at);
      seen.push(textOf(page).key);
      at = skipLink(page);
    }
    // Who skips each sees all of them before the first comes again; a text coded meanwhile moves none.
    expect(new Set(seen).size).toBe(80);
    expect(textOf(await html(at)).key).toBe(seen[0]);
    const [, second = '', third = ''] = seen;
    const skipped = `${second.slice(0, 4)}${third.slice(0, 4)}`;
    const given = { coder: 'Cem', skipped, key: seen[0] ?? '', code: '1' };
    const page = await (await app.post('/words/red/code', given)).text();
    expect(textOf(page).key).toBe(seen[3]);
    await app.post('/words/red/code', { ...given, code: '' });
    const answer = await app.ask(`/words/red/code?coder=Cem&skipped=${skipped}`, {
      headers: { Accept: 'application/json' },
    });
    const { texts } = (await answer.json()) as { texts: { key: string }[] };
    expect(texts.map(({ key }) => key)).toEqual([seen[0], ...seen.slice(3, 22)]);
    for (const odd of ['2', '-1', 'zzzz', '%00', 'abcd'.repeat(1500)])
      expect(textOf(await html(`/words/red/code?coder=Cem&skipped=${odd}`)).key, odd).toBe(seen[0]);
  });
});

describe('what two read differently', () => {
  const place = async (coder: string) => {
    const answer = await app.ask(`/words/green/code?coder=${coder}`, {
      headers: { Accept: 'application/json' },
    });
    return (await answer.json()) as { total: number; texts: { key: string }[] };
  };
  const give = (coder: string, key: string, code: string, note = '') =>
    app.post('/words/green/code', { coder, key, code, note });
  const readAll = async (coder: string, code: (i: number) => string): Promise<string[]> => {
    const keys: string[] = [];
    for (let next = await place(coder); next.texts.length > 0; next = await place(coder))
      for (const { key } of next.texts) {
        await give(coder, key, code(keys.length), keys.length < 3 ? `note of ${coder}` : '');
        keys.push(key);
      }
    return keys;
  };
  let keys: string[];

  it('is told to nobody before two have read enough', async () => {
    keys = await readAll('Ada', (i) => (i % 2 === 0 ? '1' : '4'));
    const page = await html('/words/green');
    expect(page).toMatch(/are told once two people have read \d+ texts in common/);
    expect(page).toMatch(/\d+ more by a second reader/);
    for (const blind of [page, await html('/words/green/settle?coder=Cleo')]) {
      expect(blind).not.toContain('note of Ada');
      expect(blind).not.toMatch(/Precision: |α of/);
    }
    const settled = await app.post('/words/green/settle', { coder: 'Cleo', key: keys[0] ?? '', code: '1' });
    expect(await settled.text()).toContain('Only texts that were read differently are settled');
  });

  it('stands on the vocabulary’s page with its interval, and what the words catch', async () => {
    expect(await html('/words/green/code?coder=Ben')).toMatch(/data-common hidden>/);
    await readAll('Ben', (i) => (i < 3 ? '2' : i % 2 === 0 ? '1' : '4'));
    const done = await html('/words/green/code?coder=Ben');
    expect(done).toMatch(/data-common>Two have now read 80 texts in common\. <a href="\/words\/green#read">/);
    const page = await html('/words/green');
    expect(page).toMatch(
      /α of the five codes, on \d+ texts that two or more have read: \d\.\d\d \(\d\.\d\d to \d\.\d\d\)/,
    );
    expect(page).toMatch(/Precision: of the texts that have the words, .*% use them as their own/);
    expect(page).toContain('3 texts were read differently, 0 of them settled');
    expect(page).not.toContain('note of');
  });

  it('is settled with both codes and notes in sight, and kept with who said so', async () => {
    const open = await html('/words/green/settle?coder=Cleo');
    expect([...open.matchAll(/note of (Ada|Ben)/g)]).toHaveLength(6);
    expect(open).not.toMatch(/>s[1-4]</);
    const before = await codingsHash(app.tools.open.store.driver);
    const fields = { coder: 'Cleo', key: keys[0] ?? '', code: '2', note: 'both agree' };
    const page = await (await app.post('/words/green/settle', fields)).text();
    expect(page).toMatch(/Settled by .*Cleo.*: <b>quoted<\/b>.*both agree/);
    expect(await html('/words/green')).toContain('3 texts were read differently, 1 of them settled');
    expect(await codingsHash(app.tools.open.store.driver)).not.toBe(before);
    await app.post('/words/green/settle', { ...fields, code: '' });
    expect(await html('/words/green')).toContain('3 texts were read differently, 0 of them settled');
  });

  it('is hidden from a third reader who has not read it', async () => {
    await give('Eve', keys[0] ?? '', '1');
    const page = await html('/words/green/settle?coder=Eve');
    expect([...page.matchAll(/class="codes"/g)]).toHaveLength(1);
    expect(page).toMatch(/\d+ texts that others have read, and you have not, are not shown/);
    await give('Eve', keys[0] ?? '', '');
  });

  it('is named on the desk once two have read a hundred texts, until it is settled', async () => {
    const { driver } = app.tools.open.store;
    const next = async (): Promise<string> => /class="next".*?<\/section>/s.exec(await html('/'))?.[0] ?? '';
    const said = (id: number, coder: string, code: string) =>
      ({ lexicon: 'red', channel: 's9', id, coder, code, day: '2026-05-01' }) as const;
    const common = (n: number, code: (i: number) => string): Promise<void> =>
      writeCodings(
        driver,
        Array.from({ length: n }, (_, i) => [said(i, 'Xan', 'own use'), said(i, 'Yve', code(i))]).flat(),
      );
    await common(99, (i) => (i < 2 ? 'quoted' : 'own use'));
    expect(await next()).not.toContain('/words/red/settle');
    await common(100, (i) => (i < 2 ? 'quoted' : 'own use'));
    expect(await next()).toMatch(/href="\/words\/red\/settle">Two have read enough of .*the 2 texts/);
    await writeSettled(
      driver,
      [0, 1].map((id) => ({ ...said(id, '', 'quoted'), by: 'Zoe' })),
    );
    expect(await next()).not.toContain('/words/red/settle');
  });
});

describe('posts', () => {
  it('searches, with lines, and says how many there are', async () => {
    const page = await html('/posts?q=redword');
    expect(page).toMatch(/About 30 posts have/);
    expect([...page.matchAll(/<mark>redword<\/mark>/g)]).toHaveLength(20);
    const { driver } = app.tools.open.store;
    expect(await readRuns(driver, ['term redword'])).toBe(0);
    expect(await (await app.post('/posts/exact', { q: 'redword' })).text()).toMatch(/20 posts have/);
    expect(await readRuns(driver, ['term redword'])).toBe(1);
  });

  it('lists imports, and puts channels into a group by a tick', async () => {
    expect(await html('/posts')).toMatch(/80 new/);
    const body = new URLSearchParams([
      ['revision', await revision('/posts')],
      ['channel', 's3'],
      ['channel', 's4'],
      ['group', 'Harbour News'],
      ['kind', 'outlet'],
    ]);
    const answer = await app.ask('/posts/groups', { method: 'POST', body });
    expect(answer.status).toBe(303);
    const yaml = readFileSync(join(app.folder, 'isogloss.yaml'), 'utf8');
    expect(yaml).toMatch(/harbour-news:\s+label: Harbour News\s+channels:\s+- s3 # in the app/);
    expect(yaml).toMatch(/s4:\s+kind: outlet/);
    expect(await html('/posts')).toMatch(/Harbour News/);
  });

  it('lists channels with most posts first, or as they are asked for', async () => {
    const order = async (path: string): Promise<string[]> =>
      [...(await html(path)).matchAll(/id="channel-(\w+)"/g)].map(([, name = '']) => name);
    expect(await order('/posts?sort=name')).toEqual(['s1', 's2', 's3', 's4']);
    expect(new Set(await order('/posts?sort=constructor'))).toEqual(new Set(['s1', 's2', 's3', 's4']));
    expect(await html('/posts?sort=name')).toMatch(
      /aria-sort="ascending"><a href="\/posts\?sort=name#channels">/,
    );
  });

  it('puts all channels of a list into a group by one tick', async () => {
    const fields = { revision: await revision('/posts'), name: 'S', every: '1', group: 'All of s', kind: '' };
    expect(await html('/posts?name=S')).toContain('all 4 channels listed here');
    await app.post('/posts/groups', fields);
    expect(readFileSync(join(app.folder, 'isogloss.yaml'), 'utf8')).toMatch(
      /all-of-s:\s+label: All of s\s+channels:(?:\s+- s[1-4][^\n]*){4}/,
    );
  });

  it('says what is missing where nothing is ticked', async () => {
    const fields = { revision: await revision('/posts'), group: 'x' };
    expect(await (await app.post('/posts/groups', fields)).text()).toContain('No channel is chosen');
  });
});
