import { createCipheriv } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { askAccount, historyAddress } from '../../src/collect/account/client.ts';
import { AccountCourse } from '../../src/collect/account/course.ts';
import { login, type LoginClient, type LoginQuestions } from '../../src/collect/account/login.ts';
import { NodeCrypto } from '../../src/collect/account/mtcute.ts';
import type { Tl } from '../../src/collect/account/plain.ts';
import { accountOver, type Rpc } from '../../src/collect/account/rpc.ts';
import { type Session, SessionFile } from '../../src/collect/account/session.ts';
import { Archive } from '../../src/collect/archive.ts';
import { Coverage } from '../../src/collect/coverage.ts';
import type { SourceRun } from '../../src/collect/places.ts';
import { collect } from '../../src/collect/run.ts';
import { openIn, temporaryFolder } from '../store/support.ts';
import { collectingIn, day, FakeClock, type Setting } from './support.ts';

const now = '2027-03-01T12:00:00Z';
const until = Date.parse(now) / 1000 - 30;

/** An error as the server's come: a code, a text, and seconds where it names some. */
const rpcError = (code: number, text: string, seconds?: number): Error =>
  Object.assign(new Error(text), { code, text, ...(seconds === undefined ? {} : { seconds }) });

/** Telegram as one account sees it: a channel, calls that are recorded, and faults. */
class FakeTelegram implements Rpc {
  readonly calls: Tl[] = [];
  messages: Tl[] = [];
  chat: Tl = {
    _: 'channel',
    id: 1001,
    accessHash: { toString: () => '-778899' },
    title: 'The quay',
    broadcast: true,
    username: 'quay',
  };
  peer: Tl = { _: 'peerChannel', channelId: 1001 };
  fault: (request: Tl, n: number) => void = () => undefined;
  closed = false;

  call(request: Tl): Promise<Tl> {
    this.calls.push(request);
    try {
      this.fault(request, this.calls.length);
      return Promise.resolve(this.answer(request));
    } catch (error) {
      return Promise.reject(error);
    }
  }

  private answer(request: Tl): Tl {
    switch (request['_']) {
      case 'contacts.resolveUsername':
        return { peer: this.peer, chats: [this.chat], users: [{ _: 'user', id: 7, phone: '4912345' }] };
      case 'account.initTakeoutSession':
        return { id: 55 };
      case 'invokeWithTakeout':
        return this.answer(request['query'] as Tl);
      case 'messages.getHistory': {
        const { offsetId, minId, limit } = request as { offsetId: number; minId: number; limit: number };
        const messages = this.messages
          .filter(({ id }) => (offsetId === 0 || (id as number) < offsetId) && (id as number) > minId)
          .sort((a, b) => (b['id'] as number) - (a['id'] as number))
          .slice(0, limit);
        return { _: 'messages.channelMessages', messages, chats: [this.chat], users: [{ phone: '4912345' }] };
      }
      default:
        return {};
    }
  }

  long = (text: string): unknown => text;
  close = (): Promise<void> => {
    this.closed = true;
    return Promise.resolve();
  };

  history = (): Tl[] => this.calls.filter(({ _: kind }) => kind === 'messages.getHistory');
}

const messagesTo = (count: number): Tl[] =>
  Array.from({ length: count }, (_, i) => ({
    _: 'message',
    id: i + 1,
    date: until - (count - 1 - i) * 60,
    message: `Post ${i + 1}: the harbour was quiet.`,
    views: 10 * (i + 1),
    peerId: { _: 'peerChannel', channelId: 1001 },
  }));

let folder = temporaryFolder();
let telegram: FakeTelegram;
let setting: Setting;
let peers: Session['peers'] = {};

beforeEach(() => {
  folder = temporaryFolder();
  telegram = new FakeTelegram();
  telegram.messages = messagesTo(250);
  setting = { folder: folder.path, clock: new FakeClock(now) };
  peers = {};
});
afterEach(() => folder.remove());

async function run({ recheck = 0, takeout = false, budget = 100 } = {}): Promise<SourceRun> {
  const client = accountOver(telegram, {
    peers,
    remember: (all) => {
      peers = { ...all };
    },
    takeout,
  });
  const course = new AccountCourse('quay', { began: setting.clock.at, since: null, recheck });
  const collecting = { ...collectingIn(setting, budget), ask: askAccount(client) };
  try {
    const [only] = await collect([course], collecting);
    setting.clock.at += 60_000;
    return only!;
  } finally {
    await client.close();
  }
}

const archive = (): Archive => new Archive(join(folder.path, '.isogloss', 'collected'));

function coverage(): Coverage {
  const all = new Coverage();
  for (const { look, time } of archive().facts())
    if (look !== undefined) all.add({ ...look, time: Date.parse(time) });
  return all;
}

describe('a channel through an account', () => {
  it('is read a hundred messages a call, the name asked for once, and later only above what is held', async () => {
    expect(await run()).toMatchObject({ ending: 'done', added: 250, requests: 4 });
    expect(telegram.calls.map(({ _: kind }) => kind)).toEqual([
      'contacts.resolveUsername',
      ...Array<string>(3).fill('messages.getHistory'),
    ]);
    expect(telegram.history().map(({ offsetId, minId, limit }) => [offsetId, minId, limit])).toEqual([
      [0, 0, 100],
      [151, 0, 100],
      [51, 0, 100],
    ]);
    expect(peers).toEqual({ quay: { id: '1001', accessHash: '-778899' } });
    telegram.calls.length = 0;
    telegram.messages = messagesTo(400);
    await run();
    expect(telegram.history().map(({ offsetId, minId }) => [offsetId, minId])).toEqual([
      [0, 0],
      [301, 250],
    ]);
    expect(coverage().posts.size).toBe(400);
    expect(telegram.closed).toBe(true);
  });

  it('becomes posts, with service messages counted, edits and views, and no person in what is kept', async () => {
    const store = await openIn(folder.path);
    setting = { ...setting, store };
    telegram.messages = [
      {
        _: 'messageService',
        id: 1,
        date: until - 900,
        action: {},
        fromId: { _: 'peerUser', userId: 424242 },
      },
      {
        _: 'message',
        id: 2,
        date: until - 800,
        message: '🔥 pier.io/x https://wharf.example/1 Signed post',
        postAuthor: 'Ida Moss',
        fromId: { _: 'peerUser', userId: 424242 },
        editDate: until - 700,
        views: 12,
        forwards: 3,
        reactions: {
          results: [{ count: 4 }, { count: 5 }],
          recentReactions: [{ peerId: { _: 'peerUser', userId: 424242 } }],
        },
        entities: [
          { _: 'messageEntityTextUrl', url: 'https://quay.example/1' },
          // An address that begins with a name, and one that is seen in the text as it stands there.
          { _: 'messageEntityUrl', offset: 3, length: 9 },
          { _: 'messageEntityUrl', offset: 13, length: 23 },
        ],
        fwdFrom: { fromId: { _: 'peerUser', userId: 424242 }, fromName: 'Ida Moss', date: 1 },
      },
      {
        _: 'message',
        id: 3,
        date: until - 600,
        message: '',
        editDate: until,
        editHide: true,
        groupedId: { toString: () => '900' },
        media: { _: 'messageMediaPhoto', photo: { id: { toString: () => '5256230412378382138' } } },
        fwdFrom: { fromId: { _: 'peerChannel', channelId: 2002 }, channelPost: 17, date: until - 5000 },
      },
      {
        _: 'message',
        id: 4,
        date: until - 500,
        message: '',
        media: { _: 'messageMediaContact', phoneNumber: '4912345', firstName: 'Ida', lastName: 'Moss' },
        replyTo: { _: 'messageReplyHeader', replyToMsgId: 2 },
      },
      {
        _: 'message',
        id: 6,
        date: until - 400,
        message: '',
        media: {
          _: 'messageMediaPoll',
          poll: {
            question: { _: 'textWithEntities', text: 'Who leads?' },
            answers: [{ text: { text: 'Greens' } }, { text: { text: 'Reds' } }],
          },
        },
        replyTo: {
          _: 'messageReplyHeader',
          replyToMsgId: 9,
          replyToPeerId: { _: 'peerChannel', channelId: 3003 },
        },
      },
      {
        _: 'message',
        id: 7,
        date: until - 300,
        message: '',
        media: { _: 'messageMediaDocument', document: { id: { toString: () => '77' }, attributes: [] } },
        // To the words of a person: nothing of it.
        replyTo: {
          _: 'messageReplyHeader',
          replyToMsgId: 9,
          replyToPeerId: { _: 'peerUser', userId: 424242 },
        },
      },
      { _: 'messageEmpty', id: 5 },
    ];
    expect(await run()).toMatchObject({ added: 5 });
    const rows = await store.driver.query(
      `SELECT id, text, views, forwards, reactions, media, media_ids, options, album, forward, fwd_from_id, fwd_id,
         reply_to, reply_channel, links, bitAnd(ranks, 15) AS rank,
         edited = toDateTime(${until - 700}, 'UTC') AS edit, title FROM {db:Identifier}.posts FINAL ORDER BY id`,
    );
    expect(rows).toMatchObject([
      {
        id: 2,
        text: '🔥 pier.io/x https://wharf.example/1 Signed post',
        views: 12,
        forwards: 3,
        reactions: 9,
        forward: 1,
        fwd_from_id: '',
        edit: 1,
        links: ['https://quay.example/1', 'http://pier.io/x'],
        title: 'The quay',
      },
      {
        id: 3,
        media: ['photo', 'album'],
        media_ids: ['5256230412378382138'],
        rank: 4,
        album: '900',
        fwd_from_id: '2002',
        fwd_id: 17,
        edit: 0,
      },
      { id: 4, media: ['other'], reply_to: 2, reply_channel: '' },
      { id: 6, text: 'Who leads?', options: ['Greens', 'Reds'], reply_to: 9, reply_channel: '3003' },
      { id: 7, media: ['document'], media_ids: ['77'], reply_to: 0, reply_channel: '' },
    ]);
    const kept = archive()
      .files()
      .map((path) => gunzipSync(readFileSync(path)).toString('utf8'))
      .join('\n');
    expect(kept).toContain('Signed post');
    expect(kept).not.toMatch(/424242|Ida|Moss|4912345|778899/);
    await store.close();
  });

  it('has holes that are asked for once more, and posts that are not found on recheck', async () => {
    telegram.messages = messagesTo(60).filter(({ id }) => id !== 30);
    await run();
    expect(telegram.history().at(-1)).toMatchObject({ offsetId: 31 });
    expect(coverage().holes().unserved).toEqual([[30, 30]]);
    telegram.messages = messagesTo(60).filter(({ id }) => id !== 30 && id !== 59);
    (telegram.messages[57] as { message: string }).message = 'Corrected.';
    setting.clock.at += 3_700_000;
    await run({ recheck: 14 * day });
    expect(coverage().gone).toEqual([59]);
  });
});

describe('floods', () => {
  it('of up to ten minutes are waited for in full, and the run goes on', async () => {
    telegram.fault = (_request, n) => {
      if (n === 3) throw rpcError(420, 'FLOOD_WAIT_%d', 333);
    };
    expect(await run()).toMatchObject({ ending: 'done', added: 250 });
    expect(setting.clock.slept).toContain(333_000);
    expect(
      archive()
        .facts()
        .map(({ outcome }) => outcome),
    ).toContain('limited');
  });

  it('of more end the run; the next one waits for their end, and then goes on', async () => {
    telegram.fault = (_request, n) => {
      if (n === 3) throw rpcError(420, 'FLOOD_WAIT_900');
    };
    const first = await run();
    expect(first).toMatchObject({ ending: 'limited', requests: 3 });
    expect(setting.clock.slept).not.toContain(900_000);
    expect(await run()).toMatchObject({ ending: 'limited', requests: 0, until: first.until });
    setting.clock.at += 900_000;
    expect(await run()).toMatchObject({ ending: 'done' });
    expect(coverage().posts.size).toBe(250);
  });

  it('without end use up the run’s requests', async () => {
    telegram.fault = () => {
      throw rpcError(420, 'FLOOD_WAIT_%d', 5);
    };
    expect(await run({ budget: 7 })).toMatchObject({ ending: 'budget', requests: 7 });
  });
});

describe('what an account is not given', () => {
  it.each<[string, (telegram: FakeTelegram) => void]>([
    [
      'noName',
      (fake) => {
        fake.fault = () => {
          throw rpcError(400, 'USERNAME_NOT_OCCUPIED');
        };
      },
    ],
    ['group', (fake) => Object.assign(fake.chat, { broadcast: false, megagroup: true })],
    ['person', (fake) => Object.assign(fake.peer, { _: 'peerUser', userId: 7 })],
    [
      'restricted',
      (fake) =>
        Object.assign(fake.chat, {
          restricted: true,
          restrictionReason: [{ platform: 'all', reason: 'terms' }],
        }),
    ],
    [
      'loggedOut',
      (fake) => {
        fake.fault = () => {
          throw rpcError(401, 'SESSION_REVOKED');
        };
      },
    ],
  ])('is told: %s', async (ending, change) => {
    change(telegram);
    expect(await run()).toMatchObject({ ending, requests: 1, added: 0 });
    expect(telegram.history()).toEqual([]);
  });

  it('no network, twice, leaves the source for this run', async () => {
    telegram.fault = (_request, n) => {
      if (n > 1) throw rpcError(-503, 'Timeout');
    };
    expect(await run()).toMatchObject({ ending: 'unanswered', requests: 3 });
  });

  it('a new session resolves a name again that only the old one knew', async () => {
    await run();
    peers = {};
    telegram.calls.length = 0;
    expect(await run()).toMatchObject({ ending: 'done' });
    expect(telegram.calls.map(({ _: kind }) => kind)).toEqual([
      'contacts.resolveUsername',
      'messages.getHistory',
    ]);
  });
});

it('a name that stands for nobody any more ends its own source alone', async () => {
  await run();
  peers = { mole: { id: '1002', accessHash: '1' } };
  telegram.fault = ({ _: kind }) => {
    if (kind === 'contacts.resolveUsername') throw rpcError(400, 'USERNAME_NOT_OCCUPIED');
  };
  const client = accountOver(telegram, { peers, remember: () => undefined, takeout: false });
  const history = await askAccount(client)(historyAddress('quay', null, 0), {});
  expect(JSON.parse(history.body.toString('utf8'))).toEqual({ kind: 'name', named: null });
  expect(await run()).toMatchObject({ ending: 'noName', requests: 1 });
});

it('an export is begun once, asked through, and ended', async () => {
  await run({ takeout: true });
  const kinds = telegram.calls.map(({ _: kind, query }) => [kind, (query as Tl | undefined)?.['_']]);
  expect(kinds.slice(0, 3)).toEqual([
    ['contacts.resolveUsername', undefined],
    ['account.initTakeoutSession', undefined],
    ['invokeWithTakeout', 'messages.getHistory'],
  ]);
  expect(kinds.at(-1)).toEqual(['invokeWithTakeout', 'account.finishTakeoutSession']);
  expect(kinds.filter(([kind]) => kind === 'account.initTakeoutSession')).toHaveLength(1);
});

describe('logging in', () => {
  const hash = '0123456789abcdef0123456789abcdef';
  const questions = (changes: Partial<LoginQuestions> = {}): LoginQuestions => ({
    accept: () => Promise.resolve(true),
    apiId: () => Promise.resolve('12345'),
    apiHash: () => Promise.resolve(hash),
    phone: () => Promise.resolve('+49 123 45'),
    code: () => Promise.resolve('11111'),
    password: () => Promise.resolve('secret'),
    ...changes,
  });
  const client = (changes: Partial<LoginClient> = {}): LoginClient => ({
    sendCode: () => Promise.resolve({ hash: 'h', where: 'app' }),
    signIn: () => Promise.resolve('password'),
    checkPassword: (password) => Promise.resolve(password === 'secret' ? 'in' : 'wrong'),
    session: () => Promise.resolve('the-session'),
    close: () => Promise.resolve(),
    ...changes,
  });
  const file = (): SessionFile => new SessionFile(join(folder.path, 'settings'));

  it('keeps the session for its owner alone, and no phone number', async () => {
    expect(await login(questions(), () => Promise.resolve(client()), file())).toBe(true);
    const path = join(folder.path, 'settings', 'account.json');
    expect(statSync(path).mode & 0o777).toBe(0o600);
    expect(file().read()).toEqual({ apiId: 12345, apiHash: hash, session: 'the-session', peers: {} });
    expect(readFileSync(path, 'utf8')).not.toMatch(/4912345|secret|11111/);
    file().write({ ...file().read(), peers: { quay: { id: '1', accessHash: '2' } } });
    expect(statSync(path).mode & 0o777).toBe(0o600);
    file().forget();
    expect(() => file().read()).toThrow(/isogloss collect login/);
  });

  it('asks nothing of anyone where the risk is not taken', async () => {
    const connect = () => Promise.reject(new Error('connected'));
    expect(await login(questions({ accept: () => Promise.resolve(false) }), connect, file())).toBe(false);
    expect(file().exists).toBe(false);
  });

  it.each<[string, Partial<LoginQuestions>, Partial<LoginClient>, RegExp]>([
    ['a wrong application', { apiHash: () => Promise.resolve('x') }, {}, /my\.telegram\.org/],
    ['a wrong code', {}, { signIn: () => Promise.resolve('wrong') }, /code was wrong 3 times/],
    ['a wrong password', { password: () => Promise.resolve('no') }, {}, /password of the account was wrong/],
    ['a number without an account', {}, { signIn: () => Promise.resolve('unknown') }, /makes none/],
  ])('ends with a sentence: %s', async (_what, asked, answered, why) => {
    await expect(login(questions(asked), () => Promise.resolve(client(answered)), file())).rejects.toThrow(
      why,
    );
    expect(file().exists).toBe(false);
  });
});

describe('the cryptography of the protocol', () => {
  it('is AES-256 in IGE mode as its definition has it', async () => {
    const crypto = new NodeCrypto();
    await crypto.initialize();
    const bytes = (n: number, seed: number): Buffer =>
      Buffer.from(Array.from({ length: n }, (_, i) => (i * seed + 7) % 256));
    const [key, iv, plain] = [bytes(32, 5), bytes(32, 11), bytes(64, 13)];
    // c[i] = E(p[i] ^ c[i-1]) ^ p[i-1]; the vector holds c[-1] and p[-1] (core.telegram.org/mtproto/description).
    const block = createCipheriv('aes-256-ecb', key, null).setAutoPadding(false);
    const xor = (a: Buffer, b: Buffer): Buffer => Buffer.from(a.map((byte, i) => byte ^ b[i]!));
    let [c, p] = [iv.subarray(0, 16), iv.subarray(16)];
    const expected: Buffer[] = [];
    for (let at = 0; at < plain.length; at += 16) {
      const next = plain.subarray(at, at + 16);
      c = xor(block.update(xor(next, c)), p);
      p = next;
      expected.push(c);
    }
    const ige = crypto.createAesIge(key, iv);
    const encrypted = Buffer.from(ige.encrypt(plain));
    expect(encrypted).toEqual(Buffer.concat(expected));
    expect(Buffer.from(ige.decrypt(encrypted))).toEqual(plain);
  });
});
