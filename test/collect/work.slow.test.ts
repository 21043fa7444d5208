import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Archive } from '../../src/collect/archive.ts';
import { addToList, readList } from '../../src/work/collecting/list.ts';
import { collectReread } from '../../src/work/collecting/reread.ts';
import { collectRun, type World } from '../../src/work/collecting/run.ts';
import { collectStatus } from '../../src/work/collecting/status.ts';
import { viewsAtAges } from '../../src/work/collecting/views.ts';
import { gatheredSaid } from '../../src/work/reporting/gathered.ts';
import { eraseFrom } from '../../src/work/erase.ts';
import { type Study, withStudy } from '../../src/work/study.ts';
import { verify } from '../../src/work/verify.ts';
import { run, runJson } from '../cli/run.ts';
import { temporaryFolder } from '../store/support.ts';
import { FakeClock, runPages } from './support.ts';
import { channelOf, pageOf, type Telegram, telegramServer } from './telegram.ts';

const now = '2027-03-01T12:00:00Z';
const until = Date.parse(now) / 1000 - 30;

let folder = temporaryFolder();
let telegram: Telegram;
let clock: FakeClock;
let world: World;

beforeEach(async () => {
  folder = temporaryFolder();
  telegram = await telegramServer([channelOf('quay', 1001, 25, until), channelOf('mole', 1002, 3, until)]);
  clock = new FakeClock(now);
  world = {
    machineFolder: join(folder.path, 'machine'),
    settingsFolder: join(folder.path, 'settings'),
    sleep: clock.sleep,
    random: () => 0,
    base: telegram.base,
  };
});
afterEach(async () => {
  await telegram.close();
  folder.remove();
});

const within = <T>(work: (study: Study) => Promise<T>): Promise<T> =>
  withStudy(
    {
      folder: folder.path,
      now: clock.now,
      pid: process.pid,
      isAlive: () => false,
      signal: new AbortController().signal,
      onProgress: () => undefined,
      onNote: () => undefined,
      onWait: () => undefined,
      // As `isogloss collect run`: a list alone is enough to begin with.
      needs: 'nothing',
    },
    work,
  );

describe('the list of what is collected', () => {
  it('takes names and addresses in every form, once, and keeps what a person wrote into it', async () => {
    const add = (...given: string[]) => runJson('collect', 'add', ...given, '--project', folder.path);
    expect(await add('@quay', 'https://t.me/s/mole', 'https://quay.example/feed.xml#top')).toEqual({
      added: ['@quay', '@mole', 'https://quay.example/feed.xml'],
      known: [],
    });
    const path = join(folder.path, 'collect.yaml');
    writeFileSync(
      path,
      readFileSync(path, 'utf8').replace('- source: "@mole"', '# the pier\n  - source: "@mole"'),
    );
    expect(await add('t.me/QUAY', 'telegram.me/harbour/12')).toEqual({
      added: ['@harbour'],
      known: ['@QUAY'],
    });
    expect(readFileSync(path, 'utf8')).toContain('# the pier');
    expect(readList(folder.path).sources.map(({ key }) => key)).toEqual([
      'page:quay',
      'page:mole',
      'site:https://quay.example/feed.xml',
      'page:harbour',
    ]);
  });

  it.each([
    ['https://t.me/+AbCdEf', /nothing is joined/],
    ['https://t.me/joinchat/AbCdEf', /nothing is joined/],
    ['https://t.me/c/1234/5', /private chat/],
    ['two words', /is no source/],
    ['ftp://quay.example/', /is no source/],
    ['https://me:secret@quay.example/feed', /user name or a password/],
  ])('refuses %s', async (given, why) => {
    const { status, err } = await run('collect', 'add', given, '--project', folder.path);
    expect([status, err]).toEqual([1, expect.stringMatching(why)]);
    expect(err).not.toContain('secret');
    expect(existsSync(join(folder.path, 'collect.yaml'))).toBe(false);
  });

  it('is asked for where there is none; mistakes in it have their line', async () => {
    const none = await run('collect', 'run', '--project', folder.path);
    expect([none.status, none.err]).toEqual([1, expect.stringContaining('isogloss collect add @name')]);
    writeFileSync(join(folder.path, 'collect.yaml'), 'sources:\n  - source: "t.me/+abc"\n');
    const bad = await run('collect', 'status', '--project', folder.path);
    expect([bad.status, bad.err]).toEqual([
      1,
      expect.stringMatching(/^collect\.yaml, line 2, column 5: .*nothing is joined/),
    ]);
  });

  it.each([
    ['--max-requests', '0', /whole number above 0/],
    ['--recheck', 'often', /36h, 14d or 2w/],
    ['--since', 'May', /write a day/],
  ])('%s %s is a mistake', async (option, value, why) => {
    addToList(folder.path, ['@quay'], { today: '2027-03-01' });
    const { status, err } = await run('collect', 'run', option, value, '--project', folder.path);
    expect([status, err]).toEqual([1, expect.stringMatching(why)]);
  });
});

describe('views at fixed ages', () => {
  it('are those of the first look soon enough after each age; others have none', async () => {
    addToList(folder.path, ['@mole'], { today: '2027-03-01' });
    const { posts } = telegram.channels[1]!;
    const look = async (hours: number, views: number): Promise<void> => {
      clock.at = Date.parse(now) + hours * 3_600_000;
      for (const post of posts) post.views = views + post.id;
      await runPages({ folder: folder.path, clock }, telegram.base, ['mole']);
    };
    await look(0, 10);
    await look(1.2, 20);
    await look(1.4, 30);
    // Nobody looked between a day and a day and a half.
    await look(40, 40);
    await look(170, 50);
    expect(viewsAtAges({ folder: folder.path }).filter(({ id }) => id === 3)).toEqual([
      { source: '@mole', id: 3, date: '2027-03-01T11:59:30Z', age: 1, looked: 1.21, views: 23 },
      { source: '@mole', id: 3, date: '2027-03-01T11:59:30Z', age: 168, looked: 170.01, views: 53 },
    ]);
    const { out } = await run('collect', 'views', '--project', folder.path);
    expect(out.split('\n').slice(0, 2)).toEqual([
      'source,id,date,age_hours,looked_hours,views',
      '@mole,1,2027-03-01T11:57:30Z,1,1.24,21',
    ]);
  });
});

describe('sources of an account', () => {
  it('are off until somebody logs in, and go beside the others then', async () => {
    addToList(folder.path, ['@quay'], { today: '2027-03-01', account: true });
    addToList(folder.path, ['@mole'], { today: '2027-03-01' });
    await expect(within((study) => collectRun(study, {}, world))).rejects.toThrow(/isogloss collect login/);
    expect(telegram.asked).toEqual([]);
    const account: World['account'] = {
      resolve: () => Promise.resolve({ kind: 'channel', id: '1001', title: 'The quay', restricted: false }),
      history: (_name, { before, after }) =>
        Promise.resolve({
          channel: { id: '1001', title: 'The quay' },
          messages: [3, 2, 1]
            .filter((id) => (before === 0 || id < before) && id > after)
            .map((id) => ({ id, date: until - 60 * id, service: false, text: `Post ${id}` })),
        }),
      close: () => Promise.resolve(),
    };
    const { rows } = await within((study) => collectRun(study, {}, { ...world, account }));
    expect(rows).toMatchObject([
      { label: '@quay', ending: 'done', added: 3 },
      { label: '@mole', ending: 'done', added: 3 },
    ]);
  });

  it('log in at a terminal only, and read what they risk without one', async () => {
    const { status, err } = await run('collect', 'login', '--project', folder.path);
    expect([status, err]).toEqual([1, expect.stringMatching(/needs a terminal.*may limit or ban/)]);
  });
});

describe('the command', () => {
  it('asks t.me alone, one page for a channel of a page, and says what it got', async () => {
    const asked: string[] = [];
    vi.stubGlobal('fetch', (address: string) => {
      asked.push(address);
      const known = address === 'https://t.me/s/mole';
      const page = pageOf(telegram.channels[1]!, null);
      return Promise.resolve(
        known
          ? new Response(page, { status: 200 })
          : new Response(null, { status: 302, headers: { location: 'https://web.telegram.org/login' } }),
      );
    });
    vi.stubEnv('XDG_CACHE_HOME', join(folder.path, 'cache'));
    try {
      addToList(folder.path, ['@mole'], { today: '2027-03-01' });
      const good = await run('collect', 'run', '--recheck', '0', '--project', folder.path);
      expect([good.status, good.out]).toEqual([
        0,
        '@mole: 1 request, 3 posts added, 0 updated; all that was due was asked for.\n',
      ]);
      expect(asked).toEqual(['https://t.me/s/mole']);
      writeFileSync(join(folder.path, 'collect.yaml'), 'sources: [{ source: "@quay" }]\n');
      const bad = await run('collect', 'run', '--project', folder.path, '--interface', 'fa');
      expect([bad.status, bad.out]).toEqual([1, '']);
      expect(bad.err).toContain('دیگر چیزی از آنجا پرسیده نشد');
    } finally {
      vi.unstubAllGlobals();
      vi.unstubAllEnvs();
    }
  });
});

describe('a run of a project', () => {
  it('collects, says what is held and due, is verified, and forgets what is erased', async () => {
    addToList(folder.path, ['@quay', '@mole', '@nobody'], { today: '2027-03-01' });
    const result = await within((study) => collectRun(study, {}, world));
    expect(result.rows.map(({ label, ending, added }) => [label, ending, added])).toEqual([
      ['@quay', 'done', 25],
      ['@mole', 'done', 3],
      ['@nobody', 'noName', 0],
    ]);
    expect(result.rows[2]?.said).toEqual({ say: 'collect.noName' });

    const [quay, , nobody] = collectStatus({ folder: folder.path, now: clock.now });
    expect(quay).toMatchObject({ posts: 25, head: 25, floor: 1, whole: true, unread: 0, gone: 0 });
    // The oldest post that has not passed an hour yet is due first.
    expect(quay?.due).toBe(new Date((until - 24 * 60 + 3600) * 1000).toISOString());
    expect(nobody).toMatchObject({ posts: 0, lastOutcome: 'noName', refusals: { noName: 1 }, due: null });
    await within(async ({ store }) => {
      expect(await gatheredSaid(store.driver)).toEqual({
        gatheredBy: {
          say: 'frame.gatheredLedger',
          ways: [{ say: 'frame.gatheredPages', answers: 5, from: '2027-03-01', to: '2027-03-01' }],
        },
      });
    });
    const printed = await run('collect', 'status', '--project', folder.path);
    expect(printed.out).toContain('@nobody: 1 time: nobody has this name.');

    const archive = new Archive(join(folder.path, '.isogloss', 'collected'));
    await within(async (study) => {
      const { differences, originals } = await verify(study);
      expect([differences, originals.map(({ state }) => state)]).toEqual([[], Array(5).fill('unchanged')]);
      const [first = '', second = ''] = archive.files();
      const before = readFileSync(first);
      writeFileSync(first, Buffer.concat([before, Buffer.from(' ')]));
      writeFileSync(second, '');
      expect((await verify(study)).originals.map(({ state }) => state).slice(0, 2)).toEqual([
        'changed',
        'not found',
      ]);
      writeFileSync(first, before);
    });
  });

  it('forgets the answers of a channel that is erased, and does not ask for it again', async () => {
    addToList(folder.path, ['@quay', '@mole'], { today: '2027-03-01' });
    await within((study) => collectRun(study, {}, world));
    const archive = new Archive(join(folder.path, '.isogloss', 'collected'));
    expect(archive.facts().some(({ source }) => source === 'page:quay')).toBe(true);
    await within((study) => eraseFrom(study, 'channel', 'quay', 'asked to'));
    expect(archive.facts().map(({ source }) => source)).toEqual(['page:mole']);
    expect(archive.files()).toHaveLength(1);
    expect(readList(folder.path).sources.map(({ key }) => key)).toEqual(['page:mole']);
    addToList(folder.path, ['@quay'], { today: '2027-03-01' });
    clock.at += 1000;
    const asked = telegram.asked.length;
    const again = await within((study) => collectRun(study, { recheck: '0' }, world));
    expect(again.rows.find(({ label }) => label === '@quay')).toMatchObject({
      ending: 'erased',
      requests: 0,
    });
    expect(telegram.asked.slice(asked)).toEqual(['/s/mole']);
  });

  it('reads all that was kept again, and changes nothing where it reads the same', async () => {
    addToList(folder.path, ['@quay'], { today: '2027-03-01' });
    await within((study) => collectRun(study, {}, world));
    expect(await within(collectReread)).toEqual({
      answers: 2,
      added: 0,
      updated: 0,
      unchanged: 25,
      rejected: 0,
      changed: 0,
    });
  });
});
