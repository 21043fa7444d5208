import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Archive } from '../../src/collect/archive.ts';
import { Coverage } from '../../src/collect/coverage.ts';
import { temporaryFolder } from '../store/support.ts';
import { collectingIn, day, FakeClock, runPages, type RunWish, type Setting } from './support.ts';
import { cardOf, channelOf, pageOf, type Telegram, telegramServer } from './telegram.ts';
import type { Taker } from '../../src/collect/reading.ts';
import { collect } from '../../src/collect/run.ts';
import { PageCourse } from '../../src/collect/pages/course.ts';
import { overHttp } from '../../src/collect/ask.ts';

const now = '2027-03-01T12:00:00Z';
const until = Date.parse(now) / 1000 - 30;

let folder = temporaryFolder();
let telegram: Telegram;
let setting: Setting;

beforeEach(async () => {
  folder = temporaryFolder();
  telegram = await telegramServer([channelOf('quay', 1001, 45, until)]);
  setting = { folder: folder.path, clock: new FakeClock(now) };
});
afterEach(async () => {
  await telegram.close();
  folder.remove();
});

const run = (wish?: RunWish, ...names: string[]) =>
  runPages(setting, telegram.base, names.length === 0 ? ['quay'] : names, wish);

const ids = (): number[] => [...coverage().posts.keys()].sort((a, b) => a - b);

function coverage(): Coverage {
  const all = new Coverage();
  const facts = new Archive(`${folder.path}/.isogloss/collected`).facts();
  for (const { look, time } of facts) if (look !== undefined) all.add({ ...look, time: Date.parse(time) });
  return all;
}

const upTo = (n: number): number[] => Array.from({ length: n }, (_, i) => i + 1);

describe('the pages of a channel', () => {
  it('are read to the beginning, also where no page names an older one; nothing is asked twice', async () => {
    telegram.prev = false;
    expect(await run()).toMatchObject([{ ending: 'done', added: 45, requests: 3 }]);
    expect(ids()).toEqual(upTo(45));
    expect(telegram.asked).toEqual(['/s/quay', '/s/quay?before=26', '/s/quay?before=6']);
    expect([...telegram.agents]).toEqual([expect.stringMatching(/^Isogloss\/test /)]);
  });

  it('end only with an empty page where the first posts are gone', async () => {
    for (const post of telegram.channels[0]!.posts.slice(0, 10)) post.deleted = true;
    expect(await run()).toMatchObject([{ ending: 'done', added: 35 }]);
    // The empty page is asked once more: ten ids are missing below the oldest post.
    expect(telegram.asked.filter((path) => path.endsWith('before=11'))).toHaveLength(2);
    expect(coverage().holes()).toEqual({ open: [], unserved: [[1, 10]] });
  });

  it('are asked for in steps: what one run has no requests left for, the next one asks', async () => {
    expect(await run({ budget: 1 })).toMatchObject([{ ending: 'budget', added: 20 }]);
    telegram.channels[0]!.posts.push(...channelOf('quay', 1001, 100, until).posts.slice(45));
    setting.clock.at += 1000;
    // Newest first, then the gap between what is new and what was held, then what is older.
    expect(await run({ budget: 2, recheck: 0 })).toMatchObject([{ ending: 'budget', added: 40 }]);
    setting.clock.at += 1000;
    expect(await run({ recheck: 0 })).toMatchObject([{ ending: 'done' }]);
    expect(ids()).toEqual(upTo(100));
    expect(coverage().whole).toBe(true);
  });

  it('before a day that is given are left alone', async () => {
    const since = until - 30 * 60;
    expect(await run({ since })).toMatchObject([{ ending: 'done', requests: 2 }]);
    expect(ids()).toEqual(upTo(45).slice(5));
  });
});

describe('an album', () => {
  it('stands once in the bytes with links to its items, which are no holes', async () => {
    const { posts } = telegram.channels[0]!;
    posts[29]!.items = [30, 31, 32];
    for (const post of posts.slice(30, 32)) post.deleted = true;
    expect(await run()).toMatchObject([{ ending: 'done' }]);
    expect(coverage().holes()).toEqual({ open: [], unserved: [] });
    expect(coverage().gone).toEqual([]);
  });
});

describe('holes', () => {
  it('are asked for once more and filled', async () => {
    const { posts } = telegram.channels[0]!;
    for (const post of posts.slice(30, 34)) post.deleted = true;
    telegram.fault = (_request, _response, n) => {
      if (n === 4) for (const post of posts) post.deleted = false;
      return false;
    };
    await run();
    expect(ids()).toEqual(upTo(45));
    expect(coverage().holes()).toEqual({ open: [], unserved: [] });
  });

  it('that stay are "not served", and are not asked for again', async () => {
    for (const post of telegram.channels[0]!.posts.slice(30, 34)) post.deleted = true;
    await run();
    expect(coverage().holes()).toEqual({ open: [], unserved: [[31, 34]] });
    const before = telegram.asked.length;
    setting.clock.at += 60_000;
    await run({ recheck: 0 });
    expect(telegram.asked.slice(before)).toEqual(['/s/quay']);
  });
});

describe('a server that misbehaves', () => {
  it('is left alone as long as it says after a 429, and all that was missing comes later', async () => {
    telegram.fault = (_request, response, n) => {
      if (n !== 2) return false;
      response.writeHead(429, { 'retry-after': '1800' }).end('Too Many Requests');
      return true;
    };
    const [first] = await run();
    expect(first).toMatchObject({ ending: 'limited', added: 20, requests: 2 });
    expect(Date.parse(first!.until!) - setting.clock.at).toBe(1_800_000);
    setting.clock.at += 60_000;
    expect(await run()).toMatchObject([{ ending: 'limited', requests: 0, until: first!.until }]);
    setting.clock.at += 1_800_000;
    expect(await run()).toMatchObject([{ ending: 'done' }]);
    expect(ids()).toEqual(upTo(45));
  });

  it('that limits one project is asked by no other one of the same user', async () => {
    telegram.fault = (_request, response) =>
      response.writeHead(429, { 'retry-after': '600' }).end() !== undefined;
    const [first] = await run();
    telegram.fault = () => false;
    const collecting = { ...collectingIn(setting), archive: new Archive(`${folder.path}/other`) };
    const course = () =>
      new PageCourse('quay', { began: setting.clock.at, since: null, recheck: 0 }, telegram.base);
    expect(await collect([course()], collecting)).toMatchObject([
      { ending: 'limited', requests: 0, until: first?.until },
    ]);
    setting.clock.at += 601_000;
    expect(await collect([course()], collecting)).toMatchObject([{ ending: 'done', added: 45 }]);
  });

  it('that limits one channel is asked for no other one', async () => {
    telegram.channels.push(channelOf('mole', 1002, 5, until));
    telegram.fault = (_request, response) => {
      response.writeHead(429).end();
      return true;
    };
    expect(await run({}, 'quay', 'mole')).toMatchObject([
      { ending: 'limited', requests: 1 },
      { ending: 'stopped', requests: 0 },
    ]);
  });

  it('and stays silent is asked twice; another channel goes on', async () => {
    telegram.channels.push(channelOf('mole', 1002, 5, until));
    setting = { ...setting, patience: 300 };
    telegram.fault = (request) => request.url === '/s/quay';
    const runs = await run({}, 'quay', 'mole');
    expect(runs).toMatchObject([
      { ending: 'unanswered', requests: 2, reason: { say: 'collect.tooLate' } },
      { ending: 'done', added: 5 },
    ]);
  });

  it('and breaks off in the middle of a page is asked once more; the half page is kept, and not read', async () => {
    telegram.fault = (_request, response, n) => {
      if (n !== 2) return false;
      const page = pageOf(telegram.channels[0]!, 26);
      response.writeHead(200, { 'content-length': String(page.length) });
      response.write(page.slice(0, page.length / 2), () => response.destroy());
      return true;
    };
    expect(await run()).toMatchObject([{ ending: 'done', added: 45, requests: 4 }]);
    const archive = new Archive(`${folder.path}/.isogloss/collected`);
    expect(archive.facts().map(({ outcome }) => outcome)).toEqual(['posts', 'cut', 'posts', 'posts']);
    expect(archive.files()).toHaveLength(4);
  });

  it('and has a page without its end, with a length that fits, is seen too', async () => {
    telegram.fault = (_request, response, n) => {
      if (n !== 1) return false;
      const page = pageOf(telegram.channels[0]!, null);
      response.end(page.slice(0, page.length / 2));
      return true;
    };
    expect(await run()).toMatchObject([{ ending: 'done', added: 45 }]);
  });

  it('fails twice with 500 is left; with 503 and a time, until then', async () => {
    telegram.fault = (_request, response) => response.writeHead(500).end() !== undefined;
    expect(await run()).toMatchObject([{ ending: 'server', requests: 2 }]);
    telegram.fault = (_request, response) =>
      response.writeHead(503, { 'retry-after': 'Mon, 01 Mar 2027 13:00:00 GMT' }).end() !== undefined;
    expect(await run()).toMatchObject([
      { ending: 'limited', until: expect.stringMatching(/^2027-03-01T13:00:00/) },
    ]);
  });

  it.each([
    ['to log in', 'https://web.telegram.org/login'],
    ['to another site', 'https://consent.example/?next=quay'],
  ])('sends on %s: nothing more is asked', async (_where, location) => {
    telegram.fault = (_request, response) => response.writeHead(302, { location }).end() !== undefined;
    expect(await run()).toMatchObject([{ ending: 'elsewhere', requests: 1, added: 0 }]);
  });

  it('shows a challenge instead of the page: nothing more is asked', async () => {
    telegram.fault = (_request, response) =>
      response.end('<html><title>Just a moment...</title><div id="challenge-platform"></div></html>') !==
      undefined;
    expect(await run()).toMatchObject([{ ending: 'challenge', requests: 1 }]);
  });

  it('answers with other posts than were asked for is not followed in a circle', async () => {
    telegram.fault = (request, response) => {
      if (!(request.url ?? '').includes('before')) return false;
      response.end(pageOf(telegram.channels[0]!, null));
      return true;
    };
    expect(await run()).toMatchObject([{ ending: 'layout', requests: 2 }]);
  });
});

describe('a layout that changed', () => {
  it.each([
    ['messages are called otherwise', (page: string) => page.replaceAll('tgme_widget_message ', 'tgme_msg ')],
    ['times are gone', (page: string) => page.replaceAll(/<time[^>]*>/g, '<time>')],
    ['texts are called otherwise', (page: string) => page.replaceAll('js-message_text', 'js-msg_text')],
  ])('is told, and nothing is taken in: %s', async (_what, change) => {
    telegram.fault = (_request, response) =>
      response.end(change(pageOf(telegram.channels[0]!, null))) !== undefined;
    const [first] = await run();
    expect(first).toMatchObject({ ending: 'layout', requests: 1, added: 0 });
    expect(coverage().head).toBeNull();
  });

  it('says how many posts stand in the bytes and how many were read', async () => {
    telegram.fault = (_request, response) =>
      response.end(
        pageOf(telegram.channels[0]!, null).replace('tgme_widget_message text_not', 'tgme_msg text_not'),
      ) !== undefined;
    expect((await run())[0]?.counted).toEqual({ raw: 20, parsed: 19 });
  });

  it('in words of another language only is none', async () => {
    telegram.fault = (request, response) => {
      const before = /before=(\d+)/.exec(request.url ?? '')?.[1];
      const page = pageOf(telegram.channels[0]!, before === undefined ? null : Number(before));
      response.end(page.replace('No posts found', 'Публикации не найдены').replace('lang="en"', 'lang="ru"'));
      return true;
    };
    expect(await run()).toMatchObject([{ ending: 'done', added: 45 }]);
  });
});

describe('a name without posts', () => {
  it.each([
    ['noName', cardOf('Telegram: Contact @nobody', '')],
    ['group', cardOf('Python', '97 957 members, 4 138 online')],
    ['person', cardOf('Ida', '', '<a class="tgme_action_button_new">Send Message</a>')],
    ['person', cardOf('A bot', '8 122 955 monthly users')],
    ['noPreview', cardOf('Quay', '11 286 994 subscribers')],
    ['noPreview', cardOf('Причал', '11 286 994 подписчика')],
    [
      'restricted',
      cardOf(
        'Mole',
        '12 subscribers',
        '<div class="tgme_page_description">This channel can&#39;t be displayed because it was used to spread it.</div>',
      ),
    ],
  ])('is told what it is: %s', async (ending, card) => {
    telegram.channels.length = 0;
    telegram.fault = (request, response) => request.url === '/quay' && response.end(card) !== undefined;
    expect(await run()).toMatchObject([{ ending, requests: 2, added: 0 }]);
  });

  it('is an empty channel where its page has no post', async () => {
    telegram.channels[0]!.posts.length = 0;
    expect(await run()).toMatchObject([{ ending: 'empty', requests: 1 }]);
  });

  it('may be another channel’s by now: its posts are not taken for the first one’s', async () => {
    await run();
    telegram.channels[0] = channelOf('quay', 2002, 60, until);
    setting.clock.at += 1000;
    expect(await run({ recheck: 0 })).toMatchObject([{ ending: 'otherChannel', requests: 1 }]);
    expect(coverage().head).toBe(45);
  });
});

describe('looking again', () => {
  it('at an hour, a day and a week gives views of that age, edits, and what is not found', async () => {
    const { posts } = telegram.channels[0]!;
    posts.splice(5);
    for (const [i, post] of posts.entries()) Object.assign(post, { date: until - 5 + i });
    await run();
    const looks = async (hours: number): Promise<number> => {
      const before = telegram.asked.length;
      setting.clock.at = Date.parse(now) + hours * 3_600_000;
      await run();
      return telegram.asked.length - before;
    };
    expect(await looks(0.5)).toBe(1);
    posts[1]!.views = 500;
    posts[2]!.text = 'Post 3 was corrected.';
    posts[3]!.deleted = true;
    // The newest page shows them all: one request serves for the look at an hour as well.
    expect(await looks(1.1)).toBe(1);
    expect(coverage().gone).toEqual([4]);
    expect(ids()).toEqual([1, 2, 3, 4, 5]);
    posts[3]!.deleted = false;
    await looks(24.1);
    expect(coverage().gone).toEqual([]);
  });

  it('asks for the posts of that age and no others', async () => {
    const { posts } = telegram.channels[0]!;
    for (const [i, post] of posts.entries()) Object.assign(post, { date: until - (44 - i) * 7200 });
    await run();
    // A day later: what was not a day old at the first run is looked at again; the oldest are past it already.
    const before = telegram.asked.length;
    setting.clock.at += day;
    await run();
    const again = telegram.asked.slice(before);
    expect(again).toEqual(['/s/quay']);
    setting.clock.at += 7 * day;
    const then = telegram.asked.length;
    await run();
    expect(telegram.asked.slice(then)).toEqual(['/s/quay', '/s/quay?before=26', '/s/quay?before=6']);
  });
});

describe('a run that dies', () => {
  const steps = ['asked', 'kept', 'taken', 'noted'] as const;
  const broken = (): void => {
    let once = true;
    telegram.fault = (request, response) => {
      if (!once || !(request.url ?? '').includes('before')) return false;
      once = false;
      const page = pageOf(telegram.channels[0]!, 26);
      response.writeHead(200, { 'content-length': String(page.length) });
      response.write(page.slice(0, 4000), () => response.destroy());
      return true;
    };
  };

  /** What is known in the end, what was kept and what was taken in, after a death and the run that follows it. */
  async function after(dying: { request: number; step: string } | null): Promise<unknown> {
    folder.remove();
    folder = temporaryFolder();
    setting = { folder: folder.path, clock: new FakeClock(now) };
    broken();
    const taken = new Set<string>();
    const taker: Taker = {
      take: (_kept, { sha256 }) => {
        taken.add(sha256);
        return Promise.resolve({ added: 0, updated: 0, unchanged: 0, rejected: 0 });
      },
      isTaken: (sha256) => Promise.resolve(taken.has(sha256)),
    };
    let requests = 0;
    const once = async (dies: boolean): Promise<void> => {
      const wish = { began: setting.clock.at, since: null, recheck: 0 };
      const onStep = (step: string): void => {
        if (step === 'asked') requests++;
        if (dies && requests === dying?.request && step === dying.step) throw new Error('killed');
      };
      const courses = ['quay', 'mole'].map((name) => new PageCourse(name, wish, telegram.base));
      await collect(courses, { ...collectingIn(setting), taker, onStep });
    };
    if (dying !== null) await expect(once(true)).rejects.toThrow('killed');
    setting.clock.at += 10_000;
    await once(false);
    const archive = new Archive(`${folder.path}/.isogloss/collected`);
    const kept = archive.files().map((path) => archive.read(path).file.sha256);
    expect([...taken].sort()).toEqual(kept.sort());
    expect(
      archive
        .facts()
        .map(({ sha256 }) => sha256)
        .sort(),
    ).toEqual(kept.sort());
    return [ids(), coverage().holes(), coverage().stretches];
  }

  it('after any step of any request ends with all that one has which was let be', async () => {
    telegram.channels.push(channelOf('mole', 1002, 25, until));
    for (const post of telegram.channels[0]!.posts.slice(20, 23)) post.deleted = true;
    const whole = await after(null);
    const requests = telegram.asked.length;
    // Of one channel its newest page, the one that breaks off, that again, the oldest, the hole; of the other two.
    expect(requests).toBe(7);
    for (let request = 1; request <= requests; request++)
      for (const step of steps)
        expect([request, step, await after({ request, step })]).toEqual([request, step, whole]);
  });
});

describe('the pace', () => {
  it('leaves three seconds at least after each answer, in this run and after the last one', async () => {
    await run();
    await run({ recheck: 0 });
    expect(setting.clock.slept).toHaveLength(telegram.asked.length - 1);
    expect(Math.min(...setting.clock.slept)).toBeGreaterThanOrEqual(3000);
    expect(Math.max(...setting.clock.slept)).toBeLessThanOrEqual(4500);
  });

  it('lets one request go at a time, whoever asks', async () => {
    telegram.channels.push(channelOf('mole', 1002, 25, until));
    let under = 0;
    let most = 0;
    const signal = new AbortController().signal;
    const ask = overHttp({ version: 'test', signal });
    const counted: typeof ask = async (address, headers) => {
      under++;
      most = Math.max(most, under);
      await new Promise((resolve) => setTimeout(resolve, 20));
      const answer = await ask(address, headers);
      under--;
      return answer;
    };
    const both = ['quay', 'mole'].map((name) => {
      const base = collectingIn(setting);
      // Two projects of one user: their archives are their own, the machine is the same.
      const archive = new Archive(`${folder.path}/${name}`);
      const sleep = () => new Promise<void>((resolve) => setTimeout(resolve, 5));
      return collect([new PageCourse(name, { began: 0, since: null, recheck: 0 }, telegram.base)], {
        ...base,
        archive,
        ask: counted,
        machine: { ...base.machine, sleep },
      });
    });
    await Promise.all(both);
    expect(most).toBe(1);
  });
});
