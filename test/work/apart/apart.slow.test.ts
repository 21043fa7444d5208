import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { rolldown } from 'rolldown';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { UserError } from '../../../src/model/errors.ts';
import { type TestApp, openApp } from '../../server/support.ts';
import { article, posts } from '../../server/corpus.ts';
import { type Apart, openApart } from '../../../src/work/apart/apart.ts';
import { arrangeChannels } from '../../../src/work/groups.ts';
import type { Study } from '../../../src/work/study.ts';

// Beside the packages, which the thread imports; nothing of the sources is copied.
mkdirSync('node_modules/.cache', { recursive: true });
const own = mkdtempSync('node_modules/.cache/isogloss-thread-');
const thread = join(own, 'thread.mjs');
const folder = mkdtempSync(join(tmpdir(), 'isogloss-apart-'));
let app: TestApp;
let apart: Apart;

beforeAll(async () => {
  const inPlace = {
    name: 'in-place',
    transform: (code: string, id: string) =>
      code.replaceAll('import.meta.url', JSON.stringify(pathToFileURL(id).href)),
  };
  const build = await rolldown({
    input: 'src/cli/thread.ts',
    platform: 'node',
    external: (id) => !/^[./]/.test(id),
    plugins: [inPlace],
  });
  const { output } = await build.generate({ format: 'esm', codeSplitting: false });
  writeFileSync(thread, output[0].code);
  await build.close();
  app = await openApp(folder);
  for (const [name, text] of [
    ['posts.ndjson', posts()],
    ['same.ndjson', same],
    ['article.txt', article],
  ] as const)
    await app.ask(`/api/v1/files?name=${name}`, { method: 'POST', body: text });
  await app.idle();
  apart = openApart(pathToFileURL(thread), { folder, url: undefined });
});
afterAll(async () => {
  await apart.close();
  await app.close();
  rmSync(own, { recursive: true, force: true });
});

/** Texts that two channels have within seconds. */
const same = ['s1', 's2']
  .flatMap((channel, second) =>
    [0, 1, 2].map((n) =>
      JSON.stringify({
        channel,
        id: 900 + n,
        date: `2026-03-09T1${n}:00:0${second}Z`,
        text: `the harbour opens at dawn again, and ship ${n} of the grain fleet comes in`,
      }),
    ),
  )
  .join('\n');

const study = (signal = new AbortController().signal, told: number[] = []): Study =>
  app.tools.study({ signal, onProgress: (_, done, total) => told.push(done / total) });

const wish = (out: string, article?: string) => ({
  out: join(folder, out),
  article,
  manner: study().words.manner,
  only: 'all' as const,
  title: undefined,
});

describe('a thread for long work', () => {
  it('writes the bytes that are written here, over the engine that is open here', async () => {
    const here = openApart(undefined, { folder, url: undefined });
    const told: number[] = [];
    await here.send(study(), 'report', wish('here'));
    await apart.send(study(undefined, told), 'report', wish('there'));
    const file = (name: string): string => readFileSync(join(folder, name, 'report.html'), 'utf8');
    expect(file('there')).toBe(file('here'));
    expect(told.length).toBeGreaterThan(0);
    expect(told).toEqual(told.toSorted((a, b) => a - b));
  });

  it('does the same of an article, and its claims are tested there', async () => {
    const [one] = await app.tools.library.list(folder, study().project);
    const path = one?.path ?? '';
    await openApart(undefined, { folder, url: undefined }).send(study(), 'report', wish('here', path));
    await apart.send(study(), 'report', wish('there', path));
    expect(readFileSync(join(folder, 'there', 'report.html'), 'utf8')).toBe(
      readFileSync(join(folder, 'here', 'report.html'), 'utf8'),
    );
    expect(await apart.send(study(), 'testArticle', one?.id ?? '', [])).toEqual([]);
  });

  it('finds the edges that are found here', async () => {
    // Of channels that are somebody's alone no edge is told.
    arrangeChannels(study(), ['s1', 's2'], { group: '', kind: 'outlet' });
    const wish = { object: 'text', window: 3600 } as const;
    const there = await apart.send(study(), 'edges', wish);
    expect(there.rows).toMatchObject([{ a: 's1', b: 's2', pairs: 3 }]);
    const here = await openApart(undefined, { folder, url: undefined }).send(study(), 'edges', wish);
    expect(there).toEqual(here);
  });

  it('hands back a person’s mistake with its code and its sentence as data', async () => {
    const error = await apart.send(study(), 'testAlone', 'nobody').catch((caught: unknown) => caught);
    expect(error).toBeInstanceOf(UserError);
    expect(error).toMatchObject({ code: 'unknown-claim', said: { say: 'asked.claimGone', id: 'nobody' } });
  });

  it('answers a page whose question came beside work that is stopped, whose thread is ended', async () => {
    const abort = new AbortController();
    const impatient = openApart(pathToFileURL(thread), { folder, url: undefined }, 0);
    const job = impatient.send(study(abort.signal), 'edges', { object: 'text', window: 3600 });
    const page = impatient.send(
      study(),
      'coverage',
      { language: 'en', digits: 'latin', calendar: 'gregorian', zone: 'UTC' },
      [],
    );
    abort.abort();
    await expect(job).rejects.toMatchObject({ name: 'AbortError' });
    expect(await page).toBeNull();
    await impatient.close();
  });

  it('leaves nobody waiting when it is closed', async () => {
    const closing = openApart(pathToFileURL(thread), { folder, url: undefined });
    const begun = closing.send(study(), 'edges', { object: 'text', window: 3600 });
    const ended = expect(begun).rejects.toMatchObject({ name: 'AbortError' });
    await closing.close();
    await ended;
  });

  it('stops what is stopped, and goes on with what comes next', async () => {
    const abort = new AbortController();
    const impatient = openApart(pathToFileURL(thread), { folder, url: undefined }, 0);
    const begun = impatient.send(study(abort.signal), 'edges', { object: 'text', window: 3600 });
    abort.abort();
    await expect(begun).rejects.toThrow('abort');
    expect((await impatient.send(study(), 'edges', { object: 'text', window: 3600 })).rows).toBeInstanceOf(
      Array,
    );
    await impatient.close();
    await expect(apart.send(study(AbortSignal.abort()), 'testAlone', 'x')).rejects.toThrow('abort');
  });

  it('that ends by itself fails what runs, and another is begun', async () => {
    const broken = join(own, 'broken.mjs');
    writeFileSync(broken, 'throw new Error("broken");');
    const bad = openApart(pathToFileURL(broken), { folder, url: undefined });
    await expect(bad.send(study(), 'testAlone', 'x')).rejects.toThrow('broken');
    writeFileSync(broken, 'process.exit(3);');
    await expect(bad.send(study(), 'testAlone', 'x')).rejects.toThrow('3');
    await bad.close();
  });
});
